// Graphs: the extents of what nodes make, what is refused and how, and what rewriting keeps.

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/choose_forms.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph_builder.hpp>
#include <patdnn/network/network.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::network;
using test::message_of;

std::vector<float> random_floats(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  std::vector<float> values(n);
  std::generate(values.begin(), values.end(), [&] { return value(random); });
  return values;
}

fkw::FkwData dense_weights(std::size_t filters, std::size_t channels, std::size_t height, std::size_t width,
                           std::size_t groups = 1) {
  const std::vector<float> weights = random_floats(filters * channels * height * width, 3);
  return fkw::encode_dense(fkw::DenseFilters{weights, filters, channels, height, width, groups}, {.block = 1});
}

/// A convolution of that shape with every weight kept.
Convolution convolution(const ConvShape& shape) {
  return {.shape = shape,
          .weights = dense_weights(shape.filters, shape.channels / shape.groups, shape.kernel_height,
                                   shape.kernel_width, shape.groups),
          .bias = random_floats(shape.filters, 4),
          .activation = {}};
}

Linear linear(std::size_t features, std::size_t filters) {
  return {filters, features, random_floats(filters * features, 3), {}, random_floats(filters, 5), {}};
}

/// 2 × 8 × 9 to 4 filters of 3 × 3.
constexpr ConvShape small{.channels = 2, .filters = 4, .height = 8, .width = 9, .pad = Padding(1)};
/// With rows that fill their vectors but for a lane.
constexpr ConvShape wide{.channels = 2, .filters = 4, .height = 8, .width = 31, .pad = Padding(1)};

Window window(std::vector<std::size_t> kernel, std::vector<std::size_t> stride, std::vector<std::size_t> before,
              std::vector<std::size_t> after) {
  std::vector<std::size_t> dilation(kernel.size(), 1);
  return {std::move(kernel), std::move(stride), std::move(dilation), std::move(before), std::move(after)};
}

const Window two_by_two = window({2, 2}, {2, 2}, {0, 0}, {0, 0});

Elementwise rectifier() { return {Elementwise::Function::relu}; }

/// What a node of that operator, called 'n', is refused with.
template <class Exception>
std::string refusal(Operator op, const std::vector<Dims>& inputs) {
  GraphBuilder builder;
  std::vector<ValueId> ids;
  for (const Dims& dims : inputs) ids.push_back(builder.input("x", dims));
  const std::string message = message_of<Exception>([&] { builder.add("n", std::move(op), ids); });
  CHECK(builder.graph().nodes.empty());
  return message;
}

Dims dims_of(const Operator& op, const std::vector<Dims>& inputs) { return output_dims(op, inputs); }

/// A graph's outputs for random inputs, one behind the other.
std::vector<float> outputs_of(const Graph& graph) {
  const Network net(graph);
  std::vector<std::vector<float>> inputs;
  std::vector<std::vector<float>> outputs;
  for (const auto& port : net.inputs()) {
    inputs.push_back(random_floats(elements(port.dims), static_cast<unsigned>(inputs.size())));
  }
  for (const auto& port : net.outputs()) outputs.emplace_back(elements(port.dims));
  Context context = net.make_context();
  net.run(context, std::vector<std::span<const float>>(inputs.begin(), inputs.end()),
          std::vector<std::span<float>>(outputs.begin(), outputs.end()));
  std::vector<float> all;
  for (const auto& output : outputs) all.insert(all.end(), output.begin(), output.end());
  return all;
}

/// Fuses a graph, whose outputs may change by the rounding of sums of `terms` products of numbers up to 1.
Graph fused(const Graph& graph, double terms = 64) {
  Graph result = graph;
  fuse(result);
  const std::vector<float> before = outputs_of(graph);
  const std::vector<float> after = outputs_of(result);
  const double tolerance = 4 * static_cast<double>(std::numeric_limits<float>::epsilon()) * terms;
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (std::abs(static_cast<double>(before[i]) - static_cast<double>(after[i])) <= tolerance) continue;
    CAPTURE(i, tolerance);
    REQUIRE(before[i] == after[i]);
  }
  return result;
}

/// A convolution called 'c' and what a node called 'n' makes of its output.
Graph behind_convolution(Operator op, const ConvShape& shape = small) {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, shape.channels, shape.height, shape.width});
  const ValueId c = builder.add("c", convolution(shape), {x});
  builder.output(builder.add("n", std::move(op), {c}), "y");
  return builder.take();
}

ChannelAffine affine(std::size_t channels) { return {random_floats(channels, 6), random_floats(channels, 7)}; }

const Convolution& convolution_of(const Graph& graph, std::size_t node = 0) {
  return std::get<Convolution>(graph.nodes.at(node).op);
}

/// Dense weights of 3 × 3 as a convolution of some size.
Graph graph_of(const std::vector<float>& weights, const ConvShape& shape) {
  Convolution conv{.shape = shape, .weights = {}, .bias = {}, .activation = {}};
  conv.weights = fkw::encode_dense(fkw::DenseFilters{weights, shape.filters, shape.channels / shape.groups,
                                                     shape.kernel_height, shape.kernel_width, shape.groups},
                                   {.block = 1});
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, shape.channels, shape.height, shape.width});
  builder.output(builder.add("c", std::move(conv), {x}), "y");
  return builder.take();
}

/// Chooses the form of a graph's only convolution, whose values stay as they are.
FormChoice chosen_form(Graph& graph) {
  const std::vector<float> before = fkw::decode(convolution_of(graph).weights);
  const std::vector<FormChoice> choices = choose_forms(graph);
  REQUIRE(choices.size() == 1);
  CHECK(choices[0].node == 0);
  CHECK(choices[0].weights == before.size());
  CHECK(choices[0].nonzero == before.size() - static_cast<std::size_t>(std::count(before.begin(), before.end(), 0.0F)));
  CHECK(choices[0].kept >= choices[0].nonzero);
  CHECK(choices[0].seconds > 0);
  CHECK(choices[0].seconds <= choices[0].dense_seconds);
  CHECK(fkw::decode(convolution_of(graph).weights) == before);
  return choices[0];
}

}  // namespace

TEST_CASE("a convolution's output has the extents of its shape, of a single row, or of what it pools to") {
  CHECK(dims_of(convolution(small), {{3, 2, 8, 9}}) == Dims{3, 4, 8, 9});
  Convolution strided = convolution(
      {.channels = 2, .filters = 4, .height = 8, .width = 9, .stride = 2, .pad = {0, 1, 1, 2}, .dilation = 2});
  CHECK(dims_of(strided, {{1, 2, 8, 9}}) == Dims{1, 4, 3, 4});
  const Convolution row = convolution({.channels = 2,
                                       .filters = 4,
                                       .height = 1,
                                       .width = 9,
                                       .kernel_height = 1,
                                       .kernel_width = 5,
                                       .pad = {0, 1, 0, 1}});
  CHECK(dims_of(row, {{3, 2, 9}}) == Dims{3, 4, 7});
  CHECK(dims_of(row, {{3, 2, 1, 9}}) == Dims{3, 4, 1, 7});
  Convolution pooled = convolution(small);
  pooled.pooling = Pooling::max_2x2;
  CHECK(dims_of(pooled, {{3, 2, 8, 9}}) == Dims{3, 4, 4, 4});
  pooled.pooling = Pooling::global_average;
  CHECK(dims_of(pooled, {{3, 2, 8, 9}}) == Dims{3, 4, 1, 1});
  Convolution sum = convolution(small);
  sum.adds_residual = true;
  CHECK(dims_of(sum, {{3, 2, 8, 9}, {3, 4, 8, 9}}) == Dims{3, 4, 8, 9});
}

TEST_CASE("a linear layer's output has its filters along the last axis") {
  CHECK(dims_of(linear(6, 5), {{6}}) == Dims{5});
  CHECK(dims_of(linear(6, 5), {{2, 3, 6}}) == Dims{2, 3, 5});
}

