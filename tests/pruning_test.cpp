// Pruning: projections against brute force, rates, blocks that share, and results that encode.

#include <patdnn/fkw/encode.hpp>
#include <patdnn/pruning/connectivity.hpp>
#include <patdnn/pruning/free_taps.hpp>
#include <patdnn/pruning/mask.hpp>
#include <patdnn/pruning/natural_pattern.hpp>
#include <patdnn/pruning/pattern_projection.hpp>
#include <patdnn/pruning/pattern_set.hpp>
#include <patdnn/pruning/prune.hpp>
#include <patdnn/pruning/similarity.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"
#include "random_filters.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::test;
using fkw::DenseFilters;
using fkw::no_filter;
using pruning::GroupedBy;
using pruning::Grouping;
using pruning::Mask;
using pruning::Recipe;

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("a natural pattern keeps the centre and the three largest others", "[pruning]") {
  const std::array<float, 9> kernel{0.1F, -5, 2, 0.3F, 0, -0.2F, 1, 0.4F, -3};
  CHECK(pruning::natural_pattern(std::span<const float, 9>(kernel)) == pattern({".##", ".#.", "..#"}));
  // The centre stays though it is smallest; of equals the earlier is kept.
  const std::array<float, 9> equal{1, 1, 1, 1, 0, 1, 1, 1, 1};
  CHECK(pruning::natural_pattern(std::span<const float, 9>(equal)) == pattern({"###", ".#.", "..."}));
}

TEST_CASE("the largest entries of any kernel make a pattern", "[pruning]") {
  const std::vector<float> kernel{1, -4, 3, 0, -2, 3};
  const std::span<const float> all(kernel);
  CHECK(pruning::largest_pattern(all, 2, 3, 1) == pattern({".#.", "..."}));
  CHECK(pruning::largest_pattern(all, 2, 3, 2) == pattern({".##", "..."}));
  CHECK(pruning::largest_pattern(all, 2, 3, 3) == pattern({".##", "..#"}));
  CHECK(pruning::largest_pattern(all, 3, 2, 6) == full_pattern(3, 2));
  CHECK(message_of<InvalidPattern>([&] { return pruning::largest_pattern(all, 2, 3, 7); }) ==
        "a pattern of 7 entries in a kernel of 2 × 3, expected 1 to 6");
  CHECK(message_of<InvalidPattern>([&] { return pruning::largest_pattern(all, 2, 3, 0); }) ==
        "a pattern of 0 entries in a kernel of 2 × 3, expected 1 to 6");
  CHECK(message_of<ShapeMismatch>([&] { return pruning::largest_pattern(all, 3, 3, 4); }) ==
        "kernel: 6 weights given, expected 3 × 3");
  CHECK_THROWS_AS(pruning::largest_pattern(all, 8, 3, 4), InvalidPattern);
}

TEST_CASE("a NaN counts as the largest weight, so that pruning does not hide it", "[pruning]") {
  std::vector<float> kernel(9, 1);
  kernel[7] = std::numeric_limits<float>::quiet_NaN();
  CHECK(pruning::largest_pattern(std::span<const float>(kernel), 3, 3, 1) == pattern({"...", "...", ".#."}));
  RandomFilters f(4, 4, 3, 1, 1);
  f.weights[100] = std::numeric_limits<float>::quiet_NaN();
  for (const auto structure : {fkw::Structure::patterns, fkw::Structure::free_taps}) {
    Recipe recipe;
    recipe.structure = structure;
    recipe.block = 2;
    recipe.patterns = {full_pattern(3, 3)};
    CHECK(std::isnan(pruning::prune(f.view(), recipe).weights[100]));
  }
}

