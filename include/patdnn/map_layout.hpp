#pragma once
// Where the pixels of a map lie. feature_map.hpp checks layouts, and has the maps themselves.

#include <algorithm>
#include <cstddef>

#include <patdnn/conv_extents.hpp>

namespace patdnn { inline namespace v0 {

/// Bytes to which planes are aligned: a cache line, and the widest vector.
inline constexpr std::size_t map_alignment = 64;

/// Elements of T in the widest vector of any architecture. Kernels read up to max_lanes − 1 elements behind a row's end
/// and do not use them: the memory there must be yours.
template <class T>
inline constexpr std::size_t max_lanes = map_alignment / sizeof(T);

/// Where the pixels of a map lie; all extents in elements.
struct MapLayout {
  std::size_t channels = 0;
  std::size_t height = 0;
  std::size_t width = 0;
  std::size_t pitch = 0;         // from one row of a plane to the next
  std::size_t head = 0;          // zeros before the first pixel of each plane
  std::size_t tail = 0;          // zeros after the last pixel of each plane
  std::size_t plane_stride = 0;  // from one plane to the next
  PerAxis phases = 1;            // s × t: pixel (y, x) is in plane (y mod s, x mod t) of its channel
  /// From one pixel of a row to the next. More than 1 in a host's map whose channels lie next to each other (NHWC): its
  /// plane stride is 1, and it has neither head nor tail nor phases. Layers copy such a map; nothing else takes it.
  std::size_t pixel_stride = 1;

  friend constexpr bool operator==(const MapLayout&, const MapLayout&) = default;

  /// Rows and columns of the plane of phase (0, 0), the largest.
  [[nodiscard]] constexpr std::size_t plane_height() const noexcept {
    return (height + phases.height - 1) / phases.height;
  }
  [[nodiscard]] constexpr std::size_t plane_width() const noexcept { return (width + phases.width - 1) / phases.width; }
  [[nodiscard]] constexpr std::size_t planes() const noexcept { return channels * phases.product(); }

  [[nodiscard]] constexpr bool channels_last() const noexcept { return pixel_stride != 1; }

  /// Lanes from a plane's first pixel to its last: (H − 1) · P + W of the plane.
  [[nodiscard]] constexpr std::size_t flat_lanes() const noexcept {
    return (plane_height() - 1) * pitch + (plane_width() - 1) * pixel_stride + 1;
  }
  [[nodiscard]] constexpr std::size_t image_stride() const noexcept {
    return channels_last() ? height * pitch : planes() * plane_stride;
  }

  /// Bytes of memory for a map of floats of so many images: what map_over() takes.
  [[nodiscard]] constexpr std::size_t bytes(std::size_t images = 1) const noexcept {
    return images * image_stride() * sizeof(float);
  }

  /// Position of pixel (y, x) of `channel`, counted from pixel (0, 0) of channel 0.
  [[nodiscard]] constexpr std::size_t position(std::size_t channel, std::size_t y, std::size_t x) const noexcept {
    const std::size_t plane = (channel * phases.height + y % phases.height) * phases.width + x % phases.width;
    return plane * plane_stride + y / phases.height * pitch + x / phases.width * pixel_stride;
  }
};

/// The zeros around each plane of a map of `phases` that stand for `halo` around the map.
[[nodiscard]] constexpr Padding plane_halo(Padding halo, PerAxis phases) noexcept {
  const auto cut = [](std::size_t n, std::size_t by) { return (n + by - 1) / by; };
  return {cut(halo.top, phases.height), cut(halo.left, phases.width), cut(halo.bottom, phases.height),
          cut(halo.right, phases.width)};
}

namespace detail {

/// The layout of make_layout() for extents that it would accept: `pitch` holds a row and its pads, or is 0.
template <class T>
[[nodiscard]] constexpr MapLayout laid_out(MapLayout layout, Padding halo, std::size_t pitch) noexcept {
  halo = plane_halo(halo, layout.phases);
  constexpr std::size_t line = max_lanes<T>;
  layout.pitch = pitch != 0 ? pitch : layout.plane_width() + std::max(halo.left, halo.right);
  layout.head = (halo.top * layout.pitch + halo.left + line - 1) / line * line;
  layout.tail = halo.bottom * layout.pitch + halo.right + line - 1;
  std::size_t lines = (layout.head + layout.plane_height() * layout.pitch + layout.tail + line - 1) / line;
  lines += 1 - lines % 2;
  layout.plane_stride = lines * line;
  return layout;
}

}  // namespace detail

}}  // namespace patdnn::v0
