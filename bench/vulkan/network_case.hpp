#pragma once
// A network on a device, and the check that must pass before it is timed.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <patdnn/network/graph.hpp>
#include <patdnn/vulkan/network.hpp>
#include <patdnn/vulkan/pipeline.hpp>

#include "device_case.hpp"
#include "timing.hpp"

namespace patdnn::bench {

/// A network of random inputs.
class NetworkCase {
 public:
  struct NodeSeconds {
    std::string name;
    std::string kind;
    std::string description;
    double seconds = 0;
  };

  /// `pipelines` has to outlive it. Throws what network::load() and vulkan::Network do.
  NetworkCase(vulkan::Pipelines& pipelines, const std::filesystem::path& model, const Numbers& numbers);

  /// Runs once on the device and once on the CPU; each output may differ by 10^-4 of the largest one of its tensor,
  /// or, where maps are stored as 16-bit floats, by 2 %.
  ///
  /// Returns how many were compared. Throws Error, with the place and both values, when one differs.
  std::size_t check();

  /// The seconds of a run, without copies from and to the host.
  [[nodiscard]] DeviceSeconds measure(const TimeBudget& budget) { return timed_->measure(budget); }

  /// Those of each node with kernels: medians of ten runs.
  [[nodiscard]] std::vector<NodeSeconds> node_seconds();

 private:
  using Tensors = std::vector<std::vector<float>>;

  [[nodiscard]] Tensors run();

  network::Graph graph_;
  Numbers numbers_;
  vulkan::Network network_;
  Tensors inputs_;
  std::optional<TimedCommands> timed_;
};

}  // namespace patdnn::bench
