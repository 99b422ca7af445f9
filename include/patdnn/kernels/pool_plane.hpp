#pragma once
// Max-pooling of one plane.

#include <cstddef>
#include <limits>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A plane to pool, and where its maxima go.
template <class T>
struct PoolPlane {
  const ConvShape* window;
  const T* input;
  std::size_t input_pitch;
  T* output;
  std::size_t output_pitch;
};

namespace detail {

/// The part of 0..extent that a window covers: `length` elements from `start` − `pad` on.
struct Covered {
  std::size_t first;
  std::size_t last;
};
[[nodiscard]] constexpr Covered covered(std::size_t start, std::size_t length, std::size_t pad,
                                        std::size_t extent) noexcept {
  const std::size_t end = start + length > pad ? start + length - pad : 0;
  return {start > pad ? start - pad : 0, end < extent ? end : extent};
}

}  // namespace detail

/// Writes the maxima of all windows. Rows and columns outside the map do not take part, so negative maxima stay. A
/// window that holds NaN gives NaN.
template <class Arch, class T>
[[gnu::noinline]] void pool_plane(const PoolPlane<T>& plane) noexcept {
  using V = Vector<T, Arch>;
  const ConvShape& window = *plane.window;
  const std::size_t stride = window.stride.width;
  const std::size_t left = window.pad.left;
  const std::size_t width = window.output_width();
  // Outputs whose window lies within the map's columns, first and one past the last.
  const std::size_t inner = stride <= 2 ? (left + stride - 1) / stride : width;
  const std::size_t fits =
      window.width + left >= window.kernel_width ? (window.width + left - window.kernel_width) / stride + 1 : 0;
  const std::size_t inner_end = fits < width ? fits : width;
  constexpr T least = -std::numeric_limits<T>::infinity();
  for (std::size_t y = 0; y < window.output_height(); ++y) {
    const auto rows = detail::covered(y * window.stride.height, window.kernel_height, window.pad.top, window.height);
    T* const out = plane.output + y * plane.output_pitch;
    const auto one = [&](std::size_t x) {
      const auto columns = detail::covered(x * stride, window.kernel_width, left, window.width);
      T largest = least;
      for (std::size_t r = rows.first; r < rows.last; ++r) {
        for (std::size_t c = columns.first; c < columns.last; ++c) {
          const T value = plane.input[r * plane.input_pitch + c];
          if (!(value <= largest) && largest == largest) largest = value;
        }
      }
      out[x] = largest;
    };
    std::size_t x = 0;
    for (; x < inner && x < width; ++x) one(x);
    const auto some = [&](std::size_t n) __attribute__((always_inline)) {
      V largest(least);
      for (std::size_t r = rows.first; r < rows.last; ++r) {
        const T* const row = plane.input + r * plane.input_pitch + (x * stride - left);
        for (std::size_t c = 0; c < window.kernel_width; ++c) {
          const V values = stride == 1 ? lanes::load<V>(lanes::first_lanes<V>(n), row + c)
                                       : lanes::load_evens<V>(2 * n - 1, row + c);
          largest = lanes::larger(largest, values);
        }
      }
      lanes::store_first<V>(n, out + x, largest);
    };
    for (; x + V::size <= inner_end; x += V::size) some(V::size);
    if (x < inner_end) {
      some(inner_end - x);
      x = inner_end;
    }
    for (; x < width; ++x) one(x);
  }
}

/// A pool_plane for some architecture.
template <class T>
using PlanePooler = void (*)(const PoolPlane<T>&) noexcept;

}}}  // namespace patdnn::v0::kernels
