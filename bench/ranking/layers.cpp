#include "layers.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace patdnn::bench {

namespace {

using Extents = std::array<std::int64_t, 6>;  // C, K, H, W, kernel extent, stride

/// Widths of a quarter, and a third of the blocks, of the published network; its heads on three maps.
constexpr std::array<Extents, 26> yolo{
    {{3, 16, 640, 640, 3, 2},  {16, 32, 320, 320, 3, 2}, {32, 32, 160, 160, 1, 1}, {16, 16, 160, 160, 3, 1},
     {48, 32, 160, 160, 1, 1}, {32, 64, 160, 160, 3, 2}, {64, 64, 80, 80, 1, 1},   {32, 32, 80, 80, 3, 1},
     {128, 64, 80, 80, 1, 1},  {64, 128, 80, 80, 3, 2},  {128, 128, 40, 40, 1, 1}, {64, 64, 40, 40, 3, 1},
     {256, 128, 40, 40, 1, 1}, {128, 256, 40, 40, 3, 2}, {256, 256, 20, 20, 1, 1}, {128, 128, 20, 20, 3, 1},
     {384, 256, 20, 20, 1, 1}, {384, 128, 40, 40, 1, 1}, {192, 64, 80, 80, 1, 1},  {64, 64, 80, 80, 3, 1},
     {64, 80, 80, 80, 3, 1},   {80, 80, 40, 40, 3, 1},   {128, 128, 40, 40, 3, 2}, {256, 64, 20, 20, 3, 1},
     {80, 80, 20, 20, 1, 1},   {512, 256, 20, 20, 1, 1}}};

/// With padding, so that maps keep their extents.
constexpr std::array<Extents, 18> unet{{{3, 64, 256, 256, 3, 1},
                                        {64, 64, 256, 256, 3, 1},
                                        {64, 128, 128, 128, 3, 1},
                                        {128, 128, 128, 128, 3, 1},
                                        {128, 256, 64, 64, 3, 1},
                                        {256, 256, 64, 64, 3, 1},
                                        {256, 512, 32, 32, 3, 1},
                                        {512, 512, 32, 32, 3, 1},
                                        {512, 1024, 16, 16, 3, 1},
                                        {1024, 1024, 16, 16, 3, 1},
                                        {1024, 512, 32, 32, 3, 1},
                                        {512, 256, 64, 64, 3, 1},
                                        {256, 128, 128, 128, 3, 1},
                                        {128, 64, 256, 256, 3, 1},
                                        {1024, 512, 32, 32, 1, 1},
                                        {512, 256, 64, 64, 1, 1},
                                        {256, 128, 128, 128, 1, 1},
                                        {64, 2, 256, 256, 1, 1}}};

std::vector<Node> nodes_of(std::span<const Extents> extents) {
  std::vector<Node> nodes;
  for (const Extents& e : extents) nodes.push_back(node_of(e));
  return nodes;
}

}  // namespace

std::vector<RankedNetwork> ranked_networks() {
  std::vector<RankedNetwork> networks;
  for (const NetworkGraph& graph : {vgg16(), resnet50(), mobilenet_v2()}) {
    networks.push_back({graph.name, unique_convolutions(graph)});
    for (Node& node : networks.back().layers) node.pooling = Pooling::none;
  }
  networks.push_back({"yolo", nodes_of(yolo)});
  networks.push_back({"unet", nodes_of(unet)});
  return networks;
}

}  // namespace patdnn::bench
