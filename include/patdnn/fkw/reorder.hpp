#pragma once
// Filter kernel reorder (PatDNN §5.2): which filters share a block, and the order of blocks.
//
// Filters with like supports are brought into one block, so that its shared taps hold few zeros; blocks come in falling
// order of what their first filters keep, so that neighbours, and with them the threads' shares, take like time.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

/// The kept entries of each filter as a bit set of C · kh · kw bits.
class Supports {
 public:
  /// An entry counts as kept unless it compares equal to zero.
  explicit Supports(const DenseFilters& dense)
      : words_((dense.channels * dense.entries() + 63) / 64), bits_(dense.filters * words_) {
    const std::size_t entries = dense.channels * dense.entries();
    for (std::size_t f = 0; f < dense.filters; ++f) {
      const float* weights = dense.kernel(f, 0);
      for (std::size_t e = 0; e < entries; ++e) {
        if (weights[e] != 0.0F) bits_[f * words_ + e / 64] |= std::uint64_t{1} << (e % 64);
      }
    }
  }

  [[nodiscard]] std::size_t words() const noexcept { return words_; }
  [[nodiscard]] const std::uint64_t* operator[](std::size_t filter) const noexcept {
    return bits_.data() + filter * words_;
  }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

namespace detail {

/// Takes the filters of one convolution group, most kept entries first, and forms blocks of them.
template <class Unit>
class BlockBuilder {
 public:
  BlockBuilder(const Supports& supports, std::span<const std::size_t> kept, std::size_t block)
      : supports_(supports), kept_(kept), block_(block) {}

  /// Blocks of filters with equal supports; `waiting` keeps those that fill no block.
  void take_equals(std::vector<std::uint32_t>& waiting) {
    const auto less = [&](std::uint32_t a, std::uint32_t b) {
      return std::lexicographical_compare(supports_[b], supports_[b] + supports_.words(), supports_[a],
                                          supports_[a] + supports_.words());
    };
    std::sort(waiting.begin(), waiting.end(),
              [&](std::uint32_t a, std::uint32_t b) { return less(a, b) || (!less(b, a) && a < b); });
    std::vector<std::uint32_t> rest;
    for (auto first = waiting.begin(); first != waiting.end();) {
      const auto last = std::find_if(first, waiting.end(), [&](std::uint32_t f) { return less(*first, f); });
      for (; last - first >= static_cast<std::ptrdiff_t>(block_); first += static_cast<std::ptrdiff_t>(block_)) {
        blocks_.emplace_back(first, first + static_cast<std::ptrdiff_t>(block_));
      }
      rest.insert(rest.end(), first, last);
      first = last;
    }
    waiting = std::move(rest);
  }

  /// Blocks that each start with the filter that keeps most; those that add fewest entries to the union join it. Each
  /// looks at the `window` fullest filters that wait.
  void take_similar(std::vector<std::uint32_t> waiting, std::size_t window) {
    const std::vector<std::size_t> order = by_kept(waiting.size(), [&](std::size_t i) { return waiting[i]; });
    std::vector<std::uint32_t> candidates;
    auto next = order.begin();
    const auto refill = [&] {
      while (candidates.size() < window && next != order.end()) candidates.push_back(waiting[*next++]);
    };
    const auto take = [&](std::vector<std::uint32_t>::iterator candidate) {
      const std::uint32_t filter = *candidate;
      candidates.erase(candidate);
      refill();
      return filter;
    };
    refill();
    std::vector<std::uint64_t> together(supports_.words());
    while (!candidates.empty()) {
      std::vector<std::uint32_t>& members = blocks_.emplace_back(1, take(candidates.begin()));
      std::copy_n(supports_[members[0]], together.size(), together.begin());
      while (members.size() < block_ && !candidates.empty()) {
        members.push_back(take(most_similar(candidates, together)));
        for (std::size_t w = 0; w < together.size(); ++w) together[w] |= supports_[members.back()][w];
      }
      members.resize(block_, no_filter);
    }
  }

