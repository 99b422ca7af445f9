#pragma once
// Matrix products of two inputs, through Eigen.

#include <algorithm>
#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// y = alpha · a · b for the last two axes of a and b, each transposed if `op` says so; the axes before are broadcast.
/// There may be gaps between the rows of a matrix, as in a map, but not within a row.
struct MatMulStep {
  MatMul op;
  StridedLoop<3> batch;     // over the matrices: a, b, output
  std::size_t rows = 0;     // of an output matrix
  std::size_t columns = 0;  // of an output matrix
  std::size_t inner = 0;    // products that each output adds up
  /// Elements from one row to the next.
  std::ptrdiff_t a_pitch = 0, b_pitch = 0, y_pitch = 0;

  /// a, b, y  the first entries of both inputs and of the output, which must not overlap an input
  template <class T>
  void run(const T* a, const T* b, T* y, ExecutorRef executor) const {
    if (rows == 0 || columns == 0) return;
    batch.run_elements(executor, rows * columns * std::max<std::size_t>(inner, 1),
                       [&, this](const auto& at) { this->multiply(a + at[0], b + at[1], y + at[2]); });
  }

 private:
  template <class T>
  void multiply(const T* a, const T* b, T* y) const noexcept {
    using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    using Pitch = Eigen::OuterStride<>;
    using ConstMap = Eigen::Map<const Matrix, Eigen::Unaligned, Pitch>;
    const auto m = static_cast<Eigen::Index>(rows);
    const auto n = static_cast<Eigen::Index>(columns);
    const auto k = static_cast<Eigen::Index>(inner);
    Eigen::Map<Matrix, Eigen::Unaligned, Pitch> result(y, m, n, Pitch(y_pitch));
    const auto with_b = [&](const auto& left) {
      if (op.transposes_b) {
        result.noalias() = op.alpha * (left * ConstMap(b, n, k, Pitch(b_pitch)).transpose());
      } else {
        result.noalias() = op.alpha * (left * ConstMap(b, k, n, Pitch(b_pitch)));
      }
    };
    if (op.transposes_a) {
      with_b(ConstMap(a, k, m, Pitch(a_pitch)).transpose());
    } else {
      with_b(ConstMap(a, m, k, Pitch(a_pitch)));
    }
  }
};

/// a, b, y  layouts of at least two axes, with strides of 1 along the last one
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes before the last two.
template <class Unit = arch::native>
[[nodiscard]] MatMulStep make_step(const MatMul& op, const ValueLayout& a, const ValueLayout& b, const ValueLayout& y) {
  MatMulStep step;
  step.op = op;
  const std::size_t axes = y.dims.size();
  step.rows = y.dims[axes - 2];
  step.columns = y.dims[axes - 1];
  step.inner = a.dims[a.dims.size() - (op.transposes_a ? 2 : 1)];
  const auto pitch = [](const ValueLayout& matrix) { return matrix.strides[matrix.dims.size() - 2]; };
  step.a_pitch = pitch(a);
  step.b_pitch = pitch(b);
  step.y_pitch = pitch(y);
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
