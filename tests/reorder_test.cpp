// Filter kernel reorder: like filters together, full ones first.

#include <patdnn/fkw/encode.hpp>
#include <patdnn/fkw/reorder.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"

namespace {

using patdnn::fkw::DenseFilters;
using patdnn::fkw::filter_kernel_reorder;
using patdnn::fkw::no_filter;

/// Filters whose supports are given: family[f] names the random support that filter f has.
struct Families {
  std::size_t channels;
  std::vector<std::size_t> family;
  std::vector<float> weights;

  Families(std::vector<std::size_t> families, std::size_t c, unsigned seed) : channels(c), family(std::move(families)) {
    std::mt19937 random(seed);
    const std::size_t entries = channels * 9;
    std::vector<std::vector<bool>> supports(1 + *std::max_element(family.begin(), family.end()));
    for (auto& support : supports) {
      for (std::size_t e = 0; e < entries; ++e) support.push_back(random() % 4 == 0);
    }
    for (const std::size_t name : family) {
      for (std::size_t e = 0; e < entries; ++e) {
        weights.push_back(supports[name][e] ? 0.5F + static_cast<float>(random() % 100) : 0.0F);
      }
    }
  }

  DenseFilters view(std::size_t groups = 1) const { return {weights, family.size(), channels, 3, 3, groups}; }

  std::size_t kept(std::size_t filter) const {
    const auto first = weights.begin() + static_cast<std::ptrdiff_t>(filter * channels * 9);
    return static_cast<std::size_t>(
        std::count_if(first, first + static_cast<std::ptrdiff_t>(channels * 9), [](float w) { return w != 0; }));
  }
};

std::vector<std::uint32_t> filters_of(std::vector<std::uint32_t> places) {
  std::erase(places, no_filter);
  std::sort(places.begin(), places.end());
  return places;
}

std::vector<std::uint32_t> first(std::size_t n) {
  std::vector<std::uint32_t> all(n);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

}  // namespace

TEST_CASE("blocks recover planted groups of filters that were shuffled", "[reorder]") {
  const std::size_t block = GENERATE(as<std::size_t>{}, 2, 4, 8);
  std::vector<std::size_t> families;
  for (std::size_t f = 0; f < 6 * block; ++f) families.push_back(f / block);
  std::shuffle(families.begin(), families.end(), std::mt19937(7));
  const Families filters(families, 10, 3);

  const auto places = filter_kernel_reorder(filters.view(), block);
  REQUIRE(places.size() == families.size());
  for (std::size_t b = 0; b < 6; ++b) {
    std::set<std::size_t> names;
    for (std::size_t m = 0; m < block; ++m) names.insert(families[places[b * block + m]]);
    CHECK(names.size() == 1);
  }
  CHECK(filters_of(places) == first(families.size()));
  // So no shared tap is zero for any of its filters.
  const auto data = patdnn::fkw::encode_free_taps(filters.view(), {block});
  CHECK(std::count(data.weight.begin(), data.weight.end(), 0.0F) == 0);
}

TEST_CASE("single filters come in falling order of what they keep, equal ones in file order", "[reorder]") {
  const Families filters({0, 1, 2, 3, 1, 0, 4, 2}, 6, 9);
  const auto places = filter_kernel_reorder(filters.view(), 1);
  CHECK(filters_of(places) == first(8));
  for (std::size_t i = 1; i < places.size(); ++i) {
    const std::size_t before = filters.kept(places[i - 1]);
    const std::size_t here = filters.kept(places[i]);
    CHECK((before > here || (before == here && places[i - 1] < places[i])));
  }
}

TEST_CASE("each block starts with the fullest filter that waits", "[reorder]") {
  const Families filters({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 6, 21);
  const auto places = filter_kernel_reorder(filters.view(), 4);
  for (std::size_t b = 0; b < 3; ++b) {
    for (std::size_t later = b * 4 + 1; later < places.size(); ++later) {
      CHECK(filters.kept(places[b * 4]) >= filters.kept(places[later]));
    }
  }
}

TEST_CASE("a filter that fits inside a block joins it before one that adds taps", "[reorder]") {
  //                                 keeps: 0 1 2 3       1 2         3 4 5     0 1
  const std::vector<float> weights{1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0};
  const DenseFilters dense{weights, 4, 6, 1, 1, 1};
  CHECK(filter_kernel_reorder(dense, 2) == std::vector<std::uint32_t>{0, 1, 2, 3});
}

TEST_CASE("filters with equal supports share a block though a fuller one would fit beside them", "[reorder]") {
  //                                 keeps: 0 1 2 3       0 1         0 1         0 1 2 (one of its own)
  const std::vector<float> weights{1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0};
  const DenseFilters dense{weights, 5, 4, 1, 1, 1};
  CHECK(filter_kernel_reorder(dense, 2) == std::vector<std::uint32_t>{3, no_filter, 0, 4, 1, 2});
}

TEST_CASE("of many filters a block looks at the fullest that wait", "[reorder]") {
  // Of 12 entries: filter 4 has the same support as filter 0 but for one entry, the others have little in common with
  // it.
  const std::vector<std::vector<float>> rows{
      {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0}, {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1},
      {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, {1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0}};
  std::vector<float> weights;
  std::vector<std::size_t> kept;
  for (const auto& row : rows) {
    weights.insert(weights.end(), row.begin(), row.end());
    kept.push_back(static_cast<std::size_t>(std::count(row.begin(), row.end(), 1.0F)));
  }
  const patdnn::fkw::Supports supports(DenseFilters{weights, rows.size(), 12, 1, 1, 1});
  const auto places_of = [&](std::size_t window) {
    patdnn::fkw::detail::BlockBuilder<patdnn::arch::native> builder(supports, kept, 2);
    builder.take_similar(first(rows.size()), window);
    std::vector<std::uint32_t> places;
    builder.append_to(places);
    return places;
  };
  CHECK(places_of(6) == std::vector<std::uint32_t>{0, 4, 1, 2, 3, 5});
  CHECK(places_of(2) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5});
  CHECK(places_of(1) == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("every convolution group fills its own blocks", "[reorder]") {
  const Families filters({0, 1, 2, 0, 1, 2, 3, 3, 3}, 4, 5);
  const auto places = filter_kernel_reorder(filters.view(3), 2);
  REQUIRE(places.size() == 12);
  for (std::size_t g = 0; g < 3; ++g) {
    CHECK(places[g * 4 + 3] == no_filter);
    for (std::size_t i = 0; i < 3; ++i) CHECK(places[g * 4 + i] / 3 == g);
  }
  CHECK(filters_of(places) == first(9));
}

TEST_CASE("a negative zero keeps nothing", "[reorder]") {
  const std::vector<float> weights{-0.0F, -0.0F, 0, 0, 1, 0};
  const DenseFilters dense{weights, 3, 2, 1, 1, 1};
  CHECK(filter_kernel_reorder(dense, 1) == std::vector<std::uint32_t>{2, 0, 1});
}
