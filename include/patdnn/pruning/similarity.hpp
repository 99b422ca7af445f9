#pragma once
// Which filters should share a block, decided before pruning: those whose weights are large in the same places.
//
// Filters of a block keep the same taps. The less they differ in where their magnitudes lie, the less each gives up, so
// blocks are formed by the cosine of |w|: the sign does not matter to what is kept, nor does a filter's norm.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include <Eigen/Core>

#include <patdnn/error.hpp>
#include <patdnn/fkw/check.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Filters in file order, `block` to a block, the last block of each convolution group filled with fkw::no_filter.
///
/// Throws InvalidShape or ShapeMismatch when extents and weights disagree, InvalidPattern for a block other than 1, 2,
/// 4 or 8.
[[nodiscard]] inline Grouping group_in_order(const fkw::DenseFilters& weights, std::size_t block) {
  fkw::check(weights);
  if (!fkw::is_block_size(block)) {
    throw InvalidPattern(patdnn::detail::message("pruning: blocks of ", block, " filters, expected 1, 2, 4 or 8"));
  }
  Grouping grouping{block, {}};
  for (std::size_t filter = 0; filter < weights.filters; ++filter) {
    grouping.order.push_back(static_cast<std::uint32_t>(filter));
    if ((filter + 1) % (weights.filters / weights.groups) != 0) continue;
    while (grouping.order.size() % block != 0) grouping.order.push_back(fkw::no_filter);
  }
  return grouping;
}

/// Groups filters greedily: a block starts with the waiting filter of largest norm; then the most similar one joins it,
/// by the cosine of |w| with the sum of its members' directions. Of equals the earlier filter is taken.
/// Of thousands of large filters, a block looks at those of largest norm that wait, so that the work stays in
/// proportion to the weights.
///
/// weights  K × C/groups × kh × kw, before pruning; a filter that is all zero resembles none
///
/// Throws InvalidShape or ShapeMismatch when extents and weights disagree, InvalidPattern for a block other than 1, 2,
/// 4 or 8. O(min(K² · n / groups, 2^34 + 64 · K · n)) for filters of n weights.
[[nodiscard]] inline Grouping group_similar(const fkw::DenseFilters& weights, std::size_t block) {
  Grouping grouping = group_in_order(weights, block);
  if (block == 1) return grouping;
  using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const auto per_group = static_cast<Eigen::Index>(weights.filters / weights.groups);
  const auto taps = static_cast<Eigen::Index>(weights.channels * weights.entries());

  constexpr std::size_t most_products = std::size_t{1} << 34;  // in all: some seconds
  const std::size_t window = std::max<std::size_t>(most_products / weights.weights.size(), 64);
  grouping.order.clear();
  for (std::size_t g = 0; g < weights.groups; ++g) {
    const std::size_t first = g * static_cast<std::size_t>(per_group);
    Matrix directions = Eigen::Map<const Matrix>(weights.kernel(first, 0), per_group, taps).cwiseAbs();
    std::vector<float> norms(static_cast<std::size_t>(per_group));
    for (Eigen::Index f = 0; f < per_group; ++f) {
      const float norm = directions.row(f).stableNorm();
      norms[static_cast<std::size_t>(f)] = norm;
      if (norm > 0.0F) directions.row(f) /= norm;
    }
    std::vector<Eigen::Index> waiting(norms.size());
    std::iota(waiting.begin(), waiting.end(), Eigen::Index{0});
    const auto norm_of = [&](Eigen::Index f) {
      const float norm = norms[static_cast<std::size_t>(f)];
      return norm == norm ? norm : 0.0F;
    };
    std::stable_sort(waiting.begin(), waiting.end(), [&](auto a, auto b) { return norm_of(a) > norm_of(b); });
    std::vector<Eigen::Index> candidates;
    auto next = waiting.begin();
    const auto refill = [&] {
      while (candidates.size() < window && next != waiting.end()) candidates.push_back(*next++);
    };
    const auto take = [&](std::vector<Eigen::Index>::iterator filter) {
      const Eigen::Index taken = *filter;
      grouping.order.push_back(static_cast<std::uint32_t>(first + static_cast<std::size_t>(taken)));
      candidates.erase(filter);
      refill();
      return taken;
    };
    const auto most_similar = [&](const auto& centre) {
      auto chosen = candidates.begin();
      float most = -std::numeric_limits<float>::infinity();
      for (auto filter = candidates.begin(); filter != candidates.end(); ++filter) {
        const float value = directions.row(*filter).dot(centre);
        if (value > most || (value == most && *filter < *chosen)) {
          most = value;
          chosen = filter;
        }
      }
      return chosen;
    };
    refill();
    while (!candidates.empty()) {
      Eigen::Matrix<float, 1, Eigen::Dynamic> centre = directions.row(take(candidates.begin()));
      for (std::size_t member = 1; member < block; ++member) {
        if (candidates.empty()) {
          grouping.order.push_back(fkw::no_filter);
          continue;
        }
        centre += directions.row(take(most_similar(centre)));
      }
    }
  }
  return grouping;
}

}}}  // namespace patdnn::v0::pruning
