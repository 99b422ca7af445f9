#pragma once
// A network's convolutions one after the other, each reading what an earlier one wrote.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "layer_case.hpp"
#include "networks.hpp"

namespace patdnn::bench {

/// A network ready to run on random images. Maps of one layout are used again as soon as nothing reads them any
/// more.
class Chain {
 public:
  Chain(const NetworkGraph& graph, const Pruning& pruning, Layer::Architecture architecture, std::size_t images = 1,
        ChosenBy chosen = ChosenBy::table);

  void run(const Threads& threads);

  /// Runs the network, comparing the outputs of each convolution with the reference before the next overwrites them.
  /// Throws Error when one differs.
  void check(const Threads& threads);

  /// Seconds of each node, the median of several runs.
  [[nodiscard]] std::vector<double> seconds_per_node(const Threads& threads);

  /// Multiplications of kept weights, and of all weights.
  [[nodiscard]] double useful_multiplications() const noexcept { return useful_; }
  [[nodiscard]] double dense_multiplications() const noexcept { return dense_; }

  [[nodiscard]] const NetworkGraph& graph() const noexcept { return graph_; }
  [[nodiscard]] const Layer& layer(std::size_t node) const noexcept { return steps_[node].layer; }

 private:
  struct Step {
    Layer layer;
    PrunedWeights weights;
    std::vector<float> bias;
    std::size_t output = 0;  // position in maps_
  };

  [[nodiscard]] MapView<float> map_of(std::size_t node) noexcept {
    return maps_[node == Node::none ? 0 : steps_[node].output].view();
  }
  void run_step(std::size_t node, const Threads& threads);

  NetworkGraph graph_;
  Layer::Architecture architecture_;
  std::vector<Step> steps_;
  std::vector<FeatureMap<float>> maps_;  // the first holds the image
  std::vector<std::byte> scratch_;
  double useful_ = 0;
  double dense_ = 0;
};

}  // namespace patdnn::bench
