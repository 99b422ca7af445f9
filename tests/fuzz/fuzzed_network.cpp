#include "fuzzed_network.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <variant>
#include <vector>

#include <patdnn/network/network.hpp>

namespace patdnn::test {

namespace {

using namespace network;

constexpr double most_operations = 1e7;
constexpr std::size_t most_bytes = std::size_t{16} << 20;
constexpr Limits prepared_limits{.max_elements = most_bytes / sizeof(float)};

/// Operations for an element of a node's output.
double per_element(const Graph& graph, const Node& node) {
  const Dims& x = graph.dims(node.inputs[0]);
  if (const auto* conv = std::get_if<Convolution>(&node.op)) {
    const double pooled = conv->pooling == Pooling::none
                              ? 1.0
                              : static_cast<double>(conv->shape.output_height() * conv->shape.output_width());
    return pooled * static_cast<double>(conv->shape.channels * conv->shape.kernel_height * conv->shape.kernel_width);
  }
  if (const auto* linear = std::get_if<Linear>(&node.op)) return static_cast<double>(linear->features);
  if (std::holds_alternative<GeneralConvolution>(node.op)) {
    return static_cast<double>(elements(graph.dims(node.inputs[1])) + elements(x));
  }
  if (std::holds_alternative<Pool>(node.op) || std::holds_alternative<Resize>(node.op) ||
      std::holds_alternative<MatMul>(node.op)) {
    return static_cast<double>(elements(x));
  }
  return 1;
}

double operations(const Graph& graph) {
  double sum = 0;
  for (const Node& node : graph.nodes) {
    sum += per_element(graph, node) * static_cast<double>(elements(graph.dims(node.output)));
    for (const ValueId id : node.inputs) sum += static_cast<double>(elements(graph.dims(id)));
  }
  return sum;
}

}  // namespace

void run_if_small(const Graph& graph) {
  const Network net(graph, {.limits = prepared_limits});
  if (operations(graph) > most_operations || net.arena_bytes() > most_bytes || net.scratch_bytes() > most_bytes) return;
  Context context(net.arena_bytes(), net.scratch_bytes());
  std::vector<std::vector<float>> tensors;
  const auto tensor_of = [&](const Network::Port& port) -> std::vector<float>& {
    std::vector<float>& tensor = tensors.emplace_back(elements(port.dims));
    for (std::size_t i = 0; i < tensor.size(); ++i) tensor[i] = static_cast<float>(i % 7) - 3.0F;
    return tensor;
  };
  std::vector<std::span<const float>> inputs;
  for (const auto& port : net.inputs()) inputs.push_back(tensor_of(port));
  std::vector<std::span<float>> outputs;
  for (const auto& port : net.outputs()) outputs.push_back(tensor_of(port));
  net.run(context, inputs, outputs);
  std::vector<std::vector<float>> first;
  for (const std::span<float> output : outputs) first.emplace_back(output.begin(), output.end());
  net.run(context, inputs, outputs);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    // Two runs are the same bits, also where a broken model computes NaN.
    if (!std::ranges::equal(std::as_bytes(std::span(first[i])), std::as_bytes(outputs[i]))) std::abort();
  }
}

}  // namespace patdnn::test
