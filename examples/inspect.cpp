// Shows what a network consists of: its graph as text, what its layers take, what they run and why.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <patdnn/network/text.hpp>

#include "layer_facts.hpp"
#include "measured_network.hpp"
#include "model_file.hpp"
#include "output_files.hpp"
#include "program.hpp"
#include "text_columns.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path model;
  fs::path json;
  bool no_winograd = false;
  std::vector<std::string> input_shapes;
  std::vector<std::string> outputs;
  std::string arch = std::string(patdnn::kernels::table().architecture);
  demo::MeasuringOptions measuring;
};

void print_sizes(const std::vector<demo::LayerFacts>& layers) {
  using demo::at_left;
  using demo::at_right;
  std::size_t name = 5;
  for (const auto& layer : layers) name = std::max(name, demo::columns_of(layer.name));
  std::cout << at_left("layer", name) << at_right("weights", 11) << at_right("not zero", 11) << at_right("kept", 11)
            << at_right("dense", 11) << at_right("CSR", 11) << at_right("stored", 11) << at_right("index", 11) << "\n";
  const auto print = [&](const std::string& called, std::size_t weights, std::size_t nonzero, std::size_t kept,
                         const patdnn::fkw::SizeReport& size) {
    std::cout << at_left(called, name) << at_right(std::to_string(weights), 11) << at_right(std::to_string(nonzero), 11)
              << at_right(std::to_string(kept), 11);
    for (const std::size_t bytes : {size.dense_total, size.csr_total, size.fkw_total, size.fkw_index}) {
      std::cout << at_right(demo::bytes_text(static_cast<double>(bytes)), 11);
    }
    std::cout << "\n";
  };
  for (const auto& layer : layers) print(layer.name, layer.weights, layer.nonzero, layer.kept, layer.size);
  const demo::Totals sum = demo::totals(layers);
  print("all", sum.weights, sum.nonzero, sum.kept, sum.size);
}

void inspect(const Options& options) {
  demo::OutputFiles files;
  files.reads("MODEL", options.model);
  files.writes("--json", options.json);
  const patdnn::kernels::ConvTable& table = patdnn::kernels::table(options.arch);
  auto [graph, is_onnx, weight_files] =
      demo::read_model(options.model, demo::parse_extents(options.input_shapes), {}, options.outputs);
  for (const auto& weights : weight_files) files.reads("MODEL's weights", weights);
  // An ONNX model's layers are judged in the forms in which they would run, a file's in those that it has.
  const auto winograd = demo::winograd_unless(options.no_winograd);
  const auto choices = [&, &graph = graph, is_onnx = is_onnx] {
    patdnn::network::Graph copy;  // gone before the network takes memory
    if (!is_onnx) copy = graph;
    return demo::choose_all_forms(is_onnx ? graph : copy, {.kernels = table, .winograd = winograd});
  }();
  const patdnn::network::Network network(graph, {.kernels = table, .winograd = winograd});
  std::vector<demo::LayerFacts> layers = demo::survey(graph, network, choices);
  demo::MeasuringOptions measuring = options.measuring;
  measuring.winograd = winograd;
  const demo::NetworkJudgement judgement = demo::judge(graph, network, measuring);
  if (judgement.times) demo::add_times(layers, *judgement.times);
  const auto bytes = demo::size_of(options.model);

  std::cout << options.model.string() << ": " << demo::bytes_text(static_cast<double>(bytes)) << "\n";
  for (const auto& [key, value] : graph.metadata) {
    std::cout << "metadata " << demo::printable(key) << ": " << demo::printable(demo::shortened(value, 100)) << "\n";
  }
  std::cout << "\n" << to_text(graph) << "\n";
  if (!layers.empty()) {
    print_sizes(layers);
    std::cout << demo::tiny_weights_text(demo::totals(layers));
    std::cout << "\nWhat layers run on " << options.arch << ", and why:\n";
    for (const auto& layer : layers) std::cout << "  " << layer.name << ": " << layer.why << "\n";
    std::cout << "\n";
  }
  std::cout << demo::summary(judgement, demo::totals(layers), graph.nodes.size(), options.arch) << "\n\n";
  std::cout << "memory: " << demo::bytes_text(static_cast<double>(network.arena_bytes())) << " of values, "
            << demo::bytes_text(static_cast<double>(network.scratch_bytes())) << " of scratch, "
            << demo::bytes_text(static_cast<double>(demo::weight_bytes(graph))) << " of weights\n";
  if (options.json.empty()) return;
  nlohmann::ordered_json json = {{"model", options.model.string()},
                                 {"file_bytes", bytes},
                                 {"architecture", options.arch},
                                 {"metadata", graph.metadata}};
  json["memory_bytes"] = {
      {"arena", network.arena_bytes()}, {"scratch", network.scratch_bytes()}, {"weights", demo::weight_bytes(graph)}};
  json["network"] = demo::to_json(judgement, options.arch);
  json["nodes"] = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const auto& node = graph.nodes[i];
    nlohmann::ordered_json inputs = nlohmann::ordered_json::array();
    for (const auto id : node.inputs) inputs.push_back(graph.values[id].name);
    json["nodes"].push_back({{"name", node.name},
                             {"operator", describe(node.op)},
                             {"inputs", inputs},
                             {"output", graph.values[node.output].name},
                             {"extents", graph.dims(node.output)},
                             {"kernel", network.nodes()[i].kernel}});
  }
  json["layers"] = nlohmann::ordered_json::array();
  for (const auto& layer : layers) json["layers"].push_back(demo::to_json(layer));
  files.write(options.json, [&](const fs::path& path) { demo::write_json(path, json); });
  std::cout << "figures: " << options.json.string() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Shows a network's graph, what its layers take, and what they run and why.", "patdnn_inspect");
  app.add_option("MODEL", options.model, "The network, .patdnn or .onnx")->required();
  app.add_option("--json", options.json, "Write the figures to this file");
  app.add_option("--input-shape", options.input_shapes,
                 "Extents of an input, [NAME=]1x3x224x224, where an ONNX model leaves them open; an open number of "
                 "images is 1");
  demo::add_outputs_option(app, options.outputs);
  app.add_option("--arch", options.arch, "Architecture of the kernels")->capture_default_str();
  app.add_flag("--no-winograd", options.no_winograd, "Run no layer by Winograd's filtering, which rounds more");
  demo::add_measuring_options(app, options.measuring);
  app.footer(
      "Examples:\n"
      "  patdnn_inspect network.patdnn\n"
      "  patdnn_inspect network.onnx --input-shape 1x3x224x224 --arch avx2 --json network.json");
  return demo::run_program(app, argc, argv, [&] { inspect(options); });
}
