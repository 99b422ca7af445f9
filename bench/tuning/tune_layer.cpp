#include "tune_layer.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/kernels/forms.hpp>
#include <patdnn/tuning/search.hpp>

#include "interleaved.hpp"

namespace patdnn::bench {

namespace {

using Clock = std::chrono::steady_clock;
using tuning::Candidate;
using tuning::Point;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// What a layer writes, N × K × H′ × W′.
std::vector<float> outputs(const Contender& contender, const Threads& threads) {
  contender.run(threads);
  const MapView<const float> view = contender.maps->output();
  std::vector<float> values(view.layout.channels * view.layout.height * view.layout.width);
  copy_to_nchw<float>(view, values);
  return values;
}

/// Spearman's: 1 when one of each pair rises with the other.
double rank_correlation(const std::vector<std::pair<double, double>>& pairs) {
  const std::size_t n = pairs.size();
  const auto ranks = [&](auto value) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return value(pairs[a]) < value(pairs[b]); });
    std::vector<double> rank(n);
    for (std::size_t i = 0; i < n; ++i) rank[order[i]] = static_cast<double>(i);
    return rank;
  };
  const std::vector<double> first = ranks([](const auto& p) { return p.first; });
  const std::vector<double> second = ranks([](const auto& p) { return p.second; });
  double squares = 0;
  for (std::size_t i = 0; i < n; ++i) squares += (first[i] - second[i]) * (first[i] - second[i]);
  const auto count = static_cast<double>(n);
  return n < 2 ? 0.0 : 1 - 6 * squares / (count * (count * count - 1));
}

}  // namespace

std::vector<std::unique_ptr<PreparedCase>> maps_of(const TuningCase& tuned, const kernels::ConvTable& table) {
  std::vector<std::unique_ptr<PreparedCase>> cases;
  for (const Pitch pitch : {Pitch::suitable, Pitch::dense, Pitch::aligned}) {
    auto next = std::make_unique<PreparedCase>(tuned.node, tuned.pruning, table, CaseMaps{.pitch = pitch});
    const bool known = std::any_of(cases.begin(), cases.end(), [&](const auto& c) {
      return c->input().layout == next->input().layout && c->output().layout == next->output().layout;
    });
    if (!known) cases.push_back(std::move(next));
  }
  return cases;
}

kernels::TunedLayer tuned_layer(const kernels::LayerTraits& layer, const Parameters& parameters) {
  return {.shape = layer.shape,
          .block = layer.block,
          .pattern_kernels = !layer.pattern_tiles.empty(),
          .pooling = layer.pooling,
          .kept_weights = layer.kept_weights,
          .input_pitch = layer.input.pitch,
          .output_pitch = layer.output.pitch,
          .parameters = parameters};
}

