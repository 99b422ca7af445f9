// Whole networks on a Vulkan device: every node against the textbook formula for the very inputs that the device gave
// it.

#include <patdnn/vulkan/network.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/store.hpp>

#include "catch.hpp"
#include "graph_reference.hpp"
#include "vulkan_device.hpp"
#include "vulkan_message.hpp"
#include "vulkan_networks.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using test::check_refusal;
using test::Form;
using test::Number;
using test::Numbers;
using test::Outputs;
using test::random_floats;
using test::VulkanDevice;
using vulkan::NetworkOptions;
using vulkan::Storage;

Outputs run(vulkan::Network& net, const Outputs& inputs) {
  Outputs outputs;
  for (const auto& port : net.outputs()) {
    outputs.emplace_back(elements(port.dims), std::numeric_limits<float>::quiet_NaN());
  }
  net.run(std::vector<std::span<const float>>(inputs.begin(), inputs.end()),
          std::vector<std::span<float>>(outputs.begin(), outputs.end()));
  return outputs;
}

Outputs random_inputs(const Graph& graph) {
  Outputs inputs;
  for (const ValueId id : graph.inputs) inputs.push_back(random_floats(elements(graph.dims(id)), 7));
  return inputs;
}

/// What Vulkan lets a device be off by, and those that there are make use of: functions of angles by 2^-11 of what they
/// are made of, others by some units in the last place.
double device_slack(const Operator& op, double value) {
  using Function = Elementwise::Function;
  const auto* const elementwise = std::get_if<Elementwise>(&op);
  const auto* const reduce = std::get_if<Reduce>(&op);
  const bool of_logarithms = reduce != nullptr && reduce->kind >= Reduce::Kind::log_sum;
  if (!of_logarithms && (elementwise == nullptr || elementwise->function <= Function::scale)) return 0;
  const bool of_angles =
      !of_logarithms && elementwise->function >= Function::sin && elementwise->function <= Function::atan;
  return of_angles ? 0x1p-11 * (1 + value * value) : 0x1p-18 * (1 + std::abs(value));
}

/// Runs a graph twice: with every node's value as an output, each compared with the reference of its node; and as it
/// is, whose outputs have to be the same bit by bit although values then share memory.
void check_network(VulkanDevice& vulkan, const Graph& graph, const Outputs& inputs,
                   Storage storage = Storage::float32) {
  Graph all = graph;
  all.outputs.clear();
  for (const Node& node : graph.nodes) all.outputs.push_back(node.output);
  vulkan::Network watched(vulkan.pipelines, all, {.storage = storage});
  const Outputs values = run(watched, inputs);

  std::vector<Numbers> known(graph.values.size());
  const auto stored = [&](float x) { return storage == Storage::float16 ? patdnn::from_half(patdnn::to_half(x)) : x; };
  const auto keep = [&](ValueId id, const std::vector<float>& floats) {
    known[id] = Numbers(graph.dims(id), floats);
    for (Number& n : known[id].entries) n.value = static_cast<double>(stored(static_cast<float>(n.value)));
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) keep(graph.inputs[i], inputs[i]);
  for (ValueId id = 0; id < known.size(); ++id) {
    if (graph.values[id].constant) keep(id, graph.values[id].constant->floats());
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const Node& node = graph.nodes[i];
    test::Inputs in;
    for (const ValueId id : node.inputs) in.push_back(&known[id]);
    const Numbers expected =
        std::visit([&](const auto& op) { return test::evaluate(op, in, graph.dims(node.output)); }, node.op);
    std::size_t wrong = 0;
    for (std::size_t j = 0; j < values[i].size(); ++j) {
      const Number& n = expected.entries[j];
      // A node of two dispatches rounds twice.
      const double rounding = storage == Storage::float16 ? 2 * (0x1p-11 * std::abs(n.value) + 0x1p-25) : 0;
      if (!test::agrees(values[i][j], n, rounding + device_slack(node.op, n.value))) ++wrong;
    }
    INFO("node '" << node.name << "', " << name_of(node.op) << " of " << to_text(graph.dims(node.output)) << ", "
                  << watched.nodes()[i].description);
    CHECK(wrong == 0);
    keep(node.output, values[i]);
  }

  vulkan::Network net(vulkan.pipelines, graph, {.storage = storage});
  const Outputs outputs = run(net, inputs);
  CHECK(run(net, inputs) == outputs);
  CHECK(net.arena_bytes() <= watched.arena_bytes());
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t k = 0; k < graph.nodes.size(); ++k) {
      if (graph.nodes[k].output == graph.outputs[i]) CHECK(outputs[i] == values[k]);
    }
  }
  // Nothing is left to the CPU: each node has kernels, but for those that move nothing.
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    CHECK((net.nodes()[i].dispatches > 0) != std::holds_alternative<Reshape>(graph.nodes[i].op));
  }
}

