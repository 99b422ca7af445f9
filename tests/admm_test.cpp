// ADMM: its steps by hand, its gradient by differences, least squares whose answer is known, and its state in files.

#include <patdnn/pruning/admm.hpp>
#include <patdnn/pruning/admm_checkpoint.hpp>
#include <patdnn/pruning/rho_schedule.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <Eigen/Dense>

#include "catch.hpp"
#include "message_of.hpp"
#include "random_filters.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::test;
using pruning::Admm;
using pruning::AdmmLayer;
using pruning::GroupedBy;
using pruning::Recipe;
using pruning::Splitting;
using Constraint = Admm::Constraint;

Recipe free_taps(std::size_t block, double rate) {
  Recipe recipe;
  recipe.structure = fkw::Structure::free_taps;
  recipe.block = block;
  recipe.tap_rate = rate;
  return recipe;
}

/// Weights that a mask leaves.
Eigen::ArrayXf masked(const pruning::Mask& mask, Eigen::ArrayXf weights) {
  mask.apply(std::span(weights.data(), static_cast<std::size_t>(weights.size())));
  return weights;
}

Eigen::ArrayXf array(const std::vector<float>& values) {
  return Eigen::Map<const Eigen::ArrayXf>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// A network of three layers, under each kind of constraint.
struct Network {
  RandomFilters a{8, 4, 3, 1, 1};
  RandomFilters b{8, 6, 3, 1, 2};
  RandomFilters c{4, 8, 1, 1, 3};

  /// The first layer's two constraints make two copies where an Admm keeps them separate.
  [[nodiscard]] std::vector<AdmmLayer> layers(double rho = 0.5) const {
    return {{"a", a.view(), Recipe{.block = 2}, rho}, {"b", b.view(), free_taps(4, 8), rho}, {"c", c.view(), {}, rho}};
  }
  void shake(unsigned seed) {
    for (RandomFilters* f : {&a, &b, &c}) {
      const RandomFilters noise(f->filters, f->channels, f->kernel, f->groups, seed);
      for (std::size_t i = 0; i < f->weights.size(); ++i) f->weights[i] += 0.5F * noise.weights[i];
    }
  }
};

std::string scratch_file(const std::string& name) { return (std::filesystem::temp_directory_path() / name).string(); }

}  // namespace

TEST_CASE("a layer has a copy for each constraint that its recipe makes", "[pruning]") {
  const Network network;
  const Admm admm(network.layers(), Splitting::separate);
  const auto constraints = [&](std::size_t l) {
    std::vector<Constraint> all;
    for (const auto& copy : admm.states()[l].copies) all.push_back(copy.constraint);
    return all;
  };
  CHECK((constraints(0) == std::vector{Constraint::patterns, Constraint::connectivity}));
  CHECK((constraints(1) == std::vector{Constraint::all}));
  CHECK((constraints(2) == std::vector{Constraint::connectivity}));
  const Admm joint(network.layers());
  REQUIRE(joint.states()[0].copies.size() == 1);
  CHECK((joint.states()[0].copies[0].constraint == Constraint::all));
  const auto pruned = pruning::prune(network.a.view(), network.layers()[0].recipe);
  CHECK((joint.states()[0].copies[0].weights == array(pruned.weights)).all());
  Recipe nothing;
  nothing.patterns = {full_pattern(3, 3)};
  nothing.connectivity_rate = 1;
  const Admm idle({{"a", network.a.view(), nothing, 1}});
  CHECK(idle.states()[0].copies.empty());
  CHECK(idle.penalty() == 0);
  CHECK(idle.stiffness(0) == 0);
  CHECK((idle.target(0) == array(network.a.weights)).all());
}

