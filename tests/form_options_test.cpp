// What a caller says about forms: whether Winograd's filtering may run, and which weights count as zero.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/network.hpp>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using patdnn::test::message_of;

constexpr ConvShape shape{.channels = 16, .filters = 16, .height = 32, .width = 32, .pad = Padding(1)};
constexpr std::size_t count = 16 * 16 * 9;

Graph graph_of(const std::vector<float>& weights) {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, shape.channels, shape.height, shape.width});
  Convolution conv;
  conv.shape = shape;
  conv.weights = fkw::encode_dense(fkw::DenseFilters{weights, shape.filters, shape.channels, 3, 3, 1}, {});
  builder.output(builder.add("c", std::move(conv), {x}), "y");
  return builder.take();
}

std::vector<FormChoice> choose(Graph& graph, const FormOptions& options) { return choose_forms(graph, options); }

/// Weights of 1, of which every other one is small.
std::vector<float> weights_with(float small) {
  std::vector<float> weights(count, 1.0F);
  for (std::size_t i = 0; i < count; i += 2) weights[i] = small;
  return weights;
}

std::vector<float> chosen_weights(Graph graph, const FormOptions& options = {}) {
  const std::size_t nonzero = choose(graph, options).at(0).nonzero;
  const std::vector<float> weights = fkw::decode(std::get<Convolution>(graph.nodes[0].op).weights);
  CHECK(nonzero == count - static_cast<std::size_t>(std::count(weights.begin(), weights.end(), 0.0F)));
  return weights;
}

}  // namespace

TEST_CASE("a table that nobody filled is an error, of a network and of a choice of forms") {
  Graph graph = graph_of(std::vector<float>(count, 0.5F));
  const std::string expected = "kernels: a table without functions, expected one of kernels::table()";
  CHECK(message_of<InvalidParameters>([&] { Network(graph, {.kernels = kernels::ConvTable{}}); }) == expected);
  CHECK(message_of<InvalidParameters>([&] { (void)choose_forms(graph, {.kernels = kernels::ConvTable{}}); }) ==
        expected);
}

TEST_CASE("a network that refuses Winograd's filtering runs none, and its forms are chosen without") {
  Graph graph = graph_of(std::vector<float>(count, 0.5F));
  const auto kernel_of = [&](kernels::Winograd winograd) {
    const Network net(graph, {.winograd = winograd});
    return net.nodes()[0].layer->plan().parameters.kernel;
  };
  CHECK((kernel_of(kernels::Winograd::refuse) != kernels::Kernel::winograd));
  CHECK((kernel_of(kernels::Winograd::allow) == kernels::Kernel::winograd));
  Graph copy = graph;
  const double with = choose(graph, {}).at(0).seconds;
  CHECK(choose(copy, {.winograd = kernels::Winograd::refuse}).at(0).seconds > with);
}

TEST_CASE("forms are chosen for the network's tuned layers") {
  const Graph graph = graph_of(std::vector<float>(count, 0.5F));
  const FormOptions by_rules{.winograd = kernels::Winograd::refuse};
  Graph copy = graph;
  const double expected = choose(copy, by_rules).at(0).seconds;
  // A row that costs time: tiles of one vector, and input read again for each of many pieces.
  const kernels::TunedLayer row{.shape = shape,
                                .block = std::min(std::get<Convolution>(copy.nodes[0].op).weights.fkw().block,
                                                  kernels::max_tap_block(kernels::table().registers)),
                                .kept_weights = count,
                                .input_pitch = shape.width + 1,
                                .output_pitch = shape.width + 1,
                                .parameters = {.kernel = kernels::Kernel::tap, .tap_vectors = 1, .pieces = 8}};
  FormOptions tuned = by_rules;
  tuned.tuned = {kernels::table().architecture, {&row, 1}};
  copy = graph;
  CHECK(choose(copy, tuned).at(0).seconds > 1.1 * expected);
  tuned.tuned.architecture = "another";
  copy = graph;
  CHECK(choose(copy, tuned).at(0).seconds == expected);
}

TEST_CASE("denormal weights count as zero, and no others do unless the caller says so") {
  constexpr float least = std::numeric_limits<float>::min();
  CHECK(chosen_weights(graph_of(weights_with(least / 2))) == weights_with(0));
  CHECK(chosen_weights(graph_of(weights_with(-least / 2))) == weights_with(0));
  CHECK(chosen_weights(graph_of(weights_with(least))) == weights_with(least));
  CHECK(chosen_weights(graph_of(weights_with(1e-7F))) == weights_with(1e-7F));
  CHECK(chosen_weights(graph_of(weights_with(1e-7F)), {.zero_below = 1e-6F}) == weights_with(0));
  CHECK(chosen_weights(graph_of(weights_with(1e-5F)), {.zero_below = 1e-6F}) == weights_with(1e-5F));
}

TEST_CASE("small weights of a linear layer are pruned like those of a convolution") {
  constexpr std::size_t filters = 8;
  std::vector<float> weights(filters * 64, 1e-8F);
  for (std::size_t i = 0; i < weights.size(); i += 8) weights[i] = 2;
  const auto graph = [&] {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {1, 64});
    builder.output(builder.add("l", Linear{filters, 64, weights, {}, {}, {}}, {x}), "y");
    return builder.take();
  };
  Graph kept = graph();
  (void)choose(kept, {});
  CHECK_FALSE(std::get<Linear>(kept.nodes[0].op).dense.empty());
  Graph pruned = graph();
  (void)choose(pruned, {.zero_below = 1e-6F});
  CHECK(std::get<Linear>(pruned.nodes[0].op).dense.empty());
  for (float& w : weights) w = w < 1 ? 0 : w;
  CHECK(fkw::decode(std::get<Linear>(pruned.nodes[0].op).lists) == weights);
}

TEST_CASE("a part of the largest weight is one of 0 to 1") {
  Graph graph = graph_of(std::vector<float>(count, 0.5F));
  for (const float part : {-1.0F, 1.5F, std::numeric_limits<float>::quiet_NaN()}) {
    CHECK(message_of<InvalidParameters>([&] { (void)choose(graph, {.zero_below = part}); }).find("expected 0 to 1") !=
          std::string::npos);
  }
}
