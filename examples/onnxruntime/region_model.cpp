#include "region_model.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include <patdnn/network/onnx/options.hpp>
#include <patdnn/network/store.hpp>

#include "../onnx_import.hpp"
#include "region_name.hpp"

namespace demo {
namespace {

namespace network = patdnn::network;

/// A constant that was known before anything ran.
::onnx::TensorProto tensor_of(const network::Tensor& constant, const std::string& name) {
  ::onnx::TensorProto tensor;
  tensor.set_name(name);
  for (const std::size_t extent : constant.dims) tensor.add_dims(static_cast<std::int64_t>(extent));
  if (constant.is_float()) {
    tensor.set_data_type(::onnx::TensorProto::FLOAT);
    tensor.mutable_float_data()->Add(constant.floats().begin(), constant.floats().end());
  } else {
    tensor.set_data_type(::onnx::TensorProto::INT64);
    tensor.mutable_int64_data()->Add(constant.integers().begin(), constant.integers().end());
  }
  return tensor;
}

/// The nodes of a region, and the names of what they read that others write or the model holds.
std::vector<std::string> add_nodes(::onnx::GraphProto& graph, const ModelRegion& region,
                                   const ::onnx::ModelProto& model) {
  std::set<std::string> known;
  for (const std::size_t i : region.nodes) {
    const auto& node = model.graph().node(static_cast<int>(i));
    known.insert(node.output().begin(), node.output().end());
    *graph.add_node() = node;
  }
  std::vector<std::string> given;
  const auto give = [&](const std::string& name) {
    if (known.insert(name).second) given.push_back(name);
  };
  for (const std::string& name : region.inputs) give(name);
  for (const auto& node : graph.node()) {
    for (const std::string& name : values_read_by(node)) give(name);
  }
  return given;
}

/// Puts operators in the places of regions, and drops what nothing reads any more.
class Rewriting {
 public:
  explicit Rewriting(::onnx::GraphProto& graph) : graph_(graph) {
    for (auto& node : *graph.mutable_node()) nodes_.emplace_back(std::move(node));
  }

  void replace(const ModelRegion& region, ::onnx::NodeProto node) {
    for (const std::size_t i : region.nodes) nodes_[i].reset();
    nodes_[region.nodes.back()] = std::move(node);
  }

  void finish() {
    drop_unread();
    graph_.clear_node();
    // A value that nothing left writes is there from the start.
    std::set<std::string> missing;
    for (const auto& node : nodes_) {
      if (node) missing.insert(node->output().begin(), node->output().end());
    }
    const auto is_missing = [&](const std::string& name) { return missing.count(name) != 0; };
    for (bool placed = true; placed;) {
      placed = false;
      for (auto& node : nodes_) {
        if (!node) continue;
        const auto reads = values_read_by(*node);
        if (std::any_of(reads.begin(), reads.end(), is_missing)) continue;
        for (const std::string& name : node->output()) missing.erase(name);
        *graph_.add_node() = std::move(*node);
        node.reset();
        placed = true;
      }
    }
    drop_unread_values();
  }

 private:
  void drop_unread() {
    for (const auto& output : graph_.output()) read_.insert(output.name());
    for (bool more = true; more;) {
      more = false;
      std::set<std::string> read = read_;
      for (const auto& node : nodes_) {
        if (!node) continue;
        for (std::string& name : values_read_by(*node)) read.insert(std::move(name));
      }
      for (auto& node : nodes_) {
        if (!node) continue;
        const auto is_read = [&](const std::string& name) { return read.count(name) != 0; };
        if (std::any_of(node->output().begin(), node->output().end(), is_read)) continue;
        node.reset();
        more = true;
      }
    }
    for (const auto& node : nodes_) {
      if (!node) continue;
      for (std::string& name : values_read_by(*node)) read_.insert(std::move(name));
      written_.insert(node->output().begin(), node->output().end());
    }
  }

  void drop_unread_values() {
    std::set<std::string> dropped;
    const auto unread = [&](const auto& tensor) {
      if (read_.count(tensor.name()) != 0) return false;
      dropped.insert(tensor.name());
      return true;
    };
    erase_if(*graph_.mutable_initializer(), unread);
    // Old models list initializers among the inputs.
    erase_if(*graph_.mutable_input(), [&](const auto& input) { return dropped.count(input.name()) != 0; });
    erase_if(*graph_.mutable_value_info(),
             [&](const auto& value) { return read_.count(value.name()) == 0 && written_.count(value.name()) == 0; });
  }

  template <class Field, class Predicate>
  static void erase_if(Field& field, Predicate&& predicate) {
    field.erase(std::remove_if(field.begin(), field.end(), predicate), field.end());
  }

