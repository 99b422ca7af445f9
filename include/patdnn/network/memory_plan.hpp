#pragma once
// Where the values of a network lie in one block of memory.
//
// A value takes its place when its node runs and leaves it after the last node that reads it, or hands it over to the
// value that is written over it. A place whose last tenant had the very same layout is preferred: its pads are still
// zero. Where a map with a halo follows other tenants, its pads have to be cleared in each run, before its node writes
// the pixels.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/network/free_memory.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// A value's place; all in elements.
struct Placement {
  std::size_t begin = 0;  // of its head
  bool clears = false;    // whether its pads are cleared whenever its node runs
};

/// Places for some values.
struct MemoryPlan {
  std::vector<std::optional<Placement>> placements;  // per value; none: it has no place of its own
  std::size_t size = 0;
};

/// When a value comes to be and when it is read for the last time, in positions of nodes.
struct Lifetime {
  std::size_t born = 0;
  std::size_t last = 0;
};

namespace detail {

/// Numbers layouts so that equal ones, and no others, have the same number.
class LayoutNumbers {
 public:
  [[nodiscard]] std::size_t of(const ValueLayout& layout) {
    std::vector<std::size_t>& alike = numbers_[{layout.dims, layout.size()}];
    for (const std::size_t n : alike) {
      if (*known_[n] == layout) return n;
    }
    alike.push_back(known_.size());
    known_.push_back(&layout);
    return alike.back();
  }

 private:
  std::map<std::pair<Dims, std::size_t>, std::vector<std::size_t>> numbers_;
  std::vector<const ValueLayout*> known_;
};

/// A place that values of one layout have had.
struct FormerPlace {
  std::size_t layout = 0;  // its number
  std::size_t turn = 0;    // of its last tenant, among all values
  std::size_t begin = 0;
};

/// Places where values of a layout have been, and which may be free: the latest first.
using FormerPlaces = std::map<std::size_t, std::size_t, std::greater<>>;  // turn to begin

/// The latest free place where a value of that layout has been. Later ones that are not free wait until the tenant in
/// their way leaves.
template <class Unit = arch::native>
[[nodiscard]] std::optional<std::size_t> take_former(FormerPlaces& places, std::size_t layout, std::size_t size,
                                                     const FreeMemory& memory,
                                                     std::vector<std::vector<FormerPlace>>& waiting) {
  while (!places.empty()) {
    const auto [turn, begin] = *places.begin();
    places.erase(places.begin());
    const std::optional<std::size_t> tenant = memory.tenant_in(begin, size);
    if (!tenant) return begin;
    waiting[*tenant].push_back({layout, turn, begin});
  }
  return {};
}

/// The places, each a beginning and a layout's number, that share elements with another of the places.
template <class Unit = arch::native>
[[nodiscard]] std::set<std::pair<std::size_t, std::size_t>> shared_places(
    const std::set<std::pair<std::size_t, std::size_t>>& places, std::span<const std::size_t> size_of_layout) {
  struct Interval {
    std::size_t begin, end, layout;
  };
  std::vector<Interval> intervals;
  for (const auto& [begin, layout] : places) {
    if (size_of_layout[layout] > 0) intervals.push_back({begin, begin + size_of_layout[layout], layout});
  }
  std::set<std::pair<std::size_t, std::size_t>> shared;
  std::size_t end = 0;  // of all before
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    const Interval& place = intervals[i];
    const bool next = i + 1 < intervals.size() && intervals[i + 1].begin < place.end;
    if (next || place.begin < end) shared.insert({place.begin, place.layout});
    end = std::max(end, place.end);
  }
  return shared;
}

}  // namespace detail

