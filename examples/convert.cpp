// Turns a network into a .patdnn file: reads it, prunes it if asked to, chooses the form in which each layer's weights
// run fastest, and says why.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/network/store.hpp>
#include <patdnn/network/text.hpp>

#include "header_writer.hpp"
#include "layer_facts.hpp"
#include "model_file.hpp"
#include "model_report.hpp"
#include "number_range.hpp"
#include "onnxruntime/replace_regions.hpp"
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
  std::string arch = std::string(demo::Network::Architecture{}.name());
  fs::path onnxruntime;
  demo::RegionChoice regions = demo::RegionChoice::gaining;
};

void print_layers(const std::vector<demo::LayerFacts>& layers) {
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
            << at_right("expected", 11) << at_right("faster", 8) << at_right("pays from", 11) << "\n";
  for (const auto& layer : layers) {
    std::cout << at_left(layer.name, widest) << at_right(std::to_string(layer.weights), 11)
              << at_right(std::to_string(layer.kept), 11);
    if (pruned) std::cout << at_right(layer.energy ? demo::fixed(100 * *layer.energy, 1) + " %" : "", 9);
    std::cout << "  " << at_left(layer.form, form);
    if (layer.expected) {
      const demo::Expectation& e = *layer.expected;
      std::cout << at_right(demo::seconds_text(e.dense_seconds), 11) << at_right(demo::seconds_text(e.seconds), 11)
                << at_right(demo::fixed(e.speedup(), 1) + "×", 8)
                << at_right(e.crossover ? demo::fixed(*e.crossover, 1) + "×" : "", 11);
    }
    std::cout << "\n";
  }
  const demo::Totals sum = demo::totals(layers);
  std::cout
      << "\n"
      << sum.kept << " of " << sum.weights << " weights kept, " << sum.nonzero
      << " of them not zero. Convolutions are expected to take " << demo::seconds_text(sum.seconds) << " an image, "
      << demo::seconds_text(sum.dense_seconds)
      << " with every weight kept:\none thread of a server's core, by the cost model. A layer pays from so many times "
         "fewer weights on.\n"
      << demo::tiny_weights_text(sum) << "\nWhy:\n";
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
  const auto architecture = demo::Network::Architecture::named(options.arch);
  const auto winograd = demo::winograd_unless(options.no_winograd);
  const bool prunes = options.prunes;
  demo::PruningRequest request;
  if (prunes) request = demo::parse_pruning(options.prune);
  patdnn::network::Graph graph = demo::read_model(options.input, demo::parse_extents(options.input_shapes)).graph;
  std::vector<demo::PrunedConvolution> pruned;
  if (prunes) pruned = demo::prune_network(graph, request);
  const auto choices =
      demo::choose_all_forms(graph, architecture, {.winograd = winograd, .zero_below = options.zero_below});
  std::vector<demo::LayerFacts> layers = demo::survey(graph, demo::Network(graph, architecture, {}, winograd), choices);
  for (demo::LayerFacts& layer : layers) {
    const auto found = std::find_if(pruned.begin(), pruned.end(), [&](const auto& p) { return p.node == layer.node; });
    if (found != pruned.end()) layer.energy = found->energy;
  }

  if (prunes) note_unpruned(graph, pruned, layers);
  print_layers(layers);
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
    json["expected_ms"] = sum.seconds * 1e3;
    json["expected_dense_ms"] = sum.dense_seconds * 1e3;
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
    report.pruned_without_training = prunes;
    report.graph = to_text(graph);
    files.write(options.report, [&](const fs::path& path) { demo::write_text(path, demo::to_html(report)); });
    std::cout << "report: " << options.report.string() << "\n";
  }
}

void convert_for_onnxruntime(const Options& options) {
  demo::OutputFiles files;
  files.reads("INPUT", options.input);
  files.writes("--onnxruntime", options.onnxruntime);
  if (demo::is_patdnn(options.input)) {
    demo::wrap_network(options.input, options.onnxruntime);
    std::cout << options.onnxruntime.string() << ": one operator\n";
    return;
  }
  const demo::Replacement made =
      demo::replace_regions(options.input, options.onnxruntime, demo::parse_extents(options.input_shapes),
                            options.regions, demo::Network::Architecture::named(options.arch));
  for (const demo::RegionReport& region : made.regions) {
    std::cout << region.first << (region.nodes > 1 ? " … " + region.last : "") << ", " << region.nodes << " nodes, "
              << region.convolutions << " convolutions: " << region.why() << "\n";
  }
  if (made.regions.empty()) std::cout << "no part of the model runs on patdnn's kernels\n";
  std::cout << options.onnxruntime.string() << ": "
            << demo::bytes_text(static_cast<double>(demo::size_of(options.onnxruntime))) << ", " << made.nodes_left
            << " nodes instead of " << made.nodes << "\n";
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
                     "group=1|2|4|8 filters that keep the same taps, pointwise=RATE for 1x1 layers, "
                     "grouping=similarity|energy|order. Accuracy after that is yours to measure");
  app.add_option("--report", options.report, "Write a report, one HTML page");
  app.add_option("--json", options.json, "Write the figures to this file");
  app.add_option("--header", options.header,
                 "Write the network as a C++ header, for programs that have it compiled in");
  app.add_option("--input-shape", options.input_shapes,
                 "Extents of an input, [NAME=]1x3x224x224, where the ONNX model leaves them open; an open number of "
                 "images is 1");
  app.add_option("--arch", options.arch, "Architecture to choose forms for")->capture_default_str();
  app.add_option("--zero-below", options.zero_below,
                 "Weights of less than this part of their layer's largest count as pruned and become zero; 0: denormal "
                 "ones alone")
      ->check(demo::number_range(0, 1))
      ->capture_default_str();
  app.add_flag("--no-winograd", options.no_winograd,
               "Choose forms for a network that runs no layer by Winograd's filtering, which rounds more");
  CLI::Option* const onnxruntime =
      app.add_option("--onnxruntime", options.onnxruntime,
                     "Write this ONNX model, in which operators of patdnn stand for what they run faster");
  onnxruntime->excludes("OUTPUT", "--prune", "--report", "--json", "--header", "--zero-below", "--no-winograd");
  app.add_option("--regions", options.regions,
                 "Which parts become operators: gaining, those that should run faster pruned than dense; all; layers, "
                 "each convolution alone")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, demo::RegionChoice>{{"gaining", demo::RegionChoice::gaining},
                                                                            {"all", demo::RegionChoice::all},
                                                                            {"layers", demo::RegionChoice::layers}}))
      ->needs(onnxruntime);
  app.footer(
      "Examples:\n"
      "  patdnn_convert network.onnx network.patdnn --report network.html\n"
      "  patdnn_convert network.onnx --input-shape 1x3x224x224\n"
      "  patdnn_convert network.onnx --header network.hpp\n"
      "  patdnn_convert network.onnx pruned.patdnn --prune patterns=8,connectivity=3.6,group=4\n"
      "  patdnn_convert network.onnx pruned.patdnn --prune taps=8.1,group=4,grouping=energy --json layers.json\n"
      "  patdnn_convert pruned.onnx --onnxruntime faster.onnx");
  return demo::run_program(app, argc, argv, [&] {
    options.prunes = prune->count() > 0;
    options.onnxruntime.empty() ? convert(options) : convert_for_onnxruntime(options);
  });
}
