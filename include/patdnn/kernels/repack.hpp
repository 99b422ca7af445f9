#pragma once
// Copies from one layout to another: what a layer does for a map that is not laid out as its kernels read it.

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/plane_copy.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Bit y · t + x stands for phase (y, x) of a map of s × t phases.
using PhaseMask = std::uint64_t;

/// Copies one channel of an image into the planes of a channel of another layout.
///
/// to         pixel (0, 0) of the channel to write, laid out as `layout`
/// phases     the phases of `layout` that a consumer reads; the planes of all others are left alone
/// with_pads  whether to write zero to every pad of these planes, head and tail included; else they are zero already
template <class Unit = arch::native>
void repack_channel(const MapView<const float>& from, std::size_t image, std::size_t channel, const MapLayout& layout,
                    float* to, PlaneCopier<float> copy_plane, PhaseMask phases = ~PhaseMask{0},
                    bool with_pads = true) noexcept {
  const PerAxis stride = layout.phases;
  const auto count = [](std::size_t extent, std::size_t first, std::size_t by) {
    return extent > first ? (extent - first + by - 1) / by : 0;
  };
  const PerAxis step{stride.height / from.layout.phases.height, stride.width / from.layout.phases.width};
  const bool from_one_plane =
      step.height * from.layout.phases.height == stride.height && step.width * from.layout.phases.width == stride.width;
  for (std::size_t phase = 0; phase < stride.product(); ++phase) {
    if (((phases >> phase) & 1U) == 0) continue;
    const std::size_t top = phase / stride.width;
    const std::size_t left = phase % stride.width;
    const std::size_t rows = count(layout.height, top, stride.height);
    const std::size_t columns = count(layout.width, left, stride.width);
    float* const plane = to + phase * layout.plane_stride;
    PlaneCopy<float> copy{};
    copy.to = plane;
    copy.to_pitch = layout.pitch;
    copy.begin = with_pads ? plane - layout.head : nullptr;
    copy.end = plane + layout.flat_lanes() + layout.tail;
    if (from_one_plane && rows > 0 && columns > 0) {
      copy.from = from.pixel(image, channel, top, left);
      copy.from_pitch = step.height * from.layout.pitch;
      copy.step = step.width * from.layout.pixel_stride;
      copy.rows = rows;
      copy.columns = columns;
    }
    copy_plane(copy);
    if (from_one_plane) continue;
    for (std::size_t y = 0; y < rows; ++y) {
      for (std::size_t x = 0; x < columns; ++x) {
        plane[y * layout.pitch + x] = *from.pixel(image, channel, top + y * stride.height, left + x * stride.width);
      }
    }
  }
}

/// Copies all images of a map into another layout and writes zero to all of its pads.
///
/// Arch  whose vectors it takes
/// Throws ShapeMismatch when images, channels, height or width differ.
template <class Arch = arch::native>
void repack(MapView<const float> from, MapView<float> to) {
  const MapLayout& a = from.layout;
  const MapLayout& b = to.layout;
  patdnn::detail::check_planes(a, "repack: from ");
  patdnn::detail::check_planes(b, "repack: to ");
  if (from.images != to.images || a.channels != b.channels || a.height != b.height || a.width != b.width) {
    throw ShapeMismatch(patdnn::detail::message("repack: from ", from.images, " × ", a.channels, " × ", a.height, " × ",
                                                a.width, " to ", to.images, " × ", b.channels, " × ", b.height, " × ",
                                                b.width, ", expected the same extents"));
  }
  for (std::size_t n = 0; n < from.images; ++n) {
    for (std::size_t c = 0; c < a.channels; ++c) {
      repack_channel(from, n, c, b, to.pixel(n, c, 0, 0), PlaneCopier<float>{&copy_plane<Arch, float>});
    }
  }
}

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::repack;
}}  // namespace patdnn::v0
