#pragma once
// What runs a network: a step for each node, layouts, and places in memory.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <xsimd/xsimd.hpp>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/kernels/map_table.hpp>
#include <patdnn/kernels/operator_table.hpp>
#include <patdnn/kernels/operators.hpp>
#include <patdnn/kernels/table.hpp>
#include <patdnn/network/context.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/layouts.hpp>
#include <patdnn/network/memory_plan.hpp>
#include <patdnn/network/network.hpp>
#include <patdnn/network/port_checks.hpp>
#include <patdnn/network/steps/convolution.hpp>
#include <patdnn/network/steps/elementwise.hpp>
#include <patdnn/network/steps/general_convolution.hpp>
#include <patdnn/network/steps/linear.hpp>
#include <patdnn/network/steps/matmul.hpp>
#include <patdnn/network/steps/move.hpp>
#include <patdnn/network/steps/pool.hpp>
#include <patdnn/network/steps/reduce.hpp>
#include <patdnn/network/steps/resize.hpp>
#include <patdnn/network/steps/top_k.hpp>
#include <patdnn/network/value_parts.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace detail {

using Step = std::variant<ConvolutionStep, LinearStep, GeneralConvolutionStep, PoolStep, MatMulStep, ElementwiseStep,
                          ChannelAffineStep, MoveStep, ResizeStep, ReduceStep, SoftmaxStep, TopKStep>;

/// What runs a network, on top of what the network tells of itself.
///
/// Unit  what compiles it
template <class Unit>
class PreparedNetwork : public NetworkFacts {
 public:
  /// See Network's constructor.
  template <class Arch>
  void prepare(const Graph& graph, const NetworkOptions& options);

 private:
  /// See Network::run().
  void run_nodes(Context& context, std::span<const std::span<const float>> given,
                 std::span<const std::span<float>> wanted, ExecutorRef executor, TaskRef observe) const;

  /// How a node runs.
  struct NodeStep {
    Step step;
    std::vector<ValueId> inputs;
    ValueId output = 0;
  };
  /// A copy between a caller's tensor without gaps and a value.
  struct PortCopy {
    ValueId value = 0;
    MoveStep copy;
  };
  /// Where a value is: in the arena, or among the constants.
  struct Place {
    std::size_t first = 0;  // its first entry
    bool constant = false;
    bool clears = false;       // its pads, whenever its node runs
    Pads cleared = Pads::all;  // which of them
  };

  template <class Arch>
  void prepare_nodes(const Graph& graph) {
    steps_.reserve(graph.nodes.size());  // facts point to layers
    for (const Node& node : graph.nodes) {
      PreparedNode& prepared = nodes.emplace_back();
      prepared.name = node.name;
      prepared.kind = name_of(node.op);
      NodeStep& step = steps_.emplace_back();
      step.inputs = node.inputs;
      step.output = node.output;
      with_context(patdnn::detail::message("node '", node.name, "': "),
                   [&] { std::visit([&](const auto& op) { prepared.runs = prepare_node<Arch>(step, op); }, node.op); });
      prepared.kernel = prepared.kind;
      if (const auto* conv = std::get_if<ConvolutionStep>(&step.step)) {
        prepared.layer = &conv->layer;
        prepared.kernel = conv->layer.label();
        scratch_bytes = std::max(scratch_bytes, conv->layer.scratch_bytes());
      } else if (const auto* linear = std::get_if<LinearStep>(&step.step)) {
        prepared.kernel = linear->pruned() ? "lists" : "rows";
      } else if (const auto* general = std::get_if<GeneralConvolutionStep>(&step.step)) {
        scratch_bytes = std::max(scratch_bytes, general->scratch_floats() * sizeof(float));
      }
    }
  }

