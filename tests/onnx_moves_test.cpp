// ONNX operators that move elements, or compute constants from constants: what they give, and what they refuse.

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onnx_nodes.hpp"

namespace {

using namespace patdnn::network;
using namespace patdnn::test;

using Integers = std::vector<std::int64_t>;
using Floats = std::vector<float>;

/// A model of one node whose result, of integers or not, comes out as floats.
OnnxModel folding(const std::string& type, const std::vector<std::string>& inputs, const OnnxAttributes& attributes,
                  std::int64_t opset = 18) {
  OnnxModel model(opset);
  model.node(type, inputs, {"z"}, attributes).node("Cast", {"z"}, {"y"}, {{"to", 1}}).output("y");
  return model;
}

}  // namespace

TEST_CASE("DepthToSpace takes blocks of pixels from channels, depth first or column first") {
  const auto model = [](const char* mode) {
    OnnxModel m(13);
    return m.input("x", {1, 8, 1, 2})
        .output("y")
        .node("DepthToSpace", {"x"}, {"y"}, {{"blocksize", 2}, {"mode", mode}});
  };
  CHECK(model("DCR").graph().dims(model("DCR").graph().outputs[0]) == Dims{1, 2, 2, 4});
  CHECK(model("DCR").run({counted_floats(16)})[0] == Floats{0, 4, 1, 5, 8, 12, 9, 13, 2, 6, 3, 7, 10, 14, 11, 15});
  CHECK(model("CRD").run({counted_floats(16)})[0] == Floats{0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15});
  CHECK(model("RCD").refusal<patdnn::UnsupportedOperator>() ==
        "m.onnx: node 'y' (DepthToSpace): mode 'RCD', expected DCR or CRD");
}

TEST_CASE("SpaceToDepth is undone by DepthToSpace of the same mode") {
  OnnxModel columns(13);
  columns.input("x", {1, 2, 2, 4}).output("y").output("z");
  columns.node("SpaceToDepth", {"x"}, {"y"}, {{"blocksize", 2}, {"mode", "CRD"}});
  columns.node("DepthToSpace", {"y"}, {"z"}, {{"blocksize", 2}, {"mode", "CRD"}});
  const Outputs both = columns.run({counted_floats(16)});
  CHECK(both[0] == Floats{0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15});
  CHECK(both[1] == counted_floats(16));
  OnnxModel model(13);
  model.input("x", {2, 3, 4, 6}).output("y").output("z");
  model.node("SpaceToDepth", {"x"}, {"y"}, {{"blocksize", 2}});
  model.node("DepthToSpace", {"y"}, {"z"}, {{"blocksize", 2}});
  const Outputs outputs = model.run({counted_floats(144)});
  CHECK(outputs[1] == counted_floats(144));
  CHECK(model.graph().dims(model.graph().outputs[0]) == Dims{2, 12, 2, 3});
  CHECK(outputs[0][6] == 24);  // channel 1: the first pixel of the second map
  CHECK(outputs[0][18] == 1);  // channel 3: the pixels to the right of those of channel 0
}

TEST_CASE("blocks that do not fit channels, maps or the attribute's range are refused with both numbers") {
  const auto refused = [](const char* type, const Dims& dims, const OnnxAttributes& attributes) {
    OnnxModel model(13);
    model.input("x", dims).output("y").node(type, {"x"}, {"y"}, attributes);
    return model.refusal<patdnn::Error>();
  };
  CHECK(refused("DepthToSpace", {1, 6, 2, 2}, {{"blocksize", 2}}) ==
        "m.onnx: node 'y' (DepthToSpace): 6 channels, expected a multiple of 4, blocksize squared");
  CHECK(refused("SpaceToDepth", {1, 6, 4, 5}, {{"blocksize", 2}}) ==
        "m.onnx: node 'y' (SpaceToDepth): maps of 4×5, expected multiples of blocksize, 2");
  CHECK(refused("SpaceToDepth", {1, 6, 4, 4}, {}) ==
        "m.onnx: node 'y' (SpaceToDepth): blocksize is 0, expected 1 to 65535");
  CHECK(refused("DepthToSpace", {1, 6, 4, 4}, {{"blocksize", std::int64_t{1} << 32}}) ==
        "m.onnx: node 'y' (DepthToSpace): blocksize is 4294967296, expected 1 to 65535");
  CHECK(refused("DepthToSpace", {4, 4, 4}, {{"blocksize", 2}}) ==
        "m.onnx: node 'y' (DepthToSpace): an input of 4×4×4, expected N × C × H × W");
}

