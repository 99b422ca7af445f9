#pragma once
// Translates a graph into dispatches ("lowering"). Needs no device, only its limits.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/kernels/element_functions.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/vulkan/activation.hpp>
#include <patdnn/vulkan/convolution.hpp>
#include <patdnn/vulkan/dispatch.hpp>
#include <patdnn/vulkan/elementwise.hpp>
#include <patdnn/vulkan/linear.hpp>
#include <patdnn/vulkan/pool.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// A dispatch and the values that it reads and writes, by their positions in LoweredGraph::dims.
struct Step {
  std::size_t node = 0;  // position in Graph::nodes
  Dispatch dispatch;
  network::ValueId input = 0;
  std::optional<network::ValueId> operand = {};  // a residual or the second input
  network::ValueId output = 0;
};

/// How values are stored and how convolutions run.
struct LoweringOptions {
  Storage storage = Storage::float32;
  Arithmetic arithmetic = Arithmetic::float32;
  std::span<const TunedTile> tiles = {};  // tuned; choose_tile() decides on layers without one
};

/// A graph as dispatches.
struct LoweredGraph {
  std::vector<Step> steps;             // in an order in which they can run
  std::vector<network::Dims> dims;     // of the graph's values, then of values between the dispatches of a node
  std::vector<network::ValueId> root;  // per value: the one whose memory it uses, itself unless it is a view (reshape)
};

namespace detail {

/// Throws UnsupportedOperator for a constant of integers or a value without elements; LimitExceeded for one of more
/// than 2^31 elements, which shaders cannot address with 32 bits.
inline void expect_numbers(const network::Graph& graph, network::ValueId id) {
  const network::Value& value = graph.values[id];
  if (value.constant && !value.constant->is_float()) {
    throw UnsupportedOperator(patdnn::detail::message("'", value.name, "' holds integers, expected floats"));
  }
  if (network::elements(value.dims) == 0) {
    throw UnsupportedOperator(
        patdnn::detail::message("'", value.name, "', ", network::to_text(value.dims), ", has no elements"));
  }
  check_addresses(1, 1, network::elements(value.dims));
}

/// Lowers one node after the other: add() appends the steps of a node.
class Lowering {
 public:
  Lowering(const network::Graph& graph, const VkPhysicalDeviceLimits& limits, const LoweringOptions& options)
      : graph_(&graph), limits_(&limits), options_(options) {
    for (network::ValueId id = 0; id < graph.values.size(); ++id) {
      result_.dims.push_back(graph.dims(id));
      result_.root.push_back(id);
    }
  }

  /// Lowers the node at `position` of Graph::nodes.
  void add(std::size_t position) {
    position_ = position;
    node_ = &graph_->nodes[position];
    for (const network::ValueId id : node_->inputs) expect_numbers(*graph_, id);
    expect_numbers(*graph_, node_->output);
    std::visit([this](const auto& op) { lower(op); }, node_->op);
  }

  [[nodiscard]] LoweredGraph take() { return std::move(result_); }

 private:
  using Dims = network::Dims;
  using ValueId = network::ValueId;

  [[nodiscard]] const Dims& x_dims(std::size_t i = 0) const { return graph_->dims(node_->inputs[i]); }
  [[nodiscard]] const Dims& y_dims() const { return graph_->dims(node_->output); }

  /// Appends a step. Throws LimitExceeded when the device's limits do not allow it.
  void step(Dispatch dispatch, ValueId input, std::optional<ValueId> operand, ValueId output) {
    check(dispatch, *limits_);
    result_.steps.push_back({position_, std::move(dispatch), input, operand, output});
  }
  /// Appends a step from the node's first input to its output; its second input is the operand, if there is to be one.
  void step(Dispatch dispatch, bool has_operand = false) {
    const std::optional<ValueId> operand = has_operand ? std::optional(node_->inputs[1]) : std::nullopt;
    step(std::move(dispatch), node_->inputs[0], operand, node_->output);
  }

  /// Adds a value that one dispatch of the node writes and the next one reads.
  [[nodiscard]] ValueId between(Dims dims) {
    result_.root.push_back(result_.dims.size());
    result_.dims.push_back(std::move(dims));
    return result_.dims.size() - 1;
  }

