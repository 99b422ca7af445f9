#pragma once
// Pooling: the largest element or the mean of each window.

#include <array>
#include <cstddef>
#include <limits>
#include <optional>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/kernels/pooling.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/steps/window.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Pools over one to three axes. kernels::max_pool() runs where it can; otherwise a row of windows is computed at a
/// time, input row by input row.
struct PoolStep {
  Pool::Kind kind = Pool::Kind::max;
  bool counts_padding = false;  // in the number that a mean divides by
  Window3 window;
  std::size_t images = 0;
  std::size_t channels = 0;
  ValueLayout x;
  ValueLayout y;
  std::optional<ConvShape> kernel_window;  // for kernels::max_pool(), where it can run

  /// from   N × C × …, in the layout x: its first entry
  /// to     N × C × …, in the layout y: its first entry; must not overlap `from`
  /// maps   the functions for kernels::max_pool()
  /// table  of the other functions that it runs on
  ///
  /// Pads take part in no maximum and no sum; those of a mean count where counts_padding says so. A maximum is NaN
  /// where an input in its window is NaN.
  ///
  /// Throws what kernels::max_pool() throws.
  void run(const float* from, float* to, ExecutorRef executor, const kernels::MapTable& maps,
           const kernels::OperatorTable& table) const {
    if (kernel_window) {
      kernels::max_pool(*kernel_window, {from, images, *x.map}, {to, images, *y.map}, maps, executor);
      return;
    }
    executor.run(images * channels, [&, this](std::size_t plane) noexcept {
      const auto n = static_cast<std::ptrdiff_t>(plane / channels);
      const auto c = static_cast<std::ptrdiff_t>(plane % channels);
      pool_plane(from + n * x.strides[0] + c * x.strides[1], to + n * y.strides[0] + c * y.strides[1], table);
    });
  }

 private:
  void pool_plane(const float* from, float* to, const kernels::OperatorTable& table) const noexcept {
    Window3::Extents at{};
    for (at[0] = 0; at[0] < window.output[0]; ++at[0]) {
      for (at[1] = 0; at[1] < window.output[1]; ++at[1]) {
        std::ptrdiff_t offset = 0;
        for (std::size_t a = 0; a < 2; ++a) offset += static_cast<std::ptrdiff_t>(at[a]) * window.output_strides[a];
        pool_row(from, to + offset, at, table);
      }
    }
  }

  /// Writes the row of outputs at position `at`, whose last entry does not count.
  void pool_row(const float* from, float* to, Window3::Extents at, const kernels::OperatorTable& table) const noexcept {
    const std::size_t n = window.output[2];
    const std::ptrdiff_t step = window.output_strides[2];
    const bool takes_largest = kind == Pool::Kind::max;
    const kernels::WindowReducer reduce = takes_largest ? table.largest_of_windows : table.add_windows;
    table.fill(n, takes_largest ? -std::numeric_limits<float>::infinity() : 0.0F, to, step);
    std::size_t rows = 0;
    window.for_each_row(at, [&](std::ptrdiff_t offset) {
      ++rows;
      reduce({from + offset, window.input_strides[2], window.input[2], window.kernel[2], window.stride[2],
              window.dilation[2], window.before[2]},
             n, to, step);
    });
    if (takes_largest) return;
    if (counts_padding) rows = window.padded_entries(0, at[0]) * window.padded_entries(1, at[1]);
    for (at[2] = 0; at[2] < n; ++at[2], to += step) {
      const std::size_t columns = counts_padding ? window.padded_entries(2, at[2]) : window.input_entries(2, at[2]);
      *to /= static_cast<float>(rows * columns);
    }
  }
};

/// The window for kernels::max_pool(), or nothing where that cannot run. It takes maxima of maps; windows of at most
/// max_kernel_extent along each axis, with dilation 1 and pads smaller than the window; and no last window that reaches
/// past the padding.
template <class Unit = arch::native>
[[nodiscard]] std::optional<ConvShape> kernel_window(const Pool& pool, const ValueLayout& x, const ValueLayout& y) {
  if (pool.kind != Pool::Kind::max || !x.map || !y.map) return {};
  const Window& w = pool.window;
  const std::size_t axes = w.kernel.size();
  const auto of_last = [&](const std::vector<std::size_t>& entries, std::size_t otherwise) {
    return std::array{axes == 2 ? entries[0] : otherwise, entries.back()};
  };
  const auto [kh, kw] = of_last(w.kernel, 1);
  const auto [top, left] = of_last(w.before, 0);
  const auto [bottom, right] = of_last(w.after, 0);
  const auto [down, along] = of_last(w.stride, 1);
  ConvShape shape{.channels = x.map->channels,
                  .filters = x.map->channels,
                  .height = x.map->height,
                  .width = x.map->width,
                  .kernel_height = kh,
                  .kernel_width = kw,
                  .stride = {down, along},
                  .pad = {top, left, bottom, right},
                  .groups = x.map->channels};
  for (std::size_t i = 0; i < axes; ++i) {
    if (w.dilation[i] != 1 || w.before[i] >= w.kernel[i] || w.after[i] >= w.kernel[i]) return {};
  }
  if (kh > max_kernel_extent || kw > max_kernel_extent) return {};
  if (shape.output_height() != y.map->height || shape.output_width() != y.map->width) return {};
  return shape;
}

/// x, y  layouts of N × C × …, with one axis behind the channels for each axis of the window
template <class Unit = arch::native>
[[nodiscard]] PoolStep make_step(const Pool& op, const ValueLayout& x, const ValueLayout& y) {
  return {op.kind, op.counts_padding, Window3(op.window, x, y), x.dims[0], x.dims[1], x, y, kernel_window(op, x, y)};
}

}}}  // namespace patdnn::v0::network
