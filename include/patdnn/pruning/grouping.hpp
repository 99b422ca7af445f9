#pragma once
// Puts filters into blocks so that what a recipe prunes costs least.
//
// Similar filters lose little when they keep the same taps, but how little depends on which taps these will be. So
// filters of two blocks change places wherever the two then keep more energy together under the recipe. A block's
// candidates are its taps, or its kernels under their best pattern; it keeps those of largest joint energy. Where each
// block keeps k of them, it is worth their sum; where the layer keeps the largest of all, a candidate is worth what it
// has beyond the least that is kept. For any threshold t, k t + Σ max(0, energy − t) bounds the former and is, up to a
// constant, the latter; it takes one pass without a branch and rejects nearly every exchange.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/energy.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/projection.hpp>
#include <patdnn/pruning/recipe.hpp>
#include <patdnn/pruning/similarity.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

namespace detail {

/// The energies among which a recipe chooses in the blocks of one layer.
class Candidates {
 public:
  using Energies = Eigen::ArrayXf;

  Candidates(const fkw::DenseFilters& weights, const Recipe& recipe)
      : entries_(static_cast<Eigen::Index>(weights.entries())),
        filters_(static_cast<Eigen::Index>(weights.channels * weights.entries()),
                 static_cast<Eigen::Index>(weights.filters)) {
    for (const Pattern& pattern : patterns_for(weights, recipe)) {
      Eigen::ArrayXf keeps = Eigen::ArrayXf::Zero(entries_);
      for (Eigen::Index e = 0; e < entries_; ++e) keeps(e) = static_cast<float>((pattern.taps >> e) & 1U);
      patterns_.push_back(std::move(keeps));
    }
    for (std::size_t i = 0; i < weights.weights.size(); ++i) {
      filters_.data()[i] = static_cast<float>(energy(weights.weights[i]));
    }
  }

  [[nodiscard]] auto of(std::uint32_t filter) const { return filters_.col(static_cast<Eigen::Index>(filter)); }

  /// Joint energies of a block's taps, C · kh · kw.
  [[nodiscard]] Energies of(std::span<const std::uint32_t> members) const {
    Energies sum = Energies::Zero(filters_.rows());
    for (const std::uint32_t filter : members) {
      if (filter != fkw::no_filter) sum += of(filter);
    }
    return sum;
  }

  /// What a recipe chooses from, given a block's taps: the taps, or the kernels under their best patterns.
  [[nodiscard]] Energies chosen_from(const Energies& taps) const {
    if (patterns_.empty()) return taps;
    const Eigen::Index channels = taps.size() / entries_;
    Energies best = Energies::Zero(channels);
    for (Eigen::Index c = 0; c < channels; ++c) {
      for (const Energies& keeps : patterns_) {
        best(c) = std::max(best(c), (taps.segment(c * entries_, entries_) * keeps).sum());
      }
    }
    return best;
  }

 private:
  Eigen::Index entries_;
  std::vector<Energies> patterns_;
  Eigen::ArrayXXf filters_;  // energies of weights, a filter in each column
};

/// The blocks of a grouping while filters change places between them.
class Exchange {
 public:
  Exchange(const fkw::DenseFilters& weights, const Recipe& recipe, Grouping grouping)
      : candidates_(weights, recipe), grouping_(std::move(grouping)), balanced_(recipe.is_balanced()) {
    filters_per_group_ = weights.filters / weights.groups;
    for (std::size_t b = 0; b < grouping_.blocks(); ++b) taps_.push_back(candidates_.of(grouping_.members(b)));
    const bool free = recipe.structure == fkw::Structure::free_taps;
    const std::size_t of_block = weights.channels * (free ? weights.entries() : 1);
    const double rate = free ? recipe.tap_rate : recipe.connectivity_rate;
    kept_ = kept_at_rate(balanced_ ? of_block : of_block * taps_.size(), rate, "rate");
    set_thresholds();
  }

  /// Exchanges filters until no exchange gains, or the layer's threshold has moved often enough.
  Grouping run() {
    constexpr int most_rounds = 10;
    for (int round = 0; round < most_rounds && sweep(); ++round) set_thresholds();
    return std::move(grouping_);
  }

 private:
  using Energies = typename Candidates::Energies;

  /// Each block's least kept energy, and what its candidates are worth.
  void set_thresholds() {
    std::vector<Energies> choices;
    for (const Energies& taps : taps_) choices.push_back(candidates_.chosen_from(taps));
    thresholds_.clear();
    if (balanced_) {
      for (Energies& energies : choices) thresholds_.push_back(threshold(energies));
    } else {
      Energies all(static_cast<Eigen::Index>(choices.size()) * choices.front().size());
      Eigen::Index at = 0;
      for (const Energies& energies : choices) {
        all.segment(at, energies.size()) = energies;
        at += energies.size();
      }
      thresholds_.assign(choices.size(), threshold(all));
    }
    worth_.clear();
    for (std::size_t b = 0; b < taps_.size(); ++b) worth_.push_back(worth(taps_[b], b));
  }