  /// Makes a node's step. Returns whether it has to run.
  template <class Arch, class Op>
  [[nodiscard]] bool prepare_node(NodeStep& node, const Op& op) const {
    const ValueLayout& x = layouts_[node.inputs[0]];
    const ValueLayout& y = layouts_[node.output];
    if constexpr (std::is_same_v<Op, Convolution>) {
      node.step = make_step<Arch>(op, x, y, options_);
    } else if constexpr (std::is_same_v<Op, MatMul>) {
      node.step = make_step(op, x, layouts_[node.inputs[1]], y);
    } else if constexpr (std::is_same_v<Op, Elementwise>) {
      node.step = make_step(op, layouts_of(node.inputs), y);
    } else if constexpr (std::is_same_v<Op, Concat> || std::is_same_v<Op, Slice> || std::is_same_v<Op, Pad> ||
                         std::is_same_v<Op, Transpose> || std::is_same_v<Op, Reshape>) {
      node.step = make_move(op, std::span<const ValueLayout>(layouts_of(node.inputs)), y);
      return !std::is_same_v<Op, Reshape> || x.map || y.map;
    } else {
      if constexpr (std::is_same_v<Op, GeneralConvolution>) {
        for (const ValueId id : std::span(node.inputs).subspan(1)) {
          if (layouts_[id].map) throw UnsupportedOperator("weights or a bias that another node reads as a map");
        }
      }
      node.step = make_step(op, x, y);
    }
    return true;
  }

  [[nodiscard]] std::vector<ValueLayout> layouts_of(std::span<const ValueId> ids) const {
    std::vector<ValueLayout> layouts;
    for (const ValueId id : ids) layouts.push_back(layouts_[id]);
    return layouts;
  }