  /// Appends the blocks in falling order of what their first filters keep.
  void append_to(std::vector<std::uint32_t>& places) {
    for (const std::size_t b : by_kept(blocks_.size(), [&](std::size_t i) { return blocks_[i][0]; })) {
      places.insert(places.end(), blocks_[b].begin(), blocks_[b].end());
    }
  }

 private:
  /// 0..n−1 in falling order of what filter_of(i) keeps; equals stay in order.
  template <class F>
  [[nodiscard]] std::vector<std::size_t> by_kept(std::size_t n, F&& filter_of) const {
    struct Place {
      std::size_t kept;
      std::size_t position;
    };
    std::vector<Place> places;
    for (std::size_t i = 0; i < n; ++i) places.push_back({kept_[filter_of(i)], i});
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
      return a.kept != b.kept ? a.kept > b.kept : a.position < b.position;
    });
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i) order[i] = places[i].position;
    return order;
  }

  [[nodiscard]] std::vector<std::uint32_t>::iterator most_similar(std::vector<std::uint32_t>& waiting,
                                                                  std::span<const std::uint64_t> together) const {
    auto best = waiting.begin();
    std::size_t best_added = 0;
    std::size_t best_shared = 0;
    for (auto candidate = waiting.begin(); candidate != waiting.end(); ++candidate) {
      std::size_t shared = 0;
      for (std::size_t w = 0; w < together.size(); ++w) {
        shared += static_cast<std::size_t>(std::popcount(supports_[*candidate][w] & together[w]));
      }
      const std::size_t added = kept_[*candidate] - shared;
      if (candidate == waiting.begin() || added < best_added || (added == best_added && shared > best_shared)) {
        best = candidate;
        best_added = added;
        best_shared = shared;
      }
    }
    return best;
  }

  const Supports& supports_;
  std::span<const std::size_t> kept_;
  std::size_t block_;
  std::vector<std::vector<std::uint32_t>> blocks_;
};

}  // namespace detail

/// The places of all filters, `block` to a block, `no_filter` where a convolution group's last block is incomplete.
///
/// Filters with equal supports share blocks first; then each block starts with the filter that keeps most, and those
/// that add fewest entries to the union join it. Of thousands of large filters, a block looks at the fullest ones that
/// wait, so that the work stays in proportion to the weights: O(min(K² · n, 2^28 + 64 · K · n)) for supports of n
/// words.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<std::uint32_t> filter_kernel_reorder(const DenseFilters& dense, std::size_t block) {
  const Supports supports(dense);
  std::vector<std::size_t> kept(dense.filters);
  for (std::size_t f = 0; f < dense.filters; ++f) {
    kept[f] = std::accumulate(supports[f], supports[f] + supports.words(), std::size_t{0},
                              [](auto n, auto word) { return n + static_cast<std::size_t>(std::popcount(word)); });
  }
  const std::size_t per_group = dense.filters / dense.groups;
  constexpr std::size_t most_words = std::size_t{1} << 28;  // compared in all: about a second
  const std::size_t window =
      block == 1 ? 1 : std::max<std::size_t>(most_words / (dense.filters * supports.words()), 64);
  std::vector<std::uint32_t> places;
  for (std::size_t g = 0; g < dense.groups; ++g) {
    std::vector<std::uint32_t> waiting(per_group);
    std::iota(waiting.begin(), waiting.end(), static_cast<std::uint32_t>(g * per_group));
    detail::BlockBuilder<Unit> builder(supports, kept, block);
    if (block > 1) builder.take_equals(waiting);
    builder.take_similar(std::move(waiting), window);
    builder.append_to(places);
  }
  return places;
}

/// Places of filters in blocks of `widest`, for blocks of that and of fewer filters; none where convolution groups hold
/// no whole number of blocks. An order for wide blocks suits narrow ones too, since each filter was chosen for those
/// before it, and finding an order is what takes longest.
[[nodiscard]] inline std::vector<std::uint32_t> common_order(const DenseFilters& dense, std::size_t widest) {
  if (dense.filters / dense.groups % widest != 0) return {};
  return filter_kernel_reorder(dense, widest);
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::vector<std::uint32_t> filter_kernel_reorder<arch::preferred>(const DenseFilters& dense,
                                                                                         std::size_t block);
#endif

}}}  // namespace patdnn::v0::fkw