TEST_CASE("the best patterns are those that most kernels have", "[pruning]") {
  // Kernels that vote: pattern 5 four times, 9 and 2 twice each, 30 once; over two layers, with others between.
  RandomFilters a(2, 3, 3, 1, 1);
  RandomFilters b(1, 5, 3, 1, 1);
  const RandomFilters point(4, 4, 1, 1, 1);
  const RandomFilters wide(4, 4, 5, 1, 1);
  std::fill(a.weights.begin(), a.weights.end(), 0.0F);
  std::fill(b.weights.begin(), b.weights.end(), 0.0F);
  const auto vote = [](RandomFilters& f, std::size_t kernel, std::size_t pattern) {
    for (unsigned e = 0; e < 9; ++e) {
      f.weights[kernel * 9 + e] = natural_patterns[pattern].keeps(e / 3, e % 3) ? -2.0F : 0.5F;
    }
  };
  for (std::size_t k = 0; k < 5; ++k) vote(a, k, std::array<std::size_t, 5>{5, 9, 5, 2, 30}[k]);  // kernel 5 stays zero
  for (std::size_t k = 0; k < 4; ++k) vote(b, k, std::array<std::size_t, 4>{2, 5, 9, 5}[k]);
  const DenseFilters views[] = {a.view(), point.view(), b.view(), wide.view()};
  const std::span<const DenseFilters> layers(views);

  const auto votes = pruning::natural_pattern_votes(layers);
  CHECK(votes[5] == 4);
  CHECK(votes[9] == 2);
  CHECK(votes[2] == 2);
  CHECK(votes[30] == 1);
  CHECK(std::accumulate(votes.begin(), votes.end(), std::size_t{0}) == 9);

  const auto& n = natural_patterns;
  CHECK(pruning::best_patterns(layers, 3) == std::vector<Pattern>{n[5], n[2], n[9]});
  CHECK(pruning::best_patterns(layers, 6) == std::vector<Pattern>{n[5], n[2], n[9], n[30], n[0], n[1]});
  CHECK(pruning::best_patterns(layers, 56).size() == 56);
}

TEST_CASE("a pattern set of no or too many patterns, or of no kernels, is refused", "[pruning]") {
  const RandomFilters f(2, 2, 3, 1, 1);
  const RandomFilters point(2, 2, 1, 1, 1);
  RandomFilters zero = f;
  std::fill(zero.weights.begin(), zero.weights.end(), 0.0F);
  const auto refusal = [](DenseFilters layer, std::size_t count) {
    return message_of<InvalidPattern>(
        [&] { return pruning::best_patterns(std::span<const DenseFilters>(&layer, 1), count); });
  };
  CHECK(refusal(f.view(), 0) == "a set of 0 natural patterns, expected 1 to 56");
  CHECK(refusal(f.view(), 57) == "a set of 57 natural patterns, expected 1 to 56");
  const std::string none = "a pattern set for 1 layers: none has a 3 × 3 kernel that is not all zero";
  CHECK(refusal(point.view(), 8) == none);
  CHECK(refusal(zero.view(), 8) == none);
}

TEST_CASE("a mask zeroes what it prunes and leaves the rest bit by bit", "[pruning]") {
  const RandomFilters f(1, 2, 1, 1, 1);
  Mask mask = pruning::keep_all(f.view(), {1, {0}});
  CHECK(mask.kept() == 2);
  mask.keep[0] = 0;
  std::vector<float> weights{std::numeric_limits<float>::quiet_NaN(), -0.0F};
  mask.apply(std::span(weights));
  CHECK(std::bit_cast<std::uint32_t>(weights[0]) == 0);
  CHECK(std::bit_cast<std::uint32_t>(weights[1]) == 0x80000000);
  weights.push_back(1);
  CHECK(message_of<ShapeMismatch>([&] { mask.apply(std::span(weights)); }) == "mask: 3 weights given, expected 2");
}

TEST_CASE("a grouping that is none is refused", "[pruning]") {
  const RandomFilters f(4, 1, 3, 1, 1);
  const auto refusal = [&](std::size_t block, std::vector<std::uint32_t> order) {
    return message_of<InvalidPattern>([&] { return pruning::keep_all(f.view(), {block, std::move(order)}); });
  };
  CHECK(refusal(3, {0, 1, 2}) == "pruning: blocks of 3 filters, expected 1, 2, 4 or 8");
  CHECK(refusal(2, {0, 1, 2}) == "pruning: an order of 3 places in blocks of 2");
  CHECK(refusal(1, {0, 1, 2, 2}) == "pruning: place 3 of the order names filter 2, expected each of 0..3 once");
  CHECK(refusal(1, {0, 1, 2, 9}) == "pruning: place 3 of the order names filter 9, expected each of 0..3 once");
  CHECK(refusal(2, {0, 1, 2, no_filter}) == "pruning: the order does not name filter 3");
  CHECK(refusal(4, {0, no_filter, 1, 2, 3, no_filter, no_filter, no_filter}) ==
        "pruning: filter 1 follows an empty place in its block");
  auto grouped = f.view();
  grouped.groups = 2;
  CHECK(message_of<InvalidPattern>([&] {
          return pruning::keep_all(grouped, {2, {0, 2, 1, 3}});
        }) == "pruning: filters 0 and 2 share a block, but are of convolution groups 0 and 1");
  CHECK(pruning::keep_all(grouped, {2, {1, 0, 3, 2}}).kept() == 36);
  CHECK(message_of<InvalidPattern>([&] { return pruning::group_similar(f.view(), 5); }) ==
        "pruning: blocks of 5 filters, expected 1, 2, 4 or 8");
}

