// Models that are wrong, or larger than their reader allows, or written in one of several ways that mean the same.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include "catch.hpp"
#include "counted_memory.hpp"
#include "onnx_models.hpp"

namespace fs = std::filesystem;
using namespace patdnn::network;
using patdnn::test::Folder;
using patdnn::test::import_onnx;
using patdnn::test::message_of;
using patdnn::test::ModelWriter;
using patdnn::test::read_onnx;
using patdnn::test::refusal;
using patdnn::test::small_model;
using patdnn::test::survey_onnx;

TEST_CASE("a file that is no ONNX, is cut off, or is missing is named") {
  const Folder folder;
  const auto message = [&](const fs::path& path) {
    return message_of<patdnn::FileError>([&] { (void)read_onnx(path); });
  };
  CHECK(message(folder / "none.onnx").find("none.onnx': No such file") != std::string::npos);
  std::ofstream(folder / "text.onnx") << "a shopping list: milk, bread";
  CHECK(message(folder / "text.onnx").find("text.onnx: cannot be parsed as ONNX") != std::string::npos);
  small_model().save(folder / "m.onnx");
  fs::resize_file(folder / "m.onnx", fs::file_size(folder / "m.onnx") - 7);
  CHECK(message(folder / "m.onnx").find("m.onnx: cannot be parsed as ONNX") != std::string::npos);
  std::ofstream(folder / "empty.onnx").close();
  CHECK(message(folder / "empty.onnx").find("empty.onnx: holds no graph") != std::string::npos);
}

TEST_CASE("a graph that is cyclic, out of order or incomplete is refused with node and value") {
  ModelWriter cyclic;
  cyclic.input("x", {1, 2}).output("b");
  cyclic.node("Add", {"x", "b"}, "a");
  cyclic.node("Relu", {"a"}, "b");
  CHECK(refusal<patdnn::CorruptFile>(cyclic) ==
        "m.onnx: node 'a' (Add): reads 'b' before node 'b' writes it: the graph is cyclic, its nodes are out of order, "
        "or that output is not supported");
  ModelWriter missing;
  missing.input("x", {1, 2, 4, 4}).output("y");
  missing.node("Conv", {"x", "w"}, "y");
  CHECK(refusal<patdnn::CorruptFile>(missing) ==
        "m.onnx: node 'y' (Conv): reads 'w', which is neither an input, nor an initializer, nor any node's output");
  ModelWriter twice = small_model();
  twice.node("Relu", {"x"}, "y");
  CHECK(refusal<patdnn::CorruptFile>(twice) == "m.onnx: node 'y' (Relu): two values are called 'y'");
  ModelWriter silent;
  silent.input("x", {1});
  CHECK(refusal<patdnn::CorruptFile>(silent) == "m.onnx: a graph without outputs");
}

TEST_CASE("extents that disagree are refused with node and extents") {
  ModelWriter model;
  model.input("x", {1, 5, 4, 4}).output("y");
  model.weights("w", {3, 2, 1, 1}, 0.5F);
  model.node("Conv", {"x", "w"}, "y");
  CHECK(refusal<patdnn::ShapeMismatch>(model) ==
        "m.onnx: node 'y' (Conv): weights of 3×2×1×1 in 1 groups for an input of 1×5×4×4");
  ModelWriter values = small_model();
  values.graph().mutable_initializer(0)->add_float_data(1);
  CHECK(refusal<patdnn::CorruptFile>(values) == "m.onnx: tensor 'w': 7 values for extents 3×2×1×1");
}

TEST_CASE("auto_pad keeps extents with the odd pixel behind or before, or pads nothing; another is named") {
  const auto model = [](const std::string& auto_pad) {
    ModelWriter writer;
    writer.input("x", {1, 2, 4, 4}).output("y");
    writer.weights("w", {3, 2, 4, 2}, 0.5F);
    auto* const attribute = writer.node("Conv", {"x", "w"}, "y").add_attribute();
    attribute->set_name("auto_pad");
    attribute->set_type(::onnx::AttributeProto::STRING);
    attribute->set_s(auto_pad);
    return writer;
  };
  const auto pad = [&](const std::string& auto_pad) {
    const Graph graph = import_onnx(model(auto_pad).model(), "m.onnx");
    return std::get<Convolution>(graph.nodes[0].op).shape.pad;
  };
  CHECK(pad("NOTSET") == patdnn::Padding{});
  CHECK(pad("VALID") == patdnn::Padding{});
  CHECK(pad("SAME_UPPER") == patdnn::Padding{1, 0, 2, 1});
  CHECK(pad("SAME_LOWER") == patdnn::Padding{2, 1, 1, 0});
  CHECK(refusal<patdnn::UnsupportedOperator>(model("SAME")) ==
        "m.onnx: node 'y' (Conv): auto_pad 'SAME', expected NOTSET, SAME_UPPER, SAME_LOWER or VALID");
}

