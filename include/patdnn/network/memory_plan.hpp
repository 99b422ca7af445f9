#pragma once
// Where the values of a network lie in one block of memory.
//
// A value takes its place when its node runs and leaves it behind the last node that reads it. A place whose last
// tenant had the very same layout is preferred: its pads are still zero. Where a map with a halo follows other tenants,
// its pads have to be cleared in each run, before its node writes the pixels.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/value_layout.hpp>

namespace patdnn::inline v0::network {

/// A value's place; all in elements.
struct Placement {
  std::size_t begin = 0;  // of its head
  bool clears = false;    // its pads, whenever its node runs
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

/// Places all values that have a lifetime.
///
/// has_halo  of maps whose pads must be zero
/// Throws InvalidShape for more memory than can be addressed. O(values²).
[[nodiscard]] inline MemoryPlan plan_memory(std::span<const ValueLayout> layouts,
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
  const auto size_of = [&](std::size_t v) { return (layouts[v].size() + line - 1) / line * line; };
  const auto end_of = [&](std::size_t v) { return plan.placements[v]->begin + size_of(v); };

  std::vector<std::size_t> placed;
  for (const std::size_t v : order) {
    const std::size_t size = size_of(v);
    std::vector<std::size_t> live;  // by position
    for (const std::size_t other : placed) {
      if (lifetimes[other]->last >= lifetimes[v]->born && lifetimes[v]->last >= lifetimes[other]->born) {
        live.push_back(other);
      }
    }
    std::sort(live.begin(), live.end(),
              [&](std::size_t a, std::size_t b) { return plan.placements[a]->begin < plan.placements[b]->begin; });
    const auto is_free = [&](std::size_t begin) {
      return std::none_of(live.begin(), live.end(), [&](std::size_t other) {
        return begin < end_of(other) && plan.placements[other]->begin < begin + size;
      });
    };
    std::optional<std::size_t> begin;
    for (auto other = placed.rbegin(); other != placed.rend() && !begin; ++other) {
      if (layouts[*other] == layouts[v] && is_free(plan.placements[*other]->begin)) {
        begin = plan.placements[*other]->begin;
      }
    }
    if (!begin) {
      // The smallest gap that is large enough.
      std::size_t best = std::numeric_limits<std::size_t>::max();
      std::size_t at = 0;
      for (const std::size_t other : live) {
        const std::size_t next = plan.placements[other]->begin;
        if (next >= at + size && next - at < best) {
          best = next - at;
          begin = at;
        }
        at = std::max(at, end_of(other));
      }
      if (!begin) begin = at;
    }
    constexpr std::size_t most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max()) / sizeof(float);
    if (size > most || *begin > most - size) {
      throw InvalidShape(patdnn::detail::message("network: values that take ", size, " floats behind ", *begin,
                                                 " others: more than can be addressed"));
    }
    plan.placements[v] = Placement{*begin};
    plan.size = std::max(plan.size, *begin + size);
    placed.push_back(v);
  }
  for (const std::size_t v : placed) {
    if (has_halo[v] == 0) continue;
    plan.placements[v]->clears = std::any_of(placed.begin(), placed.end(), [&](std::size_t other) {
      const bool same = plan.placements[other]->begin == plan.placements[v]->begin && layouts[other] == layouts[v];
      return !same && plan.placements[other]->begin < end_of(v) && plan.placements[v]->begin < end_of(other);
    });
  }
  return plan;
}

/// Which pads of a map are cleared: a layer that runs flat writes those between rows itself.
enum class Pads : std::uint8_t { all, around_planes };

/// Writes zero into the pads of a map: before the first pixel, between rows and behind the last row of each plane.
/// `first` is pixel (0, 0) of the first plane. Threads of the executor take a share of the planes each.
inline void clear_pads(const MapLayout& map, std::size_t images, float* first, ExecutorRef executor,
                       Pads pads = Pads::all) {
  const std::size_t planes = images * map.planes();
  const std::size_t gap = map.pitch - map.plane_width();
  std::fill(first - map.head, first, 0.0F);
  const std::size_t tasks = std::min(planes, executor.concurrency());
  executor.run(tasks, [&](std::size_t task) noexcept {
    const kernels::Range share = kernels::part_of(planes, tasks, task);
    for (std::size_t p = share.first; p < share.last; ++p) {
      float* const plane = first + p * map.plane_stride;
      if (pads == Pads::all) {
        for (std::size_t y = 0; y + 1 < map.plane_height(); ++y) {
          float* const behind = plane + y * map.pitch + map.plane_width();
          if (gap == 1) {
            *behind = 0.0F;  // many, for which a call takes long
          } else {
            std::fill_n(behind, gap, 0.0F);
          }
        }
      }
      std::fill(plane + map.flat_lanes(), plane + map.plane_stride - (p + 1 == planes ? map.head : 0), 0.0F);
    }
  });
}

}  // namespace patdnn::inline v0::network
