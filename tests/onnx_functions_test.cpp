// ONNX's functions of elements and its reductions: what each becomes, and what is computed while a model is imported.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/network/text.hpp>

#include "../examples/onnx_import.hpp"
#include "catch.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn::network;
using patdnn::test::message_of;
using Ints = std::vector<std::int64_t>;
using Function = Elementwise::Function;
using Proto = ::onnx::TensorProto;

/// A model whose nodes are written one after the other.
class Model {
 public:
  explicit Model(int opset = 18) {
    model_.set_ir_version(8);
    model_.add_opset_import()->set_version(opset);
  }
  Model& input(const std::string& name, const Ints& dims) {
    auto& value = *model_.mutable_graph()->add_input();
    value.set_name(name);
    auto& type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(Proto::FLOAT);
    (void)type.mutable_shape();  // of a scalar, too
    for (const std::int64_t n : dims) type.mutable_shape()->add_dim()->set_dim_value(n);
    return *this;
  }
  Model& integers(const std::string& name, const Ints& values, bool is_scalar = false) {
    Proto& tensor = add(name, Proto::INT64);
    if (!is_scalar) tensor.add_dims(static_cast<std::int64_t>(values.size()));
    for (const std::int64_t n : values) tensor.add_int64_data(n);
    return *this;
  }
  Model& booleans(const std::string& name, const std::vector<int>& values) {
    Proto& tensor = add(name, Proto::BOOL);
    tensor.add_dims(static_cast<std::int64_t>(values.size()));
    for (const int n : values) tensor.add_int32_data(n);
    return *this;
  }
  Model& floats(const std::string& name, const std::vector<float>& values, bool is_scalar = false) {
    Proto& tensor = add(name, Proto::FLOAT);
    if (!is_scalar) tensor.add_dims(static_cast<std::int64_t>(values.size()));
    for (const float x : values) tensor.add_float_data(x);
    return *this;
  }
  ::onnx::NodeProto& node(const std::string& type, const std::vector<std::string>& inputs, const std::string& output) {
    ::onnx::NodeProto& node = *model_.mutable_graph()->add_node();
    node.set_op_type(type);
    node.set_name(output);
    for (const std::string& name : inputs) node.add_input(name);
    node.add_output(output);
    return node;
  }
  [[nodiscard]] Graph import(const std::string& output = "y") {
    model_.mutable_graph()->add_output()->set_name(output);
    return demo::import_onnx(model_, "m.onnx");
  }

 private:
  Proto& add(const std::string& name, Proto::DataType type) {
    Proto& tensor = *model_.mutable_graph()->add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(type);
    return tensor;
  }

  ::onnx::ModelProto model_;
};

void set(::onnx::NodeProto& node, const std::string& name, float value) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(::onnx::AttributeProto::FLOAT);
  attribute.set_f(value);
}
void set(::onnx::NodeProto& node, const std::string& name, std::int64_t value) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(::onnx::AttributeProto::INT);
  attribute.set_i(value);
}
void set(::onnx::NodeProto& node, const std::string& name, const Ints& values) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(::onnx::AttributeProto::INTS);
  for (const std::int64_t n : values) attribute.add_ints(n);
}
void set(::onnx::NodeProto& node, const std::string& name, const std::string& value) {
  auto& attribute = *node.add_attribute();
  attribute.set_name(name);
  attribute.set_type(::onnx::AttributeProto::STRING);
  attribute.set_s(value);
}

/// The only node of what a node of that many inputs becomes.
Operator imported(const std::string& type, std::size_t inputs,
                  const std::vector<std::pair<std::string, float>>& numbers = {}) {
  Model model;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < inputs; ++i) {
    names.push_back("x" + std::to_string(i));
    model.input(names.back(), {2, 3, 4});
  }
  ::onnx::NodeProto& node = model.node(type, names, "y");
  for (const auto& [name, value] : numbers) set(node, name, value);
  const Graph graph = model.import();
  REQUIRE(graph.nodes.size() == 1);
  return graph.nodes[0].op;
}

/// The nodes of a graph in words.
std::vector<std::string> nodes_of(const Graph& graph) {
  std::vector<std::string> words;
  for (const Node& node : graph.nodes) words.push_back(describe(node.op));
  return words;
}

/// The constant that a model gives out.
const Tensor& constant_of(const Graph& graph) {
  REQUIRE(graph.nodes.size() == 1);  // a copy, since outputs are no constants
  return *graph.values[graph.nodes[0].inputs[0]].constant;
}

