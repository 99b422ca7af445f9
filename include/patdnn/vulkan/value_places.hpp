#pragma once
// Where the values of a lowered graph lie in device memory.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/memory_plan.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/vulkan/lower.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The place of a value, in bytes.
struct ValuePlace {
  std::size_t offset = 0;
  std::size_t size = 0;
  bool constant = false;  // in the memory for constants; else in that for values (the arena)
};

/// The places of all values, and the size of both memories in bytes.
struct ValuePlaces {
  std::vector<std::optional<ValuePlace>> places;  // none: no step writes the value and nothing reads it
  std::size_t arena_bytes = 0;
  std::size_t constant_bytes = 0;
};

/// Gives each value a place. Values that are not needed at the same time may share memory; constants share none. A view
/// has the place of its root.
///
/// number_bytes  bytes of one number
/// alignment     of all offsets, in bytes
/// Throws InvalidShape for more memory than can be addressed.
[[nodiscard]] inline ValuePlaces place_values(const network::Graph& graph, const LoweredGraph& lowered,
                                              std::size_t number_bytes, std::size_t alignment) {
  const std::size_t count = lowered.dims.size();
  const auto bytes_of = [&](network::ValueId id) { return network::elements(lowered.dims[id]) * number_bytes; };
  const auto units_of = [&](network::ValueId id) { return (bytes_of(id) + alignment - 1) / alignment; };
  const auto is_constant = [&](network::ValueId id) {
    return id < graph.values.size() && graph.values[id].constant && graph.values[id].constant->is_float();
  };
  std::vector<std::optional<network::Lifetime>> lifetimes(count);
  std::vector<char> is_read(count, 0);
  for (const network::ValueId id : graph.inputs) lifetimes[id] = network::Lifetime{0, 0};
  for (std::size_t i = 0; i < lowered.steps.size(); ++i) {
    const Step& step = lowered.steps[i];
    const auto read = [&](network::ValueId id) {
      const network::ValueId root = lowered.root[id];
      is_read[root] = 1;
      if (lifetimes[root]) lifetimes[root]->last = i + 1;
    };
    // Several steps may write parts of one output: the value lives from the first of them.
    if (!lifetimes[step.output]) lifetimes[step.output] = network::Lifetime{i + 1, i + 1};
    lifetimes[step.output]->last = i + 1;
    read(step.input);
    if (step.operand) read(*step.operand);
  }
  for (const network::ValueId id : graph.outputs) {
    is_read[lowered.root[id]] = 1;
    if (lifetimes[lowered.root[id]]) lifetimes[lowered.root[id]]->last = lowered.steps.size() + 1;
  }

  // plan_memory() counts in elements. Here an element stands for `alignment` bytes.
  std::vector<network::ValueLayout> layouts;
  for (network::ValueId id = 0; id < count; ++id) layouts.push_back(network::dense_layout({units_of(id)}));
  const network::MemoryPlan plan = network::plan_memory(layouts, lifetimes, std::vector<char>(count, 0));
  ValuePlaces result;
  result.arena_bytes = plan.size * alignment;
  result.places.resize(count);
  for (network::ValueId id = 0; id < count; ++id) {
    if (lowered.root[id] != id) continue;
    if (plan.placements[id]) {
      result.places[id] = ValuePlace{plan.placements[id]->begin * alignment, bytes_of(id), false};
    } else if (is_constant(id) && is_read[id] != 0) {
      result.places[id] = ValuePlace{result.constant_bytes, bytes_of(id), true};
      result.constant_bytes += units_of(id) * alignment;
    }
  }
  for (network::ValueId id = 0; id < count; ++id) result.places[id] = result.places[lowered.root[id]];
  return result;
}

}}}  // namespace patdnn::v0::vulkan
