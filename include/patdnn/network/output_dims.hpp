#pragma once
// The extents of an operator's output, and whether its inputs fit it.

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Most axes that a window slides over.
inline constexpr std::size_t max_window_axes = 3;

/// Most entries of an axis along which positions are floats: floats hold whole numbers up to that exactly.
inline constexpr std::size_t max_positions = std::size_t{1} << std::numeric_limits<float>::digits;

/// The extents of two tensors broadcast to each other. Throws ShapeMismatch when an axis has two extents, neither 1.
template <class Unit = arch::native>
[[nodiscard]] Dims broadcast(std::span<const std::size_t> a, std::span<const std::size_t> b) {
  Dims result(std::max(a.size(), b.size()));
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto from_end = [&](std::span<const std::size_t> dims) {
      const std::size_t at = result.size() - 1 - i;
      return at < dims.size() ? dims[dims.size() - 1 - at] : 1;
    };
    const std::size_t x = from_end(a);
    const std::size_t y = from_end(b);
    if (x != y && x != 1 && y != 1) {
      throw ShapeMismatch(
          patdnn::detail::message("extents ", to_text(a), " and ", to_text(b), " cannot be broadcast to each other"));
    }
    result[i] = x == 1 ? y : x;
  }
  return result;
}

namespace detail {

using patdnn::detail::message;

template <class Unit = arch::native>
void expect_rank(std::span<const std::size_t> dims, std::size_t least, const char* what) {
  if (dims.size() < least) {
    throw ShapeMismatch(message(what, " of ", to_text(dims), ", expected at least ", least, " axes"));
  }
}

/// Throws InvalidShape unless a window has consistent, positive entries.
template <class Unit = arch::native>
void check_window(const Window& window, std::span<const std::size_t> input) {
  const std::size_t axes = window.kernel.size();
  if (axes == 0 || axes > max_window_axes || window.stride.size() != axes || window.dilation.size() != axes ||
      window.before.size() != axes || window.after.size() != axes) {
    throw InvalidShape(message("a window over ", axes, " axes with ", window.stride.size(), " strides, ",
                               window.dilation.size(), " dilations and ", window.before.size(), " + ",
                               window.after.size(), " pads, expected as many of each, for 1 to ", max_window_axes,
                               " axes"));
  }
  if (input.size() != axes + 2) {
    throw ShapeMismatch(message("a window over ", axes, " axes, but the input is ", to_text(input)));
  }
  constexpr std::size_t limit = std::size_t{1} << 31;
  for (std::size_t i = 0; i < axes; ++i) {
    for (const std::size_t n : {window.kernel[i], window.stride[i], window.dilation[i]}) {
      if (n == 0 || n >= limit) {
        throw InvalidShape(message("a window of ", window.kernel[i], " entries, stride ", window.stride[i],
                                   ", dilation ", window.dilation[i], " along axis ", i, ", expected 1 to 2^31 − 1"));
      }
    }
    if (window.before[i] >= limit || window.after[i] >= limit || input[i + 2] >= limit ||
        window.kernel[i] > limit / window.dilation[i]) {
      throw InvalidShape(message("a window that spans more than 2^31 entries along axis ", i));
    }
  }
}

template <class Unit = arch::native>
[[nodiscard]] std::size_t window_steps(const Window& w, std::size_t axis, std::size_t extent) {
  const std::size_t padded = extent + w.before[axis] + w.after[axis];
  if (padded < w.span(axis)) {
    throw InvalidShape(message("a window spanning ", w.span(axis), " does not fit a padded extent of ", padded));
  }
  return (padded - w.span(axis)) / w.stride[axis] + 1;
}

template <class Unit = arch::native>
void expect_bias(const std::vector<float>& bias, std::size_t filters) {
  if (!bias.empty() && bias.size() != filters) {
    throw ShapeMismatch(message(bias.size(), " biases, expected none or one for each of ", filters, " filters"));
  }
}

template <class Unit = arch::native>
void expect_limits(const Activation& activation) {
  if (activation.kind == Activation::Kind::clip && !(activation.lowest <= activation.highest)) {
    throw InvalidShape(message("a clip to ", activation.lowest, "..", activation.highest, ", expected a rising pair"));
  }
}

template <class Unit = arch::of_networks>
Dims output_dims(const Convolution& conv, std::span<const Dims> inputs) {
  const ConvShape& shape = conv.shape;
  check(shape);
  fkw::check(conv.weights);
  const Dims& x = inputs[0];
  const bool row = x.size() == 3;
  const std::size_t height = row ? 1 : (x.size() == 4 ? x[2] : 0);
  if ((!row && x.size() != 4) || x[1] != shape.channels || height != shape.height || x.back() != shape.width) {
    throw ShapeMismatch(message("a convolution of ", shape.channels, "×", shape.height, "×", shape.width,
                                ", but the input is ", to_text(x)));
  }
  if (x[0] == 0) throw InvalidShape(message("a convolution of ", to_text(x), ": no images, expected at least 1"));
  if (row && shape.output_height() != 1) {
    throw InvalidShape(
        message("a convolution of ", to_text(x), " with ", shape.output_height(), " output rows, expected 1"));
  }
  const fkw::FkwData& w = conv.weights;
  if (w.filters != shape.filters || std::size_t{w.channels} * shape.groups != shape.channels ||
      w.groups != shape.groups || w.kernel_height != shape.kernel_height || w.kernel_width != shape.kernel_width) {
    throw ShapeMismatch(message("weights of ", w.filters, "×", w.channels, "×", w.kernel_height, "×", w.kernel_width,
                                " in ", w.groups, " groups, expected ", shape.filters, "×",
                                shape.channels / shape.groups, "×", shape.kernel_height, "×", shape.kernel_width,
                                " in ", shape.groups));
  }
  expect_bias(conv.bias, shape.filters);
  expect_limits(conv.activation);
  std::size_t out_height = shape.output_height();
  std::size_t out_width = shape.output_width();
  Dims result{x[0], shape.filters};
  if (!row) result.push_back(out_height);
  result.push_back(out_width);
  if (conv.adds_residual && inputs[1] != result) {
    throw ShapeMismatch(message("a residual of ", to_text(inputs[1]), ", expected ", to_text(result)));
  }
  if (conv.adds_residual && conv.pooling != Pooling::none) {
    throw InvalidShape("a convolution that adds a residual cannot pool");
  }
  if (conv.pooling == Pooling::max_2x2) out_height /= 2, out_width /= 2;
  if (conv.pooling == Pooling::global_average) out_height = out_width = 1;
  if (conv.pooling != Pooling::none) {
    if (row || out_height == 0 || out_width == 0) {
      throw InvalidShape(message("a convolution with ", to_text(result), " outputs cannot pool them"));
    }
    result[2] = out_height;
    result[3] = out_width;
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Linear& linear, std::span<const Dims> inputs) {
  const std::size_t filters = linear.filters;
  const std::size_t features = linear.features;
  if (linear.dense.empty()) {
    fkw::check(linear.lists);
    const fkw::FkwData& w = linear.lists;
    if (w.kernel_height != 1 || w.kernel_width != 1 || w.groups != 1 || w.filters != filters ||
        w.channels != features) {
      throw ShapeMismatch(message("lists of ", w.filters, "×", w.channels, "×", w.kernel_height, "×", w.kernel_width,
                                  " in ", w.groups, " groups, expected ", filters, "×", features, "×1×1 in 1"));
    }
  } else if (filters == 0 || features != linear.dense.values().size() / filters ||
             filters * features != linear.dense.values().size()) {
    throw ShapeMismatch(message(linear.dense.values().size(), " weights, expected ", filters, "×", features));
  }
  expect_bias(linear.bias, filters);
  expect_limits(linear.activation);
  Dims result = inputs[0];
  expect_rank(result, 1, "a linear layer's input");
  if (result.back() != features) {
    throw ShapeMismatch(message("a linear layer of ", features, " features, but the input is ", to_text(result)));
  }
  result.back() = filters;
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const GeneralConvolution& conv, std::span<const Dims> inputs) {
  const Dims& x = inputs[0];
  const Dims& w = inputs[1];
  check_window(conv.window, x);
  const std::size_t axes = conv.window.kernel.size();
  if (elements(w) == 0) throw InvalidShape(message("weights of ", to_text(w), ", expected at least one"));
  if (w.size() != axes + 2 || !std::equal(conv.window.kernel.begin(), conv.window.kernel.end(), w.begin() + 2)) {
    throw ShapeMismatch(message("weights of ", to_text(w), ", expected kernels of ", to_text(conv.window.kernel)));
  }
  const std::size_t groups = conv.groups;
  const std::size_t channels = conv.transposed ? w[0] : w[1] * groups;
  if (groups == 0 || channels != x[1] || x[1] % groups != 0 || w[0] % groups != 0) {
    throw ShapeMismatch(
        message("weights of ", to_text(w), " in ", groups, " groups do not fit an input of ", to_text(x)));
  }
  const std::size_t filters = conv.transposed ? w[1] * groups : w[0];
  if (inputs.size() == 3 && inputs[2] != Dims{filters}) {
    throw ShapeMismatch(message("a bias of ", to_text(inputs[2]), ", expected ", filters));
  }
  if (conv.extents.size() != axes) {
    throw InvalidShape(message("a convolution over ", axes, " axes with ", conv.extents.size(), " output extents"));
  }
  Dims result{x[0], filters};
  for (std::size_t i = 0; i < axes; ++i) {
    if (!conv.transposed && conv.extents[i] != window_steps(conv.window, i, x[i + 2])) {
      throw ShapeMismatch(message("an output extent of ", conv.extents[i], " along axis ", i, ", expected ",
                                  window_steps(conv.window, i, x[i + 2])));
    }
    result.push_back(conv.extents[i]);
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Pool& pool, std::span<const Dims> inputs) {
  const Dims& x = inputs[0];
  check_window(pool.window, x);
  if (pool.extents.size() != pool.window.kernel.size()) {
    throw InvalidShape(
        message("a pool over ", pool.window.kernel.size(), " axes with ", pool.extents.size(), " output extents"));
  }
  Dims result{x[0], x[1]};
  for (std::size_t i = 0; i < pool.extents.size(); ++i) {
    const std::size_t steps = window_steps(pool.window, i, x[i + 2]);
    // A last, incomplete window begins inside the map or its padding.
    const bool one_more =
        pool.extents[i] == steps + 1 && steps * pool.window.stride[i] < x[i + 2] + pool.window.before[i];
    if (pool.extents[i] != steps && !one_more) {
      throw ShapeMismatch(
          message("a pool with an output extent of ", pool.extents[i], " along axis ", i, ", expected ", steps));
    }
    result.push_back(pool.extents[i]);
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const MatMul& product, std::span<const Dims> inputs) {
  const Dims& a = inputs[0];
  const Dims& b = inputs[1];
  expect_rank(a, 2, "a matrix");
  expect_rank(b, 2, "a matrix");
  const auto axis = [](const Dims& dims, bool last) { return dims[dims.size() - (last ? 1 : 2)]; };
  if (axis(a, !product.transposes_a) != axis(b, product.transposes_b)) {
    throw ShapeMismatch(message("matrices of ", to_text(a), product.transposes_a ? " (transposed)" : "", " and ",
                                to_text(b), product.transposes_b ? " (transposed)" : "", " cannot be multiplied"));
  }
  Dims result = broadcast(std::span(a).first(a.size() - 2), std::span(b).first(b.size() - 2));
  result.push_back(axis(a, product.transposes_a));
  result.push_back(axis(b, !product.transposes_b));
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Elementwise& op, std::span<const Dims> inputs) {
  if (arity_of(op.function) == 0) {
    throw InvalidShape(message("function ", static_cast<unsigned>(op.function), " of elements, which is none"));
  }
  Dims result = inputs[0];
  for (const Dims& dims : inputs.subspan(1)) result = broadcast(result, dims);
  if (op.function == Elementwise::Function::parametric_relu && result != inputs[0]) {
    throw ShapeMismatch(message("slopes of ", to_text(inputs[1]), " cannot be broadcast to ", to_text(inputs[0])));
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const ChannelAffine& affine, std::span<const Dims> inputs) {
  expect_rank(inputs[0], 2, "an input with channels");
  if (affine.scale.size() != inputs[0][1] || affine.shift.size() != inputs[0][1]) {
    throw ShapeMismatch(message(affine.scale.size(), " scales and ", affine.shift.size(), " shifts, expected one for ",
                                "each channel of ", to_text(inputs[0])));
  }
  return inputs[0];
}

template <class Unit = arch::of_networks>
Dims output_dims(const Concat& concat, std::span<const Dims> inputs) {
  Dims result = inputs[0];
  if (concat.axis >= result.size()) {
    throw InvalidShape(message("concatenation along axis ", concat.axis, " of ", to_text(result)));
  }
  for (const Dims& dims : inputs.subspan(1)) {
    Dims rest = dims;
    if (rest.size() == result.size()) rest[concat.axis] = result[concat.axis];
    if (rest != result) {
      throw ShapeMismatch(
          message("extents ", to_text(result), " and ", to_text(dims), " cannot be joined along axis ", concat.axis));
    }
    result[concat.axis] += dims[concat.axis];
  }
  return result;
}

template <class Unit = arch::native>
void expect_entries(std::size_t given, const Dims& dims, const char* what) {
  if (given != dims.size()) {
    throw InvalidShape(message(given, " ", what, ", expected one for each axis of ", to_text(dims)));
  }
}

template <class Unit = arch::of_networks>
Dims output_dims(const Slice& slice, std::span<const Dims> inputs) {
  const Dims& x = inputs[0];
  expect_entries(slice.start.size(), x, "starts");
  expect_entries(slice.step.size(), x, "steps");
  expect_entries(slice.count.size(), x, "counts");
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (slice.count[i] == 0) continue;
    const std::size_t start = slice.start[i];
    const auto step = static_cast<std::size_t>(slice.step[i]);
    const std::size_t stride = slice.step[i] < 0 ? 0 - step : step;
    const std::size_t room = start >= x[i] ? 0 : slice.step[i] < 0 ? start : x[i] - 1 - start;
    if (start >= x[i] || (slice.count[i] > 1 && (stride == 0 || slice.count[i] - 1 > room / stride))) {
      throw ShapeMismatch(message(slice.count[i], " entries from ", start, " in steps of ", slice.step[i],
                                  " along axis ", i, " of ", to_text(x)));
    }
  }
  return slice.count;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Pad& pad, std::span<const Dims> inputs) {
  Dims result = inputs[0];
  expect_entries(pad.before.size(), result, "pads");
  expect_entries(pad.after.size(), result, "pads");
  constexpr std::size_t limit = std::size_t{1} << 31;
  for (std::size_t i = 0; i < result.size(); ++i) {
    const std::size_t most = pad.kind == Pad::Kind::constant  ? limit
                             : result[i] == 0                 ? 0
                             : pad.kind == Pad::Kind::reflect ? result[i] - 1
                             : pad.kind == Pad::Kind::wrap    ? result[i]
                                                              : limit;
    if (pad.before[i] > most || pad.after[i] > most) {
      throw InvalidShape(message("pads of ", pad.before[i], " and ", pad.after[i], " along axis ", i, " of ",
                                 to_text(result), ", expected at most ", most));
    }
    result[i] += pad.before[i] + pad.after[i];
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Transpose& transpose, std::span<const Dims> inputs) {
  const Dims& x = inputs[0];
  std::vector<std::size_t> sorted = transpose.order;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < sorted.size() || i < x.size(); ++i) {
    if (i >= sorted.size() || i >= x.size() || sorted[i] != i) {
      throw InvalidShape(message("axes ", to_text(transpose.order), " are no order of those of ", to_text(x)));
    }
  }
  Dims result;
  for (const std::size_t axis : transpose.order) result.push_back(x[axis]);
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Reshape& reshape, std::span<const Dims> inputs) {
  if (checked_elements(reshape.dims) != elements(inputs[0])) {
    throw ShapeMismatch(message("extents ", to_text(inputs[0]), " cannot become ", to_text(reshape.dims)));
  }
  return reshape.dims;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Resize& resize, std::span<const Dims> inputs) {
  const Dims& x = inputs[0];
  expect_entries(resize.axes.size(), x, "axes of samples");
  Dims result;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const Resize::Axis& axis = resize.axes[i];
    const bool rises = !axis.first.empty() && axis.first.front() == 0 &&
                       std::is_sorted(axis.first.begin(), axis.first.end()) && axis.first.back() == axis.at.size() &&
                       axis.at.size() == axis.weight.size();
    if (!rises || std::any_of(axis.at.begin(), axis.at.end(), [&](std::uint32_t at) { return at >= x[i]; })) {
      throw InvalidShape(message("samples along axis ", i, " of ", to_text(x), " that are none of its entries"));
    }
    result.push_back(axis.first.size() - 1);
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Reduce& reduce, std::span<const Dims> inputs) {
  Dims result = inputs[0];
  for (const std::size_t axis : reduce.axes) {
    if (axis >= result.size()) throw InvalidShape(message("a reduction of axis ", axis, " of ", to_text(inputs[0])));
    result[axis] = 1;
  }
  return result;
}

template <class Unit = arch::of_networks>
Dims output_dims(const Softmax& softmax, std::span<const Dims> inputs) {
  if (softmax.first > softmax.last || softmax.last >= inputs[0].size()) {
    throw InvalidShape(message("softmax over axes ", softmax.first, " to ", softmax.last, " of ", to_text(inputs[0])));
  }
  return inputs[0];
}

template <class Unit = arch::of_networks>
Dims output_dims(const TopK& top, std::span<const Dims> inputs) {
  Dims result = inputs[0];
  if (top.axis >= result.size() || top.count > result[top.axis]) {
    throw InvalidShape(message("the first ", top.count, " entries along axis ", top.axis, " of ", to_text(result)));
  }
  // The positions are kept in the output until values take their place.
  if (result[top.axis] > max_positions) {
    throw InvalidShape(message("positions along axis ", top.axis, " of ", to_text(result), ", expected at most ",
                               max_positions, " entries, whose positions floats hold exactly"));
  }
  result[top.axis] = top.count;
  return result;
}

/// Fewest and most inputs of an operator.
struct InputCount {
  std::size_t least = 1;
  std::size_t most = 1;
};
template <class Unit = arch::native>
[[nodiscard]] InputCount input_count(const Operator& op) noexcept {
  if (const auto* conv = std::get_if<Convolution>(&op)) {
    const std::size_t n = conv->adds_residual ? 2 : 1;
    return {n, n};
  }
  if (const auto* elementwise = std::get_if<Elementwise>(&op)) {
    const std::size_t n = std::max<std::size_t>(arity_of(elementwise->function), 1);
    return {n, n};
  }
  if (std::holds_alternative<GeneralConvolution>(op)) return {2, 3};
  if (std::holds_alternative<MatMul>(op)) return {2, 2};
  if (std::holds_alternative<Concat>(op)) return {1, static_cast<std::size_t>(-1)};
  return {1, 1};
}

}  // namespace detail

/// The extents of what `op` makes of inputs of the given extents.
///
/// Throws ShapeMismatch or InvalidShape, which name what does not fit; InvalidFkw for weights that contradict
/// themselves.
template <class Unit = arch::of_networks>
[[nodiscard]] Dims output_dims(const Operator& op, std::span<const Dims> inputs) {
  const auto [least, most] = detail::input_count(op);
  if (inputs.size() < least || inputs.size() > most) {
    throw ShapeMismatch(patdnn::detail::message(name_of(op), " of ", inputs.size(), " inputs, expected ", least));
  }
  Dims result = std::visit([&](const auto& o) { return detail::output_dims(o, inputs); }, op);
  if (!checked_elements(result)) {
    throw InvalidShape(patdnn::detail::message("an output of ", to_text(result), ": too large to be addressed"));
  }
  return result;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template Dims output_dims<arch::of_networks>(const Operator& op, std::span<const Dims> inputs);
#endif

}}}  // namespace patdnn::v0::network
