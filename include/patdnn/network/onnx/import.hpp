#pragma once
// A model's initializers, inputs and nodes, one after the other, as far as they are needed.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/near_names.hpp>
#include <patdnn/network/onnx/needed.hpp>
#include <patdnn/network/onnx/options.hpp>
#include <patdnn/network/onnx/survey.hpp>
#include <patdnn/network/onnx/type_rules.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// How a node of one type becomes nodes of a graph: the values that stand for its outputs.
using Conversion = std::vector<ValueId> (*)(Importer&, const ImportedNode&);

/// The extents of an input: those given, or the model's.
[[nodiscard]] inline Dims input_dims(const ::onnx::ValueInfoProto& input, const OnnxOptions& options) {
  const auto given = options.input_dims.find(input.name());
  if (given != options.input_dims.end()) return given->second;
  if (!input.type().has_tensor_type() || !input.type().tensor_type().has_shape()) {
    throw UnsupportedOperator(message("input '", input.name(), "' has no extents; give them at import"));
  }
  Dims dims;
  for (const auto& n : input.type().tensor_type().shape().dim()) {
    if (!n.has_dim_value() || n.dim_value() < 0) {
      throw UnsupportedOperator(message("input '", input.name(), "': extent ", dims.size(), " is left open ('",
                                        n.dim_param(), "'); give the input's extents at import"));
    }
    dims.push_back(static_cast<std::size_t>(n.dim_value()));
  }
  return dims;
}

/// One import. Model, options and the table of conversions must outlive it.
class Import {
 public:
  /// path           of the model's file
  /// conversion_of  how nodes of a type are converted; null for a type that is not known
  /// taken          the model itself, whose data are freed as soon as they are imported; null: it stays as it is
  Import(const ::onnx::ModelProto& model, std::filesystem::path path, const OnnxOptions& options,
         Conversion (*conversion_of)(std::string_view) noexcept, ::onnx::ModelProto* taken = nullptr)
      : model_(model),
        taken_(taken),
        options_(options),
        conversion_of_(conversion_of),
        importer_(std::move(path), options.limits) {}

  [[nodiscard]] Graph run() {
    const ::onnx::GraphProto& graph = model_.graph();
    begin();
    const std::vector<std::string_view> outputs = chosen_outputs(graph, options_.outputs);
    needed_ = needed_for(graph, outputs);
    for (int i = 0; i < graph.initializer_size(); ++i) {
      add_initializer(graph.initializer(i));
      if (taken_ != nullptr) release(*taken_->mutable_graph()->mutable_initializer(i));
    }
    for (const ::onnx::ValueInfoProto& input : graph.input()) add_input(input);
    for (std::size_t i = 0; i < needed_.nodes.size(); ++i) {
      if (needed_.nodes[i]) add_node(i);
    }
    for (const std::string_view output : outputs) add_output(std::string(output));
    Graph result = importer_.builder().take();
    for (const auto& entry : model_.metadata_props()) result.metadata[entry.key()] = entry.value();
    remove_unused(result);
    return result;
  }

  [[nodiscard]] OnnxSurvey survey() {
    const ::onnx::GraphProto& graph = model_.graph();
    begin();
    floats_alone_ = true;
    needed_ = all_of(graph);
    for (const ::onnx::TensorProto& tensor : graph.initializer()) (void)refusal([&] { add_initializer(tensor); });
    for (const ::onnx::ValueInfoProto& input : graph.input()) (void)refusal([&] { add_input(input); });
    std::map<std::string, const ::onnx::ValueInfoProto*> described;
    for (const ::onnx::ValueInfoProto& value : graph.value_info()) described[value.name()] = &value;
    OnnxSurvey result;
    for (std::size_t i = 0; i < needed_.nodes.size(); ++i) {
      const std::size_t first = importer_.builder().graph().nodes.size();
      std::string why = refusal([&] { add_node(i); });
      result.nodes.push_back({std::move(why), first, importer_.builder().graph().nodes.size()});
      if (result.nodes.back().refusal.empty()) continue;
      for (const std::string& output : graph.node(static_cast<int>(i)).output()) {
        const auto found = described.find(output);
        if (found != described.end()) (void)refusal([&] { add_input(*found->second); });
      }
    }
    for (const auto& [name, value] : values_) result.values[name] = value.id;
    result.graph = importer_.builder().take();
    return result;
  }

 private:
  using Typed = ImportedNode::Input;

