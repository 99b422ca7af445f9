#pragma once
// Reductions over axes, and softmax.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {
inline constexpr double infinity = std::numeric_limits<double>::infinity();
}  // namespace detail

/// A reduction over some axes. Each output is computed by one task, so that sums do not depend on the number of tasks;
/// they are added up in double. An output is NaN where one of its entries is NaN.
///
/// Over no entries, sums, l1 and l2 are 0, a product is 1, a mean NaN, a minimum ∞, and a maximum or a logarithm −∞.
struct ReduceStep {
  Reduce::Kind kind = Reduce::Kind::mean;
  StridedLoop<2> kept;     // the other axes: input, output
  StridedLoop<1> reduced;  // the axes that are reduced: input

  /// x, y   the first entries of the input and of the output, which must not overlap
  /// table  of the functions that it runs on
  void run(const float* x, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    kept.run_elements(executor, reduced.rows() * reduced.row_length(),
                      [&, this](const auto& at) { y[at[1]] = value_of(x + at[0], table); });
  }

 private:
  [[nodiscard]] float value_of(const float* x, const kernels::OperatorTable& table) const noexcept {
    using Kind = Reduce::Kind;
    using kernels::Reduction;
    const auto sum = [&](Reduction reduction, float shift = 0) { return reduce(reduction, 0, x, table, shift); };
    const auto largest = [&] { return reduce(Reduction::maximum, -detail::infinity, x, table); };
    double value = 0;
    switch (kind) {
      case Kind::mean: value = sum(Reduction::sum) / static_cast<double>(reduced.rows() * reduced.row_length()); break;
      case Kind::max: value = largest(); break;
      case Kind::min: value = reduce(Reduction::minimum, detail::infinity, x, table); break;
      case Kind::sum: value = sum(Reduction::sum); break;
      case Kind::product: value = reduce(Reduction::product, 1, x, table); break;
      case Kind::sum_of_squares: value = sum(Reduction::sum_of_squares); break;
      case Kind::l1: value = sum(Reduction::sum_of_absolutes); break;
      case Kind::l2: value = std::sqrt(sum(Reduction::sum_of_squares)); break;
      case Kind::log_sum: value = std::log(sum(Reduction::sum)); break;
      case Kind::log_sum_exp: {
        // The largest entry is subtracted before exp(), so that nothing overflows.
        value = largest();
        if (std::isfinite(value)) value += std::log(sum(Reduction::sum_of_exponentials, static_cast<float>(value)));
        break;
      }
    }
    return static_cast<float>(value);
  }

  [[nodiscard]] double reduce(kernels::Reduction reduction, double so_far, const float* x,
                              const kernels::OperatorTable& table, float shift = 0) const noexcept {
    const kernels::RowReducer reducer = table.reducer(reduction);
    reduced.for_each_row({0, reduced.rows()}, [&](const auto& at) {
      so_far = reducer(so_far, {x + at[0], reduced.row_length(), reduced.row_strides()[0], shift});
    });
    return so_far;
  }
};

/// exp(x) divided by the sum of exp over some axes. The largest entry is subtracted before exp(), so that nothing
/// overflows. Entries that share a sum are all NaN where one of them is NaN or ∞, or all are −∞.
struct SoftmaxStep {
  StridedLoop<2> kept;    // the other axes: input, output
  StridedLoop<2> shared;  // axes whose entries add up to 1: input, output

  /// x, y   the first entries of the input and of the output
  /// table  of the functions that it runs on
  void run(const float* x, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    if (shared.empty()) return;
    kept.run_elements(executor, shared.rows() * shared.row_length(),
                      [&, this](const auto& at) { normalise(x + at[0], y + at[1], table); });
  }

 private:
  void normalise(const float* x, float* y, const kernels::OperatorTable& table) const noexcept {
    const std::size_t n = shared.row_length();
    const auto [x_step, y_step] = shared.row_strides();
    const auto each_row = [this](auto&& f) { shared.for_each_row({0, shared.rows()}, f); };
    const auto row_of = [&, x_step = x_step](const auto& at, float shift) {
      return kernels::ReducedRow{x + at[0], n, x_step, shift};
    };
    const kernels::RowReducer largest = table.reducer(kernels::Reduction::maximum);
    double most = -detail::infinity;
    each_row([&](const auto& at) { most = largest(most, row_of(at, 0)); });
    double sum = 0;
    each_row([&, y_step = y_step](const auto& at) {
      sum = table.exponentials(sum, row_of(at, static_cast<float>(most)), y + at[1], y_step);
    });
    const kernels::ElementParameters share{static_cast<float>(1 / sum), 0};
    each_row([&, y_step = y_step](const auto& at) {
      table.scale_and_shift(share, n, {{y + at[1]}, y + at[1], {y_step, 0, 0, y_step}});
    });
  }
};

/// x, y  layouts of the same number of axes; y has an extent of 1 along those that are reduced
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the reduced axes, or of the
/// others.
template <class Unit = arch::native>
[[nodiscard]] ReduceStep make_step(const Reduce& op, const ValueLayout& x, const ValueLayout& y) {
  ReduceStep step{op.kind, {}, {}};
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    if (std::find(op.axes.begin(), op.axes.end(), i) != op.axes.end()) {
      step.reduced.add_axis(x.dims[i], {x.strides[i]});
    } else {
      step.kept.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
    }
  }
  step.reduced.merge();
  step.kept.merge();
  return step;
}

/// x, y  layouts of the same extents
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes that share a sum, or
/// of the others.
template <class Unit = arch::native>
[[nodiscard]] SoftmaxStep make_step(const Softmax& op, const ValueLayout& x, const ValueLayout& y) {
  SoftmaxStep step;
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    StridedLoop<2>& loop = i >= op.first && i <= op.last ? step.shared : step.kept;
    loop.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
  }
  step.shared.merge();
  step.kept.merge();
  return step;
}

}}}  // namespace patdnn::v0::network