TEST_CASE("a general convolution's output has the filters of its weights and its own extents") {
  GeneralConvolution conv{.window = window({3, 3}, {1, 2}, {1, 0}, {0, 1}), .groups = 2, .extents = {7, 5}};
  CHECK(dims_of(conv, {{2, 4, 8, 10}, {6, 2, 3, 3}, {6}}) == Dims{2, 6, 7, 5});
  GeneralConvolution row{.window = window({3}, {1}, {0}, {0}), .extents = {7}};
  CHECK(dims_of(row, {{2, 4, 9}, {6, 4, 3}}) == Dims{2, 6, 7});
  GeneralConvolution cube{.window = window({1, 2, 3}, {1, 1, 1}, {0, 0, 0}, {0, 0, 0}), .extents = {4, 4, 4}};
  CHECK(dims_of(cube, {{1, 2, 4, 5, 6}, {3, 2, 1, 2, 3}}) == Dims{1, 3, 4, 4, 4});
  conv.transposed = true;
  conv.extents = {9, 22};
  CHECK(dims_of(conv, {{2, 4, 8, 10}, {4, 3, 3, 3}}) == Dims{2, 6, 9, 22});
}

TEST_CASE("a pool's output counts whole windows, and one more that begins inside") {
  Pool pool{.window = window({3, 3}, {2, 2}, {0, 1}, {0, 0}), .extents = {3, 4}};
  CHECK(dims_of(pool, {{2, 3, 8, 8}}) == Dims{2, 3, 3, 4});
  pool.extents = {4, 4};
  CHECK(dims_of(pool, {{2, 3, 8, 8}}) == Dims{2, 3, 4, 4});
  CHECK(dims_of(Pool{.window = window({2}, {2}, {0}, {0}), .extents = {4}}, {{2, 3, 8}}) == Dims{2, 3, 4});
  CHECK(dims_of(Pool{.window = window({2, 2, 2}, {2, 2, 2}, {0, 0, 0}, {0, 0, 0}), .extents = {4, 2, 1}},
                {{2, 3, 8, 4, 2}}) == Dims{2, 3, 4, 2, 1});
}

TEST_CASE("a matrix product has the rows of one and the columns of the other, and broadcasts the axes before them") {
  CHECK(dims_of(MatMul{}, {{2, 3}, {3, 4}}) == Dims{2, 4});
  CHECK(dims_of(MatMul{}, {{5, 1, 2, 3}, {6, 3, 4}}) == Dims{5, 6, 2, 4});
  CHECK(dims_of(MatMul{.transposes_a = true}, {{3, 2}, {3, 4}}) == Dims{2, 4});
  CHECK(dims_of(MatMul{.transposes_a = true, .transposes_b = true}, {{3, 2}, {4, 3}}) == Dims{2, 4});
}

TEST_CASE("functions of elements keep extents, and those of two inputs broadcast them") {
  CHECK(dims_of(rectifier(), {{2, 3, 4}}) == Dims{2, 3, 4});
  CHECK(dims_of(rectifier(), {Dims{}}) == Dims{});
  CHECK(dims_of(affine(3), {{2, 3, 4}}) == Dims{2, 3, 4});
  CHECK(dims_of(Elementwise{Elementwise::Function::add}, {{2, 1, 4}, {3, 1}}) == Dims{2, 3, 4});
  CHECK(dims_of(Elementwise{Elementwise::Function::add}, {Dims{}, {3, 1}}) == Dims{3, 1});
  CHECK(dims_of(Elementwise{Elementwise::Function::add}, {{2, 0}, {2, 1}}) == Dims{2, 0});
  CHECK(dims_of(Elementwise{Elementwise::Function::parametric_relu}, {{2, 3, 4}, {3, 1}}) == Dims{2, 3, 4});
  CHECK(dims_of(Softmax{1, 2}, {{2, 3, 4}}) == Dims{2, 3, 4});
}

TEST_CASE("operators that move elements say how many there are along each axis") {
  CHECK(dims_of(Concat{1}, {{2, 3, 4}, {2, 1, 4}, {2, 0, 4}}) == Dims{2, 4, 4});
  CHECK(dims_of(Concat{0}, {{2, 3}}) == Dims{2, 3});
  CHECK(dims_of(Slice{{0, 7, 3}, {1, -3, 2}, {2, 3, 0}}, {{2, 8, 3}}) == Dims{2, 3, 0});
  CHECK(dims_of(Slice{{6, 1}, {std::numeric_limits<std::ptrdiff_t>::max(), 0}, {1, 1}}, {{8, 3}}) == Dims{1, 1});
  CHECK(dims_of(Pad{.before = {0, 1}, .after = {2, 3}}, {{2, 3}}) == Dims{4, 7});
  CHECK(dims_of(Pad{.kind = Pad::Kind::reflect, .before = {2}, .after = {2}}, {{3}}) == Dims{7});
  CHECK(dims_of(Pad{.kind = Pad::Kind::wrap, .before = {3}, .after = {3}}, {{3}}) == Dims{9});
  CHECK(dims_of(Pad{.kind = Pad::Kind::edge, .before = {30}, .after = {0}}, {{3}}) == Dims{33});
  CHECK(dims_of(Transpose{{2, 0, 1}}, {{2, 3, 4}}) == Dims{4, 2, 3});
  CHECK(dims_of(Reshape{{4, 6}}, {{2, 3, 4}}) == Dims{4, 6});
  CHECK(dims_of(Reshape{{}}, {{1, 1}}) == Dims{});
  CHECK(dims_of(Resize{{{{0, 1, 3}, {1, 0, 1}, {1, 0.5F, 0.5F}}}}, {{2}}) == Dims{2});
  CHECK(dims_of(Reduce{Reduce::Kind::mean, {2, 0}}, {{2, 3, 4}}) == Dims{1, 3, 1});
  CHECK(dims_of(Reduce{Reduce::Kind::sum, {0}}, {{0, 3}}) == Dims{1, 3});
  CHECK(dims_of(Elementwise{Elementwise::Function::where}, {{2, 1, 1}, {3, 1}, {4}}) == Dims{2, 3, 4});
}

TEST_CASE("an operator with too few or too many inputs is refused by its name") {
  CHECK(refusal<ShapeMismatch>(rectifier(), {{2}, {2}}) == "node 'n': elementwise of 2 inputs, expected 1");
  CHECK(refusal<ShapeMismatch>(Elementwise{Elementwise::Function::add}, {{2}}) ==
        "node 'n': elementwise of 1 inputs, expected 2");
  CHECK(refusal<ShapeMismatch>(Elementwise{Elementwise::Function::where}, {{2}, {2}}) ==
        "node 'n': elementwise of 2 inputs, expected 3");
  CHECK(refusal<InvalidShape>(Elementwise{static_cast<Elementwise::Function>(99)}, {{2}}) ==
        "node 'n': function 99 of elements, which is none");
  CHECK(refusal<ShapeMismatch>(MatMul{}, {{2, 2}}) == "node 'n': matmul of 1 inputs, expected 2");
  CHECK(refusal<ShapeMismatch>(Concat{}, {}) == "node 'n': concat of 0 inputs, expected 1");
  CHECK(refusal<ShapeMismatch>(GeneralConvolution{}, {{1, 1, 1}}).find("general convolution of 1 inputs, expected 2") !=
        std::string::npos);
  Convolution sum = convolution(small);
  CHECK(refusal<ShapeMismatch>(sum, {{1, 2, 8, 9}, {1, 4, 8, 9}}) == "node 'n': convolution of 2 inputs, expected 1");
  sum.adds_residual = true;
  CHECK(refusal<ShapeMismatch>(sum, {{1, 2, 8, 9}}) == "node 'n': convolution of 1 inputs, expected 2");
}

TEST_CASE("a convolution names the input, the weights, the bias or the residual that does not fit its shape") {
  const Convolution conv = convolution(small);
  CHECK(refusal<ShapeMismatch>(conv, {{1, 3, 8, 9}}) == "node 'n': a convolution of 2×8×9, but the input is 1×3×8×9");
  CHECK(refusal<ShapeMismatch>(conv, {{1, 2, 9}}) == "node 'n': a convolution of 2×8×9, but the input is 1×2×9");
  CHECK(refusal<ShapeMismatch>(conv, {{2, 8}}) == "node 'n': a convolution of 2×8×9, but the input is 2×8");
  Convolution other = conv;
  other.weights = dense_weights(4, 3, 3, 3);
  CHECK(refusal<ShapeMismatch>(other, {{1, 2, 8, 9}}) ==
        "node 'n': weights of 4×3×3×3 in 1 groups, expected 4×2×3×3 in 1");
  other.weights = dense_weights(4, 1, 3, 3, 2);
  CHECK(refusal<ShapeMismatch>(other, {{1, 2, 8, 9}}) ==
        "node 'n': weights of 4×1×3×3 in 2 groups, expected 4×2×3×3 in 1");
  other = conv;
  other.bias.pop_back();
  CHECK(refusal<ShapeMismatch>(other, {{1, 2, 8, 9}}) ==
        "node 'n': 3 biases, expected none or one for each of 4 filters");
  other = conv;
  other.adds_residual = true;
  CHECK(refusal<ShapeMismatch>(other, {{1, 2, 8, 9}, {1, 4, 8, 8}}) ==
        "node 'n': a residual of 1×4×8×8, expected 1×4×8×9");
  other.pooling = Pooling::max_2x2;
  CHECK(refusal<InvalidShape>(other, {{1, 2, 8, 9}, {1, 4, 8, 9}}) ==
        "node 'n': a convolution that adds a residual cannot pool");
}