  void place_values(const Graph& graph, std::span<const char> has_halo) {
    const std::size_t count = graph.values.size();
    ValueParts parts = place_parts(graph);
    std::vector<std::optional<Lifetime>> lifetimes(count);  // of those that are whole
    const auto lives = [&](ValueId id, std::size_t position, bool written) {
      std::optional<Lifetime>& lifetime = lifetimes[parts.of(id).whole];
      if (!lifetime && written) lifetime = Lifetime{position, position};
      if (lifetime) lifetime->last = position;
    };
    for (const ValueId id : graph.inputs) lives(id, 0, true);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const NodeStep& node = steps_[i];
      if (nodes[i].runs) lives(node.output, i + 1, true);
      for (const ValueId id : node.inputs) lives(id, i + 1, false);
    }
    for (const ValueId id : graph.outputs) lives(id, steps_.size() + 1, false);
    const std::vector<char> written_over = add_residuals_in_place(parts, lifetimes);
    const MemoryPlan plan = plan_memory(layouts_, lifetimes, has_halo);
    arena_bytes = plan.size * sizeof(float);
    places_.resize(count);
    for (ValueId id = 0; id < count; ++id) {
      const auto [whole, offset] = parts.of(id);
      if (const std::optional<Placement>& placed = plan.placements[whole]) {
        const bool clears = placed->clears && written_over[id] == 0;
        places_[id] = {placed->begin + layouts_[whole].head() + offset, false, clears};
      } else if (whole == id && graph.values[id].constant && graph.values[id].constant->is_float()) {
        add_constant(id, *graph.values[id].constant);
      }
    }
    for (ValueId id = 0; id < count; ++id) {
      const ValueId whole = parts.of(id).whole;
      if (places_[whole].constant) places_[id] = places_[whole];
    }
    for (const NodeStep& node : steps_) {
      const auto* conv = std::get_if<ConvolutionStep>(&node.step);
      if (conv != nullptr && conv->layer.plan().flat) places_[node.output].cleared = Pads::around_planes;
    }
    keep_pads(parts, has_halo);
  }

  /// Finds which values are parts of others; the nodes that would copy them do not run.
  [[nodiscard]] ValueParts place_parts(const Graph& graph) {
    std::vector<char> runs;
    for (const PreparedNode& node : nodes) runs.push_back(node.runs ? 1 : 0);
    ValueParts parts = find_parts(graph, layouts_, runs);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i].runs = runs[i] != 0;
      if (!nodes[i].runs) nodes[i].kernel = "none, the same memory";
    }
    return parts;
  }

  /// Lets a convolution write its outputs over the residual that it adds, where no later node reads the residual, it is
  /// not the convolution's input as well, and both have one layout: the pads are zero already, and stay so. Returns
  /// which values are written so.
  ///
  /// lifetimes  of values that are whole: how long each is needed
  [[nodiscard]] std::vector<char> add_residuals_in_place(ValueParts& parts,
                                                         std::span<std::optional<Lifetime>> lifetimes) const {
    std::vector<char> written_over(layouts_.size(), 0);
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const NodeStep& node = steps_[i];
      if (!std::holds_alternative<ConvolutionStep>(node.step) || node.inputs.size() != 2) continue;
      const ValueId residual = parts.of(node.inputs[1]).whole;
      if (!parts.is_whole(node.output) || !lifetimes[residual] || lifetimes[residual]->last != i + 1 ||
          parts.of(node.inputs[0]).whole == residual || layouts_[residual] != layouts_[node.output]) {
        continue;
      }
      lifetimes[residual]->last = lifetimes[node.output]->last;
      lifetimes[node.output].reset();
      parts.put(node.output, {residual, 0});
      written_over[node.output] = 1;
    }
    return written_over;
  }

  /// Lists the maps whose pads stay zero from one run to the next. One for each place is enough: maps that share a
  /// place have the same layout.
  void keep_pads(const ValueParts& parts, std::span<const char> has_halo) {
    std::map<std::size_t, ValueId> kept;  // by place
    for (ValueId id = 0; id < places_.size(); ++id) {
      const Place& place = places_[id];
      if (has_halo[id] == 0 || !parts.is_whole(id) || place.constant || place.clears) continue;
      const auto [at, is_first] = kept.try_emplace(place.first, id);
      if (!is_first && place.cleared == Pads::all) at->second = id;
    }
    for (const auto& [first, id] : kept) keeps_pads_.push_back(id);
  }

  /// Keeps a constant in the layout of its value.
  void add_constant(ValueId id, const Tensor& tensor) {
    constexpr std::size_t line = max_lanes<float>;
    const ValueLayout& layout = layouts_[id];
    const std::vector<ValueLayout> dense{dense_layout(tensor.dims)};
    std::vector<float> laid_out(layout.size() + line, 0.0F);
    const MoveStep copy = make_move(Reshape{}, dense, layout);
    SerialExecutor executor;
    copy.run([&](std::size_t) { return tensor.floats().data(); }, laid_out.data() + layout.head(), executor,
             *operators_);
    places_[id] = {constants_.size() + layout.head(), true, false};
    constants_.insert(constants_.end(), laid_out.begin(), laid_out.end());
  }

  [[nodiscard]] float* at(float* arena, ValueId id) const noexcept { return arena + places_[id].first; }
  [[nodiscard]] const float* read(const float* arena, ValueId id) const noexcept {
    return (places_[id].constant ? constants_.data() : arena) + places_[id].first;
  }

  void clear(float* arena, ValueId id, ExecutorRef executor) const {
    clear_pads(*layouts_[id].map, layouts_[id].dims[0], at(arena, id), executor, places_[id].cleared);
  }

  /// Checks a context, and clears the pads that stay zero from one run to the next unless they are known to be zero.
  void bind(Context& context, ExecutorRef executor) const {
    if (context.memory_.size() < arena_bytes + scratch_bytes) {
      throw ScratchTooSmall(patdnn::detail::message("network: a context of ", context.memory_.size(),
                                                    " bytes, expected ", arena_bytes + scratch_bytes));
    }
    if (context.prepared_for_ == identity_) return;
    auto* const arena = reinterpret_cast<float*>(context.memory_.data());
    for (const ValueId id : keeps_pads_) clear(arena, id, executor);
    if (!context.borrowed()) context.prepared_for_ = identity_;
  }

  void run_node(const NodeStep& node, float* arena, std::span<std::byte> scratch, ExecutorRef executor) const {
    float* const y = at(arena, node.output);
    const auto x = [&](std::size_t i) { return read(arena, node.inputs[i]); };
    std::visit(
        [&](const auto& step) {
          using S = std::remove_cvref_t<decltype(step)>;
          if constexpr (std::is_same_v<S, ConvolutionStep>) {
            step.run(x(0), node.inputs.size() == 2 ? x(1) : nullptr, y, executor, scratch);
          } else if constexpr (std::is_same_v<S, GeneralConvolutionStep>) {
            step.run(x(0), x(1), node.inputs.size() == 3 ? x(2) : nullptr, y,
                     {reinterpret_cast<float*>(scratch.data()), scratch.size() / sizeof(float)}, *operators_);
          } else if constexpr (std::is_same_v<S, PoolStep>) {
            step.run(x(0), y, executor, *maps_, *operators_);
          } else if constexpr (std::is_same_v<S, MatMulStep>) {
            step.run(x(0), x(1), y, executor, *operators_);
          } else if constexpr (std::is_same_v<S, ElementwiseStep>) {
            std::array<const float*, ElementwiseStep::most_inputs> operands{};
            for (std::size_t i = 0; i < node.inputs.size(); ++i) operands[i] = x(i);
            step.run(operands, y, executor, *operators_);
          } else if constexpr (std::is_same_v<S, MoveStep>) {
            step.run([&](std::size_t operand) { return x(operand); }, y, executor, *operators_);
          } else if constexpr (std::is_same_v<S, TopKStep>) {
            step.run(x(0), y, executor);
          } else {
            step.run(x(0), y, executor, *operators_);
          }
        },
        node.step);
  }

  // Contexts know the network by this, not by its address, where another network may come to lie.
  std::shared_ptr<const void> identity_ = std::make_shared<const char>();
  kernels::ConvOptions options_;  // of all convolutions
  const kernels::MapTable* maps_ = nullptr;
  const kernels::OperatorTable* operators_ = nullptr;
  std::vector<ValueLayout> layouts_;
  std::vector<Place> places_;
  std::vector<ValueId> keeps_pads_;
  std::vector<NodeStep> steps_;
  std::vector<PortCopy> input_copies_;
  std::vector<PortCopy> output_copies_;
  std::vector<float, xsimd::aligned_allocator<float, map_alignment>> constants_;
};