/// The integers that nodes make of others: given out as floats.
std::vector<float> integers_of(Model& model, const std::string& output) {
  set(model.node("Cast", {output}, "y"), "to", std::int64_t{1});
  return constant_of(model.import()).floats();
}

}  // namespace

TEST_CASE("functions of one input are imported with their parameters") {
  for (const auto& [type, function] : std::vector<std::pair<std::string, Function>>{
           {"Abs", Function::abs},     {"Neg", Function::negate},        {"Exp", Function::exp},
           {"Log", Function::log},     {"Sqrt", Function::sqrt},         {"Reciprocal", Function::reciprocal},
           {"Erf", Function::erf},     {"Softplus", Function::softplus}, {"Softsign", Function::softsign},
           {"Mish", Function::mish},   {"Sin", Function::sin},           {"Cos", Function::cos},
           {"Tan", Function::tan},     {"Asin", Function::asin},         {"Acos", Function::acos},
           {"Atan", Function::atan},   {"Sinh", Function::sinh},         {"Cosh", Function::cosh},
           {"Asinh", Function::asinh}, {"Acosh", Function::acosh},       {"Atanh", Function::atanh},
           {"Floor", Function::floor}, {"Ceil", Function::ceil},         {"Round", Function::round},
           {"Sign", Function::sign},   {"IsNaN", Function::is_nan},      {"Not", Function::logical_not}}) {
    CAPTURE(type);
    CHECK(std::get<Elementwise>(imported(type, 1)) == Elementwise{function});
  }
  const auto of = [](const std::string& type, const std::vector<std::pair<std::string, float>>& numbers = {}) {
    return std::get<Elementwise>(imported(type, 1, numbers));
  };
  CHECK(of("Elu") == Elementwise{Function::elu, 1});
  CHECK(of("Elu", {{"alpha", 2}}) == Elementwise{Function::elu, 2});
  CHECK(of("Celu", {{"alpha", 2}}) == Elementwise{Function::celu, 2});
  CHECK(of("Selu") == Elementwise{Function::selu, 1.67326319217681884765625F, 1.05070102214813232421875F});
  CHECK(of("Selu", {{"alpha", 2}, {"gamma", 3}}) == Elementwise{Function::selu, 2, 3});
  CHECK(of("ThresholdedRelu", {{"alpha", 2}}) == Elementwise{Function::thresholded_relu, 2});
  CHECK(of("Shrink") == Elementwise{Function::shrink, 0.5F, 0});
  CHECK(of("Shrink", {{"lambd", 1}, {"bias", 2}}) == Elementwise{Function::shrink, 1, 2});
  CHECK(of("IsInf") == Elementwise{Function::is_infinite, 1, 1});
  CHECK(of("Gelu") == Elementwise{Function::gelu});
}

TEST_CASE("attributes choose between functions, and words that are not known are refused") {
  const auto imported_with = [](const std::string& type, std::size_t inputs, const auto& name, const auto& value) {
    Model model(20);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < inputs; ++i) {
      names.push_back("x" + std::to_string(i));
      model.input(names.back(), {4});
    }
    set(model.node(type, names, "y"), name, value);
    return std::get<Elementwise>(model.import().nodes.at(0).op);
  };
  CHECK(imported_with("Gelu", 1, "approximate", std::string("tanh")) == Elementwise{Function::gelu_tanh});
  CHECK(message_of<patdnn::UnsupportedOperator>([&] {
          (void)imported_with("Gelu", 1, "approximate", std::string("sigmoid"));
        }) == "m.onnx: node 'y' (Gelu): approximate 'sigmoid', expected none or tanh");
  CHECK(imported_with("IsInf", 1, "detect_negative", std::int64_t{0}) == Elementwise{Function::is_infinite, 0, 1});
  CHECK(imported_with("IsInf", 1, "detect_positive", std::int64_t{0}) == Elementwise{Function::is_infinite, 1, 0});
  CHECK(imported_with("Mod", 2, "fmod", std::int64_t{1}) == Elementwise{Function::remainder});
  CHECK(imported_with("Mod", 2, "fmod", std::int64_t{0}) == Elementwise{Function::modulo});
}

