#pragma once
// Copies from one layout to another: what a layer does for a map that is not laid out as its kernels read it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>

namespace patdnn {
inline namespace v0 {

/// Bit y · phases + x stands for phase (y, x) of a map.
using PhaseMask = std::uint64_t;

/// Copies one channel of one image and writes zero to every pad of its planes, head and tail included.
///
/// phases  the phases of `to` that a consumer reads; the planes of all others are left alone
template <class T>
void repack_channel(MapView<const T> from, std::size_t from_image, MapView<T> to, std::size_t to_image,
                    std::size_t channel, PhaseMask phases = ~PhaseMask{0}) noexcept {
  const MapLayout& l = to.layout;
  for (std::size_t phase = 0; phase < l.phases * l.phases; ++phase) {
    if (((phases >> phase) & 1U) == 0) continue;
    const std::size_t top = phase / l.phases;
    const std::size_t left = phase % l.phases;
    const std::size_t columns = l.width > left ? (l.width - left + l.phases - 1) / l.phases : 0;
    T* const plane = to.data + to_image * l.image_stride() + (channel * l.phases * l.phases + phase) * l.plane_stride;
    T* const end = plane + l.flat_lanes() + l.tail;
    T* at = plane - l.head;
    T* row = plane;
    for (std::size_t y = top; columns > 0 && y < l.height; y += l.phases, row += l.pitch) {
      at = std::fill_n(at, row - at, T{0});
      if (from.layout.phases == 1) {
        const T* source = from.row(from_image, channel, y) + left;
        if (l.phases == 1) {
          at = std::copy_n(source, columns, at);
        } else {
          for (std::size_t x = 0; x < columns; ++x) *at++ = source[x * l.phases];
        }
      } else {
        for (std::size_t x = 0; x < columns; ++x) *at++ = *from.pixel(from_image, channel, y, left + x * l.phases);
      }
    }
    std::fill(at, end, T{0});
  }
}

/// Copies all images of a map into another layout and writes zero to all of its pads.
///
/// Throws ShapeMismatch when images, channels, height or width differ.
template <class T>
void repack(MapView<const std::type_identity_t<T>> from, MapView<T> to) {
  const MapLayout& a = from.layout;
  const MapLayout& b = to.layout;
  if (from.images != to.images || a.channels != b.channels || a.height != b.height || a.width != b.width) {
    throw ShapeMismatch(detail::message("repack: from ", from.images, " × ", a.channels, " × ", a.height, " × ",
                                        a.width, " to ", to.images, " × ", b.channels, " × ", b.height, " × ", b.width,
                                        ", expected the same extents"));
  }
  for (std::size_t n = 0; n < from.images; ++n) {
    for (std::size_t c = 0; c < a.channels; ++c) repack_channel(from, n, to, n, c);
  }
}

}  // namespace v0
}  // namespace patdnn
