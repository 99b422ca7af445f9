#pragma once
// Times of two layers, measured in turn, so that what disturbs one disturbs the other.

#include <cstddef>
#include <limits>
#include <vector>

#include "../layer_case.hpp"

namespace patdnn::bench {

/// A layer between the maps of a case.
struct Contender {
  PreparedCase* maps;
  Layer layer;

  void run(const Threads& threads) const { maps->run(layer, threads); }

  /// Mean seconds of a run, of as many as take a fifth of a millisecond, each as in a network: its input was just
  /// written, and its weights were last used an image ago, so that the second-level cache holds the one and not the
  /// other. See seconds_now().
  [[nodiscard]] double seconds(const Threads& threads) const;
};

/// The value that `part` of all are below. At least one value.
[[nodiscard]] double quantile(std::vector<double> values, double part);

/// Two contenders' times.
struct Comparison {
  double a_seconds = 0;  // medians
  double b_seconds = 0;
  double ratio = 1;           // a to b, the median over rounds
  double upper_quartile = 1;  // the same over rounds
};

/// Times `a` and `b` in turn for `rounds` rounds; fewer when two say that `a` takes more than `hopeless` times as long.
[[nodiscard]] Comparison compare(const Contender& a, const Contender& b, const Threads& threads, std::size_t rounds,
                                 double hopeless = std::numeric_limits<double>::infinity());

}  // namespace patdnn::bench
