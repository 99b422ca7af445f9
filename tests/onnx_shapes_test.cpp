// What exporters compute from extents: it is known at import, and nothing of it is left in the graph.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onnx_nodes.hpp"

namespace {

using namespace patdnn::network;
using namespace patdnn::test;

using Integers = std::vector<std::int64_t>;
using Floats = std::vector<float>;

constexpr std::int64_t to_float = 1;
constexpr std::int64_t to_int64 = 7;
constexpr std::int64_t to_bool = 9;

}  // namespace

TEST_CASE("an upsampling by a computed size, as PyTorch 1.0 to 1.4 writes it, is one node") {
  OnnxModel model(11);
  model.input("x", {1, 2, 13, 9}).output("y");
  model.integer("two", 2).integer("three", 3).constant<float>("factor", {}, {2}).integers("start", {0});
  model.integers("end", {2}).floats("none", {});
  model.node("Shape", {"x"}, {"shape"});
  for (const std::string axis : {"two", "three"}) {
    model.node("Gather", {"shape", axis}, {axis + "_extent"}, {{"axis", 0}});
    model.node("Cast", {axis + "_extent"}, {axis + "_float"}, {{"to", to_float}});
    model.node("Mul", {axis + "_float", "factor"}, {axis + "_scaled"});
    model.node("Cast", {axis + "_scaled"}, {axis + "_again"}, {{"to", to_float}});
    model.node("Floor", {axis + "_again"}, {axis + "_floor"});
    model.node("Cast", {axis + "_floor"}, {axis + "_whole"}, {{"to", to_int64}});
    model.node("Unsqueeze", {axis + "_whole"}, {axis + "_row"}, {{"axes", Integers{0}}});
  }
  model.node("Concat", {"two_row", "three_row"}, {"size"}, {{"axis", 0}});
  model.node("Slice", {"shape", "start", "end"}, {"front"});
  model.node("Concat", {"front", "size"}, {"sizes"}, {{"axis", 0}});
  model.node("Resize", {"x", "none", "none", "sizes"}, {"y"},
             {{"mode", "nearest"}, {"coordinate_transformation_mode", "asymmetric"}, {"nearest_mode", "floor"}});
  const Graph graph = model.graph();
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.dims(graph.outputs[0]) == Dims{1, 2, 26, 18});
}

TEST_CASE("a broadcast to a shape chosen by Where, as torch.expand is exported, is known but for its last node") {
  OnnxModel model(13);
  model.input("x", {1, 3, 1}).output("y");
  model.integers("wanted", {-1, 3, 5}).integers("rank", {3}).integers("minus", {-1}).integers("axes", {0});
  model.node("Shape", {"wanted"}, {"count"});
  model.node("ConstantOfShape", {"count"}, {"zeros"});
  model.node("Cast", {"zeros"}, {"zeros_whole"}, {{"to", to_int64}});
  model.node("Sub", {"zeros_whole", "rank"}, {"some"});
  model.node("Sub", {"some", "some"}, {"none"});
  model.node("Sub", {"none", "minus"}, {"ones"});
  model.node("Mul", {"ones", "minus"}, {"marks"});
  model.node("Equal", {"wanted", "marks"}, {"open"});
  model.node("Where", {"open", "ones", "wanted"}, {"shape"});
  model.node("Expand", {"x", "shape"}, {"y"});
  const Graph graph = model.graph();
  CHECK(graph.nodes.size() == 1);
  CHECK(graph.dims(graph.outputs[0]) == Dims{1, 3, 5});
  CHECK(model.run({{1, 2, 3}})[0] == Floats{1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3});
}

