#pragma once
// What the options of the tuner name: layers, and how they are pruned.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "in_network.hpp"
#include "tune_layer.hpp"

namespace patdnn::bench {

inline const std::map<std::string, NetworkGraph (*)()> known_networks{
    {"vgg16", &vgg16}, {"resnet50", &resnet50}, {"mobilenet_v2", &mobilenet_v2}};

/// Layers of networks, or one of its own, each pruned in every way.
struct CaseOptions {
  std::vector<std::string> networks;  // of known_networks
  std::vector<std::int64_t> shape;    // C, K, H, W, kernel extent, stride
  std::vector<std::size_t> blocks{1, 2, 4, 8};
  std::vector<std::string> structures{"patterns", "dense"};
  double rate = 3.6;  // kernels per kept kernel
};

/// All layers; of those that networks pool, both forms.
///
/// widest_block  filters of the widest block that kernels run as one
[[nodiscard]] std::vector<TuningCase> layer_cases(const CaseOptions& options, std::size_t widest_block);

/// The networks themselves, between maps of dense and of aligned rows.
[[nodiscard]] std::vector<NetworkCase> network_cases(const CaseOptions& options, std::size_t widest_block);

}  // namespace patdnn::bench
