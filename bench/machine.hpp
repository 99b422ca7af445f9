#pragma once
// What a cost model knows of the machine that this program runs on, measured.

#include <cstddef>
#include <string>
#include <string_view>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/machine.hpp>

namespace patdnn::bench {

/// Loads of one core on Arch.
template <class Arch>
struct Loads {
  /// Vectors a second, at `data` and every `step` elements after it, over and over: the best of several runs.
  [[nodiscard]] static double per_second(const float* data, std::size_t elements, std::size_t step) noexcept;
};

/// The figures of one core, with vectors of the architecture of that name.
[[nodiscard]] kernels::Machine measure_machine(std::string_view architecture);

/// The processor's name, as the operating system gives it.
[[nodiscard]] std::string processor_name();

/// Name and version of the compiler that made this program.
[[nodiscard]] std::string compiler_name();

}  // namespace patdnn::bench
