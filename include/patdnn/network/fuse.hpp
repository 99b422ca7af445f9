#pragma once
// Rewrites a graph so that fewer nodes compute the same: what follows a layer becomes a part of it.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/map_layout.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Removes nodes and values that no output of the graph depends on; inputs of the graph stay.
template <class Unit = arch::native>
void remove_unused(Graph& graph) {
  std::vector<char> used(graph.values.size(), 0);
  for (const ValueId id : graph.outputs) used[id] = 1;
  for (std::size_t i = graph.nodes.size(); i-- > 0;) {
    if (used[graph.nodes[i].output] == 0) continue;
    for (const ValueId id : graph.nodes[i].inputs) used[id] = 1;
  }
  std::erase_if(graph.nodes, [&](const Node& node) { return used[node.output] == 0; });
  for (const ValueId id : graph.inputs) used[id] = 1;
  std::vector<ValueId> place(graph.values.size(), 0);
  std::vector<Value> kept;
  for (ValueId id = 0; id < graph.values.size(); ++id) {
    if (used[id] == 0) continue;
    place[id] = kept.size();
    kept.push_back(std::move(graph.values[id]));
  }
  graph.values = std::move(kept);
  const auto renumber = [&](ValueId& id) { id = place[id]; };
  for (Node& node : graph.nodes) {
    std::for_each(node.inputs.begin(), node.inputs.end(), renumber);
    renumber(node.output);
  }
  std::for_each(graph.inputs.begin(), graph.inputs.end(), renumber);
  std::for_each(graph.outputs.begin(), graph.outputs.end(), renumber);
}

namespace detail {

/// Multiplies each filter's weights by a factor of its own.
template <class Unit = arch::native>
void scale_filters(fkw::FkwData& weights, const std::vector<float>& factors) {
  std::vector<float> of_place(weights.reorder.size(), 0.0F);
  for (std::size_t i = 0; i < of_place.size(); ++i) {
    if (weights.reorder[i] != fkw::no_filter) of_place[i] = factors[weights.reorder[i]];
  }
  weights.for_each_block_kernel([&](std::size_t block, std::size_t, std::uint64_t taps, std::size_t position) {
    const auto entries = static_cast<std::size_t>(std::popcount(taps));
    for (std::size_t i = 0; i < entries * weights.block; ++i) {
      weights.weight[position + i] *= of_place[block * weights.block + i % weights.block];
    }
  });
}

template <class Unit = arch::native>
void scale_filters(Convolution& layer, const std::vector<float>& factors) {
  fkw::FkwData scaled = layer.weights.fkw();
  scale_filters(scaled, factors);
  layer.weights = Weights(std::move(scaled), layer.weights.any_form());
}

template <class Unit = arch::native>
void scale_filters(Linear& layer, const std::vector<float>& factors) {
  if (layer.dense.empty()) return scale_filters(layer.lists, factors);
  std::vector<float> scaled(layer.dense.values().begin(), layer.dense.values().end());
  for (std::size_t i = 0; i < scaled.size(); ++i) scaled[i] *= factors[i / layer.features];
  layer.dense = std::move(scaled);
}

/// Whether the channels of a layer's output, its second axis, are the layer's filters.
template <class Unit = arch::native>
[[nodiscard]] bool channels_are_filters(const Convolution&, const Dims&) noexcept {
  return true;
}
template <class Unit = arch::native>
[[nodiscard]] bool channels_are_filters(const Linear&, const Dims& output) noexcept {
  return output.size() == 2;
}

/// Takes in a normalisation that follows the layer: scale · (w · x + b) + shift.
template <class Layer>
[[nodiscard]] bool take_in(Layer& layer, const ChannelAffine& affine) {
  if (layer.activation.kind != Activation::Kind::none) return false;
  if constexpr (std::is_same_v<Layer, Convolution>) {
    if (layer.pooling != Pooling::none || layer.adds_residual) return false;
  }
  scale_filters(layer, affine.scale);
  if (layer.bias.empty()) layer.bias.assign(affine.scale.size(), 0.0F);
  for (std::size_t k = 0; k < layer.bias.size(); ++k) {
    layer.bias[k] = layer.bias[k] * affine.scale[k] + affine.shift[k];
  }
  return true;
}

template <class Layer>
[[nodiscard]] bool take_in(Layer& layer, const Elementwise& op) {
  if (layer.activation.kind != Activation::Kind::none) return false;
  if constexpr (std::is_same_v<Layer, Convolution>) {
    if (layer.pooling != Pooling::none) return false;
  }
  switch (op.function) {
    case Elementwise::Function::relu: layer.activation = {Activation::Kind::relu}; return true;
    case Elementwise::Function::clip:
      if (!(op.alpha <= op.beta)) return false;
      layer.activation = {Activation::Kind::clip, op.alpha, op.beta};
      return true;
    case Elementwise::Function::hard_swish: layer.activation = {Activation::Kind::hard_swish}; return true;
    default: return false;
  }
}

template <class Unit = arch::native>
[[nodiscard]] bool can_pool(const Convolution& layer, const Dims& output) {
  return layer.pooling == Pooling::none && !layer.adds_residual && output.size() == 4;
}

template <class Unit = arch::native>
[[nodiscard]] bool take_in(Convolution& layer, const Pool& pool, const Dims& input) {
  const std::vector<std::size_t> two{2, 2};
  const std::vector<std::size_t> none{0, 0};
  const std::vector<std::size_t> one{1, 1};
  if (!can_pool(layer, input) || !kernels::rows_fill_vectors(input[3]) || pool.kind != Pool::Kind::max ||
      pool.window.kernel != two || pool.window.stride != two || pool.window.before != none ||
      pool.window.dilation != one || pool.extents != std::vector<std::size_t>{input[2] / 2, input[3] / 2}) {
    return false;
  }
  layer.pooling = Pooling::max_2x2;
  return true;
}

template <class Unit = arch::native>
[[nodiscard]] bool take_in(Convolution& layer, const Reduce& reduce, const Dims& input) {
  if (!can_pool(layer, input) || reduce.kind != Reduce::Kind::mean || reduce.axes != std::vector<std::size_t>{2, 3}) {
    return false;
  }
  layer.pooling = Pooling::global_average;
  return true;
}

/// Makes what a node that reads `layer`'s output does a part of `layer`. Returns false where that cannot be.
template <class Layer>
[[nodiscard]] bool take_in_node(Layer& layer, const Node& node, const Dims& input) {
  if (const auto* affine = std::get_if<ChannelAffine>(&node.op)) {
    return channels_are_filters(layer, input) && take_in(layer, *affine);
  }
  if (const auto* op = std::get_if<Elementwise>(&node.op)) return take_in(layer, *op);
  if constexpr (std::is_same_v<Layer, Convolution>) {
    if (const auto* pool = std::get_if<Pool>(&node.op)) return take_in(layer, *pool, input);
    if (const auto* reduce = std::get_if<Reduce>(&node.op)) return take_in(layer, *reduce, input);
  }
  return false;
}

class Fusion {
 public:
  explicit Fusion(Graph& graph) : graph_(graph), uses_(count_uses(graph)), writer_(graph.values.size()) {
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) writer_[graph.nodes[i].output] = i;
  }

