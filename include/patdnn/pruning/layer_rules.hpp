#pragma once
// What a network's recipe becomes for each kind of layer.

#include <cstddef>
#include <cstdint>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/recipe.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// What a layer is in its network.
enum class Role : std::uint8_t {
  convolution,
  first,   // reads the image: small, and everything depends on it
  linear,  // a convolution of 1 × 1 kernels over one pixel
};

/// What the rules of recipe_for() leave to choose.
struct LayerRules {
  bool prune_first = false;
  bool prune_linear = false;
  /// Of layers of 1 × 1 kernels: how many kernels per kernel kept.
  double pointwise_rate = 3.6;
};

/// A recipe that keeps everything.
[[nodiscard]] inline Recipe keep_everything(Recipe recipe) {
  recipe.connectivity_rate = 1;
  recipe.tap_rate = 1;
  recipe.patterns = {full_pattern(1, 1)};  // other kernels fit none and stay whole
  return recipe;
}

/// The recipe of one layer in a network that is pruned by `recipe`:
///
/// - the first layer keeps everything;
/// - a depthwise layer, whose filters have one kernel each, loses taps alone: it keeps a pattern of the set or, under
///   free taps, as many taps as one has;
/// - a layer of 1 × 1 kernels loses connectivity alone, at rules.pointwise_rate;
/// - a linear layer keeps everything, or with rules.prune_linear loses connectivity in blocks at the recipe's rate;
/// - every other layer is pruned by `recipe`.
[[nodiscard]] inline Recipe recipe_for(const fkw::DenseFilters& weights, Role role, const Recipe& recipe,
                                       const LayerRules& rules = {}) {
  const bool free = recipe.structure == fkw::Structure::free_taps;
  if (role == Role::first && !rules.prune_first) return keep_everything(recipe);
  if (role == Role::linear && !rules.prune_linear) return keep_everything(recipe);
  Recipe suited = recipe;
  if (weights.channels == 1 && weights.groups > 1) {
    suited.block = 1;
    suited.connectivity_rate = 1;
    if (free && !recipe.patterns.empty()) {
      suited.tap_rate = static_cast<double>(weights.entries()) / static_cast<double>(recipe.patterns.front().entries());
      if (suited.tap_rate < 1) suited.tap_rate = 1;
    }
    return suited;
  }
  if (weights.entries() == 1 && role != Role::linear) {
    (free ? suited.tap_rate : suited.connectivity_rate) = rules.pointwise_rate;
  }
  return suited;
}

}}}  // namespace patdnn::v0::pruning
