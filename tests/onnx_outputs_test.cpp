// What of a model is imported: what its outputs depend on, or what named values do.

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onnx_runs.hpp"

using namespace patdnn::test;
using namespace patdnn::network;

namespace {

/// x → Relu a → Relu y; and a branch of an unknown operator that reads a.
ModelWriter model_with_head() {
  ModelWriter model;
  model.input("x", {1, 4}).output("y").output("boxes");
  model.node("Relu", {"x"}, "a");
  model.node("Neg2", {"a", "x"}, "boxes");
  model.node("Relu", {"a"}, "y");
  return model;
}

}  // namespace

TEST_CASE("nodes, weights and inputs that no output depends on may be of any kind") {
  ModelWriter model = small_model();
  model.input("names", {3}, ::onnx::TensorProto::STRING);
  model.tensor("words", ::onnx::TensorProto::STRING, {2}).add_string_data("a");
  auto& far = model.weights("far", {2}, 1);
  far.set_data_location(::onnx::TensorProto::EXTERNAL);
  model.node("NonMaxSuppression", {"y", "far", "names"}, "boxes");
  model.node("Relu", {"nowhere"}, "dead");
  const Graph graph = import_onnx(model.model(), "m.onnx");
  CHECK(graph.nodes.size() == 1);
  CHECK(graph.inputs.size() == 1);
}

TEST_CASE("further outputs of a node that nobody reads are no reason to refuse it, read ones are") {
  ModelWriter norm(9);
  norm.input("x", {1, 2, 1, 1}).output("y");
  norm.weights("one", {2}, 1);
  norm.node("BatchNormalization", {"x", "one", "one", "one", "one"}, std::vector<std::string>{"y", "m", "v", "s", "t"});
  CHECK(import_onnx(norm.model(), "m.onnx").nodes.size() == 1);
  norm.output("m");
  CHECK(refusal<patdnn::UnsupportedOperator>(norm).find("node 'y' (BatchNormalization): ") != std::string::npos);

  ModelWriter pool;
  pool.input("x", {1, 1, 4, 4}).output("y");
  set(pool.node("MaxPool", {"x"}, std::vector<std::string>{"y", "at"}), "kernel_shape",
      std::vector<std::int64_t>{2, 2});
  CHECK(import_onnx(pool.model(), "m.onnx").nodes.size() == 1);
  pool.output("at");
  CHECK(refusal<patdnn::UnsupportedOperator>(pool).find("node 'y' (MaxPool): the positions of maxima") !=
        std::string::npos);

  ModelWriter several = small_model();
  several.output("more");
  several.graph().mutable_node(0)->add_output("more");
  CHECK(refusal<patdnn::UnsupportedOperator>(several) ==
        "m.onnx: node 'y' (Conv): output 1 ('more') is read, expected outputs 0 to 0 alone to be");
}

TEST_CASE("an import stops at named values, in the order in which they are named") {
  OnnxOptions options;
  options.outputs = {"a", "x"};
  const auto outputs = outputs_of(model_with_head(), {{-1, 2, -3, 4}}, options);
  REQUIRE(outputs.size() == 2);
  CHECK(outputs[0] == std::vector<float>{0, 2, 0, 4});
  CHECK(outputs[1] == std::vector<float>{-1, 2, -3, 4});
  options.outputs = {"y"};
  const Graph graph = import_onnx(model_with_head().model(), "m.onnx", options);
  CHECK(graph.values[graph.outputs[0]].name == "y");
  CHECK(graph.outputs.size() == 1);
}

TEST_CASE("outputs that no value is called are refused with near names, and so is one that is given twice") {
  ModelWriter model = model_with_head();
  for (int i = 0; i < 20; ++i) model.node("Relu", {"a"}, "head/conv_" + std::to_string(i) + "/out");
  const auto text = [&](const std::vector<std::string>& outputs) {
    OnnxOptions options;
    options.outputs = outputs;
    return refusal<patdnn::ShapeMismatch>(model, options);
  };
  CHECK(text({"boxs"}) == "m.onnx: outputs: no value is called 'boxs', perhaps 'boxes'");
  CHECK(text({"BOXES"}) == "m.onnx: outputs: no value is called 'BOXES', perhaps 'boxes'");
  CHECK(text({"conv_7/"}) == "m.onnx: outputs: no value is called 'conv_7/', perhaps 'head/conv_7/out'");
  const std::string many = text({"head/conv_/out"});
  CHECK(std::count(many.begin(), many.end(), ',') == 5);  // five names
  CHECK(text({"scores"}) ==
        "m.onnx: outputs: no value is called 'scores', expected one of the model's, whose outputs are 'y', 'boxes'");
  CHECK(text({"y", "a", "y"}) == "m.onnx: outputs: 'y' is given twice, expected it once");
  CHECK(text({std::string(100'000, 'z')}).size() < 400);
}

TEST_CASE("an operator that is not known is one line with its node and where to stop instead") {
  CHECK(refusal<patdnn::UnsupportedOperator>(model_with_head()) ==
        "m.onnx: node 'boxes' (Neg2): operator Neg2 is not supported; it reads 'a', 'x', and an import can stop there "
        "(--outputs, OnnxOptions::outputs)");
  ModelWriter first;
  first.input("x", {1}).output("y");
  first.weights("w", {1}, 1);
  first.node("Mystery", {"w"}, "m").set_domain("com.example");
  first.node("Add", {"x", "m"}, "y");
  CHECK(refusal<patdnn::UnsupportedOperator>(first) ==
        "m.onnx: node 'm' (Mystery): operator Mystery of domain 'com.example' is not supported; choose outputs that do "
        "not depend on it (--outputs, OnnxOptions::outputs)");
}

TEST_CASE("a sparse initializer is refused where it is read") {
  ModelWriter model = small_model();
  model.graph().add_sparse_initializer()->mutable_values()->set_name("s");
  CHECK(import_onnx(model.model(), "m.onnx").nodes.size() == 1);
  model.graph().mutable_node(0)->set_input(1, "s");
  CHECK(refusal<patdnn::UnsupportedOperator>(model) ==
        "m.onnx: node 'y' (Conv): reads 's', a sparse initializer, expected a dense one");
}

TEST_CASE("a survey judges all nodes, whether an output depends on them or not") {
  const OnnxSurvey survey = survey_onnx(model_with_head().model(), "m.onnx");
  REQUIRE(survey.nodes.size() == 3);
  CHECK(survey.nodes[0].refusal.empty());
  CHECK(survey.nodes[1].refusal.find("operator Neg2 is not supported") != std::string::npos);
  CHECK(survey.nodes[2].refusal.empty());
}