  void lower(const network::Convolution& op) {
    const Dims& x = x_dims();
    ConvOptions options;
    options.images = x[0];
    options.bias = op.bias;
    options.activation = device_activation(op.activation);
    options.adds_residual = op.adds_residual;
    options.arithmetic = options_.arithmetic;
    options.tile =
        find_tile(options_.tiles, tiled_layer(op.weights, op.shape, x[0], options_.storage, options_.arithmetic));
    Dispatch conv = convolution(op.weights, op.shape, options, *limits_);
    if (op.pooling == Pooling::none) return step(std::move(conv), op.adds_residual);
    const std::size_t planes = x[0] * op.shape.filters;
    const Dims dims{x[0], op.shape.filters, op.shape.output_height(), op.shape.output_width()};
    const ValueId whole = between(dims);
    step(std::move(conv), node_->inputs[0], {}, whole);
    if (op.pooling == Pooling::global_average) {
      return step(reduce(network::Reduce::Kind::mean, planes, dims[2] * dims[3], 1), whole, {}, node_->output);
    }
    const network::Pool halves{network::Pool::Kind::max, {{2, 2}, {2, 2}, {1, 1}, {0, 0}, {0, 0}}, false, {}};
    step(pool(halves, dims, y_dims()), whole, {}, node_->output);
  }

  void lower(const network::Linear& op) {
    const std::size_t rows = network::elements(x_dims()) / op.features;
    for (Dispatch& piece : linear(op, rows, *limits_)) step(std::move(piece));
  }

  void lower(const network::Pool& op) { step(pool(op, x_dims(), y_dims())); }

  void lower(const network::Elementwise& op) {
    const Dims& dims = y_dims();
    const ElementBox::Strides y = network::dense_strides(dims);
    const ElementBox::Strides x = broadcast_strides(x_dims(), dims);
    switch (kernels::arity_of(op.function)) {
      case 1: return step(elementwise(op.function, {dims, x, x, y}, op.alpha, op.beta));
      case 2: return step(elementwise(op.function, {dims, x, broadcast_strides(x_dims(1), dims), y}), true);
      default: break;
    }
    // The shader has bindings for two inputs only. So the third one is copied to the output, where the shader reads it.
    copy(node_->inputs[2], {dims, broadcast_strides(x_dims(2), dims), {}, y});
    step(elementwise(op.function, {dims, x, broadcast_strides(x_dims(1), dims), y}), true);
  }

  void lower(const network::ChannelAffine& op) {
    const Dims& dims = y_dims();
    const ElementBox::Strides dense = network::dense_strides(dims);
    ElementBox::Strides pairs(dims.size(), 0);
    pairs[1] = 2;
    std::vector<std::uint32_t> constants;
    for (std::size_t c = 0; c < op.scale.size(); ++c) {
      constants.push_back(word(op.scale[c]));
      constants.push_back(word(op.shift[c]));
    }
    step(elementwise(ElementMove::affine, {dims, dense, pairs, dense}, 0, 0, std::move(constants)));
  }

  /// Appends a copy of a box of `x` into the node's output.
  void copy(ValueId x, ElementBox box) {
    box.z = ElementBox::Strides(box.extents.size(), 0);
    step(elementwise(ElementMove::copy, box), x, {}, node_->output);
  }

  void lower(const network::Concat& op) {
    const ElementBox::Strides y = network::dense_strides(y_dims());
    std::size_t before = 0;
    for (const ValueId input : node_->inputs) {
      const Dims& dims = graph_->dims(input);
      copy(input, {dims, network::dense_strides(dims), {}, y, 0, before * static_cast<std::size_t>(y[op.axis])});
      before += dims[op.axis];
    }
  }

  void lower(const network::Slice& op) {
    const ElementBox::Strides dense = network::dense_strides(x_dims());
    ElementBox box{op.count, dense, {}, network::dense_strides(y_dims())};
    for (std::size_t i = 0; i < dense.size(); ++i) {
      if (op.count[i] > 1) box.x[i] = dense[i] * op.step[i];  // with one entry, the step may be any number
      box.x_first += op.start[i] * static_cast<std::size_t>(dense[i]);
    }
    copy(node_->inputs[0], std::move(box));
  }

  void lower(const network::Pad& op) {
    if (op.kind != network::Pad::Kind::constant) throw UnsupportedOperator("a pad other than by a constant");
    const ElementBox::Strides y = network::dense_strides(y_dims());
    const ElementBox::Strides none(y.size(), 0);
    step(elementwise(ElementMove::fill, {y_dims(), none, none, y}, op.value));
    ElementBox box{x_dims(), network::dense_strides(x_dims()), {}, y};
    for (std::size_t i = 0; i < y.size(); ++i) box.y_first += op.before[i] * static_cast<std::size_t>(y[i]);
    copy(node_->inputs[0], std::move(box));
  }

