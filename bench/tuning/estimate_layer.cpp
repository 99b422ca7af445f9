#include "estimate_layer.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <patdnn/kernels/forms.hpp>
#include <patdnn/tuning/search.hpp>

namespace patdnn::bench {

const OtherMachine& cortex_a76() noexcept {
  static const OtherMachine machine{
      .name = "Cortex-A76, by its published figures and a cost model; nothing was measured",
      .architecture = arch::neon64::name,
      .registers = arch::registers_of<arch::neon64>,
      .pattern_tiles = {kernels::DefaultTiles::tiles<arch::neon64, 1>, kernels::DefaultTiles::tiles<arch::neon64, 2>},
      .figures = kernels::cortex_a76};
  return machine;
}

TuningResult estimate_layer(const TuningCase& tuned, const OtherMachine& machine, std::uint64_t seed) {
  constexpr std::size_t candidates = 4096;
  constexpr double worth = 0.8;
  TuningResult result;
  for (const std::unique_ptr<PreparedCase>& maps : maps_of(tuned, kernels::table("scalar"))) {
    kernels::LayerTraits layer = maps->layer().traits();
    const std::size_t block = maps->weights().fkw.block;
    layer.registers = machine.registers;
    layer.block = static_cast<unsigned>(std::min<std::size_t>(block, kernels::max_tap_block(machine.registers)));
    layer.pattern_tiles = {};
    if (tuned.pruning.structure == Structure::patterns && tuned.node.shape.channels != 3 &&
        kernels::rows_share_loads(layer.shape, block) &&
        !kernels::rows_share_vector(layer.shape, machine.registers.lanes)) {
      layer.pattern_tiles = machine.pattern_tiles[block - 1];
    }
    const auto estimate = [&](const Parameters& parameters) {
      return estimated_seconds(layer, make_plan(layer, parameters), machine.figures);
    };
    const Parameters rules = kernels::default_parameters(layer, machine.figures);
    Parameters best = rules;
    const double by_default = estimate(rules);
    double least = worth * by_default;
    const tuning::SearchSpace space({layer}, 1);
    std::size_t seen = 0;
    tuning::random_search(space, seed, [&](const tuning::Point&, const tuning::Candidate& candidate) {
      const double seconds = estimate(candidate.parameters);
      if (seconds < least) {
        least = seconds;
        best = candidate.parameters;
      }
      return ++seen < candidates;
    });
    result.layouts.push_back({.layer = tuned_layer(layer, best),
                              .won = best != rules,
                              .label = {},
                              .default_seconds = by_default,
                              .seconds = estimate(best)});
    result.points += space.size();
  }
  return result;
}

}  // namespace patdnn::bench
