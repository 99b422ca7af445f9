#pragma once
// The largest or smallest entries along an axis, or their positions.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Selects the first `count` of n entries, best first. The output itself holds the positions of the best entries so
/// far, as a heap whose root is the worst of them. So there is no other memory, and O(n · log(count)) comparisons.
struct TopKStep {
  TopK op;
  StridedLoop<2> kept;        // all axes but op.axis: input, output
  std::size_t extent = 0;     // n
  std::ptrdiff_t x_step = 0;  // elements from one entry of the axis to the next
  std::ptrdiff_t y_step = 0;

  /// x  the first entry of the input
  /// y  the first entry of the output; must not overlap `x`. Y has to hold the positions 0 to n − 1 exactly, even where
  ///    values are wanted, and then those values as well.
  template <class X, class Y>
  void run(const X* x, Y* y, ExecutorRef executor) const {
    if (op.count == 0) return;
    kept.run_elements(executor, extent, [&](const auto& at) { select(x + at[0], y + at[1]); });
  }

 private:
  /// Whether entry a comes before entry b. NaN comes before any number, for the largest as for the smallest.
  template <class X>
  [[nodiscard]] bool precedes(const X* x, std::size_t a, std::size_t b) const noexcept {
    const X p = x[static_cast<std::ptrdiff_t>(a) * x_step];
    const X q = x[static_cast<std::ptrdiff_t>(b) * x_step];
    const bool p_is_nan = p != p;  // integers never are
    const bool q_is_nan = q != q;
    if (p_is_nan != q_is_nan) return p_is_nan;
    if (p == q || p_is_nan) return op.prefers_last ? a > b : a < b;
    return op.kind == TopK::Kind::largest ? p > q : p < q;
  }

  template <class X, class Y>
  void select(const X* x, Y* y) const noexcept {
    const auto slot = [&, this](std::size_t i) -> Y& { return y[static_cast<std::ptrdiff_t>(i) * y_step]; };
    const auto position = [&](std::size_t i) { return static_cast<std::size_t>(slot(i)); };
    /// Puts entry `at` into the heap of the first n slots: into slot i, or into one below.
    const auto sift = [&](std::size_t i, std::size_t n, std::size_t at) {
      for (std::size_t child = 2 * i + 1; child < n; i = child, child = 2 * i + 1) {
        if (child + 1 < n && precedes(x, position(child), position(child + 1))) ++child;
        if (!precedes(x, at, position(child))) break;
        slot(i) = slot(child);
      }
      slot(i) = static_cast<Y>(at);
    };
    for (std::size_t i = 0; i < op.count; ++i) slot(i) = static_cast<Y>(i);
    for (std::size_t i = op.count / 2; i-- > 0;) sift(i, op.count, i);
    for (std::size_t i = op.count; i < extent; ++i) {
      if (precedes(x, i, position(0))) sift(0, op.count, i);
    }
    for (std::size_t n = op.count; n-- > 1;) {
      const std::size_t last = position(n);
      slot(n) = slot(0);
      sift(0, n, last);
    }
    if (op.positions) return;
    for (std::size_t i = 0; i < op.count; ++i)
      slot(i) = static_cast<Y>(x[static_cast<std::ptrdiff_t>(position(i)) * x_step]);
  }
};

/// x, y  layouts of the same number of axes; y has op.count entries along op.axis
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes besides op.axis.
template <class Unit = arch::native>
[[nodiscard]] TopKStep make_step(const TopK& op, const ValueLayout& x, const ValueLayout& y) {
  TopKStep step{op, {}, x.dims[op.axis], x.strides[op.axis], y.strides[op.axis]};
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    if (i != op.axis) step.kept.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
  }
  step.kept.merge();
  return step;
}

}}}  // namespace patdnn::v0::network
