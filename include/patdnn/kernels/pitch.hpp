#pragma once
// The pitch of a map.

#include <algorithm>
#include <cstddef>

#include <patdnn/feature_map.hpp>

namespace patdnn::inline v0::kernels {

/// The pitch that suits a map.
///
/// aligned_rows  whether a layer that reads or writes the map shares loads between rows (rows_share_loads): every load
///               counts there, so rows start on cache lines. For all others, the densest pitch wastes fewest lanes of a
///               flat run. Rows of half a vector share one, whoever reads them.
template <class T = float>
[[nodiscard]] constexpr std::size_t suitable_pitch(std::size_t width, Padding halo, bool aligned_rows) noexcept {
  const std::size_t least = width + std::max(halo.left, halo.right);
  const std::size_t line = max_lanes<T>;
  if (least <= line / 2) return line / 2;
  if (aligned_rows) return (least + line - 1) / line * line;
  return least <= line ? line : least;
}

}  // namespace patdnn::inline v0::kernels