TEST_CASE("functions of two inputs and of three are imported") {
  for (const auto& [type, function] :
       std::vector<std::pair<std::string, Function>>{{"Add", Function::add},
                                                     {"Sub", Function::subtract},
                                                     {"Mul", Function::multiply},
                                                     {"Div", Function::divide},
                                                     {"Pow", Function::power},
                                                     {"Min", Function::minimum},
                                                     {"Max", Function::maximum},
                                                     {"Equal", Function::equal},
                                                     {"Less", Function::less},
                                                     {"LessOrEqual", Function::less_or_equal},
                                                     {"Greater", Function::greater},
                                                     {"GreaterOrEqual", Function::greater_or_equal},
                                                     {"And", Function::logical_and},
                                                     {"Or", Function::logical_or},
                                                     {"Xor", Function::logical_xor},
                                                     {"PRelu", Function::parametric_relu}}) {
    CAPTURE(type);
    CHECK(std::get<Elementwise>(imported(type, 2)) == Elementwise{function});
  }
  CHECK(std::get<Elementwise>(imported("Where", 3)) == Elementwise{Function::where});
}

TEST_CASE("functions of many inputs are those of two, one behind the other") {
  const auto words = [](const std::string& type, std::size_t inputs) {
    Model model;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < inputs; ++i) {
      names.push_back("x" + std::to_string(i));
      model.input(names.back(), {4});
    }
    model.node(type, names, "y");
    return nodes_of(model.import());
  };
  using Words = std::vector<std::string>;
  CHECK(words("Max", 3) == Words{"elementwise maximum", "elementwise maximum"});
  CHECK(words("Min", 1) == Words{"reshape"});  // which copies the input
  CHECK(words("Sum", 3) == Words{"elementwise add", "elementwise add"});
  CHECK(words("Mean", 4) == Words{"elementwise add", "elementwise add", "elementwise add", "elementwise times 0.25"});
}

TEST_CASE("a power of two is a product, and other exponents stay") {
  const auto words = [](float exponent, bool is_scalar) {
    Model model;
    model.input("x", {3}).floats("e", {exponent}, is_scalar);
    model.node("Pow", {"x", "e"}, "y");
    return nodes_of(model.import())[0];
  };
  CHECK(words(2, true) == "elementwise multiply");
  CHECK(words(2, false) == "elementwise power");  // extents may change
  CHECK(words(3, true) == "elementwise power");
  Model model;
  model.input("x", {3}).integers("e", {3}, true);
  model.node("Pow", {"x", "e"}, "y");
  CHECK(nodes_of(model.import())[0] == "elementwise power");
}

TEST_CASE("constants of integers and truths meet floats as floats, where floats hold them") {
  Model model;
  model.input("x", {3}).booleans("c", {1, 0, 1}).input("z", {3});
  model.node("Where", {"c", "x", "z"}, "y");
  const Graph graph = model.import();
  CHECK(nodes_of(graph) == std::vector<std::string>{"elementwise where"});
  CHECK(graph.values[graph.nodes[0].inputs[0]].constant->floats() == std::vector<float>{1, 0, 1});
  Model large;
  large.input("x", {1}).integers("n", {(1 << 24) + 1});
  large.node("Equal", {"x", "n"}, "y");
  CHECK(message_of<patdnn::UnsupportedOperator>([&] { (void)large.import(); }) ==
        "m.onnx: node 'y' (Equal): the integer 16777217, expected −2^24 to 2^24: networks compute with floats");
  Model divides;
  divides.input("x", {1}).integers("n", {2});
  divides.node("Div", {"x", "n"}, "y");
  CHECK(message_of<patdnn::UnsupportedOperator>([&] {
          (void)divides.import();
        }).find("integers that are not known before the network runs") != std::string::npos);
}

TEST_CASE("limits of a clip that are no numbers now are maxima and minima") {
  using Words = std::vector<std::string>;
  const auto words = [](bool least, bool most) {
    Model model;
    model.input("x", {3}).input("low", {}).input("high", {});
    model.node("Clip", {"x", least ? "low" : "", most ? "high" : ""}, "y");
    return nodes_of(model.import());
  };
  CHECK(words(true, true) == Words{"elementwise maximum", "elementwise minimum"});
  CHECK(words(true, false) == Words{"elementwise maximum"});
  CHECK(words(false, true) == Words{"elementwise minimum"});
  Model model;
  model.input("x", {3}).floats("low", {-1}, true);
  model.node("Clip", {"x", "low"}, "y");
  CHECK(std::get<Elementwise>(model.import().nodes[0].op).alpha == -1);
  Model integers;
  integers.integers("n", {-5, 3, 9}).integers("low", {0}, true).integers("high", {4}, true);
  integers.node("Clip", {"n", "low", "high"}, "c");
  CHECK(integers_of(integers, "c") == std::vector<float>{0, 3, 4});
}

