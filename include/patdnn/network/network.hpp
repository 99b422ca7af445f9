#pragma once
// A network ready to run.
//
// Preparing decides everything: what each node runs, how each value lies in memory and where. Running follows that plan
// and allocates nothing. What changes while a network runs belongs to a Context, so that one network serves any number
// of threads, each with a context of its own.
//
// What runs is in prepared_network.hpp. Where networks are compiled apart (PATDNN_NETWORK), units do without it.

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/layer.hpp>
#include <patdnn/kernels/machine.hpp>
#include <patdnn/network/context.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/tensor.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace network {

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
  /// The machine for which its convolutions are planned, as of ConvOptions.
  std::optional<kernels::Machine> machine = {};
};

namespace detail {

/// What a network tells of itself.
struct NetworkFacts {
  /// An input or output.
  struct Port {
    std::string name;
    Dims dims;
  };

  /// A node as it runs.
  struct PreparedNode {
    std::string name;
    std::string_view kind;  // of name_of()
    std::string kernel;     // what runs it, in short: "tap 1×8 flat G4 avx512", "lists"; of other nodes, their kind
    bool runs = true;       // false: its output is its input, a part of it, or where its inputs were written
    const ConvLayer* layer = nullptr;  // of a convolution
  };

  std::vector<Port> inputs;
  std::vector<Port> outputs;
  std::vector<PreparedNode> nodes;
  kernels::ConvTable kernels;
  std::size_t arena_bytes = 0;
  std::size_t scratch_bytes = 0;
  /// Runs the network. Throws what Network::run() throws.
  void (*run)(const NetworkFacts& network, Context& context, std::span<const std::span<const float>> inputs,
              std::span<const std::span<float>> outputs, ExecutorRef executor, TaskRef observe) = nullptr;
};

/// Throws what Network's constructor throws.
template <class Arch, class Unit>
[[nodiscard]] std::shared_ptr<const NetworkFacts> prepare_network(const Graph& graph, const NetworkOptions& options);

}  // namespace detail

/// A network bound to kernels, layouts and places in memory. Copies share them.
class Network {  // NOLINT(cppcoreguidelines-special-member-functions)
 public:
  using Port = detail::NetworkFacts::Port;
  using PreparedNode = detail::NetworkFacts::PreparedNode;

  /// Prepares a graph. Keeps nothing of it but copies.
  ///
  /// Arch  of the tables, unless the options name another
  ///
  /// Throws what ConvLayer throws, UnsupportedOperator for loops over more axes than there are, InvalidShape
  /// for memory that cannot be addressed, or LimitExceeded; messages name the node or the value.
  template <class Arch = arch::preferred, class Unit = arch::of_networks>
  explicit Network(const Graph& graph, const NetworkOptions& options = {})
      : facts_(detail::prepare_network<Arch, Unit>(graph, options)) {}

  // It has no moves, which would leave a network without anything.
  Network(const Network&) = default;
  Network& operator=(const Network&) = default;
  ~Network() = default;

  [[nodiscard]] std::span<const Port> inputs() const noexcept { return facts_->inputs; }
  [[nodiscard]] std::span<const Port> outputs() const noexcept { return facts_->outputs; }
  [[nodiscard]] std::span<const PreparedNode> nodes() const noexcept { return facts_->nodes; }
  /// The functions of its convolutions.
  [[nodiscard]] const kernels::ConvTable& kernels() const noexcept { return facts_->kernels; }

  /// Bytes for all values that are alive at a time, and for what nodes need besides while they run.
  [[nodiscard]] std::size_t arena_bytes() const noexcept { return facts_->arena_bytes; }
  [[nodiscard]] std::size_t scratch_bytes() const noexcept { return facts_->scratch_bytes; }

  [[nodiscard]] Context make_context() const { return {arena_bytes(), scratch_bytes()}; }

  /// Runs the network once.
  ///
  /// inputs, outputs  a tensor without gaps for each, in the order of inputs() and outputs()
  /// observe          observe(i) is called after node i
  /// Throws ShapeMismatch for tensors of other sizes, ScratchTooSmall for a context that is too small, InUse for one
  /// that another run is using, and what the executor throws. Allocates nothing.
  template <class Ex = SerialExecutor, class Observer = NoObserver>
    requires Executor<std::remove_reference_t<Ex>>
  void run(Context& context, std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs,
           Ex&& executor = {}, Observer&& observe = {}) const {
    const auto observed = [&](std::size_t node) { observe(node); };
    facts_->run(*facts_, context, inputs, outputs, executor, TaskRef(observed));
  }

  /// The same for a network with one input and one output. Throws ShapeMismatch for one that has others.
  template <class Ex = SerialExecutor>
    requires Executor<std::remove_reference_t<Ex>>
  void run(Context& context, std::span<const float> input, std::span<float> output, Ex&& executor = {}) const {
    run(context, {&input, 1}, {&output, 1}, executor);
  }

  /// A tensor and the name of its input or output.
  template <class T>
  struct Named {
    std::string_view name;
    std::span<T> values;
  };

  /// The same by name, in any order: run(context, {{"image", pixels}}, {{"scores", scores}}). Allocates two short
  /// lists. Throws ShapeMismatch, too, for a name that is none of the network's, is given twice or is missing.
  template <class Ex = SerialExecutor>
    requires Executor<std::remove_reference_t<Ex>>
  void run(Context& context, std::initializer_list<Named<const float>> inputs,
           std::initializer_list<Named<float>> outputs, Ex&& executor = {}) const {
    const auto given = in_order<const float>("input", this->inputs(), {inputs.begin(), inputs.size()});
    const auto wanted = in_order<float>("output", this->outputs(), {outputs.begin(), outputs.size()});
    run(context, given, wanted, executor);
  }

 private:
  template <class T, class Unit = arch::of_networks>
  [[nodiscard]] static std::vector<std::span<T>> in_order(const char* what, std::span<const Port> ports,
                                                          std::span<const Named<T>> named) {
    using patdnn::detail::message;
    std::vector<std::span<T>> ordered(ports.size());
    std::vector<char> is_given(ports.size(), 0);
    for (const auto& [name, values] : named) {
      std::size_t i = 0;
      while (i < ports.size() && ports[i].name != name) ++i;
      if (i == ports.size() || is_given[i] != 0) {
        std::string known;
        for (const Port& port : ports) known += (known.empty() ? "'" : ", '") + port.name + "'";
        throw ShapeMismatch(
            message("run: ", what, " '", name, i == ports.size() ? "', expected one of " : "' twice of ", known));
      }
      is_given[i] = 1;
      ordered[i] = values;
    }
    for (std::size_t i = 0; i < ports.size(); ++i) {
      if (is_given[i] == 0) throw ShapeMismatch(message("run: no ", what, " '", ports[i].name, "'"));
    }
    return ordered;
  }

  std::shared_ptr<const detail::NetworkFacts> facts_;
};

#if defined(PATDNN_EXTERN_NETWORK)
PATDNN_EXTERN_NETWORK template std::shared_ptr<const detail::NetworkFacts>
detail::prepare_network<arch::preferred, arch::of_networks>(const Graph& graph, const NetworkOptions& options);
#endif

}}}  // namespace patdnn::v0::network

#if !defined(PATDNN_NETWORK)
#include <patdnn/network/prepared_network.hpp>
#endif