  void lower(const network::Transpose& op) {
    const ElementBox::Strides dense = network::dense_strides(x_dims());
    ElementBox box{y_dims(), {}, {}, network::dense_strides(y_dims())};
    for (const std::size_t axis : op.order) box.x.push_back(dense[axis]);
    copy(node_->inputs[0], std::move(box));
  }

  void lower(const network::Reshape&) { result_.root[node_->output] = result_.root[node_->inputs[0]]; }

  /// The shader reduces one axis, and neighbouring axes count as one. If there are several groups of neighbours, each
  /// has a dispatch of its own, which reduces the result of the one before.
  void lower(const network::Reduce& op) {
    using Kind = network::Reduce::Kind;
    const Dims& dims = x_dims();
    std::vector<bool> reduces(dims.size(), false);
    for (const std::size_t axis : op.axes) reduces[axis] = true;
    std::vector<Group> groups;
    for (std::size_t axis = 0; axis < dims.size(); ++axis) {
      if (!reduces[axis]) continue;
      if (axis > 0 && reduces[axis - 1]) {
        groups.back().last = axis;
      } else {
        groups.push_back({axis, axis});
      }
    }
    if (groups.empty()) return step(reduce(op.kind, network::elements(dims), 1, 1));
    ValueId x = node_->inputs[0];
    Dims left = dims;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const bool first = i == 0;
      const bool last = i + 1 == groups.size();
      const Kind kind = !first && op.kind == Kind::sum_of_squares ? Kind::sum
                        : !last && op.kind == Kind::log_sum       ? Kind::sum
                                                                  : op.kind;
      Dispatch dispatch = over(kind, left, groups[i]);
      for (std::size_t axis = groups[i].first; axis <= groups[i].last; ++axis) left[axis] = 1;
      const ValueId y = last ? node_->output : between(left);
      step(std::move(dispatch), x, {}, y);
      x = y;
    }
  }

  void lower(const network::Softmax& op) { step(over(Softmax{}, x_dims(), {op.first, op.last})); }

  /// Neighbouring axes, first to last.
  struct Group {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  /// A reduction of one group of axes of a tensor of extents `dims`.
  [[nodiscard]] static Dispatch over(Reduction kind, const Dims& dims, const Group& group) {
    const std::span all(dims);
    return reduce(kind, network::elements(all.first(group.first)),
                  network::elements(all.subspan(group.first, group.last + 1 - group.first)),
                  network::elements(all.subspan(group.last + 1)));
  }

  void lower(const network::GeneralConvolution&) {
    throw UnsupportedOperator("a convolution whose weights are computed, transposed, or of more than two axes");
  }
  void lower(const network::MatMul&) { throw UnsupportedOperator("a product of two computed matrices"); }
  void lower(const network::Resize&) { throw UnsupportedOperator("a resize"); }
  void lower(const network::TopK&) { throw UnsupportedOperator("the largest or smallest entries of an axis"); }

  const network::Graph* graph_;
  const VkPhysicalDeviceLimits* limits_;
  LoweringOptions options_;
  LoweredGraph result_;
  std::size_t position_ = 0;
  const network::Node* node_ = nullptr;
};

}  // namespace detail

/// Lowers a graph for a device of the given limits.
///
/// Throws UnsupportedOperator for an operator that no shader computes, and for constants of integers or values without
/// elements; LimitExceeded; and what convolution() throws. The message names the node, but not for an input or output
/// of the graph that no node uses.
[[nodiscard]] inline LoweredGraph lower(const network::Graph& graph, const VkPhysicalDeviceLimits& limits,
                                        const LoweringOptions& options = {}) {
  detail::Lowering lowering(graph, limits, options);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const network::Node& node = graph.nodes[i];
    network::with_context(patdnn::detail::message("node '", node.name, "' on a Vulkan device: "),
                          [&] { lowering.add(i); });
  }
  for (const network::ValueId id : graph.outputs) detail::expect_numbers(graph, id);
  for (const network::ValueId id : graph.inputs) detail::expect_numbers(graph, id);
  return lowering.take();
}

}}}  // namespace patdnn::v0::vulkan
