#pragma once
// ONNX models as graphs.
//
// Needs protobuf and the ONNX schema's C++ classes: link patdnn::onnx. What a node computes is written in terms of the
// graph's own operators; extents, integers and whatever else is known before a network runs is computed here.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/onnx/convolution.hpp>
#include <patdnn/network/onnx/elementwise.hpp>
#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/pooling.hpp>
#include <patdnn/network/onnx/resize.hpp>
#include <patdnn/network/onnx/shape.hpp>

namespace patdnn::inline v0::network {

/// What of an ONNX model can be imported, node by node.
struct OnnxSurvey {
  struct Node {
    std::string refusal;    // why it cannot be imported; empty: it can
    std::size_t first = 0;  // of its nodes in `graph`
    std::size_t last = 0;   // one behind them; the same as `first` when it only computes constants
  };

  Graph graph;                            // of all that can be imported, nothing fused; without outputs
  std::map<std::string, ValueId> values;  // of `graph`, by the model's names
  std::vector<Node> nodes;                // of the model, in its order
};

}  // namespace patdnn::inline v0::network

namespace patdnn::inline v0::network::onnx_import {

namespace detail {

/// How a node of one type becomes nodes of a graph: the values that stand for its outputs.
using Conversion = std::vector<ValueId> (*)(Importer&, const ImportedNode&);

using Function = Elementwise::Function;
using Operation = Arithmetic::Function;

inline constexpr std::array<std::pair<std::string_view, Conversion>, 42> conversions{{
    {"Add", import_arithmetic<Operation::add>},
    {"AveragePool", import_pool},
    {"BatchNormalization", import_batch_normalization},
    {"Cast", import_cast},
    {"Clip", import_clip},
    {"Concat", import_concat},
    {"Constant", import_constant},
    {"ConstantOfShape", import_constant_of_shape},
    {"Conv", import_conv},
    {"ConvTranspose", import_conv_transpose},
    {"Div", import_arithmetic<Operation::divide>},
    {"Dropout", import_dropout},
    {"Flatten", import_flatten},
    {"Gather", import_gather},
    {"Gemm", import_gemm},
    {"GlobalAveragePool", import_global_pool},
    {"GlobalMaxPool", import_global_pool},
    {"HardSigmoid", import_function<Function::hard_sigmoid>},
    {"HardSwish", import_function<Function::hard_swish>},
    {"Identity", import_identity},
    {"LeakyRelu", import_function<Function::leaky_relu>},
    {"MatMul", import_matmul},
    {"MaxPool", import_pool},
    {"Mul", import_arithmetic<Operation::multiply>},
    {"PRelu", import_arithmetic<Operation::parametric_relu>},
    {"Pad", import_pad},
    {"ReduceMean", import_reduce_mean},
    {"Relu", import_function<Function::relu>},
    {"Reshape", import_reshape},
    {"Resize", import_resize},
    {"Shape", import_shape},
    {"Sigmoid", import_function<Function::sigmoid>},
    {"Size", import_size},
    {"Slice", import_slice},
    {"Softmax", import_softmax},
    {"Split", import_split},
    {"Squeeze", import_squeeze},
    {"Sub", import_arithmetic<Operation::subtract>},
    {"Sum", import_sum},
    {"Tanh", import_function<Function::tanh>},
    {"Transpose", import_transpose},
    {"Unsqueeze", import_unsqueeze},
}};

[[nodiscard]] inline Conversion conversion_of(const std::string& type) {
  const auto found =
      std::find_if(conversions.begin(), conversions.end(), [&](const auto& entry) { return entry.first == type; });
  if (found != conversions.end() && !type.empty()) return found->second;
  std::string known;
  for (const auto& [name, conversion] : conversions) known += (known.empty() ? "" : ", ") + std::string(name);
  throw UnsupportedOperator(message("operator ", type, ", expected one of ", known));
}

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

class Import {
 public:
  /// taken  the model itself, of which data go as soon as they are imported; none: it stays as it is
  Import(const ::onnx::ModelProto& model, std::filesystem::path folder, const OnnxOptions& options,
         ::onnx::ModelProto* taken = nullptr)
      : model_(model), taken_(taken), options_(options), importer_(std::move(folder), options.limits) {}

