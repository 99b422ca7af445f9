#pragma once
// Training towards a structure: the extended ADMM of PatDNN §4.2.
//
// A network's loss, f(W), is to be small, and each layer's weights are to lie in sets that no gradient knows: kernels
// that each fit a pattern, and few enough kernels. ADMM gives each set a copy of the weights that lies in it, Z for
// patterns and Y for connectivity, and pulls W and the copies together:
//
//   W  by any optimiser, on f(W) + Σ ρ/2 ‖W − Z + U‖² + ρ/2 ‖W − Y + V‖²        the training loop, some epochs
//   Z  := the nearest to W + U whose kernels fit patterns,  U := U + W − Z       update()
//   Y  := the nearest to W + V of few enough kernels,       V := V + W − Y
//
// U and V, the scaled duals, add up what remains between W and its copies, so that a constraint that keeps being missed
// pulls harder. A layer of free taps has one set and one copy, Z. In the end the weights nearly meet the constraints,
// and prune() makes them meet all of them at once.
//
// Separate copies disagree about kernels that are large but fit no pattern well: Y keeps them by the norm of all nine
// weights, Z leaves them four, and W may settle between the two. One copy that meets both constraints at once weighs
// kernels by what their pattern keeps. It is the default: in experiments on least squares it always converged, and its
// loss beyond that of the best support was a quarter of what separate copies had.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/finite.hpp>
#include <patdnn/pruning/grouping.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/projection.hpp>
#include <patdnn/pruning/prune.hpp>
#include <patdnn/pruning/recipe.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// A layer that is pruned by ADMM.
struct AdmmLayer {
  std::string name;
  /// The weights in the memory of whoever trains them: read at each call, never written. They must outlive the Admm.
  fkw::DenseFilters weights;
  Recipe recipe;
  double rho = 1e-3;
};

/// How far a layer is from its constraints (Boyd et al. 2011, §3.3), norms over all its copies.
struct Residuals {
  std::string name;
  double primal = 0;       // ‖W − Z‖, ‖W − Y‖
  double dual = 0;         // ρ ‖Z − Z of the update before‖, and of Y
  double weight_norm = 0;  // ‖W‖
};

/// Whether patterns and connectivity are two sets with a copy of the weights each, as in the paper, or one.
enum class Splitting : std::uint8_t { separate, joint };

/// The ADMM state of a network: for each layer Z, Y, U, V and ρ beside a view of W.
class Admm {
 public:
  using Array = Eigen::Array<float, Eigen::Dynamic, 1>;

  /// A set that weights are to lie in; `all`: that which meets the whole recipe.
  enum class Constraint : std::uint8_t { patterns, connectivity, all };

  /// A copy of the weights that lies in a set, and its scaled dual.
  struct Copy {
    Constraint constraint = Constraint::all;
    Array weights;           // Z or Y
    Array dual;              // U or V
    double last_change = 0;  // ‖Z − Z of the update before‖

    friend bool operator==(const Copy& a, const Copy& b) {
      return a.constraint == b.constraint && a.last_change == b.last_change && (a.weights == b.weights).all() &&
             (a.dual == b.dual).all();
    }
  };

  /// What an Admm knows of a layer beside its AdmmLayer.
  struct State {
    double rho = 0;
    Grouping grouping;
    std::vector<Copy> copies;  // none where the recipe asks for nothing

    friend bool operator==(const State&, const State&) = default;
  };

  /// Begins with Z and Y the nearest to the present weights, U and V zero.
  ///
  /// Throws, naming the layer, InvalidWeight for one that is not finite; InvalidPattern for a recipe that cannot be
  /// used or leaves no kernel (no tap), or a ρ that is not a positive number; ShapeMismatch or InvalidShape when
  /// extents and weights disagree.
  explicit Admm(std::vector<AdmmLayer> layers, Splitting splitting = Splitting::joint)
      : layers_(std::move(layers)), splitting_(splitting) {
    for (const AdmmLayer& layer : layers_) {
      for_layer(layer, [&] {
        check_rho(layer.rho);
        check_rates(layer);
        check_finite(layer.weights);
        State state{layer.rho, group(layer.weights, layer.recipe), {}};
        for (const Constraint constraint : constraints_of(layer)) {
          Copy copy{constraint, Array(), Array::Zero(weights_of(layer).size()), 0};
          copy.weights = projected(layer, state.grouping, constraint, weights_of(layer));
          state.copies.push_back(std::move(copy));
        }
        states_.push_back(std::move(state));
      });
    }
  }

  [[nodiscard]] const std::vector<AdmmLayer>& layers() const noexcept { return layers_; }
  [[nodiscard]] const std::vector<State>& states() const noexcept { return states_; }

