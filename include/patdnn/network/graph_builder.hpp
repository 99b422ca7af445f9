#pragma once
// Makes a graph node by node.

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/output_dims.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Makes a graph whose extents agree.
class GraphBuilder {
 public:
  explicit GraphBuilder(const Limits& limits = {}) : limits_(limits) {}

  /// An input of the network. Throws LimitExceeded.
  ValueId input(std::string name, Dims dims, ElementType type = ElementType::float32) {
    const ValueId id = value(std::move(name), std::move(dims));
    graph_.values[id].type = type;
    graph_.inputs.push_back(id);
    return id;
  }

  /// A value that is known. Throws ShapeMismatch when extents and values disagree, or LimitExceeded.
  ValueId constant(std::string name, Tensor tensor) {
    const std::size_t given = std::visit([](const auto& values) { return values.size(); }, tensor.values);
    if (checked_elements(tensor.dims) != given) {
      throw ShapeMismatch(
          patdnn::detail::message("'", name, "': ", given, " values for extents ", to_text(tensor.dims)));
    }
    const ValueId id = value(std::move(name), tensor.dims);
    graph_.values[id].constant = std::move(tensor);
    return id;
  }

  /// A node; its output gets its name. Throws LimitExceeded or what output_dims() throws; messages name the node.
  template <class Unit = arch::of_networks>
  ValueId add(std::string name, Operator op, std::vector<ValueId> inputs);

  /// Makes a value an output of the network, with that name.
  void output(ValueId id, std::string name, ElementType type = ElementType::float32) {
    graph_.values[id].name = std::move(name);
    graph_.values[id].type = type;
    graph_.outputs.push_back(id);
  }

  [[nodiscard]] const Graph& graph() const noexcept { return graph_; }
  [[nodiscard]] const Dims& dims(ValueId id) const noexcept { return graph_.dims(id); }
  [[nodiscard]] const Tensor* constant(ValueId id) const noexcept {
    const std::optional<Tensor>& tensor = graph_.values[id].constant;
    return tensor ? &*tensor : nullptr;
  }
  [[nodiscard]] Graph take() { return std::move(graph_); }

 private:
  ValueId value(std::string name, Dims dims) {
    check_limit(patdnn::detail::message("'", name, "'"), dims);
    graph_.values.push_back({std::move(name), std::move(dims), {}, ElementType::float32});
    return graph_.values.size() - 1;
  }

  /// Checks sizes that no value of the graph has, but that cost whoever prepares a layer or seeks another form of it.
  void check_hidden_sizes(const std::string& name, const Operator& op, const Dims& result) const {
    if (const auto* conv = std::get_if<Convolution>(&op)) {
      const ConvShape& shape = conv->shape;
      if (conv->pooling != Pooling::none) {
        check_limit(patdnn::detail::message("node '", name, "' before it pools"),
                    {result[0], shape.filters, shape.output_height(), shape.output_width()});
      }
      check_limit(patdnn::detail::message("node '", name, "': weight tensor, pruned entries included,"),
                  {shape.filters, shape.channels / shape.groups, shape.kernel_height, shape.kernel_width});
    } else if (const auto* linear = std::get_if<Linear>(&op)) {
      check_limit(patdnn::detail::message("node '", name, "': weight tensor, pruned entries included,"),
                  {linear->filters, linear->features});
    }
  }

  void check_limit(const std::string& what, const Dims& dims) const {
    if (checked_elements(dims, limits_.max_elements)) return;
    throw LimitExceeded(
        patdnn::detail::message(what, " is ", to_text(dims), ", expected at most ", limits_.max_elements, " elements"));
  }

  Limits limits_;
  Graph graph_;
};

template <class Unit>
ValueId GraphBuilder::add(std::string name, Operator op, std::vector<ValueId> inputs) {
  if (graph_.nodes.size() >= limits_.max_nodes) {
    throw LimitExceeded(patdnn::detail::message("node '", name, "': more than ", limits_.max_nodes, " nodes"));
  }
  std::vector<Dims> dims;
  dims.reserve(inputs.size());
  for (const ValueId id : inputs) dims.push_back(graph_.dims(id));
  Dims result = with_context(patdnn::detail::message("node '", name, "': "), [&] { return output_dims(op, dims); });
  check_hidden_sizes(name, op, result);
  const ValueId id = value(name, std::move(result));
  graph_.nodes.push_back({std::move(name), std::move(op), std::move(inputs), id});
  return id;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template ValueId GraphBuilder::add<arch::of_networks>(std::string name, Operator op,
                                                                            std::vector<ValueId> inputs);
#endif

}}}  // namespace patdnn::v0::network
