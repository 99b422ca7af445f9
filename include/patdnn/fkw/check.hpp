#pragma once
// Whether the arrays of an FkwData agree with each other.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

/// Whether kernels exist for blocks of so many filters.
[[nodiscard]] constexpr bool is_block_size(std::size_t block) noexcept {
  return block == 1 || block == 2 || block == 4 || block == 8;
}

/// Checks every invariant that decoding and the kernels rely on, so that neither can read or write out of bounds.
///
/// Throws InvalidFkw, which names the array, the position, the value and what was expected. O(filters + kept weights ·
/// log channels).
template <class Unit = arch::preferred>
void check(const FkwData& data) {
  using patdnn::detail::message;
  const auto fail = [](const auto&... parts) { throw InvalidFkw(message("FKW: ", parts...)); };
  constexpr std::uint32_t limit = std::uint32_t{1} << 31;

  if (data.filters == 0 || data.filters >= limit || data.channels == 0 || data.channels >= limit) {
    fail(data.filters, " filters of ", data.channels, " channels, expected 1 to 2^31 − 1 each");
  }
  if (data.kernel_height < 1 || data.kernel_height > max_kernel_extent || data.kernel_width < 1 ||
      data.kernel_width > max_kernel_extent) {
    fail("kernel of ", data.kernel_height, " × ", data.kernel_width, ", expected 1 × 1 to 7 × 7");
  }
  if (data.groups == 0 || data.filters % data.groups != 0) {
    fail(data.groups, " convolution groups do not divide ", data.filters, " filters");
  }
  if (!is_block_size(data.block)) fail("blocks of ", data.block, " filters, expected 1, 2, 4 or 8");

  const bool has_patterns = data.structure == Structure::patterns;
  if (!has_patterns && data.structure != Structure::free_taps) {
    fail("structure ", static_cast<unsigned>(data.structure), ", expected 0 (patterns) or 1 (free taps)");
  }
  if (has_patterns == data.patterns.empty()) {
    fail(data.patterns.size(), " patterns in the table, expected ",
         has_patterns ? "at least 1" : "none: taps are free");
  }
  for (std::size_t p = 0; p < data.patterns.size(); ++p) {
    const Pattern& pattern = data.patterns[p];
    if (!pattern.valid() || pattern.height != data.kernel_height || pattern.width != data.kernel_width) {
      fail("pattern ", p, " is not one of a ", data.kernel_height, " × ", data.kernel_width, " kernel");
    }
  }

  if (data.offset.empty() || data.offset.front() != 0 || data.offset.back() != data.index.size()) {
    fail("offset has ", data.offset.size(), " entries that do not run from 0 to the ", data.index.size(),
         " block kernels");
  }
  const std::size_t blocks = data.blocks();
  for (std::size_t b = 0; b < blocks; ++b) {
    if (data.offset[b] > data.offset[b + 1]) fail("offset ", b + 1, " is smaller than the one before it");
  }

  if (data.reorder.size() != blocks * data.block) {
    fail("reorder has ", data.reorder.size(), " entries, expected ", blocks, " blocks of ", data.block);
  }
  if (data.reorder.size() < data.filters) {
    fail("reorder has ", data.reorder.size(), " places for ", data.filters, " filters");
  }
  std::vector<bool> seen(data.filters, false);
  for (std::size_t i = 0; i < data.reorder.size(); ++i) {
    const std::uint32_t filter = data.reorder[i];
    if (filter == no_filter) {
      if (i % data.block == 0) fail("block ", i / data.block, " has no filter");
      continue;
    }
    if (filter >= data.filters) {
      fail("reorder names filter ", filter, " at place ", i, ", but the layer has ", data.filters, " filters (0..",
           data.filters - 1, ")");
    }
    if (seen[filter]) fail("reorder names filter ", filter, " twice");
    seen[filter] = true;
    if (i % data.block != 0) {
      if (data.reorder[i - 1] == no_filter) fail("filter ", filter, " follows an empty place in its block");
      if (filter / (data.filters / data.groups) != data.group_of_block(i / data.block)) {
        fail("block ", i / data.block, " mixes filters of two convolution groups");
      }
    }
  }
  for (std::uint32_t filter = 0; filter < data.filters; ++filter) {
    if (!seen[filter]) fail("reorder does not name filter ", filter);
  }

  std::vector<std::uint32_t> channels;
  for (std::size_t b = 0; b < blocks; ++b) {
    channels.assign(data.index.begin() + data.offset[b], data.index.begin() + data.offset[b + 1]);
    std::sort(channels.begin(), channels.end());
    const auto twice = std::adjacent_find(channels.begin(), channels.end());
    if (twice != channels.end()) fail("block ", b, " names input channel ", *twice, " twice");
    for (std::size_t k = data.offset[b]; k < data.offset[b + 1]; ++k) {
      if (data.index[k] >= data.channels) {
        fail("filter ", data.reorder[b * data.block], " names input channel ", data.index[k], ", but the layer has ",
             data.channels, " channels (0..", data.channels - 1, ")");
      }
    }
  }

  if (data.stride.size() != blocks * data.patterns.size()) {
    fail("stride has ", data.stride.size(), " entries, expected ", blocks, " blocks of ", data.patterns.size(),
         " patterns");
  }
  for (std::size_t b = 0; has_patterns && b < blocks; ++b) {
    const std::uint32_t* ends = data.stride.data() + b * data.patterns.size();
    for (std::size_t p = 0; p + 1 < data.patterns.size(); ++p) {
      if (ends[p] > ends[p + 1]) fail("stride of block ", b, " falls at pattern ", p + 1);
    }
    if (ends[data.patterns.size() - 1] != data.offset[b + 1] - data.offset[b]) {
      fail("stride of block ", b, " ends at kernel ", ends[data.patterns.size() - 1], ", but the block has ",
           data.offset[b + 1] - data.offset[b]);
    }
  }

  if (data.mask.size() != (has_patterns ? 0 : data.index.size())) {
    fail("mask has ", data.mask.size(), " entries, expected ", has_patterns ? 0 : data.index.size());
  }
  for (std::size_t k = 0; k < data.mask.size(); ++k) {
    if (data.mask[k] == 0 || (data.mask[k] >> (data.kernel_height * data.kernel_width)) != 0) {
      fail("mask ", k, " keeps no entry of its ", data.kernel_height, " × ", data.kernel_width,
           " kernel, or one outside");
    }
  }

  std::size_t weights = 0;
  data.for_each_block_kernel([&](std::size_t, std::size_t, std::uint64_t taps, std::size_t position) {
    weights = position + static_cast<std::size_t>(std::popcount(taps)) * data.block;
  });
  if (data.weight.size() != weights) fail(data.weight.size(), " weights, expected ", weights);
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check<arch::preferred>(const FkwData& data);
#endif

}}}  // namespace patdnn::v0::fkw
