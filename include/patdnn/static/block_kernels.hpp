#pragma once
// Which kernels each block of filters keeps: a mask sorted out.
//
// A compiler evaluates some millions of steps for a constant at most (clang's -fconstexpr-steps, g++'s
// -fconstexpr-ops-limit). So everything here takes few steps for each kept weight and for each channel of each block.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <patdnn/pattern_set.hpp>
#include <patdnn/static/description.hpp>
#include <patdnn/static/grouping.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// Where a kernel of the mask belongs: its block, and its place there. A BlockKernel takes all places of its block.
template <class D>
class Positions {
 public:
  constexpr Positions() {
    if constexpr (!shares_blocks<D>) {
      for (std::uint32_t i = 0; i < places<D>.size(); ++i) {
        if (places<D>[i] != no_filter) place_of_[places<D>[i]] = i;
      }
    }
  }

  [[nodiscard]] constexpr std::size_t block(const KernelOf<D>& kernel) const noexcept {
    if constexpr (shares_blocks<D>) {
      return kernel.block;
    } else {
      return place_of_[kernel.filter] / detail::block<D>;
    }
  }
  [[nodiscard]] constexpr std::size_t place(const KernelOf<D>& kernel) const noexcept {
    if constexpr (shares_blocks<D>) {
      return 0;
    } else {
      return place_of_[kernel.filter] % detail::block<D>;
    }
  }

 private:
  std::array<std::uint32_t, shares_blocks<D> ? 1 : D::shape.filters> place_of_{};
};

/// blocks × C: the taps of a channel that any of a block's filters keeps.
template <class D>
inline constexpr auto block_taps = [] {
  std::array<std::uint64_t, blocks<D> * D::shape.channels> taps{};
  const Positions<D> positions;
  for (const auto& k : D::kernels) taps[positions.block(k) * D::shape.channels + k.channel] |= taps_of<D>(k);
  return taps;
}();

struct Counts {
  std::size_t kernels = 0;
  std::size_t taps = 0;
};

/// Kernels of all blocks, and their taps.
template <class D>
inline constexpr Counts counts = [] {
  Counts all;
  for (const std::uint64_t taps : block_taps<D>) {
    all.kernels += taps != 0 ? 1 : 0;
    all.taps += static_cast<std::size_t>(std::popcount(taps));
  }
  return all;
}();

/// The most patterns for which loops are made.
inline constexpr std::size_t max_patterns = 32;

/// The patterns of the blocks' kernels, in the order of their first kernels; none where they exceed max_patterns.
template <class D>
struct FoundPatterns {
  std::array<std::uint64_t, max_patterns> taps{};
  std::array<std::uint8_t, blocks<D> * D::shape.channels> of{};  // a kernel's pattern, plus 1; 0: no kernel
  std::size_t count = 0;
};

template <class D>
inline constexpr FoundPatterns<D> found_patterns = [] {
  FoundPatterns<D> found;
  std::array<std::uint8_t, 256> table{};  // position + 1, by a hash of the taps
  for (std::size_t i = 0; i < block_taps<D>.size(); ++i) {
    const std::uint64_t taps = block_taps<D>[i];
    if (taps == 0) continue;
    std::size_t at = (taps ^ (taps >> 7) ^ (taps >> 23)) % table.size();
    while (table[at] != 0 && found.taps[table[at] - 1U] != taps) at = (at + 1) % table.size();
    if (table[at] == 0) {
      if (found.count == max_patterns) return FoundPatterns<D>{};
      found.taps[found.count] = taps;
      table[at] = static_cast<std::uint8_t>(++found.count);
    }
    found.of[i] = table[at];
  }
  return found;
}();

/// The found patterns as a PatternSet; where there are none, one pattern of a single tap.
template <class D>
inline constexpr auto pattern_set = [] {
  constexpr auto height = static_cast<std::uint8_t>(D::shape.kernel_height);
  constexpr auto width = static_cast<std::uint8_t>(D::shape.kernel_width);
  constexpr std::size_t count = found_patterns<D>.count;
  PatternSet<(count > 0 ? count : 1)> set{{Pattern{height, width, 1}}};
  for (std::size_t p = 0; p < count; ++p) set.patterns[p] = {height, width, found_patterns<D>.taps[p]};
  return set;
}();

}}}}  // namespace patdnn::v0::connectivity::detail
