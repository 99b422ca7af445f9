// Where the values of a network lie: those alive at a time apart, all in little memory, pads zero where they must be.

#include <patdnn/executor_eigen.hpp>
#include <patdnn/network/memory_plan.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <vector>

#include "catch.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;

constexpr std::size_t line = max_lanes<float>;

ValueLayout padded_map(std::size_t channels, std::size_t height, std::size_t width, Padding halo = Padding(1)) {
  return map_layout({1, channels, height, width}, make_layout(channels, height, width, halo));
}

/// Values, when they are alive, and whether their pads must be zero.
struct Values {
  std::vector<ValueLayout> layouts;
  std::vector<std::optional<Lifetime>> lifetimes;
  std::vector<char> has_halo;

  void add(const ValueLayout& layout, std::optional<Lifetime> lifetime, bool halo = false) {
    layouts.push_back(layout);
    lifetimes.push_back(lifetime);
    has_halo.push_back(halo ? 1 : 0);
  }
  [[nodiscard]] MemoryPlan plan() const { return plan_memory(layouts, lifetimes, has_halo); }
};

/// Elements that a value takes: whole cache lines.
std::size_t room(const ValueLayout& layout) { return (layout.size() + line - 1) / line * line; }

/// Tensors and maps of a few geometries, each alive for a while.
Values random_values(unsigned seed) {
  std::mt19937 random(seed);
  const std::vector<ValueLayout> geometries{dense_layout({1, 10}),
                                            dense_layout({3, 7, 5}),
                                            padded_map(2, 8, 8),
                                            padded_map(2, 8, 8),
                                            padded_map(4, 8, 8),
                                            padded_map(4, 4, 4, Padding(2)),
                                            padded_map(8, 4, 4, Padding{}),
                                            map_layout({2, 3, 9}, make_layout(3, 1, 9, Padding{0, 1, 0, 1}))};
  Values values;
  const std::size_t count = 1 + random() % 30;
  for (std::size_t v = 0; v < count; ++v) {
    const ValueLayout& layout = geometries[random() % geometries.size()];
    std::optional<Lifetime> lifetime;
    if (random() % 8 != 0) {
      const std::size_t born = random() % 20;
      lifetime = Lifetime{born, born + random() % 6};
    }
    values.add(layout, lifetime, layout.map && layout.map->head > 0);
  }
  return values;
}

bool alive_together(const Lifetime& a, const Lifetime& b) { return a.born <= b.last && b.born <= a.last; }

/// Whether two values that have places share any element.
bool overlap(const Values& values, const MemoryPlan& plan, std::size_t a, std::size_t b) {
  const std::size_t first = plan.placements[a]->begin;
  const std::size_t second = plan.placements[b]->begin;
  return first < second + values.layouts[b].size() && second < first + values.layouts[a].size();
}

}  // namespace

TEST_CASE("values that are alive at the same time never overlap, and lie within the plan's size") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Values values = random_values(seed);
    const MemoryPlan plan = values.plan();
    REQUIRE(plan.placements.size() == values.layouts.size());
    for (std::size_t a = 0; a < values.layouts.size(); ++a) {
      REQUIRE(plan.placements[a].has_value() == values.lifetimes[a].has_value());
      if (!plan.placements[a]) continue;
      CHECK(plan.placements[a]->begin % line == 0);
      CHECK(plan.placements[a]->begin + values.layouts[a].size() <= plan.size);
      for (std::size_t b = 0; b < a; ++b) {
        if (!plan.placements[b] || !alive_together(*values.lifetimes[a], *values.lifetimes[b])) continue;
        CAPTURE(a, b);
        CHECK_FALSE(overlap(values, plan, a, b));
      }
    }
  }
}