  [[nodiscard]] Graph run() {
    const ::onnx::GraphProto& graph = model_.graph();
    begin();
    for (int i = 0; i < graph.initializer_size(); ++i) {
      add_initializer(graph.initializer(i));
      if (taken_ != nullptr) release(*taken_->mutable_graph()->mutable_initializer(i));
    }
    for (const ::onnx::ValueInfoProto& input : graph.input()) add_input(input);
    for (const ::onnx::NodeProto& node : graph.node()) add_node(node);
    if (graph.output_size() == 0) throw CorruptFile("a graph without outputs");
    for (const ::onnx::ValueInfoProto& output : graph.output()) add_output(output.name());
    Graph result = importer_.builder().take();
    for (const auto& entry : model_.metadata_props()) result.metadata[entry.key()] = entry.value();
    remove_unused(result);
    return result;
  }

  [[nodiscard]] OnnxSurvey survey() {
    const ::onnx::GraphProto& graph = model_.graph();
    begin();
    for (const ::onnx::TensorProto& tensor : graph.initializer()) (void)refusal([&] { add_initializer(tensor); });
    for (const ::onnx::ValueInfoProto& input : graph.input()) (void)refusal([&] { add_input(input); });
    std::map<std::string, const ::onnx::ValueInfoProto*> described;
    for (const ::onnx::ValueInfoProto& value : graph.value_info()) described[value.name()] = &value;
    OnnxSurvey result;
    for (const ::onnx::NodeProto& node : graph.node()) {
      const std::size_t first = importer_.builder().graph().nodes.size();
      std::string why = refusal([&] { add_node(node); });
      result.nodes.push_back({std::move(why), first, importer_.builder().graph().nodes.size()});
      if (result.nodes.back().refusal.empty()) continue;
      for (const std::string& output : node.output()) {
        const auto found = described.find(output);
        if (found != described.end()) (void)refusal([&] { add_input(*found->second); });
      }
    }
    result.values = std::move(values_);
    result.graph = importer_.builder().take();
    return result;
  }

 private:
  void name(const std::string& name, ValueId id) {
    if (name.empty()) return;
    if (!values_.emplace(name, id).second) throw CorruptFile(message("two values are called '", name, "'"));
  }

  void begin() {
    const ::onnx::GraphProto& graph = model_.graph();
    for (const auto& opset : model_.opset_import()) {
      if (opset.domain().empty() || opset.domain() == "ai.onnx") opset_ = opset.version();
    }
    if (graph.sparse_initializer_size() > 0) throw UnsupportedOperator("sparse initializers, expected dense ones");
    if (static_cast<std::size_t>(graph.node_size()) > options_.limits.max_nodes) {
      throw LimitExceeded(message(graph.node_size(), " nodes, expected at most ", options_.limits.max_nodes));
    }
    std::set<std::string> names;
    for (const ::onnx::ValueInfoProto& input : graph.input()) names.insert(input.name());
    for (const auto& [key, dims] : options_.input_dims) expect_input(names, key);
    for (const auto& [key, value] : options_.input_values) expect_input(names, key);
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
    name(tensor.name(),
         importer_.builder().constant(tensor.name(), read_tensor(tensor, importer_.folder(), options_.limits)));
  }

  void add_input(const ::onnx::ValueInfoProto& input) {
    if (values_.count(input.name()) != 0) return;  // an initializer that could be replaced
    const auto known = options_.input_values.find(input.name());
    if (known != options_.input_values.end()) {
      name(input.name(), importer_.builder().constant(input.name(), known->second));
      return;
    }
    const int type = input.type().tensor_type().elem_type();
    if (type != ::onnx::TensorProto::FLOAT) {
      throw UnsupportedOperator(message("input '", input.name(), "' is ", type_name(type),
                                        ", expected FLOAT, or a value "
                                        "at import"));
    }
    name(input.name(), importer_.builder().input(input.name(), input_dims(input, options_)));
  }

  static void expect_input(const std::set<std::string>& names, const std::string& key) {
    if (names.count(key) != 0) return;
    std::string known;
    for (const std::string& name : names) known += (known.empty() ? "" : ", ") + name;
    throw ShapeMismatch(message("no input is called '", key, "', expected one of ", known));
  }

