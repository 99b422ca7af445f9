#pragma once
// Extents of a convolution. conv_shape.hpp checks them.

#include <cstddef>

namespace patdnn { inline namespace v0 {

/// Rows and columns of zeros around an input map, in pixels.
struct Padding {
  std::size_t top = 0;
  std::size_t left = 0;
  std::size_t bottom = 0;
  std::size_t right = 0;

  constexpr Padding() = default;
  /// The same on all four sides.
  constexpr Padding(std::size_t all) noexcept  // NOLINT(google-explicit-constructor)
      : top(all), left(all), bottom(all), right(all) {}
  /// Top, left, bottom, right.
  constexpr Padding(std::size_t rows_above, std::size_t columns_before, std::size_t rows_below,
                    std::size_t columns_behind) noexcept
      : top(rows_above), left(columns_before), bottom(rows_below), right(columns_behind) {}

  friend constexpr bool operator==(const Padding&, const Padding&) = default;
};

/// A number for rows and one for columns: steps along both axes of a map.
struct PerAxis {
  std::size_t height = 1;
  std::size_t width = 1;

  constexpr PerAxis() = default;
  /// The same along both axes.
  constexpr PerAxis(std::size_t both) noexcept : height(both), width(both) {}  // NOLINT(google-explicit-constructor)
  constexpr PerAxis(std::size_t along_height, std::size_t along_width) noexcept
      : height(along_height), width(along_width) {}

  friend constexpr bool operator==(const PerAxis&, const PerAxis&) = default;

  /// Steps of both: height × width.
  [[nodiscard]] constexpr std::size_t product() const noexcept { return height * width; }
};

/// A two-dimensional convolution: filters K × C/groups × kh × kw over an input C × H × W.
struct ConvShape {
  std::size_t channels = 0;  // C
  std::size_t filters = 0;   // K
  std::size_t height = 0;    // H
  std::size_t width = 0;     // W
  std::size_t kernel_height = 3;
  std::size_t kernel_width = 3;
  PerAxis stride = 1;
  Padding pad = {};
  PerAxis dilation = 1;
  std::size_t groups = 1;

  friend constexpr bool operator==(const ConvShape&, const ConvShape&) = default;

  /// Rows a kernel spans, dilation included.
  [[nodiscard]] constexpr std::size_t span_height() const noexcept { return (kernel_height - 1) * dilation.height + 1; }
  /// Columns a kernel spans, dilation included.
  [[nodiscard]] constexpr std::size_t span_width() const noexcept { return (kernel_width - 1) * dilation.width + 1; }

  /// H′ = ⌊(H + top + bottom − span) / stride⌋ + 1
  [[nodiscard]] constexpr std::size_t output_height() const noexcept {
    return (height + pad.top + pad.bottom - span_height()) / stride.height + 1;
  }
  /// W′ = ⌊(W + left + right − span) / stride⌋ + 1
  [[nodiscard]] constexpr std::size_t output_width() const noexcept {
    return (width + pad.left + pad.right - span_width()) / stride.width + 1;
  }

  /// Whether each filter has one channel of its own.
  [[nodiscard]] constexpr bool depthwise() const noexcept {
    return groups > 1 && groups == channels && filters == channels;
  }

  /// Multiplications of the dense convolution of one image.
  [[nodiscard]] constexpr double dense_multiplications() const noexcept {
    const std::size_t weights_per_filter = channels / groups * kernel_height * kernel_width;
    return static_cast<double>(filters) * static_cast<double>(weights_per_filter) *
           static_cast<double>(output_height() * output_width());
  }
};

}}  // namespace patdnn::v0
