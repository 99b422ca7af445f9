#pragma once
// The architectures that this machine supports.

#include <string_view>
#include <vector>

#include <patdnn/kernels/arch.hpp>

namespace patdnn::test {

template <class... Archs>
std::vector<std::string_view> supported_names(arch::any_of<Archs...>) {
  std::vector<std::string_view> names;
  ((arch::supported<Archs>() ? names.push_back(Archs::name) : void()), ...);
  return names;
}

/// Their names, best first.
inline std::vector<std::string_view> supported_names() { return supported_names(arch::dispatched{}); }

}  // namespace patdnn::test
