// The tuner: finds how each layer of a network, or one layer, runs fastest on this machine, and writes it as a header.

#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include <patdnn/io/container.hpp>
#include <patdnn/tuning/header.hpp>

#include "../../examples/number_range.hpp"
#include "../../examples/output_files.hpp"
#include "../../examples/program.hpp"
#include "../machine.hpp"
#include "cases.hpp"
#include "chart.hpp"
#include "crossover.hpp"
#include "device_tuning.hpp"
#include "estimate_layer.hpp"
#include "in_network.hpp"
#include "measurement_log.hpp"
#include "model_layers.hpp"
#include "row_file.hpp"
#include "tune_layer.hpp"

namespace {

namespace pb = patdnn::bench;
using patdnn::detail::message;

volatile std::sig_atomic_t interrupted = 0;

struct Options {
  pb::CaseOptions layers;
  pb::ModelSource model;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  double budget = 600;
  std::filesystem::path log;
  std::filesystem::path output;
  std::filesystem::path rows;
  std::filesystem::path from_rows;
  std::filesystem::path chart;
  std::string name = "TunedLayers";
  pb::TuningOptions tuning;
  std::string device;  // to tune for instead of this machine's processor
  std::vector<std::string> storages{"float32"};
  std::vector<std::size_t> batches{1};
};

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", std::gmtime(&now));
  return text.data();
}

void print_progress(const std::string& name, std::size_t i, std::size_t n, const pb::Progress& progress, double left) {
  if (isatty(STDERR_FILENO) == 0) return;
  std::fprintf(stderr, "\r[%zu/%zu] %s: default %.4f ms, best %.1f %% of it, %zu measured, %d:%02d left \033[K", i + 1,
               n, name.c_str(), 1e3 * progress.default_seconds, 100 * progress.best_ratio, progress.measured,
               static_cast<int>(left) / 60, static_cast<int>(left) % 60);
}

void write_header(const pb::TunedRows& rows, const std::filesystem::path& path) {
  const std::string header = patdnn::tuning::tuned_header(rows.text, rows.findings);
  patdnn::io::write_file(path, std::as_bytes(std::span(header)));
}

/// What was found so far, printed as it comes.
class Report {
 public:
  /// peak  in GFLOP/s, of all threads
  explicit Report(double peak) : peak_(peak) {}

  void add(const std::string& name, std::span<const pb::TunedLayout> layouts) {
    for (const pb::TunedLayout& found : layouts) {
      const double ratio = found.seconds / found.default_seconds;
      const patdnn::ConvShape& shape = found.layer.shape;
      const double useful =
          static_cast<double>(found.layer.kept_weights * shape.output_height() * shape.output_width());
      std::array<char, 192> remark{};
      std::snprintf(remark.data(), remark.size(), "%s, pitch %zu: %.4f ms, %.0f %% of peak, default %.4f ms",
                    name.c_str(), found.layer.input_pitch, 1e3 * found.seconds,
                    100 * 2e-9 * useful / found.seconds / peak_, 1e3 * found.default_seconds);
      if (found.won) findings_.push_back({found.layer, remark.data()});
      if (!found.won) by_rules_.push_back(found.layer);
      ++layers_;
      logarithms_ += std::log(ratio);
      worst_ = std::max(worst_, ratio);
      std::printf("%s%s (%.3f of it) %s\n", isatty(STDERR_FILENO) != 0 ? "\r\033[K" : "", remark.data(), ratio,
                  found.label.c_str());
    }
  }

  /// What was faster than by the rules, for a lookup.
  [[nodiscard]] std::vector<patdnn::kernels::TunedLayer> layers() const {
    std::vector<patdnn::kernels::TunedLayer> layers;
    for (const patdnn::tuning::Finding& finding : findings_) layers.push_back(finding.layer);
    return layers;
  }

  void print_summary() const {
    std::printf(
        "tuned against default: geometric mean %.3f, worst %.3f, of %zu layers and pitches, %zu of them faster than by "
        "the rules\n",
        std::exp(logarithms_ / static_cast<double>(layers_)), worst_, layers_, findings_.size());
  }

  void write(const Options& options, const std::string& machine) const {
    pb::TunedRows rows{{.name = options.name,
                        .architecture = options.arch,
                        .provenance = {{"machine", machine},
                                       {"threads", std::to_string(options.tuning.threads)},
                                       {"compiler", pb::compiler_name()},
                                       {"flags", PATDNN_BUILD_FLAGS},
                                       {"date", today()},
                                       {"peak", message(std::lround(peak_), " GFLOP/s")}}},
                       findings_};
    for (patdnn::tuning::Finding& finding : rows.findings) {
      finding.layer.reach = pb::reach_of(finding.layer, by_rules_, options.tuning.kernels.registers.lanes);
    }
    if (!options.rows.empty()) {
      const std::string text = pb::text_of(rows);
      patdnn::io::write_file(options.rows, std::as_bytes(std::span(text)));
    }
    if (!options.output.empty()) write_header(rows, options.output);
  }

