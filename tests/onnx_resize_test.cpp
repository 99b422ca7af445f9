// Resize and Upsample: extents and positions in float32, words, regions, limits.

#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "onnx_runs.hpp"

using namespace patdnn::test;
using namespace patdnn::network;

namespace {

using Floats = std::vector<float>;
using Ints = std::vector<std::int64_t>;

/// 0, 1, … resized along one axis: words are pairs of attribute and value.
struct Case {
  std::int64_t extent = 4;
  float scale = 0;  // or, where it is 0,
  std::int64_t size = 0;
  std::vector<std::pair<std::string, std::string>> words = {};
  std::int64_t opset = 13;
  Floats region = {0, 1};
  std::string type = "Resize";

  [[nodiscard]] ModelWriter model() const {
    ModelWriter writer(opset);
    writer.input("x", {extent}).output("y");
    writer.floats("roi", {2}, region);
    writer.floats("scales", {scale == 0 ? 0 : 1}, scale == 0 ? Floats{} : Floats{scale});
    writer.integers("sizes", {size});
    std::vector<std::string> inputs{"x"};
    if (opset > 10) inputs.emplace_back("roi");
    if (opset > 8) inputs.emplace_back("scales");
    if (scale == 0) inputs.emplace_back("sizes");
    auto& node = writer.node(type, inputs, "y");
    if (opset < 9) set(node, "scales", Floats{scale});
    for (const auto& [name, value] : words) set(node, name, value.c_str());
    return writer;
  }

  [[nodiscard]] Floats run() const {
    Floats x;
    for (std::int64_t i = 0; i < extent; ++i) x.push_back(static_cast<float>(i));
    return output_of(model(), x);
  }
};

const std::pair<std::string, std::string> asymmetric{"coordinate_transformation_mode", "asymmetric"};
const std::pair<std::string, std::string> down{"nearest_mode", "floor"};
const std::pair<std::string, std::string> linear{"mode", "linear"};

}  // namespace

TEST_CASE("an extent is the product of extent and scale in float32") {
  const std::vector<std::tuple<std::int64_t, float, std::size_t>> cases{
      {10, 0.7F, 7}, {20, 0.7F, 14}, {10, 1.4F, 14}, {20, 1.4F, 28}, {5, 1.5F, 7}, {100, 0.29F, 29}};
  for (const auto& [extent, scale, wanted] : cases) {
    CHECK(Case{.extent = extent, .scale = scale, .words = {linear}}.run().size() == wanted);
  }
}

TEST_CASE("the nearest entry is found in float32, where a quotient that is whole but for rounding is whole") {
  CHECK(Case{.extent = 10, .scale = 0.2F, .words = {asymmetric, down}}.run() == Floats{0, 5});
  CHECK(Case{.extent = 9, .scale = 1 / 3.0F, .words = {asymmetric, down}}.run() == Floats{0, 3, 6});
  CHECK(Case{.extent = 10, .size = 2, .words = {asymmetric, down}}.run() == Floats{0, 5});
  CHECK(Case{.extent = 9, .size = 3, .words = {asymmetric, down}}.run() == Floats{0, 3, 6});
  // Half way but for rounding: 19 / (38 / 7) is 3.5000002.
  CHECK(Case{.extent = 7, .size = 38, .words = {asymmetric}}.run()[19] == 3);
  CHECK(Case{.extent = 7, .size = 38, .words = {asymmetric, {"nearest_mode", "round_prefer_ceil"}}}.run()[19] == 4);
}

TEST_CASE("each word for coordinates has its own meaning") {
  const auto run = [](const char* word, float scale, std::int64_t extent = 4) {
    return Case{.extent = extent, .scale = scale, .words = {{"coordinate_transformation_mode", word}, down}}.run();
  };
  CHECK(run("half_pixel", 2) == Floats{0, 0, 0, 1, 1, 2, 2, 3});
  CHECK(run("tf_half_pixel_for_nn", 2) == Floats{0, 0, 1, 1, 2, 2, 3, 3});
  CHECK(run("asymmetric", 2) == Floats{0, 0, 1, 1, 2, 2, 3, 3});
  CHECK(run("asymmetric", 0.5F) == Floats{0, 2});
  CHECK(run("align_corners", 2) == Floats{0, 0, 0, 1, 1, 2, 2, 3});
  CHECK(run("pytorch_half_pixel", 0.25F) == Floats{0});
  CHECK(run("half_pixel", 0.25F) == Floats{1});
  CHECK(run("half_pixel_symmetric", 0.65F, 10) == Floats{0, 2, 3, 5, 6, 8});
}

TEST_CASE("corners are aligned by the whole extent, not by the scale") {
  const Floats y =
      Case{.extent = 5, .scale = 1.5F, .words = {linear, {"coordinate_transformation_mode", "align_corners"}}}.run();
  REQUIRE(y.size() == 7);
  for (std::size_t i = 0; i < y.size(); ++i) CHECK(y[i] == Approx(static_cast<float>(i) * 4 / 6).margin(1e-6));
}

TEST_CASE("a scale that changes no extent changes nothing") {
  CHECK(Case{.extent = 4, .scale = 1.2F, .words = {linear}}.run() == Floats{0, 1, 2, 3});
}

