#pragma once
// What weights, shape and maps of a layer must agree in.

#include <cstddef>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/fkw/data.hpp>

namespace patdnn::inline v0::kernels::detail {

/// Throws ShapeMismatch when weights and shape differ in an extent, UnsupportedShape for a stride without kernels.
template <class T>
void check_agreement(const fkw::FkwData<T>& weights, const ConvShape& shape) {
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
  if (shape.stride > max_kernel_extent) {
    throw UnsupportedShape(
        patdnn::detail::message("layer: stride ", shape.stride, ", expected 1 to ", max_kernel_extent));
  }
}

/// Throws what check() does for either map, and ShapeMismatch when its extents are not those of the shape.
template <class T>
void check_extents(const ConvShape& shape, const MapLayout& input, const MapLayout& output) {
  using patdnn::detail::message;
  patdnn::check<T>(input);
  patdnn::check<T>(output);
  const auto agree = [](const char* what, std::size_t given, std::size_t expected) {
    if (given != expected) {
      throw ShapeMismatch(message("layer: ", what, " is ", given, ", but the shape needs ", expected));
    }
  };
  agree("the input's channels", input.channels, shape.channels);
  agree("the input's height", input.height, shape.height);
  agree("the input's width", input.width, shape.width);
  agree("the output's channels", output.channels, shape.filters);
  const bool plain = output.height == shape.output_height() && output.width == shape.output_width();
  const bool pooled = output.height == shape.output_height() / 2 && output.width == shape.output_width() / 2;
  if (!plain && !pooled) {
    throw ShapeMismatch(message("layer: the output is ", output.height, " × ", output.width, ", but the shape gives ",
                                shape.output_height(), " × ", shape.output_width(), ", or ", shape.output_height() / 2,
                                " × ", shape.output_width() / 2, " after 2 × 2 pooling"));
  }
}

}  // namespace patdnn::inline v0::kernels::detail
