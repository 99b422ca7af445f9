#include "regions.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <variant>

namespace demo {
namespace {

namespace network = patdnn::network;
using network::Dims;
using network::OnnxSurvey;

/// Whether axis 0 stays what it is.
struct KeepsImagesApart {
  bool operator()(const network::Convolution&) const { return true; }
  bool operator()(const network::Linear&) const { return true; }
  bool operator()(const network::Pool&) const { return true; }
  bool operator()(const network::Elementwise&) const { return true; }
  bool operator()(const network::ChannelAffine&) const { return true; }
  bool operator()(const network::Reshape&) const { return true; }
  bool operator()(const network::Concat& op) const { return op.axis != 0; }
  bool operator()(const network::Slice& op) const { return op.count[0] == 1 && op.start[0] == 0; }
  bool operator()(const network::Pad& op) const { return op.before[0] == 0 && op.after[0] == 0; }
  bool operator()(const network::Transpose& op) const { return op.order[0] == 0; }
  bool operator()(const network::Resize& op) const { return op.axes[0].at == std::vector<std::uint32_t>{0}; }
  bool operator()(const network::Reduce& op) const { return std::count(op.axes.begin(), op.axes.end(), 0U) == 0; }
  bool operator()(const network::Softmax& op) const { return op.first > 0; }
  // Positions are integers to other engines, floats here.
  bool operator()(const network::TopK&) const { return false; }
  // These run on one thread, and allocate.
  bool operator()(const network::GeneralConvolution&) const { return false; }
  bool operator()(const network::MatMul&) const { return false; }
};

bool is_dense(const network::Linear& linear) {
  const auto values = linear.dense.values();
  return 2 * static_cast<std::size_t>(std::count(values.begin(), values.end(), 0.0F)) <= values.size();
}

class RegionSearch {
 public:
  RegionSearch(const ::onnx::GraphProto& model, const BatchSurveys& surveys, std::span<const std::size_t> among)
      : model_(model), surveys_(surveys) {
    for (const auto& output : model.output()) given_out_.insert(output.name());
    const std::size_t count = static_cast<std::size_t>(model.node_size());
    for (std::size_t i = 0; i < count; ++i) {
      reads_.push_back(values_read_by(model.node(static_cast<int>(i))));
      for (const std::string& name : reads_.back()) readers_[name].push_back(i);
      for (const std::string& name : model.node(static_cast<int>(i)).output()) {
        if (!name.empty()) writer_[name] = i;
      }
    }
    region_.resize(count);
    std::iota(region_.begin(), region_.end(), std::size_t{0});
    supported_.resize(count, 0);
    const auto support = [&](std::size_t i) { supported_[i] = supports(i) ? 1 : 0; };
    for (const std::size_t i : among) support(i);
    for (std::size_t i = 0; among.empty() && i < count; ++i) support(i);
  }

  /// Joins each node to the regions that it reads from, as long as no path leaves the region and enters it again.
  void grow(std::size_t most_convolutions) {
    for (std::size_t i = 0; i < region_.size(); ++i) {
      if (supported_[i] == 0) continue;
      for (const std::string& name : reads_[i]) {
        const auto writer = writer_.find(name);
        if (writer == writer_.end() || supported_[writer->second] == 0) continue;
        const std::size_t other = region_[writer->second];
        if (other == region_[i] || convolutions_of(other) + convolutions_of(region_[i]) > most_convolutions) continue;
        const std::vector<std::size_t> before = region_;
        std::replace(region_.begin(), region_.end(), before[i], other);
        if (!can_be_ordered()) region_ = before;
      }
    }
  }

  [[nodiscard]] std::vector<ModelRegion> regions() const {
    std::map<std::size_t, std::vector<std::size_t>> members;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < region_.size(); ++i) {
      if (supported_[i] == 0) continue;
      auto& nodes = members[region_[i]];
      if (nodes.empty()) order.push_back(region_[i]);
      nodes.push_back(i);
    }
    std::vector<ModelRegion> result;
    for (const std::size_t id : order) {
      std::vector<std::size_t> nodes = without_dense_tail(members[id]);
      if (std::any_of(nodes.begin(), nodes.end(), [&](std::size_t i) { return holds_lists(i); })) {
        result.push_back(with_ports(std::move(nodes)));
      }
    }
    return result;
  }