TEST_CASE("a convolution that is none is refused as such") {
  Convolution conv = convolution(small);
  conv.shape.height = 0;
  CHECK(refusal<InvalidShape>(conv, {{1, 2, 0, 9}}) == "node 'n': convolution: height is 0, expected at least 1");
  conv = convolution(small);
  fkw::FkwData outside = conv.weights.fkw();
  outside.index[0] = 64;
  conv.weights = std::move(outside);
  CHECK(refusal<InvalidFkw>(conv, {{1, 2, 8, 9}}) ==
        "node 'n': FKW: filter " + std::to_string(conv.weights.fkw().reorder[0]) +
            " names input channel 64, but the layer has 2 channels (0..1)");
}

TEST_CASE("a convolution pools no single row, and no output that is smaller than a window") {
  Convolution row =
      convolution({.channels = 2, .filters = 4, .height = 1, .width = 9, .kernel_height = 1, .kernel_width = 1});
  row.pooling = Pooling::global_average;
  CHECK(refusal<InvalidShape>(row, {{1, 2, 9}}) == "node 'n': a convolution with 1×4×9 outputs cannot pool them");
  row.pooling = Pooling::max_2x2;
  CHECK(refusal<InvalidShape>(row, {{1, 2, 1, 9}}) == "node 'n': a convolution with 1×4×1×9 outputs cannot pool them");
}

TEST_CASE("a convolution of a single row makes a single row") {
  const Convolution tall = convolution({.channels = 2,
                                        .filters = 4,
                                        .height = 1,
                                        .width = 9,
                                        .kernel_height = 1,
                                        .kernel_width = 1,
                                        .pad = {1, 0, 1, 0}});
  CHECK(dims_of(tall, {{1, 2, 1, 9}}) == Dims{1, 4, 3, 9});
  CHECK(refusal<InvalidShape>(tall, {{1, 2, 9}}) == "node 'n': a convolution of 1×2×9 with 3 output rows, expected 1");
}

TEST_CASE("a linear layer names what does not fit") {
  CHECK(refusal<ShapeMismatch>(linear(6, 5), {{2, 7}}) ==
        "node 'n': a linear layer of 6 features, but the input is 2×7");
  CHECK(refusal<ShapeMismatch>(linear(6, 5), {Dims{}}) ==
        "node 'n': a linear layer's input of scalar, expected at least 1 axes");
  Linear layer = linear(6, 5);
  layer.bias.push_back(1);
  CHECK(refusal<ShapeMismatch>(layer, {{2, 6}}) == "node 'n': 6 biases, expected none or one for each of 5 filters");
  layer = linear(6, 5);
  layer.dense = random_floats(29, 3);
  CHECK(refusal<ShapeMismatch>(layer, {{2, 6}}) == "node 'n': 29 weights, expected 5×6");
  layer.dense = {};
  layer.lists = dense_weights(5, 6, 1, 1);
  CHECK(dims_of(layer, {{2, 6}}) == Dims{2, 5});
  layer.lists.weight.pop_back();
  CHECK(refusal<InvalidFkw>(layer, {{2, 6}}) == "node 'n': FKW: 29 weights, expected 30");
  layer.lists = dense_weights(4, 6, 1, 3, 2);
  CHECK(refusal<ShapeMismatch>(layer, {{2, 6}}) == "node 'n': lists of 4×6×1×3 in 2 groups, expected 5×6×1×1 in 1");
}

TEST_CASE("a window has an entry of everything for each of one to three axes") {
  Pool pool{.window = two_by_two, .extents = {4, 4}};
  pool.window.stride = {2};
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8}}) ==
        "node 'n': a window over 2 axes with 1 strides, 2 dilations and 2 + 2 pads, expected as many of each, for 1 to "
        "3 axes");
  const std::vector<std::size_t> four(4, 1);
  pool = {.window = {four, four, four, four, four}, .extents = four};
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8, 8, 8}}).find("node 'n': a window over 4 axes") == 0);
  CHECK(refusal<InvalidShape>(Pool{}, {{1, 3}}).find("node 'n': a window over 0 axes") == 0);
  pool = {.window = two_by_two, .extents = {4, 4}};
  CHECK(refusal<ShapeMismatch>(pool, {{1, 3, 8}}) == "node 'n': a window over 2 axes, but the input is 1×3×8");
}

TEST_CASE("a window names the axis along which it is empty, too long or does not fit") {
  Pool pool{.window = two_by_two, .extents = {4, 4}};
  pool.window.dilation = {1, 0};
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8}}) ==
        "node 'n': a window of 2 entries, stride 2, dilation 0 along axis 1, expected 1 to 2^31 − 1");
  pool.window = two_by_two;
  pool.window.kernel = {2, std::size_t{1} << 20};
  pool.window.dilation = {1, std::size_t{1} << 20};
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8}}) ==
        "node 'n': a window that spans more than 2^31 entries along axis 1");
  pool.window = window({9, 2}, {1, 2}, {0, 0}, {0, 0});
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8}}) ==
        "node 'n': a window spanning 9 does not fit a padded extent of 8");
}

TEST_CASE("a general convolution names weights, bias and extents that do not fit") {
  const GeneralConvolution conv{.window = window({3, 3}, {1, 1}, {0, 0}, {0, 0}), .groups = 2, .extents = {6, 6}};
  const Dims x{1, 4, 8, 8};
  CHECK(refusal<ShapeMismatch>(conv, {x, {6, 2, 3, 5}}) == "node 'n': weights of 6×2×3×5, expected kernels of 3×3");
  CHECK(refusal<ShapeMismatch>(conv, {x, {6, 2, 3}}) == "node 'n': weights of 6×2×3, expected kernels of 3×3");
  CHECK(refusal<ShapeMismatch>(conv, {x, {6, 4, 3, 3}}) ==
        "node 'n': weights of 6×4×3×3 in 2 groups do not fit an input of 1×4×8×8");
  CHECK(refusal<ShapeMismatch>(conv, {x, {5, 2, 3, 3}}) ==
        "node 'n': weights of 5×2×3×3 in 2 groups do not fit an input of 1×4×8×8");
  CHECK(refusal<ShapeMismatch>(conv, {x, {6, 2, 3, 3}, {5}}) == "node 'n': a bias of 5, expected 6");
  GeneralConvolution other = conv;
  other.groups = 0;
  CHECK(refusal<ShapeMismatch>(other, {x, {6, 4, 3, 3}}).find("in 0 groups do not fit") != std::string::npos);
  other = conv;
  other.extents = {6};
  CHECK(refusal<InvalidShape>(other, {x, {6, 2, 3, 3}}) == "node 'n': a convolution over 2 axes with 1 output extents");
  other.extents = {6, 7};
  CHECK(refusal<ShapeMismatch>(other, {x, {6, 2, 3, 3}}) == "node 'n': an output extent of 7 along axis 1, expected 6");
  other.transposed = true;
  CHECK(refusal<ShapeMismatch>(other, {x, {6, 2, 3, 3}}) ==
        "node 'n': weights of 6×2×3×3 in 2 groups do not fit an input of 1×4×8×8");
}

TEST_CASE("a pool names output extents that no window explains") {
  Pool pool{.window = two_by_two, .extents = {4}};
  CHECK(refusal<InvalidShape>(pool, {{1, 3, 8, 8}}) == "node 'n': a pool over 2 axes with 1 output extents");
  pool.extents = {4, 5};  // the fifth would begin behind the map
  CHECK(refusal<ShapeMismatch>(pool, {{1, 3, 8, 8}}) ==
        "node 'n': a pool with an output extent of 5 along axis 1, expected 4");
  pool.extents = {6, 4};
  CHECK(refusal<ShapeMismatch>(pool, {{1, 3, 9, 8}}) ==
        "node 'n': a pool with an output extent of 6 along axis 0, expected 4");
}