  /// Projects W + U onto Z's set and W + V onto Y's, and adds what remains to U and V.
  ///
  /// Throws InvalidWeight, which names layer and weight, when one is not finite; then nothing has changed.
  /// O(weights · patterns / G).
  void update() {
    for (const AdmmLayer& layer : layers_) {
      for_layer(layer, [&] { check_finite(layer.weights); });
    }
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const auto weights = weights_of(layers_[l]);
      for (Copy& copy : states_[l].copies) {
        const Array next = projected(layers_[l], states_[l].grouping, copy.constraint, weights + copy.dual);
        copy.last_change = norm(next - copy.weights);
        copy.weights = next;
        copy.dual += weights - copy.weights;
      }
    }
  }

  /// Σ ρ/2 ‖W − Z + U‖² over layers and copies: what training adds to its loss.
  [[nodiscard]] double penalty() const {
    double sum = 0;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      for (const Copy& copy : states_[l].copies) {
        const double distance = norm(weights_of(layers_[l]) - copy.weights + copy.dual);
        sum += states_[l].rho / 2 * distance * distance;
      }
    }
    return sum;
  }

  /// Adds the penalty's gradient by a layer's weights, Σ ρ (W − Z + U), to `gradient`.
  ///
  /// gradient  as many as the layer has weights, in their order
  /// Throws ShapeMismatch for another number.
  void add_penalty_gradient(std::size_t layer, std::span<float> gradient) const {
    const auto weights = weights_of(layers_.at(layer));
    if (gradient.size() != layers_[layer].weights.weights.size()) {
      throw ShapeMismatch(patdnn::detail::message("layer '", layers_[layer].name, "': a gradient of ", gradient.size(),
                                                  " numbers for ", layers_[layer].weights.weights.size(), " weights"));
    }
    Eigen::Map<Array> sum(gradient.data(), static_cast<Eigen::Index>(gradient.size()));
    for (const Copy& copy : states_[layer].copies) {
      sum += static_cast<float>(states_[layer].rho) * (weights - copy.weights + copy.dual);
    }
  }

  /// Where the penalty pulls a layer, the mean of Z − U and Y − V: its gradient is stiffness() · (W − target), for
  /// loops that keep it on another device between updates. W itself where there is no constraint.
  [[nodiscard]] Array target(std::size_t layer) const {
    const State& state = states_.at(layer);
    if (state.copies.empty()) return weights_of(layers_[layer]);
    Array sum = Array::Zero(state.copies.front().weights.size());
    for (const Copy& copy : state.copies) sum += copy.weights - copy.dual;
    return sum / static_cast<float>(state.copies.size());
  }

  /// ρ times the number of a layer's copies.
  [[nodiscard]] double stiffness(std::size_t layer) const {
    return states_.at(layer).rho * static_cast<double>(states_[layer].copies.size());
  }

  /// Each layer's residuals, of the present weights and the last update.
  [[nodiscard]] std::vector<Residuals> residuals() const {
    std::vector<Residuals> all;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      double primal = 0;
      double dual = 0;
      for (const Copy& copy : states_[l].copies) {
        primal = std::hypot(primal, norm(weights_of(layers_[l]) - copy.weights));
        dual = std::hypot(dual, states_[l].rho * copy.last_change);
      }
      all.push_back({layers_[l].name, primal, dual, norm(weights_of(layers_[l]))});
    }
    return all;
  }

  /// Gives a layer another ρ. The duals that U and V are scaled from stay, so U and V shrink as ρ grows. Throws
  /// InvalidPattern for a ρ that is not a positive number.
  void set_rho(std::size_t layer, double rho) {
    State& state = states_.at(layer);
    for_layer(layers_[layer], [&] { check_rho(rho); });
    for (Copy& copy : state.copies) copy.dual *= static_cast<float>(state.rho / rho);
    state.rho = rho;
  }

  /// Groups each layer's filters anew, by its present weights. Z and Y follow at the next update; U and V stay.
  void regroup() {
    for (std::size_t l = 0; l < layers_.size(); ++l) states_[l].grouping = group(layers_[l].weights, layers_[l].recipe);
  }

  /// The layers' present weights, pruned to meet all constraints at once, in the present blocks.
  [[nodiscard]] std::vector<PrunedLayer> prune() const {
    std::vector<PrunedLayer> pruned;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      pruned.push_back(pruning::prune(layers_[l].weights, layers_[l].recipe, states_[l].grouping));
    }
    return pruned;
  }

  /// Replaces the state of all layers. Throws ShapeMismatch or InvalidPattern when it is another network's or not one
  /// that states() gave; then nothing has changed.
  void restore(std::vector<State> states) {
    using patdnn::detail::message;
    if (states.size() != layers_.size()) {
      throw ShapeMismatch(message("ADMM state of ", states.size(), " layers, expected ", layers_.size()));
    }
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      for_layer(layers_[l], [&] {
        static_cast<void>(keep_all(layers_[l].weights, states[l].grouping));
        check_rho(states[l].rho);
        const std::vector<Constraint> expected = constraints_of(layers_[l]);
        bool same = states[l].copies.size() == expected.size() && states[l].grouping.block == layers_[l].recipe.block;
        for (std::size_t c = 0; same && c < expected.size(); ++c) {
          const Copy& copy = states[l].copies[c];
          same = copy.constraint == expected[c] && copy.weights.size() == weights_of(layers_[l]).size() &&
                 copy.dual.size() == copy.weights.size();
        }
        if (!same) throw ShapeMismatch("an ADMM state of other weights or another recipe");
      });
    }
    states_ = std::move(states);
  }

 private:
  using Weights = Eigen::Map<const Array>;

  [[nodiscard]] static Weights weights_of(const AdmmLayer& layer) {
    return {layer.weights.weights.data(), static_cast<Eigen::Index>(layer.weights.weights.size())};
  }

  template <class Expression>
  [[nodiscard]] static double norm(const Expression& values) {
    return std::sqrt(values.template cast<double>().square().sum());
  }

  /// Calls f(); what it throws names the layer.
  template <class F>
  static void for_layer(const AdmmLayer& layer, F&& f) {
    const auto named = [&](const Error& error) {
      return patdnn::detail::message("layer '", layer.name, "': ", error.what());
    };
    try {
      f();
    } catch (const InvalidPattern& error) {
      throw InvalidPattern(named(error));
    } catch (const InvalidWeight& error) {
      throw InvalidWeight(named(error));
    } catch (const ShapeMismatch& error) {
      throw ShapeMismatch(named(error));
    } catch (const InvalidShape& error) {
      throw InvalidShape(named(error));
    }
  }

  static void check_rho(double rho) {
    if (!(rho > 0) || std::isinf(rho)) {
      throw InvalidPattern(patdnn::detail::message("ρ is ", rho, ", expected a positive number"));
    }
  }

  /// Refuses a rate that keeps nothing, where one-shot pruning would keep the largest.
  static void check_rates(const AdmmLayer& layer) {
    fkw::check(layer.weights);
    const Recipe& recipe = layer.recipe;
    const Grouping blocks = group_in_order(layer.weights, recipe.block);
    const bool taps = recipe.structure == fkw::Structure::free_taps;
    const std::size_t of_block = layer.weights.channels * (taps ? layer.weights.entries() : 1);
    const std::size_t total = recipe.is_balanced() ? of_block : of_block * blocks.blocks();
    const double rate = taps ? recipe.tap_rate : recipe.connectivity_rate;
    static_cast<void>(kept_at_rate(total, rate, taps ? "tap rate" : "connectivity rate"));
    if (static_cast<double>(total) < rate) {
      throw InvalidPattern(patdnn::detail::message(taps ? "tap rate " : "connectivity rate ", rate,
                                                   " leaves nothing of ", total, taps ? " taps" : " kernels"));
    }
  }

  /// The sets that rule something out.
  [[nodiscard]] std::vector<Constraint> constraints_of(const AdmmLayer& layer) const {
    const Recipe& recipe = layer.recipe;
    std::vector<Constraint> constraints;
    if (recipe.structure == fkw::Structure::free_taps) {
      if (recipe.tap_rate > 1) constraints.push_back(Constraint::all);
      return constraints;
    }
    const std::vector<Pattern> patterns = patterns_for(layer.weights, recipe);
    if (patterns.front().entries() < layer.weights.entries()) constraints.push_back(Constraint::patterns);
    if (recipe.connectivity_rate > 1) constraints.push_back(Constraint::connectivity);
    if (constraints.size() == 2 && splitting_ == Splitting::joint) constraints = {Constraint::all};
    return constraints;
  }

  /// The nearest to `weights` in a layer's set.
  [[nodiscard]] static Array projected(const AdmmLayer& layer, const Grouping& grouping, Constraint constraint,
                                       Array weights) {
    fkw::DenseFilters view = layer.weights;
    view.weights = {weights.data(), static_cast<std::size_t>(weights.size())};
    Recipe alone = layer.recipe;
    if (constraint == Constraint::patterns) alone.connectivity_rate = 1;
    if (constraint == Constraint::connectivity) {
      alone.patterns = {
          full_pattern(static_cast<unsigned>(view.kernel_height), static_cast<unsigned>(view.kernel_width))};
    }
    project(view, alone, grouping).apply(std::span<float>(weights.data(), view.weights.size()));
    return weights;
  }

  std::vector<AdmmLayer> layers_;
  Splitting splitting_;
  std::vector<State> states_;
};

}}}  // namespace patdnn::v0::pruning