TEST_CASE("projection onto patterns is the nearest of all choices", "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 2);
  const RandomFilters f(2, 2, 3, 1, 42 + static_cast<unsigned>(block));
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), block));
  pruning::project_onto_patterns(f.view(), eight, mask);
  CHECK(blocks_share(mask));
  CHECK(mask.kept() == 2 * 2 * 4);

  // Every way to give each block kernel one of the eight patterns.
  const std::size_t kernels = 4 / block;
  double best = 0;
  for (std::size_t choice = 0; choice < (std::size_t{1} << (3 * kernels)); ++choice) {
    Mask candidate = pruning::keep_all(f.view(), mask.grouping);
    for (std::size_t k = 0; k < kernels; ++k) {
      candidate.set_block_taps(k / 2, k % 2, eight[(choice >> (3 * k)) & 7].taps);
    }
    best = std::max(best, kept_energy(f, candidate));
  }
  CHECK(kept_energy(f, mask) == Approx(best));
}

TEST_CASE("a kernel that suits two patterns equally takes the earlier", "[pruning]") {
  RandomFilters f(1, 1, 3, 1, 1);
  std::fill(f.weights.begin(), f.weights.end(), 1.0F);
  Mask mask = pruning::keep_all(f.view(), {1, {0}});
  pruning::project_onto_patterns(f.view(), eight, mask);
  CHECK(mask.taps(0, 0) == eight[0].taps);
}

TEST_CASE("patterns and connectivity together keep the most that both allow", "[pruning]") {
  const RandomFilters f(2, 2, 3, 1, 8);
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), 1));
  pruning::project_onto_patterns(f.view(), eight, mask);
  pruning::prune_connectivity(f.view(), 2, mask);
  CHECK(block_kernels(mask) == 2);
  double best = 0;
  for (std::size_t choice = 0; choice < 9 * 9 * 9 * 9; ++choice) {  // pattern 8: none
    Mask candidate = pruning::keep_all(f.view(), mask.grouping);
    std::size_t kept = 0;
    for (std::size_t k = 0, rest = choice; k < 4; ++k, rest /= 9) {
      candidate.set_block_taps(k / 2, k % 2, rest % 9 == 8 ? 0 : eight[rest % 9].taps);
      kept += rest % 9 == 8 ? 0 : 1;
    }
    if (kept <= 2) best = std::max(best, kept_energy(f, candidate));
  }
  CHECK(kept_energy(f, mask) == Approx(best));
}

TEST_CASE("a projection refuses patterns of another kernel and masks of other weights", "[pruning]") {
  const RandomFilters f(2, 2, 3, 1, 1);
  const RandomFilters other(2, 3, 3, 1, 1);
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), 1));
  const Pattern wide[] = {full_pattern(3, 3), full_pattern(3, 5)};
  CHECK(message_of<InvalidPattern>([&] { pruning::project_onto_patterns(f.view(), wide, mask); }) ==
        "pattern 1 of 3 × 5 does not suit kernels of 3 × 3");
  CHECK(message_of<InvalidPattern>([&] { pruning::project_onto_patterns(f.view(), {}, mask); }) ==
        "projection onto an empty pattern set, expected at least 1 pattern");
  const std::string expected = "mask: made for 2 × 2 kernels of 9 entries, the weights have 2 × 3 of 9";
  CHECK(message_of<ShapeMismatch>([&] { pruning::project_onto_patterns(other.view(), eight, mask); }) == expected);
  CHECK(message_of<ShapeMismatch>([&] { pruning::prune_connectivity(other.view(), 2, mask); }) == expected);
  CHECK(message_of<ShapeMismatch>([&] { pruning::prune_taps(other.view(), 2, mask); }) == expected);
  CHECK(mask.kept() == 36);
}

