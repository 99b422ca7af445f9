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
#include "measurement.hpp"

namespace demo {

/// When each run of a network began, when each of its nodes was done, and when all was.
class RunTimes {
 public:
  using Clock = std::chrono::steady_clock;

  /// Runs a network `repeats` times on the same inputs, behind a run that is not counted when there are several.
  ///
  /// All that is passed has to outlive this. Throws what Network::run() throws.
  RunTimes(const Network& network, std::span<const std::span<const float>> inputs,
           std::span<const std::span<float>> outputs, patdnn::ExecutorRef executor, std::size_t repeats);

  /// Runs it once more. Throws likewise.
  void run(bool counted = true);

  /// Of the runs that were counted, one at least.
  [[nodiscard]] Measurement measurement(std::size_t threads) const;

  /// All nodes of all runs as a file that trace viewers of browsers show.
  [[nodiscard]] nlohmann::ordered_json trace() const;

 private:
  const Network& network_;
  std::span<const std::span<const float>> inputs_;
  std::span<const std::span<float>> outputs_;
  patdnn::ExecutorRef executor_;
  patdnn::network::Context context_;
  std::vector<std::vector<Clock::time_point>> runs_;
};

}  // namespace demo
