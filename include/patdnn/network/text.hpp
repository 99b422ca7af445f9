#pragma once
// A graph as text for a person: one line for each input, constant, node and output.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {

using patdnn::detail::message;

/// A name from a file with whatever would end or repaint the line replaced.
template <class Unit = arch::native>
[[nodiscard]] std::string on_one_line(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return name;
}

template <class Unit = arch::native>
[[nodiscard]] std::string number_text(float x) {
  std::ostringstream text;
  text << x;
  return text.str();
}

/// "2", or "2, 1" where entries differ.
template <class Number>
[[nodiscard]] std::string entries_text(std::span<const Number> entries) {
  const bool equal = std::all_of(entries.begin(), entries.end(), [&](Number n) { return n == entries[0]; });
  std::string text;
  for (const Number n : entries.first(equal && !entries.empty() ? 1 : entries.size())) {
    text += (text.empty() ? "" : ", ") + std::to_string(n);
  }
  return text;
}
template <class Unit = arch::native>
[[nodiscard]] std::string entries_text(const std::vector<std::size_t>& entries) {
  return entries_text(std::span<const std::size_t>(entries));
}

/// What differs from stride 1, dilation 1 and no padding: ", stride 2, padding 1". Padding in front, then behind.
template <class Unit = arch::native>
[[nodiscard]] std::string placing_text(std::span<const std::size_t> stride, std::span<const std::size_t> dilation,
                                       std::span<const std::size_t> padding) {
  const auto all = [](std::span<const std::size_t> entries, std::size_t n) {
    return std::all_of(entries.begin(), entries.end(), [n](std::size_t entry) { return entry == n; });
  };
  std::string text;
  if (!all(stride, 1)) text += ", stride " + entries_text(stride);
  if (!all(dilation, 1)) text += ", dilation " + entries_text(dilation);
  if (!all(padding, 0)) text += ", padding " + entries_text(padding);
  return text;
}

template <class Unit = arch::native>
[[nodiscard]] std::string window_text(const Window& window) {
  std::vector<std::size_t> padding = window.before;
  padding.insert(padding.end(), window.after.begin(), window.after.end());
  return to_text(window.kernel) + placing_text(window.stride, window.dilation, padding);
}

template <class Unit = arch::native>
[[nodiscard]] std::string activation_text(const Activation& activation) {
  switch (activation.kind) {
    case Activation::Kind::none: return "";
    case Activation::Kind::relu: return ", relu";
    case Activation::Kind::clip:
      return ", clip to " + number_text(activation.lowest) + ".." + number_text(activation.highest);
    case Activation::Kind::hard_swish: return ", hard swish";
    case Activation::Kind::sigmoid: return ", sigmoid";
  }
  return "";
}

template <class Unit = arch::native>
[[nodiscard]] std::string weights_text(const fkw::FkwData& weights) {
  const std::size_t all =
      std::size_t{weights.filters} * weights.channels * weights.kernel_height * weights.kernel_width;
  const std::size_t patterns = weights.patterns.size();
  const std::string structure = weights.structure == fkw::Structure::free_taps
                                    ? "free taps"
                                    : message(patterns, patterns == 1 ? " pattern" : " patterns");
  return message("; ", weights.kept_weights(), " of ", all, " weights, ", structure, ", blocks of ",
                 std::size_t{weights.block});
}

template <class Unit = arch::native>
std::string attributes(const Convolution& conv) {
  const ConvShape& shape = conv.shape;
  const std::array padding{shape.pad.top, shape.pad.left, shape.pad.bottom, shape.pad.right};
  std::string text =
      message(" ", shape.channels, " to ", shape.filters, ", ", shape.kernel_height, "×", shape.kernel_width);
  text += placing_text(std::array{shape.stride.height, shape.stride.width},
                       std::array{shape.dilation.height, shape.dilation.width}, padding);
  if (shape.groups > 1) text += message(", ", shape.groups, " groups");
  if (!conv.bias.empty()) text += ", bias";
  if (conv.adds_residual) text += ", residual";
  text += activation_text(conv.activation);
  if (conv.pooling == Pooling::max_2x2) text += ", maximum of 2×2";
  if (conv.pooling == Pooling::global_average) text += ", average of all";
  return text + weights_text(conv.weights);
}

template <class Unit = arch::native>
std::string attributes(const Linear& linear) {
  const std::string weights = linear.dense.empty() ? weights_text(linear.lists)
                                                   : message("; all ", linear.filters * linear.features, " weights");
  return message(" ", linear.features, " to ", linear.filters, linear.bias.empty() ? "" : ", bias",
                 activation_text(linear.activation), weights);
}

template <class Unit = arch::native>
std::string attributes(const GeneralConvolution& conv) {
  std::string text = (conv.transposed ? " transposed, " : " ") + window_text(conv.window);
  if (conv.groups > 1) text += message(", ", conv.groups, " groups");
  return text;
}

template <class Unit = arch::native>
std::string attributes(const Pool& pool) {
  const bool averages = pool.kind == Pool::Kind::average;
  return message(averages ? " average of " : " maximum of ", window_text(pool.window),
                 averages && pool.counts_padding ? ", padding counts" : "");
}