 private:
  [[nodiscard]] static const network::Value* find(const OnnxSurvey& survey, const std::string& name) {
    const auto found = survey.values.find(name);
    return found == survey.values.end() ? nullptr : &survey.graph.values[found->second];
  }

  /// Whether a value has one entry per image along axis 0.
  [[nodiscard]] bool is_per_image(const std::string& name) const {
    const network::Value* const one = find(surveys_.one, name);
    if (one == nullptr || one->constant || one->dims.empty() || one->dims[0] != 1) return false;
    if (!surveys_.several) return true;
    const network::Value* const several = find(*surveys_.several, name);
    if (several == nullptr || several->dims.empty() || several->dims[0] != surveys_.images) return false;
    Dims dims = several->dims;
    dims[0] = 1;
    return dims == one->dims;
  }

  /// Whether a constant of floats is the same for any number of images; integers become extents, which are compared.
  [[nodiscard]] bool is_fixed(const std::string& name) const {
    const network::Value* const one = find(surveys_.one, name);
    if (one == nullptr || !one->constant) return false;
    if (!surveys_.several || !one->constant->is_float()) return true;
    const network::Value* const several = find(*surveys_.several, name);
    return several != nullptr && several->constant == one->constant;
  }

  [[nodiscard]] bool supports(std::size_t i) const {
    const ::onnx::NodeProto& node = model_.node(static_cast<int>(i));
    const OnnxSurvey::Node& surveyed = surveys_.one.nodes[i];
    if (!surveyed.refusal.empty() || (surveys_.several && !surveys_.several->nodes[i].refusal.empty())) return false;
    bool computes = false;
    for (const std::string& name : node.output()) {
      const bool read = !name.empty() && (readers_.count(name) != 0 || given_out_.count(name) != 0);
      if (is_per_image(name)) {
        computes = true;
      } else if (read) {
        return false;
      }
    }
    const auto takes = [&](const std::string& name) { return is_per_image(name) || is_fixed(name); };
    if (!computes || !std::all_of(reads_[i].begin(), reads_[i].end(), takes)) return false;
    return !any_made(i, [](const network::Operator& op) { return !keeps_images_apart(op); });
  }

  template <class Predicate>
  [[nodiscard]] bool any_made(std::size_t i, Predicate&& predicate) const {
    const OnnxSurvey::Node& surveyed = surveys_.one.nodes[i];
    for (std::size_t n = surveyed.first; n < surveyed.last; ++n) {
      if (predicate(surveys_.one.graph.nodes[n].op)) return true;
    }
    return false;
  }
  [[nodiscard]] bool convolves(std::size_t i) const {
    return any_made(i, [](const network::Operator& op) { return std::holds_alternative<network::Convolution>(op); });
  }
  [[nodiscard]] bool multiplies_densely(std::size_t i) const {
    return any_made(i, [](const network::Operator& op) {
      const auto* const linear = std::get_if<network::Linear>(&op);
      return linear != nullptr && is_dense(*linear);
    });
  }
  /// Whether a node keeps weights in a form of patdnn's own.
  [[nodiscard]] bool holds_lists(std::size_t i) const {
    return convolves(i) || any_made(i, [](const network::Operator& op) {
             const auto* const linear = std::get_if<network::Linear>(&op);
             return linear != nullptr && !is_dense(*linear);
           });
  }