 private:
  double peak_;
  double logarithms_ = 0;
  double worst_ = 0;
  std::size_t layers_ = 0;
  std::vector<patdnn::tuning::Finding> findings_;
  std::vector<patdnn::kernels::TunedLayer> by_rules_;
};

/// Tunes every case by measuring. Returns the exit code.
int tune(Options options) {
  using Clock = std::chrono::steady_clock;
  const std::size_t widest_block = patdnn::kernels::max_tap_block(options.tuning.kernels.registers);
  std::vector<pb::TuningCase> cases;
  if (!options.model.path.empty()) {
    cases = pb::model_cases(options.model, options.tuning.kernels);
  }
  for (pb::TuningCase& layer : pb::layer_cases(options.layers, widest_block)) cases.push_back(std::move(layer));
  options.tuning.seconds = options.budget / static_cast<double>(cases.size());
  pb::MeasurementLog log;
  if (!options.log.empty()) {
    log = pb::MeasurementLog(options.log,
                             {pb::processor_name(), pb::compiler_name(), options.arch, options.tuning.threads});
    if (log.size() > 0) std::printf("%zu measurements known from %s\n", log.size(), options.log.c_str());
  }
  const patdnn::kernels::Machine machine = pb::measure_machine(options.arch);
  const double lanes = static_cast<double>(options.tuning.kernels.registers.lanes);
  const double peak = 2e-9 * machine.multiply_adds * lanes;
  std::printf(
      "%s, %s: peak %.0f GFLOP/s; per second %.2g loads, %.2g that cross lines, lines from the second-level "
      "cache %.2g, from the third %.2g, from memory %.2g\n",
      pb::processor_name().c_str(), options.arch.c_str(), peak, machine.loads, machine.crossing_loads, machine.l2_lines,
      machine.l3_lines, machine.memory_lines);

  Report report(peak * options.tuning.threads);
  std::vector<patdnn::kernels::TunedLayer> finalists;
  const auto start = Clock::now();
  for (std::size_t i = 0; i < cases.size() && interrupted == 0; ++i) {
    const pb::TuningCase& tuned = cases[i];
    const auto go_on = [&](const pb::Progress& progress) {
      const std::chrono::duration<double> spent = Clock::now() - start;
      print_progress(tuned.name, i, cases.size(), progress, std::max(options.budget - spent.count(), 0.0));
      return interrupted == 0;
    };
    const pb::TuningResult result = pb::tune_layer(tuned, options.tuning, machine, log, go_on);
    if (interrupted != 0) break;
    std::printf(
        "%s[%zu/%zu] %s: %zu of %zu points measured, best %.3f of default, estimator's %.3f (predicted %.3f), "
        "rank correlation %.2f\n",
        isatty(STDERR_FILENO) != 0 ? "\r\033[K" : "", i + 1, cases.size(), tuned.name.c_str(), result.measured,
        result.points, result.best_ratio, result.estimated_ratio, result.predicted_ratio, result.correlation);
    report.add(tuned.name, result.layouts);
    finalists.insert(finalists.end(), result.finalists.begin(), result.finalists.end());
    std::fflush(stdout);
  }
  if (interrupted == 0 && !options.layers.networks.empty()) {
    const pb::Judgement judgement = pb::judge_in_networks(pb::network_cases(options.layers, widest_block), finalists,
                                                          options.tuning, [](const std::string& name) {
                                                            if (isatty(STDERR_FILENO) != 0)
                                                              std::fprintf(stderr, "\r%s \033[K", name.c_str());
                                                            return interrupted == 0;
                                                          });
    for (const pb::TunedLayout& layer : judgement.layers) {
      report.add(message(pb::layer_name(layer.layer.shape), ", G = ", layer.layer.block), std::span(&layer, 1));
    }
    for (const pb::NetworkResult& network : judgement.networks) {
      std::printf("%s: convolutions and pools %.3f ms, default %.3f ms (%.3f of it)\n", network.name.c_str(),
                  1e3 * network.seconds, 1e3 * network.default_seconds, network.seconds / network.default_seconds);
    }
  }
  std::vector<pb::Crossover> crossovers;
  for (const pb::TuningCase& tuned : cases) {
    if (interrupted != 0 || options.chart.empty()) break;
    if (tuned.pruning.structure == pb::Structure::dense || tuned.node.shape.channels == 3 ||
        tuned.node.shape.depthwise()) {
      continue;
    }
    crossovers.push_back(pb::measure_crossover(tuned, options.tuning, report.layers()));
    std::printf("%s: %s (%s)\n", tuned.name.c_str(), crossovers.back().text().c_str(),
                crossovers.back().dense_label.c_str());
    std::fflush(stdout);
  }
  if (interrupted != 0) {
    std::fprintf(
        stderr, "\npatdnn_tune: interrupted; %s\n",
        options.log.empty() ? "without --log, what was measured is lost" : "the same command goes on from the log");
    return 130;
  }
  report.print_summary();
  report.write(options, pb::processor_name());
  if (!options.chart.empty()) {
    const std::string chart =
        pb::speedup_chart("Speedup over dense, " + options.arch + ", " + pb::processor_name(), crossovers);
    patdnn::io::write_file(options.chart, std::as_bytes(std::span(chart)));
  }
  return 0;
}

