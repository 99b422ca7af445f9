#pragma once
// Which parts of a model its outputs depend on.

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/network/onnx/near_names.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// The nodes and values that are imported. The names are the model's, which must outlive it.
struct Needed {
  std::vector<bool> nodes;            // of the model, in its order
  std::set<std::string_view> values;  // outputs, and what those nodes read
};

/// What the named values depend on. A node that stands behind its readers is left out: the readers are refused.
[[nodiscard]] inline Needed needed_for(const ::onnx::GraphProto& graph, const std::vector<std::string_view>& outputs) {
  Needed needed{std::vector<bool>(static_cast<std::size_t>(graph.node_size()), false), {}};
  needed.values.insert(outputs.begin(), outputs.end());
  for (std::size_t i = needed.nodes.size(); i-- > 0;) {
    const ::onnx::NodeProto& node = graph.node(static_cast<int>(i));
    const auto read = [&](const std::string& name) { return !name.empty() && needed.values.count(name) != 0; };
    if (!std::any_of(node.output().begin(), node.output().end(), read)) continue;
    needed.nodes[i] = true;
    needed.values.insert(node.input().begin(), node.input().end());
  }
  return needed;
}

/// All nodes, and whatever any of them reads.
[[nodiscard]] inline Needed all_of(const ::onnx::GraphProto& graph) {
  Needed needed{std::vector<bool>(static_cast<std::size_t>(graph.node_size()), true), {}};
  for (const ::onnx::ValueInfoProto& output : graph.output()) needed.values.insert(output.name());
  for (const ::onnx::ValueInfoProto& input : graph.input()) needed.values.insert(input.name());
  for (const ::onnx::TensorProto& tensor : graph.initializer()) needed.values.insert(tensor.name());
  for (const ::onnx::NodeProto& node : graph.node()) needed.values.insert(node.input().begin(), node.input().end());
  return needed;
}

/// The values that an import ends with: those that were named, or the model's outputs.
///
/// Throws ShapeMismatch for a name that no value of the model has, with near ones in the message, and for one that is
/// given twice; CorruptFile for a model without outputs.
[[nodiscard]] inline std::vector<std::string_view> chosen_outputs(const ::onnx::GraphProto& graph,
                                                                  const std::vector<std::string>& named) {
  std::vector<std::string_view> outputs;
  for (const ::onnx::ValueInfoProto& output : graph.output()) outputs.push_back(output.name());
  if (named.empty()) {
    if (outputs.empty()) throw CorruptFile("a graph without outputs");
    return outputs;
  }
  std::vector<std::string_view> known;
  for (const ::onnx::NodeProto& node : graph.node())
    known.insert(known.end(), node.output().begin(), node.output().end());
  for (const ::onnx::ValueInfoProto& input : graph.input()) known.push_back(input.name());
  for (const ::onnx::TensorProto& tensor : graph.initializer()) known.push_back(tensor.name());
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  std::set<std::string_view> chosen;
  for (const std::string& name : named) {
    if (name.empty() || !std::binary_search(known.begin(), known.end(), name)) {
      const std::vector<std::string_view> near = near_names(name, known);
      throw ShapeMismatch(
          patdnn::detail::message("outputs: no value is called ", in_quotes(name),
                                  near.empty() ? ", expected one of the model's, whose outputs are " : ", perhaps ",
                                  in_quotes(near.empty() ? outputs : near)));
    }
    if (!chosen.insert(name).second) {
      throw ShapeMismatch(patdnn::detail::message("outputs: ", in_quotes(name), " is given twice, expected it once"));
    }
  }
  return {named.begin(), named.end()};
}

}}}}  // namespace patdnn::v0::network::onnx_import
