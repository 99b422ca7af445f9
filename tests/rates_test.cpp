// How much each layer is pruned: rules by kind of layer, rates by energy and by measured losses.

#include <patdnn/pruning/layer_rules.hpp>
#include <patdnn/pruning/prune.hpp>
#include <patdnn/pruning/rates.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"
#include "random_filters.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::test;
using fkw::DenseFilters;
using pruning::Recipe;
using pruning::Role;
using pruning::Sensitivity;

std::vector<double> by_energy(const std::vector<DenseFilters>& layers, const std::vector<double>& costs, double rate,
                              double most = 32) {
  return pruning::rates_by_energy(std::span<const DenseFilters>(layers), std::span<const double>(costs), rate, most);
}

}  // namespace

TEST_CASE("each kind of layer has its recipe", "[pruning]") {
  const RandomFilters conv(16, 64, 3, 1, 1);
  const RandomFilters depthwise(16, 1, 3, 16, 1);
  const RandomFilters pointwise(16, 72, 1, 1, 1);
  const auto rate = [](const RandomFilters& f, Role role, const Recipe& recipe, const pruning::LayerRules& rules = {}) {
    return pruning::prune(f.view(), pruning::recipe_for(f.view(), role, recipe, rules)).rate();
  };
  for (const auto structure : {fkw::Structure::patterns, fkw::Structure::free_taps}) {
    Recipe recipe;
    recipe.structure = structure;
    recipe.block = 4;
    CHECK(rate(conv, Role::convolution, recipe) == Approx(8.1).epsilon(0.02));
    CHECK(rate(conv, Role::first, recipe) == 1);
    CHECK(rate(conv, Role::first, recipe, {.prune_first = true}) == Approx(8.1).epsilon(0.02));
    CHECK(rate(depthwise, Role::convolution, recipe) == 2.25);  // four taps of nine, in every kernel
    CHECK(rate(pointwise, Role::convolution, recipe) == Approx(3.6));
    CHECK(rate(pointwise, Role::convolution, recipe, {.pointwise_rate = 8}) == 8);
    CHECK(rate(pointwise, Role::linear, recipe) == 1);
    const double linear = structure == fkw::Structure::patterns ? recipe.connectivity_rate : recipe.tap_rate;
    CHECK(rate(pointwise, Role::linear, recipe, {.prune_linear = true}) == Approx(linear).epsilon(0.12));
  }
}

TEST_CASE("rates by energy reach the network's rate, and spare layers whose energy is spread", "[pruning]") {
  const RandomFilters even(16, 16, 3, 1, 1);
  RandomFilters peaked = even;
  for (float& w : peaked.weights) w = w * w * w * 1000;  // few weights hold nearly all, whatever the scale
  const std::vector<DenseFilters> layers{even.view(), peaked.view()};
  const std::vector<double> rates = by_energy(layers, {1, 1}, 8.1);
  CHECK(rates[0] < 8.1);
  CHECK(rates[1] > 8.1);
  const double kept = 2304 / rates[0] + 2304 / rates[1];
  CHECK(kept <= 2 * 2304 / 8.1);
  CHECK(kept > 2 * 2304 / 8.1 - 1.001);
  // A weight that costs more stays less often.
  const std::vector<double> dear = by_energy(layers, {4, 1}, 8.1);
  CHECK(dear[0] > rates[0]);
  CHECK(4 * 2304 / dear[0] + 2304 / dear[1] <= 5 * 2304 / 8.1);
  for (const double r : by_energy(layers, {1, 1}, 8.1, 9)) CHECK(r <= 9);
  CHECK(by_energy(layers, {1, 1}, 1) == std::vector<double>{1, 1});
}

TEST_CASE("rates by sensitivity lose least of all choices that reach the rate", "[pruning]") {
  const std::vector<double> rates{1, 2, 4, 8, 16};
  const std::vector<Sensitivity> layers{
      {1000, {0, 0.1, 0.4, 1.5, 6}}, {4000, {0, 0.02, 0.05, 0.1, 0.3}}, {500, {0, 1, 3, 9, 20}}};
  for (const double rate : {1.0, 2.0, 5.0, 8.0, 12.0}) {
    const std::vector<double> chosen = pruning::rates_by_sensitivity(rates, layers, rate);
    const auto at = [&](std::size_t l, double r) {
      return layers[l].losses[static_cast<std::size_t>(std::find(rates.begin(), rates.end(), r) - rates.begin())];
    };
    const auto kept = [&](const std::vector<double>& r) { return 1000 / r[0] + 4000 / r[1] + 500 / r[2]; };
    const auto loss = [&](const std::vector<double>& r) { return at(0, r[0]) + at(1, r[1]) + at(2, r[2]); };
    CAPTURE(rate, chosen);
    CHECK(kept(chosen) <= 5500 / rate * (1 + 1e-9));
    double least = std::numeric_limits<double>::infinity();
    for (const double a : rates) {
      for (const double b : rates) {
        for (const double c : rates) {
          // With no more kept than the chosen ones keep.
          if (kept({a, b, c}) <= kept(chosen) * (1 + 1e-9)) least = std::min(least, loss({a, b, c}));
        }
      }
    }
    CHECK(loss(chosen) == Approx(least));
  }
}

TEST_CASE("rates that cannot be are refused", "[pruning]") {
  const RandomFilters f(4, 4, 3, 1, 1);
  CHECK(message_of<ShapeMismatch>([&] {
          static_cast<void>(by_energy({f.view()}, {1, 2}, 4));
        }) == "rates: 2 costs for 1 layers");
  CHECK(message_of<InvalidPattern>([&] { static_cast<void>(by_energy({f.view()}, {1}, 0.5)); }) ==
        "rate is 0.500000, expected a finite number of at least 1");
  CHECK(message_of<InvalidPattern>([&] { static_cast<void>(by_energy({f.view()}, {1}, 40)); }) ==
        "rate is 40.000000, but no layer's may exceed 32.000000");
  const std::vector<double> rates{1, 4};
  const std::vector<Sensitivity> layers{{100, {0, 1}}};
  CHECK(message_of<InvalidPattern>([&] { static_cast<void>(pruning::rates_by_sensitivity(rates, layers, 5)); }) ==
        "rate is 5.000000, expected at most 4.000000, the largest that was tried");
  const std::vector<Sensitivity> other{{100, {0, 1, 2}}};
  CHECK(message_of<ShapeMismatch>([&] { static_cast<void>(pruning::rates_by_sensitivity(rates, other, 2)); }) ==
        "rates: 3 losses for 2 rates");
}