TEST_CASE("matrices that cannot be multiplied are named with what they are transposed to") {
  CHECK(refusal<ShapeMismatch>(MatMul{}, {{2, 3}, {4, 5}}) == "node 'n': matrices of 2×3 and 4×5 cannot be multiplied");
  CHECK(refusal<ShapeMismatch>(MatMul{.transposes_b = true}, {{2, 3}, {3, 5}}) ==
        "node 'n': matrices of 2×3 and 3×5 (transposed) cannot be multiplied");
  CHECK(refusal<ShapeMismatch>(MatMul{.transposes_a = true}, {{2, 3}, {3, 5}}) ==
        "node 'n': matrices of 2×3 (transposed) and 3×5 cannot be multiplied");
  CHECK(refusal<ShapeMismatch>(MatMul{}, {{3}, {3, 5}}) == "node 'n': a matrix of 3, expected at least 2 axes");
  CHECK(refusal<ShapeMismatch>(MatMul{}, {{2, 2, 3}, {5, 3, 4}}) ==
        "node 'n': extents 2 and 5 cannot be broadcast to each other");
}

TEST_CASE("functions name extents that do not fit each other") {
  CHECK(refusal<ShapeMismatch>(Elementwise{Elementwise::Function::add}, {{2, 3}, {2, 4}}) ==
        "node 'n': extents 2×3 and 2×4 cannot be broadcast to each other");
  CHECK(refusal<ShapeMismatch>(Elementwise{Elementwise::Function::parametric_relu}, {{1, 3}, {2, 3}}) ==
        "node 'n': slopes of 2×3 cannot be broadcast to 1×3");
  CHECK(refusal<ShapeMismatch>(affine(3), {{2, 4, 5}}) ==
        "node 'n': 3 scales and 3 shifts, expected one for each channel of 2×4×5");
  CHECK(refusal<ShapeMismatch>(affine(3), {{3}}) == "node 'n': an input with channels of 3, expected at least 2 axes");
}

TEST_CASE("operators that move elements name the axis and extents that do not fit") {
  CHECK(refusal<InvalidShape>(Concat{2}, {{2, 3}}) == "node 'n': concatenation along axis 2 of 2×3");
  CHECK(refusal<ShapeMismatch>(Concat{1}, {{2, 3}, {3, 3}}) ==
        "node 'n': extents 2×3 and 3×3 cannot be joined along axis 1");
  CHECK(refusal<ShapeMismatch>(Concat{0}, {{2, 3}, {2}}) ==
        "node 'n': extents 2×3 and 2 cannot be joined along axis 0");
  CHECK(refusal<InvalidShape>(Transpose{{0, 0}}, {{2, 3}}) == "node 'n': axes 0×0 are no order of those of 2×3");
  CHECK(refusal<InvalidShape>(Transpose{{0}}, {{2, 3}}) == "node 'n': axes 0 are no order of those of 2×3");
  CHECK(refusal<InvalidShape>(Transpose{{0, 1, 2}}, {{2, 3}}) == "node 'n': axes 0×1×2 are no order of those of 2×3");
  CHECK(refusal<ShapeMismatch>(Reshape{{7}}, {{2, 3}}) == "node 'n': extents 2×3 cannot become 7");
  constexpr std::size_t huge = std::size_t{1} << 32;
  CHECK(refusal<ShapeMismatch>(Reshape{{huge, huge}}, {{2, 3}}) ==
        "node 'n': extents 2×3 cannot become 4294967296×4294967296");
}

TEST_CASE("a slice names the entries that it would take from outside") {
  CHECK(refusal<InvalidShape>(Slice{{0}, {1, 1}, {1, 1}}, {{2, 3}}) ==
        "node 'n': 1 starts, expected one for each axis of 2×3");
  CHECK(refusal<InvalidShape>(Slice{{0, 0}, {1}, {1, 1}}, {{2, 3}}) ==
        "node 'n': 1 steps, expected one for each axis of 2×3");
  CHECK(refusal<InvalidShape>(Slice{{0, 0}, {1, 1}, {1}}, {{2, 3}}) ==
        "node 'n': 1 counts, expected one for each axis of 2×3");
  CHECK(refusal<ShapeMismatch>(Slice{{0, 1}, {1, 1}, {2, 3}}, {{2, 3}}) ==
        "node 'n': 3 entries from 1 in steps of 1 along axis 1 of 2×3");
  CHECK(refusal<ShapeMismatch>(Slice{{0, 1}, {1, -1}, {2, 3}}, {{2, 3}}) ==
        "node 'n': 3 entries from 1 in steps of -1 along axis 1 of 2×3");
  CHECK(refusal<ShapeMismatch>(Slice{{2, 0}, {1, 1}, {1, 1}}, {{2, 3}}) ==
        "node 'n': 1 entries from 2 in steps of 1 along axis 0 of 2×3");
  CHECK(refusal<ShapeMismatch>(Slice{{0, 0}, {0, 1}, {2, 1}}, {{2, 3}}) ==
        "node 'n': 2 entries from 0 in steps of 0 along axis 0 of 2×3");
  constexpr auto least = std::numeric_limits<std::ptrdiff_t>::min();
  CHECK(refusal<ShapeMismatch>(Slice{{1, 0}, {least, 1}, {2, 1}}, {{2, 3}}) ==
        "node 'n': 2 entries from 1 in steps of " + std::to_string(least) + " along axis 0 of 2×3");
}

TEST_CASE("a pad names the axis along which it takes more than there is") {
  CHECK(refusal<InvalidShape>(Pad{.before = {1}, .after = {1, 1}}, {{2, 3}}) ==
        "node 'n': 1 pads, expected one for each axis of 2×3");
  CHECK(refusal<InvalidShape>(Pad{.before = {1, 1}, .after = {1}}, {{2, 3}}) ==
        "node 'n': 1 pads, expected one for each axis of 2×3");
  CHECK(refusal<InvalidShape>(Pad{.kind = Pad::Kind::reflect, .before = {0, 3}, .after = {0, 0}}, {{2, 3}}) ==
        "node 'n': pads of 3 and 0 along axis 1 of 2×3, expected at most 2");
  CHECK(refusal<InvalidShape>(Pad{.kind = Pad::Kind::wrap, .before = {0, 0}, .after = {0, 4}}, {{2, 3}}) ==
        "node 'n': pads of 0 and 4 along axis 1 of 2×3, expected at most 3");
  CHECK(refusal<InvalidShape>(Pad{.kind = Pad::Kind::edge, .before = {1, 0}, .after = {0, 0}}, {{0, 3}}) ==
        "node 'n': pads of 1 and 0 along axis 0 of 0×3, expected at most 0");
  CHECK(refusal<InvalidShape>(Pad{.before = {(std::size_t{1} << 31) + 1}, .after = {0}}, {{2}}) ==
        "node 'n': pads of 2147483649 and 0 along axis 0 of 2, expected at most 2147483648");
  const std::vector<std::size_t> most(3, std::size_t{1} << 31);
  CHECK(refusal<InvalidShape>(Pad{.before = most, .after = most}, {{1, 1, 1}}) ==
        "node 'n': an output of 4294967297×4294967297×4294967297: too large to be addressed");
}

TEST_CASE("a resize names samples that are none of its input's entries") {
  CHECK(refusal<InvalidShape>(Resize{}, {{2}}) == "node 'n': 0 axes of samples, expected one for each axis of 2");
  const std::string expected = "node 'n': samples along axis 0 of 2 that are none of its entries";
  CHECK(refusal<InvalidShape>(Resize{{{{0, 1}, {2}, {1}}}}, {{2}}) == expected);        // entry 2 of 2
  CHECK(refusal<InvalidShape>(Resize{{{{0, 2, 1}, {0}, {1}}}}, {{2}}) == expected);     // ends before it begins
  CHECK(refusal<InvalidShape>(Resize{{{{0, 2}, {0, 1}, {1}}}}, {{2}}) == expected);     // a weight is missing
  CHECK(refusal<InvalidShape>(Resize{{{{0, 1}, {0, 1}, {1, 1}}}}, {{2}}) == expected);  // one sample too many
  CHECK(refusal<InvalidShape>(Resize{{{{}, {}, {}}}}, {{2}}) == expected);
}

