#pragma once
// Convolutions that patdnn's kernels do not run, as products of matrices.
//
// A convolution unfolds its input into a matrix (im2col) that has a column for each output pixel, and multiplies the
// weights by it. A transposed convolution works in the opposite order: it multiplies the weights by the input, which
// gives a column for each input pixel, and adds these columns to the output (col2im). Both take a band of pixels at a
// time, so that the columns stay in cache.

#include <algorithm>
#include <cstddef>
#include <span>

#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/steps/window.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Runs a convolution over one to three axes on the calling thread.
struct GeneralConvolutionStep {
  Window3 window;
  bool transposed = false;
  std::size_t groups = 1;
  std::size_t images = 0;
  std::size_t group_inputs = 0;   // input channels of a group
  std::size_t group_outputs = 0;  // filters of a group
  /// Elements from one image or channel to the next.
  std::ptrdiff_t x_image = 0, x_channel = 0, y_image = 0, y_channel = 0;
  std::size_t band = 1;  // pixels at a time: of the output, or of the input of a transposed convolution

  /// Floats of scratch that run() needs.
  [[nodiscard]] std::size_t scratch_floats() const noexcept {
    return band * (entries() * (transposed ? group_outputs : group_inputs) + std::max(group_inputs, group_outputs));
  }

  /// x        N × C × …: its first entry
  /// weights  K × C/groups × kernel or, transposed, C × K/groups × kernel; without gaps
  /// bias     K floats, or null
  /// y        N × K × …: its first entry; must not overlap `x`
  /// scratch  scratch_floats() floats
  /// table    of the functions that it runs on
  void run(const float* x, const float* weights, const float* bias, float* y, std::span<float> scratch,
           const kernels::OperatorTable& table) const {
    for (std::size_t n = 0; n < images; ++n) {
      for (std::size_t g = 0; g < groups; ++g) {
        const auto at = [](std::size_t i, std::ptrdiff_t stride) { return static_cast<std::ptrdiff_t>(i) * stride; };
        const float* const from = x + at(n, x_image) + at(g * group_inputs, x_channel);
        float* const to = y + at(n, y_image) + at(g * group_outputs, y_channel);
        const float* const filters = weights + g * group_inputs * group_outputs * entries();
        const float* const shift = bias == nullptr ? nullptr : bias + g * group_outputs;
        if (transposed) {
          fold(from, filters, shift, to, scratch, table);
        } else {
          unfold(from, filters, shift, to, scratch, table);
        }
      }
    }
  }

 private:
  /// Entries of the window.
  [[nodiscard]] std::size_t entries() const noexcept { return window.kernel[0] * window.kernel[1] * window.kernel[2]; }

  /// Where the pixel with a row-major index lies.
  [[nodiscard]] static Window3::Extents position(std::size_t pixel, const Window3::Extents& extents) noexcept {
    return {pixel / extents[2] / extents[1], pixel / extents[2] % extents[1], pixel % extents[2]};
  }
  /// Elements from the first pixel to the one at `at`.
  [[nodiscard]] static std::ptrdiff_t offset(const Window3::Extents& at, const Window3::Strides& strides) noexcept {
    std::ptrdiff_t sum = 0;
    for (std::size_t i = 0; i < 3; ++i) sum += static_cast<std::ptrdiff_t>(at[i]) * strides[i];
    return sum;
  }

  /// One group of one image of a convolution.
  void unfold(const float* x, const float* weights, const float* bias, float* y, std::span<float> scratch,
              const kernels::OperatorTable& table) const {
    const std::size_t rows = group_inputs * entries();
    const std::size_t pixels = window.output[0] * window.output[1] * window.output[2];
    for (std::size_t first = 0; first < pixels; first += band) {
      const std::size_t count = std::min(band, pixels - first);
      float* const columns = scratch.data();
      float* const results = columns + rows * band;
      std::fill_n(columns, rows * count, 0.0F);
      for (std::size_t p = 0; p < count; ++p) {
        window.for_each_input(position(first + p, window.output), [&](std::ptrdiff_t from, std::size_t k) {
          for (std::size_t c = 0; c < group_inputs; ++c) {
            columns[(c * entries() + k) * count + p] = x[from + static_cast<std::ptrdiff_t>(c) * x_channel];
          }
        });
      }
      table.multiply({.rows = group_outputs,
                      .columns = count,
                      .inner = rows,
                      .a = {weights, static_cast<std::ptrdiff_t>(rows), 1},
                      .b = {columns, static_cast<std::ptrdiff_t>(count), 1},
                      .y = results,
                      .y_step = static_cast<std::ptrdiff_t>(count),
                      .alpha = 1});
      for (std::size_t f = 0; f < group_outputs; ++f) {
        const float shift = bias == nullptr ? 0.0F : bias[f];
        float* const plane = y + static_cast<std::ptrdiff_t>(f) * y_channel;
        for (std::size_t p = 0; p < count; ++p) {
          plane[offset(position(first + p, window.output), window.output_strides)] = results[f * count + p] + shift;
        }
      }
    }
  }

