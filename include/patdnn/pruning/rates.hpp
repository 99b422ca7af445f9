#pragma once
// Which layer gives how much: rates per layer that together reach a rate for the network.
//
// Layers differ in what pruning costs them. A layer's energy tells a part of it for nothing; measured losses tell it
// better and cost an evaluation each.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Rates for a network's layers under which the weights of most energy stay, wherever they are. Each layer's energies
/// are taken relative to their mean, since a layer's scale does not say how much it matters.
///
/// layers  one at least
/// costs   of a weight of each layer: the pixels of its output to count multiplications, 1 to count weights
/// rate    of the whole: Σ cost · weights / rate remain
/// most    no layer's rate exceeds it
///
/// The single weights of largest energy per cost are taken until the budget is spent; how many were taken of a layer
/// gives its rate. What is then pruned, blocks or patterns, is the recipe's choice.
///
/// Throws ShapeMismatch for another number of costs, InvalidShape for layers that are none, InvalidPattern for a rate
/// below 1 or beyond `most`. O(n log n) in the weights.
[[nodiscard]] inline std::vector<double> rates_by_energy(std::span<const fkw::DenseFilters> layers,
                                                         std::span<const double> costs, double rate, double most = 32) {
  using patdnn::detail::message;
  if (layers.empty() || costs.size() != layers.size()) {
    throw ShapeMismatch(message("rates: ", costs.size(), " costs for ", layers.size(), " layers"));
  }
  static_cast<void>(kept_at_rate(1, rate, "rate"));
  if (!(rate <= most)) throw InvalidPattern(message("rate is ", rate, ", but no layer's may exceed ", most));
  struct Weight {
    double value;  // energy per cost
    std::size_t layer;
  };
  std::vector<Weight> weights;
  std::vector<double> kept(layers.size());
  double budget = 0;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    fkw::check(layers[l]);
    const std::span<const float> all = layers[l].weights;
    double mean = 0;
    for (const float w : all) mean += energy(w) / static_cast<double>(all.size());
    const double scale = costs[l] * std::max(mean, std::numeric_limits<double>::min());
    std::vector<double> values;
    for (const float w : all) values.push_back(energy(w) / scale);
    std::sort(values.begin(), values.end(), std::greater<>());
    budget += costs[l] * static_cast<double>(all.size()) / rate;
    // What every layer keeps comes first.
    const std::size_t least = kept_at_rate(all.size(), most, "rate");
    kept[l] = static_cast<double>(least);
    budget -= costs[l] * kept[l];
    for (std::size_t i = least; i < values.size(); ++i) weights.push_back({values[i], l});
  }
  std::stable_sort(weights.begin(), weights.end(), [](const Weight& a, const Weight& b) { return a.value > b.value; });
  for (const Weight& weight : weights) {
    if (budget < costs[weight.layer]) break;
    budget -= costs[weight.layer];
    ++kept[weight.layer];
  }
  std::vector<double> rates;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    rates.push_back(static_cast<double>(layers[l].weights.size()) / kept[l]);
  }
  return rates;
}

/// What pruning one layer alone did to the network's loss.
struct Sensitivity {
  double size = 0;             // weights, or multiplications, of the layer
  std::vector<double> losses;  // the loss, or the error, at each of the rates
};

/// Rates for a network's layers that together reach `rate` at the least sum of losses, as if losses of layers added up.
///
/// rates   those tried of each layer: one or more, each at least 1
/// layers  a loss for each rate
///
/// Each layer takes the rate of least loss + λ · size kept; λ, the price of what is kept, is the least at which the
/// budget holds. So no choice that keeps as much or less has a smaller sum of losses.
///
/// Throws ShapeMismatch for another number of losses, InvalidPattern for a rate that even the largest of each layer
/// cannot reach.
[[nodiscard]] inline std::vector<double> rates_by_sensitivity(std::span<const double> rates,
                                                              std::span<const Sensitivity> layers, double rate) {
  using patdnn::detail::message;
  for (const double r : rates) static_cast<void>(kept_at_rate(1, r, "rate"));
  double total = 0;
  for (const Sensitivity& layer : layers) {
    if (layer.losses.size() != rates.size() || rates.empty()) {
      throw ShapeMismatch(message("rates: ", layer.losses.size(), " losses for ", rates.size(), " rates"));
    }
    total += layer.size;
  }
  const auto choose = [&](double price) {
    std::vector<std::size_t> chosen;
    for (const Sensitivity& layer : layers) {
      std::size_t best = 0;
      const auto cost = [&](std::size_t r) { return layer.losses[r] + price * layer.size / rates[r]; };
      for (std::size_t r = 1; r < rates.size(); ++r) {
        if (cost(r) < cost(best) || (cost(r) == cost(best) && rates[r] > rates[best])) best = r;
      }
      chosen.push_back(best);
    }
    return chosen;
  };
  const auto meets = [&](const std::vector<std::size_t>& chosen) {
    double kept = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) kept += layers[l].size / rates[chosen[l]];
    return kept <= total / rate * (1 + 1e-12);
  };
  double low = 0;
  double high = 1e-12;
  while (!meets(choose(high))) {
    low = high;
    high *= 2;
    if (std::isinf(high)) {
      throw InvalidPattern(message("rate is ", rate, ", expected at most ",
                                   *std::max_element(rates.begin(), rates.end()), ", the largest that was tried"));
    }
  }
  if (meets(choose(0))) high = 0;
  for (int step = 0; step < 200 && high > 0; ++step) {
    const double middle = low + (high - low) / 2;
    (meets(choose(middle)) ? high : low) = middle;
  }
  std::vector<double> result;
  for (const std::size_t r : choose(high)) result.push_back(rates[r]);
  return result;
}

}}}  // namespace patdnn::v0::pruning
