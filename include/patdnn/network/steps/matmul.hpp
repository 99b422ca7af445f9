#pragma once
// Matrix products of two inputs.

#include <algorithm>
#include <cstddef>
#include <utility>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// y = alpha · a · b for the last two axes of a and b, each transposed if `op` says so; the axes before are broadcast.
/// There may be gaps between the rows of a matrix, as in a map, but not within a row of the output.
struct MatMulStep {
  StridedLoop<3> batch;            // over the matrices: a, b, output
  kernels::MatrixProduct product;  // of one of them, without its addresses

  /// a, b, y  the first entries of both inputs and of the output, which must not overlap an input
  /// table    of the functions that it runs on
  void run(const float* a, const float* b, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    if (product.rows == 0 || product.columns == 0) return;
    batch.run_elements(executor, product.rows * product.columns * std::max<std::size_t>(product.inner, 1),
                       [&, this](const auto& at) {
                         kernels::MatrixProduct one = product;
                         one.a.first = a + at[0];
                         one.b.first = b + at[1];
                         one.y = y + at[2];
                         table.multiply(one);
                       });
  }
};

/// a, b, y  layouts of at least two axes; that of y has a stride of 1 along the last one
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes before the last two.
template <class Unit = arch::native>
[[nodiscard]] MatMulStep make_step(const MatMul& op, const ValueLayout& a, const ValueLayout& b, const ValueLayout& y) {
  const std::size_t axes = y.dims.size();
  const auto matrix = [](const ValueLayout& operand, bool transposed) {
    kernels::MatrixView view{nullptr, operand.strides[operand.dims.size() - 2], operand.strides.back()};
    if (transposed) std::swap(view.row_step, view.column_step);
    return view;
  };
  MatMulStep step{.batch = {},
                  .product = {.rows = y.dims[axes - 2],
                              .columns = y.dims[axes - 1],
                              .inner = a.dims[a.dims.size() - (op.transposes_a ? 2 : 1)],
                              .a = matrix(a, op.transposes_a),
                              .b = matrix(b, op.transposes_b),
                              .y = nullptr,
                              .y_step = y.strides[axes - 2],
                              .alpha = op.alpha}};
  const auto stride = [&](const ValueLayout& operand, std::size_t axis) -> std::ptrdiff_t {
    const std::size_t missing = axes - operand.dims.size();
    return axis < missing || operand.dims[axis - missing] == 1 ? 0 : operand.strides[axis - missing];
  };
  for (std::size_t i = 0; i + 2 < axes; ++i) {
    step.batch.add_axis(y.dims[i], {stride(a, i), stride(b, i), y.strides[i]});
  }
  step.batch.merge();
  return step;
}

}}}  // namespace patdnn::v0::network
