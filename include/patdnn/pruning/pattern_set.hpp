#pragma once
// Choosing a network's pattern set (PatDNN §4.1).
//
// Each kernel votes for its natural pattern; the patterns with most votes become the set of the whole network. Eight
// suffice in the paper: a larger set brings no accuracy, a smaller one costs some.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/natural_pattern.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// How many kernels have each of the 56 natural patterns, in the order of `natural_patterns`. Kernels that are all
/// zero, being pruned already, have none; layers whose kernels are not 3 × 3 are skipped.
///
/// Throws InvalidShape or ShapeMismatch for a layer whose extents and weights disagree. O(weights).
[[nodiscard]] inline std::array<std::size_t, 56> natural_pattern_votes(std::span<const fkw::DenseFilters> layers) {
  std::array<std::size_t, 56> votes{};
  for (const fkw::DenseFilters& layer : layers) {
    fkw::check(layer);
    if (layer.kernel_height != 3 || layer.kernel_width != 3) continue;
    for (std::size_t k = 0; k < layer.filters * layer.channels; ++k) {
      const std::span<const float, 9> kernel(layer.weights.data() + k * 9, 9);
      if (std::all_of(kernel.begin(), kernel.end(), [](float weight) { return weight == 0.0F; })) continue;
      const auto found = std::find(natural_patterns.begin(), natural_patterns.end(), natural_pattern(kernel));
      ++votes[static_cast<std::size_t>(found - natural_patterns.begin())];
    }
  }
  return votes;
}

/// The `count` natural patterns that most kernels of all layers have, the most frequent first; of equals the one with
/// the earlier entries. Where fewer occur, natural patterns that no kernel has fill the set, so that it always holds
/// `count`.
///
/// Throws InvalidPattern for a count beyond 1..56 or layers without any 3 × 3 kernel that is not all zero, InvalidShape
/// or ShapeMismatch for a layer whose extents and weights disagree. O(weights).
[[nodiscard]] inline std::vector<Pattern> best_patterns(std::span<const fkw::DenseFilters> layers,
                                                        std::size_t count = 8) {
  if (count < 1 || count > natural_patterns.size()) {
    throw InvalidPattern(
        patdnn::detail::message("a set of ", count, " natural patterns, expected 1 to ", natural_patterns.size()));
  }
  const auto votes = natural_pattern_votes(layers);
  if (std::all_of(votes.begin(), votes.end(), [](std::size_t n) { return n == 0; })) {
    throw InvalidPattern(patdnn::detail::message("a pattern set for ", layers.size(),
                                                 " layers: none has a 3 × 3 kernel that is not all zero"));
  }
  std::array<std::size_t, 56> ranking{};
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  std::stable_sort(ranking.begin(), ranking.end(), [&](std::size_t a, std::size_t b) { return votes[a] > votes[b]; });
  std::vector<Pattern> best;
  for (std::size_t i = 0; i < count; ++i) best.push_back(natural_patterns[ranking[i]]);
  return best;
}

}}}  // namespace patdnn::v0::pruning
