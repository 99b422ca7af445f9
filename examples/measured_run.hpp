#pragma once
// Runs of a network, timed node by node.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/executor.hpp>

#include "layer_facts.hpp"
#include "model_report.hpp"
#include "progress.hpp"

namespace demo {

/// When each run of a network began, when each of its nodes was done, and when all was.
class RunTimes {
 public:
  using Clock = std::chrono::steady_clock;

  /// Runs a network `repeats` times on the same inputs, behind a run that is not counted when there are several.
  ///
  /// Throws what Network::run() throws.
  template <patdnn::Executor Ex>
  RunTimes(const Network& network, std::span<const std::span<const float>> inputs,
           std::span<const std::span<float>> outputs, Ex& executor, std::size_t repeats)
      : nodes_(network.nodes().size()) {
    patdnn::network::Context context = network.make_context();
    if (repeats > 1) network.run(context, inputs, outputs, executor);
    std::optional<Progress> progress;
    if (repeats > 1) progress.emplace("running", repeats);
    for (std::size_t r = 0; r < repeats; ++r) {
      std::vector<Clock::time_point> times;
      times.reserve(nodes_ + 2);
      times.push_back(Clock::now());
      network.run(context, inputs, outputs, executor, [&](std::size_t) { times.push_back(Clock::now()); });
      times.push_back(Clock::now());
      runs_.push_back(std::move(times));
      if (progress) progress->update(r + 1);
    }
  }

  [[nodiscard]] Measurement measurement(const Network& network, std::size_t threads) const;

  /// All nodes of all runs as a file that trace viewers of browsers show.
  [[nodiscard]] nlohmann::ordered_json trace(const Network& network) const;

 private:
  std::size_t nodes_;
  std::vector<std::vector<Clock::time_point>> runs_;
};

}  // namespace demo
