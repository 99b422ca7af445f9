// ONNX operators that become several nodes: what they compute, and what they refuse.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onnx_nodes.hpp"
#include "random_operators.hpp"

namespace {

using namespace patdnn::network;
using namespace patdnn::test;

using Integers = std::vector<std::int64_t>;
using Floats = std::vector<float>;

/// A model of one node that reads x, of `dims`, and further constants.
OnnxModel of_one_node(std::int64_t opset, const std::string& type, const Dims& dims, const OnnxAttributes& attributes,
                      std::vector<std::string> more = {}, const std::vector<std::string>& outputs = {"y"}) {
  more.insert(more.begin(), "x");
  OnnxModel model(opset);
  model.input("x", dims).node(type, more, outputs, attributes);
  for (const std::string& output : outputs) model.output(output);
  return model;
}

/// Whether two lists agree within rounding of sums of their size.
bool close(const Floats& given, const Floats& wanted) {
  if (given.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (!(std::abs(given[i] - wanted[i]) <= 1e-5F * (1 + std::abs(wanted[i])))) return false;
  }
  return true;
}

/// Each of some rows of x, n entries each, less its mean, over its deviation.
Floats normalised(const Floats& x, std::size_t n, double epsilon) {
  Floats y(x.size());
  for (std::size_t row = 0; row < x.size(); row += n) {
    double mean = 0;
    double variance = 0;
    for (std::size_t i = 0; i < n; ++i) mean += double{x[row + i]} / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) variance += std::pow(double{x[row + i]} - mean, 2) / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
      y[row + i] = static_cast<float>((double{x[row + i]} - mean) / std::sqrt(variance + epsilon));
    }
  }
  return y;
}

}  // namespace