TEST_CASE("a grid of positions from Range, Unsqueeze, Tile and Expand is one constant") {
  OnnxModel model(13);
  model.input("x", {1, 1, 2, 3}).output("y");
  model.integer("two", 2).integer("three", 3).integer("zero", 0).integer("one", 1);
  model.integers("first", {0}).integers("last", {1}).integers("across", {2, 1}).constant<float>("half", {}, {0.5F});
  model.node("Shape", {"x"}, {"shape"});
  model.node("Gather", {"shape", "two"}, {"height"}).node("Gather", {"shape", "three"}, {"width"});
  model.node("Range", {"zero", "height", "one"}, {"rows"}).node("Range", {"zero", "width", "one"}, {"columns"});
  model.node("Unsqueeze", {"columns", "first"}, {"columns_2d"}).node("Tile", {"columns_2d", "across"}, {"grid_x"});
  model.node("Unsqueeze", {"rows", "last"}, {"rows_2d"}).node("Shape", {"grid_x"}, {"grid"});
  model.node("Expand", {"rows_2d", "grid"}, {"grid_y"});
  model.node("Cast", {"grid_x"}, {"fx"}, {{"to", to_float}}).node("Cast", {"grid_y"}, {"fy"}, {{"to", to_float}});
  model.node("Add", {"fx", "half"}, {"cx"}).node("Add", {"fy", "half"}, {"cy"});
  model.node("Sub", {"cx", "cy"}, {"d"}).node("Mul", {"x", "d"}, {"y"});
  const Graph graph = model.graph();
  CHECK(graph.nodes.size() == 1);
  CHECK(model.run({Floats(6, 1)})[0] == Floats{0, 1, 2, -1, 0, 1});
}

TEST_CASE("conditions, integer divisions and products of extents fold") {
  OnnxModel model(13);
  model.input("x", {2, 3, 4}).output("y");
  model.integer("two", 2).integer("last", -1).integers("rest", {-1}).integers("axis", {0}).integer("four", 4);
  model.node("Shape", {"x"}, {"shape"}).node("Gather", {"shape", "last"}, {"width"});
  model.node("Div", {"width", "two"}, {"half"}).node("Mod", {"width", "two"}, {"odd"});
  model.node("Cast", {"odd"}, {"is_odd"}, {{"to", to_bool}}).node("Not", {"is_odd"}, {"is_even"});
  model.node("Equal", {"width", "four"}, {"is_four"}).node("And", {"is_even", "is_four"}, {"both"});
  model.node("Where", {"both", "half", "width"}, {"extent"}).node("Unsqueeze", {"extent", "axis"}, {"row"});
  model.node("Concat", {"rest", "row"}, {"target"}, {{"axis", 0}}).node("Reshape", {"x", "target"}, {"y"});
  const Graph graph = model.graph();
  REQUIRE(graph.nodes.size() == 1);
  CHECK(graph.dims(graph.outputs[0]) == Dims{12, 2});
}

TEST_CASE("a mask written by ScatterND and gathered by NonZero and GatherND is known") {
  OnnxModel model(13);
  model.input("x", {4}).output("y");
  model.integers("zeros", {0, 0, 0, 0}).constant("at", {2, 1}, Integers{1, 3}).integers("set", {1, 2});
  model.node("ScatterND", {"zeros", "at", "set"}, {"mask"}).node("NonZero", {"mask"}, {"found"});
  model.node("Transpose", {"found"}, {"rows"}).node("GatherND", {"mask", "rows"}, {"values"});
  model.node("Shape", {"values"}, {"count"}).node("ConstantOfShape", {"count"}, {"same"});
  model.integers("last", {-1}).node("Concat", {"count", "last"}, {"target"}, {{"axis", 0}});
  model.node("Reshape", {"x", "target"}, {"y"});
  CHECK(model.graph().dims(model.graph().outputs[0]) == Dims{2, 2});
}

TEST_CASE("Shape takes a part of the extents, Size their product") {
  OnnxModel model(15);
  model.input("x", {2, 3, 4}).output("y").output("z");
  model.node("Shape", {"x"}, {"part"}, {{"start", -2}, {"end", 3}}).node("Size", {"x"}, {"all"});
  model.node("Cast", {"part"}, {"y"}, {{"to", to_float}}).node("Cast", {"all"}, {"z"}, {{"to", to_float}});
  const Outputs outputs = model.run({Floats(24)});
  CHECK(outputs[0] == Floats{3, 4});
  CHECK(outputs[1] == Floats{24});
}
