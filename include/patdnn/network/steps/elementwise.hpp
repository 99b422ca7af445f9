#pragma once
// Functions of each element, of one input or of two.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include <Eigen/Core>

#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn::inline v0::network {

namespace detail {

/// A row of floats `step` apart, as an array of Eigen's.
using RowStride = Eigen::InnerStride<Eigen::Dynamic>;
using ConstRow = Eigen::Map<const Eigen::ArrayXf, Eigen::Unaligned, RowStride>;
using Row = Eigen::Map<Eigen::ArrayXf, Eigen::Unaligned, RowStride>;
using ConstDenseRow = Eigen::Map<const Eigen::ArrayXf>;
using DenseRow = Eigen::Map<Eigen::ArrayXf>;

/// Calls f with rows of n elements as arrays, dense ones when all steps are 1.
template <class F>
void with_rows(std::size_t n, const float* x, std::ptrdiff_t x_step, float* y, std::ptrdiff_t y_step, F&& f) {
  const auto count = static_cast<Eigen::Index>(n);
  if (x_step == 1 && y_step == 1) {
    f(ConstDenseRow(x, count), DenseRow(y, count));
  } else {
    f(ConstRow(x, count, RowStride(x_step)), Row(y, count, RowStride(y_step)));
  }
}

/// Assigns f(x) of each element to y; NaN stays NaN.
template <class X, class Y>
void apply(const Elementwise& op, const X& x, Y&& y) {
  using Function = Elementwise::Function;
  const auto nan_if_nan = [&](const auto& value) { return (x == x).select(value, x); };
  switch (op.function) {
    case Function::relu: y = nan_if_nan(x.max(0.0F)); break;
    case Function::leaky_relu: y = (x < 0.0F).select(op.alpha * x, x); break;
    case Function::clip: y = nan_if_nan(x.max(op.alpha).min(op.beta)); break;
    case Function::sigmoid: y = 1.0F / (1.0F + (-x).exp()); break;
    case Function::hard_sigmoid: y = nan_if_nan((op.alpha * x + op.beta).max(0.0F).min(1.0F)); break;
    case Function::hard_swish: y = nan_if_nan(x * (x / 6.0F + 0.5F).max(0.0F).min(1.0F)); break;
    case Function::tanh: y = x.tanh(); break;
    case Function::scale: y = op.alpha * x; break;
  }
}

}  // namespace detail

/// y = f(x)
struct ElementwiseStep {
  Elementwise op;
  StridedLoop<2> loop;

  template <class T>
  void run(const T* x, T* y, ExecutorRef executor) const {
    const auto [x_step, y_step] = loop.row_strides();
    loop.run(executor, [&, x_step = x_step, y_step = y_step](const auto& at) {
      detail::with_rows(loop.row_length(), x + at[0], x_step, y + at[1], y_step,
                        [&](const auto& from, auto&& to) { detail::apply(op, from, to); });
    });
  }
};

/// y = scale · x + shift of each channel.
struct ChannelAffineStep {
  ChannelAffine op;
  StridedLoop<2> image;  // an image and a channel, its pixels merged
  std::size_t images = 0;
  std::ptrdiff_t x_image = 0, x_channel = 0, y_image = 0, y_channel = 0;

  template <class T>
  void run(const T* x, T* y, ExecutorRef executor) const {
    if (image.empty()) return;  // before counting planes: of empty ones, a file may have any number
    const std::size_t channels = op.scale.size();
    executor.run(images * channels, [&, this](std::size_t plane) noexcept {
      const auto n = static_cast<std::ptrdiff_t>(plane / channels);
      const std::size_t channel = plane % channels;
      const auto c = static_cast<std::ptrdiff_t>(channel);
      const T* const from = x + n * x_image + c * x_channel;
      T* const to = y + n * y_image + c * y_channel;
      const auto [x_step, y_step] = image.row_strides();
      image.for_each_row({0, image.rows()}, [&, x_step = x_step, y_step = y_step](const auto& at) {
        detail::with_rows(image.row_length(), from + at[0], x_step, to + at[1], y_step,
                          [&](const auto& a, auto&& b) { b = op.scale[channel] * a + op.shift[channel]; });
      });
    });
  }
};