TEST_CASE("Expand broadcasts what is computed, NaN and −0 included, and constants of both types") {
  OnnxModel model(13);
  model.input("x", {2, 1, 3}).output("y").integers("shape", {4, 1, 2, 1}).node("Expand", {"x", "shape"}, {"y"});
  CHECK(model.graph().dims(model.graph().outputs[0]) == Dims{4, 2, 2, 3});
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const Outputs outputs = model.run({{1, nan, -0.0F, 4, 5, 6}});
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t row = 0; row < 2; ++row) {
      const float* const at = outputs[0].data() + (i * 4 + row) * 3;
      CHECK(at[0] == 1);
      CHECK(std::isnan(at[1]));
      CHECK(std::signbit(at[2]));
      CHECK(at[6] == 4);
    }
  }
  CHECK(folding("Expand", {"x", "shape"}, {}).integers("x", {1, 2}).integers("shape", {2, 1}).run()[0] ==
        Floats{1, 2, 1, 2});
  OnnxModel wrong(13);
  wrong.input("x", {2, 3}).output("y").integers("shape", {4, 3}).node("Expand", {"x", "shape"}, {"y"});
  CHECK(wrong.refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Expand): extents 2×3 and 4×3 cannot be broadcast to each other");
}

TEST_CASE("Tile repeats each axis, of what is computed and of constants") {
  OnnxModel model(13);
  model.input("x", {2, 2}).output("y").integers("repeats", {2, 3}).node("Tile", {"x", "repeats"}, {"y"});
  const Floats expected{0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3};
  CHECK(model.graph().dims(model.graph().outputs[0]) == Dims{4, 6});
  CHECK(model.run({counted_floats(4)})[0] == expected);
  CHECK(folding("Tile", {"x", "repeats"}, {})
            .constant("x", {2, 2}, Integers{0, 1, 2, 3})
            .integers("repeats", {2, 3})
            .run()[0] == expected);
  CHECK(
      folding("Tile", {"x", "repeats"}, {}).floats("x", {1, 2}).integers("repeats", {1, 2}).refusal<patdnn::Error>() ==
      "m.onnx: node 'z' (Tile): 2 repeats, expected one for each axis of 2");
}