TEST_CASE("connectivity keeps the block kernels of largest norm, at the rate", "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 4);
  const double rate = GENERATE(1.0, 1.8, 3.6, 1000.0);
  const RandomFilters f(16, 9, 3, 1, 77);
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), block));
  pruning::prune_connectivity(f.view(), rate, mask);
  CHECK(blocks_share(mask));
  const std::size_t total = 16 / block * 9;
  CHECK(block_kernels(mask) ==
        std::max<std::size_t>(1, static_cast<std::size_t>(std::floor(static_cast<double>(total) / rate + 1e-9))));

  double least_kept = infinity;
  double most_pruned = 0;
  for (std::size_t b = 0; b < 16 / block; ++b) {
    for (std::size_t c = 0; c < 9; ++c) {
      double norm = 0;
      for (std::size_t k = b * block; k < (b + 1) * block; ++k) norm += energy_of_all({f.view().kernel(k, c), 9});
      const std::uint64_t taps = mask.block_taps(b, c);
      CHECK((taps == 0 || taps == 0x1FF));
      if (taps != 0) least_kept = std::min(least_kept, norm);
      if (taps == 0) most_pruned = std::max(most_pruned, norm);
    }
  }
  CHECK(least_kept >= most_pruned);
}

TEST_CASE("free taps are the largest joint ones of each block, as many for each", "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 4);
  const double rate = GENERATE(1.0, 4.5, 8.1, 1e6);
  const RandomFilters f(10, 6, 3, 1, 5);  // with 4 to a block the last has two
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), block));
  pruning::prune_taps(f.view(), rate, mask);
  CHECK(blocks_share(mask));
  const std::size_t expected = std::max<std::size_t>(1, static_cast<std::size_t>(std::floor(54 / rate + 1e-9)));
  for (std::size_t b = 0; b < mask.grouping.blocks(); ++b) {
    double least_kept = infinity;
    double most_pruned = 0;
    std::size_t kept = 0;
    for (std::size_t tap = 0; tap < 54; ++tap) {
      double joint = 0;
      for (const std::uint32_t k : mask.grouping.members(b)) {
        if (k != no_filter) joint += energy_of_all({&f.weights[k * 54 + tap], 1});
      }
      const bool keeps = ((mask.block_taps(b, tap / 9) >> (tap % 9)) & 1U) != 0;
      kept += keeps ? 1 : 0;
      if (keeps) least_kept = std::min(least_kept, joint);
      if (!keeps) most_pruned = std::max(most_pruned, joint);
    }
    CHECK(kept == expected);
    CHECK(least_kept >= most_pruned);
  }
}

TEST_CASE("taps that a mask prunes stay pruned", "[pruning]") {
  const RandomFilters f(2, 4, 3, 1, 5);
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), 2));
  pruning::project_onto_patterns(f.view(), eight, mask);
  const Mask before = mask;
  pruning::prune_taps(f.view(), 4, mask);
  CHECK(mask.kept() == 2 * 9);
  for (std::size_t i = 0; i < mask.keep.size(); ++i) CHECK(mask.keep[i] <= before.keep[i]);
}

TEST_CASE("a rate keeps what remains of the whole, rounded down, and at least one", "[pruning]") {
  CHECK(pruning::kept_at_rate(4096, 3.6, "rate") == 1137);
  CHECK(pruning::kept_at_rate(33, 1.1, "rate") == 30);  // though 33 / 1.1 is below 30 in floating point
  CHECK(pruning::kept_at_rate(33, 1, "rate") == 33);
  CHECK(pruning::kept_at_rate(3, 100, "rate") == 1);
}

TEST_CASE("rates below one, infinite or not a number are refused", "[pruning]") {
  const RandomFilters f(2, 2, 3, 1, 1);
  Mask mask = pruning::keep_all(f.view(), pruning::group_in_order(f.view(), 1));
  const std::pair<double, std::string> rates[] = {
      {0.5, "0.500000"}, {0.0, "0.000000"}, {-2.0, "-2.000000"}, {not_a_number, "nan"}, {infinity, "inf"}};
  for (const auto& [rate, text] : rates) {
    const std::string tail = " is " + text + ", expected a finite number of at least 1";
    CHECK(message_of<InvalidPattern>([&, rate = rate] { pruning::prune_connectivity(f.view(), rate, mask); }) ==
          "connectivity rate" + tail);
    CHECK(message_of<InvalidPattern>([&, rate = rate] { pruning::prune_taps(f.view(), rate, mask); }) ==
          "tap rate" + tail);
  }
  CHECK(mask.kept() == 36);
}