/// Places all values that have a lifetime.
///
/// has_halo  of maps whose pads must be zero
/// Throws InvalidShape for more memory than can be addressed. O(n log n) for n values.
template <class Unit = arch::of_networks>
[[nodiscard]] MemoryPlan plan_memory(std::span<const ValueLayout> layouts,
                                     std::span<const std::optional<Lifetime>> lifetimes,
                                     std::span<const char> has_halo) {
  constexpr std::size_t line = max_lanes<float>;
  const std::size_t values = layouts.size();
  MemoryPlan plan;
  plan.placements.resize(values);
  std::vector<std::size_t> order;
  for (std::size_t v = 0; v < values; ++v) {
    if (lifetimes[v]) order.push_back(v);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lifetimes[a]->born < lifetimes[b]->born; });

  detail::LayoutNumbers numbers;
  std::vector<std::size_t> number(values);
  std::vector<std::size_t> size_of_layout;
  FreeMemory memory;
  std::vector<detail::FormerPlaces> former;                       // by layout
  std::vector<std::vector<detail::FormerPlace>> waiting(values);  // until that value leaves
  using Death = std::pair<std::size_t, std::size_t>;              // when, and whose turn
  std::priority_queue<Death, std::vector<Death>, std::greater<>> deaths;
  for (std::size_t turn = 0; turn < order.size(); ++turn) {
    const std::size_t v = order[turn];
    for (; !deaths.empty() && deaths.top().first < lifetimes[v]->born; deaths.pop()) {
      const std::size_t dead = order[deaths.top().second];
      const std::size_t begin = plan.placements[dead]->begin;
      if (size_of_layout[number[dead]] > 0) memory.leave(begin);
      former[number[dead]][deaths.top().second] = begin;
      for (const detail::FormerPlace& place : waiting[dead]) former[place.layout][place.turn] = place.begin;
      waiting[dead].clear();
    }
    number[v] = numbers.of(layouts[v]);
    if (number[v] == former.size()) {
      former.emplace_back();
      size_of_layout.push_back((layouts[v].size() + line - 1) / line * line);
    }
    const std::size_t size = size_of_layout[number[v]];
    const std::optional<std::size_t> same = detail::take_former(former[number[v]], number[v], size, memory, waiting);
    const std::size_t begin = same ? *same : memory.smallest_gap(size);
    constexpr std::size_t most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(float);
    if (size > most || begin > most - size) {
      throw InvalidShape(patdnn::detail::message("network: values that take ", size, " floats behind ", begin,
                                                 " others: more than can be addressed"));
    }
    memory.enter(v, begin, size);
    deaths.emplace(lifetimes[v]->last, turn);
    plan.placements[v] = Placement{begin};
    plan.size = std::max(plan.size, begin + size);
  }

  std::set<std::pair<std::size_t, std::size_t>> places;  // where they begin, and their layouts
  for (const std::size_t v : order) places.insert({plan.placements[v]->begin, number[v]});
  const auto shared = detail::shared_places(places, size_of_layout);
  for (const std::size_t v : order) {
    plan.placements[v]->clears = has_halo[v] != 0 && shared.count({plan.placements[v]->begin, number[v]}) != 0;
  }
  return plan;
}

/// Which pads of a map are cleared: a layer that runs flat writes those between rows itself.
enum class Pads : std::uint8_t { all, around_planes };

/// Writes zero into the pads of a map: before the first pixel, between rows and behind the last row of each plane.
/// `first` is pixel (0, 0) of the first plane. Threads of the executor take a share of the planes each.
template <class Unit = arch::of_networks>
void clear_pads(const MapLayout& map, std::size_t images, float* first, ExecutorRef executor, Pads pads = Pads::all) {
  const std::size_t planes = images * map.planes();
  std::fill(first - map.head, first, 0.0F);
  const std::size_t tasks = std::min(planes, executor.concurrency());
  executor.run(tasks, [&](std::size_t task) noexcept {
    const kernels::Range share = kernels::part_of(planes, tasks, task);
    for (std::size_t p = share.first; p < share.last; ++p) {
      patdnn::detail::clear_plane<Unit>(first + p * map.plane_stride, map.plane_height(), map.plane_width(), map.pitch,
                                        map.plane_stride - (p + 1 == planes ? map.head : 0), pads == Pads::all);
    }
  });
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template MemoryPlan plan_memory<arch::of_networks>(
    std::span<const ValueLayout> layouts, std::span<const std::optional<Lifetime>> lifetimes,
    std::span<const char> has_halo);
PATDNN_EXTERN_NETWORK template void clear_pads<arch::of_networks>(const MapLayout& map, std::size_t images,
                                                                  float* first, ExecutorRef executor, Pads pads);
#endif

}}}  // namespace patdnn::v0::network
