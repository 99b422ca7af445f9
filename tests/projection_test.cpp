// Projections that the recipe decides: all of its constraints at once, balanced or not, in groups by what is kept.

#include <patdnn/pruning/grouping.hpp>
#include <patdnn/pruning/projection.hpp>
#include <patdnn/pruning/prune.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"
#include "random_filters.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::test;
using pruning::GroupedBy;
using pruning::Grouping;
using pruning::Mask;
using pruning::Recipe;

/// The most energy that any choice of taps for each of a layer's block kernels keeps, of those that `allowed` lets
/// pass.
///
/// choices  of one block kernel; every combination is tried
template <class Allowed>
double best_of_all(const RandomFilters& f, const Grouping& grouping, const std::vector<std::uint64_t>& choices,
                   Allowed&& allowed) {
  const std::size_t kernels = grouping.blocks() * f.channels;
  Mask candidate = pruning::keep_all(f.view(), grouping);
  std::vector<std::size_t> digits(kernels, 0);
  double best = -1;
  for (bool more = true; more;) {
    for (std::size_t k = 0; k < kernels; ++k) {
      candidate.set_block_taps(k / f.channels, k % f.channels, choices[digits[k]]);
    }
    if (allowed(candidate)) best = std::max(best, kept_energy(f, candidate));
    std::size_t k = 0;
    while (k < kernels && ++digits[k] == choices.size()) digits[k++] = 0;
    more = k < kernels;
  }
  return best;
}

std::size_t kernels_of_block(const Mask& mask, std::size_t b) {
  std::size_t kept = 0;
  for (std::size_t c = 0; c < mask.channels; ++c) kept += mask.block_taps(b, c) != 0 ? 1 : 0;
  return kept;
}

}  // namespace

TEST_CASE("a recipe's patterns and connectivity keep the most energy of all choices, in the layer or in each block",
          "[pruning]") {
  Recipe recipe;
  recipe.block = GENERATE(as<std::size_t>{}, 1, 2);
  recipe.connectivity_rate = 1.5;
  recipe.balanced = GENERATE(true, false);
  const RandomFilters f(recipe.block * 2, 3, 3, 1, GENERATE(3U, 4U));
  recipe.patterns = {default_patterns[0], default_patterns[3], default_patterns[5]};
  const Grouping grouping = pruning::group_in_order(f.view(), recipe.block);
  const Mask mask = pruning::project(f.view(), recipe, grouping);
  const double best = best_of_all(
      f, grouping, {recipe.patterns[0].taps, recipe.patterns[1].taps, recipe.patterns[2].taps, 0}, [&](const Mask& m) {
        if (!*recipe.balanced) return block_kernels(m) <= 4;
        return kernels_of_block(m, 0) <= 2 && kernels_of_block(m, 1) <= 2;
      });
  CHECK(kept_energy(f, mask) == Approx(best));
  CHECK(pruning::retained_energy(f.view(), mask) == Approx(best));
  CHECK(block_kernels(mask) == 4);
  if (*recipe.balanced) CHECK(kernels_of_block(mask, 0) == 2);
}

TEST_CASE("free taps keep the most energy of all choices, in each block or in the layer", "[pruning]") {
  Recipe recipe;
  recipe.structure = fkw::Structure::free_taps;
  recipe.block = GENERATE(as<std::size_t>{}, 1, 2);
  recipe.tap_rate = 2;
  recipe.balanced = GENERATE(true, false);
  const RandomFilters f(recipe.block * 2, 2, 2, 1, GENERATE(3U, 4U));  // kernels of 2 x 2
  const Grouping grouping = pruning::group_in_order(f.view(), recipe.block);
  const Mask mask = pruning::project(f.view(), recipe, grouping);
  std::vector<std::uint64_t> all(16);
  std::iota(all.begin(), all.end(), std::uint64_t{0});
  const double best = best_of_all(f, grouping, all, [&](const Mask& m) {
    const auto of_block = [&](std::size_t b) { return std::popcount(m.block_taps(b, 0) | m.block_taps(b, 1) << 4); };
    return *recipe.balanced ? of_block(0) <= 4 && of_block(1) <= 4 : of_block(0) + of_block(1) <= 8;
  });
  CHECK(kept_energy(f, mask) == Approx(best));
  CHECK(mask.kept() == 8 * recipe.block);
}

