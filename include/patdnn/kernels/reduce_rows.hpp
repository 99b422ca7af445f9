#pragma once
// Reductions of rows to one number, and what softmax needs besides.
//
// Sums are added up in double, entry by entry, from what the rows before gave: they depend on no cut into tasks.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace patdnn { inline namespace v0 { namespace kernels {

/// How the entries of a row are brought into one number.
enum class Reduction : std::uint8_t {
  sum,
  sum_of_squares,
  sum_of_absolutes,
  sum_of_exponentials,  // of x − shift
  product,
  minimum,  // NaN where an entry is NaN
  maximum,  // the same
};

/// Entries in a row.
struct ReducedRow {
  const float* first;
  std::size_t count;
  std::ptrdiff_t step;  // elements from one entry to the next
  float shift;          // of sum_of_exponentials
};

/// Combines a row's entries with `so_far`, the result of the rows before: for the first row, what no entries give.
using RowReducer = double (*)(double so_far, const ReducedRow& row) noexcept;

namespace detail {

template <class Arch, Reduction R>
[[gnu::noinline]] double reduce_row(double so_far, const ReducedRow& row) noexcept {
  const auto reduce = [&](std::ptrdiff_t step) __attribute__((always_inline)) {
    for (std::size_t i = 0; i < row.count; ++i) {
      const float next = row.first[static_cast<std::ptrdiff_t>(i) * step];
      const auto value = static_cast<double>(next);
      if constexpr (R == Reduction::sum) {
        so_far += value;
      } else if constexpr (R == Reduction::sum_of_squares) {
        so_far += value * value;
      } else if constexpr (R == Reduction::sum_of_absolutes) {
        so_far += value < 0 ? -value : value;
      } else if constexpr (R == Reduction::sum_of_exponentials) {
        so_far += static_cast<double>(std::exp(next - row.shift));
      } else if constexpr (R == Reduction::product) {
        so_far *= value;
      } else if constexpr (R == Reduction::minimum) {
        so_far = value < so_far || value != value ? value : so_far;
      } else {
        so_far = value > so_far || value != value ? value : so_far;
      }
    }
  };
  if (row.step == 1) {
    reduce(1);
  } else {
    reduce(row.step);
  }
  return so_far;
}

/// In the order of Reduction.
template <class Arch>
inline constexpr std::array<RowReducer, 7> row_reducers{&reduce_row<Arch, Reduction::sum>,
                                                        &reduce_row<Arch, Reduction::sum_of_squares>,
                                                        &reduce_row<Arch, Reduction::sum_of_absolutes>,
                                                        &reduce_row<Arch, Reduction::sum_of_exponentials>,
                                                        &reduce_row<Arch, Reduction::product>,
                                                        &reduce_row<Arch, Reduction::minimum>,
                                                        &reduce_row<Arch, Reduction::maximum>};

}  // namespace detail

/// Writes exp(x − shift) of a row's entries and returns `so_far` and their sum.
///
/// y  the first entry of the output's row, `step` elements from one entry to the next
using RowExponentials = double (*)(double so_far, const ReducedRow& row, float* y, std::ptrdiff_t step) noexcept;

/// The RowExponentials of Arch.
template <class Arch>
[[gnu::noinline]] double write_exponentials(double so_far, const ReducedRow& row, float* y,
                                            std::ptrdiff_t step) noexcept {
  for (std::size_t i = 0; i < row.count; ++i) {
    const auto entry = static_cast<std::ptrdiff_t>(i);
    const float value = std::exp(row.first[entry * row.step] - row.shift);
    y[entry * step] = value;
    so_far += static_cast<double>(value);
  }
  return so_far;
}

}}}  // namespace patdnn::v0::kernels
