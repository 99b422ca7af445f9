#pragma once
// Products of two matrices, either of which may be transposed or have gaps between its rows.
//
// The right matrix is copied, a panel of two vectors' columns at a time, so that its rows follow each other: each panel
// is then read once for every few rows of the left one. A sum is added up in an order that depends on neither the rows
// nor the columns that are computed with it, so a product may be cut anywhere.

#include <algorithm>
#include <cstddef>

#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A matrix in someone's memory. A transposed one has its steps exchanged.
struct MatrixView {
  const float* first;
  std::ptrdiff_t row_step;     // elements from one row to the next
  std::ptrdiff_t column_step;  // the same for columns
};

/// y = alpha · a · b: rows × inner times inner × columns.
struct MatrixProduct {
  std::size_t rows;
  std::size_t columns;
  std::size_t inner;
  MatrixView a;
  MatrixView b;
  float* y;               // must overlap neither a nor b
  std::ptrdiff_t y_step;  // elements from one row to the next; those of a row follow each other
  float alpha;
};

/// A multiply_matrices for some architecture.
using MatrixMultiplier = void (*)(const MatrixProduct& product) noexcept;

namespace detail {

inline constexpr std::size_t panel_vectors = 2;
inline constexpr std::size_t panel_floats = 4096;  // 16 KiB of stack, which stay in the first-level cache

/// Rows of the left matrix that are computed together: as many sums as registers hold besides a panel's row.
template <class Arch>
inline constexpr std::size_t rows_together = Arch::registers >= 32 ? 12 : 6;

/// Adds alpha · a · panel to Rows rows of y, or writes it there.
///
/// a      the first of these rows, from the panel's first entry on
/// panel  `depth` rows of panel_vectors vectors
/// count  columns that y has from y on
template <class Arch, std::size_t Rows>
[[gnu::noinline]] void multiply_rows(MatrixView a, const float* panel, std::size_t depth, float* y,
                                     std::ptrdiff_t y_step, std::size_t count, float alpha, bool adds) noexcept {
  using V = Vector<float, Arch>;
  const float* row[Rows];
  V sums[Rows][panel_vectors];
#pragma GCC unroll 16
  for (std::size_t r = 0; r < Rows; ++r) {
    row[r] = a.first + static_cast<std::ptrdiff_t>(r) * a.row_step;
    for (std::size_t v = 0; v < panel_vectors; ++v) sums[r][v] = V(0.0F);
  }
  for (std::size_t k = 0; k < depth; ++k, panel += panel_vectors * V::size) {
    const V low = lanes::pinned(lanes::load<V>(panel));
    const V high = lanes::pinned(lanes::load<V>(panel + V::size));
#pragma GCC unroll 16
    for (std::size_t r = 0; r < Rows; ++r) {
      const V entry(*row[r]);
      row[r] += a.column_step;
      lanes::add_product(sums[r][0], entry, low);
      lanes::add_product(sums[r][1], entry, high);
    }
  }
#pragma GCC unroll 16
  for (std::size_t r = 0; r < Rows; ++r, y += y_step) {
    const V factor(alpha);
    for (std::size_t v = 0; v < panel_vectors && v * V::size < count; ++v) {
      const std::size_t n = count - v * V::size;
      float* const to = y + v * V::size;
      const V out =
          adds ? lanes::fma(factor, sums[r][v], lanes::load<V>(lanes::first_lanes<V>(n), to)) : factor * sums[r][v];
      lanes::store_first<V>(n, to, out);
    }
  }
}

/// Copies `depth` × `count` entries of b to a panel, and writes zeros behind those of each row.
template <class Arch>
[[gnu::noinline]] void copy_panel(MatrixView b, std::size_t depth, std::size_t count, float* panel) noexcept {
  using V = Vector<float, Arch>;
  constexpr std::size_t width = panel_vectors * V::size;
  if (b.column_step == 1) {
    for (std::size_t k = 0; k < depth; ++k, b.first += b.row_step, panel += width) {
      for (std::size_t v = 0; v < panel_vectors; ++v) {
        const std::size_t at = v * V::size;
        const std::size_t n = count > at ? count - at : 0;
        lanes::store(panel + at, lanes::load<V>(lanes::first_lanes<V>(n), b.first + (n > 0 ? at : 0)));
      }
    }
    return;
  }
  for (std::size_t c = 0; c < count; ++c) {
    const float* const from = b.first + static_cast<std::ptrdiff_t>(c) * b.column_step;
    for (std::size_t k = 0; k < depth; ++k) panel[k * width + c] = from[static_cast<std::ptrdiff_t>(k) * b.row_step];
  }
  for (std::size_t c = count; c < width; ++c) {
    for (std::size_t k = 0; k < depth; ++k) panel[k * width + c] = 0;
  }
}

}  // namespace detail

/// Multiplies two matrices. Without inner entries, the product is zero.
template <class Arch>
[[gnu::noinline]] void multiply_matrices(const MatrixProduct& product) noexcept {
  using V = Vector<float, Arch>;
  constexpr std::size_t width = detail::panel_vectors * V::size;
  constexpr std::size_t most_depth = detail::panel_floats / width;
  constexpr std::size_t many = detail::rows_together<Arch>;
  constexpr std::size_t few = many / 3;
  if (product.inner == 0) {
    for (std::size_t r = 0; r < product.rows; ++r) {
      float* const row = product.y + static_cast<std::ptrdiff_t>(r) * product.y_step;
      for (std::size_t c = 0; c < product.columns; ++c) row[c] = 0;
    }
    return;
  }
  alignas(64) float panel[detail::panel_floats];
  for (std::size_t column = 0; column < product.columns; column += width) {
    const std::size_t count = std::min(width, product.columns - column);
    for (std::size_t k = 0; k < product.inner;) {
      const std::size_t depth = std::min(most_depth, product.inner - k);
      MatrixView b = product.b;
      b.first += static_cast<std::ptrdiff_t>(k) * b.row_step + static_cast<std::ptrdiff_t>(column) * b.column_step;
      detail::copy_panel<Arch>(b, depth, count, panel);
      MatrixView a = product.a;
      a.first += static_cast<std::ptrdiff_t>(k) * a.column_step;
      float* y = product.y + column;
      std::size_t left = product.rows;
      const auto multiply = [&]<std::size_t Rows>() {
        for (; left >= Rows; left -= Rows) {
          detail::multiply_rows<Arch, Rows>(a, panel, depth, y, product.y_step, count, product.alpha, k > 0);
          a.first += static_cast<std::ptrdiff_t>(Rows) * a.row_step;
          y += static_cast<std::ptrdiff_t>(Rows) * product.y_step;
        }
      };
      multiply.template operator()<many>();
      multiply.template operator()<few>();
      multiply.template operator()<1>();
      k += depth;
    }
  }
}

}}}  // namespace patdnn::v0::kernels