TuningResult tune_layer(const TuningCase& tuned, const TuningOptions& options, const kernels::Machine& machine,
                        MeasurementLog& log, const std::function<bool(const Progress&)>& go_on) {
  const Threads threads(options.threads);
  const auto cases = maps_of(tuned, options.kernels);
  std::vector<kernels::LayerTraits> layouts;
  for (const auto& c : cases) layouts.push_back(c->layer().traits());
  const tuning::SearchSpace space(layouts, options.threads);

  const Candidate standard{0, kernels::default_parameters(layouts.front())};
  const auto contender = [&](const Candidate& candidate) {
    PreparedCase& maps = *cases[candidate.layout];
    return Contender{&maps, maps.prepare(candidate.parameters)};
  };
  const auto check = [&](const Contender& checked) {
    checked.maps->use(checked.layer);
    checked.maps->check(threads);
  };
  const Contender by_default = contender(standard);
  check(by_default);
  const std::vector<float> expected = outputs(by_default, threads);
  const double tolerance = cases.front()->rounding();
  const auto correct = [&](const std::vector<float>& values) {
    return std::equal(values.begin(), values.end(), expected.begin(), expected.end(), [&](float value, float wanted) {
      return std::abs(static_cast<double>(value) - static_cast<double>(wanted)) <= tolerance;
    });
  };

  Contender incumbent = by_default;
  // The fastest of each layout, and their times in the default's.
  std::vector<std::vector<std::pair<double, Candidate>>> finalists(cases.size());
  Progress progress;
  progress.default_seconds = compare(by_default, by_default, threads, 3).b_seconds;
  double spent = log.spent(tuned.name);
  std::vector<std::pair<double, double>> measured;  // estimates, and ratios
  TuningResult result;

  const auto estimate = [&](const Candidate& candidate) {
    const kernels::LayerTraits& layer = space.layouts()[candidate.layout];
    return estimated_seconds(layer, make_plan(layer, candidate.parameters), machine);
  };
  const auto consider = [&](const Candidate& candidate, double ratio) {
    ++progress.measured;
    auto& fastest = finalists[candidate.layout];
    fastest.emplace_back(ratio, candidate);
    std::stable_sort(fastest.begin(), fastest.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    // Three at most, and the fastest of each kernel.
    for (std::size_t i = fastest.size(); i-- > 3;) {
      const auto kernel = fastest[i].second.parameters.kernel;
      if (std::any_of(fastest.begin(), fastest.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const auto& faster) { return faster.second.parameters.kernel == kernel; })) {
        fastest.erase(fastest.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
    if (ratio < progress.best_ratio) {
      progress.best_ratio = ratio;
      incumbent = contender(candidate);
    }
    if (std::isfinite(ratio)) measured.emplace_back(estimate(candidate), ratio);
  };
  // What earlier runs measured, wherever this one's search will go.
  for (const auto& [candidate, measurement] : log.of(tuned.name)) {
    if (candidate.layout >= cases.size()) continue;
    const kernels::LayerTraits& layer = space.layouts()[candidate.layout];
    if (refusal(candidate.parameters, layer).empty()) consider(candidate, measurement.ratio);
  }
  const auto measure = [&](const Point&, const Candidate& candidate) -> std::optional<double> {
    if (const auto known = log.find(tuned.name, candidate)) return known->ratio;
    if (progress.measured >= options.measurements || spent >= options.seconds || !go_on(progress)) return std::nullopt;
    const auto start = Clock::now();
    Measurement measurement;
    const Contender challenger = contender(candidate);
    if (!correct(outputs(challenger, threads))) {
      measurement.ratio = std::numeric_limits<double>::infinity();
    } else {
      measurement.ratio = progress.best_ratio * compare(challenger, incumbent, threads, 5, 1.1).ratio;
      // One that wins is compared with the default itself, or the luck of many winners would add up.
      if (measurement.ratio < progress.best_ratio)
        measurement.ratio = compare(challenger, by_default, threads, 9).ratio;
    }
    measurement.spent = seconds_since(start);
    spent += measurement.spent;
    log.add(tuned.name, candidate, measurement);
    consider(candidate, measurement.ratio);
    return measurement.ratio;
  };
  switch (options.strategy) {
    case Strategy::genetic: tuning::genetic_search(space, options.seed, estimate, measure); break;
    case Strategy::random: tuning::random_search(space, options.seed, measure); break;
    case Strategy::exhaustive: tuning::exhaustive_search(space, measure); break;
  }
  result.best_ratio = progress.best_ratio;
  if (!measured.empty()) {
    const auto liked = std::min_element(measured.begin(), measured.end());
    result.estimated_ratio = liked->second;
    result.predicted_ratio = liked->first / estimate(standard);
  }
  result.correlation = rank_correlation(measured);

  // Of many candidates that run alike, those look best that were lucky while they were timed: so once more, longer, and
  // against the default parameters. For each layout, since a network's maps have the pitch that suits all their
  // readers.
  constexpr double noise = 0.98;
  for (std::size_t l = 0; l < cases.size(); ++l) {
    const kernels::LayerTraits& layer = space.layouts()[l];
    for (const auto& finalist : finalists[l]) {
      result.finalists.push_back(tuned_layer(layer, finalist.second.parameters));
    }
    if (tuned.in_network) continue;
    const Candidate rules{l, kernels::default_parameters(layer)};
    const Contender by_rules = contender(rules);
    Candidate best = rules;
    Comparison won = compare(by_rules, by_rules, threads, 5);
    won.ratio = 1;
    for (const auto& [_, candidate] : finalists[l]) {
      const Contender finalist = contender(candidate);
      const Comparison compared = compare(finalist, by_rules, threads, 15);
      if (compared.ratio > noise || compared.upper_quartile >= 1 || compared.ratio >= won.ratio) continue;
      check(finalist);
      best = candidate;
      won = compared;
    }
    result.layouts.push_back({.layer = tuned_layer(layer, best.parameters),
                              .won = best.parameters != rules.parameters,
                              .label = contender(best).layer.label(),
                              .default_seconds = won.b_seconds,
                              .seconds = won.ratio * won.b_seconds});
  }
  result.points = space.size();
  result.measured = progress.measured;
  return result;
}

double reach_of(const kernels::TunedLayer& layer, std::span<const kernels::TunedLayer> by_rules, std::size_t lanes) {
  constexpr kernels::Tile any{};
  double reach = kernels::nearest_octaves;
  for (const kernels::TunedLayer& other : by_rules) {
    kernels::LayerTraits traits;
    traits.shape = other.shape;
    traits.input.width = other.shape.width;
    traits.input.pitch = other.input_pitch;
    traits.output.pitch = other.output_pitch;
    traits.block = other.block;
    traits.kept_weights = other.kept_weights;
    traits.pooling = other.pooling;
    traits.registers.lanes = lanes;
    if (other.pattern_kernels) traits.pattern_tiles = std::span(&any, 1);
    const double octaves = std::floor(1000 * kernels::distance(layer, traits)) / 1000;
    if (octaves > 0) reach = std::min(reach, octaves);
  }
  return reach;
}

}  // namespace patdnn::bench
