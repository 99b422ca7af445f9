#pragma once
// What conversions that write a formula of several nodes share.

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import { namespace detail {

/// A function of elements of one to three values.
inline ValueId apply(Importer& to, const std::string& name, Elementwise::Function function, std::vector<ValueId> inputs,
                     float alpha = 0, float beta = 0) {
  return to.add(name, Elementwise{function, alpha, beta}, std::move(inputs));
}

inline ValueId number(Importer& to, const std::string& name, float value) {
  return to.builder().constant(name, {{}, std::vector<float>{value}});
}

/// x to the power p of each element that is not negative.
inline ValueId power(Importer& to, const std::string& name, ValueId x, float p) {
  if (p == 1) return x;
  if (p == 0.5F) return apply(to, name, Elementwise::Function::sqrt, {x});
  if (p == 2) return apply(to, name, Elementwise::Function::multiply, {x, x});
  return apply(to, name, Elementwise::Function::power, {x, number(to, name + ".exponent", p)});
}

/// The axes from `first` on of a tensor of `rank`.
[[nodiscard]] inline std::vector<std::size_t> axes_from(std::size_t first, std::size_t rank) {
  std::vector<std::size_t> axes;
  for (std::size_t i = first; i < rank; ++i) axes.push_back(i);
  return axes;
}

}}}}}  // namespace patdnn::v0::network::onnx_import::detail
