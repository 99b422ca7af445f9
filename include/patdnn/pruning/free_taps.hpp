#pragma once
// Pruning to free taps: a block of filters keeps whichever taps matter to it, without a pattern set.
//
// A tap is one entry of one channel's kernel. G filters that share their taps run as fast whatever the taps are, so the
// pattern set's limit buys nothing there, and blocks of similar filters lose little. Each block keeps the same number
// of taps, so that blocks, and the threads that share them, take equal time.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/ranking.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Keeps, in each block, the taps of largest joint energy: one in `rate` of C/groups · kh · kw, at least one; of equals
/// the earlier.
///
/// Only taps that `mask` keeps are chosen, so a block may end with fewer.
///
/// weights   K × C/groups × kh × kw, those of the mask
/// rate      8: taps / 8 remain, rounded down
/// balanced  false: the taps of largest joint energy of all blocks together, so that blocks keep as many as they need
///
/// Throws InvalidPattern for a rate that is not a finite number of at least 1, ShapeMismatch when mask and weights
/// differ. O(weights).
inline void prune_taps(const fkw::DenseFilters& weights, double rate, Mask& mask, bool balanced = true) {
  check_agreement(mask, weights);
  const std::size_t entries = weights.entries();
  const std::size_t block_taps = weights.channels * entries;
  const std::size_t taps = mask.grouping.blocks() * block_taps;
  const std::size_t share = balanced ? block_taps : taps;  // to choose from at a time
  const std::size_t kept = kept_at_rate(share, rate, "tap rate");
  constexpr double pruned = -1;
  std::vector<double> energies(taps, pruned);
  for (std::size_t k = 0; k < taps / entries; ++k) {
    const std::size_t b = k / weights.channels;
    const std::size_t c = k % weights.channels;
    const KernelEnergies kernel = block_energies(weights, mask.grouping.members(b), c);
    const std::uint64_t allowed = mask.block_taps(b, c);
    for (std::size_t e = 0; e < entries; ++e) {
      if (((allowed >> e) & 1U) != 0) energies[k * entries + e] = kernel[e];
    }
  }
  std::vector<std::uint64_t> chosen(taps / entries, 0);
  for (std::size_t first = 0; first < taps; first += share) {
    for (const std::size_t i : largest(std::span(energies).subspan(first, share), kept)) {
      const std::size_t tap = first + i;
      if (energies[tap] != pruned) chosen[tap / entries] |= std::uint64_t{1} << (tap % entries);
    }
  }
  for (std::size_t k = 0; k < chosen.size(); ++k) {
    mask.set_block_taps(k / weights.channels, k % weights.channels, chosen[k]);
  }
}

}}}  // namespace patdnn::v0::pruning