  void name(const std::string& name, const Typed& value) {
    if (name.empty()) return;
    if (!values_.emplace(name, value).second) throw CorruptFile(message("two values are called '", name, "'"));
  }

  [[nodiscard]] bool is_needed(const std::string& name) const { return needed_.values.count(name) != 0; }

  void begin() {
    const ::onnx::GraphProto& graph = model_.graph();
    for (const auto& opset : model_.opset_import()) {
      if (opset.domain().empty() || opset.domain() == "ai.onnx") opset_ = opset.version();
    }
    if (static_cast<std::size_t>(graph.node_size()) > options_.limits.max_nodes) {
      throw LimitExceeded(message(graph.node_size(), " nodes, expected at most ", options_.limits.max_nodes));
    }
    std::vector<std::string_view> names;
    for (const ::onnx::ValueInfoProto& input : graph.input()) names.push_back(input.name());
    for (const auto& [key, dims] : options_.input_dims) expect_input(names, key);
    for (const auto& [key, value] : options_.input_values) expect_input(names, key);
  }

  static void expect_input(const std::vector<std::string_view>& names, const std::string& key) {
    if (std::find(names.begin(), names.end(), key) != names.end()) return;
    throw ShapeMismatch(message("no input is called '", key, "', expected one of ", in_quotes(names)));
  }