TEST_CASE("extents that a model leaves open are given at import") {
  ModelWriter model;
  model.input("x", {-1, 2, 4, 4}).output("y");
  model.weights("w", {3, 2, 1, 1}, 0.5F);
  model.node("Conv", {"x", "w"}, "y");
  CHECK(refusal<patdnn::UnsupportedOperator>(model) ==
        "m.onnx: input 'x': extent 0 is left open ('N'); give the input's extents at import");
  OnnxOptions options;
  options.input_dims["z"] = {1};
  CHECK(refusal<patdnn::ShapeMismatch>(small_model(), options) ==
        "m.onnx: no input is called 'z', expected one of 'x'");
  const Folder folder;
  model.save(folder / "m.onnx");
  options.input_dims = {{"x", {3, 2, 4, 4}}};
  CHECK(read_onnx(folder / "m.onnx", options).dims(0) == Dims{3, 2, 4, 4});
}

TEST_CASE("weights that are no numbers are refused with tensor and entry") {
  ModelWriter model = small_model();
  model.graph().mutable_initializer(0)->set_float_data(4, std::numeric_limits<float>::quiet_NaN());
  const std::string text = refusal<patdnn::InvalidWeight>(model);
  CHECK(text.find("m.onnx: node 'y' (Conv): weights 'w': entry 4 is ") == 0);
  CHECK(text.find(", expected a finite number") != std::string::npos);
}

TEST_CASE("types and domains that are not supported are named") {
  ModelWriter foreign = small_model();
  foreign.graph().mutable_node(0)->set_domain("com.example");
  CHECK(refusal<patdnn::UnsupportedOperator>(foreign) ==
        "m.onnx: node 'y' (Conv): operator Conv of domain 'com.example' is not supported; it reads 'x', and an import "
        "can "
        "stop there (--outputs, OnnxOptions::outputs)");
  ModelWriter words = small_model();
  words.graph().mutable_input(0)->mutable_type()->mutable_tensor_type()->set_elem_type(::onnx::TensorProto::STRING);
  CHECK(
      refusal<patdnn::UnsupportedOperator>(words) ==
      "m.onnx: input 'x' is STRING, expected FLOAT, FLOAT16, BFLOAT16, DOUBLE, INT64, INT32, INT8, UINT8 or BOOL, or a "
      "value at import");
}

