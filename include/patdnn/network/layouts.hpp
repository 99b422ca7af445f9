#pragma once
// The layouts of a network's values.
//
// A value that a convolution reads or writes is a map with the halo that its readers need. A flat run needs one pitch
// for its input and its output, and a residual the very layout of the output; so values that are tied to each other in
// these ways form a group with one pitch and one halo. So do those of a Concat or Slice of channels whose output is a
// map, so that one can be a part of the other.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/value_layout.hpp>
#include <patdnn/network/value_parts.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// How the values of a graph lie in memory.
struct GraphLayouts {
  std::vector<ValueLayout> layouts;
  std::vector<char> has_halo;  // of maps whose pads some node reads as zeros
};

namespace detail {

/// Values that share pitch and halo.
class LayoutGroups {
 public:
  explicit LayoutGroups(std::size_t values) : parent_(values), members_(values) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  struct Needs {
    Padding halo;
    bool aligned_rows = false;
  };

  [[nodiscard]] std::size_t group_of(std::size_t value) noexcept {
    while (parent_[value] != value) value = parent_[value] = parent_[parent_[value]];
    return value;
  }
  [[nodiscard]] Needs& needs(std::size_t value) noexcept { return members_[group_of(value)]; }

  void join(std::size_t a, std::size_t b) {
    a = group_of(a);
    b = group_of(b);
    if (a == b) return;
    const Needs other = members_[b];
    parent_[b] = a;
    add(a, other);
  }

  void add(std::size_t value, const Needs& more) {
    Needs& all = needs(value);
    all.halo = {std::max(all.halo.top, more.halo.top), std::max(all.halo.left, more.halo.left),
                std::max(all.halo.bottom, more.halo.bottom), std::max(all.halo.right, more.halo.right)};
    all.aligned_rows = all.aligned_rows || more.aligned_rows;
  }

 private:
  std::vector<std::size_t> parent_;
  std::vector<Needs> members_;
};

/// Whether the halo that a value's readers need so far is at most half of its extents, on either side.
template <class Unit = arch::native>
[[nodiscard]] bool has_small_halo(LayoutGroups& groups, const Graph& graph, ValueId id) {
  const Padding& halo = groups.needs(id).halo;
  const Dims& dims = graph.dims(id);
  return 2 * std::max(halo.top, halo.bottom) <= map_height(dims) &&
         2 * std::max(halo.left, halo.right) <= map_width(dims);
}

/// Joins the values of each Concat and Slice of channels whose output is a map, and makes its inputs maps. Other
/// outputs stay without gaps: functions of elements run over a whole channel then, which saves more than the copy
/// costs. So do inputs that a reader's halo would make many times as large.
template <class Unit = arch::native>
void join_channels(const Graph& graph, LayoutGroups& groups, std::vector<char>& is_map) {
  std::vector<char> is_dense(graph.values.size(), 0);  // constants, and what is read as weights
  for (ValueId id = 0; id < graph.values.size(); ++id) is_dense[id] = graph.values[id].constant ? 1 : 0;
  for (const Node& node : graph.nodes) {
    if (!std::holds_alternative<GeneralConvolution>(node.op)) continue;
    for (const ValueId id : std::span(node.inputs).subspan(1)) is_dense[id] = 1;
  }
  for (std::size_t i = graph.nodes.size(); i-- > 0;) {
    const Node& node = graph.nodes[i];
    const auto stays_dense = [&](ValueId id) { return is_dense[id] != 0 || !has_small_halo(groups, graph, id); };
    if (is_map[node.output] == 0 || !keeps_planes(graph, node) || !has_small_halo(groups, graph, node.output) ||
        std::any_of(node.inputs.begin(), node.inputs.end(), stays_dense)) {
      continue;
    }
    for (const ValueId id : node.inputs) {
      is_map[id] = 1;
      groups.join(node.output, id);
    }
  }
}

}  // namespace detail

/// Lays out all values of a graph.
///
/// lanes   of the kernels' vectors
/// limits  max_elements: of a value together with its pads, which can be many more than its elements
/// Throws InvalidShape, HaloTooSmall or LimitExceeded, naming the value.
template <class Unit = arch::of_networks>
[[nodiscard]] GraphLayouts lay_out(const Graph& graph, std::size_t lanes, const Limits& limits = {}) {
  detail::LayoutGroups groups(graph.values.size());
  std::vector<char> is_map(graph.values.size(), 0);
  for (const Node& node : graph.nodes) {
    if (const auto* conv = std::get_if<Convolution>(&node.op)) {
      const ValueId x = node.inputs[0];
      is_map[x] = is_map[node.output] = 1;
      const ConvShape& shape = conv->shape;
      const bool aligned = kernels::wants_aligned_rows(shape, conv->weights.fkw().block, lanes);
      // A strided layer copies its input into phases first, whatever is around it, unless it may run by rows.
      if (shape.stride == 1 || shape.depthwise()) groups.add(x, {shape.pad, aligned});
      groups.add(node.output, {{}, aligned});
      if (shape.stride == 1 && conv->pooling == Pooling::none && shape.output_width() == shape.width) {
        groups.join(x, node.output);
      }
      if (conv->adds_residual) {
        is_map[node.inputs[1]] = 1;
        groups.join(node.output, node.inputs[1]);
      }
    } else if (const auto* pool = std::get_if<Pool>(&node.op); pool != nullptr && pool->window.kernel.size() <= 2) {
      is_map[node.inputs[0]] = is_map[node.output] = 1;
    }
  }
  detail::join_channels(graph, groups, is_map);
  GraphLayouts result;
  for (ValueId id = 0; id < graph.values.size(); ++id) {
    const Value& value = graph.values[id];
    const std::size_t axes = value.dims.size();
    if (is_map[id] == 0 || (axes != 3 && axes != 4) || elements(value.dims) == 0) {
      result.layouts.push_back(dense_layout(value.dims));
      result.has_halo.push_back(0);
      continue;
    }
    const auto& needs = groups.needs(id);
    const std::size_t width = map_width(value.dims);
    const std::size_t pitch = kernels::suitable_pitch(width, needs.halo, needs.aligned_rows);
    const MapLayout map = with_context(patdnn::detail::message("value '", value.name, "': "), [&] {
      return make_layout(value.dims[1], map_height(value.dims), width, needs.halo, pitch);
    });
    if (value.dims[0] > limits.max_elements / map.image_stride()) {
      throw LimitExceeded(patdnn::detail::message("value '", value.name, "': ", value.dims[0], " images of ",
                                                  map.image_stride(), " elements with their pads, expected at most ",
                                                  limits.max_elements));
    }
    result.layouts.push_back(map_layout(value.dims, map));
    result.has_halo.push_back(needs.halo == Padding{} ? 0 : 1);
  }
  return result;
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template GraphLayouts lay_out<arch::of_networks>(const Graph& graph, std::size_t lanes,
                                                                       const Limits& limits);
#endif

}}}  // namespace patdnn::v0::network