/// Chooses for every case by the cost model alone. Returns the exit code.
int estimate(Options options) {
  const pb::OtherMachine& machine = pb::cortex_a76();
  options.arch = machine.architecture;
  const std::vector<pb::TuningCase> cases =
      pb::layer_cases(options.layers, patdnn::kernels::max_tap_block(machine.registers));
  Report report(2e-9 * machine.figures.multiply_adds * static_cast<double>(machine.registers.lanes));
  for (std::size_t i = 0; i < cases.size() && interrupted == 0; ++i) {
    report.add(cases[i].name, pb::estimate_layer(cases[i], machine, options.tuning.seed).layouts);
  }
  if (interrupted != 0) return 130;
  report.print_summary();
  report.write(options, std::string(machine.name));
  return 0;
}

/// Tunes every case on a Vulkan device. Returns the exit code.
int tune_for_device(const Options& options) {
  std::vector<pb::DeviceLayer> layers;
  if (!options.model.path.empty()) {
    layers = pb::model_layers(options.model, options.tuning.kernels);
  }
  for (const pb::TuningCase& layer : pb::layer_cases(options.layers, pb::dense_block)) {
    if (layer.node.pooling != patdnn::Pooling::none) continue;  // a pass of its own there
    layers.push_back({layer.name, layer.node.shape, [layer] {
                        std::mt19937 random(1);
                        return pb::prune(layer.node.shape, layer.pruning, random);
                      }});
  }
  pb::DeviceTuning tuning;
  tuning.device = options.device;
  tuning.storages = options.storages;
  tuning.batches = options.batches;
  tuning.budget = options.budget;
  tuning.measurements = options.tuning.measurements;
  tuning.log = options.log;
  tuning.output = options.output;
  tuning.name = options.name;
  tuning.date = today();
  return pb::tune_on_device(layers, tuning, [] { return interrupted == 0; });
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Finds parameters with which layers run fastest on this machine, and writes them as a C++ header.",
               "patdnn_tune");
  app.add_option("--network", options.layers.networks, "Layers of vgg16, resnet50, mobilenet_v2; one or several")
      ->delimiter(',')
      ->check(CLI::IsMember({"vgg16", "resnet50", "mobilenet_v2"}));
  app.add_option("--shape", options.layers.shape, "A convolution C,K,H,W,k,s, padded by k/2")
      ->delimiter(',')
      ->expected(6);
  app.add_option("--model", options.model.path,
                 "The convolutions of an ONNX model, in the forms of their weights; for a device, or of a .patdnn file")
      ->check(CLI::ExistingFile);
  std::vector<std::string> input_shapes;
  app.add_option("--input-shape", input_shapes, "Extents of an ONNX model's input, 1x3x224x224 or NAME=1x3x224x224")
      ->needs("--model");
  app.add_option("--outputs", options.model.outputs, "End the ONNX model at these values, NAME[,NAME...]")
      ->delimiter(',')
      ->needs("--model");
  app.add_option("--block", options.layers.blocks, "Filters to a block of pruned weights, one or several")
      ->delimiter(',')
      ->check(CLI::IsMember({1, 2, 4, 8}))
      ->capture_default_str();
  app.add_option("--structure", options.layers.structures,
                 "Which weights are kept: patterns, free, dense; one or several")
      ->delimiter(',')
      ->check(CLI::IsMember({"patterns", "free", "dense"}))
      ->capture_default_str();
  app.add_option("--rate", options.layers.rate, "Kernels per kept kernel")
      ->capture_default_str()
      ->check(demo::number_range(1, 1000));
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_option("--threads", options.tuning.threads, "Threads that share each layer")
      ->capture_default_str()
      ->check(CLI::Range(1, 256));
  app.add_option("--budget", options.budget,
                 "Seconds to search for, shared evenly by the layers; networks then judge what was found")
      ->capture_default_str()
      ->check(demo::number_range(0.01, 1e7));
  app.add_option("--measurements", options.tuning.measurements, "Candidates to measure of each layer at most")
      ->check(demo::number_range(0, 1e9));
  const std::map<std::string, pb::Strategy> strategies{
      {"genetic", pb::Strategy::genetic}, {"random", pb::Strategy::random}, {"exhaustive", pb::Strategy::exhaustive}};
  app.add_option("--search", options.tuning.strategy, "genetic, random or exhaustive")
      ->transform(CLI::CheckedTransformer(strategies));
  app.add_option("--seed", options.tuning.seed, "Of the search")->capture_default_str();
  app.add_option("--log", options.log, "Where measurements are kept; an interrupted run goes on from there");
  app.add_option("--output", options.output, "The header to write");
  app.add_option("--rows", options.rows,
                 "What that header holds, for people to read and edit: a JSON object to a line");
  app.add_option("--from-rows", options.from_rows, "Measure nothing and write the header of such a file")
      ->check(CLI::ExistingFile)
      ->needs("--output");
  app.add_option("--name", options.name, "The type in that header")->capture_default_str();
  app.add_option("--chart", options.chart, "An SVG of sparsity against speedup, and at which rate dense is overtaken");
  std::string other_machine;
  app.add_option("--estimate", other_machine,
                 "Choose by a cost model, without measuring, for a machine that this is not: cortex-a76 (neon64)")
      ->check(CLI::IsMember({"cortex-a76"}))
      ->excludes("--arch")
      ->excludes("--model")
      ->excludes("--log")
      ->excludes("--chart");
  app.add_option(
         "--device", options.device,
         "Find tiles for a Vulkan device instead, vulkan or vulkan:INDEX, as patdnn_run --list-devices has them")
      ->excludes("--arch")
      ->excludes("--threads")
      ->excludes("--search")
      ->excludes("--chart")
      ->excludes("--estimate");
  app.add_option("--storage", options.storages,
                 "Of a device's maps: float32, float16; half: convolutions compute with 16-bit floats, too")
      ->delimiter(',')
      ->check(CLI::IsMember({"float32", "float16", "half"}))
      ->capture_default_str()
      ->needs("--device");
  app.add_option("--batch", options.batches, "Images that a device convolves at once, one number or several")
      ->delimiter(',')
      ->check(CLI::Range(1, 1024))
      ->capture_default_str()
      ->needs("--device");
  app.footer(
      "Examples:\n"
      "  patdnn_tune --network vgg16 --budget 600 --seed 1 --log tune.json --output tuned.hpp\n"
      "  patdnn_tune --shape 256,256,56,56,3,1 --block 1,4 --rate 3.6 --budget 20\n"
      "  patdnn_tune --model pruned.onnx --input-shape input=1x3x32x32 --output tuned.hpp\n"
      "  patdnn_tune --network resnet50,mobilenet_v2 --arch avx2 --chart speedup.svg --output avx2.hpp\n"
      "  patdnn_tune --model network.patdnn --device vulkan:0 --budget 60 --log tiles.json --output tiles.hpp");
  return demo::run_program(app, argc, argv, [&] {
    if (options.layers.networks.empty() && options.layers.shape.empty() && options.model.path.empty() &&
        options.from_rows.empty()) {
      throw CLI::RequiredError("--network, --shape or --model");
    }
    options.model.input_extents = demo::parse_extents(input_shapes);
    std::signal(SIGINT, [](int) { interrupted = 1; });
    std::signal(SIGTERM, [](int) { interrupted = 1; });
    patdnn::tuning::check_name(options.name);
    demo::OutputFiles files;
    files.reads("--model", options.model.path);
    files.writes("--log", options.log);
    files.reads("--from-rows", options.from_rows);
    files.writes("--output", options.output);
    files.writes("--rows", options.rows);
    files.writes("--chart", options.chart);
    if (!options.from_rows.empty()) {
      write_header(pb::read_rows(options.from_rows), options.output);
      return 0;
    }
    if (app.count("--estimate") > 0) return estimate(options);
    options.tuning.kernels = patdnn::kernels::table(options.arch);
    return options.device.empty() ? tune(options) : tune_for_device(options);
  });
}
