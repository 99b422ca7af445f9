#pragma once
// Pruning by a recipe: from dense weights to weights, mask and order that fkw::encode takes.
//
// One shot, from magnitudes alone. It is the starting point and the last step of training with ADMM, which uses the
// same projections; by itself it costs accuracy that retraining under the mask has to win back.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/grouping.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/projection.hpp>
#include <patdnn/pruning/recipe.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// A layer after pruning, ready for encode().
struct PrunedLayer {
  std::vector<float> weights;  // K × C/groups × kh × kw, +0 where pruned
  Mask mask;                   // its grouping is the order for fkw::encode, blocks that keep most first
  fkw::DenseFilters shape;     // extents and groups; its weights are empty
  fkw::Structure structure = fkw::Structure::patterns;
  std::vector<Pattern> patterns;  // the table for fkw::encode; empty for free taps

  /// The pruned weights with their extents; valid as long as this layer is.
  [[nodiscard]] fkw::DenseFilters dense() const noexcept {
    fkw::DenseFilters view = shape;
    view.weights = weights;
    return view;
  }

  /// Weights before pruning per weight kept.
  [[nodiscard]] double rate() const noexcept {
    return static_cast<double>(weights.size()) / static_cast<double>(mask.kept());
  }
};

namespace detail {

/// The same blocks in falling order of kept weights, within each convolution group; equal ones stay in order.
[[nodiscard]] inline std::vector<std::uint32_t> fullest_blocks_first(const Mask& mask, std::size_t filters_per_group) {
  const Grouping& grouping = mask.grouping;
  std::vector<std::size_t> kept(grouping.blocks());
  for (std::size_t b = 0; b < kept.size(); ++b) {
    for (std::size_t c = 0; c < mask.channels; ++c) {
      kept[b] += static_cast<std::size_t>(std::popcount(mask.block_taps(b, c)));
    }
  }
  std::vector<std::size_t> ranking(kept.size());
  std::iota(ranking.begin(), ranking.end(), std::size_t{0});
  const auto group = [&](std::size_t b) { return grouping.members(b).front() / filters_per_group; };
  std::stable_sort(ranking.begin(), ranking.end(), [&](std::size_t a, std::size_t b) {
    return group(a) != group(b) ? group(a) < group(b) : kept[a] > kept[b];
  });
  std::vector<std::uint32_t> order;
  for (const std::size_t b : ranking) {
    const auto members = grouping.members(b);
    order.insert(order.end(), members.begin(), members.end());
  }
  return order;
}

}  // namespace detail

/// Prunes one layer by `recipe`, its filters in the blocks of `grouping`.
///
/// A layer whose kernels have other extents than the recipe's patterns, such as 1 × 1, keeps whole kernels: it loses
/// connectivity alone.
///
/// weights  K × C/groups × kh × kw
/// Throws InvalidShape or ShapeMismatch when extents and weights disagree, InvalidPattern, with its value, for a block,
/// grouping, pattern set or rate that cannot be used. O(weights · patterns).
[[nodiscard]] inline PrunedLayer prune(const fkw::DenseFilters& weights, const Recipe& recipe, Grouping grouping) {
  PrunedLayer layer;
  layer.mask = project(weights, recipe, std::move(grouping));
  layer.mask.grouping.order = detail::fullest_blocks_first(layer.mask, weights.filters / weights.groups);
  layer.shape = weights;
  layer.shape.weights = {};
  layer.structure = recipe.structure;
  layer.patterns = patterns_for(weights, recipe);
  layer.weights.assign(weights.weights.begin(), weights.weights.end());
  layer.mask.apply(std::span<float>(layer.weights));
  return layer;
}

/// The same, in the blocks that the recipe asks for. Throws the same. O(K² · C · kh · kw) where filters are grouped by
/// their weights.
[[nodiscard]] inline PrunedLayer prune(const fkw::DenseFilters& weights, const Recipe& recipe = {}) {
  return prune(weights, recipe, group(weights, recipe));
}

/// Prunes a network's layers by one recipe.
///
/// exempt  how many layers at the front keep all kernels (of free taps: all taps); by default the first, which is small
///         and on which everything depends
/// Throws what prune() throws, before anything is returned.
[[nodiscard]] inline std::vector<PrunedLayer> prune(std::span<const fkw::DenseFilters> layers,
                                                    const Recipe& recipe = {}, std::size_t exempt = 1) {
  Recipe gentle = recipe;
  gentle.connectivity_rate = 1;
  gentle.tap_rate = 1;
  std::vector<PrunedLayer> pruned;
  for (std::size_t i = 0; i < layers.size(); ++i) pruned.push_back(prune(layers[i], i < exempt ? gentle : recipe));
  return pruned;
}

/// The pruned layer in FKW, its filters in the blocks for which it was pruned. Throws what fkw::encode() throws.
[[nodiscard]] inline fkw::FkwData encode(const PrunedLayer& layer) {
  const fkw::EncodeOptions options{layer.mask.grouping.block, layer.mask.grouping.order};
  return layer.structure == fkw::Structure::patterns ? fkw::encode(layer.dense(), layer.patterns, options)
                                                     : fkw::encode_free_taps(layer.dense(), options);
}

}}}  // namespace patdnn::v0::pruning
