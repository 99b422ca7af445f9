#include "cases.hpp"

#include <utility>

namespace patdnn::bench {

namespace {

using patdnn::detail::message;

/// Blocks wider than the widest would be split, and run as those of a smaller block.
std::vector<Pruning> prunings_of(const CaseOptions& options, std::size_t widest_block) {
  std::vector<Pruning> prunings;
  for (const std::string& structure : options.structures) {
    if (structure == "dense") {
      prunings.push_back({"dense", Structure::dense, dense_block, 1.0});
      continue;
    }
    const bool free = structure == "free";
    for (const std::size_t block : options.blocks) {
      if (block > widest_block) continue;
      prunings.push_back({message(free ? "free" : "g", block), free ? Structure::free_taps : Structure::patterns, block,
                          options.rate});
    }
  }
  return prunings;
}

}  // namespace

std::vector<NetworkCase> network_cases(const CaseOptions& options, std::size_t widest_block) {
  std::vector<NetworkCase> cases;
  for (const std::string& network : options.networks) {
    for (const Pruning& pruning : prunings_of(options, widest_block)) {
      for (const auto& [pitch, name] : {std::pair{Pitch::dense, "dense"}, {Pitch::aligned, "aligned"}}) {
        cases.push_back(
            {message(network, "/", pruning.name, ", ", name, " rows"), known_networks.at(network)(), pruning, pitch});
      }
    }
  }
  return cases;
}

std::vector<TuningCase> layer_cases(const CaseOptions& options, std::size_t widest_block) {
  struct Named {
    std::string name;
    Node node;
    bool in_network;
  };
  std::vector<Named> nodes;
  for (const std::string& network : options.networks) {
    for (const Node& node : unique_convolutions(known_networks.at(network)())) {
      nodes.push_back({network + "/" + layer_name(node.shape), node, true});
      nodes.back().node.pooling = Pooling::none;
      if (node.pooling != Pooling::none) nodes.push_back({nodes.back().name + "_pool", node, true});
    }
  }
  if (!options.shape.empty()) {
    const Node node = node_of(options.shape);
    nodes.push_back({"shape/" + layer_name(node.shape), node, false});
  }
  std::vector<TuningCase> cases;
  for (const auto& [name, node, in_network] : nodes) {
    // The first layer of a network stays dense, and filters of a depthwise one have a channel each.
    const bool one_form = node.shape.depthwise() || node.shape.channels == 3;
    bool first = true;
    for (Pruning pruning : prunings_of(options, widest_block)) {
      const bool patterns = node.shape.kernel_height == 1 || node.shape.kernel_height == 3;
      if (pruning.structure == Structure::patterns && !patterns) pruning.structure = Structure::free_taps;
      if (first || !one_form) cases.push_back({name + "/" + pruning.name, node, pruning, in_network});
      first = false;
    }
  }
  return cases;
}

}  // namespace patdnn::bench