void check_network(VulkanDevice& vulkan, const Graph& graph, Storage storage = Storage::float32) {
  check_network(vulkan, graph, random_inputs(graph), storage);
}

/// The graph of one operator.
Graph graph_of(Operator op, const std::vector<Dims>& inputs) {
  GraphBuilder builder;
  std::vector<ValueId> ids;
  for (const Dims& dims : inputs) ids.push_back(builder.input("x" + std::to_string(ids.size()), dims));
  builder.output(builder.add("node", std::move(op), ids), "y");
  return builder.take();
}

/// Runs a graph once.
Outputs run(VulkanDevice& vulkan, const Graph& graph, const Outputs& inputs) {
  vulkan::Network net(vulkan.pipelines, graph);
  return run(net, inputs);
}

/// 0 and 1 in turn, but for every fifth.
std::vector<float> choices(std::size_t n) {
  std::vector<float> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = i % 5 == 0 ? 3.0F : static_cast<float>(i % 2);
  return values;
}

Pool pool(Pool::Kind kind, bool counts_padding, std::vector<std::size_t> extents) {
  return {kind, {{3, 2}, {2, 1}, {1, 2}, {1, 0}, {1, 1}}, counts_padding, std::move(extents)};
}

}  // namespace

TEST_CASE("vulkan networks compute functions of elements") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    using Function = Elementwise::Function;
    for (const Function function : {Function::relu, Function::leaky_relu, Function::clip, Function::sigmoid,
                                    Function::hard_sigmoid, Function::hard_swish, Function::tanh, Function::scale}) {
      check_network(vulkan, graph_of(Elementwise{function, 0.3F, 0.6F}, {{2, 3, 5, 7}}));
    }
    for (const Function function : test::every_function()) {
      if (function <= Function::scale || test::inputs_of(function) > 1) continue;
      // Where a function has no value, neither has a device.
      const bool roots = function == Function::sqrt || function == Function::log;
      const bool arcs = function == Function::asin || function == Function::acos || function == Function::atanh;
      const float lowest = roots ? 0.1F : function == Function::acosh ? 1.1F : arcs ? -0.9F : -1.4F;
      const Graph graph = graph_of(Elementwise{function, 0.3F, 0.6F}, {{2, 3, 5, 7}});
      CAPTURE(static_cast<int>(function));
      check_network(vulkan, graph, {random_floats(210, 5, lowest, arcs ? 0.9F : 2.9F)});
    }
    const Graph rounds = graph_of(Elementwise{Function::round}, {{7}});
    CHECK(run(vulkan, rounds, {{0.5F, 1.5F, 2.5F, -0.5F, -1.5F, -2.5F, 2.75F}}) == Outputs{{0, 2, 2, 0, -2, -2, 3}});
    check_network(vulkan, graph_of(ChannelAffine{{1, -2, 0.5F}, {0, 1, -1}}, {{2, 3, 5, 7}}));
    // More elements than a row of workgroups may have.
    check_network(vulkan, graph_of(Elementwise{Function::scale, 2, 0}, {{9000000}}));
  });
}

