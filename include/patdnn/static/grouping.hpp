#pragma once
// Filter kernel reorder (PatDNN §5.2) while a program is compiled: which filters share a block.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <patdnn/static/description.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// The kept entries of each filter, as bits.
template <class D>
struct Supports {
  static constexpr std::size_t entries = D::shape.kernel_height * D::shape.kernel_width;
  static constexpr std::size_t words = (D::shape.channels * entries + 63) / 64;

  std::array<std::array<std::uint64_t, words>, D::shape.filters> bits{};
  std::array<std::uint32_t, D::shape.filters> kept{};

  consteval Supports() {
    for (const auto& k : D::kernels) {
      const std::uint64_t taps = taps_of<D>(k);
      const std::size_t first = k.channel * entries;
      bits[k.filter][first / 64] |= taps << (first % 64);
      if (first % 64 + entries > 64) bits[k.filter][first / 64 + 1] |= taps >> (64 - first % 64);
      kept[k.filter] += static_cast<std::uint32_t>(std::popcount(taps));
    }
  }

  [[nodiscard]] constexpr std::uint32_t added(std::uint32_t filter, const std::array<std::uint64_t, words>& to) const {
    int count = 0;
    for (std::size_t w = 0; w < words; ++w) count += std::popcount(bits[filter][w] & ~to[w]);
    return static_cast<std::uint32_t>(count);
  }
};

/// The filter at each place: blocks of filters with equal supports first; of the others, each block starts with the
/// filter that keeps most, and those that add fewest entries to the union join it. O(K² · C · kh · kw / 64).
template <class D>
[[nodiscard]] consteval auto reorder_filters() {
  constexpr std::size_t filters = D::shape.filters;
  std::array<std::uint32_t, blocks<D> * block<D>> places{};
  if constexpr (has_reorder<D>) {
    std::copy(D::reorder.begin(), D::reorder.end(), places.begin());
  } else if constexpr (block<D> == 1) {
    for (std::uint32_t f = 0; f < filters; ++f) places[f] = f;
  } else {
    const Supports<D> supports;
    std::array<std::uint32_t, filters> waiting{};
    for (std::uint32_t f = 0; f < filters; ++f) waiting[f] = f;
    std::sort(waiting.begin(), waiting.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (supports.kept[a] != supports.kept[b]) return supports.kept[a] > supports.kept[b];
      return supports.bits[a] != supports.bits[b] ? supports.bits[a] > supports.bits[b] : a < b;
    });
    std::size_t taken = 0;
    std::size_t left = 0;
    for (std::size_t first = 0; first < filters;) {
      std::size_t last = first;
      while (last < filters && supports.bits[waiting[last]] == supports.bits[waiting[first]]) ++last;
      for (; last - first >= block<D>; first += block<D>) {
        for (std::size_t g = 0; g < block<D>; ++g) places[taken++] = waiting[first + g];
      }
      while (first < last) waiting[left++] = waiting[first++];
    }
    while (left > 0) {
      auto together = supports.bits[waiting[0]];
      std::size_t best = 0;
      for (std::size_t g = 0; g < block<D>; ++g) {
        if (left == 0) {
          places[taken++] = no_filter;
          continue;
        }
        if (g > 0) {
          best = 0;
          std::uint32_t least = supports.added(waiting[0], together);
          for (std::size_t i = 1; i < left && least > 0; ++i) {
            const std::uint32_t added = supports.added(waiting[i], together);
            if (added < least) {
              least = added;
              best = i;
            }
          }
        }
        places[taken++] = waiting[best];
        for (std::size_t w = 0; w < together.size(); ++w) together[w] |= supports.bits[waiting[best]][w];
        std::copy(waiting.begin() + best + 1, waiting.begin() + left, waiting.begin() + best);
        --left;
      }
    }
  }
  return places;
}

/// The filter at each place, G to a block.
template <class D>
inline constexpr auto places = reorder_filters<D>();

/// How many filters each block has; they come before its empty places.
template <class D>
inline constexpr auto live_filters = [] {
  std::array<std::uint8_t, blocks<D>> live{};
  for (std::size_t i = 0; i < places<D>.size(); ++i) {
    if (places<D>[i] != no_filter) ++live[i / block<D>];
  }
  return live;
}();

}}}}  // namespace patdnn::v0::connectivity::detail
