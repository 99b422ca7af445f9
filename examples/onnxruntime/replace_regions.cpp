#include "replace_regions.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <exception>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/onnx/model.hpp>
#include <patdnn/network/store.hpp>

#include "../onnx_import.hpp"
#include "../output_files.hpp"
#include "../progress.hpp"
#include "../text_columns.hpp"
#include "compared_models.hpp"
#include "infer_extents.hpp"
#include "region_choice.hpp"
#include "region_model.hpp"
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
  surveys.one = survey_onnx(model, path);
  if (images.is_open()) {
    surveys.images = 2;
    images.set(surveys.images);
    surveys.several = survey_onnx(model, path);
  }
  images.restore();
  return surveys;
}
double seconds_to_copy(const network::Graph& graph) {
  std::size_t floats = 0;
  for (const network::ValueId id : graph.inputs) floats += network::elements(graph.dims(id));
  for (const network::ValueId id : graph.outputs) floats += network::elements(graph.dims(id));
  constexpr double line = 64.0 / sizeof(float);
  return 2 * static_cast<double>(floats) / line / patdnn::this_machine().l3_lines;
}

/// Throws UnsupportedOperator for tensors in files that a model in `output` would not find, FileError for an output
/// that is one of these files.
void check_external_files(const std::filesystem::path& input, const std::filesystem::path& output,
                          const ::onnx::ModelProto& model) {
  for (const std::filesystem::path& weights : weight_files(model, input)) {
    if (!is_same_file(output, weights)) continue;
    throw patdnn::FileError(
        message("'", output.string(), "' holds weights of ", input.string(), ", expected another file"));
  }
  const bool same_folder =
      std::filesystem::weakly_canonical(input).parent_path() == std::filesystem::weakly_canonical(output).parent_path();
  for (const auto& tensor : model.graph().initializer()) {
    if (tensor.data_location() == ::onnx::TensorProto::EXTERNAL && !same_folder) {
      throw patdnn::UnsupportedOperator(message(output.string(), ": tensor '", tensor.name(),
                                                "' lies in a file beside ", input.string(),
                                                ", expected an output in the same folder"));
    }
  }
}

void write(const std::filesystem::path& output, const ::onnx::ModelProto& model) {
  constexpr std::size_t largest = std::numeric_limits<std::int32_t>::max();
  if (model.ByteSizeLong() > largest) {
    throw patdnn::LimitExceeded(
        message(output.string(), ": ", model.ByteSizeLong(), " bytes, expected at most ", largest));
  }
  const std::string bytes = model.SerializeAsString();
  patdnn::io::write_file(output, std::as_bytes(std::span(bytes)));
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

/// A region, its network, and what the cost model expects of the network's convolutions.
struct Candidate {
  RegionNetwork network;
  RegionReport report;
};

/// Makes candidates of a model's regions.
class Candidates {
 public:
  Candidates(const ::onnx::ModelProto& model, const BatchSurveys& surveys, std::filesystem::path path,
             const patdnn::kernels::ConvTable& table)
      : model_(model), surveys_(surveys), path_(std::move(path)), table_(table) {}

  /// among  nodes that may be a part of regions, all where there are none
  [[nodiscard]] std::vector<Candidate> find(std::size_t most_convolutions,
                                            std::span<const std::size_t> among = {}) const {
    std::vector<Candidate> found;
    for (ModelRegion& region : find_regions(model_.graph(), surveys_, most_convolutions, among)) {
      Candidate& candidate = found.emplace_back();
      candidate.network.graph = graph_of(region, model_, surveys_.one, path_);
      RegionReport& report = candidate.report;
      report.first = name_of(model_.graph().node(static_cast<int>(region.nodes.front())));
      report.last = name_of(model_.graph().node(static_cast<int>(region.nodes.back())));
      report.nodes = region.nodes.size();
      for (const network::FormChoice& form : network::choose_forms(candidate.network.graph, {.kernels = table_})) {
        ++report.convolutions;
        report.seconds += form.seconds;
        report.dense_seconds += form.dense_seconds;
      }
      report.copy_seconds = seconds_to_copy(candidate.network.graph);
      candidate.network.region = std::move(region);
    }
    return found;
  }

  /// Halves of a region, by its convolutions; none when it has but one.
  [[nodiscard]] std::vector<Candidate> split(const Candidate& candidate) const {
    if (candidate.report.convolutions < 2) return {};
    return find((candidate.report.convolutions + 1) / 2, candidate.network.region.nodes);
  }

 private:
  const ::onnx::ModelProto& model_;
  const BatchSurveys& surveys_;
  std::filesystem::path path_;
  const patdnn::kernels::ConvTable& table_;
};

std::vector<const RegionNetwork*> networks_of(std::span<const Candidate* const> candidates) {
  std::vector<const RegionNetwork*> networks;
  for (const Candidate* const candidate : candidates) networks.push_back(&candidate->network);
  return networks;
}

/// Replaces what gains by the cost model alone, or all.
void choose_unmeasured(std::span<Candidate> candidates, RegionChoice choice) {
  constexpr double least_gain = 0.95;  // the model is not so good that less would mean anything
  for (Candidate& candidate : candidates) {
    RegionReport& report = candidate.report;
    report.replaced =
        choice != RegionChoice::gaining || report.seconds + report.copy_seconds < least_gain * report.dense_seconds;
  }
}

/// Replaces what gains by times in ONNX Runtime; returns those of the whole model as it was last tried.
std::optional<TimesInTurns> choose_by_times(std::vector<Candidate>& candidates, const Candidates& all,
                                            ComparedModels& models) {
  const auto begin = std::chrono::steady_clock::now();
  std::size_t convolutions = 0;
  for (const Candidate& candidate : candidates) convolutions += candidate.report.convolutions;
  Progress progress("timing regions in ONNX Runtime", convolutions);
  std::size_t decided = 0;
  RegionTrials<Candidate> trials;
  trials.time_region = [&](const Candidate& candidate) {
    const TimesInTurns times = models.time_region(candidate.network);
    if (gains(times) || candidate.report.convolutions < 2) progress.update(decided += candidate.report.convolutions);
    return times;
  };
  trials.split = [&](const Candidate& candidate) {
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    return taken.count() < models.seconds_to_search() ? all.split(candidate) : std::vector<Candidate>{};
  };
  trials.time_model = [&](std::span<const Candidate* const> tried) { return models.time_model(networks_of(tried)); };
  RegionDecision<Candidate> decision = decide_regions(std::move(candidates), trials);
  candidates.clear();
  for (TimedRegion<Candidate>& timed : decision.regions) {
    timed.region.report.times = timed.times;
    timed.region.report.replaced = timed.replaced;
    candidates.push_back(std::move(timed.region));
  }
  return decision.model;
}

std::vector<const Candidate*> replaced_of(std::span<const Candidate> candidates) {
  std::vector<const Candidate*> replaced;
  for (const Candidate& candidate : candidates) {
    if (candidate.report.replaced) replaced.push_back(&candidate);
  }
  return replaced;
}

}  // namespace