TEST_CASE("an update projects W + U and adds W - Z to U, for each copy", "[pruning]") {
  Network network;
  Admm admm(network.layers(), Splitting::separate);
  const auto& grouping = admm.states()[0].grouping;
  Recipe patterns_alone{.block = 2};
  patterns_alone.connectivity_rate = 1;
  Recipe kernels_alone{.block = 2};
  kernels_alone.patterns = {full_pattern(3, 3)};
  const auto nearest = [&](const Recipe& recipe, const Eigen::ArrayXf& weights) {
    fkw::DenseFilters view = network.a.view();
    view.weights = {weights.data(), static_cast<std::size_t>(weights.size())};
    return masked(pruning::project(view, recipe, grouping), weights);
  };
  Eigen::ArrayXf z = nearest(patterns_alone, array(network.a.weights));
  Eigen::ArrayXf y = nearest(kernels_alone, array(network.a.weights));
  Eigen::ArrayXf u = Eigen::ArrayXf::Zero(z.size());
  Eigen::ArrayXf v = u;
  for (unsigned step = 0; step < 4; ++step) {
    const auto& copies = admm.states()[0].copies;
    CHECK((copies[0].weights == z).all());
    CHECK((copies[0].dual == u).all());
    CHECK((copies[1].weights == y).all());
    CHECK((copies[1].dual == v).all());
    network.shake(10 + step);
    const Eigen::ArrayXf w = array(network.a.weights);
    const Eigen::ArrayXf z_before = z;
    const Eigen::ArrayXf y_before = y;
    admm.update();
    z = nearest(patterns_alone, w + u);
    y = nearest(kernels_alone, w + v);
    u += w - z;
    v += w - y;
    const pruning::Residuals residuals = admm.residuals()[0];
    CHECK(residuals.name == "a");
    CHECK(residuals.primal == Approx(std::hypot((w - z).matrix().norm(), (w - y).matrix().norm())));
    CHECK(residuals.dual ==
          Approx(0.5 * std::hypot((z - z_before).matrix().norm(), (y - y_before).matrix().norm())).margin(1e-6));
    CHECK(residuals.weight_norm == Approx(w.matrix().norm()));
    const double penalty = 0.25 * ((w - z + u).square().sum() + (w - y + v).square().sum());
    const Admm alone = [&] {
      Admm one({network.layers()[0]}, Splitting::separate);
      one.restore({admm.states()[0]});
      return one;
    }();
    CHECK(alone.penalty() == Approx(penalty));
  }
}

TEST_CASE("the penalty's gradient is that of the penalty, and points from the target", "[pruning]") {
  Network network;
  Admm admm(network.layers(), Splitting::separate);
  network.shake(5);
  admm.update();
  network.shake(6);
  RandomFilters* const filters[] = {&network.a, &network.b, &network.c};
  for (std::size_t l = 0; l < 3; ++l) {
    std::vector<float>& weights = filters[l]->weights;
    std::vector<float> gradient(weights.size(), 1.0F);  // that of the loss, to which the penalty's is added
    admm.add_penalty_gradient(l, gradient);
    const Eigen::ArrayXf pull = static_cast<float>(admm.stiffness(l)) * (array(weights) - admm.target(l));
    CHECK((array(gradient) - 1.0F - pull).abs().maxCoeff() < 1e-4);
    for (const std::size_t i : {std::size_t{0}, weights.size() / 2, weights.size() - 1}) {
      const float kept = weights[i];
      constexpr float step = 0.0625F;
      weights[i] = kept + step;
      const double above = admm.penalty();
      weights[i] = kept - step;
      const double below = admm.penalty();
      weights[i] = kept;
      CHECK(gradient[i] - 1 == Approx((above - below) / (2.0 * static_cast<double>(step))).margin(2e-3));
    }
  }
  std::vector<float> few(5);
  CHECK(message_of<ShapeMismatch>([&] { admm.add_penalty_gradient(1, few); }) ==
        "layer 'b': a gradient of 5 numbers for 432 weights");
}

namespace {

/// f(w) = ½ ‖A w − b‖² for the weights of one layer.
struct LeastSquares {
  Eigen::MatrixXf a;
  Eigen::VectorXf b;