  ::onnx::GraphProto& graph_;
  std::vector<std::optional<::onnx::NodeProto>> nodes_;
  std::set<std::string> read_;
  std::set<std::string> written_;
};

/// Says what extents the outputs of a region have, which ONNX Runtime cannot know.
void describe_outputs(::onnx::GraphProto& graph, const network::Graph& region, bool open) {
  for (const network::ValueId id : region.outputs) {
    const std::string& name = region.values[id].name;
    const auto has_name = [&](const auto& value) { return value.name() == name; };
    if (std::any_of(graph.output().begin(), graph.output().end(), has_name) ||
        std::any_of(graph.value_info().begin(), graph.value_info().end(), has_name)) {
      continue;
    }
    describe(*graph.add_value_info(), name, region.dims(id), open);
  }
}
}  // namespace

void describe(::onnx::ValueInfoProto& value, const std::string& name, const network::Dims& dims, bool open_images) {
  value.set_name(name);
  auto& tensor = *value.mutable_type()->mutable_tensor_type();
  tensor.set_elem_type(::onnx::TensorProto::FLOAT);
  for (const std::size_t extent : dims) {
    tensor.mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(extent));
  }
  if (open_images) tensor.mutable_shape()->mutable_dim(0)->set_dim_param("N");
}

std::string name_of(const ::onnx::NodeProto& node) { return node.name().empty() ? node.output(0) : node.name(); }

void add_opset(::onnx::ModelProto& model, const std::string& domain, int version) {
  auto& opset = *model.add_opset_import();
  opset.set_domain(domain);
  opset.set_version(version);
}

network::Graph graph_of(const ModelRegion& region, const ::onnx::ModelProto& model, const network::OnnxSurvey& known,
                        const std::filesystem::path& path) {
  ::onnx::ModelProto part;
  *part.mutable_opset_import() = model.opset_import();
  auto& graph = *part.mutable_graph();
  network::OnnxOptions options;
  for (const std::string& name : add_nodes(graph, region, model)) {
    const network::Value& value = known.graph.values[known.values.at(name)];
    describe(*graph.add_input(), name, value.dims, false);
    if (value.constant) options.input_values[name] = *value.constant;
  }
  for (const std::string& name : region.outputs) graph.add_output()->set_name(name);
  return import_onnx(part, path, options);
}

::onnx::ModelProto plain_part(const ModelRegion& region, const ::onnx::ModelProto& model,
                              const network::OnnxSurvey& known) {
  ::onnx::ModelProto part;
  part.set_ir_version(model.ir_version());
  *part.mutable_opset_import() = model.opset_import();
  auto& graph = *part.mutable_graph();
  graph.set_name("part");
  std::set<std::string> constants;
  for (const std::string& name : add_nodes(graph, region, model)) {
    const network::Value& value = known.graph.values[known.values.at(name)];
    if (value.constant) {
      constants.insert(name);
    } else {
      describe(*graph.add_input(), name, value.dims, false);
    }
  }
  // As the model holds them, where it does: their type and the file that they lie in are its own.
  for (const auto& tensor : model.graph().initializer()) {
    if (constants.erase(tensor.name()) != 0) *graph.add_initializer() = tensor;
  }
  for (const std::string& name : constants) {
    *graph.add_initializer() = tensor_of(*known.graph.values[known.values.at(name)].constant, name);
  }
  for (const std::string& name : region.outputs) {
    describe(*graph.add_output(), name, known.graph.values[known.values.at(name)].dims, false);
  }
  return part;
}

::onnx::NodeProto operator_of(const network::Graph& graph, const std::string& name) {
  ::onnx::NodeProto node;
  node.set_domain(region_domain);
  node.set_op_type(region_operator);
  node.set_name(name);
  for (const network::ValueId id : graph.inputs) node.add_input(graph.values[id].name);
  for (const network::ValueId id : graph.outputs) node.add_output(graph.values[id].name);
  const std::vector<std::byte> bytes = network::to_bytes(graph);
  auto& attribute = *node.add_attribute();
  attribute.set_name(region_network);
  attribute.set_type(::onnx::AttributeProto::STRING);
  attribute.set_s(bytes.data(), bytes.size());
  return node;
}

::onnx::ModelProto model_of(const network::Graph& network, const std::string& name, bool open_images) {
  ::onnx::ModelProto model;
  model.set_ir_version(7);
  model.set_producer_name("patdnn");
  add_opset(model, "", 13);
  add_opset(model, region_domain, 1);
  auto& graph = *model.mutable_graph();
  graph.set_name(name);
  *graph.add_node() = operator_of(network, "patdnn_region_0");
  for (const network::ValueId id : network.inputs) {
    describe(*graph.add_input(), network.values[id].name, network.dims(id), open_images);
  }
  for (const network::ValueId id : network.outputs) {
    describe(*graph.add_output(), network.values[id].name, network.dims(id), open_images);
  }
  return model;
}

void replace(::onnx::ModelProto& model, std::span<const RegionNetwork* const> regions, bool open_images) {
  Rewriting rewriting(*model.mutable_graph());
  for (std::size_t i = 0; i < regions.size(); ++i) {
    rewriting.replace(regions[i]->region, operator_of(regions[i]->graph, patdnn::detail::message("patdnn_region_", i)));
  }
  rewriting.finish();
  for (const RegionNetwork* const region : regions) {
    describe_outputs(*model.mutable_graph(), region->graph, open_images);
  }
  if (!regions.empty()) add_opset(model, region_domain, 1);
}

}  // namespace demo
