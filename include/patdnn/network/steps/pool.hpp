#pragma once
// Pooling: the largest element or the mean of each window.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/pooling.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/steps/window.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Pools over one to three axes. kernels::max_pool() runs where it can; otherwise each window is computed by itself.
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
  /// table  of the functions for maps, for kernels::max_pool()
  ///
  /// Pads take part in no maximum and no sum; those of a mean count where counts_padding says so. A maximum is NaN
  /// where an input in its window is NaN.
  ///
  /// Throws what kernels::max_pool() throws.
  void run(const float* from, float* to, ExecutorRef executor, const kernels::MapTable& table) const {
    if (kernel_window) {
      kernels::max_pool(*kernel_window, {from, images, *x.map}, {to, images, *y.map}, table, executor);
      return;
    }
    executor.run(images * channels, [&, this](std::size_t plane) noexcept {
      const auto n = static_cast<std::ptrdiff_t>(plane / channels);
      const auto c = static_cast<std::ptrdiff_t>(plane % channels);
      pool_plane(from + n * x.strides[0] + c * x.strides[1], to + n * y.strides[0] + c * y.strides[1]);
    });
  }

 private:
  void pool_plane(const float* from, float* to) const noexcept {
    Window3::Extents at{};
    for (at[0] = 0; at[0] < window.output[0]; ++at[0]) {
      for (at[1] = 0; at[1] < window.output[1]; ++at[1]) {
        for (at[2] = 0; at[2] < window.output[2]; ++at[2]) {
          std::ptrdiff_t offset = 0;
          for (std::size_t a = 0; a < 3; ++a) offset += static_cast<std::ptrdiff_t>(at[a]) * window.output_strides[a];
          to[offset] = kind == Pool::Kind::max ? largest(from, at) : mean(from, at);
        }
      }
    }
  }

  [[nodiscard]] float largest(const float* from, const Window3::Extents& at) const noexcept {
    float most = -std::numeric_limits<float>::infinity();
    window.for_each_input(at, [&](std::ptrdiff_t offset, std::size_t) {
      const float next = from[offset];
      most = next > most || std::isnan(next) ? next : most;
    });
    return most;
  }

  [[nodiscard]] float mean(const float* from, const Window3::Extents& at) const noexcept {
    float sum = 0;
    std::size_t inputs = 0;
    window.for_each_input(at, [&](std::ptrdiff_t offset, std::size_t) {
      sum += from[offset];
      ++inputs;
    });
    return sum / static_cast<float>(counts_padding ? window.padded_entries(at) : inputs);
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
