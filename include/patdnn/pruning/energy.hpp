#pragma once
// Magnitudes that pruning compares: squares, summed in double over the filters that share a decision.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// A number per entry of a kernel, row-major; entries beyond kh · kw are zero.
using KernelEnergies = std::array<double, std::size_t{max_kernel_extent} * max_kernel_extent>;

/// The square of a weight. A NaN counts as infinite, so that orders stay total and pruning never hides one.
[[nodiscard]] constexpr double energy(float weight) noexcept {
  const double square = static_cast<double>(weight) * static_cast<double>(weight);
  return square == square ? square : std::numeric_limits<double>::infinity();
}

/// The energy of each entry of one block kernel: the sum over the block's filters, places without a filter left out.
///
/// members  the block's filters, fkw::no_filter where it has none
[[nodiscard]] inline KernelEnergies block_energies(const fkw::DenseFilters& weights,
                                                   std::span<const std::uint32_t> members,
                                                   std::size_t channel) noexcept {
  KernelEnergies sums{};
  for (const std::uint32_t filter : members) {
    if (filter == fkw::no_filter) continue;
    const float* kernel = weights.kernel(filter, channel);
    for (std::size_t e = 0; e < weights.entries(); ++e) sums[e] += energy(kernel[e]);
  }
  return sums;
}

/// The energy of the entries in `taps`.
[[nodiscard]] constexpr double energy_of(const KernelEnergies& energies, std::uint64_t taps) noexcept {
  double sum = 0;
  for (; taps != 0; taps &= taps - 1) sum += energies[static_cast<std::size_t>(std::countr_zero(taps))];
  return sum;
}

}}}  // namespace patdnn::v0::pruning