TEST_CASE("vulkan networks compute arithmetic of broadcast tensors") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    using Function = Elementwise::Function;
    for (const Function function : {Function::add, Function::subtract, Function::multiply, Function::parametric_relu}) {
      check_network(vulkan, graph_of(Elementwise{function}, {{2, 3, 5, 7}, {2, 3, 5, 7}}));
      check_network(vulkan, graph_of(Elementwise{function}, {{2, 3, 5, 7}, {3, 1, 1}}));
      check_network(vulkan, graph_of(Elementwise{function}, {{2, 3, 5, 7}, {1}}));
    }
    check_network(vulkan, graph_of(Elementwise{Function::add}, {{5, 1}, {2, 1, 7}}));
    for (const Function function : test::every_function()) {
      if (function <= Function::parametric_relu || test::inputs_of(function) != 2) continue;
      CAPTURE(static_cast<int>(function));
      const float lowest = function == Function::power ? 0.1F : -3;
      check_network(vulkan, graph_of(Elementwise{function}, {{2, 3, 5, 7}, {2, 3, 5, 7}}),
                    {random_floats(210, 1, lowest, 3), random_floats(210, 2, lowest, 3)});
      check_network(vulkan, graph_of(Elementwise{function}, {{5, 1}, {2, 1, 7}}),
                    {random_floats(5, 1, lowest, 3), random_floats(14, 2, lowest, 3)});
    }
    const auto of_numbers = [&](Function function, const std::vector<float>& a, const std::vector<float>& b) {
      return run(vulkan, graph_of(Elementwise{function}, {{a.size()}, {b.size()}}), {a, b})[0];
    };
    using Floats = std::vector<float>;
    CHECK(of_numbers(Function::modulo, {7, -7, 7, -7, 6, 0}, {3, 3, -3, -3, 3, 2}) == Floats{1, 2, -2, -1, 0, 0});
    CHECK(of_numbers(Function::remainder, {7, -7, 7, -7, 6, 0}, {3, 3, -3, -3, 3, 2}) == Floats{1, -1, 1, -1, 0, 0});
    CHECK(of_numbers(Function::equal, {1, 2, 0}, {1, 3, -0.0F}) == Floats{1, 0, 1});
    CHECK(of_numbers(Function::logical_xor, {0, 0, 2, 2}, {0, 3, 0, 3}) == Floats{0, 1, 1, 0});
    const Floats powers = of_numbers(Function::power, {-2, -2, -2, 0, 5, -2}, {2, 3, -1, 2, 0, 0.5F});
    for (const auto& [at, value] : {std::pair{0U, 4.0F}, {1U, -8.0F}, {2U, -0.5F}, {3U, 0.0F}, {4U, 1.0F}}) {
      CHECK(std::abs(powers[at] - value) <= 1e-5F * std::abs(value));
    }
    CHECK(std::isnan(powers[5]));
    // Of three inputs, the last one first lies where the output will.
    check_network(vulkan, graph_of(Elementwise{Function::where}, {{2, 3, 5, 7}, {2, 3, 5, 7}, {2, 3, 5, 7}}),
                  {choices(210), random_floats(210, 1), random_floats(210, 2)});
    check_network(vulkan, graph_of(Elementwise{Function::where}, {{7}, {3, 1, 1}, {2, 1, 5, 1}}),
                  {choices(7), random_floats(3, 1), random_floats(10, 2)});
    const Graph divides = graph_of(Elementwise{Function::divide}, {{2, 3, 4}, {4}});
    check_network(vulkan, divides, {random_floats(24, 1), random_floats(4, 2, 0.5F, 2)});
    GraphBuilder builder;
    const ValueId x = builder.input("x", {1, 4, 3, 3});
    const ValueId c = builder.constant("c", {{4, 1, 1}, random_floats(4, 3)});
    builder.output(builder.add("node", Elementwise{Function::multiply}, {x, c}), "y");
    check_network(vulkan, builder.graph());
  });
}

