#pragma once
// The pitch of a map, and what it depends on.

#include <algorithm>
#include <cstddef>

#include <patdnn/conv_extents.hpp>
#include <patdnn/map_layout.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Whether two rows of a layer's output fit one vector: a flat run then wastes fewer lanes than rows of their own.
[[nodiscard]] constexpr bool rows_share_vector(const ConvShape& shape, std::size_t lanes) noexcept {
  return 2 * shape.output_width() <= lanes;
}

/// Whether rows of a map fill their vectors, all but an eighth. Tiles of a layer that pools end with their row: where
/// its rows do not fill vectors, running flat and pooling afterwards is faster, by 10 % for 3 × 3 over 56 or 28
/// columns, measured on Zen 4.
[[nodiscard]] constexpr bool rows_fill_vectors(std::size_t width) noexcept {
  constexpr std::size_t lanes = max_lanes<float>;
  return (lanes - width % lanes) % lanes * 8 <= width;
}

/// Whether the pattern kernel suits a layer: its rows share loads with those above and below.
[[nodiscard]] constexpr bool rows_share_loads(const ConvShape& shape, std::size_t block) noexcept {
  return block <= 2 && shape.kernel_height > 1 && shape.stride == 1 && shape.dilation == 1 && shape.groups == 1;
}

/// Whether the maps that a layer reads and writes should have rows that begin on cache lines: see suitable_pitch().
[[nodiscard]] constexpr bool wants_aligned_rows(const ConvShape& shape, std::size_t block, std::size_t lanes) noexcept {
  return rows_share_loads(shape, block) && !rows_share_vector(shape, lanes);
}

/// The pitch that suits a map.
///
/// width, halo   of one plane: of a map in s phases, ceil(W / s) and plane_halo(pad, s)
/// aligned_rows  wants_aligned_rows() of the layer for which it is. True: the pitch is a multiple of a cache line, as
///               the pattern kernel likes it. False: width and pads, for kernels that run flat, whose lanes between
///               rows are wasted. Rows of up to 8 floats with their pads always get a pitch of 8, up to 16 one of 16
[[nodiscard]] constexpr std::size_t suitable_pitch(std::size_t width, Padding halo, bool aligned_rows) noexcept {
  const std::size_t least = width + std::max(halo.left, halo.right);
  const std::size_t line = max_lanes<float>;
  if (least <= line / 2) return line / 2;
  if (aligned_rows) return (least + line - 1) / line * line;
  return least <= line ? line : least;
}

}}}  // namespace patdnn::v0::kernels