  /// The least of the `kept_` largest; reorders `energies`.
  [[nodiscard]] float threshold(Energies& energies) const {
    const auto nth = std::min(static_cast<Eigen::Index>(kept_), energies.size()) - 1;
    std::nth_element(energies.data(), energies.data() + nth, energies.data() + energies.size(), std::greater<>());
    return energies(nth);
  }

  /// The most that a block of these taps can keep, by block b's threshold.
  [[nodiscard]] double bound(const Energies& taps, std::size_t b) const {
    const float t = thresholds_[b];
    const auto beyond = static_cast<double>((candidates_.chosen_from(taps) - t).max(0.0F).sum());
    return balanced_ ? static_cast<double>(kept_) * static_cast<double>(t) + beyond : beyond;
  }

  /// What a block of these taps keeps.
  [[nodiscard]] double worth(const Energies& taps, std::size_t b) const {
    if (!balanced_) return bound(taps, b);
    Energies energies = candidates_.chosen_from(taps);
    static_cast<void>(threshold(energies));
    return static_cast<double>(energies.head(static_cast<Eigen::Index>(kept_)).sum());
  }

  /// Tries every exchange once. Returns whether any gained.
  bool sweep() {
    constexpr double noise = 1e-6;  // relative; sums in float differ by as much
    std::vector<std::uint32_t>& order = grouping_.order;
    const std::size_t block = grouping_.block;
    bool any = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t j = (i / block + 1) * block; j < order.size(); ++j) {
        if (order[i] == fkw::no_filter || order[j] == fkw::no_filter) continue;
        if (order[i] / filters_per_group_ != order[j] / filters_per_group_) break;
        const std::size_t a = i / block;
        const std::size_t b = j / block;
        const double least = (worth_[a] + worth_[b]) * (1 + noise);
        difference_ = candidates_.of(order[j]) - candidates_.of(order[i]);
        const Energies in_a = taps_[a] + difference_;
        const Energies in_b = taps_[b] - difference_;
        // Written so that a sum that is no number gains nothing.
        if (!(bound(in_a, a) + bound(in_b, b) > least)) continue;
        const double worth_a = worth(in_a, a);
        const double worth_b = worth(in_b, b);
        if (!(worth_a + worth_b > least)) continue;
        std::swap(order[i], order[j]);
        for (const std::size_t changed : {a, b}) taps_[changed] = candidates_.of(grouping_.members(changed));
        worth_[a] = worth_a;
        worth_[b] = worth_b;
        any = true;
      }
    }
    return any;
  }

  Candidates candidates_;
  Grouping grouping_;
  bool balanced_;
  std::size_t filters_per_group_;
  std::size_t kept_ = 0;           // candidates of each block, or of the layer
  std::vector<Energies> taps_;     // of each block
  std::vector<float> thresholds_;  // of each block
  std::vector<double> worth_;      // of each block
  Energies difference_;
};

}  // namespace detail

/// Groups filters so that `recipe` keeps more of their energy: filters of group_similar()'s blocks change places two by
/// two. It then keeps no less; exchanges end after ten rounds, or when they hardly add to it.
///
/// weights  K × C/groups × kh × kw, before pruning
/// Throws what project() throws. O(sweeps · K² · C · kh · kw), at most ten sweeps.
[[nodiscard]] inline Grouping group_by_retained_energy(const fkw::DenseFilters& weights, const Recipe& recipe) {
  Grouping similar = group_similar(weights, recipe.block);
  const double before = retained_energy(weights, project(weights, recipe, similar));
  if (recipe.block == 1) return similar;
  Grouping exchanged = detail::Exchange(weights, recipe, similar).run();
  return retained_energy(weights, project(weights, recipe, exchanged)) > before ? exchanged : similar;
}

/// The blocks that `recipe` asks for. Throws what group_similar() and project() throw.
[[nodiscard]] inline Grouping group(const fkw::DenseFilters& weights, const Recipe& recipe) {
  switch (recipe.grouped_by) {
    case GroupedBy::similarity: return group_similar(weights, recipe.block);
    case GroupedBy::retained_energy: return group_by_retained_energy(weights, recipe);
    default: return group_in_order(weights, recipe.block);
  }
}

}}}  // namespace patdnn::v0::pruning
