// Parameters decide how a layer runs and never what it computes; those with which it cannot run are refused by name.

#include <patdnn/patdnn.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "catch.hpp"
#include "layer_harness.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"

using namespace patdnn;
using kernels::Kernel;
using kernels::Tile;
using test::message_of;

namespace {

/// 1 × 1, so that lists can be cut into pieces; two images.
const test::LayerCase one_by_one{.shape = {.channels = 40, .filters = 13, .height = 9, .width = 30},
                                 .block = 2,
                                 .structure = test::Structure::dense,
                                 .images = 2};

void prepare(const Parameters& parameters, const ConvShape& shape = one_by_one.shape, bool pools = false) {
  const std::size_t shrink = pools ? 2 : 1;
  const std::vector<float> weights(shape.filters * shape.channels * shape.kernel_height * shape.kernel_width, 1.0F);
  const fkw::DenseFilters dense{weights,     shape.filters, shape.channels, shape.kernel_height, shape.kernel_width,
                                shape.groups};
  static_cast<void>(ConvLayer(
      fkw::encode_dense(dense, {.block = 2}), shape, {.pooling = pools ? Pooling::max_2x2 : Pooling::none},
      {.input = make_layout(shape.channels, shape.height, shape.width, Padding(1)),
       .output = make_layout(shape.filters, shape.output_height() / shrink, shape.output_width() / shrink, Padding(1)),
       .parameters = parameters}));
}

}  // namespace

TEST_CASE("a layer computes the same with any parameters") {
  const std::size_t most = kernels::max_tap_vectors(arch::registers_of<arch::native>, 2);
  for (const std::size_t vectors : {std::size_t{1}, std::size_t{3}, std::min<std::size_t>(most, 8)}) {
    for (const std::size_t pieces : {1U, 2U, 5U}) {
      for (const std::size_t blocks : {std::size_t{1}, std::size_t{3}, Parameters::all}) {
        test::LayerCase c = one_by_one;
        c.parameters = Parameters{.tap_vectors = vectors,
                                  .pieces = pieces,
                                  .blocks_per_pass = blocks,
                                  .tiles_per_turn = 1 + pieces,
                                  .images_per_turn = blocks == 3 ? std::size_t{2} : std::size_t{1},
                                  .prefetch_level = blocks == Parameters::all ? 2U : 0U};
        CAPTURE(vectors, pieces, blocks);
        test::Layer layer(c, Pooling::none, {});
        CHECK((layer.layer().plan().parameters == *c.parameters));
        CHECK(layer.layer().plan().tile.vectors <= vectors);
        const Epilogue epilogue{.bias = layer.bias(), .residual = Residual::before_activation, .activation = relu};
        layer.compare(layer.run(epilogue), [&](double sum, std::size_t k, std::size_t i) {
          return std::max(sum + layer.bias(k) + layer.added(i), 0.0);
        });
      }
    }
  }
}

TEST_CASE("depthwise rows ask for a tail in which the last row's vectors end") {
  constexpr std::size_t lanes = 8;
  for (const std::size_t stride : {1U, 2U}) {
    const ConvShape shape{
        .channels = 4, .filters = 4, .height = 9, .width = 20, .stride = stride, .pad = Padding(1), .groups = 4};
    MapLayout input = make_layout(shape.channels, shape.height, shape.width, shape.pad, 32);
    const MapLayout output = make_layout(shape.filters, shape.output_height(), shape.output_width(), Padding(1), 32);
    // From pixel (0, 0), in the row below the last output's centre. At stride 2 a vector is what two loads hold.
    const std::size_t vectors = (shape.output_width() + lanes - 1) / lanes;
    const std::size_t last = ((shape.output_height() - 1) * stride + 1) * input.pitch + vectors * lanes * stride;
    CAPTURE(stride);
    input.tail = last + 1 - input.flat_lanes();
    CHECK(kernels::suits_depthwise_rows(shape, input, output, lanes));
    --input.tail;
    CHECK_FALSE(kernels::suits_depthwise_rows(shape, input, output, lanes));
  }
}

