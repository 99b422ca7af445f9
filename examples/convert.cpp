// Turns a network into a .patdnn file: reads it, prunes it if asked to, chooses the form in which each layer's weights
// run fastest, and says why.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/network/store.hpp>
#include <patdnn/network/text.hpp>

#include "convert_for_onnxruntime.hpp"
#include "header_writer.hpp"
#include "layer_charts.hpp"
#include "layer_facts.hpp"
#include "measured_network.hpp"
#include "model_file.hpp"
#include "model_report.hpp"
#include "number_range.hpp"
#include "output_files.hpp"
#include "program.hpp"
#include "pruned_network.hpp"
#include "text_columns.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path input;
  fs::path output;
  bool prunes = false;
  std::string prune;
  float zero_below = 0;
  bool no_winograd = false;
  fs::path report;
  fs::path json;
  fs::path header;
  std::vector<std::string> input_shapes;
  std::vector<std::string> outputs;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  demo::MeasuringOptions measuring;
};

void print_layers(const std::vector<demo::LayerFacts>& layers, bool measured) {
  using demo::at_left;
  using demo::at_right;
  std::size_t widest = 5;
  std::size_t form = 4;
  for (const auto& layer : layers) {
    widest = std::max(widest, demo::columns_of(layer.name));
    form = std::max(form, demo::columns_of(layer.form));
  }
  const bool pruned =
      std::any_of(layers.begin(), layers.end(), [](const auto& layer) { return layer.energy.has_value(); });
  std::cout << at_left("layer", widest) << at_right("weights", 11) << at_right("kept", 11)
            << (pruned ? at_right("energy", 9) : "") << "  " << at_left("form", form) << at_right("dense", 11)
            << at_right(measured ? "measured" : "estimated", 11) << at_right("faster", 8) << at_right("pays from", 11)
            << "\n";
  for (const auto& layer : layers) {
    std::cout << at_left(layer.name, widest) << at_right(std::to_string(layer.weights), 11)
              << at_right(std::to_string(layer.kept), 11);
    if (pruned) std::cout << at_right(layer.energy ? demo::fixed(100 * *layer.energy, 1) + " %" : "", 9);
    std::cout << "  " << at_left(layer.form, form);
    const auto [dense, own] = demo::time_of(layer, measured);
    if (dense && own) {
      std::cout << at_right(demo::seconds_text(*dense), 11) << at_right(demo::seconds_text(*own), 11)
                << at_right(demo::factor(*dense, *own), 8);
      if (layer.expected && layer.expected->crossover) {
        std::cout << at_right(demo::fixed(*layer.expected->crossover, 1) + "×", 11);
      }
    }
    std::cout << "\n";
  }
}

void print_summary(const std::vector<demo::LayerFacts>& layers, const demo::NetworkJudgement& judgement,
                   std::size_t nodes, const std::string& architecture) {
  const demo::Totals sum = demo::totals(layers);
  std::cout << "\n"
            << sum.kept << " of " << sum.weights << " weights kept, " << sum.nonzero << " of them not zero.\n"
            << demo::tiny_weights_text(sum) << "\n"
            << demo::summary(judgement, sum, nodes, architecture)
            << "\nA layer pays from so many times fewer weights on, by the cost model's estimate.\n\nWhy:\n";
  for (const auto& layer : layers) std::cout << "  " << layer.name << ": " << layer.why << "\n";
}

/// Says which convolutions keep all of their weights, and why.
void note_unpruned(const patdnn::network::Graph& graph, const std::vector<demo::PrunedConvolution>& pruned,
                   std::vector<demo::LayerFacts>& layers) {
  std::string names;
  std::size_t kept = 0;
  for (const demo::PrunedConvolution& conv : pruned) {
    if (!conv.reads_input) continue;
    ++kept;
    names += (names.empty() ? "'" : ", '") + graph.nodes[conv.node].name + "'";
    for (demo::LayerFacts& layer : layers) {
      if (layer.node == conv.node) layer.why += " Not pruned: it reads the network's input.";
    }
  }
  if (pruned.empty()) {
    std::cout << "\nNote: nothing was pruned: the network has no convolution that patdnn's kernels run\n";
  } else if (kept == pruned.size()) {
    std::cout << "\nNote: nothing was pruned: layers that read the network's input keep every weight, and it has no "
                 "others: "
              << names << "\n";
  } else if (kept > 0) {
    std::cout << "\nNote: layers that read the network's input keep every weight: " << names << "\n";
  }
}