TEST_CASE("reductions take their axes from an attribute or an input, keep them or drop them") {
  const auto graph_of = [](const std::string& type, const Ints* attribute, const Ints* input, std::int64_t keeps,
                           std::int64_t noop = 0) {
    Model model;
    model.input("x", {2, 3, 4});
    if (input != nullptr) model.integers("axes", *input);
    ::onnx::NodeProto& node =
        model.node(type, input != nullptr ? std::vector<std::string>{"x", "axes"} : std::vector<std::string>{"x"}, "y");
    if (attribute != nullptr) set(node, "axes", *attribute);
    set(node, "keepdims", keeps);
    set(node, "noop_with_empty_axes", noop);
    return model.import();
  };
  using Axes = std::vector<std::size_t>;
  const Ints axes{-1, 0};
  const Ints none;
  for (const auto& [type, kind] :
       std::vector<std::pair<std::string, Reduce::Kind>>{{"ReduceMean", Reduce::Kind::mean},
                                                         {"ReduceMax", Reduce::Kind::max},
                                                         {"ReduceMin", Reduce::Kind::min},
                                                         {"ReduceSum", Reduce::Kind::sum},
                                                         {"ReduceProd", Reduce::Kind::product},
                                                         {"ReduceSumSquare", Reduce::Kind::sum_of_squares},
                                                         {"ReduceL1", Reduce::Kind::l1},
                                                         {"ReduceL2", Reduce::Kind::l2},
                                                         {"ReduceLogSum", Reduce::Kind::log_sum},
                                                         {"ReduceLogSumExp", Reduce::Kind::log_sum_exp}}) {
    CAPTURE(type);
    for (const bool attribute : {false, true}) {
      const Graph graph = graph_of(type, attribute ? &axes : nullptr, attribute ? nullptr : &axes, 1);
      CHECK(std::get<Reduce>(graph.nodes.at(0).op) == Reduce{kind, Axes{0, 2}});
      CHECK(graph.dims(graph.outputs[0]) == Dims{1, 3, 1});
    }
  }
  CHECK(graph_of("ReduceSum", nullptr, &axes, 0).dims(graph_of("ReduceSum", nullptr, &axes, 0).outputs[0]) == Dims{3});
  const Graph all = graph_of("ReduceSum", nullptr, &none, 0);
  CHECK(std::get<Reduce>(all.nodes.at(0).op).axes == Axes{0, 1, 2});
  CHECK(all.dims(all.outputs[0]) == Dims{});
  CHECK(nodes_of(graph_of("ReduceSum", nullptr, &none, 1, 1)) == std::vector<std::string>{"reshape"});
}

TEST_CASE("arithmetic of shapes is done while a model is imported") {
  // The extents that an Expand of older exporters asks for: where(equal(shape, −1), 1, shape), and more.
  Model model;
  model.integers("shape", {2, -1, 3}).integers("minus", {-1}, true).integers("ones", {1, 1, 1});
  model.integers("two", {2}, true).integers("three", {3}, true);
  model.node("Equal", {"shape", "minus"}, "open");
  model.node("Where", {"open", "ones", "shape"}, "known");     // 2 1 3
  model.node("Mul", {"known", "two"}, "doubled");              // 4 2 6
  model.node("Mod", {"doubled", "three"}, "rest");             // 1 2 0
  model.node("Max", {"rest", "known", "ones"}, "largest");     // 2 2 3
  model.node("Neg", {"largest"}, "negative");                  // −2 −2 −3
  model.node("Abs", {"negative"}, "absolute");                 // 2 2 3
  model.node("Floor", {"absolute"}, "floor");                  // 2 2 3
  model.node("Less", {"floor", "three"}, "less");              // 1 1 0
  model.node("Not", {"open"}, "closed");                       // 1 0 1
  model.node("And", {"less", "closed"}, "both");               // 1 0 0
  model.node("Where", {"both", "floor", "doubled"}, "mixed");  // 2 2 6
  SECTION("element by element") { CHECK(integers_of(model, "mixed") == std::vector<float>{2, 2, 6}); }
  SECTION("reduced") {
    set(model.node("ReduceProd", {"mixed"}, "product"), "keepdims", std::int64_t{0});
    CHECK(integers_of(model, "product") == std::vector<float>{24});
  }
}
