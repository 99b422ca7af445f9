#pragma once
// What weights, shape and maps of a layer must agree in.

#include <cstddef>
#include <optional>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// Throws ShapeMismatch when weights and shape differ in an extent, UnsupportedShape for a stride without kernels.
inline void check_agreement(const fkw::FkwData& weights, const ConvShape& shape) {
  const auto agree = [](const char* what, std::size_t filters_have, std::size_t shape_has) {
    if (filters_have != shape_has) {
      throw ShapeMismatch(patdnn::detail::message("layer: the weights have ", filters_have, " ", what,
                                                  ", but the shape has ", shape_has));
    }
  };
  agree("filters", weights.filters, shape.filters);
  agree("convolution groups", weights.groups, shape.groups);
  agree("channels per group", weights.channels, shape.channels / shape.groups);
  agree("kernel rows", weights.kernel_height, shape.kernel_height);
  agree("kernel columns", weights.kernel_width, shape.kernel_width);
  if (shape.stride.height > max_kernel_extent || shape.stride.width > max_kernel_extent) {
    throw UnsupportedShape(
        patdnn::detail::message("layer: stride ", to_text(shape.stride), ", expected 1 to ", max_kernel_extent));
  }
}

/// Throws InvalidParameters for a table that nobody filled.
inline void check(const ConvTable& table) {
  if (table.tap_tile == nullptr) {
    throw InvalidParameters("kernels: a table without functions, expected one of kernels::table()");
  }
}

/// The pooling whose outputs have the extents of the output map, or `wanted`.
///
/// Throws what check() does for either map, and ShapeMismatch when its extents are not those of the shape.
[[nodiscard]] inline Pooling check_extents(const ConvShape& shape, const MapLayout& input, const MapLayout& output,
                                           std::optional<Pooling> wanted) {
  using patdnn::detail::message;
  patdnn::check<float>(input);
  patdnn::check<float>(output);
  const auto agree = [](const char* what, std::size_t given, std::size_t expected) {
    if (given != expected) {
      throw ShapeMismatch(message("layer: ", what, " is ", given, ", but the shape needs ", expected));
    }
  };
  agree("the input's channels", input.channels, shape.channels);
  agree("the input's height", input.height, shape.height);
  agree("the input's width", input.width, shape.width);
  agree("the output's channels", output.channels, shape.filters);
  const std::size_t height = shape.output_height();
  const std::size_t width = shape.output_width();
  const auto leaves = [&](Pooling pooling, std::size_t h, std::size_t w) {
    return wanted.value_or(pooling) == pooling && output.height == h && output.width == w;
  };
  if (leaves(Pooling::none, height, width)) return Pooling::none;
  if (leaves(Pooling::max_2x2, height / 2, width / 2)) return Pooling::max_2x2;
  if (leaves(Pooling::global_average, 1, 1)) return Pooling::global_average;
  throw ShapeMismatch(message("layer: the output is ", output.height, " × ", output.width, ", but the shape gives ",
                              height, " × ", width, ", or ", height / 2, " × ", width / 2,
                              " after 2 × 2 pooling, or 1 × 1 after a global average",
                              wanted ? "; and the layer was asked for one of them" : ""));
}

/// Throws ShapeMismatch unless the maps and the epilogue's pooling of a run are those that a layer was prepared for,
/// and as many images each; AliasedMaps when the maps overlap.
template <class Unit = arch::preferred>
void check_run(const MapView<const float>& input, const MapView<float>& output, Pooling pooling,
               const MapLayout& layer_input, const MapLayout& layer_output, Pooling layer_pooling) {
  using patdnn::detail::message;
  const auto prepared = [](const char* what, const MapLayout& given, const MapLayout& expected) {
    if (given == expected) return;
    throw ShapeMismatch(
        message("run: the ", what, " is ", given.channels, " × ", given.height, " × ", given.width, ", pitch ",
                given.pitch, ", head ", given.head, ", tail ", given.tail, ", plane stride ", given.plane_stride,
                ", phases ", to_text(given.phases), "; the layer was prepared for ", expected.channels, " × ",
                expected.height, " × ", expected.width, ", pitch ", expected.pitch, ", head ", expected.head, ", tail ",
                expected.tail, ", plane stride ", expected.plane_stride, ", phases ", to_text(expected.phases)));
  };
  prepared("input", input.layout, layer_input);
  prepared("output", output.layout, layer_output);
  if (input.images != output.images) {
    throw ShapeMismatch(message("run: ", input.images, " input images, but ", output.images, " output images"));
  }
  if (pooling != layer_pooling) {
    const auto named = [](Pooling p) {
      return p == Pooling::none ? "no pooling" : p == Pooling::max_2x2 ? "MaxPool2x2" : "GlobalAveragePool";
    };
    throw ShapeMismatch(message("run: the epilogue ends in ", named(pooling), ", but the layer was prepared for ",
                                named(layer_pooling), " and an output of ", layer_output.height, " × ",
                                layer_output.width));
  }
  if (input.begin() < output.end() && output.begin() < input.end()) {
    throw AliasedMaps("run: the output overlaps the input");
  }
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check_run<arch::preferred>(const MapView<const float>& input, const MapView<float>& output,
                                                       Pooling pooling, const MapLayout& layer_input,
                                                       const MapLayout& layer_output, Pooling layer_pooling);
#endif

}}}}  // namespace patdnn::v0::kernels::detail
