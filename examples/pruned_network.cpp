#include "pruned_network.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <sstream>
#include <variant>

#include <patdnn/error.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/prune.hpp>

#include "progress.hpp"

namespace demo {
namespace {

using patdnn::InvalidPattern;
using patdnn::detail::message;
namespace pruning = patdnn::pruning;

double number(const std::string& key, const std::string& text, double least, double most) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool good = error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most;
  if (!good)
    throw InvalidPattern(message("--prune: ", key, "=", text, ", expected a number of ", static_cast<int>(least),
                                 " to ", static_cast<int>(most)));
  return value;
}

std::size_t one_of(const std::string& key, const std::string& text, std::initializer_list<const char*> known) {
  const auto found = std::find(known.begin(), known.end(), text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string names;
  for (const char* const name : known) names += (names.empty() ? "" : ", ") + std::string(name);
  throw InvalidPattern(message("--prune: ", key, "=", text, ", expected one of ", names));
}

/// The convolutions between which and an input of the graph there is no other.
std::vector<char> reads_input(const patdnn::network::Graph& graph) {
  std::vector<char> raw(graph.values.size(), 0);  // values that no convolution has had a part in
  for (const auto id : graph.inputs) raw[id] = 1;
  std::vector<char> result(graph.nodes.size(), 0);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const patdnn::network::Node& node = graph.nodes[i];
    if (raw[node.inputs[0]] == 0) continue;
    if (std::holds_alternative<patdnn::network::Convolution>(node.op)) {
      result[i] = 1;
    } else {
      raw[node.output] = 1;
    }
  }
  return result;
}

}  // namespace

PruningRequest parse_pruning(const std::string& text) {
  std::map<std::string, std::string> parts;
  std::istringstream list(text);
  for (std::string part; std::getline(list, part, ',');) {
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos) throw InvalidPattern(message("--prune: '", part, "', expected NAME=VALUE"));
    if (!parts.insert({part.substr(0, equals), part.substr(equals + 1)}).second) {
      throw InvalidPattern(message("--prune: ", part.substr(0, equals), " is given twice"));
    }
  }
  if (parts.count("patterns") + parts.count("taps") != 1) {
    throw InvalidPattern(message("--prune: '", text, "', expected either patterns=COUNT or taps=RATE"));
  }
  constexpr double highest = 1000;  // beyond it, rounding decides what is left
  PruningRequest request;
  const bool free = parts.count("taps") != 0;
  request.recipe.structure = free ? patdnn::fkw::Structure::free_taps : patdnn::fkw::Structure::patterns;
  for (const auto& [key, value] : parts) {
    if (key == "patterns") {
      const double most = static_cast<double>(request.recipe.patterns.size());
      const double count = number(key, value, 1, most);
      if (count != std::floor(count))
        throw InvalidPattern(message("--prune: patterns=", value, ", expected a whole number"));
      request.recipe.patterns.resize(static_cast<std::size_t>(count));
    } else if (key == "connectivity" && !free) {
      request.recipe.connectivity_rate = number(key, value, 1, highest);
      if (parts.count("pointwise") == 0) request.rules.pointwise_rate = request.recipe.connectivity_rate;
    } else if (key == "taps") {
      request.recipe.tap_rate = number(key, value, 1, highest);
    } else if (key == "block") {
      request.recipe.block = std::size_t{1} << one_of(key, value, {"1", "2", "4", "8"});
    } else if (key == "pointwise") {
      request.rules.pointwise_rate = number(key, value, 1, highest);
    } else if (key == "grouping") {
      constexpr std::array ways{pruning::GroupedBy::similarity, pruning::GroupedBy::retained_energy,
                                pruning::GroupedBy::file_order};
      request.recipe.grouped_by = ways[one_of(key, value, {"similarity", "energy", "order"})];
    } else {
      throw InvalidPattern(message("--prune: '", key, "', expected one of ", free ? "taps" : "patterns, connectivity",
                                   ", block, pointwise, grouping"));
    }
  }
  return request;
}

std::vector<PrunedConvolution> prune_network(patdnn::network::Graph& graph, const PruningRequest& request) {
  std::vector<PrunedConvolution> result;
  const std::vector<char> first = reads_input(graph);
  Progress progress("pruning", graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    patdnn::network::Node& node = graph.nodes[i];
    if (auto* const conv = std::get_if<patdnn::network::Convolution>(&node.op)) {
      patdnn::network::with_context("node '" + node.name + "': ", [&] {
        const auto& w = conv->weights.fkw();
        const std::vector<float> values = patdnn::fkw::decode(w);
        const patdnn::fkw::DenseFilters dense{values, w.filters, w.channels, w.kernel_height, w.kernel_width, w.groups};
        const auto role = first[i] != 0 ? pruning::Role::first : pruning::Role::convolution;
        const auto pruned = pruning::prune(dense, pruning::recipe_for(dense, role, request.recipe, request.rules));
        double all = 0;
        for (const float x : values) all += pruning::energy(x);
        result.push_back({i, first[i] != 0, all > 0 ? pruning::retained_energy(dense, pruned.mask) / all : 1.0});
        conv->weights = pruning::encode(pruned);
      });
    }
    progress.update(i + 1);
  }
  return result;
}

}  // namespace demo
