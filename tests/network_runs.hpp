#pragma once
// Runs of the network that tests run, and whether two gave the same.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <span>
#include <vector>

#include <patdnn/executor.hpp>
#include <patdnn/network/network.hpp>

#include "graph_reference.hpp"
#include "random_operators.hpp"

namespace patdnn::test {

inline Outputs random_inputs(const Graph& graph, unsigned seed = 100) {
  Outputs inputs;
  for (const ValueId id : graph.inputs) inputs.push_back(random_floats(elements(graph.dims(id)), seed++));
  return inputs;
}

template <class Ex = SerialExecutor>
Outputs run(const Network& net, Context& context, const Outputs& inputs, Ex&& executor = {}) {
  Outputs outputs;
  for (const auto& port : net.outputs()) {
    outputs.emplace_back(elements(port.dims), std::numeric_limits<float>::quiet_NaN());
  }
  net.run(context, std::vector<std::span<const float>>(inputs.begin(), inputs.end()),
          std::vector<std::span<float>>(outputs.begin(), outputs.end()), executor);
  return outputs;
}

inline Outputs run(const Network& net, const Outputs& inputs) {
  Context context = net.make_context();
  return run(net, context, inputs);
}

inline bool same_bits(const Outputs& a, const Outputs& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.size() == y.size() && (x.empty() || std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) == 0);
  });
}

}  // namespace patdnn::test
