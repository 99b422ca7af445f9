#pragma once
// A network ready to run.
//
// Preparing decides everything: what each node runs, how each value lies in memory and where. Running follows that
// plan and allocates nothing. What changes while it runs is a Context's, so that one network serves any number of
// threads, each with a context of its own.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/map_table.hpp>
#include <patdnn/kernels/table.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/layouts.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/memory_plan.hpp>
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
#include <patdnn/zeroed_memory.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// What a run of a network needs besides it: memory for its values, and scratch. One run at a time.
///
/// A context that was moved from has no memory, as one made without any: a run refuses it.
class Context {
 public:
  Context() = default;

  /// With memory of its own, as much as a network's arena_bytes() and scratch_bytes(). Network::make_context() knows.
  /// Nobody else writes there: the zeros around maps stay from one run to the next.
  Context(std::size_t arena_bytes, std::size_t scratch_bytes)
      : owned_(arena_bytes + scratch_bytes), memory_(owned_.data(), arena_bytes + scratch_bytes) {}

  /// With someone else's, aligned to map_alignment, whatever it holds. The owner may use it between two runs, so each
  /// run writes the zeros around all maps again: a store for each row of a map, where the pixels take one for each
  /// vector of the row.
  explicit Context(std::span<std::byte> memory) noexcept : memory_(memory) {}

  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() = default;
  Context(Context&& other) noexcept
      : owned_(std::move(other.owned_)),
        memory_(std::exchange(other.memory_, {})),
        prepared_for_(std::move(other.prepared_for_)) {}
  Context& operator=(Context&& other) noexcept {
    owned_ = std::move(other.owned_);
    memory_ = std::exchange(other.memory_, {});
    prepared_for_ = std::move(other.prepared_for_);
    return *this;
  }

  [[nodiscard]] std::span<std::byte> memory() const noexcept { return memory_; }

 private:
  friend class Network;

  [[nodiscard]] bool borrowed() const noexcept { return owned_.data() == nullptr; }

  ZeroedMemory owned_;
  std::span<std::byte> memory_;
  std::shared_ptr<const void> prepared_for_;  // a network's identity
};

/// Choices about a network; each has a default.
struct NetworkOptions {
  /// The functions that its convolutions run on, kernels::table<...>(); by default the caller's.
  std::optional<kernels::ConvTable> kernels = {};
  /// max_elements: of each value together with the pads that convolutions want around it.
  Limits limits = {};
  /// refuse: no convolution runs by Winograd's filtering, which rounds otherwise than direct sums.
  kernels::Winograd winograd = kernels::Winograd::allow;
  /// Tuned layers, as of ConvOptions.
  kernels::TunedList tuned = {};
};

/// A network bound to kernels, layouts and places in memory.
class Network {
 public:
  /// Where a step's work is Eigen's, its run() is a template: only what instantiates a network compiles it.
  using Step = std::variant<ConvolutionStep, LinearStep, GeneralConvolutionStep, PoolStep, MatMulStep, ElementwiseStep,
                            ChannelAffineStep, MoveStep, ResizeStep, ReduceStep, SoftmaxStep, TopKStep>;

  /// A node as it runs.
  struct PreparedNode {
    std::string name;
    std::string_view kind;  // of name_of()
    Step step;
    std::vector<ValueId> inputs;
    ValueId output = 0;
    bool runs = true;  // false: its output is its input, seen with other extents
  };

  /// An input or output of the network.
  struct Port {
    std::string name;
    Dims dims;
    ValueId value = 0;
    MoveStep copy;  // from a caller's tensor without gaps, or to one
  };

  /// Prepares a graph. Keeps nothing of it but copies.
  ///
  /// Arch  of the tables, unless the options name another
  ///
  /// Throws what ConvLayer::prepare() throws, UnsupportedOperator for loops over more axes than there are, InvalidShape
  /// for memory that cannot be addressed, or LimitExceeded; messages name the node or the value.
  template <class Arch = arch::preferred>
  explicit Network(const Graph& graph, const NetworkOptions& options = {}) {
    prepare<Arch>(graph, options);
  }