/// y = f(a, b)
struct ArithmeticStep {
  Arithmetic::Function function = Arithmetic::Function::add;
  StridedLoop<3> loop;  // a, b, y

  void run(const float* a, const float* b, float* y, ExecutorRef executor) const {
    using Function = Arithmetic::Function;
    switch (function) {
      case Function::add: each(executor, a, b, y, [](float p, float q) { return p + q; }); break;
      case Function::subtract: each(executor, a, b, y, [](float p, float q) { return p - q; }); break;
      case Function::multiply: each(executor, a, b, y, [](float p, float q) { return p * q; }); break;
      case Function::divide: each(executor, a, b, y, [](float p, float q) { return p / q; }); break;
      case Function::parametric_relu:
        each(executor, a, b, y, [](float p, float q) { return p < 0 ? q * p : p; });
        break;
    }
  }

 private:
  template <class F>
  void each(ExecutorRef executor, const float* a, const float* b, float* y, F f) const {
    const std::size_t n = loop.row_length();
    const auto [a_step, b_step, y_step] = loop.row_strides();
    loop.run(executor, [&, a_step = a_step, b_step = b_step, y_step = y_step](const auto& at) {
      const float* const p = a + at[0];
      const float* const q = b + at[1];
      float* const to = y + at[2];
      // Steps known to be 1, or 0 of one operand, are vectorised.
      if (a_step == 1 && b_step == 1 && y_step == 1) {
        for (std::size_t i = 0; i < n; ++i) to[i] = f(p[i], q[i]);
      } else if (a_step == 1 && b_step == 0 && y_step == 1) {
        const float same = *q;
        for (std::size_t i = 0; i < n; ++i) to[i] = f(p[i], same);
      } else {
        for (std::size_t i = 0; i < n; ++i) {
          const auto entry = static_cast<std::ptrdiff_t>(i);
          to[entry * y_step] = f(p[entry * a_step], q[entry * b_step]);
        }
      }
    });
  }
};

[[nodiscard]] inline ElementwiseStep make_step(const Elementwise& op, const ValueLayout& x, const ValueLayout& y) {
  ElementwiseStep step{op, {}};
  for (std::size_t i = 0; i < y.dims.size(); ++i) step.loop.add_axis(y.dims[i], {x.strides[i], y.strides[i]});
  step.loop.merge();
  return step;
}

[[nodiscard]] inline ChannelAffineStep make_step(const ChannelAffine& op, const ValueLayout& x, const ValueLayout& y) {
  ChannelAffineStep step;
  step.op = op;
  step.images = y.dims[0];
  step.x_image = x.strides[0];
  step.x_channel = x.strides[1];
  step.y_image = y.strides[0];
  step.y_channel = y.strides[1];
  for (std::size_t i = 2; i < y.dims.size(); ++i) step.image.add_axis(y.dims[i], {x.strides[i], y.strides[i]});
  step.image.merge();
  return step;
}

[[nodiscard]] inline ArithmeticStep make_step(const Arithmetic& op, const ValueLayout& a, const ValueLayout& b,
                                              const ValueLayout& y) {
  ArithmeticStep step{op.function, {}};
  const std::size_t axes = y.dims.size();
  // A missing or single entry is read again and again.
  const auto stride = [&](const ValueLayout& operand, std::size_t axis) -> std::ptrdiff_t {
    const std::size_t missing = axes - operand.dims.size();
    return axis < missing || operand.dims[axis - missing] == 1 ? 0 : operand.strides[axis - missing];
  };
  for (std::size_t i = 0; i < axes; ++i) step.loop.add_axis(y.dims[i], {stride(a, i), stride(b, i), y.strides[i]});
  step.loop.merge();
  return step;
}

}  // namespace patdnn::inline v0::network