  void run() {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      const auto* const elementwise = std::get_if<Elementwise>(&graph_.nodes[i].op);
      if (elementwise != nullptr && elementwise->function == Elementwise::Function::add) {
        add_residual(i);
      } else if (graph_.nodes[i].inputs.size() == 1) {
        take_in(i);
      }
    }
    remove_unused(graph_);
  }

 private:
  /// The node that writes a value for one reader alone.
  [[nodiscard]] std::optional<std::size_t> only_writer(ValueId id) const {
    return uses_[id] == 1 ? writer_[id] : std::nullopt;
  }

  /// Puts the layer `from` in the place of node `to`, whose output it now writes.
  void move_layer(std::size_t from, std::size_t to, std::vector<ValueId> inputs) {
    Node& target = graph_.nodes[to];
    Node& source = graph_.nodes[from];
    target.op = std::move(source.op);
    target.name = source.name;
    target.inputs = std::move(inputs);
    source.op = Reshape{};
    source.inputs.clear();
  }

  void take_in(std::size_t i) {
    const ValueId x = graph_.nodes[i].inputs[0];
    const std::optional<std::size_t> writer = only_writer(x);
    if (!writer) return;
    Node& layer = graph_.nodes[*writer];
    const auto taken = [&](auto& op) {
      using Op = std::remove_cvref_t<decltype(op)>;
      if constexpr (std::is_same_v<Op, Convolution> || std::is_same_v<Op, Linear>) {
        return take_in_node(op, graph_.nodes[i], graph_.dims(x));
      } else {
        return false;
      }
    };
    if (std::visit(taken, layer.op)) move_layer(*writer, i, layer.inputs);
  }

  void add_residual(std::size_t i) {
    const Node& node = graph_.nodes[i];
    const ValueId a = node.inputs[0];
    const ValueId b = node.inputs[1];
    if (a == b || graph_.dims(a) != graph_.dims(b)) return;
    // Of two layers, the later one: the sum is then added where its first half is still in cache.
    std::optional<std::size_t> best;
    for (const ValueId id : {a, b}) {
      const std::optional<std::size_t> writer = only_writer(id);
      const ValueId other = id == a ? b : a;
      if (!writer || graph_.values[other].constant) continue;
      const auto* layer = std::get_if<Convolution>(&graph_.nodes[*writer].op);
      if (layer == nullptr || layer->adds_residual || layer->activation.kind != Activation::Kind::none ||
          layer->pooling != Pooling::none) {
        continue;
      }
      if (!best || *writer > *best) best = writer;
    }
    if (!best) return;
    Node& layer = graph_.nodes[*best];
    std::get<Convolution>(layer.op).adds_residual = true;
    const ValueId residual = layer.output == a ? b : a;
    move_layer(*best, i, {layer.inputs[0], residual});
  }

  Graph& graph_;
  std::vector<std::size_t> uses_;
  std::vector<std::optional<std::size_t>> writer_;
};

}  // namespace detail

/// Takes into each layer the node that alone reads its output, as far as the kernels can do it in registers: a
/// normalisation, a residual, an activation, pooling of 2 × 2 or of the whole map. Outputs change by rounding alone.
///
/// A normalisation before a convolution stays: zeros that the convolution pads with are not normalised.
template <class Unit = arch::of_networks>
void fuse(Graph& graph) {
  detail::Fusion(graph).run();
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template void fuse<arch::of_networks>(Graph& graph);
#endif

}}}  // namespace patdnn::v0::network