TEST_CASE("limits hold before memory is taken") {
  OnnxOptions options;
  options.limits.max_bytes = 10;
  const Folder folder;
  small_model().save(folder / "m.onnx");
  CHECK(message_of<patdnn::LimitExceeded>([&] {
          (void)read_onnx(folder / "m.onnx", options);
        }).find("bytes, expected at most 10") != std::string::npos);
  options.limits = {};
  options.limits.max_nodes = 0;
  CHECK(refusal<patdnn::LimitExceeded>(small_model(), options) == "m.onnx: 1 nodes, expected at most 0");
  options.limits = {};
  options.limits.max_elements = 40;
  CHECK(refusal<patdnn::LimitExceeded>(small_model(), options) ==
        "m.onnx: node 'y' (Conv): 'y' is 1×3×4×4, expected at most 40 elements");
  ModelWriter huge = small_model();
  auto& tensor = *huge.graph().mutable_initializer(0);
  tensor.clear_dims();
  for (int axis = 0; axis < 3; ++axis) tensor.add_dims(1 << 30);
  CHECK(refusal<patdnn::LimitExceeded>(huge).find("tensor 'w': 1073741824×1073741824×1073741824") != std::string::npos);
  ModelWriter broadcast;
  broadcast.input("x", {1}).output("y");
  broadcast.weights("row", {1, 60'000}, 1);
  broadcast.weights("column", {60'000, 1}, 1);
  broadcast.node("Add", {"row", "column"}, "sum");
  broadcast.node("Add", {"sum", "x"}, "y");
  CHECK(refusal<patdnn::LimitExceeded>(broadcast) ==
        "m.onnx: node 'sum' (Add): a constant of 60000×60000, expected at most 2147483648 elements");
  // A sparse file of more than a message can hold: refused by its size, which is asked before it is read.
  std::ofstream(folder / "large.onnx").close();
  fs::resize_file(folder / "large.onnx", std::uintmax_t{3} << 30);
  CHECK(message_of<patdnn::LimitExceeded>([&] {
          (void)read_onnx(folder / "large.onnx");
        }).find("a larger model keeps its weights as external data") != std::string::npos);
}

TEST_CASE("importing a model survives each allocation that fails") {
  ModelWriter writer;
  writer.input("x", {1, 2, 6, 6}).output("scores");
  writer.weights("w", {4, 2, 3, 3}, 0.5F);
  writer.weights("b", {4}, 0.25F);
  writer.weights("rows", {4, 5}, 0.125F);
  writer.node("Conv", {"x", "w"}, "conv");
  writer.node("BatchNormalization", {"conv", "b", "b", "b", "b"}, "norm");
  writer.node("Relu", {"norm"}, "relu");
  writer.node("GlobalAveragePool", {"relu"}, "pool");
  writer.node("Flatten", {"pool"}, "flat");
  writer.node("Gemm", {"flat", "rows"}, "scores");
  const ::onnx::ModelProto& model = writer.model();
  const std::size_t failed = patdnn::test::fail_each_allocation([&] { (void)import_onnx(model, "m.onnx"); });
  CHECK(failed > 100);
  const std::size_t surveyed = patdnn::test::fail_each_allocation([&] { (void)survey_onnx(model, "m.onnx"); });
  CHECK(surveyed > 100);
}

TEST_CASE("values that a graph computes from extents are known at import") {
  // Reshape to (first extent of x, −1), as exporters write it.
  ModelWriter model;
  model.input("x", {2, 3, 4}).output("y");
  auto& index = *model.graph().add_initializer();
  index.set_name("zero");
  index.set_data_type(::onnx::TensorProto::INT64);
  index.add_int64_data(0);
  auto& rest = *model.graph().add_initializer();
  rest.set_name("rest");
  rest.set_data_type(::onnx::TensorProto::INT64);
  rest.add_dims(1);
  rest.add_int64_data(-1);
  auto& axes = *model.graph().add_initializer();
  axes.set_name("axes");
  axes.set_data_type(::onnx::TensorProto::INT64);
  axes.add_dims(1);
  axes.add_int64_data(0);
  model.node("Shape", {"x"}, "shape");
  model.node("Gather", {"shape", "zero"}, "images");
  model.node("Unsqueeze", {"images", "axes"}, "row");
  auto* const axis = model.node("Concat", {"row", "rest"}, "target").add_attribute();
  axis->set_name("axis");
  axis->set_type(::onnx::AttributeProto::INT);
  axis->set_i(0);
  model.node("Reshape", {"x", "target"}, "y");
  const Folder folder;
  model.save(folder / "m.onnx");
  const Graph graph = read_onnx(folder / "m.onnx");
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.dims(graph.outputs[0]) == Dims{2, 12});
}

TEST_CASE("a model that is given away loses its weights as they are imported, and another one keeps them") {
  ModelWriter writer = small_model();
  const std::string raw(3 * 2 * sizeof(float), '\0');
  auto& weights = *writer.graph().mutable_initializer(0);
  weights.clear_float_data();
  weights.set_raw_data(raw);
  ::onnx::ModelProto model = writer.model();
  const Graph kept = import_onnx(model, "m.onnx");
  CHECK(model.graph().initializer(0).raw_data() == raw);
  const Graph graph = import_onnx(std::move(model), "m.onnx");
  CHECK(model.graph().initializer(0).raw_data().empty());  // NOLINT(bugprone-use-after-move): what is left of it
  CHECK(graph == kept);
}
