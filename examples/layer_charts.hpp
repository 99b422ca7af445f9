#pragma once
// Charts of a network's layers, as parts of an HTML page that defines their colours.

#include <optional>
#include <string>
#include <vector>

#include "layer_facts.hpp"

namespace demo {

/// Seconds of a layer, with every weight kept and as it is.
struct LayerTime {
  std::optional<double> dense;
  std::optional<double> own;
};

/// Its measured times, or those that the cost model expects.
[[nodiscard]] LayerTime time_of(const LayerFacts& layer, bool measured);

/// A row for each layer, with a bar for each of its times. Empty when no layer has any.
[[nodiscard]] std::string time_bars(const std::vector<LayerFacts>& layers, bool measured);

/// Speedup over dense against weights pruned: a curve for each layer, and where the layer itself is. Empty without
/// expectations.
[[nodiscard]] std::string crossover_chart(const std::vector<LayerFacts>& layers);

/// What all layers take dense, as compressed sparse rows and in FKW.
[[nodiscard]] std::string size_bars(const patdnn::fkw::SizeReport& size);

}  // namespace demo