TEST_CASE("InstanceNormalization normalises each map and scales each channel, by constants or computed values") {
  const Floats x = random_floats(2 * 3 * 4 * 5, 1);
  Floats expected = normalised(x, 20, 0.01);
  const Floats scale{2, -1, 0.5F};
  const Floats bias{1, 2, 3};
  for (std::size_t i = 0; i < x.size(); ++i) expected[i] = scale[i / 20 % 3] * expected[i] + bias[i / 20 % 3];
  OnnxModel known = of_one_node(6, "InstanceNormalization", {2, 3, 4, 5}, {{"epsilon", 0.01}}, {"s", "b"});
  known.floats("s", scale).floats("b", bias);
  CHECK(close(known.run({x})[0], expected));
  OnnxModel computed(6);
  computed.input("x", {2, 3, 4, 5}).input("s", {3}).input("b", {3}).output("y");
  computed.node("InstanceNormalization", {"x", "s", "b"}, {"y"}, {{"epsilon", 0.01}});
  CHECK(close(computed.run({x, scale, bias})[0], expected));
  OnnxModel short_scale = of_one_node(6, "InstanceNormalization", {2, 3, 4, 5}, {}, {"s", "b"});
  short_scale.floats("s", {1, 2}).floats("b", bias);
  CHECK(short_scale.refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (InstanceNormalization): scale or bias of 2, expected 3, one for each channel");
  CHECK(of_one_node(6, "InstanceNormalization", {2, 3}, {}, {"s", "b"})
            .floats("s", scale)
            .floats("b", bias)
            .refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (InstanceNormalization): an input of 2×3, expected N × C × …");
}

TEST_CASE("GroupNormalization scales groups before opset 21 and channels since") {
  const Floats x = random_floats(2 * 4 * 3, 2);
  const Floats rows = normalised(x, 6, 1e-5);
  const auto model = [](std::int64_t opset, const Floats& scale, const Floats& bias, std::int64_t groups = 2) {
    return of_one_node(opset, "GroupNormalization", {2, 4, 3}, {{"num_groups", groups}}, {"s", "b"})
        .floats("s", scale)
        .floats("b", bias);
  };
  Floats of_groups(x.size());
  Floats of_channels(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    of_groups[i] = rows[i] * (i / 6 % 2 == 0 ? 2.0F : 3.0F) + 1;
    of_channels[i] = rows[i] * static_cast<float>(1 + i / 3 % 4) - 1;
  }
  CHECK(close(model(18, {2, 3}, {1, 1}).run({x})[0], of_groups));
  CHECK(close(model(21, {1, 2, 3, 4}, {-1, -1, -1, -1}).run({x})[0], of_channels));
  CHECK(model(21, {1, 2, 3, 4}, {1, 1, 1, 1}, 3).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (GroupNormalization): num_groups is 3 for an input of 2×4×3, expected a divisor of its "
        "channels");
}

TEST_CASE("LayerNormalization normalises all axes from one on, and gives its mean and inverse deviation") {
  const Floats x = random_floats(2 * 3 * 4, 3);
  OnnxModel model = of_one_node(17, "LayerNormalization", {2, 3, 4}, {{"axis", 1}}, {"s", "b"}, {"y", "m", "d"});
  const Floats scale = random_floats(12, 4);
  const Floats bias = random_floats(12, 5);
  model.constant("s", {3, 4}, scale).constant("b", {3, 4}, bias);
  Floats expected = normalised(x, 12, 1e-5);
  for (std::size_t i = 0; i < x.size(); ++i) expected[i] = expected[i] * scale[i % 12] + bias[i % 12];
  const Outputs outputs = model.run({x});
  CHECK(close(outputs[0], expected));
  const Graph graph = model.graph();
  CHECK(graph.dims(graph.outputs[1]) == Dims{2, 1, 1});
  double mean = 0;
  for (std::size_t i = 0; i < 12; ++i) mean += double{x[12 + i]} / 12;
  CHECK(outputs[1][1] == Approx(mean).margin(1e-6));
  CHECK(expected[12] == Approx((x[12] - mean) * double{outputs[2][1]} * double{scale[0]} + double{bias[0]}));
  OnnxModel without_bias = of_one_node(17, "LayerNormalization", {2, 3, 4}, {}, {"s"});
  without_bias.floats("s", {1, 1, 1, 1});
  CHECK(close(without_bias.run({x})[0], normalised(x, 4, 1e-5)));
  CHECK(of_one_node(17, "LayerNormalization", {2, 3, 4}, {{"axis", 3}}, {"s"})
            .floats("s", {1})
            .refusal<patdnn::ShapeMismatch>() == "m.onnx: node 'y' (LayerNormalization): axis 3 of a tensor of 3 axes");
  CHECK(of_one_node(17, "LayerNormalization", {1, 3, 4}, {}, {"s"})
            .constant("s", {2, 1, 4}, Floats(8, 1))
            .refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (LayerNormalization): scale or bias makes 2×3×4 of 1×3×4");
}

TEST_CASE("means far from zero leave the variance of normalisations exact") {
  Floats x(64);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 4096 + static_cast<float>(i % 8) * 0.25F;
  OnnxModel model = of_one_node(17, "LayerNormalization", {1, 64}, {}, {"s"});
  model.floats("s", Floats(64, 1));
  CHECK(close(model.run({x})[0], normalised(x, 64, 1e-5)));
}

TEST_CASE("RMSNormalization divides by the root of the mean of squares, MeanVarianceNormalization by the deviation") {
  const Floats x{1, 2, 3, 4};
  OnnxModel rms = of_one_node(23, "RMSNormalization", {1, 4}, {{"epsilon", 0.5}}, {"s"});
  rms.floats("s", {1, 1, 2, 2});
  const auto root = static_cast<float>(std::sqrt(8.0));
  CHECK(close(rms.run({x})[0], {1 / root, 2 / root, 6 / root, 8 / root}));
  const Floats maps = random_floats(2 * 3 * 2 * 2, 6);
  const Outputs given = of_one_node(13, "MeanVarianceNormalization", {2, 3, 2, 2}, {}).run({maps});
  double mean = 0;
  double square = 0;
  for (std::size_t n = 0; n < 2; ++n) {
    for (std::size_t i = 0; i < 4; ++i) {
      mean += double{given[0][n * 12 + i]};
      square += std::pow(double{given[0][n * 12 + i]}, 2);
    }
  }
  CHECK(mean == Approx(0).margin(1e-5));
  CHECK(square == Approx(8));
}

TEST_CASE("LpNormalization leaves rows of zeros") {
  const Floats x{3, -4, 0, 0};
  const auto y = [&](std::int64_t p) { return of_one_node(1, "LpNormalization", {2, 2}, {{"p", p}}).run({x})[0]; };
  CHECK(close(y(2), {0.6F, -0.8F, 0, 0}));
  CHECK(close(y(1), {3.0F / 7, -4.0F / 7, 0, 0}));
  CHECK(of_one_node(1, "LpNormalization", {2, 2}, {{"p", 3}}).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'y' (LpNormalization): p is 3, expected 1 or 2");
}

TEST_CASE("LpPool takes norms of windows, pads and windows that reach past them counted as zeros") {
  const Floats x{1, -2, 3, -4, 5};
  const auto model = [](const OnnxAttributes& attributes) { return of_one_node(18, "LpPool", {1, 1, 5}, attributes); };
  CHECK(close(model({{"kernel_shape", Integers{2}}, {"strides", Integers{2}}, {"p", 1}}).run({x})[0], {3, 7}));
  CHECK(close(model({{"kernel_shape", Integers{2}}, {"strides", Integers{2}}, {"p", 1}, {"ceil_mode", 1}}).run({x})[0],
              {3, 7, 5}));
  const auto norm = [](double a, double b) { return static_cast<float>(std::sqrt(a * a + b * b)); };
  CHECK(close(model({{"kernel_shape", Integers{2}}, {"strides", Integers{2}}, {"pads", Integers{1, 0}}}).run({x})[0],
              {1, norm(2, 3), norm(4, 5)}));
  CHECK(close(model({{"kernel_shape", Integers{2}}, {"dilations", Integers{3}}, {"p", 3}}).run({x})[0],
              {static_cast<float>(std::cbrt(1 + 64.0)), static_cast<float>(std::cbrt(8 + 125.0))}));
  CHECK(close(of_one_node(2, "GlobalLpPool", {1, 1, 5}, {{"p", 1}}).run({x})[0], {15}));
  CHECK(model({{"kernel_shape", Integers{2}}, {"p", 0}}).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'y' (LpPool): p is 0, expected 1 to 64");
}

TEST_CASE("LRN divides by a power of the mean of squares of neighbouring channels, as many as there are") {
  constexpr std::size_t channels = 5;
  const Floats x = random_floats(2 * channels * 6, 7);
  for (const std::size_t size : {1U, 3U, 4U, 9U}) {
    Floats expected(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
      const std::size_t c = i / 6 % channels;
      const std::size_t first = c - std::min(c, (size - 1) / 2);
      const std::size_t last = std::min(channels - 1, c + size / 2);
      double sum = 0;
      for (std::size_t k = first; k <= last; ++k) sum += std::pow(double{x[i - c * 6 + k * 6]}, 2);
      expected[i] = static_cast<float>(double{x[i]} / std::pow(2 + 0.5 * sum / static_cast<double>(size), 0.75));
    }
    OnnxModel model = of_one_node(13, "LRN", {2, channels, 2, 3},
                                  {{"size", static_cast<int>(size)}, {"alpha", 0.5}, {"beta", 0.75}, {"bias", 2.0}});
    INFO(size);
    CHECK(close(model.run({x})[0], expected));
  }
  CHECK(of_one_node(13, "LRN", {2, 3, 2, 3}, {}).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'y' (LRN): size is 0, expected 1 to 2^30");
}

TEST_CASE("LogSoftmax keeps small differences between large numbers; before opset 13 it takes all axes from one on") {
  const Floats x{10000, 10001, -1e30F, 0, 1, 2};
  const auto log_sum = [](double a, double b) { return std::log(std::exp(a) + std::exp(b)); };
  const Floats rows = of_one_node(13, "LogSoftmax", {2, 3}, {}).run({x})[0];
  CHECK(rows[0] == Approx(-log_sum(0, 1)));
  CHECK(rows[1] == Approx(1 - log_sum(0, 1)));
  CHECK(rows[2] == -1e30F);
  CHECK(rows[5] == Approx(2 - std::log(1 + std::exp(1.0) + std::exp(2.0))));
  const Floats together = of_one_node(11, "LogSoftmax", {1, 3, 2}, {}).run({counted_floats(6)})[0];
  CHECK(std::accumulate(together.begin(), together.end(), 0.0,
                        [](double sum, float y) { return sum + std::exp(double{y}); }) == Approx(1));
}

TEST_CASE("Hardmax marks the first of the largest entries of an axis, or of all axes from one on") {
  const Floats x{1, 3, 3, 2, 2, 0};
  CHECK(of_one_node(13, "Hardmax", {2, 3}, {}).run({x})[0] == Floats{0, 1, 0, 1, 0, 0});
  CHECK(of_one_node(13, "Hardmax", {2, 3}, {{"axis", 0}}).run({x})[0] == Floats{0, 1, 1, 1, 0, 0});
  CHECK(of_one_node(11, "Hardmax", {1, 2, 3}, {}).run({x})[0] == Floats{0, 1, 0, 0, 0, 0});
  OnnxModel known(13);
  known.constant("x", {2, 3}, x).output("y").node("Hardmax", {"x"}, {"y"});
  CHECK(known.run()[0] == Floats{0, 1, 0, 1, 0, 0});
}

TEST_CASE("OneHot of computed and of known indices counts them from either end") {
  const Floats expected{2, 5, 2, 2, 2, 5, 2, 2, 2};
  OnnxModel computed(11);
  computed.input("x", {3}).output("y").integer("d", 3).floats("v", {2, 5}).node("OneHot", {"x", "d", "v"}, {"y"});
  CHECK(computed.run({{1, -1, 3}})[0] == expected);
  OnnxModel known(11);
  known.integers("x", {1, -1, 3}).output("y").integer("d", 3).floats("v", {2, 5});
  known.node("OneHot", {"x", "d", "v"}, {"y"});
  CHECK(known.run()[0] == expected);
  OnnxModel first(11);
  first.input("x", {2}).output("y").integer("d", 2).integers("v", {0, 1});
  first.node("OneHot", {"x", "d", "v"}, {"y"}, {{"axis", 0}});
  CHECK(first.run({{1, 1}})[0] == Floats{0, 0, 1, 1});
  OnnxModel wrong(11);
  wrong.input("x", {2}).output("y").integers("d", {2, 2}).floats("v", {0, 1}).node("OneHot", {"x", "d", "v"}, {"y"});
  CHECK(wrong.refusal<patdnn::ShapeMismatch>() == "m.onnx: node 'y' (OneHot): depth of 2, expected one number");
}

TEST_CASE("Trilu zeroes one side of a diagonal, infinities there too, of computed values and constants") {
  const float infinity = std::numeric_limits<float>::infinity();
  const Floats x{1, 2, 3, infinity, 5, 6};
  CHECK(of_one_node(14, "Trilu", {1, 2, 3}, {}).run({x})[0] == Floats{1, 2, 3, 0, 5, 6});
  CHECK(of_one_node(14, "Trilu", {2, 3}, {{"upper", 0}}, {"k"}).integer("k", 1).run({x})[0] ==
        Floats{1, 2, 0, infinity, 5, 6});
  CHECK(
      of_one_node(14, "Trilu", {2, 3}, {}, {"k"}).integer("k", std::numeric_limits<std::int64_t>::min()).run({x})[0] ==
      x);
  OnnxModel known(14);
  known.constant("x", {2, 2}, Integers{1, 2, 3, 4}).output("y");
  known.node("Trilu", {"x"}, {"z"}).node("Cast", {"z"}, {"y"}, {{"to", 1}});
  CHECK(known.run()[0] == Floats{1, 2, 0, 4});
  CHECK(of_one_node(14, "Trilu", {3}, {}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Trilu): an input of 3, expected matrices");
}

TEST_CASE("ArgMax and ArgMin find the first or the last extreme entry, NaN before any number") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Floats x{1, 3, 3, 2, nan, 2, 7, nan};
  const auto run = [&](const char* type, const OnnxAttributes& attributes) {
    return of_one_node(13, type, {2, 4}, attributes).run({x})[0];
  };
  CHECK(run("ArgMax", {{"axis", 1}}) == Floats{1, 0});
  CHECK(run("ArgMax", {{"axis", 1}, {"select_last_index", 1}}) == Floats{2, 3});
  CHECK(run("ArgMin", {{"axis", -1}}) == Floats{0, 0});
  CHECK(run("ArgMax", {}) == Floats{1, 0, 1, 1});
  const OnnxModel flat = of_one_node(13, "ArgMax", {2, 3, 4}, {{"axis", 1}, {"keepdims", 0}});
  CHECK(flat.graph().dims(flat.graph().outputs[0]) == Dims{2, 4});
  CHECK(of_one_node(13, "ArgMax", {2, 4}, {{"axis", 2}}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (ArgMax): axis 2 of a tensor of 2 axes");
  CHECK(of_one_node(13, "ArgMax", {1, (std::size_t{1} << 24) + 1}, {{"axis", 1}}).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'y' (ArgMax): node 'y': positions along axis 1 of 1×16777217, expected at most 16777216 entries, "
        "whose positions floats hold exactly");
}

TEST_CASE("TopK gives values and positions in order, of equal ones the first, along any axis") {
  const Floats x{4, 1, 4, 2, 9, 3, 0, 5, 4, 4, 7, 8};
  OnnxModel largest = of_one_node(11, "TopK", {2, 6}, {}, {"k"}, {"y", "i"});
  largest.integers("k", {3});
  Outputs outputs = largest.run({x});
  CHECK(outputs[0] == Floats{9, 4, 4, 8, 7, 5});
  CHECK(outputs[1] == Floats{4, 0, 2, 5, 4, 1});
  OnnxModel smallest = of_one_node(11, "TopK", {6, 2}, {{"axis", 0}, {"largest", 0}, {"sorted", 0}}, {"k"}, {"y", "i"});
  smallest.integers("k", {2});
  outputs = smallest.run({x});
  CHECK(outputs[0] == Floats{0, 1, 4, 2});
  CHECK(outputs[1] == Floats{3, 0, 0, 1});
  OnnxModel attribute = of_one_node(1, "TopK", {6, 2}, {{"k", 2}, {"axis", 1}}, {}, {"y", "i"});
  CHECK(attribute.run({x})[1] == Floats{0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0});
  OnnxModel too_many = of_one_node(11, "TopK", {2, 6}, {}, {"k"}, {"y", "i"});
  CHECK(too_many.integers("k", {7}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (TopK): k is 7, expected at most 6, the entries along axis 1 of 2×6");
}

TEST_CASE("positions of known entries are integers that shapes are computed from") {
  OnnxModel model(13);
  model.input("x", {2, 6}).output("y").constant("a", {1, 3}, Floats{2, 9, 4}).integers("rest", {-1});
  model.node("ArgMax", {"a"}, {"at"}, {{"axis", 1}, {"keepdims", 0}});
  model.node("Concat", {"rest", "at"}, {"shape"}, {{"axis", 0}}).node("Reshape", {"x", "shape"}, {"y"});
  CHECK(model.graph().dims(model.graph().outputs[0]) == Dims{12, 1});
}

TEST_CASE("Einsum multiplies, sums, transposes and takes diagonals") {
  const auto einsum = [](const char* equation, const Dims& a, const Dims& b) {
    OnnxModel model(12);
    model.input("a", a).output("y");
    std::vector<std::string> inputs{"a"};
    if (!b.empty()) inputs.emplace_back("b");
    if (!b.empty()) model.input("b", b);
    return model.node("Einsum", inputs, {"y"}, {{"equation", equation}});
  };
  const Floats a = counted_floats(6);
  CHECK(einsum("ij->ji", {2, 3}, {}).run({a})[0] == Floats{0, 3, 1, 4, 2, 5});
  CHECK(einsum("ba", {2, 3}, {}).run({a})[0] == Floats{0, 3, 1, 4, 2, 5});
  CHECK(einsum("ij->i", {2, 3}, {}).run({a})[0] == Floats{3, 12});
  CHECK(einsum("ii->i", {2, 2}, {}).run({{1, 2, 3, 4}})[0] == Floats{1, 4});
  CHECK(einsum("ii", {2, 2}, {}).run({{1, 2, 3, 4}})[0] == Floats{5});
  CHECK(einsum("ij, jk -> ik", {2, 3}, {3, 1}).run({a, {1, 2, 3}})[0] == Floats{8, 26});
  CHECK(einsum("i,j", {2}, {3}).run({{1, 2}, {3, 4, 5}})[0] == Floats{3, 4, 5, 6, 8, 10});
  CHECK(einsum("i,i->", {3}, {3}).run({{1, 2, 3}, {4, 5, 6}})[0] == Floats{32});
  CHECK(einsum("...ij,...j->...i", {2, 1, 3}, {3}).run({a, {1, 2, 3}})[0] == Floats{8, 26});
  CHECK(einsum("bij,bjk->bik", {2, 1, 3}, {2, 3, 1}).run({a, a})[0] == Floats{5, 50});
  CHECK(einsum("bhqd,bhkd->bqhk", {1, 2, 1, 3}, {1, 2, 1, 3}).run({a, a})[0] == Floats{5, 50});
  OnnxModel three(12);
  three.input("a", {2, 3}).input("b", {3}).input("c", {2}).output("y");
  three.node("Einsum", {"a", "b", "c"}, {"y"}, {{"equation", "ij,j,i->"}});
  CHECK(three.run({a, {1, 2, 3}, {10, 1}})[0] == Floats{106});
  CHECK(einsum("ij,jk", {2, 3}, {4, 1}).refusal<patdnn::ShapeMismatch>().find("3") != std::string::npos);
  CHECK(einsum("ijk->i", {2, 3}, {}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Einsum): 'ijk' of equation 'ijk->i' for an input of 2×3");
  CHECK(einsum("ij->k", {2, 3}, {}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Einsum): equation 'ij->k' has an axis in its result that no operand has, or twice");
  CHECK(einsum("i+j", {2, 3}, {}).refusal<patdnn::CorruptFile>() ==
        "m.onnx: node 'y' (Einsum): equation with 'i+j', expected letters and at most one '...'");
  CHECK(einsum("ij,jk", {2, 3}, {}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Einsum): equation 'ij,jk' has 2 operands, but the node has 1 inputs");
}