TEST_CASE("older opsets are asymmetric, and take the next higher entry where the map shrinks") {
  CHECK(Case{.extent = 3, .scale = 2, .opset = 7, .type = "Upsample"}.run() == Floats{0, 0, 1, 1, 2, 2});
  CHECK(Case{.extent = 3, .scale = 2, .opset = 9, .type = "Upsample"}.run() == Floats{0, 0, 1, 1, 2, 2});
  CHECK(Case{.extent = 3, .scale = 2, .words = {linear}, .opset = 9, .type = "Upsample"}.run() ==
        Floats{0, 0.5F, 1, 1.5F, 2, 2});
  CHECK(Case{.extent = 5, .scale = 0.6F, .opset = 10}.run() == Floats{0, 2, 4});
}

TEST_CASE("what lies outside of a region is the extrapolated value") {
  const std::pair<std::string, std::string> crop{"coordinate_transformation_mode", "tf_crop_and_resize"};
  const auto run = [&](float value, const std::pair<std::string, std::string>& mode) {
    ModelWriter model = Case{.extent = 4, .size = 5, .words = {crop, mode}, .region = {0, 2}}.model();
    set(*model.graph().mutable_node(0), "extrapolation_value", value);
    return output_of(model, {1, 2, 3, 4});
  };
  CHECK(run(-7, linear) == Floats{1, 2.5F, 4, -7, -7});
  CHECK(run(0, linear) == Floats{1, 2.5F, 4, 0, 0});
  CHECK(run(-7, down) == Floats{1, 2, 4, -7, -7});
  CHECK(Case{.extent = 4, .size = 2, .words = {crop}, .region = {1, 0}}.run() == Floats{3, 0});
  CHECK(
      refusal<patdnn::InvalidShape>(
          Case{.extent = 4, .size = 2, .words = {crop}, .region = {0, std::numeric_limits<float>::infinity()}}.model())
          .find("a region from ") != std::string::npos);
}

TEST_CASE("words that are not known are refused with those that are") {
  const auto text = [](const char* name, const char* word) {
    return refusal<patdnn::UnsupportedOperator>(Case{.size = 8, .words = {{name, word}}}.model());
  };
  CHECK(text("mode", "area") == "m.onnx: node 'y' (Resize): mode 'area', expected one of nearest, linear, cubic");
  CHECK(text("coordinate_transformation_mode", "half_pixels")
            .find("coordinate_transformation_mode 'half_pixels', expected one of half_pixel, half_pixel_symmetric, ") !=
        std::string::npos);
  CHECK(
      text("nearest_mode", "round") ==
      "m.onnx: node 'y' (Resize): nearest_mode 'round', expected one of round_prefer_floor, round_prefer_ceil, floor, "
      "ceil");
  CHECK(text("keep_aspect_ratio_policy", "fit") ==
        "m.onnx: node 'y' (Resize): keep_aspect_ratio_policy 'fit', expected one of stretch, not_larger, not_smaller");
}

TEST_CASE("extents that no map has are refused before they are computed with") {
  const std::pair<std::string, std::string> keeps{"keep_aspect_ratio_policy", "not_smaller"};
  const std::int64_t huge = std::int64_t{1} << 62;
  const auto limit = [](const Case& c) { return refusal<patdnn::LimitExceeded>(c.model()); };
  const auto shape = [](const Case& c) { return refusal<patdnn::InvalidShape>(c.model()); };
  CHECK(limit({.size = huge, .words = {keeps}, .opset = 18}).find("an extent of ") != std::string::npos);
  CHECK(limit({.size = huge}).find("an extent of ") != std::string::npos);
  CHECK(limit({.scale = 3e38F}).find("an extent of ") != std::string::npos);
  CHECK(shape({.extent = 0, .size = huge, .words = {keeps}, .opset = 18}).find("a resize of 0") != std::string::npos);
  CHECK(shape({.size = 0}).find("an extent of 0") != std::string::npos);
  CHECK(shape({.scale = 1e-38F}).find("an extent of ") != std::string::npos);
  for (const float bad : {-1.0F, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
    CHECK(shape({.scale = bad}).find("expected a number above 0") != std::string::npos);
  }
  CHECK(refusal<patdnn::InvalidShape>(Case{.size = -3}.model()).find("a size is -3") != std::string::npos);
}

TEST_CASE("the aspect ratio is kept by the smaller or by the larger scale") {
  const auto dims = [](const char* policy) {
    ModelWriter model(18);
    model.input("x", {1, 4, 6}).output("y");
    model.integers("sizes", {8, 9});
    auto& node = model.node("Resize", {"x", "", "", "sizes"}, "y");
    set(node, "axes", Ints{1, -1});
    set(node, "keep_aspect_ratio_policy", policy);
    const Graph graph = import_onnx(model.model(), "m.onnx");
    return graph.dims(graph.outputs[0]);
  };
  CHECK(dims("stretch") == Dims{1, 8, 9});
  CHECK(dims("not_larger") == Dims{1, 6, 9});
  CHECK(dims("not_smaller") == Dims{1, 8, 12});
}
