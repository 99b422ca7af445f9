#include "device_run.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <patdnn/vulkan/network.hpp>

#include "median.hpp"
#include "progress.hpp"

namespace demo {
namespace {

using patdnn::detail::message;
namespace vulkan = patdnn::vulkan;

constexpr std::string_view prefix = "vulkan";

std::size_t index_of(std::string_view text) {
  std::size_t index = 0;
  if (text == prefix) return index;
  if (text.substr(0, prefix.size() + 1) == "vulkan:") {
    const std::string_view digits = text.substr(prefix.size() + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error == std::errc{} && end == digits.data() + digits.size()) return index;
  }
  throw patdnn::InvalidParameters(message("--device ", text, ": expected vulkan or vulkan:INDEX (see --list-devices)"));
}

}  // namespace

std::vector<std::string> list_devices() {
  std::vector<std::string> lines;
  try {
    const vulkan::Instance instance;
    for (const vulkan::DeviceDescription& device : instance.devices()) {
      const std::uint32_t version = device.properties.apiVersion;
      lines.push_back(message(prefix, ":", lines.size(), "  ", device.name(), ", ", device.kind(), ", Vulkan ",
                              VK_API_VERSION_MAJOR(version), ".", VK_API_VERSION_MINOR(version),
                              device.compute_family ? "" : ", does not compute"));
    }
    if (lines.empty()) lines.emplace_back("vulkan: no devices");
  } catch (const patdnn::Error& error) {
    lines.push_back(message("vulkan: ", error.what()));
  }
  return lines;
}

DeviceRun run_on_device(const DeviceChoice& choice, const patdnn::network::Graph& graph,
                        std::span<const std::span<const float>> inputs, std::span<const std::span<float>> outputs,
                        std::size_t repeats, bool profiles) {
  using Clock = std::chrono::steady_clock;
  const std::size_t index = index_of(choice.device);
  const vulkan::Instance instance;
  const vulkan::Device device(instance, index);
  vulkan::Pipelines pipelines(device);
  vulkan::Network network(
      pipelines, graph,
      {.storage = choice.half ? vulkan::Storage::float16 : vulkan::Storage::float32, .measures = profiles});
  if (repeats > 1) network.run(inputs, outputs);
  std::optional<Progress> progress;
  if (repeats > 1) progress.emplace("running", repeats);
  std::vector<double> runs;
  std::vector<std::vector<double>> nodes(network.nodes().size());
  for (std::size_t r = 0; r < repeats; ++r) {
    const Clock::time_point begin = Clock::now();
    network.run(inputs, outputs);
    runs.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
    if (profiles) {
      const std::vector<double> seconds = network.node_seconds();
      for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i].push_back(seconds[i]);
    }
    if (progress) progress->update(r + 1);
  }
  DeviceRun result;
  result.device = device.name();
  result.arena_bytes = network.arena_bytes();
  result.measured.repeats = repeats;
  result.measured.least = *std::min_element(runs.begin(), runs.end());
  result.measured.seconds = result.measured.median = median(runs);
  result.measured.outside = result.measured.seconds;  // submission and copies, behind what nodes take
  for (std::size_t i = 0; profiles && i < nodes.size(); ++i) {
    const vulkan::Network::PreparedNode& node = network.nodes()[i];
    if (node.dispatches == 0) continue;
    result.measured.nodes.push_back(
        {i, node.name, std::string(node.kind), node.description, median(std::move(nodes[i]))});
    result.measured.outside -= result.measured.nodes.back().seconds;
  }
  return result;
}

}  // namespace demo
