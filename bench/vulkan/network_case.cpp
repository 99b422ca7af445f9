#include "network_case.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

#include <patdnn/network/network.hpp>
#include <patdnn/network/store.hpp>

namespace patdnn::bench {

namespace {

std::vector<std::vector<float>> outputs_of(const auto& network) {
  std::vector<std::vector<float>> outputs;
  for (const auto& port : network.outputs()) outputs.emplace_back(network::elements(port.dims), std::nanf(""));
  return outputs;
}

}  // namespace

NetworkCase::NetworkCase(vulkan::Pipelines& pipelines, const std::filesystem::path& model, const Numbers& numbers)
    : graph_(network::load(model)),
      numbers_(numbers),
      network_(pipelines, graph_, {.storage = numbers.storage, .arithmetic = numbers.arithmetic, .measures = true}) {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  for (const vulkan::Network::Port& port : network_.inputs()) {
    std::vector<float>& input = inputs_.emplace_back(network::elements(port.dims));
    std::generate(input.begin(), input.end(), [&] { return value(random); });
  }
  (void)run();
  timed_.emplace(
      pipelines.device(), [this](VkCommandBuffer commands) { network_.record(commands); }, 1);
}

NetworkCase::Tensors NetworkCase::run() {
  Tensors outputs = outputs_of(network_);
  network_.run(std::vector<std::span<const float>>(inputs_.begin(), inputs_.end()),
               std::vector<std::span<float>>(outputs.begin(), outputs.end()));
  return outputs;
}

std::size_t NetworkCase::check() {
  const patdnn::network::Network on_cpu(graph_);
  network::Context context = on_cpu.make_context();
  Tensors expected = outputs_of(on_cpu);
  on_cpu.run(context, std::vector<std::span<const float>>(inputs_.begin(), inputs_.end()),
             std::vector<std::span<float>>(expected.begin(), expected.end()));
  const Tensors outputs = run();
  std::size_t compared = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    float largest = 0;
    for (const float x : expected[i]) largest = std::max(largest, std::abs(x));
    const float tolerance = largest * (numbers_.storage == vulkan::Storage::float16 ? 0.02F : 1e-4F);
    for (std::size_t k = 0; k < expected[i].size(); ++k, ++compared) {
      if (std::abs(outputs[i][k] - expected[i][k]) <= tolerance) continue;
      throw Error(patdnn::detail::message("output '", network_.outputs()[i].name, "': element ", k, " is ",
                                          outputs[i][k], ", on the CPU ", expected[i][k]));
    }
  }
  return compared;
}

std::vector<NetworkCase::NodeSeconds> NetworkCase::node_seconds() {
  constexpr std::size_t runs = 10;
  const std::span<const vulkan::Network::PreparedNode> nodes = network_.nodes();
  std::vector<std::vector<double>> seconds(nodes.size());
  for (std::size_t r = 0; r < runs; ++r) {
    (void)run();
    const std::vector<double> of_run = network_.node_seconds();
    for (std::size_t i = 0; i < nodes.size(); ++i) seconds[i].push_back(of_run[i]);
  }
  std::vector<NodeSeconds> result;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].dispatches == 0) continue;
    std::nth_element(seconds[i].begin(), seconds[i].begin() + runs / 2, seconds[i].end());
    result.push_back({nodes[i].name, std::string(nodes[i].kind), nodes[i].description, seconds[i][runs / 2]});
  }
  return result;
}

}  // namespace patdnn::bench
