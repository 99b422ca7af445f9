#pragma once
// A graph as the chain of layers that a header can hold.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/network/graph.hpp>

namespace demo {

/// What follows the sums of a layer.
struct ChainEnd {
  std::vector<float> bias;  // one per filter, or none
  patdnn::Activation activation;
};

struct ChainConvolution {
  patdnn::ConvShape shape;
  patdnn::fkw::FkwData weights;
  ChainEnd end;
  bool pools = false;
};
struct ChainMaxPool {
  patdnn::ConvShape window;
};
struct ChainAverage {
  std::size_t channels, height, width;
};
struct ChainLinear {
  std::size_t filters = 0;
  std::size_t features = 0;
  std::vector<float> weights;
  ChainEnd end;
};

struct ChainLayer {
  std::string name;
  std::variant<ChainConvolution, ChainMaxPool, ChainAverage, ChainLinear> layer;
};

/// The layers of a graph, without channels that nothing reads or that are always zero. Throws UnsupportedOperator for
/// a graph that is no chain, naming the node.
[[nodiscard]] std::vector<ChainLayer> chain_of(const patdnn::network::Graph& graph);

}  // namespace demo
