#pragma once
// What weights, shape and maps of a layer must agree in.

#include <cstddef>
#include <optional>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// Completes a shape that leaves channels and filters to the weights: with these, and with the kernel's extents and the
/// groups unless it has its own. Returns any other as it is.
[[nodiscard]] inline ConvShape completed(ConvShape shape, const fkw::FkwData& weights) noexcept {
  if (shape.channels != 0 || shape.filters != 0) return shape;
  constexpr ConvShape unsaid;
  if (shape.groups == unsaid.groups) shape.groups = weights.groups;
  if (shape.kernel_height == unsaid.kernel_height) shape.kernel_height = weights.kernel_height;
  if (shape.kernel_width == unsaid.kernel_width) shape.kernel_width = weights.kernel_width;
  shape.channels = std::size_t{weights.channels} * shape.groups;
  shape.filters = weights.filters;
  return shape;
}

/// Throws ShapeMismatch when weights and shape differ in an extent, UnsupportedShape for too long a stride.
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

/// Throws what check() does for either map, and ShapeMismatch when its extents are not those of the shape and the
/// pooling after it.
inline void check_extents(const ConvShape& shape, const MapLayout& input, const MapLayout& output, Pooling pooling) {
  using patdnn::detail::message;
  patdnn::check<float>(input);
  patdnn::check<float>(output);
  const auto agree = [](const char* what, std::size_t given, std::size_t expected, const char* because) {
    if (given != expected) {
      throw ShapeMismatch(message("layer: ", what, " is ", given, ", but the ", because, " ", expected));
    }
  };
  agree("the input's channels", input.channels, shape.channels, "shape needs");
  agree("the input's height", input.height, shape.height, "shape needs");
  agree("the input's width", input.width, shape.width, "shape needs");
  agree("the output's channels", output.channels, shape.filters, "shape needs");
  const auto [height, width] = stored_extents(shape, pooling);
  const char* const with = "shape and its pooling give";
  agree("the output's height", output.height, height, with);
  agree("the output's width", output.width, width, with);
}

/// Throws ShapeMismatch, InvalidShape, InvalidParameters or UnsupportedShape for an epilogue that contradicts itself or
/// does not fit the output's layout.
[[gnu::always_inline]] inline void check_epilogue(const Epilogue& epilogue, const MapLayout& output) {
  using patdnn::detail::message;
  if (!epilogue.bias.empty() && epilogue.bias.size() != output.channels) {
    throw ShapeMismatch(message("layer: a bias of ", epilogue.bias.size(), " values, expected one for each of ",
                                output.channels, " filters"));
  }
  const Activation& activation = epilogue.activation;
  if (activation.kind == Activation::Kind::clip && !(activation.lowest <= activation.highest)) {
    throw InvalidShape(
        message("layer: clip from ", activation.lowest, " to ", activation.highest, ", expected a rising pair"));
  }
  if (epilogue.step && activation.kind != Activation::Kind::none) {
    throw InvalidParameters("layer: an activation and a step, expected one of them: a step can call the activation");
  }
  const bool adds = epilogue.residual != Residual::none;
  if (adds && epilogue.pooling != Pooling::none) {
    throw UnsupportedShape("layer: a residual and pooling, expected one of them: a residual has the extents before it");
  }
  if (output.phases != 1 && (adds || epilogue.pooling == Pooling::global_average)) {
    throw UnsupportedShape(message("layer: an output in phases ", to_text(output.phases), ", expected one phase for ",
                                   adds ? "a residual" : "averages"));
  }
}

/// Throws ShapeMismatch unless the maps of a run are those that a layer was made for, and as many images each;
/// AliasedMaps when the maps overlap.
template <class Unit = arch::preferred>
void check_run(const MapView<const float>& input, const MapView<float>& output, const MapLayout& layer_input,
               const MapLayout& layer_output) {
  using patdnn::detail::message;
  const auto prepared = [](const char* what, const MapLayout& given, const MapLayout& expected) {
    if (given == expected) return;
    throw ShapeMismatch(
        message("run: the ", what, " is ", given.channels, " × ", given.height, " × ", given.width, ", pitch ",
                given.pitch, ", head ", given.head, ", tail ", given.tail, ", plane stride ", given.plane_stride,
                ", phases ", to_text(given.phases), "; the layer was made for ", expected.channels, " × ",
                expected.height, " × ", expected.width, ", pitch ", expected.pitch, ", head ", expected.head, ", tail ",
                expected.tail, ", plane stride ", expected.plane_stride, ", phases ", to_text(expected.phases)));
  };
  prepared("input", input.layout, layer_input);
  prepared("output", output.layout, layer_output);
  if (input.images != output.images) {
    throw ShapeMismatch(message("run: ", input.images, " input images, but ", output.images, " output images"));
  }
  if (input.begin() < output.end() && output.begin() < input.end()) {
    throw AliasedMaps("run: the output overlaps the input");
  }
}

/// Throws ShapeMismatch for a residual that a layer does not add, a missing one that it adds, and one of another layout
/// or number of images than the output; AliasedMaps for one that overlaps the output without being the output.
template <class Unit = arch::preferred>
void check_residual(const MapView<const float>& residual, const MapView<float>& output, bool adds) {
  using patdnn::detail::message;
  if (adds != (residual.data != nullptr)) {
    throw ShapeMismatch(adds ? "run: no residual, but the layer was made to add one"
                             : "run: a residual, but the layer was made without: say so in its epilogue");
  }
  if (!adds) return;
  if (residual.images != output.images || residual.layout != output.layout) {
    throw ShapeMismatch(message("run: the residual is ", residual.images, " images of ", residual.layout.channels,
                                " × ", residual.layout.height, " × ", residual.layout.width, ", pitch ",
                                residual.layout.pitch, ", plane stride ", residual.layout.plane_stride,
                                "; expected the output's ", output.images, " of ", output.layout.channels, " × ",
                                output.layout.height, " × ", output.layout.width, ", pitch ", output.layout.pitch,
                                ", plane stride ", output.layout.plane_stride));
  }
  if (residual.data != output.data && residual.begin() < output.end() && output.begin() < residual.end()) {
    throw AliasedMaps("run: the residual overlaps the output without being the output");
  }
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check_run<arch::preferred>(const MapView<const float>& input, const MapView<float>& output,
                                                       const MapLayout& layer_input, const MapLayout& layer_output);
PATDNN_EXTERN template void check_residual<arch::preferred>(const MapView<const float>& residual,
                                                            const MapView<float>& output, bool adds);
#endif

}}}}  // namespace patdnn::v0::kernels::detail
