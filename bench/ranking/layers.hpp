#pragma once
// The layers on which forms are ranked.

#include <string>
#include <vector>

#include "../networks.hpp"

namespace patdnn::bench {

/// The different convolutions of a network.
struct RankedNetwork {
  std::string name;
  std::vector<Node> layers;
};

/// VGG-16, ResNet-50 and MobileNet-V2 at 224 × 224; the kinds of layers of a YOLO of the smallest size at 640 × 640,
/// and of a U-Net at 256 × 256.
[[nodiscard]] std::vector<RankedNetwork> ranked_networks();

}  // namespace patdnn::bench
