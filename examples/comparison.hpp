#pragma once
// Two networks over the same photographs: what they predict and how long they take.

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <patdnn/executor.hpp>

#include "classifier.hpp"
#include "photographs.hpp"

namespace demo {

/// What one network did with each photograph.
struct Outcome {
  std::vector<std::size_t> predictions;
  std::vector<double> ms;                    // per photograph
  std::vector<std::vector<double>> node_ms;  // per node of the network, per photograph
};

/// Scores every photograph with both networks, one photograph per call.
///
/// The networks take turns of a hundred photographs, each of the two first in every other turn, so that a change of the
/// machine's load or clock meets both; within a turn a network's weights stay in the caches, as they do in a service
/// that runs one network. A time covers one call, from normalised pixels in memory to scores: decoding and normalising
/// are outside.
[[nodiscard]] std::array<Outcome, 2> compare(std::array<Classifier*, 2> networks,
                                             std::span<const Photograph> photographs, patdnn::ExecutorRef executor);

/// The largest difference between a network's scores and the reference's, and the largest score, over some photographs.
struct Agreement {
  double difference = 0;
  double score = 0;
};

/// Compares a network's scores with those of the double-precision reference.
///
/// name  of the network, for the error
/// Throws patdnn::Error when a score is not a number or is off by more than 10⁻⁴ of the largest score; rounding to
/// float in these layers gives a hundredth of that.
[[nodiscard]] Agreement check_scores(const std::string& name, Classifier& network,
                                     std::span<const Photograph> photographs, patdnn::ExecutorRef executor);

}  // namespace demo
