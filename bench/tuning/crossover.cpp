#include "crossover.hpp"

#include <array>
#include <cmath>
#include <iomanip>
#include <sstream>

#include <patdnn/kernels/choose_parameters.hpp>

#include "interleaved.hpp"

namespace patdnn::bench {

namespace {

constexpr std::array rates{1.0, 1.5, 2.25, 3.6, 6.0, 10.0, 16.0};

std::string fixed(double value) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(1) << value;
  return text.str();
}

}  // namespace

std::optional<double> Crossover::rate() const {
  for (std::size_t i = 1; i < points.size(); ++i) {
    const At& below = points[i - 1];
    const At& above = points[i];
    if (below.speedup >= 1 || above.speedup < 1) continue;
    const double part = std::log(1 / below.speedup) / std::log(above.speedup / below.speedup);
    return below.connectivity_rate * std::pow(above.connectivity_rate / below.connectivity_rate, part);
  }
  return std::nullopt;
}

std::string Crossover::text() const {
  const std::optional<double> crossing = rate();
  if (crossing) return "faster than dense from a connectivity rate of " + fixed(*crossing) + " on";
  const bool faster = !points.empty() && points.front().speedup >= 1;
  return faster ? "faster than dense at every connectivity rate" : "slower than dense at every connectivity rate";
}

Crossover measure_crossover(const TuningCase& tuned, const TuningOptions& options,
                            std::span<const kernels::TunedLayer> tuned_layers) {
  const Threads threads(options.threads);
  const ConvShape& shape = tuned.node.shape;
  const auto weights =
      static_cast<double>(shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width);
  PreparedCase dense_maps(tuned.node, {"dense", Structure::dense, dense_block, 1.0}, options.kernels);
  dense_maps.check(threads);
  const Contender dense{&dense_maps, dense_maps.layer()};
  Crossover crossover{tuned.name, dense.layer.label(), {}};
  for (const double rate : rates) {
    Pruning pruning = tuned.pruning;
    pruning.connectivity_rate = rate;
    PreparedCase maps(tuned.node, pruning, options.kernels);
    const kernels::LayerTraits& traits = maps.layer().traits();
    const auto* const nearest = kernels::nearest(tuned_layers, traits);
    if (nearest != nullptr && kernels::refusal(nearest->parameters, traits).empty()) {
      maps.use(maps.prepare(nearest->parameters));
    }
    maps.check(threads);
    const Contender pruned{&maps, maps.layer()};
    crossover.points.push_back({rate, 1 - static_cast<double>(pruned.layer.kept_weights()) / weights,
                                1 / compare(pruned, dense, threads, 5).ratio});
  }
  return crossover;
}

}  // namespace patdnn::bench