  /// One group of one image of a transposed convolution.
  void fold(const float* x, const float* weights, const float* bias, float* y, std::span<float> scratch,
            const kernels::OperatorTable& table) const {
    const std::size_t outputs = window.output[0] * window.output[1] * window.output[2];
    for (std::size_t f = 0; f < group_outputs; ++f) {
      for (std::size_t p = 0; p < outputs; ++p) {
        y[static_cast<std::ptrdiff_t>(f) * y_channel + offset(position(p, window.output), window.output_strides)] =
            bias == nullptr ? 0.0F : bias[f];
      }
    }
    const std::size_t rows = group_outputs * entries();
    const std::size_t pixels = window.input[0] * window.input[1] * window.input[2];
    for (std::size_t first = 0; first < pixels; first += band) {
      const std::size_t count = std::min(band, pixels - first);
      float* const inputs = scratch.data();
      float* const columns = inputs + group_inputs * band;
      for (std::size_t p = 0; p < count; ++p) {
        const std::ptrdiff_t from = offset(position(first + p, window.input), window.input_strides);
        for (std::size_t c = 0; c < group_inputs; ++c) {
          inputs[c * count + p] = x[from + static_cast<std::ptrdiff_t>(c) * x_channel];
        }
      }
      // A group's weights are C × (K · entries) here, with the group's C channels and K filters: the transpose of a.
      table.multiply({.rows = rows,
                      .columns = count,
                      .inner = group_inputs,
                      .a = {weights, 1, static_cast<std::ptrdiff_t>(rows)},
                      .b = {inputs, static_cast<std::ptrdiff_t>(count), 1},
                      .y = columns,
                      .y_step = static_cast<std::ptrdiff_t>(count),
                      .alpha = 1});
      for (std::size_t p = 0; p < count; ++p) add_windows(position(first + p, window.input), columns + p, count, y);
    }
  }

  /// Adds to the output of a transposed convolution what the input pixel at `at` contributes.
  ///
  /// column  its products, one for each filter and entry of the window, `step` floats apart
  void add_windows(const Window3::Extents& at, const float* column, std::size_t step, float* y) const noexcept {
    Window3::Extents k{};
    for (std::size_t entry = 0; entry < entries(); ++entry) {
      k = position(entry, window.kernel);
      std::ptrdiff_t to = 0;
      bool inside = true;
      for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t padded = window.padded(i, at[i], k[i]);
        inside = inside && padded >= window.before[i] && padded - window.before[i] < window.output[i];
        to += (static_cast<std::ptrdiff_t>(padded) - static_cast<std::ptrdiff_t>(window.before[i])) *
              window.output_strides[i];
      }
      if (!inside) continue;
      for (std::size_t f = 0; f < group_outputs; ++f) {
        y[static_cast<std::ptrdiff_t>(f) * y_channel + to] += column[(f * entries() + entry) * step];
      }
    }
  }
};

/// x, y  layouts of N × C × … and N × K × …, with one axis behind the channels for each axis of the window
template <class Unit = arch::native>
[[nodiscard]] GeneralConvolutionStep make_step(const GeneralConvolution& op, const ValueLayout& x,
                                               const ValueLayout& y) {
  GeneralConvolutionStep step{.window = Window3(op.window, x, y), .transposed = op.transposed, .groups = op.groups};
  step.images = x.dims[0];
  step.group_inputs = x.dims[1] / op.groups;
  step.group_outputs = y.dims[1] / op.groups;
  step.x_image = x.strides[0];
  step.x_channel = x.strides[1];
  step.y_image = y.strides[0];
  step.y_channel = y.strides[1];
  const std::size_t per_pixel = step.scratch_floats();  // the band is still 1
  constexpr std::size_t cached = std::size_t{1} << 16;  // floats: 256 KiB, meant to stay in cache
  step.band = std::clamp<std::size_t>(cached / std::max<std::size_t>(per_pixel, 1), 16, 4096);
  return step;
}

}}}  // namespace patdnn::v0::network