  void add_node(const ::onnx::NodeProto& node) {
    const std::string called = !node.name().empty()     ? node.name()
                               : node.output_size() > 0 ? node.output(0)
                                                        : message("#", nodes_);
    ++nodes_;
    with_context(message("node '", called, "' (", node.op_type(), "): "), [&] {
      if (!node.domain().empty() && node.domain() != "ai.onnx") {
        throw UnsupportedOperator(
            message("operator ", node.op_type(), " of domain '", node.domain(), "', expected one of ONNX's own"));
      }
      const Conversion convert = conversion_of(node.op_type());
      std::vector<std::optional<ValueId>> inputs;
      for (const std::string& input : node.input()) {
        inputs.push_back(input.empty() ? std::nullopt : std::optional<ValueId>(find(input)));
      }
      const std::vector<ValueId> outputs = convert(importer_, ImportedNode(node, called, opset_, std::move(inputs)));
      for (std::size_t i = 0; i < static_cast<std::size_t>(node.output_size()); ++i) {
        if (i < outputs.size()) name(node.output(static_cast<int>(i)), outputs[i]);
      }
    });
  }

  [[nodiscard]] ValueId find(const std::string& input) const {
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
    throw CorruptFile(
        message("reads '", input, "', which is neither an input, nor an initializer, nor any node's output"));
  }

  /// A value can be given out once, and under the model's name; a constant, or an input as it is, by a copy.
  void add_output(const std::string& output) {
    ValueId id = find(output);
    const Graph& graph = importer_.builder().graph();
    const auto taken = [&](const std::vector<ValueId>& ids) {
      return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    if (taken(graph.outputs) || taken(graph.inputs) || graph.values[id].constant) {
      if (graph.values[id].constant && !graph.values[id].constant->is_float()) {
        throw UnsupportedOperator(message("output '", output, "' is an integer, expected FLOAT"));
      }
      const Dims dims = importer_.dims(id);
      id = importer_.builder().add(output, Reshape{dims}, {id});
    }
    importer_.builder().output(id, output);
  }

  const ::onnx::ModelProto& model_;
  ::onnx::ModelProto* taken_;
  const OnnxOptions& options_;
  Importer importer_;
  std::map<std::string, ValueId> values_;
  std::int64_t opset_ = 1;
  std::size_t nodes_ = 0;
};

}  // namespace detail
}  // namespace patdnn::inline v0::network::onnx_import

namespace patdnn::inline v0::network {

/// The graph of an ONNX model (opsets 7 to 22), its extents fixed and all fused that can be: see fuse().
///
/// path  of the model's file, for messages and for weights in files beside it; others lie in initializers or Constant
///       nodes
/// Throws FileError, CorruptFile, LimitExceeded, UnsupportedOperator, ShapeMismatch, InvalidShape or InvalidWeight; the
/// message names file, node and tensor.
[[nodiscard]] inline Graph import_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                       const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    Graph graph = onnx_import::detail::Import(model, path.parent_path(), options).run();
    fuse(graph);
    return graph;
  });
}

/// The same of a model that nobody needs any more: takes less memory at a time.
[[nodiscard]] inline Graph import_onnx(::onnx::ModelProto&& model, const std::filesystem::path& path,
                                       const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    Graph graph = onnx_import::detail::Import(model, path.parent_path(), options, &model).run();
    fuse(graph);
    return graph;
  });
}

/// The same of the model in the file at `path`.
[[nodiscard]] inline Graph read_onnx(const std::filesystem::path& path, const OnnxOptions& options = {}) {
  return import_onnx(onnx_import::parse(path, options.limits), path, options);
}

/// What of an ONNX model could be imported, for who leaves the rest to another engine.
///
/// Values that refused nodes write count as inputs where the model describes their extents (value_info).
/// Throws FileError, CorruptFile, LimitExceeded, UnsupportedOperator for sparse initializers, or ShapeMismatch for
/// options that name no input.
[[nodiscard]] inline OnnxSurvey survey_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                            const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ",
                      [&] { return onnx_import::detail::Import(model, path.parent_path(), options).survey(); });
}

}  // namespace patdnn::inline v0::network