  [[nodiscard]] std::size_t convolutions_of(std::size_t region) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < region_.size(); ++i) count += region_[i] == region && convolves(i) ? 1 : 0;
    return count;
  }

  /// Whether all regions, and the nodes outside of them, can run one after the other.
  [[nodiscard]] bool can_be_ordered() const {
    std::vector<std::set<std::size_t>> next(region_.size());
    std::vector<std::size_t> waits_for(region_.size(), 0);
    for (std::size_t i = 0; i < region_.size(); ++i) {
      for (const std::string& name : reads_[i]) {
        const auto writer = writer_.find(name);
        if (writer == writer_.end()) continue;
        const std::size_t from = region_[writer->second];
        if (from != region_[i] && next[from].insert(region_[i]).second) ++waits_for[region_[i]];
      }
    }
    std::vector<std::size_t> ready;
    std::size_t left = 0;
    for (std::size_t r = 0; r < region_.size(); ++r) {
      if (waits_for[r] == 0) ready.push_back(r);
      if (waits_for[r] != 0) ++left;
    }
    while (!ready.empty()) {
      const std::size_t r = ready.back();
      ready.pop_back();
      for (const std::size_t after : next[r]) {
        if (--waits_for[after] > 0) continue;
        ready.push_back(after);
        --left;
      }
    }
    return left == 0;
  }

  /// Drops dense products that no layer of the region depends on, and what depends on them.
  [[nodiscard]] std::vector<std::size_t> without_dense_tail(const std::vector<std::size_t>& nodes) const {
    const std::set<std::size_t> members(nodes.begin(), nodes.end());
    const auto any_reader = [&](std::size_t i, const auto& predicate) {
      for (const std::string& name : model_.node(static_cast<int>(i)).output()) {
        const auto found = readers_.find(name);
        if (found == readers_.end()) continue;
        for (const std::size_t reader : found->second) {
          if (members.count(reader) != 0 && predicate(reader)) return true;
        }
      }
      return false;
    };
    std::set<std::size_t> needed;  // layers, and what they depend on
    for (auto i = nodes.rbegin(); i != nodes.rend(); ++i) {
      if (holds_lists(*i) || any_reader(*i, [&](std::size_t r) { return needed.count(r) != 0; })) needed.insert(*i);
    }
    std::set<std::size_t> dropped;
    for (const std::size_t i : nodes) {
      const auto drops = [&](const std::string& name) {
        const auto writer = writer_.find(name);
        return writer != writer_.end() && dropped.count(writer->second) != 0;
      };
      const bool behind = std::any_of(reads_[i].begin(), reads_[i].end(), drops);
      if (needed.count(i) == 0 && (behind || multiplies_densely(i))) dropped.insert(i);
    }
    std::vector<std::size_t> kept;
    std::set_difference(nodes.begin(), nodes.end(), dropped.begin(), dropped.end(), std::back_inserter(kept));
    return kept;
  }

  [[nodiscard]] ModelRegion with_ports(std::vector<std::size_t> nodes) const {
    const std::set<std::size_t> members(nodes.begin(), nodes.end());
    ModelRegion region;
    std::set<std::string> known;
    for (const std::size_t i : nodes) {
      for (const std::string& name : reads_[i]) {
        const auto writer = writer_.find(name);
        const bool inside = writer != writer_.end() && members.count(writer->second) != 0;
        if (!inside && is_per_image(name) && known.insert(name).second) region.inputs.push_back(name);
      }
      for (const std::string& name : model_.node(static_cast<int>(i)).output()) {
        const auto found = readers_.find(name);
        const bool leaves =
            given_out_.count(name) != 0 ||
            (found != readers_.end() && std::any_of(found->second.begin(), found->second.end(),
                                                    [&](std::size_t r) { return members.count(r) == 0; }));
        if (leaves) region.outputs.push_back(name);
      }
    }
    region.nodes = std::move(nodes);
    return region;
  }

  const ::onnx::GraphProto& model_;
  const BatchSurveys& surveys_;
  std::set<std::string> given_out_;
  std::vector<std::vector<std::string>> reads_;              // per node
  std::map<std::string, std::vector<std::size_t>> readers_;  // per value
  std::map<std::string, std::size_t> writer_;
  std::vector<char> supported_;
  std::vector<std::size_t> region_;  // per node
};

}  // namespace

bool keeps_images_apart(const network::Operator& op) { return std::visit(KeepsImagesApart{}, op); }

std::vector<std::string> values_read_by(const ::onnx::NodeProto& node) {
  std::vector<std::string> names;
  for (const std::string& name : node.input()) {
    if (!name.empty()) names.push_back(name);
  }
  const auto add_graph = [&](const ::onnx::GraphProto& graph) {
    for (const auto& inner : graph.node()) {
      for (std::string& name : values_read_by(inner)) names.push_back(std::move(name));
    }
    for (const auto& output : graph.output()) names.push_back(output.name());
  };
  for (const auto& attribute : node.attribute()) {
    if (attribute.has_g()) add_graph(attribute.g());
    for (const auto& graph : attribute.graphs()) add_graph(graph);
  }
  return names;
}

std::vector<ModelRegion> find_regions(const ::onnx::GraphProto& model, const BatchSurveys& surveys,
                                      std::size_t most_convolutions, std::span<const std::size_t> among) {
  RegionSearch search(model, surveys, among);
  search.grow(most_convolutions);
  return search.regions();
}

}  // namespace demo
