#pragma once
// The layouts of a static layer's maps.

#include <cstddef>
#include <span>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/static/description.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// The layout that make_layout() would give, as a constant. `pitch` is 0 or holds a row and its pads.
[[nodiscard]] constexpr MapLayout static_layout(std::size_t channels, std::size_t height, std::size_t width,
                                                Padding halo, std::size_t pitch = 0, PerAxis phases = 1) {
  return patdnn::detail::laid_out<float>({.channels = channels, .height = height, .width = width, .phases = phases},
                                         halo, pitch);
}

/// Maps for a layer by itself. The input has the halo that the layer needs; the output has it too where a like layer
/// could read it: where the stride is 1 and the output as wide as the input.
template <class D, class Arch>
struct OwnMaps {
  static constexpr std::size_t shrink = detail::pooling_of<D>() == Pooling::max_2x2 ? 2 : 1;
  static constexpr std::size_t height = D::shape.output_height() / shrink;
  static constexpr std::size_t width = D::shape.output_width() / shrink;
  static constexpr bool aligned =
      kernels::wants_aligned_rows(D::shape, detail::block<D>, arch::registers_of<Arch>.lanes);
  static constexpr std::size_t plane_width = (D::shape.width + D::shape.stride.width - 1) / D::shape.stride.width;
  static constexpr std::size_t pitch =
      kernels::suitable_pitch(plane_width, plane_halo(D::shape.pad, D::shape.stride), aligned);
  static constexpr bool alike = D::shape.stride == 1 && width == D::shape.width;

  static constexpr MapLayout input =
      static_layout(D::shape.channels, D::shape.height, D::shape.width, D::shape.pad, pitch, D::shape.stride);
  static constexpr MapLayout output = static_layout(D::shape.filters, height, width, alike ? D::shape.pad : Padding{},
                                                    width <= pitch && shrink == 1 ? pitch : 0);
};

/// Floats of a map, head and tail included.
template <MapLayout Layout>
inline constexpr std::size_t map_floats = Layout.image_stride();

/// Writes zeros around the pixels of a map.
template <MapLayout Layout>
void clear_pads(std::span<float, map_floats<Layout>> map) noexcept {
  float* at = map.data();
  const auto clear = [&](float* to) {
    while (at != to) *at++ = 0;
  };
  for (std::size_t p = 0; p < Layout.planes(); ++p) {
    float* const plane = map.data() + p * Layout.plane_stride;
    constexpr PerAxis phases = Layout.phases;
    const std::size_t rows = (Layout.height + phases.height - 1 - p / phases.width % phases.height) / phases.height;
    const std::size_t columns = (Layout.width + phases.width - 1 - p % phases.width) / phases.width;
    for (std::size_t y = 0; y < rows; ++y) {
      clear(plane + Layout.head + y * Layout.pitch);
      at += columns;
    }
    clear(plane + Layout.plane_stride);
  }
}

/// Copies a dense image (C × H × W, no gaps) into a map.
template <MapLayout Layout>
void copy_from_nchw(std::span<const float, Layout.channels * Layout.height * Layout.width> dense,
                    std::span<float, map_floats<Layout>> map) noexcept {
  const float* from = dense.data();
  for (std::size_t c = 0; c < Layout.channels; ++c) {
    for (std::size_t y = 0; y < Layout.height; ++y, from += Layout.width) {
      for (std::size_t p = 0; p < Layout.phases.width && p < Layout.width; ++p) {
        float* to = map.data() + Layout.head + Layout.position(c, y, p);
        for (std::size_t x = p; x < Layout.width; x += Layout.phases.width) *to++ = from[x];
      }
    }
  }
}

/// Copies a map into a dense image (C × H × W, no gaps).
template <MapLayout Layout>
void copy_to_nchw(std::span<const float, map_floats<Layout>> map,
                  std::span<float, Layout.channels * Layout.height * Layout.width> dense) noexcept {
  float* to = dense.data();
  for (std::size_t c = 0; c < Layout.channels; ++c) {
    for (std::size_t y = 0; y < Layout.height; ++y, to += Layout.width) {
      for (std::size_t p = 0; p < Layout.phases.width && p < Layout.width; ++p) {
        const float* from = map.data() + Layout.head + Layout.position(c, y, p);
        for (std::size_t x = p; x < Layout.width; x += Layout.phases.width) to[x] = *from++;
      }
    }
  }
}

namespace detail {

/// Whether a layer can read the layout: its extents, its halo, and vectors behind the last pixel.
[[nodiscard]] consteval bool can_read(const ConvShape& s, const MapLayout& map) {
  if (map.channels != s.channels || map.height != s.height || map.width != s.width || map.phases != s.stride ||
      map.channels_last()) {
    return false;
  }
  const MapLayout least = patdnn::detail::laid_out<float>(map, s.pad, map.pitch);
  const Padding halo = plane_halo(s.pad, s.stride);
  const std::size_t left = halo.left > halo.right ? halo.left : halo.right;
  return map.pitch >= map.plane_width() + left && map.head >= halo.top * map.pitch + halo.left &&
         map.tail >= least.tail && map.plane_stride >= map.head + map.flat_lanes() + map.tail;
}

/// Whether a layer can write the layout.
template <class D>
[[nodiscard]] consteval bool can_write(const MapLayout& map) {
  const std::size_t shrink = pooling_of<D>() == Pooling::max_2x2 ? 2 : 1;
  return map.channels == D::shape.filters && map.height == D::shape.output_height() / shrink &&
         map.width == D::shape.output_width() / shrink && map.height > 0 && map.width > 0 && map.phases == 1 &&
         !map.channels_last() && map.pitch >= map.width && map.tail + 1 >= max_lanes<float> &&
         map.plane_stride >= map.head + map.flat_lanes() + map.tail;
}

}  // namespace detail

}}}  // namespace patdnn::v0::connectivity
