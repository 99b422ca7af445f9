#pragma once

#include <string_view>

#include <patdnn/kernels/arch.hpp>

namespace patdnn::bench {

/// The peak of one core on Arch.
template <class Arch>
struct Peak {
  /// Multiply-adds per second, times two, in GFLOP/s: the best of several runs of about a millisecond.
  [[nodiscard]] static double gflops() noexcept;
};

/// The peak of one core on the architecture of that name; 0 when arch::dispatched has none of it.
[[nodiscard]] double peak_gflops(std::string_view name);

}  // namespace patdnn::bench
