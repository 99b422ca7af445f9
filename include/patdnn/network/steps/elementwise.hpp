#pragma once
// Functions of elements: of one, two or three inputs, and an affine function for each channel.

#include <array>
#include <cstddef>
#include <span>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/strided_loop.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// y = f(x), y = f(a, b) or y = f(a, b, c) of each element; inputs are broadcast to the output.
struct ElementwiseStep {
  static constexpr std::size_t most_inputs = kernels::ElementRow::most_inputs;

  Elementwise op;
  std::size_t function = 0;           // its place in a table of functions
  StridedLoop<most_inputs + 1> loop;  // operands: three inputs, of which missing ones have strides of 0; the output

  /// inputs  the first entry of each, in the layouts that make_step() was given; null where there is none
  /// y       the first entry of the output
  /// table   of the functions that it runs on
  void run(const std::array<const float*, most_inputs>& inputs, float* y, ExecutorRef executor,
           const kernels::OperatorTable& table) const {
    const kernels::RowFunction compute = table.functions[function];
    loop.run(executor, [&, this](const auto& at) {
      kernels::ElementRow row{};
      for (std::size_t i = 0; i < most_inputs; ++i) {
        row.inputs[i] = inputs[i] == nullptr ? nullptr : inputs[i] + at[i];
        row.steps[i] = loop.row_strides()[i];
      }
      row.output = y + at[most_inputs];
      row.steps[most_inputs] = loop.row_strides()[most_inputs];
      compute({op.alpha, op.beta}, loop.row_length(), row);
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

  /// x, y   the first entries of the input and of the output
  /// table  of the functions that it runs on
  void run(const float* x, float* y, ExecutorRef executor, const kernels::OperatorTable& table) const {
    if (image.empty()) return;  // a file may have a great number of planes without pixels: visit none
    const std::size_t channels = op.scale.size();
    executor.run(images * channels, [&, this](std::size_t plane) noexcept {
      const auto n = static_cast<std::ptrdiff_t>(plane / channels);
      const std::size_t channel = plane % channels;
      const auto c = static_cast<std::ptrdiff_t>(channel);
      const float* const from = x + n * x_image + c * x_channel;
      float* const to = y + n * y_image + c * y_channel;
      const auto [x_step, y_step] = image.row_strides();
      image.for_each_row({0, image.rows()}, [&, x_step = x_step, y_step = y_step](const auto& at) {
        const kernels::ElementRow row{{from + at[0]}, to + at[1], {x_step, 0, 0, y_step}};
        table.scale_and_shift({op.scale[channel], op.shift[channel]}, image.row_length(), row);
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
  ElementwiseStep step{op, kernels::position_of(op.function), {}};
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