TEST_CASE("a plan takes at least what is alive at a time, and at most what all values take together") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Values values = random_values(seed);
    std::size_t sum = 0;
    std::vector<std::size_t> alive(30);
    for (std::size_t v = 0; v < values.layouts.size(); ++v) {
      if (!values.lifetimes[v]) continue;
      sum += room(values.layouts[v]);
      for (std::size_t t = values.lifetimes[v]->born; t <= values.lifetimes[v]->last; ++t) {
        alive[t] += room(values.layouts[v]);
      }
    }
    const std::size_t size = values.plan().size;
    CHECK(size <= sum);
    CHECK(size >= *std::max_element(alive.begin(), alive.end()));
  }
}

TEST_CASE("a plan without values takes nothing") {
  CHECK(Values{}.plan().size == 0);
  Values constants;
  constants.add(dense_layout({4}), {});
  CHECK(constants.plan().size == 0);
  CHECK_FALSE(constants.plan().placements[0].has_value());
}

TEST_CASE("pads are cleared whenever a value shares elements with one that lies otherwise, and only then") {
  std::size_t cleared = 0;
  std::size_t kept = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Values values = random_values(seed);
    const MemoryPlan plan = values.plan();
    for (std::size_t a = 0; a < values.layouts.size(); ++a) {
      if (!plan.placements[a]) continue;
      bool disturbed = false;
      for (std::size_t b = 0; b < values.layouts.size(); ++b) {
        if (b == a || !plan.placements[b] || !overlap(values, plan, a, b)) continue;
        disturbed = disturbed || values.layouts[b] != values.layouts[a] ||
                    plan.placements[b]->begin != plan.placements[a]->begin;
      }
      CAPTURE(a);
      CHECK(plan.placements[a]->clears == (values.has_halo[a] != 0 && disturbed));
      if (values.has_halo[a] != 0) ++(disturbed ? cleared : kept);
    }
  }
  // Both happen.
  CHECK(cleared > 0);
  CHECK(kept > 0);
}

TEST_CASE("a chain of maps of one layout takes two places and never clears pads") {
  Values values;
  for (std::size_t i = 0; i < 10; ++i) values.add(padded_map(4, 8, 8), Lifetime{i, i + 1}, true);
  const MemoryPlan plan = values.plan();
  CHECK(plan.size == 2 * room(values.layouts[0]));
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(plan.placements[i]->begin == plan.placements[i % 2]->begin);
    CHECK_FALSE(plan.placements[i]->clears);
  }
}

TEST_CASE("a map takes the place that one of its own layout left rather than another that is free") {
  Values values;
  values.add(dense_layout({1, 4096}), Lifetime{0, 0});
  values.add(padded_map(4, 8, 8), Lifetime{0, 1}, true);
  values.add(dense_layout({1, 16}), Lifetime{1, 2});
  values.add(padded_map(4, 8, 8), Lifetime{2, 3}, true);
  const MemoryPlan plan = values.plan();
  CHECK(plan.placements[3]->begin == plan.placements[1]->begin);
  CHECK_FALSE(plan.placements[1]->clears);
  CHECK_FALSE(plan.placements[3]->clears);
}

TEST_CASE("a map that follows a tensor in its place clears its pads, and the tensor has none to clear") {
  Values values;
  values.add(dense_layout({1, 4096}), Lifetime{0, 1});
  values.add(padded_map(4, 8, 8), Lifetime{2, 3}, true);
  values.add(padded_map(4, 8, 8, Padding{}), Lifetime{2, 3}, false);
  const MemoryPlan plan = values.plan();
  CHECK(plan.size == room(values.layouts[0]));
  CHECK_FALSE(plan.placements[0]->clears);
  CHECK(plan.placements[1]->clears);
  CHECK_FALSE(plan.placements[2]->clears);
}

