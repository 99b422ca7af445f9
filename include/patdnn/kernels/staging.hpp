#pragma once
// An input that is not laid out as kernels read it, copied into scratch memory.

#include <cstddef>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/repack.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Elements from one channel of the input that kernels read to the next.
[[nodiscard]] inline std::size_t channel_stride(const LayerTraits& layer) noexcept {
  return layer.input.phases.product() * layer.input.plane_stride;
}

/// Elements from an aligned address to pixel (0, 0) of a staged image: its head, rounded up to align the pixel, too.
[[nodiscard]] inline std::size_t aligned_head(const MapLayout& layout) noexcept {
  return (layout.head + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
}

/// Elements of scratch for so many channels of a layout, a multiple of a cache line.
[[nodiscard]] inline std::size_t staged_elements(const MapLayout& layout, std::size_t channels) noexcept {
  const std::size_t elements =
      aligned_head(layout) - layout.head + channels * layout.phases.product() * layout.plane_stride;
  return (elements + max_lanes<float> - 1) / max_lanes<float> * max_lanes<float>;
}

/// The phases of an input that the taps of a shape reach.
[[nodiscard]] inline PhaseMask phases_reached(const ConvShape& shape) noexcept {
  PhaseMask mask = 0;
  for (std::size_t ky = 0; ky < shape.kernel_height; ++ky) {
    for (std::size_t kx = 0; kx < shape.kernel_width; ++kx) {
      const std::size_t row =
          detail::phase_position(ky * shape.dilation.height, shape.pad.top, shape.stride.height).phase;
      const std::size_t column =
          detail::phase_position(kx * shape.dilation.width, shape.pad.left, shape.stride.width).phase;
      mask |= PhaseMask{1} << (row * shape.stride.width + column);
    }
  }
  return mask;
}

/// Copies the phases of a channel that taps reach to `to`, its pixel (0, 0) in the layout that kernels read.
template <class Unit>
void stage_channel(const PlannedLayer& layer, PhaseMask phases, const MapView<const float>& input, std::size_t image,
                   std::size_t channel, float* to, bool with_pads = true) noexcept {
  repack_channel<Unit>(input, image, channel, layer.traits.input, to, layer.table.copy_plane, phases, with_pads);
}

/// Copies an image of a run into its scratch.
template <class Unit>
[[nodiscard]] MapView<const float> stage_image(const PlannedLayer& layer, PhaseMask phases, const LayerRun& run,
                                               std::size_t image) {
  float* const first = run.scratch + aligned_head(layer.traits.input);
  run.executor.run(layer.traits.shape.channels, [&](std::size_t channel) noexcept {
    stage_channel<Unit>(layer, phases, run.input, image, channel, first + channel * channel_stride(layer.traits));
  });
  return {first, 1, layer.traits.input};
}

/// Calls convolve(input, first, images) for the images of a run: all at once where the input is laid out as kernels
/// read it, else one after the other, each staged first. `first` is the output's first image.
template <class Unit, class F>
[[gnu::always_inline]] inline void for_each_staged(const PlannedLayer& layer, PhaseMask phases, const LayerRun& run,
                                                   const F& convolve) {
  const std::size_t images = layer.stages() ? 1 : run.input.images;
  for (std::size_t image = 0; image < run.input.images; image += images) {
    convolve(layer.stages() ? stage_image<Unit>(layer, phases, run, image) : run.input, image, images);
  }
}

}}}  // namespace patdnn::v0::kernels
