#pragma once
// Functions of each element, of one input, of two or of three.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>

#include <Eigen/Core>

#include <patdnn/network/element_functions.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

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

/// A row of a function of N inputs.
///
/// x, y   where each begins
/// steps  elements from one to the next, of each input and of the output
template <std::size_t N, class F, std::size_t... I>
void compute_row(std::size_t n, const std::array<const float*, N>& x, float* y,
                 const std::array<std::ptrdiff_t, N + 1>& steps, const F& f, std::index_sequence<I...> /*inputs*/) {
  // Steps known to be 1, or 0 of one operand, are vectorised.
  const bool dense = std::all_of(steps.begin(), steps.end(), [](std::ptrdiff_t step) { return step == 1; });
  if (dense) {
    for (std::size_t i = 0; i < n; ++i) y[i] = f(x[I][i]...);
  } else if (N == 2 && steps[0] == 1 && steps[1] == 0 && steps[N] == 1) {
    const std::array<float, N> same{*x[I]...};
    for (std::size_t i = 0; i < n; ++i) y[i] = f((I == 0 ? x[I][i] : same[I])...);
  } else {
    for (std::size_t i = 0; i < n; ++i) {
      const auto entry = static_cast<std::ptrdiff_t>(i);
      y[entry * steps[N]] = f(x[I][entry * steps[I]]...);
    }
  }
}

/// Where a row of up to three inputs begins, and the output's; and elements from one to the next of each, the output's
/// last.
struct ElementRow {
  std::array<const float*, 3> inputs;
  float* output;
  std::array<std::ptrdiff_t, 4> steps;
};

/// A function of the table on a row of n elements.
using RowFunction = void (*)(const Elementwise& op, std::size_t n, const ElementRow& row) noexcept;

/// That of row I of the table.
template <class Unit, std::size_t I>
void compute_elements(const Elementwise& op, std::size_t n, const ElementRow& row) noexcept {
  constexpr const auto& function = std::get<I>(element_functions<Unit>);
  constexpr std::size_t arity = std::remove_cvref_t<decltype(function)>::arity;
  if constexpr (std::remove_cvref_t<decltype(function)>::of_rows) {
    with_rows(n, row.inputs[0], row.steps[0], row.output, row.steps.back(),
              [&](const auto& from, auto&& to) { to = function(op, from); });
  } else {
    std::array<const float*, arity> x{};
    std::array<std::ptrdiff_t, arity + 1> steps{};
    std::copy_n(row.inputs.begin(), arity, x.begin());
    std::copy_n(row.steps.begin(), arity, steps.begin());
    steps.back() = row.steps.back();
    compute_row<arity>(
        n, x, row.output, steps, [&](auto... element) { return function(op, element...); },
        std::make_index_sequence<arity>());
  }
}

/// The function of a code that the table has.
template <class Unit>
[[nodiscard]] RowFunction row_function(Elementwise::Function function) noexcept {
  constexpr std::size_t count = element_facts<Unit>.size();
  constexpr auto functions = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<RowFunction, count>{&compute_elements<Unit, I>...};
  }
  (std::make_index_sequence<count>());
  std::size_t i = 0;
  while (element_facts<Unit>[i].function != function) ++i;
  return functions[i];
}

}  // namespace detail

/// y = f(x), y = f(a, b) or y = f(a, b, c).
struct ElementwiseStep {
  static constexpr std::size_t most_inputs = 3;

  Elementwise op;
  StridedLoop<most_inputs + 1> loop;  // inputs, those that there are, and the output

  template <class Unit = arch::native>
  void run(const std::array<const float*, most_inputs>& inputs, float* y, ExecutorRef executor) const {
    const detail::RowFunction compute = detail::row_function<Unit>(op.function);
    loop.run(executor, [&, this](const auto& at) {
      detail::ElementRow row{inputs, y + at[most_inputs], loop.row_strides()};
      for (std::size_t i = 0; i < most_inputs; ++i) row.inputs[i] += at[i];
      compute(op, loop.row_length(), row);
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

template <class Unit = arch::native>
[[nodiscard]] ElementwiseStep make_step(const Elementwise& op, std::span<const ValueLayout> inputs,
                                        const ValueLayout& y) {
  ElementwiseStep step{op, {}};
  const std::size_t axes = y.dims.size();
  for (std::size_t axis = 0; axis < axes; ++axis) {
    std::array<std::ptrdiff_t, ElementwiseStep::most_inputs + 1> strides{};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      // A missing or single entry is read again and again.
      const ValueLayout& x = inputs[i];
      const std::size_t missing = axes - x.dims.size();
      if (axis >= missing && x.dims[axis - missing] != 1) strides[i] = x.strides[axis - missing];
    }
    strides.back() = y.strides[axis];
    step.loop.add_axis(y.dims[axis], strides);
  }
  step.loop.merge();
  return step;
}

template <class Unit = arch::native>
[[nodiscard]] ChannelAffineStep make_step(const ChannelAffine& op, const ValueLayout& x, const ValueLayout& y) {
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

}}}  // namespace patdnn::v0::network
