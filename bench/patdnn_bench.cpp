// The microbenchmark: the convolutions of VGG-16, ResNet-50 and MobileNet-V2, pruned to patterns, to free taps, and
// dense, one by one and as whole networks; what preparing a network's layers takes; and what a host engine's own
// layouts, and denormal numbers, cost. Each checks its outputs before it is timed. With --ablation, instead, VGG-16's
// layers without and with each of the paper's optimisations.
//
// Counters: useful_gflops counts kept weights only, peak_fraction compares them with the peak of one core measured just
// before, times the threads; dense_gflops counts the multiplications of the unpruned layer. Of a layout, ratio is its
// time in those of the same layer between maps with a halo, of denormal numbers in those on others, measured just
// before.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <iostream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "../examples/number_range.hpp"
#include "../examples/program.hpp"
#include "ablation/ablation.hpp"
#include "chain.hpp"
#include "layer_case.hpp"
#include "networks.hpp"
#include "peak.hpp"
#include "table_reporter.hpp"

namespace {

namespace pb = patdnn::bench;

/// Kernels per kept kernel: with four entries of nine, 8.1 × fewer weights.
constexpr double connectivity_rate = 3.6;

struct Options {
  unsigned threads = 1;
  unsigned batch = 1;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  bool per_layer = false;
  bool tuned = false;
  bool ablation = false;
  bool every_output = false;
  std::vector<std::int64_t> shape;  // C, K, H, W, kernel extent, stride
  std::vector<std::size_t> blocks{1, 2, 4, 8};
  double rate = connectivity_rate;
};

const pb::Pruning unpruned{"dense", pb::Structure::dense, pb::dense_block, 1.0};
const pb::Pruning blocks_of_four{"g4", pb::Structure::patterns, 4, connectivity_rate};
/// The dense layer first, so that the others' speedups are known.
const std::array<pb::Pruning, 6> prunings{
    unpruned,
    pb::Pruning{"g1", pb::Structure::patterns, 1, connectivity_rate},
    pb::Pruning{"g2", pb::Structure::patterns, 2, connectivity_rate},
    blocks_of_four,
    pb::Pruning{"g8", pb::Structure::patterns, 8, connectivity_rate},
    pb::Pruning{"free4", pb::Structure::free_taps, 4, connectivity_rate},
};

/// Counts the multiplications of one image, kept ones and all.
void count(benchmark::State& state, const Options& options, double useful, double dense, double peak) {
  using benchmark::Counter;
  useful *= options.batch;
  dense *= options.batch;
  state.counters["useful_gflops"] = Counter(2e-9 * useful, Counter::kIsIterationInvariantRate);
  state.counters["peak_fraction"] =
      Counter(2e-9 * useful / (peak * options.threads), Counter::kIsIterationInvariantRate);
  state.counters["dense_gflops"] = Counter(2e-9 * dense, Counter::kIsIterationInvariantRate);
  state.counters["peak_gflops"] = peak;
}

void convolve(benchmark::State& state, const Options& options, const pb::Node& node, const pb::Pruning& pruning,
              pb::ChosenBy chosen) {
  try {
    const pb::Threads threads(options.threads);
    pb::PreparedCase prepared(node, pruning, patdnn::kernels::table(options.arch), {.images = options.batch});
    if (chosen == pb::ChosenBy::rules) prepared.use(prepared.prepare(pb::by_rules(prepared.layer())));
    const std::size_t compared =
        prepared.check(threads, options.every_output ? std::numeric_limits<std::size_t>::max() : pb::some_outputs);
    const double peak = pb::peak_gflops(options.arch);
    for (auto _ : state) prepared.run(threads);
    count(state, options, prepared.layer().useful_multiplications(), node.shape.dense_multiplications(), peak);
    state.SetLabel(prepared.layer().label() + ", " + std::to_string(compared) + " outputs checked");
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

/// Times `body`, and counts its time in those of a layer that takes `seconds`.
template <class Body>
void time_against(benchmark::State& state, double seconds, Body&& body) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  for (auto _ : state) body();
  const std::chrono::duration<double> spent = Clock::now() - begin;
  state.counters["ratio"] = spent.count() / static_cast<double>(state.iterations()) / seconds;
}

/// A layer whose maps are the host's.
void convolve_host_maps(benchmark::State& state, const Options& options, const pb::Node& node,
                        const pb::Pruning& pruning, pb::HostMaps host) {
  try {
    const pb::Threads threads(options.threads);
    const patdnn::kernels::ConvTable& table = patdnn::kernels::table(options.arch);
    pb::PreparedCase prepared(node, pruning, table, {.host = host});
    const std::size_t compared = prepared.check(threads);
    const double alone = pb::PreparedCase(node, pruning, table).seconds_per_run(threads);
    time_against(state, alone, [&] { prepared.run(threads); });
    state.SetLabel(prepared.layer().label() + ", " + std::to_string(compared) + " outputs checked");
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

/// A layer on denormal numbers, against itself on others.
void convolve_denormals(benchmark::State& state, const Options& options, const pb::Node& node,
                        const pb::Pruning& pruning) {
  try {
    const pb::Threads threads(options.threads);
    pb::PreparedCase prepared(node, pruning, patdnn::kernels::table(options.arch));
    const double otherwise = prepared.seconds_per_run(threads);
    prepared.make_input_denormal();
    const std::size_t compared = prepared.check(threads);
    time_against(state, otherwise, [&] { prepared.run(threads); });
    state.SetLabel(prepared.layer().label() + ", " + std::to_string(compared) + " outputs checked");
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

/// A layer's input transposed from NHWC, by one thread.
void transpose(benchmark::State& state, const Options& options, const pb::Node& node, const pb::Pruning& pruning) {
  try {
    pb::PreparedCase prepared(node, pruning, patdnn::kernels::table(options.arch));
    const patdnn::MapView<float> map = prepared.input();
    const std::size_t channels = node.shape.channels;
    std::vector<float> nchw(channels * node.shape.height * node.shape.width);
    patdnn::copy_to_nchw<float>(map, nchw);
    std::vector<float> nhwc(nchw.size());
    const std::size_t plane = nchw.size() / channels;
    for (std::size_t i = 0; i < nhwc.size(); ++i) nhwc[i] = nchw[i % channels * plane + i / channels];
    patdnn::copy_from_nchw<float>(std::vector<float>(nchw.size()), map);
    patdnn::copy_from_nhwc<float>(nhwc, map);
    std::vector<float> back(nchw.size());
    patdnn::copy_to_nchw<float>(map, back);
    if (back != nchw) throw patdnn::Error("copy_from_nhwc: the map differs from its NCHW original");
    const double alone = prepared.seconds_per_run(pb::Threads(1));
    time_against(state, alone, [&] {
      patdnn::copy_from_nhwc<float>(nhwc, map);
      benchmark::ClobberMemory();
    });
    state.SetLabel(std::to_string(back.size()) + " elements checked");
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

/// Time and fraction of peak of each layer within its chain.
void print_layers(pb::Chain& chain, unsigned images, const pb::Threads& threads, double peak) {
  const std::vector<double> seconds = chain.seconds_per_node(threads);
  for (std::size_t i = 0; i < seconds.size(); ++i) {
    const pb::Node& node = chain.graph().nodes[i];
    const std::string name = pb::layer_name(node.shape);
    if (node.kind == pb::Node::Kind::max_pool) {
      std::fprintf(stderr, "  %-26s %8.4f ms\n", ("pool " + name).c_str(), 1e3 * seconds[i]);
      continue;
    }
    const double gflops = 2e-9 * images * chain.layer(i).useful_multiplications() / seconds[i];
    std::fprintf(stderr, "  %-26s %8.4f ms  %3.0f %%  %s%s%s\n", name.c_str(), 1e3 * seconds[i], 100 * gflops / peak,
                 chain.layer(i).label().c_str(), node.residual != pb::Node::none ? " +residual" : "",
                 chain.layer(i).stages() ? " staged" : "");
  }
}

void run_chain(benchmark::State& state, const Options& options, const pb::NetworkGraph& graph,
               const pb::Pruning& pruning, pb::ChosenBy chosen) {
  try {
    const pb::Threads threads(options.threads);
    pb::Chain chain(graph, pruning, patdnn::kernels::table(options.arch), options.batch, chosen);
    chain.check(threads);
    const double peak = pb::peak_gflops(options.arch);
    for (auto _ : state) chain.run(threads);
    count(state, options, chain.useful_multiplications(), chain.dense_multiplications(), peak);
    state.SetLabel(options.arch + ", every layer checked");
    if (options.per_layer && state.iterations() > 1)
      print_layers(chain, options.batch, threads, peak * options.threads);
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

/// All layers of a network prepared, from weights in their stored form.
void prepare_chain(benchmark::State& state, const Options& options, const pb::NetworkGraph& graph,
                   const pb::Pruning& pruning) {
  try {
    pb::Chain chain(graph, pruning, patdnn::kernels::table(options.arch), options.batch);
    std::vector<pb::Layer> layers = chain.prepare();
    chain.swap_layers(layers);
    chain.check(pb::Threads(options.threads));
    for (auto _ : state) benchmark::DoNotOptimize(chain.prepare());
    state.SetLabel(options.arch + ", every layer checked");
  } catch (const std::exception& error) {
    state.SkipWithError(error.what());
  }
}

template <class Body>
void add(const std::string& name, Body body) {
  benchmark::RegisterBenchmark(name.c_str(), body)->Unit(benchmark::kMillisecond)->UseRealTime();
}

/// Registers run(state, chosen by the table), and where tuned layers are to be compared with the rules, that, too.
template <class Run>
void add_choices(const std::string& name, const Options& options, Run run) {
  add(name, [=](benchmark::State& state) { run(state, pb::ChosenBy::table); });
  if (options.tuned) add(name + "_untuned", [=](benchmark::State& state) { run(state, pb::ChosenBy::rules); });
}

void add_convolution(const std::string& name, const Options& options, const pb::Node& node,
                     const pb::Pruning& pruning) {
  add_choices(name, options,
              [=](benchmark::State& state, pb::ChosenBy chosen) { convolve(state, options, node, pruning, chosen); });
}

void add_all(const Options& options) {
  for (const pb::NetworkGraph& graph : {pb::vgg16(), pb::resnet50(), pb::mobilenet_v2()}) {
    std::size_t number = 0;
    for (pb::Node node : pb::unique_convolutions(graph)) {
      ++number;
      const bool vgg = graph.name == "vgg16";
      const patdnn::Pooling pooling = std::exchange(node.pooling, patdnn::Pooling::none);
      const std::string layer = vgg ? "L" + std::to_string(number) : pb::layer_name(node.shape);
      for (const pb::Pruning& pruning : prunings) {
        const std::string name = "conv/" + graph.name + "/" + layer + "/" + pruning.name;
        add_convolution(name, options, node, pruning);
        if (node.shape.kernel_height > 1 || pruning.structure != pb::Structure::patterns) continue;
        pb::Pruning sparser = pruning;
        sparser.connectivity_rate = 8;
        add_convolution(name + "_8x", options, node, sparser);
      }
      if (vgg && (number == 4 || number == 6 || number == 9)) {
        add("layout/staged/" + layer, [=](benchmark::State& state) {
          convolve_host_maps(state, options, node, blocks_of_four, pb::HostMaps::input);
        });
        add("layout/plain/" + layer, [=](benchmark::State& state) {
          convolve_host_maps(state, options, node, blocks_of_four, pb::HostMaps::both);
        });
        add("layout/nhwc/" + layer, [=](benchmark::State& state) { transpose(state, options, node, blocks_of_four); });
        for (const pb::Pruning& pruning : {unpruned, blocks_of_four}) {
          add("denormals/" + pruning.name + "/" + layer,
              [=](benchmark::State& state) { convolve_denormals(state, options, node, pruning); });
        }
      }
      if (pooling == patdnn::Pooling::none) continue;
      node.pooling = pooling;
      for (const pb::Pruning& pruning : prunings) {
        add_convolution("conv/" + graph.name + "/" + layer + "_pool/" + pruning.name, options, node, pruning);
      }
    }
    for (const pb::Pruning& pruning : prunings) {
      add_choices(
          "chain/" + graph.name + "/" + pruning.name, options,
          [=](benchmark::State& state, pb::ChosenBy chosen) { run_chain(state, options, graph, pruning, chosen); });
      add("prepare/" + graph.name + "/" + pruning.name,
          [=](benchmark::State& state) { prepare_chain(state, options, graph, pruning); });
    }
  }
}

/// A convolution of the caller's own, pruned to each wanted block and dense.
void add_shape(const Options& options) {
  const pb::Node node = pb::node_of(options.shape);
  // Throws what is wrong with the shape, once and before anything is timed.
  static_cast<void>(pb::PreparedCase(node, unpruned, patdnn::kernels::table(options.arch)));
  const std::string name = "shape/" + pb::layer_name(node.shape) + "/";
  const auto add_pruning = [&](const pb::Pruning& pruning) {
    add_convolution(name + pruning.name, options, node, pruning);
  };
  add_pruning(unpruned);
  // The default patterns are of 3 × 3; kernels of 1 × 1 lose nothing but whole kernels.
  const bool patterns = options.shape[4] == 1 || options.shape[4] == 3;
  for (const std::size_t block : options.blocks) {
    const std::string g = std::to_string(block);
    if (patterns) add_pruning({"g" + g, pb::Structure::patterns, block, options.rate});
    if (!patterns) add_pruning({"free" + g, pb::Structure::free_taps, block, options.rate});
  }
}

/// VGG-16's layers without and with the paper's optimisations.
void add_ablation(const Options& options) {
  if (options.threads > 1 || options.batch > 1 || !options.shape.empty()) {
    throw patdnn::Error("--ablation runs VGG-16's layers on one image and one thread, without --shape");
  }
  pb::add_ablation(options.arch, connectivity_rate,
                   [=](benchmark::State& state, double useful, double dense, double peak) {
                     count(state, options, useful, dense, peak);
                   });
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Times pruned convolutions. Options of Google Benchmark (--benchmark_filter=REGEX, ...) are passed on.",
               "patdnn_bench");
  app.add_option("--threads", options.threads, "Threads that share each layer")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  app.add_option("--batch", options.batch, "Images that a layer convolves at once")
      ->capture_default_str()
      ->check(CLI::Range(1, 1024));
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_option("--shape", options.shape,
                 "A convolution C,K,H,W,k,s of your own, padded by k/2, instead of the networks'")
      ->delimiter(',')
      ->expected(6);
  app.add_option("--block", options.blocks, "Filters to a block of the pruned weights of --shape, one or several")
      ->delimiter(',')
      ->check(CLI::IsMember({1, 2, 4, 8}))
      ->capture_default_str();
  app.add_option("--rate", options.rate, "Kernels of --shape per kept kernel")
      ->capture_default_str()
      ->check(demo::number_range(1, 1000));
  app.add_flag("--tuned", options.tuned, "Also time each case with the parameters of untuned layers");
  app.add_flag("--per-layer", options.per_layer, "Print the time of each layer of a chain, to standard error");
  app.add_flag("--every-output", options.every_output,
               "Compare all outputs of each convolution with the reference, not some: seconds for a large layer");
  app.add_flag("--ablation", options.ablation,
               "VGG-16's layers without and with each of the paper's optimisations, on one thread");
  app.footer(
      "Examples:\n"
      "  patdnn_bench --benchmark_filter=conv/vgg16/L6\n"
      "  patdnn_bench --benchmark_filter=chain/ --threads 2\n"
      "  patdnn_bench --benchmark_filter=prepare/\n"
      "  patdnn_bench --benchmark_filter=layout/\n"
      "  patdnn_bench --benchmark_filter=denormals/\n"
      "  patdnn_bench --shape 256,256,56,56,3,1 --block 1,4 --rate 3.6\n"
      "  patdnn_bench --every-output --benchmark_filter=conv/ --benchmark_min_time=0\n"
      "  patdnn_bench --tuned --benchmark_filter=conv/resnet50/.*/g4$\n"
      "  patdnn_bench --benchmark_filter=chain/resnet50/g4 --per-layer --arch avx2\n"
      "  patdnn_bench --ablation --benchmark_filter=/L5/");
  app.allow_extras();
  return demo::run_program(app, argc, argv, [&] {
    static_cast<void>(patdnn::kernels::table(options.arch));
    std::vector<std::string> rest = app.remaining();
    std::vector<char*> arguments{argv[0]};
    std::vector<std::string> passed = rest;  // of which Google Benchmark removes those that it knows
    for (std::string& argument : passed) arguments.push_back(argument.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 1;
    if (options.ablation) {
      add_ablation(options);
    } else if (options.shape.empty()) {
      add_all(options);
    } else {
      add_shape(options);
    }
    const bool table = std::none_of(rest.begin(), rest.end(), [](const std::string& argument) {
      return argument.starts_with("--benchmark_format") && argument != "--benchmark_format=console";
    });
    pb::TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(table ? &reporter : nullptr);
    benchmark::Shutdown();
    return 0;
  });
}