  [[nodiscard]] std::span<const Port> inputs() const noexcept { return inputs_; }
  [[nodiscard]] std::span<const Port> outputs() const noexcept { return outputs_; }
  [[nodiscard]] std::span<const PreparedNode> nodes() const noexcept { return nodes_; }
  /// The functions of its convolutions.
  [[nodiscard]] const kernels::ConvTable& kernels() const noexcept { return *options_.kernels; }

  /// Bytes for all values that are alive at a time, and what nodes need besides while they run.
  [[nodiscard]] std::size_t arena_bytes() const noexcept { return arena_floats_ * sizeof(float); }
  [[nodiscard]] std::size_t scratch_bytes() const noexcept { return scratch_bytes_; }

  [[nodiscard]] Context make_context() const { return {arena_bytes(), scratch_bytes()}; }

  /// Runs the network once.
  ///
  /// inputs, outputs  a tensor without gaps for each, in the order of inputs() and outputs()
  /// observe          observe(i) is called after node i
  /// Throws ShapeMismatch for tensors of other sizes, ScratchTooSmall for a context that is too small, and what the
  /// executor throws. Allocates nothing, but for Eigen's products of large matrices (MatMul, general convolutions).
  template <class Ex = SerialExecutor, class Observer = NoObserver, class Unit = arch::of_networks>
    requires Executor<std::remove_reference_t<Ex>>
  void run(Context& context, std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs,
           Ex&& executor = {}, Observer&& observe = {}) const {
    const auto observed = [&](std::size_t node) { observe(node); };
    run_nodes<Unit>(context, inputs, outputs, executor, TaskRef(observed));
  }

 private:
  /// Where a value is: in the arena, or among the constants.
  struct Place {
    std::size_t first = 0;  // its first entry
    bool constant = false;
    bool clears = false;       // its pads, whenever its node runs
    Pads cleared = Pads::all;  // which of them
  };

  // Outside the class, so that units which see `extern template` declarations of them do not compile them again.
  template <class Arch>
  void prepare(const Graph& graph, const NetworkOptions& options);
  template <class Unit>
  void run_nodes(Context& context, std::span<const std::span<const float>> inputs,
                 std::span<const std::span<float>> outputs, ExecutorRef executor, TaskRef observe) const;

  template <class Arch>
  void prepare_nodes(const Graph& graph) {
    for (const Node& node : graph.nodes) {
      PreparedNode prepared;
      prepared.name = node.name;
      prepared.kind = name_of(node.op);
      prepared.inputs = node.inputs;
      prepared.output = node.output;
      with_context(patdnn::detail::message("node '", node.name, "': "),
                   [&] { std::visit([&](const auto& op) { prepare_node<Arch>(prepared, op); }, node.op); });
      if (const auto* conv = std::get_if<ConvolutionStep>(&prepared.step)) {
        scratch_bytes_ = std::max(scratch_bytes_, conv->layer.scratch_bytes());
      }
      if (const auto* conv = std::get_if<GeneralConvolutionStep>(&prepared.step)) {
        scratch_bytes_ = std::max(scratch_bytes_, conv->scratch_floats() * sizeof(float));
      }
      nodes_.push_back(std::move(prepared));
    }
  }

