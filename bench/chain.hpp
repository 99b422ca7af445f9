#pragma once
// A network's convolutions one after the other, each reading what an earlier one wrote.

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "layer_case.hpp"
#include "networks.hpp"

namespace patdnn::bench {

/// A network ready to run on random images. Maps of one layout are used again as soon as nothing reads them any
/// more.
class Chain {
 public:
  /// pitch  of all maps
  Chain(const NetworkGraph& graph, const Pruning& pruning, const kernels::ConvTable& table, std::size_t images = 1,
        ChosenBy chosen = ChosenBy::table, Pitch pitch = Pitch::suitable);

  /// The same layers, one for each node, prepared once more from their weights.
  [[nodiscard]] std::vector<Layer> prepare() const;

  /// The same layers, one for each node, those with parameters of their own that `choose(layer)` gives any.
  [[nodiscard]] std::vector<Layer> prepare(const std::function<std::optional<Parameters>(const Layer&)>& choose) const;
  /// From now on, run() runs those, and `layers` are what it ran before.
  void swap_layers(std::vector<Layer>& layers);

  void run(const Threads& threads);

  /// Runs the network, comparing the outputs of each convolution with the reference before the next overwrites them.
  /// Throws Error when one differs.
  void check(const Threads& threads);

  /// Runs the network. Returns the seconds of each node; see seconds_now().
  [[nodiscard]] std::vector<double> run_timed(const Threads& threads);

  /// The same, each the median of several runs.
  [[nodiscard]] std::vector<double> seconds_per_node(const Threads& threads);

  /// Multiplications of kept weights, and of all weights.
  [[nodiscard]] double useful_multiplications() const noexcept { return useful_; }
  [[nodiscard]] double dense_multiplications() const noexcept { return dense_; }

  [[nodiscard]] const NetworkGraph& graph() const noexcept { return graph_; }
  [[nodiscard]] const Layer& layer(std::size_t node) const noexcept { return layers_[node]; }

 private:
  struct Step {
    PrunedWeights weights;
    std::vector<float> bias;
    std::size_t output = 0;  // position in maps_
  };

  [[nodiscard]] MapView<float> map_of(std::size_t node) noexcept { return maps_[position(node)].view(); }
  [[nodiscard]] MapLayout layout_of(std::size_t node) const noexcept { return maps_[position(node)].view().layout; }
  [[nodiscard]] std::size_t position(std::size_t node) const noexcept {
    return node == Node::none ? 0 : steps_[node].output;
  }
  [[nodiscard]] Layer prepare_node(std::size_t node, const std::optional<Parameters>& parameters) const;
  void run_step(std::size_t node, const Threads& threads);

  NetworkGraph graph_;
  kernels::ConvTable table_;
  std::vector<Step> steps_;
  std::vector<Layer> layers_;
  std::vector<FeatureMap<float>> maps_;  // the first holds the image
  std::vector<std::byte> scratch_;
  double useful_ = 0;
  double dense_ = 0;
};

}  // namespace patdnn::bench