std::string RegionReport::why() const {
  std::string text = replaced ? "replaced: " : "left as it is: ";
  if (times) {
    text += message("patdnn takes ", seconds_text(times->converted), " with the copies at the edges, ONNX Runtime ",
                    seconds_text(times->plain));
    return text + (!replaced && gains(*times) ? ", but the whole model gained nothing" : "");
  }
  return text + message("estimated, convolutions take ", seconds_text(seconds), ", ", seconds_text(dense_seconds),
                        " with every weight kept, copies at the edges ", seconds_text(copy_seconds));
}

Replacement replace_regions(const std::filesystem::path& input, const std::filesystem::path& output,
                            const InputExtents& extents, RegionChoice choice, const Comparison& comparison,
                            const patdnn::kernels::ConvTable& table) {
  ::onnx::ModelProto model = network::onnx_import::parse(input, {});
  const std::vector<std::string> inputs = input_names(model.graph());
  const InputExtents given = named_extents(extents, inputs);
  check_names(given, inputs);
  fix_extents(*model.mutable_graph(), given);
  check_external_files(input, output, model);
  const BatchSurveys surveys = survey(model, input);
  const std::size_t most = choice == RegionChoice::layers ? 1 : std::numeric_limits<std::size_t>::max();
  const bool open_images = surveys.several.has_value();

  Replacement result;
  result.nodes = static_cast<std::size_t>(model.graph().node_size());
  const Candidates all(model, surveys, input, table);
  std::vector<Candidate> candidates = all.find(most);
  result.not_compared = comparison.refusal;
  if (comparison.runtime && !candidates.empty()) {
    try {
      ComparedModels models(*comparison.runtime, model, surveys, input, comparison.seconds);
      if (choice == RegionChoice::gaining) {
        result.times = choose_by_times(candidates, all, models);
      } else {
        choose_unmeasured(candidates, choice);
        result.times = models.time_model(networks_of(replaced_of(candidates)));
      }
    } catch (const std::exception& error) {
      result.not_compared = error.what();
    }
  }
  if (!result.not_compared.empty()) {
    if (candidates.empty()) candidates = all.find(most);
    choose_unmeasured(candidates, choice);
  }

  const std::vector<const Candidate*> replaced = replaced_of(candidates);
  if (replaced.empty() && extents.empty()) {
    // The model stays as it is, to the byte.
    patdnn::io::write_file(output, patdnn::io::read_file(input));
  } else {
    replace(model, networks_of(replaced), open_images);
    write(output, model);
  }
  for (Candidate& candidate : candidates) result.regions.push_back(std::move(candidate.report));
  result.nodes_left = static_cast<std::size_t>(model.graph().node_size());
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
  ::onnx::ModelProto model = model_of(network, input.stem().string(), true);
  for (const auto& [key, value] : network.metadata) {
    auto& entry = *model.add_metadata_props();
    entry.set_key(key);
    entry.set_value(value);
  }
  write(output, model);
}

}  // namespace demo
