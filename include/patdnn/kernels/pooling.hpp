#pragma once
// Max-pooling of a map that no convolution is fused with.

#include <algorithm>
#include <cstddef>
#include <limits>
#include <type_traits>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>

namespace patdnn::inline v0::kernels {

namespace detail {

/// Maxima of one channel. Rows and columns outside the map do not take part, so negative maxima stay.
template <class T>
void max_pool_plane(const ConvShape& window, const T* input, std::size_t input_pitch, T* output,
                    std::size_t output_pitch) noexcept {
  const std::size_t width = window.output_width();
  for (std::size_t y = 0; y < window.output_height(); ++y) {
    const std::size_t from = y * window.stride;
    const std::size_t top = from - std::min(from, window.pad.top);
    const std::size_t bottom =
        std::min(from + window.kernel_height - std::min(from + window.kernel_height, window.pad.top), window.height);
    T* const out = output + y * output_pitch;
    std::fill_n(out, width, -std::numeric_limits<T>::infinity());
    for (std::size_t row = top; row < bottom; ++row) {
      const T* const in = input + row * input_pitch;
      for (std::size_t kx = 0; kx < window.kernel_width; ++kx) {
        // The outputs whose column kx of the window lies in the map.
        const std::size_t first = kx < window.pad.left ? (window.pad.left - kx + window.stride - 1) / window.stride : 0;
        const std::size_t reach = window.width + window.pad.left;  // one past the last x · stride + kx
        const std::size_t last = reach > kx ? std::min((reach - kx + window.stride - 1) / window.stride, width) : 0;
        const auto shift = static_cast<std::ptrdiff_t>(kx) - static_cast<std::ptrdiff_t>(window.pad.left);
        const auto take = [&](std::ptrdiff_t stride) __attribute__((always_inline)) {
          for (auto x = static_cast<std::ptrdiff_t>(first); x < static_cast<std::ptrdiff_t>(last); ++x) {
            out[x] = std::max(out[x], in[x * stride + shift]);
          }
        };
        if (window.stride == 2) {
          take(2);  // known to the compiler, which then uses vectors
        } else {
          take(static_cast<std::ptrdiff_t>(window.stride));
        }
      }
    }
  }
}

}  // namespace detail

/// Max-pooling: each output is the largest input of its window; what lies outside the map does not take part.
///
/// window  kernel height and width, stride and padding; channels = filters = groups, dilation 1, padding less than the
///         kernel
/// input   N × C × H × W, output N × C × H′ × W′, both without phases; must not overlap
/// Throws InvalidShape, ShapeMismatch or AliasedMaps before anything is written. Pads of the output are left alone.
template <class T, Executor Ex = SerialExecutor>
void max_pool(const ConvShape& window, MapView<const std::type_identity_t<T>> input, MapView<T> output,
              Ex&& executor = {}) {
  using patdnn::detail::message;
  check(window);
  if (window.groups != window.channels || window.filters != window.channels || window.dilation != 1 ||
      std::max(window.pad.top, window.pad.bottom) >= window.kernel_height ||
      std::max(window.pad.left, window.pad.right) >= window.kernel_width) {
    throw InvalidShape(message("max-pool: ", window.channels, " channels, ", window.filters, " filters, ",
                               window.groups, " groups, dilation ", window.dilation,
                               ", expected as many groups and filters as channels, dilation 1, and pads smaller than "
                               "the window"));
  }
  const auto agree = [](const char* what, const MapView<const T>& map, std::size_t height, std::size_t width,
                        std::size_t channels) {
    const MapLayout& l = map.layout;
    if (l.channels != channels || l.height != height || l.width != width || l.phases != 1) {
      throw ShapeMismatch(message("max-pool: the ", what, " is ", l.channels, " × ", l.height, " × ", l.width, " in ",
                                  l.phases, " phases, expected ", channels, " × ", height, " × ", width, " in 1"));
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
    detail::max_pool_plane(window, input.row(image, channel, 0), input.layout.pitch, output.row(image, channel, 0),
                           output.layout.pitch);
  });
}

}  // namespace patdnn::inline v0::kernels

namespace patdnn {
inline namespace v0 {
using kernels::max_pool;
}  // namespace v0
}  // namespace patdnn