  template <class Arch, class Op>
  void prepare_node(PreparedNode& node, const Op& op) const {
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
      node.runs = !std::is_same_v<Op, Reshape> || x.map || y.map;
    } else {
      if constexpr (std::is_same_v<Op, GeneralConvolution>) {
        for (const ValueId id : std::span(node.inputs).subspan(1)) {
          if (layouts_[id].map) throw UnsupportedOperator("weights or a bias that another node reads as a map");
        }
      }
      node.step = make_step(op, x, y);
    }
  }

  [[nodiscard]] std::vector<ValueLayout> layouts_of(std::span<const ValueId> ids) const {
    std::vector<ValueLayout> layouts;
    for (const ValueId id : ids) layouts.push_back(layouts_[id]);
    return layouts;
  }

  template <class Unit>
  void place_values(const Graph& graph, std::span<const char> has_halo) {
    const std::size_t count = graph.values.size();
    std::vector<ValueId> root(count);  // whose memory a value is
    for (ValueId id = 0; id < count; ++id) root[id] = id;
    std::vector<std::optional<Lifetime>> lifetimes(count);
    for (const ValueId id : graph.inputs) lifetimes[id] = Lifetime{0, 0};
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const PreparedNode& node = nodes_[i];
      if (!node.runs) {
        root[node.output] = root[node.inputs[0]];
      } else {
        lifetimes[node.output] = Lifetime{i + 1, i + 1};
      }
      for (const ValueId id : node.inputs) {
        if (lifetimes[root[id]]) lifetimes[root[id]]->last = i + 1;
      }
    }
    for (const ValueId id : graph.outputs) {
      if (lifetimes[root[id]]) lifetimes[root[id]]->last = nodes_.size() + 1;
    }
    const MemoryPlan plan = plan_memory(layouts_, lifetimes, has_halo);
    arena_floats_ = plan.size;
    places_.resize(count);
    for (ValueId id = 0; id < count; ++id) {
      const std::optional<Placement>& placed = plan.placements[root[id]];
      if (placed) {
        places_[id] = {placed->begin + layouts_[root[id]].head(), false, root[id] == id && placed->clears};
      } else if (root[id] == id && graph.values[id].constant && graph.values[id].constant->is_float()) {
        add_constant<Unit>(id, *graph.values[id].constant);
      } else {
        places_[id] = places_[root[id]];
      }
    }
    for (const PreparedNode& node : nodes_) {
      const auto* conv = std::get_if<ConvolutionStep>(&node.step);
      if (conv != nullptr && conv->layer.plan().flat) places_[node.output].cleared = Pads::around_planes;
    }
    keep_pads(root, has_halo);
  }

  /// Lists the maps whose pads stay zero from one run to the next, one for each place: maps share it when their layouts
  /// are the same.
  void keep_pads(std::span<const ValueId> root, std::span<const char> has_halo) {
    std::map<std::size_t, ValueId> kept;  // by place
    for (ValueId id = 0; id < places_.size(); ++id) {
      const Place& place = places_[id];
      if (has_halo[id] == 0 || root[id] != id || place.constant || place.clears) continue;
      const auto [at, is_first] = kept.try_emplace(place.first, id);
      if (!is_first && place.cleared == Pads::all) at->second = id;
    }
    for (const auto& [first, id] : kept) keeps_pads_.push_back(id);
  }

  /// Keeps a constant in the layout of its value.
  template <class Unit>
  void add_constant(ValueId id, const Tensor& tensor) {
    constexpr std::size_t line = max_lanes<float>;
    const ValueLayout& layout = layouts_[id];
    const std::vector<ValueLayout> dense{dense_layout(tensor.dims)};
    std::vector<float> laid_out(layout.size() + line, 0.0F);
    const MoveStep copy = make_move(Reshape{}, dense, layout);
    SerialExecutor executor;
    copy.run([&](std::size_t) { return tensor.floats().data(); }, laid_out.data() + layout.head(), executor);
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

  /// Checks a context, and clears the pads that stay zero from one run to the next unless they are known to be.
  template <class Unit>
  void bind(Context& context, ExecutorRef executor) const {
    if (context.memory_.size() < arena_bytes() + scratch_bytes()) {
      throw ScratchTooSmall(patdnn::detail::message("network: a context of ", context.memory_.size(),
                                                    " bytes, expected ", arena_bytes() + scratch_bytes()));
    }
    if (context.prepared_for_ == identity_) return;
    auto* const arena = reinterpret_cast<float*>(context.memory_.data());
    for (const ValueId id : keeps_pads_) clear(arena, id, executor);
    if (!context.borrowed()) context.prepared_for_ = identity_;
  }

  template <class Unit>
  void run_node(const PreparedNode& node, float* arena, std::span<std::byte> scratch, ExecutorRef executor) const {
    float* const y = at(arena, node.output);
    const auto x = [&](std::size_t i) { return read(arena, node.inputs[i]); };
    std::visit(
        [&](const auto& step) {
          using S = std::remove_cvref_t<decltype(step)>;
          if constexpr (std::is_same_v<S, ConvolutionStep>) {
            step.run(x(0), step.adds_residual ? x(1) : nullptr, y, executor, scratch);
          } else if constexpr (std::is_same_v<S, GeneralConvolutionStep>) {
            step.run(x(0), x(1), node.inputs.size() == 3 ? x(2) : nullptr, y,
                     {reinterpret_cast<float*>(scratch.data()), scratch.size() / sizeof(float)});
          } else if constexpr (std::is_same_v<S, PoolStep>) {
            step.run(x(0), y, executor, *maps_);
          } else if constexpr (std::is_same_v<S, MatMulStep>) {
            step.run(x(0), x(1), y, executor);
          } else if constexpr (std::is_same_v<S, ElementwiseStep>) {
            std::array<const float*, ElementwiseStep::most_inputs> inputs{};
            for (std::size_t i = 0; i < node.inputs.size(); ++i) inputs[i] = x(i);
            step.run(inputs, y, executor);
          } else if constexpr (std::is_same_v<S, MoveStep>) {
            step.run([&](std::size_t operand) { return x(operand); }, y, executor);
          } else {
            step.run(x(0), y, executor);
          }
        },
        node.step);
  }

  // What contexts know the network by: another one may come to lie at the same address.
  std::shared_ptr<const void> identity_ = std::make_shared<const char>();
  kernels::ConvOptions options_;  // of all convolutions
  const kernels::MapTable* maps_ = nullptr;
  std::vector<ValueLayout> layouts_;
  std::vector<Place> places_;
  std::vector<ValueId> keeps_pads_;
  std::vector<PreparedNode> nodes_;
  std::vector<Port> inputs_;
  std::vector<Port> outputs_;
  std::vector<float, xsimd::aligned_allocator<float, map_alignment>> constants_;
  std::size_t arena_floats_ = 0;
  std::size_t scratch_bytes_ = 0;
};

