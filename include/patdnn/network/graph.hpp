#pragma once
// A network as a graph of operators over named values.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Position of a value in Graph::values.
using ValueId = std::size_t;

/// What an input, a constant or a node's output holds: floats, or integers that are constant.
struct Value {
  std::string name;
  Dims dims;
  std::optional<Tensor> constant;
  ElementType type = ElementType::float32;  // of an input or output, as the model says; the network's own are floats

  friend bool operator==(const Value&, const Value&) = default;
};

/// An operator applied to values.
struct Node {
  std::string name;
  Operator op;
  std::vector<ValueId> inputs;
  ValueId output = 0;

  friend bool operator==(const Node&, const Node&) = default;
};

/// A network: nodes in an order in which they can run. All extents are known, the number of images included.
struct Graph {
  std::vector<Value> values;
  std::vector<Node> nodes;
  std::vector<ValueId> inputs;
  std::vector<ValueId> outputs;
  std::map<std::string, std::string> metadata;

  friend bool operator==(const Graph&, const Graph&) = default;

  [[nodiscard]] const Dims& dims(ValueId value) const noexcept { return values[value].dims; }
};

/// The default observer of nodes: it is called after each one and does nothing.
struct NoObserver {
  void operator()(std::size_t) const noexcept {}
};

/// For each value, how many nodes and graph outputs read it.
template <class Unit = arch::native>
[[nodiscard]] std::vector<std::size_t> count_uses(const Graph& graph) {
  std::vector<std::size_t> uses(graph.values.size(), 0);
  for (const Node& node : graph.nodes) {
    for (const ValueId input : node.inputs) ++uses[input];
  }
  for (const ValueId output : graph.outputs) ++uses[output];
  return uses;
}

}}}  // namespace patdnn::v0::network
