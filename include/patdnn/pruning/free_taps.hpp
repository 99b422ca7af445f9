#pragma once
// Pruning to free taps: a block of filters keeps whichever taps matter to it, without a pattern set.
//
// A tap is one entry of one channel's kernel. G filters that share their taps run as fast whatever the taps are, so the
// pattern set's limit buys nothing there, and blocks of similar filters lose little. Each block keeps the same number
// of taps, so that blocks, and the threads that share them, take equal time.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn::inline v0::pruning {

/// Keeps, in each block, the taps of largest joint energy: one in `rate` of C/groups · kh · kw, at least one; of equals
/// the earlier.
///
/// Only taps that `mask` keeps are chosen, so a block may end with fewer.
///
/// weights  K × C/groups × kh × kw, those of the mask
/// rate     8: taps / 8 remain, rounded down
///
/// Throws InvalidPattern for a rate that is not a finite number of at least 1, ShapeMismatch when mask and weights
/// differ.
template <class T>
void prune_taps(const fkw::DenseFilters<T>& weights, double rate, Mask& mask) {
  check_agreement(mask, weights);
  const std::size_t entries = weights.entries();
  const std::size_t taps = weights.channels * entries;
  const std::size_t kept = kept_at_rate(taps, rate, "tap rate");
  std::vector<double> energies(taps);
  std::vector<std::size_t> ranking(taps);
  std::vector<std::uint64_t> chosen(weights.channels);
  for (std::size_t b = 0; b < mask.grouping.blocks(); ++b) {
    for (std::size_t c = 0; c < weights.channels; ++c) {
      const KernelEnergies kernel = block_energies(weights, mask.grouping.members(b), c);
      std::copy_n(kernel.begin(), entries, energies.begin() + static_cast<std::ptrdiff_t>(c * entries));
    }
    std::iota(ranking.begin(), ranking.end(), std::size_t{0});
    const auto allowed = [&](std::size_t tap) {
      return ((mask.block_taps(b, tap / entries) >> (tap % entries)) & 1U) != 0;
    };
    const auto last = std::stable_partition(ranking.begin(), ranking.end(), allowed);
    const auto count = std::min(static_cast<std::ptrdiff_t>(kept), last - ranking.begin());
    std::partial_sort(ranking.begin(), ranking.begin() + count, last, [&](std::size_t x, std::size_t y) {
      return energies[x] != energies[y] ? energies[x] > energies[y] : x < y;
    });
    std::fill(chosen.begin(), chosen.end(), 0);
    for (std::ptrdiff_t i = 0; i < count; ++i) {
      const std::size_t tap = ranking[static_cast<std::size_t>(i)];
      chosen[tap / entries] |= std::uint64_t{1} << (tap % entries);
    }
    for (std::size_t c = 0; c < weights.channels; ++c) mask.set_block_taps(b, c, chosen[c]);
  }
}

}  // namespace patdnn::inline v0::pruning
