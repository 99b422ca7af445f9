#pragma once
// Which weights of a layer survive, and for which blocks of filters that was decided.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Filters in blocks of G that share channels and taps: what fkw::EncodeOptions calls order and block.
struct Grouping {
  std::size_t block = 1;
  std::vector<std::uint32_t> order;  // the filter at each place, fkw::no_filter where a block has none

  friend bool operator==(const Grouping&, const Grouping&) = default;

  [[nodiscard]] std::size_t blocks() const noexcept { return order.size() / block; }
  [[nodiscard]] std::span<const std::uint32_t> members(std::size_t b) const noexcept {
    return {order.data() + b * block, block};
  }
};

/// A flag per weight, K × C/groups × kh × kw, equal for filters of a block, and the grouping for which it was made.
struct Mask {
  std::size_t filters = 0;
  std::size_t channels = 0;
  std::size_t entries = 0;         // kh · kw
  std::vector<std::uint8_t> keep;  // 1 kept, 0 pruned
  Grouping grouping;

  friend bool operator==(const Mask&, const Mask&) = default;

  [[nodiscard]] std::size_t kept() const noexcept {
    return static_cast<std::size_t>(std::count_if(keep.begin(), keep.end(), [](std::uint8_t k) { return k != 0; }));
  }

  /// The kept entries of one kernel: bit y · kw + x.
  [[nodiscard]] std::uint64_t taps(std::size_t filter, std::size_t channel) const noexcept {
    std::uint64_t taps = 0;
    for (std::size_t e = 0; e < entries; ++e) {
      if (keep[(filter * channels + channel) * entries + e] != 0) taps |= std::uint64_t{1} << e;
    }
    return taps;
  }

  /// The kept entries of one block kernel: those of the block's first filter.
  [[nodiscard]] std::uint64_t block_taps(std::size_t b, std::size_t channel) const noexcept {
    return taps(grouping.order[b * grouping.block], channel);
  }

  /// Makes `taps` the kept entries of one block kernel.
  void set_block_taps(std::size_t b, std::size_t channel, std::uint64_t taps) noexcept {
    for (const std::uint32_t filter : grouping.members(b)) {
      for (std::size_t e = 0; filter != fkw::no_filter && e < entries; ++e) {
        keep[(filter * channels + channel) * entries + e] = static_cast<std::uint8_t>((taps >> e) & 1U);
      }
    }
  }

  /// Sets pruned weights to +0 and leaves the others as they are, bit by bit. Throws ShapeMismatch for another number.
  void apply(std::span<float> weights) const {
    if (weights.size() != keep.size()) {
      throw ShapeMismatch(patdnn::detail::message("mask: ", weights.size(), " weights given, expected ", keep.size()));
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (keep[i] == 0) weights[i] = 0.0F;
    }
  }
};

/// The mask that keeps every weight of `weights`.
///
/// Throws InvalidShape or ShapeMismatch when extents and weights disagree, InvalidPattern for a block that is not 1, 2,
/// 4 or 8, or an order that does not name each filter once, with empty places last in a block and each block's filters
/// of one convolution group.
[[nodiscard]] inline Mask keep_all(const fkw::DenseFilters& weights, Grouping grouping) {
  using patdnn::detail::message;
  fkw::check(weights);
  if (!fkw::is_block_size(grouping.block)) {
    throw InvalidPattern(message("pruning: blocks of ", grouping.block, " filters, expected 1, 2, 4 or 8"));
  }
  if (grouping.order.size() % grouping.block != 0) {
    throw InvalidPattern(
        message("pruning: an order of ", grouping.order.size(), " places in blocks of ", grouping.block));
  }
  std::vector<bool> seen(weights.filters, false);
  for (std::size_t i = 0; i < grouping.order.size(); ++i) {
    const std::uint32_t filter = grouping.order[i];
    if (filter == fkw::no_filter && i % grouping.block != 0) continue;
    if (filter >= weights.filters || seen[filter]) {
      throw InvalidPattern(message("pruning: place ", i, " of the order names filter ", filter,
                                   ", expected each of 0..", weights.filters - 1, " once"));
    }
    if (i % grouping.block != 0 && grouping.order[i - 1] == fkw::no_filter) {
      throw InvalidPattern(message("pruning: filter ", filter, " follows an empty place in its block"));
    }
    const std::size_t per_group = weights.filters / weights.groups;
    if (i % grouping.block != 0 && grouping.order[i - 1] / per_group != filter / per_group) {
      throw InvalidPattern(message("pruning: filters ", grouping.order[i - 1], " and ", filter,
                                   " share a block, but are of convolution groups ", grouping.order[i - 1] / per_group,
                                   " and ", filter / per_group));
    }
    seen[filter] = true;
  }
  const auto missing = std::find(seen.begin(), seen.end(), false);
  if (missing != seen.end()) {
    throw InvalidPattern(message("pruning: the order does not name filter ", missing - seen.begin()));
  }
  return {weights.filters, weights.channels, weights.entries(),
          std::vector<std::uint8_t>(weights.weights.size(), std::uint8_t{1}), std::move(grouping)};
}

/// Checks that `mask` is one of `weights`. Throws InvalidShape or ShapeMismatch.
inline void check_agreement(const Mask& mask, const fkw::DenseFilters& weights) {
  fkw::check(weights);
  if (mask.filters != weights.filters || mask.channels != weights.channels || mask.entries != weights.entries()) {
    throw ShapeMismatch(patdnn::detail::message("mask: made for ", mask.filters, " × ", mask.channels, " kernels of ",
                                                mask.entries, " entries, the weights have ", weights.filters, " × ",
                                                weights.channels, " of ", weights.entries()));
  }
}

/// How many of `total` remain at `rate`: ⌊total / rate⌋, at least one, so that the rate is met wherever it can be.
///
/// Throws InvalidPattern, which calls the rate `name`, unless it is a finite number of at least 1.
[[nodiscard]] inline std::size_t kept_at_rate(std::size_t total, double rate, std::string_view name) {
  if (!(rate >= 1.0) || std::isinf(rate)) {
    throw InvalidPattern(patdnn::detail::message(name, " is ", rate, ", expected a finite number of at least 1"));
  }
  const double kept = std::floor(static_cast<double>(total) / rate * (1.0 + 1e-12));  // 33 / 1.1 is 30
  return std::clamp<std::size_t>(static_cast<std::size_t>(kept), 1, total);
}

}}}  // namespace patdnn::v0::pruning
