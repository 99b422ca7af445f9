#pragma once
// Prunes a network as it is, without training.

#include <cstddef>
#include <string>
#include <vector>

#include <patdnn/network/graph.hpp>
#include <patdnn/pruning/layer_rules.hpp>
#include <patdnn/pruning/recipe.hpp>

namespace demo {

/// A network's recipe, and the rules of layers that it does not fit.
struct PruningRequest {
  patdnn::pruning::Recipe recipe;
  patdnn::pruning::LayerRules rules;
};

/// A request as it is typed: "patterns=8,connectivity=3.6,block=4" or "taps=8.1,block=4", each with pointwise=RATE and
/// grouping=similarity, energy or order besides. Throws patdnn::InvalidPattern, naming the part that is wrong.
[[nodiscard]] PruningRequest parse_pruning(const std::string& text);

/// What pruning left of a layer.
struct PrunedConvolution {
  std::size_t node = 0;
  bool reads_input = false;  // of the network: then it keeps all weights
  double energy = 1;         // of its weights, the part that is kept
};

/// Prunes the convolutions of a graph by recipe_for(): those that read the image keep all weights, depthwise ones lose
/// taps, 1 × 1 ones whole kernels. Throws what pruning::prune() throws, naming the layer.
std::vector<PrunedConvolution> prune_network(patdnn::network::Graph& graph, const PruningRequest& request);

}  // namespace demo
