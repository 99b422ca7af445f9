// Element types: of weights, of casts, of inputs and outputs; and quantised values in floats.

#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onnx_runs.hpp"

using namespace patdnn::test;
using namespace patdnn::network;

namespace {

using Proto = ::onnx::TensorProto;
using Floats = std::vector<float>;
using Ints = std::vector<std::int64_t>;

/// y, the constant w cast to `type` and back to FLOAT.
Floats cast_of(const std::function<Proto&(ModelWriter&)>& add, int type) {
  ModelWriter model;
  model.output("y");
  add(model).set_name("w");
  set(model.node("Cast", {"w"}, "t"), "to", std::int64_t{type});
  set(model.node("Cast", {"t"}, "y"), "to", std::int64_t{Proto::FLOAT});
  return constant_of(model);
}

/// The same of values that the network computes.
Floats run_cast_of(const Floats& x, int type, int from = Proto::FLOAT) {
  ModelWriter model;
  model.input("x", {static_cast<std::int64_t>(x.size())}, from).output("y", type);
  set(model.node("Cast", {"x"}, "y"), "to", std::int64_t{type});
  return output_of(model, x);
}

Graph graph_of(const ModelWriter& model) { return import_onnx(model.model(), "m.onnx"); }

ElementType output_type_of(const Graph& graph) { return graph.values[graph.outputs[0]].type; }

}  // namespace

TEST_CASE("weights of 16-bit floats and of doubles become floats, from raw data and from fields") {
  const auto typed = [](int type, const std::string& raw, const std::vector<std::int32_t>& field) {
    ModelWriter model;
    model.output("y");
    auto& tensor = model.tensor("w", type, {3});
    if (raw.empty()) {
      tensor.mutable_int32_data()->Add(field.begin(), field.end());
    } else {
      tensor.set_raw_data(raw);
    }
    set(model.node("Cast", {"w"}, "y"), "to", std::int64_t{Proto::FLOAT});
    return constant_of(model);
  };
  using namespace std::string_literals;
  CHECK(typed(Proto::FLOAT16, "\x00\x3C\x00\xC0\x01\x00"s, {}) == Floats{1, -2, 0x1p-24F});
  CHECK(typed(Proto::FLOAT16, "", {0x3C00, 0xC000, 0x7BFF}) == Floats{1, -2, 65504});
  CHECK(typed(Proto::BFLOAT16, "\x80\x3F\x00\xC0\x40\x40"s, {}) == Floats{1, -2, 3});
  CHECK(typed(Proto::BFLOAT16, "", {0x3F80, 0xC000, 0x4040}) == Floats{1, -2, 3});
  ModelWriter model;
  model.output("y");
  auto& tensor = model.tensor("w", Proto::DOUBLE, {2});
  tensor.add_double_data(0.1);
  tensor.add_double_data(-3);
  set(model.node("Cast", {"w"}, "y"), "to", std::int64_t{Proto::FLOAT});
  CHECK(constant_of(model) == Floats{0.1F, -3});
}

