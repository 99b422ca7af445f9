#pragma once
// One value of many: means and maxima of axes, and softmax.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn::inline v0::network {

/// The mean or maximum of some axes; NaN where one of the entries is NaN.
struct ReduceStep {
  Reduce::Kind kind = Reduce::Kind::mean;
  StridedLoop<2> kept;     // input, output
  StridedLoop<1> reduced;  // input

  void run(const float* x, float* y, ExecutorRef executor) const {
    kept.run_elements(executor, reduced.rows() * reduced.row_length(),
                      [&, this](const auto& at) { y[at[1]] = value_of(x + at[0]); });
  }

 private:
  [[nodiscard]] float value_of(const float* x) const noexcept {
    const std::size_t n = reduced.row_length();
    const std::ptrdiff_t step = reduced.row_strides()[0];
    if (kind == Reduce::Kind::mean) {
      double sum = 0;
      reduced.for_each_row({0, reduced.rows()}, [&](const auto& at) {
        for (std::size_t i = 0; i < n; ++i) sum += x[at[0] + static_cast<std::ptrdiff_t>(i) * step];
      });
      return static_cast<float>(sum / static_cast<double>(reduced.rows() * n));
    }
    float most = -std::numeric_limits<float>::infinity();
    reduced.for_each_row({0, reduced.rows()}, [&](const auto& at) {
      for (std::size_t i = 0; i < n; ++i) {
        const float next = x[at[0] + static_cast<std::ptrdiff_t>(i) * step];
        most = next > most || std::isnan(next) ? next : most;
      }
    });
    return most;
  }
};

/// exp(x) over the sum of exp, computed from the largest down so that nothing overflows.
struct SoftmaxStep {
  StridedLoop<2> kept;    // input, output
  StridedLoop<2> shared;  // entries that add up to 1

  void run(const float* x, float* y, ExecutorRef executor) const {
    if (shared.empty()) return;
    kept.run_elements(executor, shared.rows() * shared.row_length(),
                      [&, this](const auto& at) { normalise(x + at[0], y + at[1]); });
  }

 private:
  void normalise(const float* x, float* y) const noexcept {
    const std::size_t n = shared.row_length();
    const auto [x_step, y_step] = shared.row_strides();
    const auto each = [&, x_step = x_step, y_step = y_step](auto&& f) {
      shared.for_each_row({0, shared.rows()}, [&](const auto& at) {
        for (std::size_t i = 0; i < n; ++i) {
          const auto entry = static_cast<std::ptrdiff_t>(i);
          f(x[at[0] + entry * x_step], y[at[1] + entry * y_step]);
        }
      });
    };
    float most = -std::numeric_limits<float>::infinity();
    each([&](float in, float&) { most = std::max(most, in); });
    double sum = 0;
    each([&](float in, float& out) { sum += out = std::exp(in - most); });
    const auto share = static_cast<float>(1 / sum);
    each([&](float, float& out) { out *= share; });
  }
};

[[nodiscard]] inline ReduceStep make_step(const Reduce& op, const ValueLayout& x, const ValueLayout& y) {
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

[[nodiscard]] inline SoftmaxStep make_step(const Softmax& op, const ValueLayout& x, const ValueLayout& y) {
  SoftmaxStep step;
  for (std::size_t i = 0; i < x.dims.size(); ++i) {
    StridedLoop<2>& loop = i >= op.first && i <= op.last ? step.shared : step.kept;
    loop.add_axis(x.dims[i], {x.strides[i], y.strides[i]});
  }
  step.shared.merge();
  step.kept.merge();
  return step;
}

}  // namespace patdnn::inline v0::network
