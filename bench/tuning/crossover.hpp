#pragma once
// From which connectivity rate on a pruned layer is faster than the dense one.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tune_layer.hpp"

namespace patdnn::bench {

/// How a layer's speed depends on how much of it is pruned.
struct Crossover {
  struct At {
    double connectivity_rate;
    double sparsity;  // weights pruned, of all
    double speedup;   // over the dense layer
  };

  std::string name;
  std::string dense_label;  // of the dense layer that it is compared with
  std::vector<At> points;   // by rising rate

  /// The rate at which both take the same time, between the measured ones; none where the pruned layer is faster at all
  /// of them, or slower.
  [[nodiscard]] std::optional<double> rate() const;
  /// rate() in words.
  [[nodiscard]] std::string text() const;
};

/// Times a layer, pruned at several rates and run with the parameters of the nearest of `tuned_layers`, in turn with
/// the dense layer on this library's own kernels. Each is compared with the reference first.
[[nodiscard]] Crossover measure_crossover(const TuningCase& tuned, const TuningOptions& options,
                                          std::span<const kernels::TunedLayer> tuned_layers);

}  // namespace patdnn::bench