TEST_CASE("the first entries of an axis are refused where there are fewer, or more than floats can count") {
  constexpr TopK::Kind largest = TopK::Kind::largest;
  CHECK(dims_of(TopK{largest, 1, 2, true, false}, {{2, 3, 4}}) == Dims{2, 2, 4});
  CHECK(refusal<InvalidShape>(TopK{largest, 1, 4, false, false}, {{2, 3}}) ==
        "node 'n': the first 4 entries along axis 1 of 2×3");
  CHECK(refusal<InvalidShape>(TopK{largest, 2, 1, false, false}, {{2, 3}}) ==
        "node 'n': the first 1 entries along axis 2 of 2×3");
  CHECK(dims_of(TopK{largest, 0, 1, true, false}, {{16777216}}) == Dims{1});
  CHECK(refusal<InvalidShape>(TopK{largest, 0, 1, true, false}, {{16777217}}) ==
        "node 'n': positions along axis 0 of 16777217, expected at most 16777216 entries, whose positions floats hold "
        "exactly");
}

TEST_CASE("reductions name axes that do not exist") {
  CHECK(refusal<InvalidShape>(Reduce{Reduce::Kind::mean, {2}}, {{2, 3}}) == "node 'n': a reduction of axis 2 of 2×3");
  CHECK(refusal<InvalidShape>(Softmax{1, 0}, {{2, 3}}) == "node 'n': softmax over axes 1 to 0 of 2×3");
  CHECK(refusal<InvalidShape>(Softmax{1, 2}, {{2, 3}}) == "node 'n': softmax over axes 1 to 2 of 2×3");
}

TEST_CASE("extents are read as a person types them, and nothing else is") {
  CHECK(parse_dims("1x3x224x224") == Dims{1, 3, 224, 224});
  CHECK(parse_dims("7") == Dims{7});
  for (const char* const text : {"", "x", "1x", "x1", "1xx2", "1x0", "-1", "1x2 ", "1×2", "2147483648", "1x3.5"}) {
    INFO(text);
    CHECK_FALSE(parse_dims(text));
  }
}

TEST_CASE("a builder keeps to its limits") {
  GraphBuilder builder(Limits{.max_nodes = 1, .max_elements = 24});
  const ValueId x = builder.input("x", {2, 3, 4});
  CHECK(message_of<LimitExceeded>([&] {
          builder.input("large", {5, 5});
        }) == "'large' is 5×5, expected at most 24 elements");
  constexpr std::size_t huge = std::size_t{1} << 40;
  CHECK(message_of<LimitExceeded>([&] {
          builder.input("huge", {huge, huge});
        }) == "'huge' is 1099511627776×1099511627776, expected at most 24 elements");
  CHECK(message_of<LimitExceeded>([&] {
          builder.constant("c", {{25}, std::vector<float>(25)});
        }) == "'c' is 25, expected at most 24 elements");
  CHECK(message_of<LimitExceeded>([&] {
          builder.add("padded", Pad{.before = {1, 0, 0}, .after = {0, 0, 0}}, {x});
        }) == "'padded' is 3×3×4, expected at most 24 elements");
  builder.output(builder.add("first", rectifier(), {x}), "y");
  CHECK(message_of<LimitExceeded>([&] { builder.add("second", rectifier(), {x}); }) ==
        "node 'second': more than 1 nodes");
  const Graph graph = builder.take();
  CHECK(graph.nodes.size() == 1);
  CHECK(graph.values.size() == 2);
}

TEST_CASE("a constant has as many values as its extents say") {
  GraphBuilder builder;
  CHECK(message_of<ShapeMismatch>([&] {
          builder.constant("c", {{2, 3}, std::vector<float>(5)});
        }) == "'c': 5 values for extents 2×3");
  CHECK(message_of<ShapeMismatch>([&] {
          builder.constant("c", {{}, std::vector<std::int64_t>(2)});
        }) == "'c': 2 values for extents scalar");
  const ValueId id = builder.constant("c", {{2}, std::vector<std::int64_t>{3, 4}});
  REQUIRE(builder.constant(id) != nullptr);
  CHECK(builder.constant(id)->integers() == std::vector<std::int64_t>{3, 4});
  CHECK(builder.constant(builder.input("x", {2})) == nullptr);
}

TEST_CASE("a built graph holds names, extents, inputs and outputs as they were given") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 3});
  const ValueId y = builder.add("double", Elementwise{Elementwise::Function::scale, 2}, {x});
  CHECK(builder.dims(y) == Dims{2, 3});
  CHECK(builder.graph().values[y].name == "double");
  builder.output(y, "y");
  const Graph graph = builder.take();
  CHECK(graph.values[y].name == "y");
  CHECK(graph.nodes[0].name == "double");
  CHECK(graph.inputs == std::vector<ValueId>{x});
  CHECK(graph.outputs == std::vector<ValueId>{y});
  CHECK(graph.dims(y) == Dims{2, 3});
  CHECK(count_uses(graph) == std::vector<std::size_t>{1, 1});
}

TEST_CASE("preparing a network names the node that no kernel runs") {
  ConvShape strided = small;
  strided.stride = 8;
  GraphBuilder builder;
  const ValueId x = builder.input("x", {1, 2, 8, 9});
  builder.output(builder.add("strided", convolution(strided), {x}), "y");
  CHECK(message_of<UnsupportedShape>([&] { static_cast<void>(Network(builder.graph())); }) ==
        "node 'strided': layer: stride 8, expected 1 to 7");
}

TEST_CASE("preparing a network names the node that loops over too many axes") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", Dims(9, 2));
  const ValueId y = builder.input("y", {2, 1, 2, 1, 2, 1, 2, 1, 2});
  builder.output(builder.add("sum", Elementwise{Elementwise::Function::add}, {x, y}), "z");
  CHECK(message_of<UnsupportedOperator>([&] { static_cast<void>(Network(builder.graph())); }) ==
        "node 'sum': a loop over 9 axes, expected at most 8");
}

TEST_CASE("a batch without images has nothing to convolve, and is refused by name") {
  CHECK(refusal<InvalidShape>(convolution(small), {{0, 2, 8, 9}}) ==
        "node 'n': a convolution of 0×2×8×9: no images, expected at least 1");
}

TEST_CASE("a normalisation behind a convolution or linear layer becomes part of its weights and bias") {
  const Graph graph = fused(behind_convolution(affine(4)));
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.nodes[0].name == "c");
  CHECK(graph.values[graph.nodes[0].output].name == "y");
  CHECK(convolution_of(graph).weights != convolution(small).weights);

  GraphBuilder builder;
  const ValueId x = builder.input("x", {3, 6});
  Linear layer = linear(6, 5);
  layer.bias.clear();
  const ValueId l = builder.add("l", layer, {x});
  builder.output(builder.add("n", affine(5), {l}), "y");
  const Graph flat = fused(builder.graph());
  REQUIRE(flat.nodes.size() == 1);
  CHECK(std::get<Linear>(flat.nodes[0].op).bias == affine(5).shift);
}

TEST_CASE("a normalisation scales each filter of weights in blocks, wherever it stands") {
  std::vector<float> weights = random_floats(6 * 2 * 9, 3);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i / 9 % 3 == 0) weights[i] = 0;
  }
  for (const std::size_t block : {1U, 2U, 4U, 8U}) {
    ConvShape shape = small;
    shape.filters = 6;
    Convolution conv{.shape = shape, .weights = {}, .bias = {}, .activation = {}};
    conv.weights = fkw::encode_free_taps(fkw::DenseFilters{weights, 6, 2}, {.block = block});
    GraphBuilder builder;
    const ValueId x = builder.input("x", {1, 2, 8, 9});
    builder.output(builder.add("n", affine(6), {builder.add("c", conv, {x})}), "y");
    const Graph graph = fused(builder.graph());
    REQUIRE(graph.nodes.size() == 1);
    const std::vector<float> scaled = fkw::decode(convolution_of(graph).weights);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      wrong += scaled[i] == weights[i] * affine(6).scale[i / 18] ? 0 : 1;
    }
    CAPTURE(block);
    CHECK(wrong == 0);
  }
}

TEST_CASE("a normalisation of another axis than a linear layer's filters stays a node") {
  // Channels are the second axis, filters of a linear layer the last.
  for (const std::size_t filters : {3U, 5U}) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {2, 3, 6});
    builder.output(builder.add("n", affine(3), {builder.add("l", linear(6, filters), {x})}), "y");
    CHECK(fused(builder.graph()).nodes.size() == 2);
  }
}

