// Layers whose weights have extents of all kinds: right, or refused by name.

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "onnx_runs.hpp"

using namespace patdnn::test;
using namespace patdnn::network;

namespace {

using Ints = std::vector<std::int64_t>;

/// x of 2 × 3 times b of 3 × `outputs`, all ones, plus c.
ModelWriter gemm(const Ints& c_dims, const std::vector<float>& c, std::int64_t outputs = 1) {
  ModelWriter model;
  model.input("x", {2, 3}).output("y");
  model.weights("b", {3, outputs}, 1);
  model.floats("c", c_dims, c);
  model.node("Gemm", {"x", "b", "c"}, "y");
  return model;
}

}  // namespace

TEST_CASE("a Gemm adds a bias of any extents that can be broadcast to its output, and refuses others") {
  const std::vector<float> x{1, 2, 3, 4, 5, 6};  // rows of 6 and 15
  CHECK(output_of(gemm({}, {0.5F}), x) == std::vector<float>{6.5F, 15.5F});
  CHECK(output_of(gemm({1}, {0.5F}), x) == std::vector<float>{6.5F, 15.5F});
  CHECK(output_of(gemm({1, 1}, {0.5F}), x) == std::vector<float>{6.5F, 15.5F});
  CHECK(output_of(gemm({2, 1}, {1, 2}), x) == std::vector<float>{7, 17});
  CHECK(output_of(gemm({}, {1}, 2), x) == std::vector<float>{7, 7, 16, 16});
  CHECK(output_of(gemm({2}, {1, 2}, 2), x) == std::vector<float>{7, 8, 16, 17});
  CHECK(output_of(gemm({1, 2}, {1, 2}, 2), x) == std::vector<float>{7, 8, 16, 17});
  CHECK(output_of(gemm({2, 1}, {1, 2}, 2), x) == std::vector<float>{7, 7, 17, 17});
  CHECK(output_of(gemm({2, 2}, {1, 2, 3, 4}, 2), x) == std::vector<float>{7, 8, 18, 19});
  const auto text = [](const ModelWriter& model) { return refusal<patdnn::ShapeMismatch>(model); };
  CHECK(text(gemm({3}, {1, 2, 3}, 2)) ==
        "m.onnx: node 'y' (Gemm): extents 3 and 2×2 cannot be broadcast to each other");
  CHECK(text(gemm({4, 1}, {1, 2, 3, 4})).find("cannot be broadcast") != std::string::npos);
  CHECK(text(gemm({1, 1, 1}, {1})) == "m.onnx: node 'y' (Gemm): C of 1×1×1 cannot be broadcast to 2×1");
  CHECK(text(gemm({0}, {}, 2)).find("extents 0 and 2×2 cannot be broadcast") != std::string::npos);
  ModelWriter grows;
  grows.input("x", {1, 3}).output("y");
  grows.weights("b", {3, 2}, 1);
  grows.weights("c", {4, 2}, 1);
  grows.node("Gemm", {"x", "b", "c"}, "y");
  CHECK(text(grows) == "m.onnx: node 'y' (Gemm): C of 4×2 cannot be broadcast to 1×2");
}

TEST_CASE("a Gemm of other than matrices is refused with both extents") {
  ModelWriter model;
  model.input("x", {2, 3, 4}).output("y");
  model.weights("b", {4, 2}, 1);
  model.node("Gemm", {"x", "b"}, "y");
  CHECK(refusal<patdnn::ShapeMismatch>(model) ==
        "m.onnx: node 'y' (Gemm): A of 2×3×4 and B of 4×2, expected two axes each");
}

TEST_CASE("a Gemm whose C holds integers or no number is refused") {
  ModelWriter integers = gemm({}, {0});
  integers.graph().mutable_initializer(1)->Clear();
  integers.graph().mutable_initializer(1)->set_name("c");
  integers.graph().mutable_initializer(1)->set_data_type(::onnx::TensorProto::INT64);
  integers.graph().mutable_initializer(1)->add_int64_data(1);
  CHECK(refusal<patdnn::CorruptFile>(integers) == "m.onnx: node 'y' (Gemm): C holds integers, expected floats");
  CHECK(refusal<patdnn::InvalidWeight>(gemm({}, {std::numeric_limits<float>::infinity()})).find("C 'c': entry 0 is ") !=
        std::string::npos);
}

