#pragma once
// Matrix products of two inputs, through Eigen.

#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn::inline v0::network {

/// Both inputs and the output lie without gaps.
struct MatMulStep {
  MatMul op;
  StridedLoop<3> batch;  // first entries of a, b and the output
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t inner = 0;

  template <class Ex>
  void run(const float* a, const float* b, float* y, Ex& executor) const {
    if (batch.empty() || rows == 0 || columns == 0) return;
    const auto [a_step, b_step, y_step] = batch.row_strides();
    executor.run(batch.rows(), [&, this, a_step = a_step, b_step = b_step, y_step = y_step](std::size_t row) noexcept {
      batch.for_each_row({row, row + 1}, [&](const auto& at) {
        for (std::size_t i = 0; i < batch.row_length(); ++i) {
          const auto entry = static_cast<std::ptrdiff_t>(i);
          multiply(a + at[0] + entry * a_step, b + at[1] + entry * b_step, y + at[2] + entry * y_step);
        }
      });
    });
  }

 private:
  using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  void multiply(const float* a, const float* b, float* y) const noexcept {
    const auto m = static_cast<Eigen::Index>(rows);
    const auto n = static_cast<Eigen::Index>(columns);
    const auto k = static_cast<Eigen::Index>(inner);
    Eigen::Map<Matrix> result(y, m, n);
    const auto with_b = [&](const auto& left) {
      if (op.transposes_b) {
        result.noalias() = op.alpha * (left * Eigen::Map<const Matrix>(b, n, k).transpose());
      } else {
        result.noalias() = op.alpha * (left * Eigen::Map<const Matrix>(b, k, n));
      }
    };
    if (op.transposes_a) {
      with_b(Eigen::Map<const Matrix>(a, k, m).transpose());
    } else {
      with_b(Eigen::Map<const Matrix>(a, m, k));
    }
  }
};

[[nodiscard]] inline MatMulStep make_step(const MatMul& op, const ValueLayout& a, const ValueLayout& b,
                                          const ValueLayout& y) {
  MatMulStep step{op, {}, 0, 0, 0};
  const std::size_t axes = y.dims.size();
  step.rows = y.dims[axes - 2];
  step.columns = y.dims[axes - 1];
  step.inner = a.dims[a.dims.size() - (op.transposes_a ? 2 : 1)];
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

}  // namespace patdnn::inline v0::network
