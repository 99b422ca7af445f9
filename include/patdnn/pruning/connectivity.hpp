#pragma once
// Connectivity pruning (PatDNN §4.1): whole kernels, links between an input channel and a filter, are removed.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/ranking.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Keeps the block kernels of largest L2 norm, one in `rate` of the layer's, at least one; of equals the earlier.
///
/// Norms are of what `mask` keeps: after project_onto_patterns() this gives the nearest weights that meet both
/// constraints. A block kernel counts as one, whatever the number of its filters, so a layer with incomplete blocks
/// meets the rate in block kernels; a filter may lose all its kernels.
///
/// weights   K × C/groups × kh × kw, those of the mask
/// rate      3.6: block kernels / 3.6 remain, rounded down
/// balanced  each block keeps one in `rate` of its own kernels, at least one
///
/// Throws InvalidPattern for a rate that is not a finite number of at least 1, ShapeMismatch when mask and weights
/// differ. O(weights).
inline void prune_connectivity(const fkw::DenseFilters& weights, double rate, Mask& mask, bool balanced = false) {
  check_agreement(mask, weights);
  const std::size_t kernels = mask.grouping.blocks() * weights.channels;
  const std::size_t share = balanced ? weights.channels : kernels;  // to choose from at a time
  const std::size_t kept = kept_at_rate(share, rate, "connectivity rate");
  std::vector<double> energies(kernels);
  for (std::size_t k = 0; k < kernels; ++k) {
    const std::size_t b = k / weights.channels;
    const std::size_t c = k % weights.channels;
    energies[k] = energy_of(block_energies(weights, mask.grouping.members(b), c), mask.block_taps(b, c));
  }
  std::vector<std::uint8_t> keep(kernels, 0);
  for (std::size_t first = 0; first < kernels; first += share) {
    for (const std::size_t k : largest(std::span(energies).subspan(first, share), kept)) keep[first + k] = 1;
  }
  for (std::size_t k = 0; k < kernels; ++k) {
    if (keep[k] == 0) mask.set_block_taps(k / weights.channels, k % weights.channels, 0);
  }
}

}}}  // namespace patdnn::v0::pruning