template <class Unit>
template <class Arch>
void PreparedNetwork<Unit>::prepare(const Graph& graph, const NetworkOptions& options) {
  run = [](const NetworkFacts& network, Context& context, std::span<const std::span<const float>> given,
           std::span<const std::span<float>> wanted, ExecutorRef executor, TaskRef observe) {
    static_cast<const PreparedNetwork&>(network).run_nodes(context, given, wanted, executor, observe);
  };
  kernels = options.kernels ? *options.kernels : kernels::table<Arch>();
  kernels::detail::check(kernels);
  options_ = {.winograd = options.winograd, .kernels = kernels, .tuned = options.tuned, .machine = options.machine};
  maps_ = &kernels::map_table_like<Arch>(kernels);
  operators_ = &kernels::operator_table_like<Arch>(kernels);
  GraphLayouts laid_out = lay_out(graph, kernels.registers.lanes, options.limits);
  layouts_ = std::move(laid_out.layouts);
  prepare_nodes<Arch>(graph);
  place_values(graph, laid_out.has_halo);
  constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  if (scratch_bytes > most - arena_bytes) {
    throw InvalidShape(patdnn::detail::message("network: ", arena_bytes, " bytes for its values and ", scratch_bytes,
                                               " of scratch: more than can be addressed"));
  }
  const auto copy = [&](ValueId id, bool reads) {
    const ValueLayout dense = dense_layout(graph.dims(id));
    const std::vector<ValueLayout> from{reads ? dense : layouts_[id]};
    return PortCopy{id, make_move(Reshape{}, from, reads ? layouts_[id] : dense)};
  };
  for (const ValueId id : graph.inputs) {
    inputs.push_back({graph.values[id].name, graph.dims(id)});
    input_copies_.push_back(copy(id, true));
  }
  for (const ValueId id : graph.outputs) {
    outputs.push_back({graph.values[id].name, graph.dims(id)});
    output_copies_.push_back(copy(id, false));
  }
}

template <class Unit>
void PreparedNetwork<Unit>::run_nodes(Context& context, std::span<const std::span<const float>> given,
                                      std::span<const std::span<float>> wanted, ExecutorRef executor,
                                      TaskRef observe) const {
  check_ports("inputs", std::span<const Port>(inputs), given);
  check_ports("outputs", std::span<const Port>(outputs), wanted);
  const Context::Use use(context);
  bind(context, executor);
  auto* const arena = reinterpret_cast<float*>(context.memory_.data());
  const std::span<std::byte> scratch = context.memory_.subspan(arena_bytes);
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto& [value, copy] = input_copies_[i];
    if (places_[value].clears) clear(arena, value, executor);
    copy.run([&](std::size_t) { return given[i].data(); }, at(arena, value), executor, *operators_);
  }
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (nodes[i].runs) {
      if (places_[steps_[i].output].clears) clear(arena, steps_[i].output, executor);
      run_node(steps_[i], arena, scratch, executor);
    }
    observe(i);
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const ValueId value = output_copies_[i].value;
    output_copies_[i].copy.run([&](std::size_t) { return read(arena, value); }, wanted[i].data(), executor,
                               *operators_);
  }
}

template <class Arch, class Unit>
std::shared_ptr<const NetworkFacts> prepare_network(const Graph& graph, const NetworkOptions& options) {
  const auto network = std::make_shared<PreparedNetwork<Unit>>();
  network->template prepare<Arch>(graph, options);
  return network;
}

}}}}  // namespace patdnn::v0::network::detail
