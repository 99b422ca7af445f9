#pragma once
// Dense filters to FKW and back.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/reorder.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace fkw {

struct EncodeOptions {
  /// G, the filters that share channels and taps: 1, 2, 4 or 8.
  std::size_t block = 1;
  /// The filter at each place, `no_filter` behind the last of an incomplete block; empty: filter_kernel_reorder()'s.
  std::span<const std::uint32_t> order = {};
};

namespace detail {

/// A block kernel before it is stored.
struct BlockKernel {
  std::uint32_t channel;
  std::uint32_t pattern;
  std::uint64_t taps;
};

/// The pattern of fewest entries that covers `taps`; of equals the earlier.
[[nodiscard]] inline std::optional<std::uint32_t> covering_pattern(std::span<const Pattern> patterns,
                                                                   std::uint64_t taps) noexcept {
  std::optional<std::uint32_t> best;
  for (std::uint32_t p = 0; p < patterns.size(); ++p) {
    if (patterns[p].covers(taps) && (!best || patterns[p].entries() < patterns[*best].entries())) best = p;
  }
  return best;
}

/// The number of block kernels up to the end of a block. Throws InvalidShape when it does not fit 32 bits.
[[nodiscard]] inline std::uint32_t offset_behind(std::uint32_t offset, std::size_t kernels) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  if (kernels > most - offset) {
    throw InvalidShape(patdnn::detail::message("encode: ", offset, " block kernels and ", kernels,
                                               " more, expected fewer than 2^32: offsets have 32 bits"));
  }
  return offset + static_cast<std::uint32_t>(kernels);
}

/// Says which weight of a block kernel no pattern holds: the first one outside the pattern that covers most.
template <class Unit = arch::native>
[[noreturn]] void throw_outside(const DenseFilters& dense, std::span<const Pattern> patterns,
                                std::span<const std::uint32_t> block, std::size_t channel, std::uint64_t taps) {
  const Pattern* nearest = &patterns[0];
  for (const Pattern& p : patterns) {
    if (std::popcount(taps & p.taps) > std::popcount(taps & nearest->taps)) nearest = &p;
  }
  const auto entry = static_cast<std::size_t>(std::countr_zero(taps & ~nearest->taps));
  std::size_t filter = block[0];
  for (const std::uint32_t f : block) {
    if (f != no_filter && dense.kernel(f, channel)[entry] != 0.0F) filter = f;
  }
  throw WeightOutsidePattern(patdnn::detail::message(
      "filter ", filter, ", channel ", channel, ", entry (", entry / dense.kernel_width, ", ",
      entry % dense.kernel_width, "): weight ", static_cast<double>(dense.kernel(filter, channel)[entry]),
      block.size() == 1 ? " lies outside every one of the " : ": the taps that its block shares fit none of the ",
      patterns.size(), " patterns"));
}

template <class Unit = arch::preferred>
FkwData encode(const DenseFilters& dense, std::span<const Pattern> patterns, Structure structure,
               const EncodeOptions& options) {
  check(dense);
  if (!is_block_size(options.block)) {
    throw InvalidPattern(
        patdnn::detail::message("encode: blocks of ", options.block, " filters, expected 1, 2, 4 or 8"));
  }
  FkwData data;
  data.filters = static_cast<std::uint32_t>(dense.filters);
  data.channels = static_cast<std::uint32_t>(dense.channels);
  data.kernel_height = static_cast<std::uint32_t>(dense.kernel_height);
  data.kernel_width = static_cast<std::uint32_t>(dense.kernel_width);
  data.groups = static_cast<std::uint32_t>(dense.groups);
  data.block = static_cast<std::uint32_t>(options.block);
  data.structure = structure;
  data.patterns.assign(patterns.begin(), patterns.end());
  data.reorder.assign(options.order.begin(), options.order.end());
  if (data.reorder.empty()) data.reorder = filter_kernel_reorder(dense, options.block);
  if (data.reorder.size() % options.block != 0) {
    throw InvalidFkw(patdnn::detail::message("encode: an order of ", data.reorder.size(),
                                             " places is not a multiple of the block of ", options.block));
  }

  // The arrays name no weight yet: a given order is checked before it is followed.
  const std::size_t blocks = data.reorder.size() / options.block;
  data.offset.assign(blocks + 1, 0);
  data.stride.assign(blocks * patterns.size(), 0);
  check(data);

  std::vector<BlockKernel> kernels;
  for (std::size_t b = 0; b < blocks; ++b) {
    const std::span<const std::uint32_t> members(data.reorder.data() + b * options.block, options.block);
    kernels.clear();
    for (std::size_t c = 0; c < dense.channels; ++c) {
      std::uint64_t taps = 0;
      for (const std::uint32_t f : members) {
        for (std::size_t e = 0; f != no_filter && e < dense.entries(); ++e) {
          if (dense.kernel(f, c)[e] != 0.0F) taps |= std::uint64_t{1} << e;
        }
      }
      if (taps == 0) continue;
      std::uint32_t p = 0;
      if (structure == Structure::patterns) {
        const auto covering = covering_pattern(patterns, taps);
        if (!covering) throw_outside(dense, patterns, members, c, taps);
        p = *covering;
        taps = patterns[p].taps;
      }
      kernels.push_back({static_cast<std::uint32_t>(c), p, taps});
    }
    std::sort(kernels.begin(), kernels.end(), [](const BlockKernel& x, const BlockKernel& y) {
      return x.pattern != y.pattern ? x.pattern < y.pattern : x.channel < y.channel;
    });

    data.offset[b + 1] = offset_behind(data.offset[b], kernels.size());
    for (const BlockKernel& kernel : kernels) {
      data.index.push_back(kernel.channel);
      if (structure == Structure::patterns) {
        ++data.stride[b * patterns.size() + kernel.pattern];
      } else {
        data.mask.push_back(kernel.taps);
      }
      for (std::size_t e = 0; e < dense.entries(); ++e) {
        if (((kernel.taps >> e) & 1U) == 0) continue;
        for (const std::uint32_t f : members) {
          data.weight.push_back(f == no_filter ? 0.0F : dense.kernel(f, kernel.channel)[e]);
        }
      }
    }
    if (structure == Structure::patterns) {
      std::uint32_t* ends = data.stride.data() + b * patterns.size();
      std::partial_sum(ends, ends + patterns.size(), ends);
    }
  }
  return data;
}

}  // namespace detail

