#pragma once
// Max-pooling of a map that no convolution is fused with.

#include <algorithm>
#include <cstddef>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/map_table.hpp>
#include <patdnn/kernels/table.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Max-pooling: each output is the largest input of its window; what lies outside the map does not take part.
///
/// window    kernel height and width, stride and padding; channels = filters = groups, dilation 1, padding less than
///           the kernel
/// input     N × C × H × W, without phases
/// output    N × C × H′ × W′, without phases; must not overlap `input`
/// table     of the architecture whose vectors it takes
/// executor  runs a task for each channel of an image
///
/// Throws InvalidParameters, InvalidShape, ShapeMismatch or AliasedMaps before anything is written. Pads of the output
/// are left alone.
inline void max_pool(const ConvShape& window, MapView<const float> input, MapView<float> output, const MapTable& table,
                     ExecutorRef executor) {
  using patdnn::detail::message;
  if (table.max_pool == nullptr) {
    throw InvalidParameters("max-pool: a table without functions, expected one of kernels::map_table()");
  }
  check(window);
  if (window.groups != window.channels || window.filters != window.channels || window.dilation != 1 ||
      std::max(window.pad.top, window.pad.bottom) >= window.kernel_height ||
      std::max(window.pad.left, window.pad.right) >= window.kernel_width) {
    throw InvalidShape(message("max-pool: ", window.channels, " channels, ", window.filters, " filters, ",
                               window.groups, " groups, dilation ", to_text(window.dilation),
                               ", expected as many groups and filters as channels, dilation 1, and pads smaller than "
                               "the window"));
  }
  const auto agree = [](const char* what, const MapView<const float>& map, std::size_t height, std::size_t width,
                        std::size_t channels) {
    const MapLayout& l = map.layout;
    patdnn::detail::check_planes(l, "max-pool: ");
    if (l.channels != channels || l.height != height || l.width != width || l.phases != 1) {
      throw ShapeMismatch(message("max-pool: the ", what, " is ", l.channels, " × ", l.height, " × ", l.width, " in ",
                                  to_text(l.phases), " phases, expected ", channels, " × ", height, " × ", width,
                                  " in 1"));
    }
  };
  agree("input", input, window.height, window.width, window.channels);
  agree("output", output, window.output_height(), window.output_width(), window.channels);
  if (input.images != output.images) {
    throw ShapeMismatch(message("max-pool: ", input.images, " input images, but ", output.images, " output images"));
  }
  if (input.begin() < output.end() && output.begin() < input.end()) {
    throw AliasedMaps("max-pool: the output overlaps the input");
  }
  executor.run(input.images * window.channels, [&](std::size_t task) noexcept {
    const std::size_t image = task / window.channels;
    const std::size_t channel = task % window.channels;
    table.max_pool({&window, input.row(image, channel, 0), input.layout.pitch, output.row(image, channel, 0),
                    output.layout.pitch});
  });
}

/// The same with the functions of Arch.
template <class Arch = arch::preferred, Executor Ex = SerialExecutor>
void max_pool(const ConvShape& window, MapView<const float> input, MapView<float> output, Ex&& executor = {}) {
  max_pool(window, input, output, map_table<Arch>(), ExecutorRef(executor));
}

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::max_pool;
}}  // namespace patdnn::v0