TEST_CASE("clearing pads writes zero into each pad, or those around planes, and nothing else") {
  const std::vector<MapLayout> layouts{make_layout(3, 4, 5, Padding(1)),
                                       make_layout(2, 1, 1, Padding(2)),
                                       make_layout(1, 6, 16, Padding{0, 1, 2, 0}, 32),
                                       make_layout(2, 1, 9, Padding{0, 2, 0, 2}),
                                       make_layout(2, 3, 8, Padding{}),
                                       MapLayout{2, 3, 4, 4, 0, 0, 12}};
  constexpr float untouched = 42.0F;
  const Pads pads = GENERATE(Pads::all, Pads::around_planes);
  Eigen::ThreadPool pool(2);
  const EigenExecutor several(pool);
  const SerialExecutor serial;
  const ExecutorRef executor = GENERATE(false, true) ? ExecutorRef(several) : ExecutorRef(serial);
  for (const MapLayout& layout : layouts) {
    for (const std::size_t images : {1U, 3U}) {
      CAPTURE(layout.channels, layout.height, layout.width, layout.pitch, layout.head, images);
      const std::size_t size = images * layout.image_stride();
      // With a margin on both sides that is no part of the map.
      std::vector<float> memory(line + size + line, untouched);
      clear_pads(layout, images, memory.data() + line + layout.head, executor, pads);
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < memory.size(); ++i) {
        const bool inside = i >= line && i < line + size;
        const std::size_t within = inside ? (i - line) % layout.plane_stride : 0;
        const bool in_plane = within >= layout.head && within - layout.head < layout.flat_lanes();
        const bool pixel = in_plane && (within - layout.head) % layout.pitch < layout.width;
        const bool cleared = inside && !pixel && (pads == Pads::all || !in_plane);
        wrong += memory[i] == (cleared ? 0.0F : untouched) ? 0 : 1;
      }
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("many values that are alive at a time are placed side by side, and later ones where they were") {
  constexpr std::size_t many = 20'000;  // of which pairs are too many to look at
  Values values;
  for (std::size_t i = 0; i < many; ++i) values.add(padded_map(1 + i % 3, 8, 8), Lifetime{i, many}, true);
  for (std::size_t i = 0; i < many; ++i)
    values.add(padded_map(1 + i % 3, 8, 8), Lifetime{many + 1 + i, 2 * many + 1}, true);
  const MemoryPlan plan = values.plan();
  std::size_t together = 0;
  for (std::size_t i = 0; i < many; ++i) together += room(values.layouts[i]);
  CHECK(plan.size == together);
  std::size_t cleared = 0;
  for (const auto& placement : plan.placements) cleared += placement->clears ? 1 : 0;
  CHECK(cleared == 0);
}

TEST_CASE("free memory knows who is where, and its smallest gap that is large enough") {
  FreeMemory memory;
  CHECK(memory.smallest_gap(10) == 0);
  memory.enter(1, 0, 10);
  memory.enter(2, 30, 10);
  memory.enter(3, 15, 5);
  // Free: 10 to 15, 20 to 30, from 40 on.
  CHECK(memory.smallest_gap(5) == 10);
  CHECK(memory.smallest_gap(6) == 20);
  CHECK(memory.smallest_gap(11) == 40);
  CHECK(memory.tenant_in(0, 1) == 1U);
  CHECK(memory.tenant_in(12, 3) == std::nullopt);
  CHECK(memory.tenant_in(12, 4) == 3U);
  CHECK(memory.tenant_in(19, 2) == 3U);
  CHECK(memory.tenant_in(20, 10) == std::nullopt);
  CHECK(memory.tenant_in(39, 5) == 2U);
  CHECK(memory.tenant_in(40, 5) == std::nullopt);
  memory.leave(15);
  CHECK(memory.smallest_gap(5) == 10);
  CHECK(memory.smallest_gap(20) == 10);
  CHECK(memory.smallest_gap(21) == 40);
  memory.leave(30);
  CHECK(memory.smallest_gap(1) == 10);
  CHECK(memory.smallest_gap(1000) == 10);
  // Beyond the last one, too: what lies between is a gap.
  memory.enter(4, 50, 1);
  CHECK(memory.smallest_gap(40) == 10);
  CHECK(memory.smallest_gap(41) == 51);
  memory.enter(5, 100, 0);
  CHECK(memory.smallest_gap(41) == 51);
  memory.leave(0);
  memory.leave(50);
  CHECK(memory.smallest_gap(1000) == 0);
}
