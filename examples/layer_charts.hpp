#pragma once
// Charts of a network's layers, as parts of an HTML page that defines their colours.

#include <string>
#include <vector>

#include "layer_facts.hpp"

namespace demo {

/// A row for each layer, with a bar for each of its times: dense and as stored, as expected; and measured. Empty when
/// no layer has any.
[[nodiscard]] std::string time_bars(const std::vector<LayerFacts>& layers);

/// Speedup over dense against weights pruned: a curve for each layer, and where the layer itself is. Empty without
/// expectations.
[[nodiscard]] std::string crossover_chart(const std::vector<LayerFacts>& layers);

/// What all layers take dense, as compressed sparse rows and in FKW.
[[nodiscard]] std::string size_bars(const patdnn::fkw::SizeReport& size);

}  // namespace demo