template <class Unit = arch::native>
std::string attributes(const MatMul& product) {
  std::string text;
  if (product.transposes_a) text += ", first transposed";
  if (product.transposes_b) text += ", second transposed";
  if (product.alpha != 1) text += ", times " + number_text(product.alpha);
  return text;
}

template <class Unit = arch::native>
std::string attributes(const Elementwise& op) {
  const std::string_view words = kernels::detail::element_facts_of(op.function).text;
  std::string text = words.empty() ? "" : message(" ", words);
  const auto put = [&](std::string_view place, float parameter) {
    const std::size_t at = text.find(place);
    if (at != std::string::npos) text.replace(at, place.size(), number_text(parameter));
  };
  put("{alpha}", op.alpha);
  put("{beta}", op.beta);
  return text;
}

template <class Unit = arch::native>
std::string attributes(const ChannelAffine& affine) {
  return message(" scale and shift of ", affine.scale.size(), " channels");
}

template <class Unit = arch::native>
std::string attributes(const Concat& concat) {
  return message(" along axis ", concat.axis);
}

template <class Unit = arch::native>
std::string attributes(const Slice& slice) {
  std::string text = " from " + entries_text(slice.start);
  const std::span<const std::ptrdiff_t> steps(slice.step);
  if (std::any_of(steps.begin(), steps.end(), [](std::ptrdiff_t n) { return n != 1; })) {
    text += ", steps " + entries_text(steps);
  }
  return text;
}

template <class Unit = arch::native>
std::string attributes(const Pad& pad) {
  constexpr std::array kinds{" constant", " reflect", " edge", " wrap"};
  return message(kinds[static_cast<std::size_t>(pad.kind)],
                 pad.kind == Pad::Kind::constant ? " " + number_text(pad.value) : "", ", before ",
                 entries_text(pad.before), ", after ", entries_text(pad.after));
}

template <class Unit = arch::native>
std::string attributes(const Transpose& transpose) {
  std::string text;
  for (const std::size_t axis : transpose.order) text += (text.empty() ? " axes " : ", ") + std::to_string(axis);
  return text;
}

template <class Unit = arch::native>
std::string attributes(const Reshape&) {
  return "";
}
template <class Unit = arch::native>
std::string attributes(const Resize&) {
  return "";
}

template <class Unit = arch::native>
std::string attributes(const Reduce& reduce) {
  std::string text;
  for (const std::size_t axis : reduce.axes) text += (text.empty() ? " of axes " : ", ") + std::to_string(axis);
  constexpr std::array kinds{" mean",           " maximum", " minimum", " sum",        " product",
                             " sum of squares", " L1 norm", " L2 norm", " log of sum", " log of sum of exp"};
  return kinds[static_cast<std::size_t>(reduce.kind)] + text;
}

template <class Unit = arch::native>
std::string attributes(const Softmax& softmax) {
  return softmax.first == softmax.last ? message(" along axis ", softmax.first)
                                       : message(" along axes ", softmax.first, " to ", softmax.last);
}

template <class Unit = arch::native>
std::string attributes(const TopK& top) {
  return message(top.positions ? " positions: " : ": ", top.count,
                 top.kind == TopK::Kind::largest ? " largest" : " smallest", " along axis ", top.axis,
                 top.prefers_last ? ", the last of equal ones first" : "");
}

}  // namespace detail

/// What an operator computes, in words: "convolution 3 to 16, 3×3, padding 1, relu; 96 of 432 weights, free taps,
/// blocks of 4".
template <class Unit = arch::of_networks>
[[nodiscard]] std::string describe(const Operator& op) {
  return std::string(name_of(op)) + std::visit([](const auto& o) { return detail::attributes(o); }, op);
}

/// A graph as text, for a person: a line for each input, constant, node and output, each ended by a newline.
///
/// A node's line: "name: operator and what it holds (inputs) -> output extents".
template <class Unit = arch::of_networks>
[[nodiscard]] std::string to_text(const Graph& graph) {
  using detail::on_one_line;
  std::string text;
  const auto value = [&](ValueId id) { return on_one_line(graph.values[id].name); };
  const auto with_extents = [&](ValueId id) {
    const ElementType type = graph.values[id].type;
    return value(id) + " " + to_text(graph.dims(id)) +
           (type == ElementType::float32 ? "" : " " + std::string(name_of(type)));
  };
  for (const ValueId id : graph.inputs) text += "input " + with_extents(id) + "\n";
  for (ValueId id = 0; id < graph.values.size(); ++id) {
    if (graph.values[id].constant) text += "constant " + with_extents(id) + "\n";
  }
  for (const Node& node : graph.nodes) {
    std::string inputs;
    for (const ValueId id : node.inputs) inputs += (inputs.empty() ? "" : ", ") + value(id);
    text +=
        on_one_line(node.name) + ": " + describe(node.op) + " (" + inputs + ") -> " + with_extents(node.output) + "\n";
  }
  for (const ValueId id : graph.outputs) text += "output " + with_extents(id) + "\n";
  return text;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template std::string describe<arch::of_networks>(const Operator& op);
PATDNN_EXTERN_NETWORK template std::string to_text<arch::of_networks>(const Graph& graph);
#endif

}}}  // namespace patdnn::v0::network