TEST_CASE("vulkan networks pool, reduce and normalise") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    for (const bool counts_padding : {false, true}) {
      check_network(vulkan, graph_of(pool(Pool::Kind::average, counts_padding, {5, 7}), {{2, 3, 9, 8}}));
    }
    check_network(vulkan, graph_of(pool(Pool::Kind::max, false, {5, 7}), {{2, 3, 9, 8}}));
    check_network(vulkan, graph_of(Pool{Pool::Kind::max, {{3}, {2}, {1}, {0}, {0}}, false, {5}}, {{1, 4, 10}}));
    for (unsigned code = 0; code < 10; ++code) {
      CAPTURE(code);
      const auto kind = static_cast<Reduce::Kind>(code);
      // Sums of which there are logarithms.
      const auto reduces = [&](std::vector<std::size_t> axes, const Dims& dims) {
        check_network(vulkan, graph_of(Reduce{kind, std::move(axes)}, {dims}),
                      {random_floats(elements(dims), 3, 0.1F, 1)});
      };
      reduces({2, 3}, {2, 5, 9, 11});
      reduces({1}, {2, 5, 9});
      reduces({0, 1, 2}, {2, 5, 90});
      reduces({}, {2, 5, 3});
      reduces({2, 0}, {2, 3, 4});
      reduces({0, 2, 4}, {2, 3, 4, 5, 6});
    }
    check_network(vulkan, graph_of(Softmax{1, 1}, {{3, 100}}));
    check_network(vulkan, graph_of(Softmax{1, 2}, {{2, 5, 6, 3}}));
    const float infinity = std::numeric_limits<float>::infinity();
    const auto of_three = [&](Reduce::Kind kind, std::vector<float> values) {
      return run(vulkan, graph_of(Reduce{kind, {0}}, {{3}}), {std::move(values)})[0][0];
    };
    CHECK(std::abs(of_three(Reduce::Kind::log_sum_exp, {1000, 1000, -infinity}) - 1000.6931F) < 1e-2F);
    CHECK(of_three(Reduce::Kind::log_sum_exp, {-infinity, -infinity, -infinity}) == -infinity);
    check_refusal<UnsupportedOperator>(
        [&] {
          (void)vulkan::Network(vulkan.pipelines, graph_of(MatMul{}, {{2, 3}, {3, 4}}));
        },
        "node 'node'");
  });
}

TEST_CASE("vulkan networks move elements") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    check_network(vulkan, graph_of(Concat{1}, {{2, 3, 4, 5}, {2, 1, 4, 5}, {2, 6, 4, 5}}));
    check_network(vulkan, graph_of(Slice{{1, 4, 0}, {1, -2, 3}, {1, 3, 2}}, {{2, 5, 6}}));
    check_network(vulkan, graph_of(Transpose{{0, 2, 3, 1}}, {{2, 3, 4, 5}}));
    check_network(vulkan, graph_of(Pad{Pad::Kind::constant, {0, 1, 2}, {1, 0, 1}, 0.5F}, {{2, 3, 4}}));
    GraphBuilder builder;
    const ValueId x = builder.input("x", {2, 3, 4});
    const ValueId y = builder.add("reshape", Reshape{{4, 6}}, {x});
    builder.output(builder.add("relu", Elementwise{Elementwise::Function::relu, 0, 0}, {y}), "y");
    check_network(vulkan, builder.graph());
  });
}

TEST_CASE("vulkan networks compute fully connected layers, dense and pruned") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    check_network(vulkan,
                  graph_of(Linear{10, 37, random_floats(370, 1), {}, random_floats(10, 2), hard_swish}, {{3, 37}}));
    check_network(vulkan, graph_of(Linear{7, 128, random_floats(896, 1), {}, {}, {}}, {{2, 2, 128}}));
    const ConvShape shape{
        .channels = 90, .filters = 22, .height = 1, .width = 1, .kernel_height = 1, .kernel_width = 1};
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      const auto weights = test::random_weights(shape, Form::free_taps, block, 0.3, 1);
      const auto lists = test::encode(shape, weights, Form::free_taps, block);
      check_network(vulkan, graph_of(Linear{22, 90, {}, lists, random_floats(22, 2), {}}, {{2, 90}}));
    }
  });
}

