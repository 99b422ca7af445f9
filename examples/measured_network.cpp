#include "measured_network.hpp"

#include <unistd.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <random>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/executor_threads.hpp>
#include <patdnn/fkw/encode.hpp>

#include "measured_run.hpp"
#include "text_columns.hpp"

namespace demo {
namespace {

namespace network = patdnn::network;
using patdnn::detail::message;
using patdnn::fkw::FkwData;

/// Values of a network's inputs and room for its outputs.
struct Tensors {
  std::vector<std::vector<float>> values;
  std::vector<std::span<const float>> inputs;
  std::vector<std::span<float>> outputs;

  explicit Tensors(const Network& network) {
    std::mt19937 generator(1);  // NOLINT(cert-msc51-cpp): the same numbers in every run
    std::uniform_real_distribution<float> uniform(0, 1);
    for (const auto& port : network.inputs()) {
      auto& input = values.emplace_back(network::elements(port.dims));
      for (float& x : input) x = uniform(generator);
      inputs.emplace_back(input);
    }
    for (const auto& port : network.outputs()) outputs.emplace_back(values.emplace_back(network::elements(port.dims)));
  }
};

double memory_of(const Network& network, const network::Graph& graph) {
  double bytes = static_cast<double>(network.arena_bytes() + network.scratch_bytes() + weight_bytes(graph));
  for (const auto ports : {network.inputs(), network.outputs()}) {
    for (const auto& port : ports) bytes += static_cast<double>(network::elements(port.dims)) * sizeof(float);
  }
  return bytes;
}

double memory_of_machine() {
  return static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

NetworkTimes measure(const network::Graph& graph, const Network& own, const MeasuringOptions& options,
                     patdnn::ExecutorRef executor) {
  const Network dense(with_every_weight(graph), {.kernels = own.kernels(), .winograd = options.winograd});
  Tensors tensors(own);
  RunTimes own_runs(own, tensors.inputs, tensors.outputs, executor, 0);
  RunTimes dense_runs(dense, tensors.inputs, tensors.outputs, executor, 0);
  // The first run of either is not counted.
  own_runs.run(false);
  dense_runs.run(false);
  const auto begin = RunTimes::Clock::now();
  constexpr std::size_t least_runs = 3;
  constexpr std::size_t most_runs = 200;
  for (std::size_t i = 0; i < most_runs; ++i) {
    const std::chrono::duration<double> taken = RunTimes::Clock::now() - begin;
    // Of a slow network, fewer.
    if (i > 0 && taken.count() > (i < least_runs ? 5 : 1) * options.seconds) break;
    own_runs.run();
    dense_runs.run();
  }
  return {own_runs.measurement(options.threads), dense_runs.measurement(options.threads),
          std::string(own.kernels().architecture)};
}

}  // namespace

void add_measuring_options(CLI::App& app, MeasuringOptions& options) {
  app.add_option("--threads", options.threads, "Threads that the network is measured on")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  app.add_option("--budget", options.seconds, "Seconds of runs that are measured")
      ->capture_default_str()
      ->check(CLI::Range(0.001, 3600.0));
  app.add_flag("--estimate", options.estimate,
               "Measure nothing, as for another machine than this: times are what a cost model estimates");
}

network::Graph with_every_weight(const network::Graph& graph) {
  network::Graph dense = graph;
  const auto widest_block = [](std::size_t filters) { return filters >= 8 ? 8 : std::bit_floor(filters); };
  for (network::Node& node : dense.nodes) {
    if (auto* const conv = std::get_if<network::Convolution>(&node.op)) {
      const FkwData& w = conv->weights;
      std::vector<float> values = patdnn::fkw::decode(w);
      // A kernel of zeros alone would be left out. This changes no result by as much as its last digit.
      constexpr float almost_nothing = 1e-20F;
      std::replace(values.begin(), values.end(), 0.0F, almost_nothing);
      conv->weights = patdnn::fkw::encode_dense(
          patdnn::fkw::DenseFilters{values, w.filters, w.channels, w.kernel_height, w.kernel_width, w.groups},
          {.block = widest_block(w.filters / w.groups)});
    }
    if (auto* const linear = std::get_if<network::Linear>(&node.op)) {
      if (linear->dense.empty()) linear->dense = patdnn::fkw::decode(std::exchange(linear->lists, {}));
    }
  }
  return dense;
}

NetworkJudgement judge(const network::Graph& graph, const Network& network, const MeasuringOptions& options) {
  NetworkJudgement judgement;
  // The dense form takes as many values, and its weights are counted with all zeros.
  double dense_weights = 0;
  for (const network::Node& node : graph.nodes) {
    if (const auto* const conv = std::get_if<network::Convolution>(&node.op)) {
      dense_weights += static_cast<double>(patdnn::fkw::size_report(conv->weights).dense_total);
    }
    if (const auto* const linear = std::get_if<network::Linear>(&node.op)) {
      dense_weights += static_cast<double>(linear->filters) * static_cast<double>(linear->features) * sizeof(float);
    }
  }
  const double needed = 2 * (memory_of(network, graph) + dense_weights);
  const double memory = memory_of_machine();
  if (options.estimate) {
    judgement.not_measured = "as --estimate asks";
  } else if (memory > 0 && needed > memory / 2) {
    judgement.not_measured = message("that takes ", bytes_text(needed), ", and this machine has ", bytes_text(memory));
  } else {
    patdnn::ThreadExecutor executor(options.threads);
    judgement.times = measure(graph, network, options, executor);
  }
  return judgement;
}

void add_times(std::vector<LayerFacts>& layers, const NetworkTimes& times) {
  for (LayerFacts& layer : layers) {
    layer.measured = times.own.seconds_of(layer.node);
    layer.measured_dense = times.dense.seconds_of(layer.node);
  }
}

std::string summary(const NetworkJudgement& judgement, const Totals& sum, std::size_t nodes,
                    const std::string& architecture) {
  if (!judgement.times) {
    return message("Estimated for ", architecture, " on one thread of a server's core, not measured, ",
                   judgement.not_measured, ":\nconvolutions take ", seconds_text(sum.seconds), ", ",
                   seconds_text(sum.dense_seconds), " with every weight kept. The other ", nodes - sum.convolutions,
                   " of ", nodes, " nodes are not in these figures,\nso they are not the network's.");
  }
  const Measurement& own = judgement.times->own;
  const Measurement& dense = judgement.times->dense;
  const double convolutions = own.seconds_of("convolution");
  const std::string percent = fixed(100 * convolutions / own.seconds, 0) + " %";
  return message("The network takes ", seconds_text(own.seconds), " a run, measured on this machine (", architecture,
                 ", ", threads_text(own.threads), "): ", seconds_text(convolutions), " in\nconvolutions (", percent,
                 "), ", seconds_text(own.seconds - convolutions - own.outside), " in other nodes, ",
                 seconds_text(own.outside), " in none. With every weight kept it takes ", seconds_text(dense.seconds),
                 ", ", factor(dense.seconds, own.seconds), "\nas long. Means of the faster half of ", own.repeats,
                 " runs of each, in turns; nodes add up to the whole.");
}

nlohmann::ordered_json to_json(const NetworkJudgement& judgement, const std::string& architecture) {
  if (!judgement.times) {
    return {{"estimated_for", architecture + ", one thread of a server's core"},
            {"not_measured", judgement.not_measured}};
  }
  const NetworkTimes& times = *judgement.times;
  nlohmann::ordered_json json = {{"architecture", times.architecture},
                                 {"threads", times.own.threads},
                                 {"runs", times.own.repeats},
                                 {"ms", times.own.seconds * 1e3},
                                 {"dense_ms", times.dense.seconds * 1e3},
                                 {"convolutions_ms", times.own.seconds_of("convolution") * 1e3},
                                 {"outside_nodes_ms", times.own.outside * 1e3},
                                 {"nodes", nlohmann::ordered_json::array()}};
  for (const Measurement::NodeTime& node : times.own.nodes) {
    nlohmann::ordered_json one = {
        {"name", node.name}, {"kind", node.kind}, {"kernel", node.kernel}, {"ms", node.seconds * 1e3}};
    if (const auto dense = times.dense.seconds_of(node.node)) one["dense_ms"] = *dense * 1e3;
    json["nodes"].push_back(std::move(one));
  }
  return json;
}

}  // namespace demo