TEST_CASE("similar filters find each other, whatever their sign and norm", "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 2, 4, 8);
  constexpr std::size_t families = 5;
  std::mt19937 random(13);
  std::vector<std::size_t> family;
  for (std::size_t i = 0; i < families * block; ++i) family.push_back(i % families);
  std::shuffle(family.begin(), family.end(), random);
  const RandomFilters prototypes(families, 8, 3, 1, 99);
  RandomFilters f(families * block, 8, 3, 1, 100);
  for (std::size_t k = 0; k < family.size(); ++k) {
    const float norm = 0.01F + static_cast<float>(random() % 100);
    for (std::size_t e = 0; e < 72; ++e) {
      const float noise = 1 + 0.02F * static_cast<float>(random() % 10);
      f.weights[k * 72 + e] = (random() % 2 == 0 ? norm : -norm) * noise * prototypes.weights[family[k] * 72 + e];
    }
  }
  const Grouping grouping = pruning::group_similar(f.view(), block);
  CHECK_NOTHROW(pruning::keep_all(f.view(), grouping));
  REQUIRE(grouping.blocks() == families);
  for (std::size_t b = 0; b < families; ++b) {
    std::set<std::size_t> names;
    for (const std::uint32_t k : grouping.members(b)) names.insert(family[k]);
    CHECK(names.size() == 1);
  }
}

TEST_CASE("groups of filters are complete, and apart for each convolution group", "[pruning]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 1, 2, 4, 8);
  RandomFilters f(15, 2, 3, 3, 4);
  std::fill_n(f.weights.begin() + 3 * 18, 2 * 18, 0.0F);  // two filters that are all zero
  for (const Grouping& grouping : {pruning::group_similar(f.view(), block), pruning::group_in_order(f.view(), block)}) {
    CHECK_NOTHROW(pruning::keep_all(f.view(), grouping));
    CHECK(grouping.blocks() == 3 * ((5 + block - 1) / block));
    for (std::size_t b = 0; b < grouping.blocks(); ++b) {
      for (const std::uint32_t k : grouping.members(b)) {
        CHECK((k == no_filter || k / 5 == b / (grouping.blocks() / 3)));
      }
    }
  }
}

TEST_CASE("a pruned layer meets its recipe and encodes in the mask's order", "[pruning]") {
  Recipe recipe;
  recipe.block = GENERATE(as<std::size_t>{}, 1, 2, 4, 8);
  recipe.structure = GENERATE(fkw::Structure::patterns, fkw::Structure::free_taps);
  recipe.grouped_by = GENERATE(GroupedBy::file_order, GroupedBy::similarity, GroupedBy::retained_energy);
  const std::size_t filters = GENERATE(as<std::size_t>{}, 16, 21);
  CAPTURE(recipe.block, static_cast<int>(recipe.structure), static_cast<int>(recipe.grouped_by), filters);
  const RandomFilters f(filters, 12, 3, 1, 31);
  const auto layer = pruning::prune(f.view(), recipe);

  CHECK(blocks_share(layer.mask));
  for (std::size_t i = 0; i < f.weights.size(); ++i) {
    CHECK(layer.weights[i] == (layer.mask.keep[i] != 0 ? f.weights[i] : 0.0F));
  }
  if (filters == 16) {
    const double aimed =
        recipe.structure == fkw::Structure::patterns ? 2.25 * recipe.connectivity_rate : recipe.tap_rate;
    CHECK(layer.rate() >= aimed);
    CHECK(layer.rate() < aimed * 1.2);
  }
  if (recipe.grouped_by == GroupedBy::file_order && recipe.block == 1 && recipe.structure == fkw::Structure::patterns) {
    CHECK(layer.mask.grouping.order == fkw::filter_kernel_reorder(layer.dense(), 1));
  }

  const auto data = pruning::encode(layer);
  CHECK_NOTHROW(fkw::check(data));
  CHECK(data.reorder == layer.mask.grouping.order);
  CHECK(data.block == recipe.block);
  CHECK(data.kept_weights() == layer.mask.kept());
  CHECK(data.block_kernels() == block_kernels(layer.mask));
  CHECK(fkw::decode(data) == layer.weights);
  for (std::size_t b = 1; b < data.blocks(); ++b) {
    if (recipe.structure == fkw::Structure::patterns) {
      CHECK(data.offset[b + 1] - data.offset[b] <= data.offset[b] - data.offset[b - 1]);
    }
  }
}

