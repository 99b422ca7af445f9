#pragma once
// The layouts of the maps that a layer reads and writes: those that a host has, else those that suit the layer.

#include <algorithm>
#include <cstddef>
#include <optional>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/depthwise_rows.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/input_layout.hpp>
#include <patdnn/kernels/pitch.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// What is known of a layer's maps before they have a layout.
struct MapWishes {
  std::optional<MapLayout> input = {};
  std::optional<MapLayout> output = {};
  Padding output_halo = {};  // zeros around the output, where that has no layout yet
  Pooling pooling = Pooling::none;
};

/// The layouts of a layer's maps.
struct LayerLayouts {
  MapLayout input;
  MapLayout output;
};

namespace detail {

/// Whether maps of a layer share a pitch, so that it runs flat: rows of `least` floats fit it and waste little.
[[nodiscard]] constexpr bool pitch_suits(std::size_t pitch, std::size_t least) noexcept {
  return pitch >= least && pitch < least + max_lanes<float>;
}

/// The input's layout that suits the output's, if `wishes` has one.
template <class Unit = arch::native>
[[nodiscard]] [[gnu::always_inline]] inline MapLayout suitable_input(const ConvShape& shape, std::size_t block,
                                                                     std::size_t lanes, const MapWishes& wishes) {
  const bool aligned_rows = wants_aligned_rows(shape, block, lanes);
  if (shape.depthwise() && shape.stride != 1 && wishes.pooling == Pooling::none) {
    const std::size_t pitch = suitable_pitch(shape.width, shape.pad, aligned_rows);
    const MapLayout plain = make_layout<float>(shape.channels, shape.height, shape.width, shape.pad, pitch);
    if (suits_depthwise_rows(shape, plain, wishes.output.value_or(MapLayout{}), lanes)) return plain;
  }
  const Padding halo = plane_halo(shape.pad, shape.stride);
  const std::size_t width = (shape.width + shape.stride.width - 1) / shape.stride.width;
  const bool flat = !aligned_rows && wishes.pooling == Pooling::none && wishes.output && wishes.output->phases == 1 &&
                    pitch_suits(wishes.output->pitch, width + std::max(halo.left, halo.right));
  const std::size_t pitch = flat ? wishes.output->pitch : suitable_pitch(width, halo, aligned_rows);
  return make_layout<float>(shape.channels, shape.height, shape.width, shape.pad, pitch, shape.stride);
}

/// The output's layout that suits the input's.
template <class Unit = arch::native>
[[nodiscard]] [[gnu::always_inline]] inline MapLayout suitable_output(const ConvShape& shape, std::size_t block,
                                                                      std::size_t lanes, const MapLayout& input,
                                                                      Padding halo, Pooling pooling) {
  const auto [height, width] = stored_extents(shape, pooling);
  if (pooling == Pooling::global_average) return make_layout<float>(shape.filters, height, width, halo);
  const MapLayout read = readable_layout(shape, input, {}, block, lanes);
  const bool flat = pooling == Pooling::none && pitch_suits(read.pitch, width + std::max(halo.left, halo.right));
  const std::size_t pitch = flat ? read.pitch : suitable_pitch(width, halo, wants_aligned_rows(shape, block, lanes));
  return make_layout<float>(shape.filters, height, width, halo, pitch);
}

/// Adds the extents to a wish that leaves them to the layer: strides of an NCHW tensor, or a pitch and room for a halo.
/// Returns any other as it is.
///
/// own  the layer's extents and phases
template <class Unit = arch::native>
[[nodiscard]] MapLayout completed(const MapLayout& wish, const MapLayout& own, Padding halo) {
  if (wish.channels != 0 || wish.height != 0 || wish.width != 0) return wish;
  if (wish.channels_last()) {
    // As nhwc_view() has it.
    MapLayout last{.channels = own.channels, .height = own.height, .width = own.width, .plane_stride = 1};
    last.pixel_stride = own.width == 1 ? own.channels : wish.pixel_stride;
    last.pitch = own.height == 1 ? own.width * last.pixel_stride : wish.pitch;
    if (!last.channels_last()) last.plane_stride = own.height * last.pitch;
    return last;
  }
  if (wish.plane_stride == 0) {
    return make_layout<float>(own.channels, own.height, own.width, halo, wish.pitch, own.phases);
  }
  // As in nchw_view(), strides of axes of extent 1 say nothing. check() refuses what nchw_view() does.
  MapLayout plain{.channels = own.channels, .height = own.height, .width = own.width};
  plain.pitch = own.height == 1 ? own.width : wish.pitch;
  plain.plane_stride = own.channels == 1 ? own.height * plain.pitch : wish.plane_stride;
  return plain;
}

}  // namespace detail

/// Wishes with the extents of a checked shape's maps, where they leave these to the layer.
///
/// Throws InvalidShape or HaloTooSmall for pitches that make_layout() refuses.
template <class Unit = arch::native>
[[nodiscard]] [[gnu::always_inline]] inline MapWishes completed(MapWishes wishes, const ConvShape& shape) {
  if (wishes.input) {
    const MapLayout own{
        .channels = shape.channels, .height = shape.height, .width = shape.width, .phases = shape.stride};
    wishes.input = detail::completed<Unit>(*wishes.input, own, shape.pad);
  }
  if (wishes.output) {
    const auto [height, width] = stored_extents(shape, wishes.pooling);
    const MapLayout own{.channels = shape.filters, .height = height, .width = width, .phases = wishes.output->phases};
    wishes.output = detail::completed<Unit>(*wishes.output, own, wishes.output_halo);
  }
  return wishes;
}

/// The layouts of a checked shape's maps, of which those that `wishes` has stay as they are. Where both are free, or
/// the one that is given allows it, tiles run across the ends of rows, unless the layer wants aligned ones or pools.
///
/// block  filters that share taps
/// lanes  of the kernels' vectors
/// Throws InvalidShape or HaloTooSmall for maps that make_layout() refuses.
template <class Unit = arch::native>
[[nodiscard]] LayerLayouts layer_layouts(const ConvShape& shape, std::size_t block, std::size_t lanes,
                                         const MapWishes& wishes) {
  LayerLayouts layouts;
  layouts.input = wishes.input ? *wishes.input : detail::suitable_input(shape, block, lanes, wishes);
  layouts.output =
      wishes.output ? *wishes.output
                    : detail::suitable_output(shape, block, lanes, layouts.input, wishes.output_halo, wishes.pooling);
  return layouts;
}

}}}  // namespace patdnn::v0::kernels
