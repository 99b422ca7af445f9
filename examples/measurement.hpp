#pragma once
// What runs of a network took.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace demo {

/// Times of a network, as a whole and node by node.
///
/// `least` and `median` are of all runs. What has to add up is the mean of their faster half, since what disturbs runs
/// makes them longer: `seconds` of the whole is the sum of `seconds` of all nodes and of `outside`.
struct Measurement {
  /// A node that runs, and what it runs.
  struct NodeTime {
    std::size_t node = 0;
    std::string name;
    std::string kind;
    std::string kernel;
    double seconds = 0;
  };

  double least = 0;  // seconds of a run
  double median = 0;
  double seconds = 0;
  double outside = 0;  // in no node: the copies of outputs
  std::size_t repeats = 0;
  std::size_t threads = 1;
  std::vector<NodeTime> nodes;

  /// Seconds of all nodes of a kind.
  [[nodiscard]] double seconds_of(const std::string& kind) const {
    double sum = 0;
    for (const NodeTime& node : nodes) sum += node.kind == kind ? node.seconds : 0;
    return sum;
  }
  /// Seconds of one node; none when it does not run.
  [[nodiscard]] std::optional<double> seconds_of(std::size_t position) const {
    for (const NodeTime& node : nodes) {
      if (node.node == position) return node.seconds;
    }
    return {};
  }
};

}  // namespace demo