TEST_CASE("vulkan networks pool behind a convolution, and run rows of images") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    for (const auto pooling : {Pooling::max_2x2, Pooling::global_average}) {
      test::NetworkWriter net;
      const auto x = net.convolution(net.input(11), 8, {});
      check_network(vulkan, net.take(net.convolution(x, 9, {.pooling = pooling})));
    }
    const ConvShape row{.channels = 4,
                        .filters = 8,
                        .height = 1,
                        .width = 30,
                        .kernel_height = 1,
                        .kernel_width = 5,
                        .pad = {0, 2, 0, 2}};
    Convolution conv;
    conv.shape = row;
    conv.weights = test::encode(row, test::random_weights(row, Form::dense, 4, 1, 1), Form::dense, 4);
    check_network(vulkan, graph_of(conv, {{2, 4, 30}}));
  });
}

#ifndef PATDNN_WITHOUT_LARGE_NETWORKS
TEST_CASE("vulkan networks: VGG-16 runs on the device alone") {
  test::with_vulkan([](VulkanDevice& vulkan) { check_network(vulkan, test::vgg16(32)); });
}

TEST_CASE("vulkan networks: ResNet-50 runs on the device alone") {
  test::with_vulkan([](VulkanDevice& vulkan) { check_network(vulkan, test::resnet50(32)); });
}

TEST_CASE("vulkan networks: MobileNet-V2 runs on the device alone") {
  test::with_vulkan([](VulkanDevice& vulkan) { check_network(vulkan, test::mobilenet_v2(32)); });
}
#endif

TEST_CASE("vulkan networks: the CIFAR-10 network runs on the device alone, in 32 and in 16 bits") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const Graph graph = load(PATDNN_CIFAR10_MODEL);
    check_network(vulkan, graph);
    if (vulkan.device.half_storage()) check_network(vulkan, graph, Storage::float16);
  });
}

TEST_CASE("vulkan networks compute convolutions with 16-bit floats where they are asked to") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const Graph graph = load(PATDNN_CIFAR10_MODEL);
    check_refusal<InvalidParameters>(
        [&] { (void)vulkan::Network(vulkan.pipelines, graph, {.arithmetic = vulkan::Arithmetic::float16}); },
        "on maps of 32-bit ones");
    if (!vulkan.device.half_storage() || !vulkan.device.half_arithmetic()) {
      WARN("'" << vulkan.device.name() << "' does not compute with 16-bit floats");
      return;
    }
    vulkan::Network stored(vulkan.pipelines, graph, {.storage = Storage::float16});
    vulkan::Network computed(vulkan.pipelines, graph,
                             {.storage = Storage::float16, .arithmetic = vulkan::Arithmetic::float16});
    CHECK(computed.nodes()[0].description.ends_with(", 16 bits"));
    const Outputs inputs = random_inputs(graph);
    const std::vector<float> expected = run(stored, inputs)[0];
    const std::vector<float> outputs = run(computed, inputs)[0];
    float largest = 0;
    for (const float x : expected) largest = std::max(largest, std::abs(x));
    CHECK(outputs != expected);
    for (std::size_t i = 0; i < outputs.size(); ++i) CHECK(std::abs(outputs[i] - expected[i]) <= 0.02F * largest);
  });
}