TEST_CASE("parameters with which a layer cannot run are refused") {
  const auto message = [](const Parameters& p) { return message_of<InvalidParameters>([&] { prepare(p); }); };
  CHECK(message({.kernel = Kernel::pattern, .pattern_tile = {5, 2}}) ==
        "parameters: pattern tile 5 × 2, expected one of the 0 instantiated for this layer that fit its epilogue");
  CHECK(message({.kernel = Kernel::depthwise}) ==
        "parameters: the depthwise kernel, expected a depthwise layer with an output of the input's pitch and a tail, "
        "neither pooled nor averaged");
  CHECK(
      message({.kernel = Kernel::winograd}) ==
      "parameters: Winograd's filtering, expected a 3 × 3 layer of stride 1, without dilation or groups, whose kernels "
      "are whole, and a caller that allows it");
  CHECK(message({.tap_vectors = 0}).find("parameters: 0 vectors in a tap tile, expected 1 to ") == 0);
  CHECK(message({.tap_vectors = 99}).find("parameters: 99 vectors in a tap tile, expected 1 to ") == 0);
  CHECK(message({.pieces = 0}) == "parameters: lists in 0 pieces, expected 1 or more");
  CHECK(message({.blocks_per_pass = 0}) == "parameters: 0 blocks per pass, expected 1 or more");
  CHECK(message({.tiles_per_turn = 0}) == "parameters: 0 tiles per turn, expected 1 or more");
  CHECK(message({.prefetch_level = 4}) == "parameters: a prefetch into cache level 4, expected 0 to 3");
  CHECK(message({.prefetch_distance = 0}) == "parameters: a prefetch 0 tiles ahead, expected 1 or more");
  CHECK(message({.tasks_per_thread = 0}) == "parameters: 0 tasks per thread, expected 1 or more");
  CHECK(message({.images_per_turn = 0}) == "parameters: 0 images per turn, expected 1 or more");
  CHECK(message_of<InvalidParameters>([] { prepare({.pieces = 2}, one_by_one.shape, true); }) ==
        "parameters: lists in 2 pieces, expected 1");
  CHECK_NOTHROW(prepare({}));
}

TEST_CASE("Winograd's tiles are of 2 × 2 outputs where larger ones would leave vectors emptier than they save") {
  const auto outputs = [](std::size_t extent, std::size_t lanes) {
    const ConvShape shape{.channels = 1, .filters = 1, .height = extent, .width = extent, .pad = Padding(1)};
    return kernels::winograd::choose_tiling(shape, lanes).outputs;
  };
  CHECK(outputs(7, 16) == 2);   // 16 tiles of 16 points, one vector; or 4 of 36
  CHECK(outputs(10, 16) == 2);  // two vectors; or one
  CHECK(outputs(14, 16) == 4);  // four vectors; or one
  CHECK(outputs(7, 8) == 2);
  CHECK(outputs(7, 4) == 4);
  CHECK(outputs(56, 1) == 4);
}

TEST_CASE("why() tells which of Winograd's tiles a layer runs in") {
  for (const std::size_t extent : {7U, 56U}) {
    const test::LayerCase c{
        .shape = {.channels = 2, .filters = 2, .height = extent, .width = extent, .pad = Padding(1)},
        .structure = test::Structure::dense,
        .parameters = Parameters{.kernel = kernels::Kernel::winograd}};
    const test::Layer layer(c, Pooling::none, {});
    const bool small = kernels::winograd::choose_tiling(c.shape, layer.layer().traits().registers.lanes).outputs == 2;
    const std::string why = layer.layer().why();
    CAPTURE(extent, why);
    CHECK((why.find("tiles of 2 × 2 outputs take 4 of 9 multiplications") != std::string::npos) == small);
    CHECK((why.find("tiles of 4 × 4 outputs take a fourth of the multiplications") != std::string::npos) == !small);
  }
}
