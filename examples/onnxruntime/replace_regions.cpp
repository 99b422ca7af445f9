#include "replace_regions.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/fkw/container.hpp>
#include <patdnn/network/onnx.hpp>
#include <patdnn/network/store.hpp>
#include <patdnn/tuning/machine.hpp>

#include "../layer_facts.hpp"
#include "../text_columns.hpp"
#include "infer_extents.hpp"
#include "region_name.hpp"
#include "regions.hpp"

namespace demo {
namespace {

namespace network = patdnn::network;
using Extent = ::onnx::TensorShapeProto::Dimension;
using patdnn::detail::message;

/// The number of images where a model leaves it open: set to one number or another, and left open again.
class OpenImages {
 public:
  explicit OpenImages(::onnx::GraphProto& graph) {
    for (auto& input : *graph.mutable_input()) {
      Extent* const images = open_extent(input);
      if (images == nullptr) continue;
      if (images->has_dim_param()) names_.insert(images->dim_param());
      open_.emplace_back(images, *images);
    }
    is_open_ = !open_.empty();
    // Of other values, those that are as many by name.
    for (auto& value : *graph.mutable_value_info()) {
      Extent* const images = open_extent(value);
      if (images != nullptr && names_.count(images->dim_param()) != 0) open_.emplace_back(images, *images);
    }
  }

  [[nodiscard]] bool is_open() const noexcept { return is_open_; }
  void set(std::size_t images) const {
    for (const auto& [extent, open] : open_) extent->set_dim_value(static_cast<std::int64_t>(images));
  }
  void restore() const {
    for (const auto& [extent, open] : open_) *extent = open;
  }

 private:
  [[nodiscard]] static Extent* open_extent(::onnx::ValueInfoProto& value) {
    auto& type = *value.mutable_type();
    if (!type.has_tensor_type() || type.tensor_type().shape().dim_size() == 0) return nullptr;
    Extent& images = *type.mutable_tensor_type()->mutable_shape()->mutable_dim(0);
    return images.has_dim_value() && images.dim_value() >= 0 ? nullptr : &images;
  }

