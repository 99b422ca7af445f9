#pragma once
// The textbook convolution, in double, for comparison. It knows nothing of FKW, patterns or vectors.

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include <patdnn/conv_shape.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// One output, with what bounds the error of computing it in a narrower type.
struct ReferenceValue {
  double value = 0;      // Σ w · x
  double magnitude = 0;  // Σ |w| · |x|
  std::size_t terms = 0;

  /// How far a sum of these terms in type T may lie from `value`: 4 · ε · √(terms + 1) · Σ|w||x| + the smallest T.
  template <class T>
  [[nodiscard]] double tolerance() const noexcept {
    return 4 * static_cast<double>(std::numeric_limits<T>::epsilon()) * std::sqrt(static_cast<double>(terms) + 1) *
               magnitude +
           static_cast<double>(std::numeric_limits<T>::min());
  }
};

/// The tolerance of every output of a filter with these weights, when no input is larger than `largest`: for sums that
/// pass through those of their neighbours, as Winograd's do.
template <class T>
[[nodiscard]] double filter_tolerance(std::span<const T> weights, double largest) noexcept {
  ReferenceValue sum;
  sum.terms = weights.size();
  for (const T w : weights) sum.magnitude += std::abs(static_cast<double>(w)) * largest;
  return sum.tolerance<T>();
}

/// Output (filter, y, x) of one image.
///
/// input    C × H × W, no gaps
/// filters  K × C/groups × kh × kw; zeros and all
/// O(C/groups · kh · kw)
template <class T>
[[nodiscard]] ReferenceValue reference_convolution(const ConvShape& shape, const T* input, const T* filters,
                                                   std::size_t filter, std::size_t y, std::size_t x) noexcept {
  ReferenceValue result;
  const std::size_t per_group = shape.channels / shape.groups;
  const std::size_t first = filter / (shape.filters / shape.groups) * per_group;
  const T* weight = filters + filter * per_group * shape.kernel_height * shape.kernel_width;
  for (std::size_t c = 0; c < per_group; ++c) {
    for (std::size_t ky = 0; ky < shape.kernel_height; ++ky) {
      for (std::size_t kx = 0; kx < shape.kernel_width; ++kx, ++weight) {
        const std::size_t row = y * shape.stride.height + ky * shape.dilation.height;
        const std::size_t column = x * shape.stride.width + kx * shape.dilation.width;
        if (row < shape.pad.top || row - shape.pad.top >= shape.height) continue;
        if (column < shape.pad.left || column - shape.pad.left >= shape.width) continue;
        const auto value = static_cast<double>(
            input[((first + c) * shape.height + row - shape.pad.top) * shape.width + column - shape.pad.left]);
        const auto w = static_cast<double>(*weight);
        if (w == 0 && std::isfinite(value)) continue;
        result.value += w * value;
        result.magnitude += std::abs(w * value);
        ++result.terms;
      }
    }
  }
  return result;
}

}}}  // namespace patdnn::v0::kernels
