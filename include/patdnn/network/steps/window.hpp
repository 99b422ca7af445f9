#pragma once
// A window over one, two or three axes, written as a window over three.

#include <algorithm>
#include <array>
#include <cstddef>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A window, its input and its output. Arrays hold depth, height and width; a window over fewer axes has a kernel, a
/// stride and extents of 1 along those that are missing in front.
struct Window3 {
  using Extents = std::array<std::size_t, 3>;
  using Strides = std::array<std::ptrdiff_t, 3>;

  Extents kernel{1, 1, 1};
  Extents stride{1, 1, 1};
  Extents dilation{1, 1, 1};
  Extents before{0, 0, 0};
  Extents after{0, 0, 0};
  Extents input{1, 1, 1};
  Extents output{1, 1, 1};
  Strides input_strides{0, 0, 0};  // elements from one entry of an axis to the next
  Strides output_strides{0, 0, 0};

  /// x, y  layouts of N × C × …, with one axis behind the channels for each axis of the window
  Window3(const Window& window, const ValueLayout& x, const ValueLayout& y) {
    const std::size_t axes = window.kernel.size();
    for (std::size_t i = 0; i < axes; ++i) {
      const std::size_t to = 3 - axes + i;
      kernel[to] = window.kernel[i];
      stride[to] = window.stride[i];
      dilation[to] = window.dilation[i];
      before[to] = window.before[i];
      after[to] = window.after[i];
      input[to] = x.dims[i + 2];
      output[to] = y.dims[i + 2];
      input_strides[to] = x.strides[i + 2];
      output_strides[to] = y.strides[i + 2];
    }
  }

  /// Input position of entry k of the window at output position o, counted from the first pad. For a transposed
  /// convolution o is a position of the input, and the result one of the output.
  [[nodiscard]] std::size_t padded(std::size_t axis, std::size_t o, std::size_t k) const noexcept {
    return o * stride[axis] + k * dilation[axis];
  }

  /// The number of entries of the window at output position o that lie before input position `end`; positions are
  /// counted from the first pad.
  [[nodiscard]] std::size_t entries_before(std::size_t axis, std::size_t o, std::size_t end) const noexcept {
    const std::size_t first = padded(axis, o, 0);
    return first >= end ? 0 : std::min(kernel[axis], (end - first - 1) / dilation[axis] + 1);
  }

  /// Calls f(offset, k) for each entry of the window at output position `at` that is an input, not a pad.
  ///
  /// offset  elements from the first input of the channel to this one
  /// k       row-major index of the entry within the window
  template <class F>
  void for_each_input(const Extents& at, F&& f) const {
    Extents k{};
    std::array<std::ptrdiff_t, 4> offset{};
    const auto walk = [&](auto&& self, std::size_t axis) -> void {
      if (axis == 3) {
        f(offset[3], (k[0] * kernel[1] + k[1]) * kernel[2] + k[2]);
        return;
      }
      const std::size_t last = entries_before(axis, at[axis], before[axis] + input[axis]);
      for (k[axis] = entries_before(axis, at[axis], before[axis]); k[axis] < last; ++k[axis]) {
        const std::size_t p = padded(axis, at[axis], k[axis]);
        offset[axis + 1] = offset[axis] + static_cast<std::ptrdiff_t>(p - before[axis]) * input_strides[axis];
        self(self, axis + 1);
      }
    };
    walk(walk, 0);
  }

  /// Calls f(offset) for each row of entries of the window at output position `at` that crosses the input.
  ///
  /// offset  elements from the first input of the channel to the first of the row
  template <class F>
  void for_each_row(const Extents& at, F&& f) const {
    const auto walk = [&](auto&& self, std::size_t axis, std::ptrdiff_t offset) -> void {
      if (axis == 2) return f(offset);
      const std::size_t last = entries_before(axis, at[axis], before[axis] + input[axis]);
      for (std::size_t k = entries_before(axis, at[axis], before[axis]); k < last; ++k) {
        const std::size_t p = padded(axis, at[axis], k);
        self(self, axis + 1, offset + static_cast<std::ptrdiff_t>(p - before[axis]) * input_strides[axis]);
      }
    };
    walk(walk, 0, 0);
  }

  /// The number of entries of the window along an axis, at output position o, that lie in the input; and in the input
  /// or its padding. A last window may reach past both.
  [[nodiscard]] std::size_t input_entries(std::size_t axis, std::size_t o) const noexcept {
    return entries_before(axis, o, before[axis] + input[axis]) - entries_before(axis, o, before[axis]);
  }
  [[nodiscard]] std::size_t padded_entries(std::size_t axis, std::size_t o) const noexcept {
    return entries_before(axis, o, before[axis] + input[axis] + after[axis]);
  }
};

}}}  // namespace patdnn::v0::network