TEST_CASE("integers of every width are read, and those of 64 bits that no signed one holds are refused") {
  for (const int type : {Proto::INT8, Proto::UINT8, Proto::INT16, Proto::UINT16, Proto::INT32, Proto::BOOL}) {
    const auto add = [&](ModelWriter& model) -> Proto& { return model.small("w", type, {2}, {1, 0}); };
    CHECK(cast_of(add, Proto::FLOAT) == Floats{1, 0});
  }
  const auto wide = [](int type, std::uint64_t value) {
    return [=](ModelWriter& model) -> Proto& {
      auto& tensor = model.tensor("w", type, {1});
      tensor.add_uint64_data(value);
      return tensor;
    };
  };
  CHECK(cast_of(wide(Proto::UINT32, 4'000'000'000), Proto::FLOAT) == Floats{4e9F});
  CHECK(cast_of(wide(Proto::UINT64, 7), Proto::FLOAT) == Floats{7});
  CHECK(message_of<patdnn::UnsupportedOperator>([&] {
          (void)cast_of(wide(Proto::UINT64, std::uint64_t{1} << 63), Proto::FLOAT);
        }) == "m.onnx: tensor 'w': holds 9223372036854775808, expected less than 2^63");
}

TEST_CASE("constants are cast as ONNX says: truth, lost bits, lost fractions, rounded halves") {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  const auto integers = [](const Ints& values) {
    return [=](ModelWriter& model) -> Proto& { return model.integers("w", values); };
  };
  const auto floats = [](const Floats& values) {
    return [=](ModelWriter& model) -> Proto& {
      return model.floats("w", {static_cast<std::int64_t>(values.size())}, values);
    };
  };
  CHECK(cast_of(integers({0, 2, -1}), Proto::BOOL) == Floats{0, 1, 1});
  CHECK(cast_of(floats({0, 0.5F, -0.0F, nan}), Proto::BOOL) == Floats{0, 1, 0, 1});
  CHECK(cast_of(integers({std::int64_t{1} << 32, (std::int64_t{1} << 31) + 1, -1}), Proto::INT32) ==
        Floats{0, -0x1p31F + 1, -1});
  CHECK(cast_of(integers({256, 300, -1}), Proto::UINT8) == Floats{0, 44, 255});
  CHECK(cast_of(integers({128, -129, 127}), Proto::INT8) == Floats{-128, 127, 127});
  CHECK(cast_of(floats({1.9F, -1.9F, 300, -5, nan}), Proto::UINT8) == Floats{1, 0, 255, 0, 0});
  CHECK(cast_of(floats({3e9F, -infinity, infinity}), Proto::INT32) == Floats{0x1p31F, -0x1p31F, 0x1p31F});
  CHECK(cast_of(floats({1e30F, -1e30F}), Proto::INT64) == Floats{0x1p63F, -0x1p63F});
  CHECK(cast_of(floats({1.0009765F, 70000, 1e-8F}), Proto::FLOAT16) == Floats{1.0009765625F, infinity, 0});
  CHECK(cast_of(floats({1.00390625F, 1.01171875F}), Proto::BFLOAT16) == Floats{1, 1.015625F});  // ties to even
  CHECK(message_of<patdnn::UnsupportedOperator>([&] { (void)cast_of(floats({1}), Proto::STRING); }) ==
        "m.onnx: node 't' (Cast): to STRING, expected floats or integers");
}

TEST_CASE("values of the running network are cast as constants are") {
  CHECK(run_cast_of({1.9F, -1.9F, 0.5F}, Proto::INT64) == Floats{1, -1, 0});
  CHECK(run_cast_of({1.9F, -1.9F, 300, 255.5F}, Proto::UINT8) == Floats{1, 0, 255, 255});
  CHECK(run_cast_of({0, 0.5F, -2}, Proto::BOOL) == Floats{0, 1, 1});
  CHECK(run_cast_of({1 + 0x1p-11F, 1 + 0x1.8p-10F, 65520, 0x1p-25F}, Proto::FLOAT16) ==
        Floats{1, 1 + 0x1p-9F, std::numeric_limits<float>::infinity(), 0});
  CHECK(run_cast_of({1 + 0x1p-8F, 1 + 0x1.8p-7F}, Proto::BFLOAT16) == Floats{1, 1 + 0x1p-6F});
  CHECK(run_cast_of({300, -1, 128, 5}, Proto::UINT8, Proto::INT64) == Floats{44, 255, 128, 5});
  CHECK(run_cast_of({300, -129, 128, 5}, Proto::INT8, Proto::INT32) == Floats{44, 127, -128, 5});
  CHECK(run_cast_of({3, 0, -7}, Proto::BOOL, Proto::INT64) == Floats{1, 0, 1});
  CHECK(run_cast_of({3, 0, 255}, Proto::INT64, Proto::UINT8) == Floats{3, 0, 255});
}

TEST_CASE("inputs and outputs keep the types that the model gives them") {
  ModelWriter model;
  model.input("x", {1, 2, 1, 2}, Proto::UINT8).output("y", Proto::INT64);
  set(model.node("Cast", {"x"}, "f"), "to", std::int64_t{Proto::FLOAT});
  model.weights("w", {1, 2, 1, 1}, 0.5F);
  model.node("Conv", {"f", "w"}, "c");
  set(model.node("Cast", {"c"}, "y"), "to", std::int64_t{Proto::INT64});
  const Graph graph = graph_of(model);
  CHECK(graph.values[graph.inputs[0]].type == ElementType::uint8);
  CHECK(output_type_of(graph) == ElementType::int64);
  CHECK(output_of(model, {1, 255, 2, 3}) == Floats{1, 129});
}

TEST_CASE("an input that is given out under another type is copied") {
  ModelWriter model;
  model.input("x", {2}, Proto::UINT8).output("y").output("x", Proto::UINT8);
  set(model.node("Cast", {"x"}, "y"), "to", std::int64_t{Proto::FLOAT});
  const Graph graph = graph_of(model);
  REQUIRE(graph.outputs.size() == 2);
  CHECK(graph.values[graph.outputs[0]].type == ElementType::float32);
  CHECK(graph.values[graph.outputs[1]].type == ElementType::uint8);
  CHECK(graph.values[graph.inputs[0]].type == ElementType::uint8);
}

TEST_CASE("a network of 16-bit floats runs in floats and says what it takes and gives") {
  for (const int type : {Proto::FLOAT16, Proto::BFLOAT16, Proto::DOUBLE}) {
    ModelWriter model;
    model.input("x", {1, 1, 1, 3}, type).output("y", type);
    auto& w = model.tensor("w", type, {1, 1, 1, 1});
    if (type == Proto::DOUBLE) w.add_double_data(2);
    if (type != Proto::DOUBLE) w.add_int32_data(0x4000);  // 2 in both
    model.node("Conv", {"x", "w"}, "c");
    model.node("Relu", {"c"}, "y");
    const Graph graph = graph_of(model);
    CHECK(graph.nodes.size() == 1);
    CHECK(static_cast<int>(output_type_of(graph)) == type);
    CHECK(static_cast<int>(graph.values[graph.inputs[0]].type) == type);
    CHECK(output_of(model, {1, -2, 3}) == Floats{2, 0, 6});
  }
}

TEST_CASE("integers of the running network are moved, compared and chosen, and not computed with") {
  ModelWriter model;
  model.input("x", {2, 2}, Proto::INT64).output("y", Proto::INT64);
  model.integers("two", {2});
  model.integers("zero", {0});
  set(model.node("Transpose", {"x"}, "t"), "perm", Ints{1, 0});
  model.node("Greater", {"t", "two"}, "large");
  model.node("Where", {"large", "t", "zero"}, "y");
  CHECK(output_of(model, {1, 2, 3, 4}) == Floats{0, 3, 0, 4});
  CHECK(output_type_of(graph_of(model)) == ElementType::int64);
  ModelWriter sum;
  sum.input("x", {2}, Proto::INT64).output("y", Proto::INT64);
  sum.node("Add", {"x", "x"}, "y");
  CHECK(refusal<patdnn::UnsupportedOperator>(sum) ==
        "m.onnx: node 'y' (Add): 'x' holds INT64 while the network runs, expected floats: a Cast makes them");
  ModelWriter compared;
  compared.input("x", {2}, Proto::INT64).output("y", Proto::BOOL);
  compared.integers("large", {(std::int64_t{1} << 24) + 1});
  compared.node("Equal", {"x", "large"}, "y");
  CHECK(refusal<patdnn::UnsupportedOperator>(compared).find("the integer 16777217, expected") != std::string::npos);
}

TEST_CASE("shapes are outputs of INT64") {
  ModelWriter model;
  model.input("x", {2, 3}).output("y", Proto::INT64);
  model.node("Shape", {"x"}, "y");
  CHECK(outputs_of(model, {Floats(6)}).at(0) == Floats{2, 3});
  CHECK(output_type_of(graph_of(model)) == ElementType::int64);
}

TEST_CASE("a survey leaves values of other types than FLOAT to the other engine") {
  ModelWriter model;
  model.input("x", {2}).input("u", {2}, Proto::UINT8).output("y", Proto::INT64).output("z");
  set(model.node("Cast", {"x"}, "y"), "to", std::int64_t{Proto::INT64});
  set(model.node("Cast", {"u"}, "f"), "to", std::int64_t{Proto::FLOAT});
  model.node("Relu", {"x"}, "z");
  const OnnxSurvey survey = survey_onnx(model.model(), "m.onnx");
  CHECK(survey.nodes[0].refusal.find("values of INT64 while the network runs, expected FLOAT") != std::string::npos);
  CHECK_FALSE(survey.nodes[1].refusal.empty());
  CHECK(survey.nodes[2].refusal.empty());
  CHECK(survey.values.count("u") == 0);
}

TEST_CASE("quantised weights become floats, of one scale, one for each entry of an axis, or one for each block") {
  const auto model = [](int type, const Ints& dims, const std::vector<std::int32_t>& values, const Ints& scale_dims,
                        const Floats& scales, const std::vector<std::int32_t>& zeros, std::int64_t axis = 1,
                        std::int64_t block = 0) {
    ModelWriter writer(21);
    writer.output("y");
    writer.small("q", type, dims, values);
    writer.floats("s", scale_dims, scales);
    std::vector<std::string> inputs{"q", "s"};
    if (!zeros.empty()) {
      writer.small("z", type, scale_dims, zeros);
      inputs.emplace_back("z");
    }
    auto& node = writer.node("DequantizeLinear", inputs, "y");
    set(node, "axis", axis);
    if (block != 0) set(node, "block_size", block);
    return writer;
  };
  CHECK(constant_of(model(Proto::INT8, {3}, {-128, 0, 127}, {}, {0.5F}, {})) == Floats{-64, 0, 63.5F});
  CHECK(constant_of(model(Proto::UINT8, {3}, {0, 128, 255}, {}, {2}, {128})) == Floats{-256, 0, 254});
  CHECK(constant_of(model(Proto::INT32, {2}, {100'000'000, -3}, {}, {1e-3F}, {})) == Floats{1e8F * 1e-3F, -3 * 1e-3F});
  CHECK(constant_of(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {3}, {1, 10, 100}, {0, 1, 2})) ==
        Floats{1, 10, 100, 4, 40, 400});
  CHECK(constant_of(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {2}, {1, 10}, {}, 0)) ==
        Floats{1, 2, 3, 40, 50, 60});
  CHECK(constant_of(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {2}, {1, 10}, {}, -2)) ==
        Floats{1, 2, 3, 40, 50, 60});
  CHECK(constant_of(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {2, 2}, {1, 10, 100, 1000}, {}, 1, 2)) ==
        Floats{1, 2, 30, 400, 500, 6000});
  CHECK(refusal<patdnn::ShapeMismatch>(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {2}, {1, 10}, {})) ==
        "m.onnx: node 'y' (DequantizeLinear): scale of 2 for 2×3 along axis 1, expected one, or 3");
  CHECK(refusal<patdnn::ShapeMismatch>(model(Proto::INT8, {2, 3}, {1, 2, 3, 4, 5, 6}, {2, 3}, Floats(6, 1), {}, 1, 2))
            .find("scale of 2×3 for 2×3 along axis 1, expected one, or 2×2") != std::string::npos);
}

