#pragma once
// Functions of elements: of one, two or three inputs, and an affine function for each channel.

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

/// Rows of floats as Eigen arrays: with a distance from one float to the next, or dense.
using RowStride = Eigen::InnerStride<Eigen::Dynamic>;
using ConstRow = Eigen::Map<const Eigen::ArrayXf, Eigen::Unaligned, RowStride>;
using Row = Eigen::Map<Eigen::ArrayXf, Eigen::Unaligned, RowStride>;
using ConstDenseRow = Eigen::Map<const Eigen::ArrayXf>;
using DenseRow = Eigen::Map<Eigen::ArrayXf>;

/// Calls f(from, to) with n elements of x and of y as Eigen arrays; both are dense when both steps are 1.
///
/// x_step, y_step  elements from one entry of a row to the next
template <class F>
void with_rows(std::size_t n, const float* x, std::ptrdiff_t x_step, float* y, std::ptrdiff_t y_step, F&& f) {
  const auto count = static_cast<Eigen::Index>(n);
  if (x_step == 1 && y_step == 1) {
    f(ConstDenseRow(x, count), DenseRow(y, count));
  } else {
    f(ConstRow(x, count, RowStride(x_step)), Row(y, count, RowStride(y_step)));
  }
}

/// Computes n outputs in a row by a function f of N floats.
///
/// x, y   the first element of each input's row and of the output's
/// steps  elements from one entry of a row to the next, for each input and then for the output
template <std::size_t N, class F, std::size_t... I>
void compute_row(std::size_t n, const std::array<const float*, N>& x, float* y,
                 const std::array<std::ptrdiff_t, N + 1>& steps, const F& f, std::index_sequence<I...> /*inputs*/) {
  // The compiler vectorises loops whose steps it knows: all are 1, or that of the second of two inputs is 0.
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

/// A row of up to three inputs and of the output.
struct ElementRow {
  std::array<const float*, 3> inputs;  // the first element of each
  float* output;
  std::array<std::ptrdiff_t, 4> steps;  // elements from one entry to the next: of the inputs, then of the output
};

/// Computes a row of n outputs by one function of detail::element_functions.
using RowFunction = void (*)(const Elementwise& op, std::size_t n, const ElementRow& row) noexcept;

/// The RowFunction of entry I of detail::element_functions.
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

/// The RowFunction for a code. The table must have the code: the search has no other end.
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

/// y = f(x), y = f(a, b) or y = f(a, b, c) of each element; inputs are broadcast to the output.
struct ElementwiseStep {
  static constexpr std::size_t most_inputs = 3;

  Elementwise op;
  StridedLoop<most_inputs + 1> loop;  // operands: three inputs, of which missing ones have strides of 0; the output

  /// inputs  the first entry of each, in the layouts that make_step() was given; null where there is none
  /// y       the first entry of the output
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

/// y = scale · x + shift for N × C × …, with a scale and a shift for each channel.
struct ChannelAffineStep {
  ChannelAffine op;
  StridedLoop<2> image;  // the pixels of one channel of one image: input, output
  std::size_t images = 0;
  /// Elements from one image or channel to the next.
  std::ptrdiff_t x_image = 0, x_channel = 0, y_image = 0, y_channel = 0;

  /// x, y  the first entries of the input and of the output
  template <class T>
  void run(const T* x, T* y, ExecutorRef executor) const {
    if (image.empty()) return;  // a file may have a great number of planes without pixels: visit none
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

/// inputs  layouts of as many inputs as the function has, which can be broadcast to y
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes axes.
template <class Unit = arch::native>
[[nodiscard]] ElementwiseStep make_step(const Elementwise& op, std::span<const ValueLayout> inputs,
                                        const ValueLayout& y) {
  ElementwiseStep step{op, {}};
  const std::size_t axes = y.dims.size();
  for (std::size_t axis = 0; axis < axes; ++axis) {
    std::array<std::ptrdiff_t, ElementwiseStep::most_inputs + 1> strides{};
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      // An axis that the input lacks, or along which it has one entry, is broadcast: it keeps a stride of 0.
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

/// x, y  layouts of N × C × …, of the same extents
///
/// Throws UnsupportedOperator when StridedLoop::merge() leaves more than max_loop_axes of the axes behind C.
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
