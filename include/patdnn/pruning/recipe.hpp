#pragma once
// How a layer is pruned, as the numbers that can be chosen.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Which filters share a block.
enum class GroupedBy : std::uint8_t {
  file_order,       // neighbours
  similarity,       // those whose |w| point the same way: group_similar()
  retained_energy,  // those that together keep most of their energy: group_by_retained_energy()
};

/// How to prune a layer. The default is the paper's form: 8 patterns, single filters, 3.6 times fewer kernels, 8.1
/// times fewer weights. Free taps of single filters that are not balanced are pruning without any structure.
struct Recipe {
  std::size_t block = 1;  // G: 1, 2, 4 or 8
  fkw::Structure structure = fkw::Structure::patterns;
  std::vector<Pattern> patterns{default_patterns.begin(), default_patterns.end()};  // for structure patterns
  double connectivity_rate = 3.6;                                                   // for structure patterns
  double tap_rate = 8.1;                                                            // for free taps
  GroupedBy grouped_by = GroupedBy::similarity;
  /// Whether each block keeps as many kernels (of free taps: taps) as every other, or the layer those of largest energy
  /// wherever they are. Blocks of free taps are balanced unless told otherwise, kernels are not, as in the paper.
  std::optional<bool> balanced = {};

  [[nodiscard]] bool is_balanced() const noexcept { return balanced.value_or(structure == fkw::Structure::free_taps); }
};

/// The pattern table for a layer under `recipe`: the recipe's patterns where the kernels have their extent, else the
/// full kernel, so that connectivity alone is pruned; none for free taps.
///
/// Throws InvalidPattern for structure patterns without a pattern.
[[nodiscard]] inline std::vector<Pattern> patterns_for(const fkw::DenseFilters& weights, const Recipe& recipe) {
  if (recipe.structure == fkw::Structure::free_taps) return {};
  if (recipe.patterns.empty()) throw InvalidPattern("recipe: an empty pattern set, expected at least 1 pattern");
  const Pattern& first = recipe.patterns.front();
  if (first.height == weights.kernel_height && first.width == weights.kernel_width) return recipe.patterns;
  return {full_pattern(static_cast<unsigned>(weights.kernel_height), static_cast<unsigned>(weights.kernel_width))};
}

}}}  // namespace patdnn::v0::pruning
