#pragma once
// What is known of each layer of a network: what it keeps, what it runs and why, how long that should take.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/fkw/size.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/network.hpp>

namespace demo {

using patdnn::network::Network;

/// Gives every layer the form of its weights that should run fastest; reports progress. What choose_forms() says of the
/// convolutions; a linear layer with few zeros takes least room in wide blocks.
std::vector<patdnn::network::FormChoice> choose_all_forms(patdnn::network::Graph& graph,
                                                          const patdnn::network::FormOptions& options);

/// What a flag --no-winograd means for forms and networks.
[[nodiscard]] constexpr patdnn::kernels::Winograd winograd_unless(bool refused) noexcept {
  return refused ? patdnn::kernels::Winograd::refuse : patdnn::kernels::Winograd::allow;
}

/// How many times as fast as with all weights a layer should be.
struct SpeedupAt {
  double octaves = 0;  // log₂ of the weights per weight kept
  double speedup = 1;
};

/// What the cost model expects of a convolution, for one image on one thread.
struct Expectation {
  double seconds = 0;
  double dense_seconds = 0;         // with every weight kept
  std::optional<double> crossover;  // weights per weight kept from which on the form beats dense
  std::vector<SpeedupAt> curve;     // of the kernel that runs, were more or fewer weights kept

  [[nodiscard]] double speedup() const noexcept { return dense_seconds / seconds; }
};

/// A convolution or a linear layer.
struct LayerFacts {
  std::size_t node = 0;
  std::string name;
  std::string kind;
  std::string extents;      // "64 → 128, 3×3, input 56×56"
  std::size_t weights = 0;  // all of them
  std::size_t nonzero = 0;
  std::size_t tiny = 0;  // not zero, but less than 10⁻⁶ of the largest
  std::size_t kept = 0;  // stored and multiplied with, zeros that blocks share included
  patdnn::fkw::SizeReport size;
  std::string form;    // of the weights: "8 patterns, blocks of 1"
  std::string kernel;  // in short
  std::string why;
  std::optional<Expectation> expected;   // of convolutions
  std::optional<double> energy;          // kept by pruning, of 1
  std::optional<double> measured;        // seconds in a run of the network
  std::optional<double> measured_dense;  // the same with every weight kept

  /// Weights per weight kept, in octaves.
  [[nodiscard]] double octaves() const noexcept;
};

/// The layers of a network that hold weights.
///
/// choices  what choose_all_forms() says of the graph, or of a copy of it; a layer whose weights are stored in another
///          form is told so
[[nodiscard]] std::vector<LayerFacts> survey(const patdnn::network::Graph& graph, const Network& network,
                                             const std::vector<patdnn::network::FormChoice>& choices);

/// Bytes of a graph's weights: FKW with its index, biases, constants.
[[nodiscard]] std::size_t weight_bytes(const patdnn::network::Graph& graph);

/// Sums over layers.
struct Totals {
  std::size_t weights = 0;
  std::size_t nonzero = 0;
  std::size_t tiny = 0;
  std::size_t kept = 0;
  patdnn::fkw::SizeReport size;
  std::size_t convolutions = 0;
  double seconds = 0;  // expected, of convolutions
  double dense_seconds = 0;
};
[[nodiscard]] Totals totals(const std::vector<LayerFacts>& layers);

/// A line on weights that are almost zero, where there are any; it ends in a line end.
[[nodiscard]] std::string tiny_weights_text(const Totals& sum);

/// The facts as they go into a JSON file.
[[nodiscard]] nlohmann::ordered_json to_json(const LayerFacts& layer);

}  // namespace demo
