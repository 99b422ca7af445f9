#pragma once
// The lists that a kernel walks: FKW with channels and taps turned into byte offsets for one input layout.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <xsimd/xsimd.hpp>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/task_grid.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Weights in the order of the lists.
using PackedWeights = std::vector<float, xsimd::aligned_allocator<float, map_alignment>>;

/// Blocks of `block` filters, each a list of steps: single taps for the tap kernel, whole kernels for the pattern
/// kernel. All lists may be cut into the same number of pieces, which run one after the other: the first pieces of all
/// blocks, then the second ones, and so on.
struct PackedLists {
  unsigned block = 1;                           // G, filters that share one load
  std::vector<std::uint32_t> begin;             // pieces · blocks: first step of each piece
  std::vector<std::uint32_t> end;               // the same: one past its last step
  std::vector<std::uint32_t> offset;            // steps, and zeros to look ahead at: bytes from the tile's first input
  std::vector<std::size_t> weights;             // pieces · blocks: position of the first weight
  std::vector<std::uint32_t> filter;            // blocks · G: the original filter at each place
  std::vector<std::uint8_t> live;               // blocks: filters that exist
  std::vector<std::uint32_t> pattern_end;       // pattern kernel: per block, one past the last step of each pattern
  std::shared_ptr<const PackedWeights> weight;  // shared by the lists of one form for inputs of several extents

  [[nodiscard]] std::size_t blocks() const noexcept { return live.size(); }
  [[nodiscard]] std::size_t steps() const noexcept { return end.back(); }

  /// These pieces of every list.
  [[nodiscard]] Lists<float> lists(Range pieces) const noexcept {
    return {begin.data() + pieces.first * blocks(),
            end.data() + (pieces.last - 1) * blocks(),
            pattern_end.data(),
            offset.data(),
            weights.data() + pieces.first * blocks(),
            filter.data(),
            live.data(),
            weight->data(),
            blocks()};
  }
};

/// Throws UnsupportedShape when an image of `layout` is too large for 32-bit byte offsets.
inline void check_addressable(const MapLayout& layout) {
  const std::size_t bytes = layout.image_stride() * sizeof(float);
  if (bytes > std::numeric_limits<std::uint32_t>::max()) {
    throw UnsupportedShape(
        patdnn::detail::message("input image of ", bytes, " bytes, expected fewer than 2^32: offsets have 32 bits"));
  }
}

/// Throws UnsupportedShape for more steps than lists can count.
inline void check_countable(std::size_t steps) {
  if (steps > std::numeric_limits<std::uint32_t>::max()) {
    throw UnsupportedShape(
        patdnn::detail::message("a layer of ", steps, " steps, expected fewer than 2^32: lists count with 32 bits"));
  }
}

