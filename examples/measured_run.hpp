#pragma once
// Runs of a network, timed node by node.

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/executor.hpp>

#include "layer_facts.hpp"
#include "model_report.hpp"

namespace demo {

/// When each run of a network began, when each of its nodes was done, and when all was.
class RunTimes {
 public:
  using Clock = std::chrono::steady_clock;

  /// Runs a network `repeats` times on the same inputs, behind a run that is not counted when there are several.
  ///
  /// Throws what Network::run() throws.
  RunTimes(const Network& network, std::span<const std::span<const float>> inputs,
           std::span<const std::span<float>> outputs, patdnn::ExecutorRef executor, std::size_t repeats);

  [[nodiscard]] Measurement measurement(const Network& network, std::size_t threads) const;

  /// All nodes of all runs as a file that trace viewers of browsers show.
  [[nodiscard]] nlohmann::ordered_json trace(const Network& network) const;

 private:
  std::size_t nodes_;
  std::vector<std::vector<Clock::time_point>> runs_;
};

}  // namespace demo
