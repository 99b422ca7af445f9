#pragma once
// Filter kernel reorder (PatDNN §5.2): which filters share a block, and the order of blocks.
//
// Filters with like supports are brought into one block, so that its shared taps hold few zeros; blocks come in falling order
// of their kernels, so that neighbours, and with them the threads' shares, take like time.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <patdnn/fkw/data.hpp>

namespace patdnn::inline v0::fkw {

/// The kept entries of each filter as a bit set of C · kh · kw bits.
class Supports {
 public:
  /// An entry counts as kept unless it compares equal to zero.
  template <class T>
  explicit Supports(const DenseFilters<T>& dense)
      : words_((dense.channels * dense.entries() + 63) / 64), bits_(dense.filters * words_) {
    const std::size_t entries = dense.channels * dense.entries();
    for (std::size_t f = 0; f < dense.filters; ++f) {
      const T* weights = dense.kernel(f, 0);
      for (std::size_t e = 0; e < entries; ++e) {
        if (weights[e] != T{0}) bits_[f * words_ + e / 64] |= std::uint64_t{1} << (e % 64);
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

/// The places of all filters, `block` to a block, `no_filter` where a convolution group's last block is incomplete.
///
/// A block starts with the filter that keeps most; those that add fewest entries to the union join it. Filters with equal
/// supports so find each other. O(K² · C · kh · kw / 64).
template <class T>
[[nodiscard]] std::vector<std::uint32_t> filter_kernel_reorder(const DenseFilters<T>& dense, std::size_t block) {
  const Supports supports(dense);
  const std::size_t words = supports.words();
  const auto count = [&](const std::uint64_t* bits) {
    return std::accumulate(bits, bits + words, std::size_t{0},
                           [](std::size_t n, std::uint64_t w) { return n + static_cast<std::size_t>(std::popcount(w)); });
  };
  const std::size_t per_group = dense.filters / dense.groups;
  std::vector<std::size_t> kept(dense.filters);
  for (std::size_t f = 0; f < dense.filters; ++f) kept[f] = count(supports[f]);

  std::vector<std::uint32_t> places;
  for (std::size_t g = 0; g < dense.groups; ++g) {
    std::vector<std::uint32_t> waiting(per_group);
    std::iota(waiting.begin(), waiting.end(), static_cast<std::uint32_t>(g * per_group));
    std::stable_sort(waiting.begin(), waiting.end(), [&](auto a, auto b) { return kept[a] > kept[b]; });
    if (block == 1) {
      places.insert(places.end(), waiting.begin(), waiting.end());
      continue;
    }
    std::vector<std::uint64_t> together(words);
    while (!waiting.empty()) {
      places.push_back(waiting.front());
      std::copy_n(supports[waiting.front()], words, together.begin());
      waiting.erase(waiting.begin());
      for (std::size_t member = 1; member < block; ++member) {
        if (waiting.empty()) {
          places.push_back(no_filter);
          continue;
        }
        auto best = waiting.begin();
        std::size_t best_added = 0;
        std::size_t best_shared = 0;
        for (auto candidate = waiting.begin(); candidate != waiting.end(); ++candidate) {
          const std::uint64_t* bits = supports[*candidate];
          std::size_t shared = 0;
          for (std::size_t w = 0; w < words; ++w) {
            shared += static_cast<std::size_t>(std::popcount(bits[w] & together[w]));
          }
          const std::size_t added = kept[*candidate] - shared;
          if (candidate == waiting.begin() || added < best_added || (added == best_added && shared > best_shared)) {
            best = candidate;
            best_added = added;
            best_shared = shared;
          }
        }
        places.push_back(*best);
        for (std::size_t w = 0; w < words; ++w) together[w] |= supports[*best][w];
        waiting.erase(best);
      }
    }
  }
  return places;
}

}  // namespace patdnn::inline v0::fkw