  /// Why f() cannot be done; empty when it was.
  template <class F>
  [[nodiscard]] static std::string refusal(F&& f) {
    try {
      f();
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  /// Frees the data of a tensor.
  static void release(::onnx::TensorProto& tensor) {
    if (tensor.has_raw_data()) std::string().swap(*tensor.mutable_raw_data());
    ::google::protobuf::RepeatedField<float>().Swap(tensor.mutable_float_data());
  }

  void add_initializer(const ::onnx::TensorProto& tensor) {
    if (!is_needed(tensor.name())) return;
    Tensor values = read_tensor(tensor, importer_.path(), options_.limits);
    name(tensor.name(), {importer_.builder().constant(tensor.name(), std::move(values)), tensor.data_type()});
  }

  void add_input(const ::onnx::ValueInfoProto& input) {
    if (!is_needed(input.name())) return;
    if (values_.count(input.name()) != 0) return;  // an initializer that could be replaced
    const int type = input.type().tensor_type().elem_type();
    const auto known = options_.input_values.find(input.name());
    if (known != options_.input_values.end()) {
      name(input.name(), known_value(importer_.builder().constant(input.name(), known->second), type));
      return;
    }
    const ElementType port = with_context(message("input '", input.name(), "' "), [&] { return port_type(type); });
    check_runs(type);
    name(input.name(), {importer_.builder().input(input.name(), input_dims(input, options_), port), type});
  }

  /// A constant of the type that a model gives it or, where its values cannot be of that type, of their own.
  [[nodiscard]] Typed known_value(ValueId id, int type) const {
    const bool floats = importer_.constant(id)->is_float();
    if (floats == is_float_type(type)) return {id, type};
    return {id, floats ? ::onnx::TensorProto::FLOAT : ::onnx::TensorProto::INT64};
  }

  /// A survey is for engines that take and give floats.
  void check_runs(int type) const {
    if (!floats_alone_ || type == ::onnx::TensorProto::FLOAT) return;
    throw UnsupportedOperator(message("values of ", type_name(type), " while the network runs, expected FLOAT"));
  }

  void add_node(std::size_t position) {
    const ::onnx::NodeProto& node = model_.graph().node(static_cast<int>(position));
    const std::string called = !node.name().empty()     ? node.name()
                               : node.output_size() > 0 ? node.output(0)
                                                        : message("#", position);
    with_context(message("node '", called, "' (", node.op_type(), "): "), [&] {
      const bool standard = node.domain().empty() || node.domain() == "ai.onnx";
      const Conversion convert = standard ? conversion_of_(node.op_type()) : nullptr;
      if (convert == nullptr) throw unknown(node);
      std::vector<std::optional<Typed>> inputs = inputs_of(node);
      std::vector<bool> reads;
      for (const std::string& output : node.output()) reads.push_back(!output.empty() && is_needed(output));
      const ImportedNode imported(node, called, opset_, std::move(inputs), reads);
      const std::vector<ValueId> outputs = convert(importer_, imported);
      for (std::size_t i = 0; i < reads.size(); ++i) {
        const std::string& output = node.output(static_cast<int>(i));
        if (i < outputs.size()) {
          name(output, typed(outputs[i], output_type(imported, i)));
        } else if (reads[i]) {
          throw UnsupportedOperator(message("output ", i, " ('", output, "') is read, expected outputs 0 to ",
                                            outputs.size() - 1, " alone to be"));
        }
      }
    });
  }

  /// What a conversion gave, with the type that it has in the model.
  [[nodiscard]] Typed typed(ValueId id, int type) const {
    if (importer_.constant(id) != nullptr) return known_value(id, type);
    check_runs(type);
    return {id, type};
  }

  /// The values that a node reads. Throws UnsupportedOperator for integers of the running network where the node does
  /// not take floats in their place.
  [[nodiscard]] std::vector<std::optional<Typed>> inputs_of(const ::onnx::NodeProto& node) const {
    std::vector<std::optional<Typed>> inputs;
    for (const std::string& input : node.input()) {
      inputs.push_back(input.empty() ? std::nullopt : std::optional(find(input)));
      if (input.empty() || is_float_type(inputs.back()->type) || takes_integers(node.op_type())) continue;
      if (importer_.constant(inputs.back()->id) != nullptr) continue;
      throw UnsupportedOperator(message("'", input, "' holds ", type_name(inputs.back()->type),
                                        " while the network runs, expected floats: a Cast makes them"));
    }
    return inputs;
  }

  /// Why a node of a type that is not known cannot be imported, and where to stop instead.
  [[nodiscard]] UnsupportedOperator unknown(const ::onnx::NodeProto& node) const {
    std::vector<std::string_view> inputs;
    for (const std::string& input : node.input()) {
      const auto found = values_.find(input);
      const bool computed = found != values_.end() && importer_.constant(found->second.id) == nullptr;
      if (computed && std::find(inputs.begin(), inputs.end(), input) == inputs.end()) inputs.push_back(input);
    }
    const std::string domain =
        node.domain().empty() ? std::string() : message(" of domain ", in_quotes(std::string_view(node.domain())));
    UnsupportedOperator error(message("operator ", node.op_type(), domain, " is not supported; ",
                                      inputs.empty() ? "choose outputs that do not depend on it" : "it reads ",
                                      in_quotes(inputs), inputs.empty() ? "" : ", and an import can stop there",
                                      " (--outputs, OnnxOptions::outputs)"));
    return error;
  }

  [[nodiscard]] Typed find(const std::string& input) const {
    const auto found = values_.find(input);
    if (found != values_.end()) return found->second;
    for (const ::onnx::NodeProto& node : model_.graph().node()) {
      for (const std::string& output : node.output()) {
        if (output == input) {
          throw CorruptFile(message("reads '", input, "' before node '", node.name(),
                                    "' writes it: the graph is cyclic, "
                                    "its nodes are out of order, or that output is not supported"));
        }
      }
    }
    for (const auto& tensor : model_.graph().sparse_initializer()) {
      if (tensor.values().name() == input) {
        throw UnsupportedOperator(message("reads '", input, "', a sparse initializer, expected a dense one"));
      }
    }
    throw CorruptFile(
        message("reads '", input, "', which is neither an input, nor an initializer, nor any node's output"));
  }

  /// A value can be an output once, under the model's name. Outputs, inputs and constants are copied for that.
  void add_output(const std::string& output) {
    const Typed found = find(output);
    ValueId id = found.id;
    const ElementType port = with_context(message("output '", output, "' "), [&] { return port_type(found.type); });
    const Graph& graph = importer_.builder().graph();
    const auto taken = [&](const std::vector<ValueId>& ids) {
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    if (taken(graph.outputs) || taken(graph.inputs) || graph.values[id].constant) {
      if (graph.values[id].constant && !graph.values[id].constant->is_float()) {
        id = importer_.builder().constant(output, exact_floats(*graph.values[id].constant));
      }
      const Dims dims = importer_.dims(id);
      id = importer_.builder().add(output, Reshape{dims}, {id});
    }
    importer_.builder().output(id, output, port);
  }

  const ::onnx::ModelProto& model_;
  ::onnx::ModelProto* taken_;
  const OnnxOptions& options_;
  Conversion (*conversion_of_)(std::string_view) noexcept;
  Importer importer_;
  Needed needed_;
  std::map<std::string, Typed> values_;
  std::int64_t opset_ = 1;
  bool floats_alone_ = false;
};

}}}}  // namespace patdnn::v0::network::onnx_import