namespace detail {

/// Bytes from the first pixel that a tap may reach to tap `entry`, in channel 0.
[[nodiscard]] inline std::uint32_t tap_offset(const ConvShape& shape, const MapLayout& input,
                                              std::size_t entry) noexcept {
  const auto [row_phase, row] =
      phase_position(entry / shape.kernel_width * shape.dilation.height, shape.pad.top, shape.stride.height);
  const auto [column_phase, column] =
      phase_position(entry % shape.kernel_width * shape.dilation.width, shape.pad.left, shape.stride.width);
  const std::size_t plane = row_phase * shape.stride.width + column_phase;
  return static_cast<std::uint32_t>((plane * input.plane_stride + row * input.pitch + column) * sizeof(float));
}

/// Bytes from channel 0 to the one that block kernel `k` in block `b` reads.
[[nodiscard]] inline std::uint32_t channel_offset(const fkw::FkwData& data, const ConvShape& shape,
                                                  const MapLayout& input, std::size_t b, std::size_t k) noexcept {
  const std::size_t channel = data.group_of_block(b) * data.channels + data.index[k];
  const std::size_t phases = std::size_t{shape.stride.height} * shape.stride.width;
  return static_cast<std::uint32_t>(channel * phases * input.plane_stride * sizeof(float));
}

/// A step of a list before weights are packed. Of its unit, as functions of std on it are.
template <class Unit>
struct Step {
  std::uint32_t offset;
  std::size_t weight;  // its position in the stored weights
};

template <class Unit>
void sort_by_offset(std::vector<Step<Unit>>& steps) {
  const auto before = [](const Step<Unit>& x, const Step<Unit>& y) { return x.offset < y.offset; };
  if (!std::is_sorted(steps.begin(), steps.end(), before)) std::sort(steps.begin(), steps.end(), before);
}

/// Cuts lists of taps into pieces.
///
/// list_begin  first step of each block's list, and one past the last
inline void cut(PackedLists& form, const std::vector<std::size_t>& list_begin, std::size_t pieces) {
  for (std::size_t p = 0; p < pieces; ++p) {
    for (std::size_t b = 0; b < form.blocks(); ++b) {
      const Range piece = part_of(list_begin[b + 1] - list_begin[b], pieces, p);
      form.begin.push_back(static_cast<std::uint32_t>(list_begin[b] + piece.first));
      form.end.push_back(static_cast<std::uint32_t>(list_begin[b] + piece.last));
      form.weights.push_back((list_begin[b] + piece.first) * form.block);
    }
  }
}

/// Whether offsets tell plane, row and column of each tap that a shape has, and are in the order of these.
[[nodiscard]] inline bool tells_taps(const ConvShape& shape, const MapLayout& input) noexcept {
  std::size_t rows = 0;
  std::size_t columns = 0;
  for (std::size_t ky = 0; ky < shape.kernel_height; ++ky) {
    rows = std::max(rows, phase_position(ky * shape.dilation.height, shape.pad.top, shape.stride.height).shift);
  }
  for (std::size_t kx = 0; kx < shape.kernel_width; ++kx) {
    columns = std::max(columns, phase_position(kx * shape.dilation.width, shape.pad.left, shape.stride.width).shift);
  }
  return columns < input.pitch && rows * input.pitch + columns < input.plane_stride;
}

/// Offsets in one layout as offsets in another. Byte offsets are below 2^32, so elements are below 2^30; for such
/// numbers n and d, (n + ½) / d, rounded to double, has the integer part of n / d.
///
/// offsets  of taps that tells_taps() holds for
template <class Unit>
void move_offsets(std::span<const std::uint32_t> offsets, const MapLayout& from, const MapLayout& to,
                  std::uint32_t* moved) noexcept {
  const auto from_plane = static_cast<std::int32_t>(from.plane_stride);
  const auto from_row = static_cast<std::int32_t>(from.pitch);
  const auto to_plane = static_cast<std::int32_t>(to.plane_stride);
  const auto to_row = static_cast<std::int32_t>(to.pitch);
  const double planes = 1.0 / from_plane;
  const double rows = 1.0 / from_row;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const auto element = static_cast<std::int32_t>(offsets[i] / sizeof(float));
    const auto plane = static_cast<std::int32_t>((element + 0.5) * planes);
    const std::int32_t within = element - plane * from_plane;
    const auto row = static_cast<std::int32_t>((within + 0.5) * rows);
    moved[i] = static_cast<std::uint32_t>(plane * to_plane + row * to_row + within - row * from_row) *
               static_cast<std::uint32_t>(sizeof(float));
  }
}

}  // namespace detail

/// One step per tap, in the order of the input. A block may be split into runs of `block` filters, a divisor of G; each
/// repeats its offsets. Pieces are cut by numbers of taps, not by channels: so the same piece of all lists has like
/// lengths, and branches are predicted. Throws UnsupportedShape for an image or lists that 32 bits cannot address.
template <class Unit = arch::native>
[[nodiscard]] PackedLists tap_lists(const fkw::FkwData& data, const ConvShape& shape, const MapLayout& input,
                                    unsigned block, std::size_t pieces) {
  check_addressable(input);
  PackedLists form;
  form.block = block;
  form.offset.reserve(data.weight.size() / block + max_lookahead);
  PackedWeights packed;
  packed.reserve(data.weight.size());
  std::vector<std::uint32_t> tap_offsets(std::size_t{data.kernel_height} * data.kernel_width);
  for (std::size_t e = 0; e < tap_offsets.size(); ++e) tap_offsets[e] = detail::tap_offset(shape, input, e);
  std::vector<detail::Step<Unit>> steps;  // of the block at hand
  std::vector<std::size_t> list_begin;    // first step of each run, and one past the last
  const auto close = [&](std::size_t b) {
    detail::sort_by_offset<Unit>(steps);
    const std::size_t live = data.live_filters(b);
    for (std::size_t first = 0; first < live; first += block) {
      list_begin.push_back(form.offset.size());
      form.live.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(block, live - first)));
      for (std::size_t g = 0; g < block; ++g) form.filter.push_back(data.reorder[b * data.block + first + g]);
      const std::size_t packed_before = packed.size();
      packed.resize(packed_before + steps.size() * block);
      float* to = packed.data() + packed_before;
      for (const detail::Step<Unit>& step : steps) {
        form.offset.push_back(step.offset);
        const float* const from = data.weight.data() + step.weight + first;
        for (std::size_t g = 0; g < block; ++g) *to++ = from[g];
      }
    }
    steps.clear();
  };
  std::size_t open = 0;
  data.for_each_block_kernel([&](std::size_t b, std::size_t k, std::uint64_t taps, std::size_t position) {
    while (open < b) close(open++);
    const std::uint32_t channel = detail::channel_offset(data, shape, input, b, k);
    for (std::size_t e = 0; e < tap_offsets.size(); ++e) {
      if (((taps >> e) & 1U) == 0) continue;
      steps.push_back({channel + tap_offsets[e], position});
      position += data.block;
    }
  });
  while (open < data.blocks()) close(open++);
  check_countable(form.offset.size());
  list_begin.push_back(form.offset.size());
  form.weight = std::make_shared<const PackedWeights>(std::move(packed));
  detail::cut(form, list_begin, pieces);
  form.offset.resize(form.offset.size() + max_lookahead);
  return form;
}

