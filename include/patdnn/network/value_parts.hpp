#pragma once
// Whose memory each value of a network takes: its own, or a part of another's.
//
// The channels that a Slice takes lie where its input has them, and the inputs of a Concat where its output will: both
// are no copies then. That holds for one image, as the channels of several do not lie in one piece, and for maps whose
// planes are alike: each plane has pads of its own, so a part of a map is a map.

#include <algorithm>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

#include <patdnn/feature_map.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Where a value lies: in the memory of `whole`, `offset` elements behind its first entry.
struct ValuePart {
  ValueId whole = 0;
  std::size_t offset = 0;

  friend bool operator==(const ValuePart&, const ValuePart&) = default;
};

/// The parts of all values; at first, each has memory of its own.
class ValueParts {
 public:
  explicit ValueParts(std::size_t values) : taken_(values) {
    for (ValueId id = 0; id < values; ++id) taken_[id].whole = id;
  }

  [[nodiscard]] ValuePart of(ValueId id) const noexcept {
    ValuePart part = taken_[id];
    while (taken_[part.whole].whole != part.whole) {
      part.offset += taken_[part.whole].offset;
      part.whole = taken_[part.whole].whole;
    }
    return part;
  }
  [[nodiscard]] bool is_whole(ValueId id) const noexcept { return taken_[id].whole == id; }

  /// Puts a value that is whole, and all that are parts of it, into another one.
  void put(ValueId id, ValuePart part) noexcept {
    taken_[id] = of(part.whole);
    taken_[id].offset += part.offset;
  }

 private:
  std::vector<ValuePart> taken_;  // of what was whole when it was put there
};

namespace detail {

/// Whether a node takes some channels of an input, or puts those of its inputs behind each other: of one image.
template <class Unit = arch::native>
[[nodiscard]] bool keeps_planes(const Graph& graph, const Node& node) {
  constexpr std::size_t channels = 1;
  const Dims& y = graph.dims(node.output);
  if ((y.size() != 3 && y.size() != 4) || y[0] != 1) return false;
  if (const auto* concat = std::get_if<Concat>(&node.op)) return concat->axis == channels;
  const auto* slice = std::get_if<Slice>(&node.op);
  if (slice == nullptr) return false;
  const Dims& x = graph.dims(node.inputs[0]);
  for (std::size_t axis = 0; axis < x.size(); ++axis) {
    const bool is_whole = slice->start[axis] == 0 && slice->count[axis] == x[axis];
    if (slice->count[axis] > 1 && slice->step[axis] != 1) return false;
    if (axis != channels && !is_whole) return false;
  }
  return true;
}

/// Whether two values are maps that differ in their channels alone.
template <class Unit = arch::native>
[[nodiscard]] bool have_alike_planes(const ValueLayout& a, const ValueLayout& b) {
  if (!a.map || !b.map || a.dims.size() != b.dims.size()) return false;
  MapLayout other = *b.map;
  other.channels = a.map->channels;
  return *a.map == other;
}

/// Whether a whole stands among others more than once. O(n log n).
template <class Unit = arch::native>
[[nodiscard]] bool has_twice(std::vector<ValuePart> wholes) {
  const auto before = [](const ValuePart& a, const ValuePart& b) { return a.whole < b.whole; };
  std::sort(wholes.begin(), wholes.end(), before);
  return std::adjacent_find(wholes.begin(), wholes.end(),
                            [](const ValuePart& a, const ValuePart& b) { return a.whole == b.whole; }) != wholes.end();
}

/// Puts the inputs of a Concat into its output, or the output into a value that has them one behind the other already.
/// Returns whether that could be.
template <class Unit = arch::native>
[[nodiscard]] bool join_parts(const Graph& graph, const Node& node, std::span<const ValueLayout> layouts,
                              ValueParts& parts) {
  const ValuePart first = parts.of(node.inputs[0]);
  const ValueId joined = parts.of(node.output).whole;
  bool are_together = parts.is_whole(node.output) && !graph.values[first.whole].constant;
  bool are_whole = true;          // or all parts of a value stand here, in their order
  std::vector<ValuePart> wholes;  // and where they will be in the output
  std::size_t at = 0;
  std::size_t end = 0;  // of the last whole
  for (const ValueId id : node.inputs) {
    if (!have_alike_planes(layouts[id], layouts[node.output])) return false;
    const ValuePart part = parts.of(id);
    are_together = are_together && part == ValuePart{first.whole, first.offset + at};
    if (at == end) {
      are_whole = are_whole && part.whole != joined && !graph.values[part.whole].constant;
      wholes.push_back({part.whole, at});
      end = at + layouts[part.whole].size();
    }
    are_whole = are_whole && part == ValuePart{wholes.back().whole, at - wholes.back().offset};
    at += layouts[id].size();
  }
  if (are_together) {
    parts.put(node.output, first);
    return true;
  }
  if (!are_whole || at != end || has_twice(wholes)) return false;
  for (const auto& [whole, offset] : wholes) parts.put(whole, {node.output, offset});
  return true;
}

}  // namespace detail

/// Finds parts for a graph's values. `runs` tells of each node whether it has to run, and no longer has to where its
/// output takes parts.
template <class Unit = arch::of_networks>
[[nodiscard]] ValueParts find_parts(const Graph& graph, std::span<const ValueLayout> layouts, std::vector<char>& runs) {
  ValueParts parts(graph.values.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    const ValueId x = node.inputs.empty() ? node.output : node.inputs[0];
    if (runs[i] == 0) {
      parts.put(node.output, {x, 0});
      continue;
    }
    const auto* slice = std::get_if<Slice>(&node.op);
    if (slice == nullptr || !detail::keeps_planes(graph, node) || graph.values[x].constant ||
        !detail::have_alike_planes(layouts[x], layouts[node.output])) {
      continue;
    }
    parts.put(node.output, {x, slice->start[1] * layouts[x].map->plane_stride});
    runs[i] = 0;
  }
  // The last one first: a Concat of many has those of fewer within it.
  for (std::size_t i = graph.nodes.size(); i-- > 0;) {
    const Node& node = graph.nodes[i];
    if (std::holds_alternative<Concat>(node.op) && detail::keeps_planes(graph, node) &&
        detail::join_parts(graph, node, layouts, parts)) {
      runs[i] = 0;
    }
  }
  return parts;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template ValueParts find_parts<arch::of_networks>(const Graph& graph,
                                                                        std::span<const ValueLayout> layouts,
                                                                        std::vector<char>& runs);
#endif

}}}  // namespace patdnn::v0::network