TEST_CASE("activations become part of the layer before them") {
  using Function = Elementwise::Function;
  using Kind = Activation::Kind;
  const std::array<std::pair<Elementwise, Activation>, 3> known{
      {{{Function::relu}, {Kind::relu}},
       {{Function::clip, -0.5F, 0.25F}, {Kind::clip, -0.5F, 0.25F}},
       {{Function::hard_swish}, {Kind::hard_swish}}}};
  for (const auto& [op, activation] : known) {
    const Graph graph = fused(behind_convolution(op));
    REQUIRE(graph.nodes.size() == 1);
    CHECK((convolution_of(graph).activation == activation));
    GraphBuilder builder;
    const ValueId x = builder.input("x", {3, 6});
    builder.output(builder.add("n", op, {builder.add("l", linear(6, 5), {x})}), "y");
    const Graph flat = fused(builder.graph());
    REQUIRE(flat.nodes.size() == 1);
    CHECK((std::get<Linear>(flat.nodes[0].op).activation == activation));
  }
  for (const Elementwise& op : {Elementwise{Function::leaky_relu, 0.1F}, Elementwise{Function::sigmoid},
                                Elementwise{Function::hard_sigmoid, 0.2F, 0.5F}, Elementwise{Function::tanh},
                                Elementwise{Function::scale, 2}, Elementwise{Function::clip, 1, -1}}) {
    CHECK(fused(behind_convolution(op)).nodes.size() == 2);
  }
}

TEST_CASE("maxima of 2 × 2 and means of whole maps are taken while they are in registers") {
  Graph graph = fused(behind_convolution(Pool{.window = two_by_two, .extents = {4, 15}}, wide));
  REQUIRE(graph.nodes.size() == 1);
  CHECK((convolution_of(graph).pooling == Pooling::max_2x2));
  CHECK(graph.dims(graph.outputs[0]) == Dims{2, 4, 4, 15});
  graph = fused(behind_convolution(Reduce{Reduce::Kind::mean, {2, 3}}));
  REQUIRE(graph.nodes.size() == 1);
  CHECK((convolution_of(graph).pooling == Pooling::global_average));
  CHECK(graph.dims(graph.outputs[0]) == Dims{2, 4, 1, 1});
}

TEST_CASE("pools that the kernels do not have stay nodes") {
  const std::vector<Operator> others{
      Pool{.window = window({3, 3}, {2, 2}, {0, 0}, {0, 0}), .extents = {3, 15}},
      Pool{.window = window({2, 2}, {1, 1}, {0, 0}, {0, 0}), .extents = {7, 30}},
      Pool{.window = window({2, 2}, {2, 2}, {1, 1}, {0, 0}), .extents = {4, 16}},
      Pool{.window = two_by_two, .extents = {4, 16}},  // a last, incomplete window
      Pool{.window = window({2, 2}, {2, 2}, {0, 0}, {0, 1}), .extents = {4, 16}},
      Pool{.window = {{2, 2}, {2, 2}, {2, 1}, {0, 0}, {0, 0}}, .extents = {3, 15}},
      Pool{.kind = Pool::Kind::average, .window = two_by_two, .extents = {4, 15}},
      Reduce{Reduce::Kind::max, {2, 3}},
      Reduce{Reduce::Kind::mean, {1, 2}},
      Reduce{Reduce::Kind::mean, {3}},
  };
  for (const Operator& op : others) {
    const Graph graph = fused(behind_convolution(op, wide));
    CHECK(graph.nodes.size() == 2);
    CHECK((convolution_of(graph).pooling == Pooling::none));
  }
}

TEST_CASE("maxima stay a node where rows leave more than an eighth of their vectors empty") {
  ConvShape shape = small;
  for (const auto& [width, nodes] :
       {std::pair{9, 2U}, {14, 2U}, {15, 1U}, {16, 1U}, {28, 2U}, {56, 2U}, {57, 1U}, {112, 1U}}) {
    shape.width = static_cast<std::size_t>(width);
    const Graph graph = fused(behind_convolution(Pool{.window = two_by_two, .extents = {4, shape.width / 2}}, shape));
    INFO("a map of " << width << " columns");
    CHECK(graph.nodes.size() == nodes);
  }
}

TEST_CASE("what follows a pool or an activation stays behind it") {
  const auto chain = [](const std::vector<Operator>& ops) {
    GraphBuilder builder;
    ValueId x = builder.input("x", {2, 2, 8, 31});
    x = builder.add("c", convolution(wide), {x});
    for (const Operator& op : ops) x = builder.add("n", op, {x});
    builder.output(x, "y");
    return fused(builder.graph());
  };
  const Pool pool{.window = two_by_two, .extents = {4, 15}};
  CHECK(chain({affine(4), rectifier(), pool}).nodes.size() == 1);
  CHECK(chain({rectifier(), affine(4)}).nodes.size() == 2);
  CHECK(chain({pool, affine(4)}).nodes.size() == 2);
  CHECK(chain({pool, rectifier()}).nodes.size() == 2);
  CHECK(chain({rectifier(), rectifier()}).nodes.size() == 2);
  CHECK(chain({pool, Pool{.window = two_by_two, .extents = {2, 7}}}).nodes.size() == 2);
  CHECK(
      chain({affine(4), affine(4), Elementwise{Elementwise::Function::hard_swish}, Reduce{Reduce::Kind::mean, {2, 3}}})
          .nodes.size() == 1);
}

TEST_CASE("a sum of two layers is added by the later one, with its normalisation and activation") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 2, 8, 9});
  const ValueId first = builder.add("first", convolution(small), {x});
  const ValueId second = builder.add("second", convolution(small), {x});
  const ValueId scaled = builder.add("scaled", affine(4), {second});
  const ValueId sum = builder.add("sum", Elementwise{Elementwise::Function::add}, {scaled, first});
  builder.output(builder.add("relu", rectifier(), {sum}), "y");
  const Graph graph = fused(builder.graph());
  REQUIRE(graph.nodes.size() == 2);
  CHECK(graph.nodes[0].name == "first");
  CHECK(graph.nodes[1].name == "second");
  CHECK(convolution_of(graph, 1).adds_residual);
  CHECK((convolution_of(graph, 1).activation.kind == Activation::Kind::relu));
  CHECK(graph.nodes[1].inputs == std::vector<ValueId>{graph.inputs[0], graph.nodes[0].output});
}

TEST_CASE("a sum with the layer's own input is added by the layer") {
  ConvShape square = small;
  square.filters = 2;
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 2, 8, 9});
  const ValueId c = builder.add("c", convolution(square), {x});
  builder.output(builder.add("sum", Elementwise{Elementwise::Function::add}, {x, c}), "y");
  const Graph graph = fused(builder.graph());
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.nodes[0].inputs == std::vector<ValueId>{graph.inputs[0], graph.inputs[0]});
}

TEST_CASE("sums that are none of a layer and a map like its output stay nodes") {
  const auto nodes = [](auto&& add) {
    GraphBuilder builder;
    const ValueId x = builder.input("x", {2, 2, 8, 9});
    const ValueId c = builder.add("c", convolution(small), {x});
    builder.output(add(builder, x, c), "y");
    return fused(builder.graph()).nodes.size();
  };
  using Function = Elementwise::Function;
  CHECK(nodes([](GraphBuilder& b, ValueId, ValueId c) {
          return b.add("twice", Elementwise{Elementwise::Function::add}, {c, c});
        }) == 2);
  CHECK(nodes([](GraphBuilder& b, ValueId, ValueId c) {
          return b.add("difference", Elementwise{Function::subtract}, {c, b.input("z", {2, 4, 8, 9})});
        }) == 2);
  CHECK(nodes([](GraphBuilder& b, ValueId, ValueId c) {
          return b.add("broadcast", Elementwise{Elementwise::Function::add}, {c, b.input("z", {4, 1, 1})});
        }) == 2);
  CHECK(nodes([](GraphBuilder& b, ValueId, ValueId c) {
          const ValueId z = b.constant("z", {{2, 4, 8, 9}, random_floats(2 * 4 * 8 * 9, 8)});
          return b.add("constant", Elementwise{Elementwise::Function::add}, {c, z});
        }) == 2);
  CHECK(nodes([](GraphBuilder& b, ValueId, ValueId c) {
          return b.add("sum", Elementwise{Elementwise::Function::add},
                       {b.add("relu", rectifier(), {c}), b.input("z", {2, 4, 8, 9})});
        }) == 2);
}

