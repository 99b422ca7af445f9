#include "../examples/measured_network.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <patdnn/network/store.hpp>

#include "../examples/measured_run.hpp"
#include "../examples/onnxruntime/find_runtime.hpp"
#include "catch.hpp"

namespace {

namespace fs = std::filesystem;
namespace network = patdnn::network;

network::Graph pruned_graph() { return network::load(fs::path(PATDNN_MODELS) / "cifar10-pruned.patdnn"); }

std::size_t dense_weights(const network::Convolution& conv) {
  const auto& w = conv.weights.fkw();
  return std::size_t{w.filters} * w.channels * w.kernel_height * w.kernel_width;
}

double sum_of(const demo::Measurement& measured) {
  double sum = measured.outside;
  for (const auto& node : measured.nodes) sum += node.seconds;
  return sum;
}

std::vector<float> scores_of(const network::Graph& graph) {
  const patdnn::network::Network prepared(graph);
  std::vector<float> input(network::elements(prepared.inputs()[0].dims));
  for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<float>(i % 97) / 97;
  std::vector<float> output(network::elements(prepared.outputs()[0].dims));
  const std::vector<std::span<const float>> inputs{input};
  const std::vector<std::span<float>> outputs{output};
  patdnn::SerialExecutor executor;
  auto context = prepared.make_context();
  prepared.run(context, inputs, outputs, patdnn::ExecutorRef(executor));
  return output;
}

}  // namespace

TEST_CASE("a network with every weight kept has the same nodes, and computes the same") {
  const network::Graph graph = pruned_graph();
  const network::Graph dense = demo::with_every_weight(graph);
  REQUIRE(dense.nodes.size() == graph.nodes.size());
  bool some_were_pruned = false;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    CHECK(dense.nodes[i].name == graph.nodes[i].name);
    if (const auto* const conv = std::get_if<network::Convolution>(&dense.nodes[i].op)) {
      CHECK(network::form_name(conv->weights) == "dense");
      CHECK(conv->weights.fkw().kept_weights() == dense_weights(*conv));
      const auto& own = std::get<network::Convolution>(graph.nodes[i].op).weights;
      some_were_pruned = some_were_pruned || own.fkw().kept_weights() < conv->weights.fkw().kept_weights();
    }
  }
  CHECK(some_were_pruned);
  const std::vector<float> expected = scores_of(graph);
  const std::vector<float> scores = scores_of(dense);
  REQUIRE(scores.size() == expected.size());
  for (std::size_t i = 0; i < scores.size(); ++i) CHECK(scores[i] == Approx(expected[i]).margin(1e-4));
}

TEST_CASE("times of nodes and of what is in none add up to those of runs") {
  const network::Graph graph = pruned_graph();
  const patdnn::network::Network prepared(graph);
  const demo::NetworkJudgement judgement = demo::judge(graph, prepared, {.seconds = 0.01});
  REQUIRE(judgement.times);
  CHECK(judgement.not_measured.empty());
  for (const demo::Measurement* const measured : {&judgement.times->own, &judgement.times->dense}) {
    CHECK(measured->repeats >= 1);
    CHECK(sum_of(*measured) == Approx(measured->seconds).epsilon(1e-9));
    CHECK(measured->outside >= 0);
    CHECK(measured->least <= measured->median);
    std::set<std::size_t> positions;
    for (const auto& node : measured->nodes) CHECK(positions.insert(node.node).second);
    for (std::size_t i = 0; i < prepared.nodes().size(); ++i) {
      CHECK((positions.count(i) == 1) == prepared.nodes()[i].runs);
    }
  }
}

TEST_CASE("what is said of layers is of those that run") {
  network::Graph graph = pruned_graph();
  const auto choices = demo::choose_all_forms(graph, {});
  const patdnn::network::Network prepared(graph);
  std::vector<demo::LayerFacts> layers = demo::survey(graph, prepared, choices);
  const demo::NetworkJudgement judgement = demo::judge(graph, prepared, {.seconds = 0.01});
  demo::add_times(layers, *judgement.times);
  for (const demo::LayerFacts& layer : layers) {
    CAPTURE(layer.name);
    CHECK(layer.measured == judgement.times->own.seconds_of(layer.node));
    CHECK(layer.measured_dense == judgement.times->dense.seconds_of(layer.node));
    CHECK(layer.kernel == prepared.nodes()[layer.node].kernel);
    for (const auto& choice : choices) {
      if (choice.node == layer.node) CHECK(choice.form == layer.form);
    }
  }
}

TEST_CASE("an estimate is called one, and holds no times") {
  const network::Graph graph = pruned_graph();
  const patdnn::network::Network prepared(graph);
  const demo::NetworkJudgement judgement = demo::judge(graph, prepared, {.estimate = true});
  CHECK_FALSE(judgement.times);
  demo::Totals sum;
  sum.convolutions = 2;
  const std::string text = demo::summary(judgement, sum, 9, "avx2");
  CHECK(text.find("Estimated for avx2") == 0);
  CHECK(text.find("not measured") != std::string::npos);
  CHECK(text.find("other 7 of 9 nodes") != std::string::npos);
  CHECK(demo::to_json(judgement, "avx2").contains("estimated_for"));
  CHECK_FALSE(demo::to_json(judgement, "avx2").contains("ms"));
}

TEST_CASE("ONNX Runtime's library is looked for beside each Python, and nowhere else when it is named") {
  const fs::path root = fs::temp_directory_path() / "patdnn_find_runtime";
  fs::remove_all(root);
  const fs::path capi = root / "venv/lib/python3.11/site-packages/onnxruntime/capi";
  fs::create_directories(capi);
  fs::create_directories(root / "venv/bin");
  fs::create_directories(root / "empty/bin");
  std::ofstream(capi / "libonnxruntime.so.1.99.0");
  std::ofstream(capi / "libother.so");
  const std::string path = (root / "empty/bin").string() + "::" + (root / "venv/bin").string();
  CHECK(demo::runtime_libraries_beside(path).empty());  // no Python there
  std::ofstream(root / "venv/bin/python3");
  CHECK(demo::runtime_libraries_beside(path) == std::vector<fs::path>{capi / "libonnxruntime.so.1.99.0"});
  CHECK(demo::runtime_libraries("mine.so") == std::vector<fs::path>{"mine.so"});
  CHECK(demo::runtime_libraries("").size() >= 1);
  fs::remove_all(root);
}