TEST_CASE("quantising values of the running network and back rounds half to even and saturates") {
  const auto model = [](int type, const Ints& dims, const Ints& scale_dims, const Floats& scales,
                        const std::vector<std::int32_t>& zeros) {
    ModelWriter writer;
    writer.input("x", dims).output("y");
    writer.floats("s", scale_dims, scales);
    writer.small("z", type, scale_dims, zeros);
    writer.node("QuantizeLinear", {"x", "s", "z"}, "q");
    writer.node("DequantizeLinear", {"q", "s", "z"}, "y");
    return writer;
  };
  CHECK(output_of(model(Proto::UINT8, {5}, {}, {0.5F}, {128}), {0.25F, 0.75F, -0.25F, 1000, -1000}) ==
        Floats{0, 1, 0, 63.5F, -64});
  CHECK(output_of(model(Proto::INT8, {4}, {}, {2}, {0}), {1, 3, 1e9F, -1e9F}) == Floats{0, 4, 254, -256});
  CHECK(output_of(model(Proto::INT8, {2, 2}, {2}, {1, 10}, {0, 5}), {1.5F, 14, -200, 1300}) ==
        Floats{2, 10, -128, 1220});
  ModelWriter quantised = model(Proto::UINT8, {2}, {}, {0.5F}, {3});
  OnnxOptions options;
  options.outputs = {"q"};
  CHECK(outputs_of(quantised, {{1, -5}}, options).at(0) == Floats{5, 0});
  CHECK(output_type_of(import_onnx(quantised.model(), "m.onnx", options)) == ElementType::uint8);
}

TEST_CASE("a type to quantise to that is none of 8 or 16 bits, and a scale that is computed, are refused") {
  ModelWriter words;
  words.input("x", {2}).output("q");
  words.floats("s", {}, {1});
  words.small("z", Proto::INT32, {}, {0});
  words.node("QuantizeLinear", {"x", "s", "z"}, "q");
  CHECK(refusal<patdnn::UnsupportedOperator>(words) ==
        "m.onnx: node 'q' (QuantizeLinear): to INT32, expected INT8, UINT8, INT16 or UINT16");
  ModelWriter computed;
  computed.input("x", {1}).output("q");
  computed.node("QuantizeLinear", {"x", "x"}, "q");
  CHECK(refusal<patdnn::UnsupportedOperator>(computed).find("node 'q' (QuantizeLinear): scale is computed while") !=
        std::string::npos);
}