TEST_CASE("two sums in a row are added by a layer of their own each") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 2, 8, 9});
  const ValueId a = builder.add("a", convolution(small), {x});
  const ValueId b = builder.add("b", convolution(small), {x});
  const ValueId c = builder.add("c", convolution(small), {x});
  const ValueId ab = builder.add("ab", Elementwise{Elementwise::Function::add}, {a, b});
  builder.output(builder.add("abc", Elementwise{Elementwise::Function::add}, {ab, c}), "y");
  const Graph graph = fused(builder.graph());
  REQUIRE(graph.nodes.size() == 3);
  CHECK_FALSE(convolution_of(graph, 0).adds_residual);
  CHECK(convolution_of(graph, 1).adds_residual);
  CHECK(convolution_of(graph, 2).adds_residual);
}

TEST_CASE("a normalisation before a padded convolution stays a node of its own") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 2, 8, 9});
  const ValueId n = builder.add("n", affine(2), {x});
  builder.output(builder.add("c", convolution(small), {n}), "y");
  const Graph graph = fused(builder.graph());
  REQUIRE(graph.nodes.size() == 2);
  CHECK(std::holds_alternative<ChannelAffine>(graph.nodes[0].op));
  CHECK((graph == builder.graph()));
}

TEST_CASE("a value that is read twice, or given out, is not fused away") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 2, 8, 9});
  const ValueId c = builder.add("c", convolution(small), {x});
  builder.output(builder.add("relu", rectifier(), {c}), "positive");
  builder.output(builder.add("scaled", affine(4), {c}), "scaled");
  CHECK(fused(builder.graph()).nodes.size() == 3);

  GraphBuilder given;
  const ValueId z = given.input("x", {2, 2, 8, 9});
  const ValueId d = given.add("c", convolution(small), {z});
  given.output(given.add("relu", rectifier(), {d}), "positive");
  given.output(d, "all");
  CHECK(fused(given.graph()).nodes.size() == 2);
}

TEST_CASE("nodes and values that no output depends on are removed, inputs are not") {
  GraphBuilder builder;
  const ValueId x = builder.input("x", {2, 3});
  builder.input("unused", {7});
  builder.constant("dead constant", {{1}, std::vector<float>{1}});
  const ValueId dead = builder.add("dead", rectifier(), {x});
  builder.add("dead, too", rectifier(), {dead});
  const ValueId two = builder.constant("two", {{1}, std::vector<float>{2}});
  builder.output(builder.add("live", Elementwise{Elementwise::Function::multiply}, {x, two}), "y");
  const Graph before = builder.graph();
  Graph graph = before;
  remove_unused(graph);
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.nodes[0].name == "live");
  std::vector<std::string> names;
  for (const Value& value : graph.values) names.push_back(value.name);
  CHECK(names == std::vector<std::string>{"x", "unused", "two", "y"});
  CHECK(graph.nodes[0].inputs == std::vector<ValueId>{0, 2});
  CHECK(graph.nodes[0].output == 3);
  CHECK(graph.inputs == std::vector<ValueId>{0, 1});
  CHECK(graph.outputs == std::vector<ValueId>{3});
  CHECK(outputs_of(graph) == outputs_of(before));
  const Graph once = graph;
  remove_unused(graph);
  CHECK((graph == once));
}

TEST_CASE("weights pruned in blocks of four filters that are no neighbours are found as blocks of four") {
  const ConvShape shape{.channels = 32, .filters = 32, .height = 28, .width = 28, .pad = Padding(1)};
  std::vector<float> weights = random_floats(32 * 32 * 9, 9);
  // Filters with the same number modulo 8 keep the same four entries of the same quarter of the kernels.
  std::vector<std::uint64_t> kept(8 * 32);
  std::mt19937 random(10);
  for (std::uint64_t& taps : kept) taps = random() % 4 == 0 ? natural_patterns[random() % 56].taps : 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (((kept[i / (32 * 9) % 8 * 32 + i / 9 % 32] >> (i % 9)) & 1U) == 0) weights[i] = 0;
  }
  Graph graph = graph_of(weights, shape);
  const FormChoice choice = chosen_form(graph);
  CHECK(choice.form == "free taps, blocks of 4");
  CHECK(choice.kept == choice.nonzero);
  const fkw::FkwData& found = convolution_of(graph).weights;
  CHECK(found.block == 4);
  REQUIRE(found.reorder.size() == 32);
  for (std::size_t i = 0; i < 32; ++i) CHECK(found.reorder[i] % 8 == found.reorder[i / 4 * 4] % 8);
  CHECK(choice.text().find("free taps, blocks of 4: " + std::to_string(choice.nonzero) + " of " +
                           std::to_string(weights.size()) + " weights are not zero; expected ") == 0);
  CHECK(choice.text().find(" fewer weights on") != std::string::npos);
  CHECK(choice.crossover.value_or(0) > 1);
}

TEST_CASE("kernels of the eight default patterns are found as such, filter by filter") {
  const ConvShape shape{.channels = 32, .filters = 32, .height = 56, .width = 56, .pad = Padding(1)};
  std::vector<float> weights = random_floats(32 * 32 * 9, 11);
  std::mt19937 random(12);
  for (std::size_t kernel = 0; kernel < 32 * 32; ++kernel) {
    const std::uint64_t taps = random() % 5 < 2 ? default_patterns[random() % 8].taps : 0;
    for (std::size_t e = 0; e < 9; ++e) {
      if (((taps >> e) & 1U) == 0) weights[kernel * 9 + e] = 0;
    }
  }
  Graph graph = graph_of(weights, shape);
  const FormChoice choice = chosen_form(graph);
  CHECK(choice.form == "8 patterns, blocks of 1");
  CHECK(choice.kept == choice.nonzero);
  const fkw::FkwData& found = convolution_of(graph).weights;
  CHECK(found.block == 1);
  CHECK(std::equal(found.patterns.begin(), found.patterns.end(), default_patterns.begin(), default_patterns.end()));
}

TEST_CASE("weights of which few are zero stay dense") {
  const ConvShape shape{.channels = 32, .filters = 32, .height = 28, .width = 28, .pad = Padding(1)};
  for (const unsigned zeros_in_twenty : {0U, 1U}) {
    std::vector<float> weights = random_floats(32 * 32 * 9, 13);
    std::mt19937 random(14);
    for (float& w : weights) {
      if (random() % 20 < zeros_in_twenty) w = 0;
    }
    CAPTURE(zeros_in_twenty);
    Graph graph = graph_of(weights, shape);
    const FormChoice choice = chosen_form(graph);
    CHECK(choice.form == "dense");
    CHECK(choice.kept == weights.size());
    CHECK(choice.seconds == choice.dense_seconds);
    CHECK_FALSE(choice.crossover.has_value());
    CHECK(choice.text().find("dense: ") == 0);
    CHECK(convolution_of(graph).weights.fkw().block == 8);
  }
}