  /// The least loss of weights whose entries outside `keep` are zero.
  [[nodiscard]] double least_loss(const std::vector<std::uint8_t>& keep) const {
    std::vector<Eigen::Index> columns;
    for (std::size_t i = 0; i < keep.size(); ++i) {
      if (keep[i] != 0) columns.push_back(static_cast<Eigen::Index>(i));
    }
    const Eigen::MatrixXf kept = a(Eigen::all, columns);
    const Eigen::VectorXf w = kept.colPivHouseholderQr().solve(b);
    return 0.5 * static_cast<double>((kept * w - b).squaredNorm());
  }

  /// Trains as a network is trained: gradient steps on loss and penalty, an update of ADMM now and then.
  void train(std::vector<float>& weights, Admm& admm, std::size_t updates) const {
    Eigen::Map<Eigen::VectorXf> w(weights.data(), static_cast<Eigen::Index>(weights.size()));
    const Eigen::MatrixXf curvature = a.transpose() * a;
    const Eigen::VectorXf slope = a.transpose() * b;
    const float steepest = curvature.operatorNorm();
    std::vector<float> gradient(weights.size());
    Eigen::Map<Eigen::VectorXf> g(gradient.data(), w.size());
    for (std::size_t u = 0; u < updates; ++u) {
      for (int step = 0; step < 50; ++step) {
        g = curvature * w - slope;
        admm.add_penalty_gradient(0, gradient);
        w -= g / (steepest + static_cast<float>(admm.stiffness(0)));
      }
      admm.update();
    }
  }
};

}  // namespace

TEST_CASE("on ½ ‖w − t‖² ADMM converges to the projection of t", "[pruning]") {
  const RandomFilters target(4, 3, 3, 1, 21);
  const LeastSquares problem{Eigen::MatrixXf::Identity(108, 108), array(target.weights).matrix()};
  RandomFilters f = target;
  const Recipe recipe = GENERATE(Recipe{.connectivity_rate = 2}, Recipe{.block = 2, .connectivity_rate = 2},
                                 free_taps(4, 6), free_taps(1, 3));
  Admm admm({{"conv", f.view(), recipe, 2.0}});
  problem.train(f.weights, admm, 60);
  const pruning::Residuals residuals = admm.residuals()[0];
  CHECK(residuals.primal < 1e-3 * residuals.weight_norm);
  CHECK(residuals.dual < 1e-3 * residuals.weight_norm);
  const auto expected = pruning::prune(target.view(), recipe, admm.states()[0].grouping);
  CHECK(admm.prune()[0].mask.keep == expected.mask.keep);
  CHECK((array(admm.prune()[0].weights) - array(expected.weights)).abs().maxCoeff() < 1e-3F);
}