TEST_CASE("a bias of a convolution has one entry for each filter, and one axis") {
  const auto text = [](const Ints& dims, const char* type, const Ints& weights) {
    ModelWriter model;
    model.input("x", {1, 2, 4, 4}).output("y");
    model.weights("w", weights, 0.5F);
    model.weights("b", dims, 1);
    model.node(type, {"x", "w", "b"}, "y");
    return refusal<patdnn::ShapeMismatch>(model);
  };
  const Ints forward{3, 2, 1, 1};
  const Ints backward{2, 3, 1, 1};
  CHECK(text({}, "Conv", forward) == "m.onnx: node 'y' (Conv): a bias of scalar, expected 3");
  CHECK(text({0}, "Conv", forward) == "m.onnx: node 'y' (Conv): a bias of 0, expected 3");
  CHECK(text({4}, "Conv", forward) == "m.onnx: node 'y' (Conv): a bias of 4, expected 3");
  CHECK(text({1, 3}, "Conv", forward) == "m.onnx: node 'y' (Conv): a bias of 1×3, expected 3");
  CHECK(text({}, "ConvTranspose", backward).find("a bias of scalar, expected 3") != std::string::npos);
  CHECK(text({0}, "ConvTranspose", backward).find("a bias of 0, expected 3") != std::string::npos);
}

TEST_CASE("a convolution whose strides and dilations differ along both axes is one of patdnn's kernels") {
  ModelWriter model;
  model.input("x", {1, 2, 9, 17}).output("y");
  model.weights("w", {3, 2, 3, 3}, 0.5F);
  ::onnx::NodeProto& node = model.node("Conv", {"x", "w"}, "y");
  for (const auto& [name, values] : {std::pair{"strides", Ints{2, 1}}, std::pair{"dilations", Ints{1, 3}}}) {
    auto* const attribute = node.add_attribute();
    attribute->set_name(name);
    attribute->set_type(::onnx::AttributeProto::INTS);
    for (const std::int64_t n : values) attribute->add_ints(n);
  }
  const Graph graph = import_onnx(model.model(), "m.onnx");
  const patdnn::ConvShape& shape = std::get<Convolution>(graph.nodes[0].op).shape;
  CHECK(shape.stride == patdnn::PerAxis(2, 1));
  CHECK(shape.dilation == patdnn::PerAxis(1, 3));
  CHECK(graph.dims(graph.outputs[0]) == Dims{1, 3, 4, 11});
}

TEST_CASE("a normalisation has one value of each kind for each channel") {
  for (const Ints& dims : {Ints{}, Ints{0}, Ints{3}}) {
    ModelWriter model;
    model.input("x", {1, 2, 4, 4}).output("y");
    model.weights("one", {2}, 1);
    model.weights("other", dims, 1);
    model.node("BatchNormalization", {"x", "one", "other", "one", "one"}, "y");
    CHECK(refusal<patdnn::ShapeMismatch>(model).find("values for a normalisation of 1×2×4×4, expected 2") !=
          std::string::npos);
  }
}

TEST_CASE("slopes are one, one per channel, or of extents that can be broadcast") {
  const auto model = [](const Ints& dims, const std::vector<float>& slopes) {
    ModelWriter writer;
    writer.input("x", {1, 2, 1, 3}).output("y");
    writer.floats("s", dims, slopes);
    writer.node("PRelu", {"x", "s"}, "y");
    return writer;
  };
  const std::vector<float> x{-1, 1, -2, -3, 2, -4};
  CHECK(output_of(model({}, {2}), x) == std::vector<float>{-2, 1, -4, -6, 2, -8});
  CHECK(output_of(model({1}, {2}), x) == std::vector<float>{-2, 1, -4, -6, 2, -8});
  CHECK(output_of(model({2}, {1, 2}), x) == std::vector<float>{-1, 1, -2, -6, 2, -8});
  CHECK(output_of(model({2, 1, 1}, {1, 2}), x) == std::vector<float>{-1, 1, -2, -6, 2, -8});
  CHECK(refusal<patdnn::ShapeMismatch>(model({0}, {})).find("node 'y' (PRelu): ") != std::string::npos);
  CHECK(refusal<patdnn::ShapeMismatch>(model({2, 2, 1, 1}, {1, 2, 3, 4})).find("node 'y' (PRelu): ") !=
        std::string::npos);
}

TEST_CASE("a transposed convolution refuses words and counts that it would have to guess the meaning of") {
  const auto model = [] {
    ModelWriter writer;
    writer.input("x", {1, 2, 4, 4}).output("y");
    writer.weights("w", {2, 3, 2, 2}, 0.5F);
    writer.node("ConvTranspose", {"x", "w"}, "y");
    return writer;
  };
  ModelWriter word = model();
  set(*word.graph().mutable_node(0), "auto_pad", "SAME");
  CHECK(refusal<patdnn::UnsupportedOperator>(word) ==
        "m.onnx: node 'y' (ConvTranspose): auto_pad 'SAME', expected NOTSET, SAME_UPPER, SAME_LOWER or VALID");
  ModelWriter shape = model();
  set(*shape.graph().mutable_node(0), "output_shape", Ints{5});
  CHECK(refusal<patdnn::ShapeMismatch>(shape).find("output_shape 1, expected none or 2") != std::string::npos);
  ModelWriter padding = model();
  set(*padding.graph().mutable_node(0), "output_padding", Ints{1, 1, 1});
  CHECK(refusal<patdnn::ShapeMismatch>(padding).find("output_padding has 3 entries") != std::string::npos);
}