/// One step per block kernel, in runs of one pattern, weights as stored.
template <class Unit = arch::native>
[[nodiscard]] PackedLists kernel_lists(const fkw::FkwData& data, const ConvShape& shape, const MapLayout& input) {
  check_addressable(input);
  PackedLists form;
  form.block = data.block;
  form.begin.assign(data.offset.begin(), data.offset.end() - 1);
  form.end.assign(data.offset.begin() + 1, data.offset.end());
  form.filter = data.reorder;
  form.weight = std::make_shared<const PackedWeights>(data.weight.begin(), data.weight.end());
  form.offset.reserve(data.index.size() + max_lookahead);
  form.weights.assign(data.blocks(), 0);
  const std::uint32_t first_tap = detail::tap_offset(shape, input, 0);
  std::size_t end = 0;
  std::size_t open = 0;
  data.for_each_block_kernel([&](std::size_t b, std::size_t k, std::uint64_t taps, std::size_t position) {
    while (open < b) form.weights[++open] = end;
    end = position + static_cast<std::size_t>(std::popcount(taps)) * data.block;
    form.offset.push_back(detail::channel_offset(data, shape, input, b, k) + first_tap);
  });
  while (open + 1 < data.blocks()) form.weights[++open] = end;
  for (std::size_t b = 0; b < data.blocks(); ++b) {
    form.live.push_back(static_cast<std::uint8_t>(data.live_filters(b)));
    for (std::size_t p = 0; p < data.patterns.size(); ++p) {
      form.pattern_end.push_back(static_cast<std::uint32_t>(data.run_begin(b, p + 1)));
    }
  }
  form.offset.resize(form.offset.size() + max_lookahead);
  return form;
}

/// The same lists for an input of another layout, on the same packed weights; none where offsets do not tell the taps.
///
/// form    made by tap_lists() or kernel_lists(), for `from` and for `shape` except its extents
/// pieces  of lists of taps
/// Throws UnsupportedShape for an image that 32 bits cannot address.
template <class Unit = arch::native>
[[nodiscard]] std::optional<PackedLists> rebound(const PackedLists& form, const ConvShape& shape, const MapLayout& from,
                                                 const MapLayout& to, std::size_t pieces) {
  if (!detail::tells_taps(shape, from) || !detail::tells_taps(shape, to)) return {};
  check_addressable(to);
  PackedLists result = form;
  const std::size_t steps = form.offset.size() - max_lookahead;
  detail::move_offsets<Unit>({form.offset.data(), steps}, from, to, result.offset.data());
  if (form.pattern_end.empty()) {
    const std::size_t blocks = form.blocks();
    std::vector<std::size_t> list_begin(form.begin.begin(), form.begin.begin() + static_cast<std::ptrdiff_t>(blocks));
    list_begin.push_back(form.end.back());
    result.begin.clear();
    result.end.clear();
    result.weights.clear();
    detail::cut(result, list_begin, pieces);
  }
  return result;
}

}}}  // namespace patdnn::v0::kernels
