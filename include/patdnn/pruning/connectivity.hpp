#pragma once
// Connectivity pruning (PatDNN §4.1): whole kernels, links between an input channel and a filter, are removed.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn::inline v0::pruning {

/// Keeps the block kernels of largest L2 norm, one in `rate` of the layer's, at least one; of equals the earlier.
///
/// Norms are of what `mask` keeps: behind project_onto_patterns() the two give the nearest weights that meet both
/// constraints. A block kernel counts as one, whatever the number of its filters, so a layer with incomplete blocks
/// meets the rate in block kernels; a filter may lose all its kernels.
///
/// weights  K × C/groups × kh × kw, those of the mask
/// rate     3.6: block kernels / 3.6 remain, rounded down
///
/// Throws InvalidPattern for a rate that is not a finite number of at least 1, ShapeMismatch when mask and weights
/// differ.
template <class T>
void prune_connectivity(const fkw::DenseFilters<T>& weights, double rate, Mask& mask) {
  check_agreement(mask, weights);
  const std::size_t kernels = mask.grouping.blocks() * weights.channels;
  const std::size_t kept = kept_at_rate(kernels, rate, "connectivity rate");
  std::vector<double> norms(kernels);
  for (std::size_t k = 0; k < kernels; ++k) {
    const std::size_t b = k / weights.channels;
    const std::size_t c = k % weights.channels;
    norms[k] = energy_of(block_energies(weights, mask.grouping.members(b), c), mask.block_taps(b, c));
  }
  std::vector<std::size_t> ranking(kernels);
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  const auto first_pruned = ranking.begin() + static_cast<std::ptrdiff_t>(kept);
  std::partial_sort(ranking.begin(), first_pruned, ranking.end(),
                    [&](std::size_t a, std::size_t b) { return norms[a] != norms[b] ? norms[a] > norms[b] : a < b; });
  std::for_each(first_pruned, ranking.end(),
                [&](std::size_t k) { mask.set_block_taps(k / weights.channels, k % weights.channels, 0); });
}

}  // namespace patdnn::inline v0::pruning