TEST_CASE("vulkan networks run convolutions with tiles that were tuned for them") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    test::NetworkWriter writer;
    const auto x = writer.convolution(writer.input(16), 8, {});
    const Graph graph = writer.take(x);
    const auto& conv = std::get<Convolution>(graph.nodes[0].op);
    std::vector<vulkan::TunedTile> tiles{
        {vulkan::tiled_layer(conv.weights, conv.shape, 1, Storage::float32, vulkan::Arithmetic::float32),
         {.width = 5, .height = 6, .rows = 3, .blocks = 1, .channels = 2, .splits = 2}}};
    const Outputs inputs = random_inputs(graph);
    vulkan::Network by_rules(vulkan.pipelines, graph);
    vulkan::Network tuned(vulkan.pipelines, graph, {.tiles = tiles});
    CHECK(tuned.nodes()[0].description.find("tile 6×5, 3 rows, 1 blocks, 2 channels, 2 splits") != std::string::npos);
    const std::vector<float> expected = run(by_rules, inputs)[0];
    const std::vector<float> outputs = run(tuned, inputs)[0];
    for (std::size_t i = 0; i < outputs.size(); ++i) CHECK(std::abs(outputs[i] - expected[i]) <= 1e-4F);
    tiles[0].tile.width = 1 << 20;
    check_refusal<LimitExceeded>([&] { (void)vulkan::Network(vulkan.pipelines, graph, {.tiles = tiles}); },
                                 "maxComputeWorkGroup");
  });
}

TEST_CASE("vulkan networks hand over outputs that no node makes") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {2, 3});
    const ValueId c = builder.constant("c", {{4}, std::vector<float>{1, 2, 3, 4}});
    const ValueId y = builder.add("double", Elementwise{Elementwise::Function::scale, 2, 0}, {x});
    builder.output(builder.add("flat", Reshape{{6}}, {x}), "flat");
    builder.output(c, "c");
    builder.output(y, "y");
    vulkan::Network net(vulkan.pipelines, builder.graph());
    const Outputs outputs = run(net, {{1, -2, 3, -4, 5, -6}});
    CHECK(outputs[0] == std::vector<float>{1, -2, 3, -4, 5, -6});
    CHECK(outputs[1] == std::vector<float>{1, 2, 3, 4});
    CHECK(outputs[2] == std::vector<float>{2, -4, 6, -8, 10, -12});

    GraphBuilder of_integers;
    const ValueId i = of_integers.constant("i", {{1}, std::vector<std::int64_t>{1}});
    of_integers.output(i, "i");
    check_refusal<UnsupportedOperator>([&] { (void)vulkan::Network(vulkan.pipelines, of_integers.graph()); },
                                       "'i' holds integers");
  });
}

TEST_CASE("vulkan networks say what they refuse") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    vulkan::Network net(vulkan.pipelines, graph_of(Elementwise{}, {{2, 3}}));
    const std::vector<float> x(5);
    std::vector<float> y(6);
    const std::vector<std::span<const float>> short_input{x};
    const std::vector<std::span<float>> output{y};
    check_refusal<ShapeMismatch>([&] { net.run(short_input, output); }, "'x0' has 5 elements, expected 2×3");
    check_refusal<ShapeMismatch>([&] { net.run({}, output); }, "0 inputs given, expected 1");
    check_refusal<InvalidParameters>([&] { (void)net.node_seconds(); }, "without measures");
  });
}

TEST_CASE("vulkan networks measure their nodes") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    if (vulkan.device.timestamp_bits() == 0) {
      WARN("'" << vulkan.device.name() << "' has no clock");
      return;
    }
    test::NetworkWriter net;
    const auto x = net.convolution(net.input(16), 8, {});
    const Graph graph = net.take(net.linear(net.flatten(x), 10, test::NetworkWriter::Kind::none));
    vulkan::Network measured(vulkan.pipelines, graph, {.storage = Storage::float32, .measures = true});
    check_refusal<InvalidParameters>([&] { (void)measured.node_seconds(); }, "expected run() before");
    (void)run(measured, random_inputs(graph));
    const std::vector<double> seconds = measured.node_seconds();
    REQUIRE(seconds.size() == 3);
    CHECK(seconds[0] > 0);
    CHECK(seconds[2] > 0);
    for (const double s : seconds) CHECK(s < 60);
  });
}