  std::set<std::string> names_;
  std::vector<std::pair<Extent*, Extent>> open_;
  bool is_open_ = false;
};

/// Gives the inputs of a model the extents that it leaves open. Throws ShapeMismatch where it does not.
void fix_extents(::onnx::GraphProto& graph, const InputExtents& extents) {
  for (auto& input : *graph.mutable_input()) {
    const auto given = extents.find(input.name());
    if (given == extents.end() || !input.type().has_tensor_type()) continue;
    auto& shape = *input.mutable_type()->mutable_tensor_type()->mutable_shape();
    const auto rank = static_cast<std::size_t>(shape.dim_size());
    bool fits = rank == given->second.size();
    for (std::size_t i = 0; fits && i < rank; ++i) {
      Extent& extent = *shape.mutable_dim(static_cast<int>(i));
      const auto wanted = static_cast<std::int64_t>(given->second[i]);
      const bool open = !extent.has_dim_value() || extent.dim_value() < 0;
      fits = open || extent.dim_value() == wanted;
      if (open && i > 0) extent.set_dim_value(wanted);
    }
    if (!fits) {
      throw patdnn::ShapeMismatch(message("input '", input.name(), "' of ", network::to_text(given->second),
                                          ", but the model has other extents"));
    }
  }
}

/// Surveys a model. What ONNX knows of the extents behind operators that patdnn does not know becomes a part of it.
BatchSurveys survey(::onnx::ModelProto& model, const std::filesystem::path& path) {
  infer_extents(model);
  const OpenImages images(*model.mutable_graph());
  BatchSurveys surveys;
  images.set(1);
  surveys.one = network::survey_onnx(model, path);
  if (images.is_open()) {
    surveys.images = 2;
    images.set(surveys.images);
    surveys.several = network::survey_onnx(model, path);
  }
  images.restore();
  return surveys;
}

/// Describes a tensor of floats.
void describe(::onnx::ValueInfoProto& value, const std::string& name, const network::Dims& dims, bool open_images) {
  value.set_name(name);
  auto& tensor = *value.mutable_type()->mutable_tensor_type();
  tensor.set_elem_type(::onnx::TensorProto::FLOAT);
  for (const std::size_t extent : dims) {
    tensor.mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(extent));
  }
  if (open_images) tensor.mutable_shape()->mutable_dim(0)->set_dim_param("N");
}

/// The graph that a region computes for one image.
network::Graph graph_of(const ModelRegion& region, const ::onnx::ModelProto& model, const network::OnnxSurvey& known,
                        const std::filesystem::path& path) {
  ::onnx::ModelProto part;
  *part.mutable_opset_import() = model.opset_import();
  auto& graph = *part.mutable_graph();
  std::set<std::string> written;
  for (const std::size_t i : region.nodes) {
    const auto& node = model.graph().node(static_cast<int>(i));
    written.insert(node.output().begin(), node.output().end());
    *graph.add_node() = node;
  }
  network::OnnxOptions options;
  std::set<std::string> given;
  const auto give = [&](const std::string& name) {
    if (written.count(name) != 0 || !given.insert(name).second) return;
    const network::Value& value = known.graph.values[known.values.at(name)];
    describe(*graph.add_input(), name, value.dims, false);
    if (value.constant) options.input_values[name] = *value.constant;
  };
  for (const std::string& name : region.inputs) give(name);
  for (const auto& node : graph.node()) {
    for (const std::string& name : values_read_by(node)) give(name);
  }
  for (const std::string& name : region.outputs) graph.add_output()->set_name(name);
  return network::import_onnx(part, path, options);
}

double seconds_to_copy(const network::Graph& graph) {
  std::size_t floats = 0;
  for (const network::ValueId id : graph.inputs) floats += network::elements(graph.dims(id));
  for (const network::ValueId id : graph.outputs) floats += network::elements(graph.dims(id));
  constexpr double line = 64.0 / sizeof(float);
  return 2 * static_cast<double>(floats) / line / patdnn::tuning::server_core.l3_lines;
}

std::string name_of(const ::onnx::NodeProto& node) { return node.name().empty() ? node.output(0) : node.name(); }

/// The operator that runs a graph.
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

/// A model with operators of patdnn is one of two operator sets.
void add_opset(::onnx::ModelProto& model, const std::string& domain, int version) {
  auto& opset = *model.add_opset_import();
  opset.set_domain(domain);
  opset.set_version(version);
}

void write(const std::filesystem::path& input, const std::filesystem::path& output, const ::onnx::ModelProto& model) {
  const bool same_folder =
      std::filesystem::weakly_canonical(input).parent_path() == std::filesystem::weakly_canonical(output).parent_path();
  for (const auto& tensor : model.graph().initializer()) {
    if (tensor.data_location() == ::onnx::TensorProto::EXTERNAL && !same_folder) {
      throw patdnn::UnsupportedOperator(message(output.string(), ": tensor '", tensor.name(),
                                                "' lies in a file beside ", input.string(),
                                                ", expected an output in the same folder"));
    }
  }
  constexpr std::size_t largest = std::numeric_limits<std::int32_t>::max();
  if (model.ByteSizeLong() > largest) {
    throw patdnn::LimitExceeded(
        message(output.string(), ": ", model.ByteSizeLong(), " bytes, expected at most ", largest));
  }
  const std::string bytes = model.SerializeAsString();
  patdnn::fkw::write_file(output, std::as_bytes(std::span(bytes)));
}

/// The model's inputs that are no initializers.
std::vector<std::string> input_names(const ::onnx::GraphProto& graph) {
  std::set<std::string> initializers;
  for (const auto& tensor : graph.initializer()) initializers.insert(tensor.name());
  std::vector<std::string> names;
  for (const auto& input : graph.input()) {
    if (initializers.count(input.name()) == 0) names.push_back(input.name());
  }
  return names;
}

}  // namespace

