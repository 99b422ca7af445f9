#pragma once
// The pattern that a kernel would choose for itself (PatDNN §4.1).

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include <patdnn/error.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/energy.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Adds to `taps` the entries of largest energy until `entries` are kept; of equals the earlier. O(entries · kh · kw).
[[nodiscard]] constexpr std::uint64_t largest_entries(std::span<const double> energies, std::size_t entries,
                                                      std::uint64_t taps = 0) noexcept {
  for (auto kept = static_cast<std::size_t>(std::popcount(taps)); kept < entries && kept < energies.size(); ++kept) {
    std::size_t best = energies.size();
    for (std::size_t e = 0; e < energies.size(); ++e) {
      if (((taps >> e) & 1U) == 0 && (best == energies.size() || energies[e] > energies[best])) best = e;
    }
    taps |= std::uint64_t{1} << best;
  }
  return taps;
}

/// The pattern of the `entries` entries of largest magnitude; of equals the earlier in row-major order.
///
/// kernel  height × width weights, row-major
/// Throws InvalidPattern for extents beyond 1..7 or `entries` beyond 1..height · width, ShapeMismatch for another
/// number of weights.
[[nodiscard]] inline Pattern largest_pattern(std::span<const float> kernel, unsigned height, unsigned width,
                                             std::size_t entries) {
  Pattern pattern = full_pattern(height, width);
  const std::size_t size = std::size_t{height} * width;
  if (kernel.size() != size) {
    throw ShapeMismatch(
        patdnn::detail::message("kernel: ", kernel.size(), " weights given, expected ", height, " × ", width));
  }
  if (entries < 1 || entries > size) {
    throw InvalidPattern(patdnn::detail::message("a pattern of ", entries, " entries in a kernel of ", height, " × ",
                                                 width, ", expected 1 to ", size));
  }
  KernelEnergies energies{};
  for (std::size_t e = 0; e < size; ++e) energies[e] = energy(kernel[e]);
  pattern.taps = largest_entries(std::span(energies).first(size), entries);
  return pattern;
}

/// The natural pattern of a 3 × 3 kernel: its centre and the three others of largest magnitude; of equals the earlier.
[[nodiscard]] inline Pattern natural_pattern(std::span<const float, 9> kernel) noexcept {
  constexpr std::uint64_t centre = 1U << 4;
  std::array<double, 9> energies{};
  for (std::size_t e = 0; e < 9; ++e) energies[e] = energy(kernel[e]);
  return {3, 3, largest_entries(energies, 4, centre)};
}

}}}  // namespace patdnn::v0::pruning
