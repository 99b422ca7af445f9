#pragma once
// A pruned layer with random weights, its maps, and the check that must pass before it is timed.

#include <cstddef>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/executor_threads.hpp>
#include <patdnn/patdnn.hpp>

#include "networks.hpp"

namespace patdnn::bench {

using Layer = ConvLayer;

using Threads = ThreadExecutor;

enum class Structure { patterns, free_taps, dense };

/// How a network is pruned.
struct Pruning {
  std::string name;  // "g4"
  Structure structure = Structure::patterns;
  std::size_t block = 4;         // G
  double connectivity_rate = 1;  // kernels per kept kernel
};

/// Filters to a block of a dense layer, whatever those of pruned ones: they share all taps, so the widest block serves.
inline constexpr std::size_t dense_block = 8;

/// Random weights, K × C/groups × kh × kw, and the same as FKW.
struct PrunedWeights {
  std::vector<float> dense;
  fkw::FkwData fkw;
};

/// Prunes random weights: each block keeps the same number of kernels, or of taps. The first layer of a network stays
/// dense; kernels of 1 × 1 lose whole kernels only, depthwise ones taps only.
///
/// Weights are scaled so that the outputs of a chain of layers stay of the size of its input.
[[nodiscard]] PrunedWeights prune(const ConvShape& shape, const Pruning& pruning, std::mt19937& random);

/// Where a layer's parameters come from: its table's tuned layers, or the table's rules alone.
enum class ChosenBy { table, rules };

/// The parameters that the rules choose for a layer, whatever tuned layers its table has.
[[nodiscard]] inline Parameters by_rules(const Layer& layer) { return kernels::default_parameters(layer.traits()); }

/// A node's bias, residual, limit and pool.
[[nodiscard]] Epilogue epilogue_of(const Node& node, std::span<const float> bias);

/// Runs a node's layer. `residual` counts only when the node adds one.
void run_node(const Node& node, const Layer& layer, MapView<const float> input, MapView<float> output,
              MapView<const float> residual, const Threads& threads, std::span<std::byte> scratch);

/// How many outputs of a layer are compared with the reference, where nothing else is said.
inline constexpr std::size_t some_outputs = 4096;

/// Compares outputs of a node with the reference: all of small layers, and of those with no more than `least`; of
/// others the borders of the first and last filter, both sides of every tile seam, and random ones, `least` at least.
/// Of several images, the last.
///
/// Returns how many were compared. Throws Error, with the place and both values, when one differs.
std::size_t check_node(const Node& node, const Layer& layer, std::span<const float> weights,
                       std::span<const float> bias, MapView<const float> input, MapView<const float> output,
                       std::span<const float> residual, std::size_t least);

/// Which maps of a layer are a host engine's own, plain NCHW without halo; such an input is staged.
enum class HostMaps { none, input, both };

/// The pitch of a layer's maps: what suitable_pitch() says, as dense as it goes, or in whole cache lines.
enum class Pitch { suitable, dense, aligned };

/// A layer's maps besides their extents.
struct CaseMaps {
  std::size_t images = 1;
  HostMaps host = HostMaps::none;
  Pitch pitch = Pitch::suitable;
};

/// A layer of its own, ready to time.
class PreparedCase {
 public:
  PreparedCase(const Node& node, const Pruning& pruning, const kernels::ConvTable& table, const CaseMaps& maps = {});

  [[nodiscard]] const Layer& layer() const noexcept { return layer_; }
  /// The same layer with parameters of its own.
  [[nodiscard]] Layer prepare(const std::optional<Parameters>& parameters) const;
  /// From now on, run() runs such a one.
  void use(Layer layer) { layer_ = std::move(layer); }

  [[nodiscard]] MapView<float> input() noexcept { return input_.view(); }
  /// Brings the input into the caches.
  void touch_input() noexcept;
  /// Makes the input's values, of up to 1, denormal numbers.
  void make_input_denormal() noexcept;
  [[nodiscard]] MapView<float> output() noexcept { return output_.view(); }
  void run(const Threads& threads) { run(layer_, threads); }
  void run(const Layer& layer, const Threads& threads);
  /// Mean seconds of a run, over half a second at least.
  [[nodiscard]] double seconds_per_run(const Threads& threads);
  /// How far outputs may lie apart when sums are added up in different orders.
  [[nodiscard]] double rounding() const;
  [[nodiscard]] const PrunedWeights& weights() const noexcept { return weights_; }
  [[nodiscard]] std::span<const float> bias() const noexcept { return bias_; }
  /// Runs once and compares `least` outputs at least; see check_node.
  std::size_t check(const Threads& threads, std::size_t least = some_outputs);
  /// The same of what stands in the output, whatever wrote it.
  [[nodiscard]] std::size_t compare(std::size_t least = some_outputs) const;

 private:
  Node node_;
  PrunedWeights weights_;
  std::vector<float> bias_;
  std::vector<float> added_;
  FeatureMap<float> input_;
  FeatureMap<float> output_;
  FeatureMap<float> residual_;
  std::vector<std::byte> scratch_;
  Staging staging_ = Staging::refuse;
  kernels::ConvTable table_;
  Layer layer_;
};

}  // namespace patdnn::bench