TEST_CASE("free taps of single filters, not balanced, are the layer's largest weights", "[pruning]") {
  const RandomFilters f(6, 5, 3, 1, 11);
  Recipe recipe;
  recipe.structure = fkw::Structure::free_taps;
  recipe.balanced = false;
  recipe.tap_rate = 9;
  const auto layer = pruning::prune(f.view(), recipe);
  std::vector<float> magnitudes;
  for (const float w : f.weights) magnitudes.push_back(std::abs(w));
  std::sort(magnitudes.begin(), magnitudes.end(), std::greater<>());
  CHECK(layer.mask.kept() == 30);
  for (std::size_t i = 0; i < f.weights.size(); ++i) {
    CHECK((layer.mask.keep[i] != 0) == (std::abs(f.weights[i]) >= magnitudes[29]));
  }
  CHECK(fkw::decode(pruning::encode(layer)) == layer.weights);
}

TEST_CASE("blocks by retained energy keep more than similar ones, and nearly the most of all partitions", "[pruning]") {
  Recipe recipe;
  recipe.block = 2;
  recipe.structure = GENERATE(fkw::Structure::free_taps, fkw::Structure::patterns);
  recipe.tap_rate = 4;
  double by_energy = 0;
  double by_similarity = 0;
  double best = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const RandomFilters f(8, 4, 3, 1, seed);
    const auto kept = [&](const Grouping& grouping) {
      return pruning::retained_energy(f.view(), pruning::project(f.view(), recipe, grouping));
    };
    const double energy = kept(pruning::group_by_retained_energy(f.view(), recipe));
    const double similarity = kept(pruning::group_similar(f.view(), 2));
    CHECK(energy >= similarity);
    by_energy += energy;
    by_similarity += similarity;
    // All 105 ways to pair eight filters.
    std::vector<std::uint32_t> order(8);
    double most = 0;
    const auto pair_up = [&](auto&& self, std::vector<std::uint32_t> left, std::size_t place) -> void {
      if (left.empty()) {
        most = std::max(most, kept({2, order}));
        return;
      }
      for (std::size_t i = 1; i < left.size(); ++i) {
        std::vector<std::uint32_t> rest = left;
        order[place] = left[0];
        order[place + 1] = left[i];
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        rest.erase(rest.begin());
        self(self, rest, place + 2);
      }
    };
    pair_up(pair_up, {0, 1, 2, 3, 4, 5, 6, 7}, 0);
    CHECK(energy <= most * (1 + 1e-9));
    best += most;
  }
  CAPTURE(by_similarity, by_energy, best);
  CHECK(by_energy > by_similarity);
  // Of what the best partition keeps beyond similar filters, a half at least.
  CHECK(by_energy - by_similarity > 0.5 * (best - by_similarity));
}

TEST_CASE("blocks by retained energy are complete, within convolution groups, and end on weights that are not finite",
          "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 2, 4, 8);
  RandomFilters f(15, 2, 3, 3, 4);
  if (GENERATE(false, true)) f.weights[20] = std::numeric_limits<float>::quiet_NaN();
  Recipe recipe;
  recipe.block = block;
  recipe.structure = fkw::Structure::free_taps;
  const Grouping grouping = pruning::group_by_retained_energy(f.view(), recipe);
  CHECK_NOTHROW(pruning::keep_all(f.view(), grouping));
  for (std::size_t b = 0; b < grouping.blocks(); ++b) {
    for (const std::uint32_t k : grouping.members(b)) {
      CHECK((k == fkw::no_filter || k / 5 == b / (grouping.blocks() / 3)));
    }
  }
}