/// Encodes filters whose kernels each fit a pattern (PatDNN §5.3). Kernels that are all zero are dropped.
///
/// dense     K × C/groups × kh × kw; an entry that compares equal to zero counts as pruned
/// patterns  the table, of kernels kh × kw; a block kernel takes the smallest pattern that covers what its filters keep
///
/// Throws WeightOutsidePattern, naming filter, channel and entry, when none does; InvalidShape, ShapeMismatch,
/// InvalidPattern or InvalidFkw when extents, block, patterns or order are unusable, or there are 2^32 block kernels.
[[nodiscard]] inline FkwData encode(const DenseFilters& dense, std::span<const Pattern> patterns,
                                    const EncodeOptions& options = {}) {
  return detail::encode(dense, patterns, Structure::patterns, options);
}

/// Encodes filters of any support: each block kernel keeps the union of what its filters keep.
///
/// Throws InvalidShape, ShapeMismatch, InvalidPattern or InvalidFkw when extents, block or order are unusable, or there
/// are 2^32 block kernels.
[[nodiscard]] inline FkwData encode_free_taps(const DenseFilters& dense, const EncodeOptions& options = {}) {
  return detail::encode(dense, {}, Structure::free_taps, options);
}

/// Whether each block kernel of free taps fits a pattern of this set.
[[nodiscard]] inline bool holds_all(std::span<const Pattern> set, const FkwData& free) noexcept {
  const bool same_extents = !set.empty() && free.kernel_height == set[0].height && free.kernel_width == set[0].width;
  return same_extents && std::all_of(free.mask.begin(), free.mask.end(), [&](std::uint64_t taps) {
           return detail::covering_pattern(set, taps).has_value();
         });
}

/// Encodes filters with every entry of each kernel that is not all zero: the form for layers that are not pruned.
template <class Unit = arch::preferred>
[[nodiscard]] FkwData encode_dense(const DenseFilters& dense, const EncodeOptions& options = {}) {
  check(dense);
  const Pattern full =
      full_pattern(static_cast<unsigned>(dense.kernel_height), static_cast<unsigned>(dense.kernel_width));
  return encode(dense, {&full, 1}, options);
}

/// The dense filters, K × C/groups × kh × kw: kept entries bit by bit as they were encoded, +0 elsewhere.
///
/// Throws InvalidFkw when the arrays disagree.
template <class Unit = arch::preferred>
[[nodiscard]] std::vector<float> decode(const FkwData& data) {
  check(data);
  const std::size_t entries = std::size_t{data.kernel_height} * data.kernel_width;
  std::vector<float> dense(std::size_t{data.filters} * data.channels * entries);
  data.for_each_block_kernel([&](std::size_t b, std::size_t k, std::uint64_t taps, std::size_t position) {
    const float* weight = data.weight.data() + position;
    for (std::size_t e = 0; e < entries; ++e) {
      if (((taps >> e) & 1U) == 0) continue;
      for (std::size_t g = 0; g < data.block; ++g, ++weight) {
        const std::uint32_t filter = data.reorder[b * data.block + g];
        if (filter != no_filter) dense[(std::size_t{filter} * data.channels + data.index[k]) * entries + e] = *weight;
      }
    }
  });
  return dense;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template FkwData detail::encode<arch::preferred>(const DenseFilters& dense,
                                                               std::span<const Pattern> patterns, Structure structure,
                                                               const EncodeOptions& options);
PATDNN_EXTERN template FkwData encode_dense<arch::preferred>(const DenseFilters& dense, const EncodeOptions& options);
PATDNN_EXTERN template std::vector<float> decode<arch::preferred>(const FkwData& data);
#endif

}}}  // namespace patdnn::v0::fkw
