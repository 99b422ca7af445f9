#pragma once
// Projection onto a pattern set (PatDNN §4.2): the nearest weights whose kernels each fit a pattern.
//
// Setting weights to zero moves a kernel by the norm of what it loses, so the nearest kernel that fits has the
// pattern that keeps the largest norm. Filters of a block share the pattern; then the norm is that of all their kernels
// together.

#include <cstddef>
#include <cstdint>
#include <span>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// The pattern that keeps most energy, the earlier of equals.
[[nodiscard]] inline std::size_t nearest_pattern(const KernelEnergies& energies,
                                                 std::span<const Pattern> patterns) noexcept {
  std::size_t best = 0;
  double most = -1;
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    const double kept = energy_of(energies, patterns[p].taps);
    if (kept > most) {
      most = kept;
      best = p;
    }
  }
  return best;
}

/// Gives each block kernel the pattern that keeps the largest L2 norm of it, the earlier of equals, and narrows `mask`
/// to it.
///
/// weights   K × C/groups × kh × kw, those of the mask
/// patterns  at least one, of kernels kh × kw
///
/// Throws InvalidPattern when a pattern is not of such kernels, ShapeMismatch when mask and weights differ.
/// O(weights · patterns / G).
inline void project_onto_patterns(const fkw::DenseFilters& weights, std::span<const Pattern> patterns, Mask& mask) {
  check_agreement(mask, weights);
  if (patterns.empty()) throw InvalidPattern("projection onto an empty pattern set, expected at least 1 pattern");
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    if (!patterns[p].valid() || patterns[p].height != weights.kernel_height ||
        patterns[p].width != weights.kernel_width) {
      throw InvalidPattern(patdnn::detail::message("pattern ", p, " of ", static_cast<unsigned>(patterns[p].height),
                                                   " × ", static_cast<unsigned>(patterns[p].width),
                                                   " does not suit kernels of ", weights.kernel_height, " × ",
                                                   weights.kernel_width));
    }
  }
  for (std::size_t b = 0; b < mask.grouping.blocks(); ++b) {
    for (std::size_t c = 0; c < weights.channels; ++c) {
      const std::size_t nearest = nearest_pattern(block_energies(weights, mask.grouping.members(b), c), patterns);
      mask.set_block_taps(b, c, mask.block_taps(b, c) & patterns[nearest].taps);
    }
  }
}

}}}  // namespace patdnn::v0::pruning
