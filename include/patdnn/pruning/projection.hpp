#pragma once
// The nearest weights that meet a recipe (PatDNN §4.2): which weights stay, all constraints at once.

#include <span>
#include <utility>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/connectivity.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/free_taps.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/pattern_projection.hpp>
#include <patdnn/pruning/recipe.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// The mask under which `weights` stay nearest to what they were, of all that `recipe` allows for these blocks:
/// patterns and connectivity jointly, or free taps.
///
/// Nothing is nearer: each block kernel's best pattern does not depend on the others, and of the kernels that these
/// leave, it loses least to keep those of largest norm.
///
/// weights  K × C/groups × kh × kw
/// Throws InvalidShape or ShapeMismatch when extents and weights disagree, InvalidPattern for a grouping, pattern set
/// or rate that cannot be used. O(weights · patterns / G).
[[nodiscard]] inline Mask project(const fkw::DenseFilters& weights, const Recipe& recipe, Grouping grouping) {
  Mask mask = keep_all(weights, std::move(grouping));
  if (recipe.structure == fkw::Structure::free_taps) {
    prune_taps(weights, recipe.tap_rate, mask, recipe.is_balanced());
  } else {
    const std::vector<Pattern> patterns = patterns_for(weights, recipe);
    project_onto_patterns(weights, std::span<const Pattern>(patterns), mask);
    prune_connectivity(weights, recipe.connectivity_rate, mask, recipe.is_balanced());
  }
  return mask;
}

/// The energy of the weights that `mask` keeps.
[[nodiscard]] inline double retained_energy(const fkw::DenseFilters& weights, const Mask& mask) {
  check_agreement(mask, weights);
  double sum = 0;
  for (std::size_t i = 0; i < mask.keep.size(); ++i) sum += mask.keep[i] != 0 ? energy(weights.weights[i]) : 0.0;
  return sum;
}

}}}  // namespace patdnn::v0::pruning