std::string RegionReport::why() const {
  const std::string times = message("convolutions take ", seconds_text(seconds), ", ", seconds_text(dense_seconds),
                                    " with every weight kept; copies at the edges take ", seconds_text(copy_seconds));
  return (replaced ? "replaced: " : "left as it is: ") + times;
}

Replacement replace_regions(const std::filesystem::path& input, const std::filesystem::path& output,
                            const InputExtents& extents, RegionChoice choice,
                            const Network::Architecture& architecture) {
  ::onnx::ModelProto model = network::onnx_import::parse(input, {});
  const std::vector<std::string> inputs = input_names(model.graph());
  const InputExtents given = named_extents(extents, inputs);
  check_names(given, inputs);
  fix_extents(*model.mutable_graph(), given);
  const BatchSurveys surveys = survey(model, input);
  const std::size_t most = choice == RegionChoice::layers ? 1 : std::numeric_limits<std::size_t>::max();

  Replacement result;
  result.nodes = static_cast<std::size_t>(model.graph().node_size());
  std::vector<std::pair<ModelRegion, network::Graph>> replaced;
  for (ModelRegion& region : find_regions(model.graph(), surveys, most)) {
    network::Graph graph = graph_of(region, model, surveys.one, input);
    RegionReport report;
    report.first = name_of(model.graph().node(static_cast<int>(region.nodes.front())));
    report.last = name_of(model.graph().node(static_cast<int>(region.nodes.back())));
    report.nodes = region.nodes.size();
    for (const network::FormChoice& form : choose_all_forms(graph, architecture)) {
      ++report.convolutions;
      report.seconds += form.seconds;
      report.dense_seconds += form.dense_seconds;
    }
    report.copy_seconds = seconds_to_copy(graph);
    constexpr double least_gain = 0.95;  // the model is not so good that less would mean anything
    report.replaced =
        choice != RegionChoice::gaining || report.seconds + report.copy_seconds < least_gain * report.dense_seconds;
    if (report.replaced) replaced.emplace_back(std::move(region), std::move(graph));
    result.regions.push_back(std::move(report));
  }

  Rewriting rewriting(*model.mutable_graph());
  for (std::size_t i = 0; i < replaced.size(); ++i) {
    const auto& [region, graph] = replaced[i];
    rewriting.replace(region, operator_of(graph, message("patdnn_region_", i)));
  }
  rewriting.finish();
  for (const auto& [region, graph] : replaced) {
    describe_outputs(*model.mutable_graph(), graph, surveys.several.has_value());
  }
  if (!replaced.empty()) add_opset(model, region_domain, 1);
  result.nodes_left = static_cast<std::size_t>(model.graph().node_size());
  write(input, output, model);
  return result;
}

void wrap_network(const std::filesystem::path& input, const std::filesystem::path& output) {
  const network::Graph network = network::load(input);
  for (const network::Node& node : network.nodes) {
    const network::Dims& dims = network.dims(node.output);
    if (dims.empty() || dims[0] != 1 || !keeps_images_apart(node.op)) {
      throw patdnn::UnsupportedOperator(message(input.string(), ": node '", node.name, "' makes ",
                                                network::to_text(dims), " of one image, expected an operator that ",
                                                "computes each of several images by itself"));
    }
  }
  ::onnx::ModelProto model;
  model.set_ir_version(7);
  model.set_producer_name("patdnn");
  add_opset(model, "", 13);
  add_opset(model, region_domain, 1);
  for (const auto& [key, value] : network.metadata) {
    auto& entry = *model.add_metadata_props();
    entry.set_key(key);
    entry.set_value(value);
  }
  auto& graph = *model.mutable_graph();
  graph.set_name(input.stem().string());
  *graph.add_node() = operator_of(network, "patdnn_region_0");
  for (const network::ValueId id : network.inputs) {
    describe(*graph.add_input(), network.values[id].name, network.dims(id), true);
  }
  for (const network::ValueId id : network.outputs) {
    describe(*graph.add_output(), network.values[id].name, network.dims(id), true);
  }
  write(input, output, model);
}

}  // namespace demo
