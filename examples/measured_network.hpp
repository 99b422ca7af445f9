#pragma once
// A network measured on this machine, beside the same network with every weight kept.

#include <cstddef>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/network.hpp>

#include "layer_facts.hpp"
#include "measurement.hpp"

namespace demo {

using patdnn::network::Network;

/// A network's times, and those of the same network with every weight kept, which ran in turns with it.
struct NetworkTimes {
  Measurement own;
  Measurement dense;  // of the same nodes
  std::string architecture;

  [[nodiscard]] double speedup() const noexcept { return dense.seconds / own.seconds; }
};

/// How networks are measured.
struct MeasuringOptions {
  bool estimate = false;  // nothing is measured: the network is for another machine
  std::size_t threads = 1;
  double seconds = 2;  // of runs; five times as long where fewer than three runs of either network fit
  patdnn::Winograd winograd = patdnn::Winograd::allow;  // of both networks
};

/// Adds --threads, --budget and --estimate to a command line.
void add_measuring_options(CLI::App& app, MeasuringOptions& options);

/// Times, or why there are none.
struct NetworkJudgement {
  std::optional<NetworkTimes> times;
  std::string not_measured;
};

/// The graph with every convolution and linear layer in its dense form, in which no kernel is left out: the same nodes,
/// the same results but for roundings.
[[nodiscard]] patdnn::network::Graph with_every_weight(const patdnn::network::Graph& graph);

/// Runs a network and its dense form in turns on random numbers in 0..1.
///
/// Does not where `options` say so, or where values and weights would take more than half of the machine's memory.
/// Throws what Network() and Network::run() throw.
[[nodiscard]] NetworkJudgement judge(const patdnn::network::Graph& graph, const Network& network,
                                     const MeasuringOptions& options);

/// Gives layers their times.
void add_times(std::vector<LayerFacts>& layers, const NetworkTimes& times);

/// What a network takes, what of it convolutions do, and what every weight kept would take: a paragraph. Without times,
/// what the cost model estimates of its convolutions, and that this is no more.
///
/// nodes  of the graph
[[nodiscard]] std::string summary(const NetworkJudgement& judgement, const Totals& sum, std::size_t nodes,
                                  const std::string& architecture);

/// The same as figures.
[[nodiscard]] nlohmann::ordered_json to_json(const NetworkJudgement& judgement, const std::string& architecture);

}  // namespace demo