template <class Arch>
void Network::prepare(const Graph& graph, const NetworkOptions& options) {
  options_.winograd = options.winograd;
  options_.tuned = options.tuned;
  options_.kernels = options.kernels ? *options.kernels : kernels::table<Arch>();
  kernels::detail::check(*options_.kernels);
  maps_ = &kernels::map_table_like<Arch>(*options_.kernels);
  GraphLayouts laid_out = lay_out(graph, options_.kernels->registers.lanes, options.limits);
  layouts_ = std::move(laid_out.layouts);
  prepare_nodes<Arch>(graph);
  place_values<Arch>(graph, laid_out.has_halo);
  constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  if (scratch_bytes_ > most - arena_bytes()) {
    throw InvalidShape(patdnn::detail::message("network: ", arena_bytes(), " bytes for its values and ", scratch_bytes_,
                                               " of scratch: more than can be addressed"));
  }
  const auto port = [&](ValueId id, bool reads) {
    const ValueLayout dense = dense_layout(graph.dims(id));
    const std::vector<ValueLayout> from{reads ? dense : layouts_[id]};
    return Port{graph.values[id].name, graph.dims(id), id, make_move(Reshape{}, from, reads ? layouts_[id] : dense)};
  };
  for (const ValueId id : graph.inputs) inputs_.push_back(port(id, true));
  for (const ValueId id : graph.outputs) outputs_.push_back(port(id, false));
}

template <class Unit>
void Network::run_nodes(Context& context, std::span<const std::span<const float>> inputs,
                        std::span<const std::span<float>> outputs, ExecutorRef executor, TaskRef observe) const {
  check_ports("inputs", std::span<const Port>(inputs_), inputs);
  check_ports("outputs", std::span<const Port>(outputs_), outputs);
  bind<Unit>(context, executor);
  auto* const arena = reinterpret_cast<float*>(context.memory_.data());
  const std::span<std::byte> scratch = context.memory_.subspan(arena_bytes());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (places_[inputs_[i].value].clears) clear(arena, inputs_[i].value, executor);
    inputs_[i].copy.run([&](std::size_t) { return inputs[i].data(); }, at(arena, inputs_[i].value), executor);
  }
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].runs) {
      if (places_[nodes_[i].output].clears) clear(arena, nodes_[i].output, executor);
      run_node<Unit>(nodes_[i], arena, scratch, executor);
    }
    observe(i);
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    outputs_[i].copy.run([&](std::size_t) { return read(arena, outputs_[i].value); }, outputs[i].data(), executor);
  }
}

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template void Network::prepare<arch::preferred>(const Graph& graph,
                                                                      const NetworkOptions& options);
PATDNN_EXTERN_NETWORK template void Network::run_nodes<arch::of_networks>(
    Context& context, std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs,
    ExecutorRef executor, TaskRef observe) const;
#endif

}}}  // namespace patdnn::v0::network
