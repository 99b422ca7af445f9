#pragma once
// Ways to walk a search space.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include <patdnn/tuning/search_space.hpp>

namespace patdnn { inline namespace v0 { namespace tuning {

/// A random position of n, the same for one seed on every platform.
[[nodiscard]] inline std::size_t pick(std::mt19937_64& random, std::size_t n) noexcept { return random() % n; }

/// A random point of a space, not always a valid one.
[[nodiscard]] inline Point random_point(const SearchSpace& space, std::mt19937_64& random) {
  Point point{};
  for (std::size_t d = 0; d < point.size(); ++d) {
    point[d] = static_cast<std::uint8_t>(pick(random, space.sizes()[d]));
  }
  return point;
}

/// Measures every valid point. In all searches measure(point, candidate) gives a cost, or nothing to end the search.
template <class Measure>
void exhaustive_search(const SearchSpace& space, Measure&& measure) {
  bool ended = false;
  space.for_each([&](const Point& point) { ended = ended || !measure(point, *space.at(point)); });
}

/// Measures valid points at random, each once, until it has met no new one for a long time.
template <class Measure>
void random_search(const SearchSpace& space, std::uint64_t seed, Measure&& measure) {
  std::mt19937_64 random(seed);
  std::set<Point> seen;
  for (std::size_t misses = 0; misses < 10'000; ++misses) {
    const Point point = random_point(space, random);
    const std::optional<Candidate> candidate = space.at(point);
    if (!candidate || !seen.insert(point).second) continue;
    if (!measure(point, *candidate)) return;
    misses = 0;
  }
}

/// Genetic search (PatDNN §5.5): a population begins as the points that `estimate` likes best of a random sample, and a
/// few others; then, over and over, two of its better members are crossed, the child is mutated, and it takes the place
/// of the worst when it costs less. Points whose estimate is far above the sample's least are not measured.
///
/// estimate(candidate)  a cost in any unit
template <class Estimate, class Measure>
void genetic_search(const SearchSpace& space, std::uint64_t seed, Estimate&& estimate, Measure&& measure) {
  constexpr std::size_t sample = 512;
  constexpr std::size_t population_size = 16;
  constexpr std::size_t begin_by_estimate = 8;
  constexpr double hopeless = 2.0;  // times the least estimate
  struct Member {
    Point point;
    double cost;
  };
  std::mt19937_64 random(seed);
  std::set<Point> seen;
  std::vector<Member> population;
  double least = std::numeric_limits<double>::infinity();

  std::vector<std::pair<double, Point>> first;
  for (std::size_t i = 0; i < 100 * sample && first.size() < sample; ++i) {
    const Point point = random_point(space, random);
    const std::optional<Candidate> candidate = space.at(point);
    if (!candidate || !seen.insert(point).second) continue;
    first.emplace_back(estimate(*candidate), point);
    least = std::min(least, first.back().first);
  }
  seen.clear();
  std::sort(first.begin(), first.end());

  bool ended = false;
  // Measures a point that is new and not hopeless; returns whether it did.
  const auto meet = [&](const Point& point) {
    const std::optional<Candidate> candidate = space.at(point);
    if (ended || !candidate || !seen.insert(point).second) return false;
    if (estimate(*candidate) > hopeless * least) return false;
    const std::optional<double> cost = measure(point, *candidate);
    if (!cost) {
      ended = true;
      return false;
    }
    if (population.size() < population_size) {
      population.push_back({point, *cost});
      return true;
    }
    const auto worst = std::max_element(population.begin(), population.end(),
                                        [](const Member& a, const Member& b) { return a.cost < b.cost; });
    if (*cost < worst->cost) *worst = {point, *cost};
    return true;
  };
  for (std::size_t i = 0; i < std::min(begin_by_estimate, first.size()); ++i) meet(first[i].second);
  for (std::size_t i = 0; i < sample && population.size() < population_size && !ended; ++i) {
    meet(random_point(space, random));
  }

  const auto parent = [&]() -> const Point& {
    const Member& a = population[pick(random, population.size())];
    const Member& b = population[pick(random, population.size())];
    return a.cost < b.cost ? a.point : b.point;
  };
  for (std::size_t misses = 0; misses < 10'000 && !ended && !population.empty(); ++misses) {
    const Point mother = parent();
    Point child = parent();
    for (std::size_t d = 0; d < child.size(); ++d) {
      if (pick(random, 2) == 0) child[d] = mother[d];
      if (pick(random, child.size()) == 0) child[d] = static_cast<std::uint8_t>(pick(random, space.sizes()[d]));
    }
    if (meet(child)) misses = 0;
  }
}

}}}  // namespace patdnn::v0::tuning