TEST_CASE("every form of weights computes what the dense ones do") {
  const ConvShape shape{.channels = 8, .filters = 12, .height = 9, .width = 11, .pad = Padding(1)};
  for (const unsigned kept_in_ten : {1U, 3U, 6U, 10U}) {
    std::vector<float> weights = random_floats(12 * 8 * 9, 15);
    std::mt19937 random(16);
    for (float& w : weights) {
      if (random() % 10 >= kept_in_ten) w = 0;
    }
    Graph graph = graph_of(weights, shape);
    const std::vector<float> before = outputs_of(graph);
    static_cast<void>(chosen_form(graph));
    const std::vector<float> after = outputs_of(graph);
    const double tolerance = 4 * static_cast<double>(std::numeric_limits<float>::epsilon()) * 72;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      wrong += std::abs(static_cast<double>(before[i]) - static_cast<double>(after[i])) <= tolerance ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("pruned kernels of any extent, stride, group and pooling get a form") {
  // Entries that, by their number alone, the 3 × 3 patterns would hold.
  const std::array<ConvShape, 9> shapes{{
      {.channels = 8,
       .filters = 8,
       .height = 9,
       .width = 9,
       .kernel_height = 1,
       .kernel_width = 3,
       .pad = {0, 1, 0, 1}},
      {.channels = 8,
       .filters = 8,
       .height = 9,
       .width = 9,
       .kernel_height = 3,
       .kernel_width = 1,
       .pad = {1, 0, 1, 0}},
      {.channels = 8, .filters = 8, .height = 9, .width = 9, .kernel_height = 2, .kernel_width = 2},
      {.channels = 8, .filters = 8, .height = 9, .width = 9, .kernel_height = 5, .kernel_width = 5, .pad = Padding(2)},
      {.channels = 8, .filters = 8, .height = 9, .width = 9, .kernel_height = 1, .kernel_width = 1},
      {.channels = 8, .filters = 8, .height = 9, .width = 9, .stride = 2, .pad = Padding(1)},
      {.channels = 8, .filters = 8, .height = 9, .width = 9, .pad = Padding(1), .groups = 8},
      {.channels = 8, .filters = 12, .height = 9, .width = 9, .pad = Padding(1), .groups = 2},
      {.channels = 3, .filters = 1, .height = 9, .width = 9, .pad = Padding(2), .dilation = 2},
  }};
  for (const ConvShape& shape : shapes) {
    const std::size_t entries = shape.kernel_height * shape.kernel_width;
    const std::size_t kernels = shape.filters * shape.channels / shape.groups;
    for (const bool all_pruned : {false, true}) {
      for (const Pooling pooling : {Pooling::none, Pooling::max_2x2, Pooling::global_average}) {
        CAPTURE(shape.kernel_height, shape.kernel_width, to_text(shape.stride), shape.groups, all_pruned);
        std::vector<float> weights(kernels * entries);
        for (std::size_t k = 0; !all_pruned && k < kernels; k += 3)
          weights[k * entries + std::min<std::size_t>(1, entries - 1)] = 1;
        Graph graph = graph_of(weights, shape);
        std::get<Convolution>(graph.nodes[0].op).pooling = pooling;
        const FormChoice choice = chosen_form(graph);
        CHECK((all_pruned || choice.form != "dense"));
        CHECK(choice.kept < choice.weights);
      }
    }
  }
}

TEST_CASE("a linear layer of which most weights are zero lists those that are left, and computes the same") {
  for (const bool pruned : {true, false}) {
    Linear layer = linear(40, 20);
    std::vector<float> weights = random_floats(20 * 40, 17);
    std::mt19937 random(18);
    std::vector<char> kept(5 * 40);
    for (char& keep : kept) keep = !pruned || random() % 4 == 0 ? 1 : 0;
    // Filters with the same number modulo 5 keep the same features.
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (kept[i / 40 % 5 * 40 + i % 40] == 0) weights[i] = 0;
    }
    layer.dense = weights;
    GraphBuilder builder;
    const ValueId x = builder.input("x", {3, 40});
    builder.output(builder.add("l", layer, {x}), "y");
    Graph graph = builder.take();
    const std::vector<float> before = outputs_of(graph);
    CHECK(choose_forms(graph).empty());
    const auto& chosen = std::get<Linear>(graph.nodes[0].op);
    CHECK(chosen.dense.empty() == pruned);
    if (pruned) {
      CHECK(fkw::decode(chosen.lists) == weights);
      CHECK(chosen.lists.block == 4);
    } else {
      CHECK((std::get<Linear>(graph.nodes[0].op) == layer));
    }
    const std::vector<float> after = outputs_of(graph);
    const double tolerance = 4 * static_cast<double>(std::numeric_limits<float>::epsilon()) * 40;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      wrong += std::abs(static_cast<double>(before[i]) - static_cast<double>(after[i])) <= tolerance ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("a layer takes the pattern set of its table's kernels, in the order of that set") {
  constexpr PatternSet own{pattern({"#.#", ".#.", "..."}), pattern({"###", "...", "..."})};  // falling by their bits
  STATIC_REQUIRE(own[0].taps > own[1].taps);
  fkw::FkwData free;
  free.kernel_height = free.kernel_width = 3;
  free.structure = fkw::Structure::free_taps;
  free.mask = {own[1].taps, own[0].taps, own[0].taps & 1};
  const auto chosen = [&](std::span<const kernels::PatternKernels> of_sets) {
    const auto known = network::detail::known_patterns({.architecture = "any", .pattern_kernels = of_sets});
    return network::detail::patterns_of(free, known);
  };
  const std::array of_sets{kernels::PatternKernels{.patterns = default_patterns.patterns, .of_block = {}},
                           kernels::PatternKernels{.patterns = own.patterns, .of_block = {}}};
  CHECK(chosen(of_sets) == std::vector<Pattern>(own.begin(), own.end()));
  CHECK(chosen({}) == std::vector<Pattern>{own[1], own[0]});
  free.mask = {default_patterns[3].taps};
  CHECK(chosen({}) == std::vector<Pattern>(default_patterns.begin(), default_patterns.end()));
}

TEST_CASE("lists of narrow blocks keep the order of wide ones, which is found once") {
  constexpr std::size_t filters = 32;
  constexpr std::size_t features = 64;
  std::mt19937 random(3);
  std::vector<float> weights(filters * features);
  for (float& weight : weights) weight = random() % 10 == 0 ? 1.0F : 0.0F;  // filters with nothing in common
  Linear layer{filters, features, weights, {}, {}, {}};
  network::detail::choose_lists(layer, 0);
  REQUIRE(layer.dense.empty());
  CHECK(layer.lists.block < 8);
  const fkw::DenseFilters dense{weights, filters, features, 1, 1, 1};
  CHECK(layer.lists.reorder == fkw::filter_kernel_reorder(dense, 8));
  CHECK(layer.lists.reorder != fkw::filter_kernel_reorder(dense, layer.lists.block));
  CHECK(fkw::decode(layer.lists) == weights);
}

TEST_CASE("the patterns of a layer are its largest supports, and none when they are too many") {
  const auto patterns_of = [](std::vector<std::uint64_t> masks) {
    fkw::FkwData free;
    free.kernel_height = free.kernel_width = 5;
    free.structure = fkw::Structure::free_taps;
    free.mask = std::move(masks);
    std::vector<std::uint64_t> taps;
    for (const Pattern& pattern : network::detail::patterns_of(free, {})) {
      CHECK((pattern.height == 5 && pattern.width == 5));
      taps.push_back(pattern.taps);
    }
    return taps;
  };
  CHECK(patterns_of({0b0111, 0b1000, 0b0011, 0b1110, 0b0111, 0b0001}) == std::vector<std::uint64_t>{0b0111, 0b1110});
  std::vector<std::uint64_t> singles;
  for (std::size_t tap = 0; tap < 25; ++tap) singles.push_back(std::uint64_t{1} << tap);
  CHECK(patterns_of(singles) == singles);
  singles.push_back((std::uint64_t{1} << 25) - 1);
  CHECK(patterns_of(singles) == std::vector<std::uint64_t>{singles.back()});
  // Some hundred thousand different ones, of which none covers another: no pair of them is compared in vain.
  std::vector<std::uint64_t> many;
  for (std::uint64_t taps = 0; taps < std::uint64_t{1} << 25 && many.size() < 400000; ++taps) {
    if (std::popcount(taps) == 9) many.push_back(taps);
  }
  REQUIRE(many.size() == 400000);
  CHECK(patterns_of(many).empty());
}

TEST_CASE("forms are reported for convolutions, in the order of the nodes") {
  GraphBuilder builder;
  ValueId x = builder.input("x", {1, 2, 8, 9});
  x = builder.add("relu", rectifier(), {x});
  x = builder.add("first", convolution(small), {x});
  ConvShape next = small;
  next.channels = 4;
  x = builder.add("second", convolution(next), {x});
  x = builder.add("flat", Reshape{{1, 288}}, {x});
  builder.output(builder.add("linear", linear(288, 3), {x}), "y");
  Graph graph = builder.take();
  std::vector<std::size_t> seen;
  const std::vector<FormChoice> choices = choose_forms(graph, {}, [&](std::size_t node) { seen.push_back(node); });
  CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3, 4});
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].node == 1);
  CHECK(choices[1].node == 2);
  Graph nothing;
  CHECK(choose_forms(nothing).empty());
}

TEST_CASE("a form is called after what it keeps") {
  std::vector<float> values(4 * 2 * 9, 1.0F);
  const fkw::DenseFilters dense{values, 4, 2, 3, 3, 1};
  CHECK(form_name(fkw::encode_dense(dense, {.block = 4})) == "dense");
  CHECK(form_name(fkw::encode_free_taps(dense, {.block = 2})) == "free taps, blocks of 2");
  std::fill_n(values.begin(), 9, 0.0F);
  CHECK(form_name(fkw::encode_dense(dense, {.block = 1})) == "kernels, blocks of 1");
  const fkw::DenseFilters points{values, 8, 9, 1, 1, 1};
  CHECK(form_name(fkw::encode_free_taps(points, {.block = 4})) == "kernels, blocks of 4");
}