TEST_CASE("on least squares ADMM finds supports that lose less than those of the largest weights", "[pruning]") {
  // Two kernels, one of which stays, under one of eight patterns: 16 supports, so that the best is known.
  const Recipe recipe{.connectivity_rate = 2};
  double by_magnitude = 0;
  double by_joint = 0;
  double by_separate = 0;
  double best = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    LeastSquares problem{Eigen::MatrixXf(40, 18), Eigen::VectorXf(40)};
    for (float& x : problem.a.reshaped()) x = normal(random);
    // Columns resemble each other, as neighbouring pixels do.
    const Eigen::VectorXf common = problem.a.rowwise().sum() / 9;
    problem.a.colwise() += common;
    Eigen::VectorXf truth(18);
    for (float& x : truth) x = normal(random);
    problem.b = problem.a * truth;
    for (float& x : problem.b) x += 0.5F * normal(random);

    RandomFilters f(1, 2, 3, 1, seed);
    Eigen::Map<Eigen::VectorXf> weights(f.weights.data(), 18);
    weights = problem.a.colPivHouseholderQr().solve(problem.b);
    by_magnitude += problem.least_loss(pruning::prune(f.view(), recipe).mask.keep);
    const auto found = [&](Splitting splitting) {
      RandomFilters trained = f;
      Admm admm({{"conv", trained.view(), recipe, 30}}, splitting);
      for (int stage = 0; stage < 40; ++stage) {
        problem.train(trained.weights, admm, 20);
        pruning::grow_rho(admm, 1.1, 1e4);
      }
      const pruning::Residuals residuals = admm.residuals()[0];
      if (splitting == Splitting::joint) CHECK(residuals.primal < 0.05 * residuals.weight_norm);
      return problem.least_loss(admm.prune()[0].mask.keep);
    };
    by_joint += found(Splitting::joint);
    by_separate += found(Splitting::separate);
    double least = std::numeric_limits<double>::infinity();
    for (const Pattern& pattern : default_patterns) {
      for (const std::size_t channel : {0U, 1U}) {
        std::vector<std::uint8_t> keep(18, 0);
        for (std::size_t e = 0; e < 9; ++e) keep[channel * 9 + e] = (pattern.taps >> e) & 1U;
        least = std::min(least, problem.least_loss(keep));
      }
    }
    best += least;
  }
  CAPTURE(by_magnitude, by_joint, by_separate, best);
  CHECK(by_joint - best < 0.2 * (by_magnitude - best));
  CHECK(by_separate - best < 0.5 * (by_magnitude - best));
}

TEST_CASE("another rho leaves what the duals are scaled from", "[pruning]") {
  Network network;
  Admm admm(network.layers(0.5));
  network.shake(3);
  admm.update();
  const Eigen::ArrayXf before = admm.states()[1].copies[0].dual;
  admm.set_rho(1, 2.0);
  CHECK((admm.states()[1].copies[0].dual * 4 - before).abs().maxCoeff() < 1e-6);
  CHECK(admm.states()[1].rho == 2.0);
  pruning::grow_rho(admm, 10, 4);
  CHECK(admm.states()[0].rho == 4);
  CHECK(admm.states()[1].rho == 4);
  // Far from its copies: more; copies that change a lot: less.
  Admm balanced(network.layers(1e-4));
  network.shake(4);
  balanced.update();
  pruning::balance_rho(balanced);
  CHECK(balanced.states()[0].rho == 2e-4);
  balanced.set_rho(0, 1e4);
  network.shake(5);
  balanced.update();
  pruning::balance_rho(balanced);
  CHECK(balanced.states()[0].rho == 5e3);
  CHECK(message_of<InvalidPattern>([&] { admm.set_rho(0, 0); }) ==
        "layer 'a': ρ is 0.000000, expected a positive number");
}

TEST_CASE("filters are grouped anew by the present weights, and pruned in these groups", "[pruning]") {
  Network network;
  Admm admm(network.layers());
  for (std::size_t i = 0; i < network.b.weights.size(); ++i)
    network.b.weights[i] = RandomFilters(8, 6, 3, 1, 77).weights[i];
  const auto fresh = pruning::group(network.b.view(), admm.layers()[1].recipe);
  CHECK_FALSE(admm.states()[1].grouping == fresh);
  admm.regroup();
  CHECK(admm.states()[1].grouping == fresh);
  admm.update();
  const auto pruned = admm.prune();
  CHECK(pruned[1].weights == pruning::prune(network.b.view(), admm.layers()[1].recipe).weights);
  CHECK(fkw::decode(pruning::encode(pruned[1])) == pruned[1].weights);
  CHECK(pruned[0].rate() >= 8.1 * 0.99);
}

TEST_CASE("a state that was saved goes on as the one that was not stopped", "[pruning]") {
  const std::string file = scratch_file("patdnn_admm_test.admm");
  Network network;
  Admm admm(network.layers());
  for (unsigned step = 0; step < 3; ++step) {
    network.shake(step);
    admm.update();
  }
  admm.set_rho(1, 3);
  pruning::save(file, admm);
  Admm other(network.layers());
  pruning::restore(file, other);
  CHECK(other.states() == admm.states());
  network.shake(9);
  admm.update();
  other.update();
  CHECK(other.states() == admm.states());
  std::filesystem::remove(file);
}

