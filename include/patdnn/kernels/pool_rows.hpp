#pragma once
// Windows of any steps along a row: the sum or the largest entry of each, combined with that of the rows before.

#include <cstddef>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A row of the input, and the windows along it.
struct WindowRow {
  const float* x;         // the first entry
  std::ptrdiff_t x_step;  // elements from one entry to the next
  std::size_t width;      // entries
  std::size_t kernel;     // entries of a window, `dilation` entries of the row apart
  std::size_t stride;
  std::size_t dilation;
  std::size_t before;  // pads in front of the row; they and what lies behind it take no part
};

/// Combines n windows along a row with y, which holds the results of the rows before.
using WindowReducer = void (*)(const WindowRow& row, std::size_t n, float* y, std::ptrdiff_t y_step) noexcept;

namespace detail {

/// Calls f(x, y) for each entry of each window.
template <class F>
[[gnu::always_inline]] inline void for_each_entry(const WindowRow& row, std::size_t n, float* y, std::ptrdiff_t y_step,
                                                  const F& f) noexcept {
  for (std::size_t i = 0; i < n; ++i, y += y_step) {
    float so_far = *y;
    // A window may have billions of entries, of which only those within the row are visited.
    const std::size_t start = i * row.stride;
    std::size_t k = start < row.before ? (row.before - start + row.dilation - 1) / row.dilation : 0;
    for (std::size_t at = start + k * row.dilation; k < row.kernel && at - row.before < row.width;
         ++k, at += row.dilation) {
      f(row.x[static_cast<std::ptrdiff_t>(at - row.before) * row.x_step], so_far);
    }
    *y = so_far;
  }
}

}  // namespace detail

/// Adds the entries of windows to y.
template <class Arch>
[[gnu::noinline]] void add_windows(const WindowRow& row, std::size_t n, float* y, std::ptrdiff_t y_step) noexcept {
  detail::for_each_entry(
      row, n, y, y_step, [](float x, float& sum) __attribute__((always_inline)) { sum += x; });
}

/// Combines the largest entries of windows with y: NaN where one is NaN.
template <class Arch>
[[gnu::noinline]] void largest_of_windows(const WindowRow& row, std::size_t n, float* y,
                                          std::ptrdiff_t y_step) noexcept {
  detail::for_each_entry(
      row, n, y, y_step,
      [](float x, float& most) __attribute__((always_inline)) { most = x > most || x != x ? x : most; });
}

}}}  // namespace patdnn::v0::kernels
