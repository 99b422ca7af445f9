#pragma once
// Copies between planes and a host's map whose channels lie next to each other (NHWC).

#include <algorithm>
#include <cstddef>

#include <patdnn/feature_map.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Channels that are copied together: those of a cache line.
inline constexpr std::size_t channels_together = max_lanes<float>;

/// Copies channels of an image into the same of another layout: planes in one phase into NHWC, or the other way round.
/// What lies between the pixels stays as it is. Cut into squares of a cache line's floats each way, so that every line
/// of either side is used up while it is in the first-level cache.
///
/// first  of the channels, of which at most channels_together are copied
template <class Unit>
[[gnu::always_inline]] inline void transpose_channels(const MapView<const float>& from, const MapView<float>& to,
                                                      std::size_t first) noexcept {
  const MapLayout& a = from.layout;
  const MapLayout& b = to.layout;
  const std::size_t channels = std::min(channels_together, a.channels - first);
  for (std::size_t y = 0; y < a.height; ++y) {
    for (std::size_t x = 0; x < a.width; x += channels_together) {
      const std::size_t pixels = std::min(channels_together, a.width - x);
      const float* const read = from.pixel(0, first, y, x);
      float* const written = to.pixel(0, first, y, x);
      for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < pixels; ++i) {
          written[c * b.plane_stride + i * b.pixel_stride] = read[c * a.plane_stride + i * a.pixel_stride];
        }
      }
    }
  }
}

}}}  // namespace patdnn::v0::kernels