void convert(const Options& options) {
  demo::OutputFiles files;
  files.reads("INPUT", options.input);
  files.writes("OUTPUT", options.output);
  files.writes("--header", options.header);
  files.writes("--json", options.json);
  files.writes("--report", options.report);
  const patdnn::kernels::ConvTable& table = patdnn::kernels::table(options.arch);
  const auto winograd = demo::winograd_unless(options.no_winograd);
  const bool prunes = options.prunes;
  demo::PruningRequest request;
  if (prunes) request = demo::parse_pruning(options.prune);
  demo::ModelFile model =
      demo::read_model(options.input, demo::parse_extents(options.input_shapes), {}, options.outputs);
  for (const fs::path& weights : model.weight_files) files.reads("INPUT's weights", weights);
  patdnn::network::Graph graph = std::move(model.graph);
  std::vector<demo::PrunedConvolution> pruned;
  if (prunes) pruned = demo::prune_network(graph, request);
  const auto choices =
      demo::choose_all_forms(graph, {.kernels = table, .winograd = winograd, .zero_below = options.zero_below});
  const patdnn::network::Network network(graph, {.kernels = table, .winograd = winograd});
  std::vector<demo::LayerFacts> layers = demo::survey(graph, network, choices);
  for (demo::LayerFacts& layer : layers) {
    const auto found = std::find_if(pruned.begin(), pruned.end(), [&](const auto& p) { return p.node == layer.node; });
    if (found != pruned.end()) layer.energy = found->energy;
  }

  if (prunes) note_unpruned(graph, pruned, layers);
  demo::MeasuringOptions measuring = options.measuring;
  measuring.winograd = winograd;
  const demo::NetworkJudgement judgement = demo::judge(graph, network, measuring);
  if (judgement.times) demo::add_times(layers, *judgement.times);
  print_layers(layers, judgement.times.has_value());
  print_summary(layers, judgement, graph.nodes.size(), options.arch);
  if (prunes) std::cout << "\nNote: " << demo::accuracy_note << "\n";
  // What may refuse the network comes before the first file.
  const std::string name = demo::identifier(options.header.stem().string());
  const std::string header =
      options.header.empty() ? "" : demo::to_header(graph, name, options.input.filename().string());
  const std::uintmax_t before = demo::size_of(options.input);
  std::uintmax_t after = 0;
  if (!options.output.empty()) {
    files.write(options.output, [&](const fs::path& path) { patdnn::network::save(path, graph); });
    after = demo::size_of(options.output);
    std::cout << "\n"
              << options.output.string() << ": " << demo::bytes_text(static_cast<double>(after)) << ", "
              << options.input.string() << ": " << demo::bytes_text(static_cast<double>(before)) << "\n";
  }
  if (!options.header.empty()) {
    files.write(options.header, [&](const fs::path& path) { demo::write_text(path, header); });
    std::cout << "header: " << options.header.string() << ", " << name << "::Network\n";
  }
  if (!options.json.empty()) {
    nlohmann::ordered_json json = {{"input", options.input.string()}, {"input_bytes", before}};
    if (after > 0) json["output"] = options.output.string();
    if (after > 0) json["output_bytes"] = after;
    json["architecture"] = options.arch;
    if (prunes) json["prune"] = options.prune;
    if (prunes) json["accuracy"] = demo::accuracy_note;
    const demo::Totals sum = demo::totals(layers);
    json["weights"] = sum.weights;
    json["nonzero_weights"] = sum.nonzero;
    json["kept_weights"] = sum.kept;
    json["expected_convolutions_ms"] = sum.seconds * 1e3;
    json["expected_dense_convolutions_ms"] = sum.dense_seconds * 1e3;
    json["network"] = demo::to_json(judgement, options.arch);
    json["layers"] = nlohmann::ordered_json::array();
    for (const auto& layer : layers) json["layers"].push_back(demo::to_json(layer));
    files.write(options.json, [&](const fs::path& path) { demo::write_json(path, json); });
    std::cout << "figures: " << options.json.string() << "\n";
  }
  if (!options.report.empty()) {
    demo::ModelReport report;
    report.title = demo::model_title(graph, options.input);
    report.facts = demo::model_facts(graph);
    report.facts.insert(report.facts.begin(), {"Made from", options.input.filename().string() + ", " +
                                                                demo::bytes_text(static_cast<double>(before))});
    if (after > 0) {
      report.facts.insert(report.facts.begin() + 1, {"Stored as", options.output.filename().string() + ", " +
                                                                      demo::bytes_text(static_cast<double>(after))});
    }
    if (prunes) report.facts.push_back({"Pruned", options.prune});
    const std::size_t tiny = demo::totals(layers).tiny;
    if (tiny > 0) report.facts.push_back({"Almost zero", std::to_string(tiny) + " weights, under 1e-6 of the largest"});
    report.architecture = options.arch;
    report.layers = layers;
    report.judgement = judgement;
    report.nodes = graph.nodes.size();
    report.pruned_without_training = prunes;
    report.graph = to_text(graph);
    files.write(options.report, [&](const fs::path& path) { demo::write_text(path, demo::to_html(report)); });
    std::cout << "report: " << options.report.string() << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app(
      "Converts a network to .patdnn: chooses the form in which each layer's weights run fastest, and prunes first if "
      "asked to.",
      "patdnn_convert");
  app.add_option("INPUT", options.input, "The network, .onnx or .patdnn")->required();
  app.add_option("OUTPUT", options.output, "The .patdnn file to write; without it, layers are only judged");
  CLI::Option* const prune =
      app.add_option("--prune", options.prune,
                     "Prune by projection, without retraining: patterns=COUNT,connectivity=RATE or taps=RATE; and "
                     "block=1|2|4|8 filters that keep the same taps, pointwise=RATE for 1x1 layers, "
                     "grouping=similarity|energy|order. Accuracy after that is yours to measure");
  app.add_option("--report", options.report, "Write a report, one HTML page");
  app.add_option("--json", options.json, "Write the figures to this file");
  app.add_option("--header", options.header,
                 "Write the network as a C++ header, for programs that have it compiled in");
  app.add_option("--input-shape", options.input_shapes,
                 "Extents of an input, [NAME=]1x3x224x224, where the ONNX model leaves them open; an open number of "
                 "images is 1");
  demo::add_outputs_option(app, options.outputs);
  app.add_option("--arch", options.arch, "Architecture to choose forms for")->capture_default_str();
  app.add_option("--zero-below", options.zero_below,
                 "Weights of less than this part of their layer's largest count as pruned and become zero; 0: denormal "
                 "ones alone")
      ->check(demo::number_range(0, 1))
      ->capture_default_str();
  app.add_flag("--no-winograd", options.no_winograd,
               "Choose forms for a network that runs no layer by Winograd's filtering, which rounds more");
  demo::add_measuring_options(app, options.measuring);
  demo::OnnxRuntimeOptions onnxruntime;
  demo::add_onnxruntime_options(app, onnxruntime)
      ->excludes("OUTPUT", "--prune", "--report", "--header", "--outputs", "--zero-below", "--no-winograd");
  app.footer(
      "Examples:\n"
      "  patdnn_convert network.onnx network.patdnn --report network.html\n"
      "  patdnn_convert network.onnx --input-shape 1x3x224x224\n"
      "  patdnn_convert network.onnx --header network.hpp\n"
      "  patdnn_convert network.onnx pruned.patdnn --prune patterns=8,connectivity=3.6,block=4\n"
      "  patdnn_convert network.onnx pruned.patdnn --prune taps=8.1,block=4,grouping=energy --json layers.json\n"
      "  patdnn_convert network.onnx --threads 4 --budget 10\n"
      "  patdnn_convert network.onnx network.patdnn --arch avx2 --estimate\n"
      "  patdnn_convert pruned.onnx --onnxruntime faster.onnx --threads 2");
  return demo::run_program(app, argc, argv, [&] {
    options.prunes = prune->count() > 0;
    if (onnxruntime.output.empty()) return convert(options);
    demo::convert_for_onnxruntime({.input = options.input,
                                   .input_shapes = options.input_shapes,
                                   .arch = options.arch,
                                   .json = options.json,
                                   .measuring = options.measuring},
                                  onnxruntime);
  });
}