TEST_CASE("a state of another network, or no state, is refused and changes nothing", "[pruning]") {
  const std::string file = scratch_file("patdnn_admm_refused.admm");
  const Network network;
  pruning::save(file, Admm(network.layers()));
  const auto refusal = [&](auto&& change) {
    std::vector<AdmmLayer> layers = network.layers();
    change(layers);
    Admm admm(layers);
    const auto before = admm.states();
    const std::string message = message_of<Error>([&] { pruning::restore(file, admm); });
    CHECK(admm.states() == before);
    return message;
  };
  const std::string source = "'" + file + "': ";
  CHECK(refusal([](auto& layers) { layers[1].name = "x"; }) == source + "layer 'b', expected 'x'");
  CHECK(refusal([](auto& layers) { layers.pop_back(); }) == source + "layer 'c', expected no further layer");
  CHECK(refusal([](auto& layers) { layers.push_back(layers[0]); }) == source + "ADMM state of 3 layers, expected 4");
  CHECK(refusal([&](auto& layers) { layers[0].weights = network.b.view(); }) ==
        source + "layer 'a' has fewer weights than 432");
  CHECK(refusal([&](auto& layers) { layers[1].weights = network.a.view(); }) ==
        source + "layer 'b' has more weights than 288");
  CHECK(refusal([](auto& layers) { layers[1].recipe.block = 2; }) ==
        source + "layer 'b': an ADMM state of other weights or another recipe");
  CHECK(refusal([](auto& layers) { layers[2].recipe = free_taps(1, 4); }) ==
        source + "layer 'c': an ADMM state of other weights or another recipe");
  std::vector<std::byte> bytes = io::read_file(file);
  bytes[bytes.size() / 2] ^= std::byte{4};
  io::write_file(file, bytes);
  CHECK(refusal([](auto&) {}).find("does not match") != std::string::npos);
  std::filesystem::remove(file);
  CHECK(refusal([](auto&) {}).find("cannot open") == 0);
}

TEST_CASE("weights that are not finite, and recipes that keep nothing, are refused by layer", "[pruning]") {
  Network network;
  const auto refusal = [&](auto&& change) {
    std::vector<AdmmLayer> layers = network.layers();
    change(layers);
    return message_of<Error>([&] { static_cast<void>(Admm(layers)); });
  };
  CHECK(refusal([](auto& layers) { layers[1].recipe.tap_rate = 55; }) ==
        "layer 'b': tap rate 55.000000 leaves nothing of 54 taps");
  CHECK(refusal([](auto& layers) { layers[0].recipe.connectivity_rate = 17; }) ==
        "layer 'a': connectivity rate 17.000000 leaves nothing of 16 kernels");
  CHECK(refusal([](auto& layers) { layers[2].recipe.connectivity_rate = 0.5; }) ==
        "layer 'c': connectivity rate is 0.500000, expected a finite number of at least 1");
  CHECK(refusal([](auto& layers) { layers[0].recipe.patterns[1] = full_pattern(5, 5); }) ==
        "layer 'a': pattern 1 of 5 × 5 does not suit kernels of 3 × 3");
  CHECK(refusal([](auto& layers) { layers[0].rho = -1; }) == "layer 'a': ρ is -1.000000, expected a positive number");

  Admm admm(network.layers());
  network.shake(1);
  const auto before = admm.states();
  network.b.weights[6 * 9 + 9 + 3] = std::numeric_limits<float>::infinity();
  CHECK(message_of<InvalidWeight>([&] { admm.update(); }) ==
        "layer 'b': filter 1, channel 1, entry 3: weight inf, expected a finite number");
  CHECK(admm.states() == before);
  CHECK(refusal([](auto&) {}) == "layer 'b': filter 1, channel 1, entry 3: weight inf, expected a finite number");
}