TEST_CASE("a layer of another extent than the patterns keeps whole kernels", "[pruning]") {
  const std::size_t extent = GENERATE(as<std::size_t>{}, 1, 5);
  const RandomFilters f(8, 18, extent, 1, 3);
  Recipe recipe;
  recipe.block = 4;
  const auto layer = pruning::prune(f.view(), recipe);
  CHECK(layer.patterns ==
        std::vector<Pattern>{full_pattern(static_cast<unsigned>(extent), static_cast<unsigned>(extent))});
  CHECK(block_kernels(layer.mask) == 10);  // 36 / 3.6
  CHECK(layer.mask.kept() == 10 * 4 * extent * extent);
  CHECK(fkw::decode(pruning::encode(layer)) == layer.weights);
}

TEST_CASE("depthwise and grouped layers are pruned within their groups", "[pruning]") {
  const std::size_t groups = GENERATE(as<std::size_t>{}, 2, 6);
  const RandomFilters f(6, 6 / groups, 3, groups, 3);
  Recipe recipe;
  recipe.block = 2;
  recipe.connectivity_rate = 1;
  const auto layer = pruning::prune(f.view(), recipe);
  CHECK(layer.mask.kept() == 6 * 6 / groups * 4);
  CHECK(fkw::decode(pruning::encode(layer)) == layer.weights);
}

TEST_CASE("the first layers of a network are spared, one unless said otherwise", "[pruning]") {
  const RandomFilters a(8, 3, 3, 1, 1);
  const RandomFilters b(8, 8, 3, 1, 2);
  const DenseFilters views[] = {a.view(), b.view(), b.view()};
  const std::span<const DenseFilters> layers(views);
  Recipe recipe;
  const auto kept = [&](auto... exempt) {
    std::vector<std::size_t> numbers;
    for (const auto& layer : pruning::prune(layers, recipe, exempt...)) numbers.push_back(layer.mask.kept());
    return numbers;
  };
  CHECK(kept() == std::vector<std::size_t>{24 * 4, 17 * 4, 17 * 4});
  CHECK(kept(std::size_t{0}) == std::vector<std::size_t>{6 * 4, 17 * 4, 17 * 4});
  CHECK(kept(std::size_t{9}) == std::vector<std::size_t>{24 * 4, 64 * 4, 64 * 4});
  recipe.structure = fkw::Structure::free_taps;
  recipe.tap_rate = 4;
  CHECK(kept() == std::vector<std::size_t>{24 * 9, 18 * 8, 18 * 8});
}

TEST_CASE("a recipe or layer that cannot be is refused with its value", "[pruning]") {
  const RandomFilters f(4, 2, 3, 1, 1);
  const auto refusal = [&](auto&& change) {
    Recipe recipe;
    change(recipe);
    return message_of<InvalidPattern>([&] { return pruning::prune(f.view(), recipe); });
  };
  CHECK(refusal([](Recipe& r) { r.block = 6; }) == "pruning: blocks of 6 filters, expected 1, 2, 4 or 8");
  CHECK(refusal([](Recipe& r) { r.connectivity_rate = not_a_number; }) ==
        "connectivity rate is nan, expected a finite number of at least 1");
  CHECK(refusal([](Recipe& r) {
          r.structure = fkw::Structure::free_taps;
          r.tap_rate = 0.25;
        }) == "tap rate is 0.250000, expected a finite number of at least 1");
  CHECK(refusal([](Recipe& r) { r.patterns.clear(); }) == "recipe: an empty pattern set, expected at least 1 pattern");
  CHECK(refusal([](Recipe& r) { r.patterns[2] = full_pattern(1, 3); }) ==
        "pattern 2 of 1 × 3 does not suit kernels of 3 × 3");
  DenseFilters wrong = f.view();
  wrong.filters = 5;
  CHECK(message_of<ShapeMismatch>([&] { return pruning::prune(wrong); }) ==
        "filters: 72 weights given, expected 5 × 2 × 3 × 3");
  wrong.filters = 0;
  CHECK(message_of<InvalidShape>([&] { return pruning::prune(wrong); }) ==
        "filters: 0 × 2 (filters × channels), expected 1 to 2^31 − 1 each");
}