TEST_CASE("Pad of known integers takes a value of either type, and refuses one that is no integer") {
  const auto padding = [] {
    OnnxModel model = folding("Pad", {"x", "pads", "value"}, {});
    model.constant("x", {2}, Integers{5, 6}).integers("pads", {1, 2});
    return model;
  };
  CHECK(padding().integer("value", -7).run()[0] == Floats{-7, 5, 6, -7, -7});
  CHECK(padding().constant("value", {}, Floats{3}).run()[0] == Floats{3, 5, 6, 3, 3});
  CHECK(padding().integers("value", {1, 2}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'z' (Pad): constant_value has 2 values, expected 1");
  for (const std::int64_t inexact : {(std::int64_t{1} << 24) + 1, std::numeric_limits<std::int64_t>::max()}) {
    CHECK(padding().integer("value", inexact).refusal<patdnn::UnsupportedOperator>() ==
          "m.onnx: node 'z' (Pad): constant_value is " + std::to_string(inexact) +
              ", expected an integer that a float holds exactly");
  }
  for (const float wrong : {1e30F, -1e30F, 0x1p63F, 0.5F, std::numeric_limits<float>::infinity(),
                            std::numeric_limits<float>::quiet_NaN()}) {
    CHECK(padding()
              .constant("value", {}, Floats{wrong})
              .refusal<patdnn::UnsupportedOperator>()
              .find("m.onnx: node 'z' (Pad): integers padded with ") == 0);
  }
}

TEST_CASE("repeating is refused before memory is taken") {
  constexpr std::int64_t many = std::int64_t{1} << 40;
  OnnxModel tiled(13);
  tiled.input("x", {2}).output("y").integers("repeats", {many}).node("Tile", {"x", "repeats"}, {"y"});
  CHECK(tiled.refusal<patdnn::LimitExceeded>() ==
        "m.onnx: node 'y' (Tile): a constant of 1×1099511627776×1, expected at most 2147483648 elements");
  OnnxModel expanded(13);
  expanded.input("x", {1}).output("y").integers("shape", {many}).node("Expand", {"x", "shape"}, {"y"});
  CHECK(expanded.refusal<patdnn::LimitExceeded>() ==
        "m.onnx: node 'y' (Expand): a constant of 1099511627776, expected at most 2147483648 elements");
}

TEST_CASE("Range counts up and down, in whole numbers and in floats") {
  const auto integers = [](std::int64_t start, std::int64_t limit, std::int64_t delta) {
    return folding("Range", {"start", "limit", "delta"}, {})
        .integer("start", start)
        .integer("limit", limit)
        .integer("delta", delta);
  };
  const auto floats = [](float start, float limit, float delta) {
    return folding("Range", {"start", "limit", "delta"}, {})
        .constant<float>("start", {}, {start})
        .constant<float>("limit", {}, {limit})
        .constant<float>("delta", {}, {delta});
  };
  CHECK(integers(3, 9, 2).run()[0] == Floats{3, 5, 7});
  CHECK(integers(3, -2, -2).run()[0] == Floats{3, 1, -1});
  CHECK(floats(1, 2, 0.25F).run()[0] == Floats{1, 1.25F, 1.5F, 1.75F});
  CHECK(floats(1, -1, -1).run()[0] == Floats{1, 0});
  CHECK(integers(0, 1, 0).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'z' (Range): numbers from 0 to 1 in steps of 0");
  CHECK(floats(0, 1, 0).refusal<patdnn::InvalidShape>() ==
        "m.onnx: node 'z' (Range): numbers from 0.000000 to 1.000000 in steps of 0.000000, expected a count");
  CHECK(integers(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), 1)
            .refusal<patdnn::LimitExceeded>() ==
        "m.onnx: node 'z' (Range): a constant of 18446744073709551615, expected at most 2147483648 elements");
  CHECK(floats(0, 1e30F, 1).refusal<patdnn::LimitExceeded>().find("expected at most 2147483648 elements") !=
        std::string::npos);
}

TEST_CASE("EyeLike puts ones on a diagonal, however far away it lies") {
  const auto eye = [](std::int64_t k) {
    OnnxModel model(13);
    model.input("x", {2, 3}).output("y").node("EyeLike", {"x"}, {"y"}, {{"k", k}});
    return model.run({Floats(6)})[0];
  };
  CHECK(eye(0) == Floats{1, 0, 0, 0, 1, 0});
  CHECK(eye(1) == Floats{0, 1, 0, 0, 0, 1});
  CHECK(eye(-1) == Floats{0, 0, 0, 1, 0, 0});
  CHECK(eye(std::numeric_limits<std::int64_t>::max()) == Floats(6));
}

TEST_CASE("Gather takes any entries, none included, of what is computed and of constants") {
  const auto model = [](const Integers& indices) {
    OnnxModel m(13);
    return m.input("x", {2, 4}).output("y").integers("i", indices).node("Gather", {"x", "i"}, {"y"}, {{"axis", 1}});
  };
  CHECK(model({3, 1, -1, 0}).run({counted_floats(8)})[0] == Floats{3, 1, 3, 0, 7, 5, 7, 4});
  CHECK(model({}).graph().dims(model({}).graph().outputs[0]) == Dims{2, 0});
  CHECK(folding("Gather", {"x", "i"}, {{"axis", 1}})
            .constant("x", {2, 4}, counted_floats(8))
            .constant("i", {2, 2}, Integers{3, 1, -1, 0})
            .run()[0] == Floats{3, 1, 3, 0, 7, 5, 7, 4});
  CHECK(model({4}).refusal<patdnn::ShapeMismatch>() == "m.onnx: node 'y' (Gather): index 4 along axis 1 of 2×4");
}

TEST_CASE("Compress keeps the entries that a condition names") {
  OnnxModel model(13);
  model.input("x", {2, 3}).output("y").output("z").integers("c", {1, 0, 1});
  model.node("Compress", {"x", "c"}, {"y"}, {{"axis", 1}}).node("Compress", {"x", "c"}, {"z"});
  const Outputs outputs = model.run({counted_floats(6)});
  CHECK(outputs[0] == Floats{0, 2, 3, 5});
  CHECK(outputs[1] == Floats{0, 2});
  OnnxModel wrong(13);
  wrong.input("x", {2, 3}).output("y").integers("c", {1, 0, 1}).node("Compress", {"x", "c"}, {"y"}, {{"axis", 0}});
  CHECK(wrong.refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (Compress): 3 conditions, expected at most one for each of 2 entries along axis 0");
}

TEST_CASE("GatherElements and GatherND pick known elements") {
  CHECK(folding("GatherElements", {"x", "i"}, {{"axis", 1}})
            .constant("x", {2, 2}, Integers{1, 2, 3, 4})
            .constant("i", {2, 2}, Integers{0, 0, -1, 0})
            .run()[0] == Floats{1, 1, 4, 3});
  CHECK(folding("GatherND", {"x", "i"}, {})
            .constant("x", {2, 2, 2}, counted_floats(8))
            .constant("i", {2, 2}, Integers{0, 1, 1, 0})
            .run()[0] == Floats{2, 3, 4, 5});
  CHECK(folding("GatherND", {"x", "i"}, {{"batch_dims", 1}})
            .constant("x", {2, 2, 2}, counted_floats(8))
            .constant("i", {2, 1}, Integers{1, 0})
            .run()[0] == Floats{2, 3, 4, 5});
  CHECK(folding("GatherElements", {"x", "i"}, {{"axis", 1}})
            .constant("x", {2, 2}, Integers{1, 2, 3, 4})
            .constant("i", {3, 1}, Integers{0, 0, 0})
            .refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'z' (GatherElements): indices of 3×1, expected the axes of data, 2×2, and no more entries but "
        "along axis 1");
  CHECK(folding("GatherND", {"x", "i"}, {})
            .constant("x", {2, 2}, counted_floats(4))
            .constant("i", {1, 3}, Integers{0, 0, 0})
            .refusal<patdnn::ShapeMismatch>()
            .find("m.onnx: node 'z' (GatherND): rows of 3 indices in 1, expected 1 to 2") == 0);
  OnnxModel computed(13);
  computed.input("x", {2, 2}).output("y").constant("i", {1, 1}, Integers{0});
  computed.node("GatherElements", {"x", "i"}, {"y"});
  CHECK(computed.refusal<patdnn::UnsupportedOperator>().find(
            "m.onnx: node 'y' (GatherElements): data is computed while the network runs, expected a constant") == 0);
}

TEST_CASE("ScatterElements and ScatterND replace known elements, or add to them") {
  const auto elements = [](const char* reduction) {
    return folding("ScatterElements", {"x", "i", "u"}, {{"axis", 1}, {"reduction", reduction}})
        .constant("x", {1, 4}, Floats{1, 2, 3, 4})
        .constant("i", {1, 3}, Integers{1, -1, 1})
        .constant("u", {1, 3}, Floats{5, 6, 0.5F});
  };
  CHECK(elements("none").run()[0] == Floats{1, 0.5F, 3, 6});
  CHECK(elements("add").run()[0] == Floats{1, 7.5F, 3, 10});
  CHECK(elements("mul").run()[0] == Floats{1, 5, 3, 24});
  CHECK(elements("max").run()[0] == Floats{1, 5, 3, 6});
  CHECK(elements("min").run()[0] == Floats{1, 0.5F, 3, 4});
  CHECK(elements("mean").refusal<patdnn::UnsupportedOperator>() ==
        "m.onnx: node 'z' (ScatterElements): reduction 'mean', expected none, add, mul, max or min");
  const auto rows = [](const Dims& updates) {
    return folding("ScatterND", {"x", "i", "u"}, {})
        .constant("x", {3, 2}, Integers{1, 2, 3, 4, 5, 6})
        .constant("i", {2, 1}, Integers{2, 0})
        .constant("u", updates, Integers{7, 8, 9, 10});
  };
  CHECK(rows({2, 2}).run()[0] == Floats{9, 10, 3, 4, 7, 8});
  CHECK(rows({4}).refusal<patdnn::ShapeMismatch>() == "m.onnx: node 'z' (ScatterND): updates of 4, expected 2×2");
}

TEST_CASE("NonZero and CumSum of constants are known") {
  CHECK(folding("NonZero", {"x"}, {}).constant("x", {2, 2}, Floats{1, 0, 2, 3}).run()[0] == Floats{0, 1, 1, 0, 0, 1});
  const auto sums = [](const OnnxAttributes& attributes) {
    return folding("CumSum", {"x", "axis"}, attributes)
        .constant("x", {2, 3}, Integers{1, 2, 3, 4, 5, 6})
        .integer("axis", 1)
        .run()[0];
  };
  CHECK(sums({}) == Floats{1, 3, 6, 4, 9, 15});
  CHECK(sums({{"exclusive", 1}}) == Floats{0, 1, 3, 0, 4, 9});
  CHECK(sums({{"reverse", 1}}) == Floats{6, 5, 3, 15, 11, 6});
  CHECK(sums({{"reverse", 1}, {"exclusive", 1}}) == Floats{5, 3, 0, 11, 6, 0});
}

TEST_CASE("ReverseSequence turns the first entries of each sequence, of what is computed, too") {
  const auto model = [](const Integers& lengths) {
    OnnxModel m(13);
    m.input("x", {3, 4}).output("y").integers("n", lengths);
    return m.node("ReverseSequence", {"x", "n"}, {"y"}, {{"batch_axis", 0}, {"time_axis", 1}});
  };
  CHECK(model({0, 2, 4}).run({counted_floats(12)})[0] == Floats{0, 1, 2, 3, 5, 4, 6, 7, 11, 10, 9, 8});
  CHECK(model({1, 1}).refusal<patdnn::ShapeMismatch>().find(
            "2 lengths, expected one for each entry of axis 0 of 3×4") != std::string::npos);
  CHECK(model({1, 5, 1}).refusal<patdnn::ShapeMismatch>() ==
        "m.onnx: node 'y' (ReverseSequence): length 1 is 5, expected at most 4");
}
