#pragma once
// Tuning one layer: the estimator proposes, the machine decides.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <patdnn/kernels/machine.hpp>
#include <patdnn/kernels/nearest_layer.hpp>
#include <patdnn/kernels/tuned_layer.hpp>

#include "../layer_case.hpp"
#include "../networks.hpp"
#include "measurement_log.hpp"

namespace patdnn::bench {

/// A layer to tune.
struct TuningCase {
  std::string name;
  Node node;
  Pruning pruning;
  bool in_network = false;  // whether its network judges the finalists
};

enum class Strategy { genetic, random, exhaustive };

/// How to tune.
struct TuningOptions {
  kernels::ConvTable kernels = kernels::table();
  unsigned threads = 1;
  Strategy strategy = Strategy::genetic;
  std::uint64_t seed = 1;
  double seconds = 1;  // to measure for, those of earlier runs included
  std::size_t measurements = std::numeric_limits<std::size_t>::max();
};

/// How far a layer's tuning has come.
struct Progress {
  double default_seconds = 0;
  double best_ratio = 1;  // to the default
  std::size_t measured = 0;
};

/// What tuning found for a layer between maps of one pitch.
struct TunedLayout {
  kernels::TunedLayer layer;
  bool won = false;            // against the default parameters; else these are those
  std::string label;           // of the layer with these parameters
  double default_seconds = 0;  // with the default parameters
  double seconds = 0;
};

/// What tuning a layer found.
struct TuningResult {
  std::vector<TunedLayout> layouts;            // the suitable pitch first; none where its network judges
  std::vector<kernels::TunedLayer> finalists;  // of all layouts, the best of each first
  std::size_t points = 0;                      // of the search space
  std::size_t measured = 0;
  double best_ratio = 1;       // of the best candidate to the default, as it was measured while searching
  double estimated_ratio = 1;  // the same of the candidate that the estimator likes best of those measured
  double predicted_ratio = 1;  // and what the estimator says of it
  double correlation = 0;      // of ranks, of estimates and measurements
};

/// The layer between maps of each pitch worth trying: the suitable one first.
[[nodiscard]] std::vector<std::unique_ptr<PreparedCase>> maps_of(const TuningCase& tuned,
                                                                 const kernels::ConvTable& table);

/// A layer with its parameters, as a table holds it.
[[nodiscard]] kernels::TunedLayer tuned_layer(const kernels::LayerTraits& layer, const Parameters& parameters);

/// How far parameters hold: not as far as the next of the layers for which the rules are fastest, in whole thousandths
/// of an octave.
[[nodiscard]] double reach_of(const kernels::TunedLayer& layer, std::span<const kernels::TunedLayer> by_rules,
                              std::size_t lanes);

/// Searches the parameters with which a layer runs fastest. Each candidate's outputs are compared with those of the
/// default parameters, which are compared with the reference; then it is timed in turn with the fastest so far, several
/// times. The winner of each layout must beat the default parameters once more, by more than noise; else they stay.
///
/// A finalist is one of a layout's three fastest, or the fastest of a kernel.
///
/// go_on  called before each new measurement; false ends the search
///
/// Throws Error when the default parameters compute something wrong.
[[nodiscard]] TuningResult tune_layer(const TuningCase& tuned, const TuningOptions& options,
                                      const kernels::Machine& machine, MeasurementLog& log,
                                      const std::function<bool(const Progress&)>& go_on);

}  // namespace patdnn::bench
