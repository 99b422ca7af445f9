// The kernels that ConvLayer<> instantiates by itself: eight patterns, the tuned tiles, this machine's best
// architecture.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "layer_harness.hpp"

namespace {

using namespace patdnn;
using kernels::Kernel;
using kernels::Tile;
using test::LayerCase;
using test::Structure;

using Layer = test::Layer<DefaultTable, arch::native>;

/// Maps on which each of the default tiles is the one chosen, with rows and columns left over.
std::vector<LayerCase> cases() {
  std::vector<LayerCase> result;
  for (const std::size_t block : {1U, 2U}) {
    for (const std::size_t extent : {14U, 28U, 31U, 56U, 62U, 112U}) {
      result.push_back({.shape = {.channels = 3, .filters = 5, .height = 29, .width = extent, .pad = padding(1)},
                        .block = block,
                        .kept = 0.8,
                        .expected = Kernel::pattern});
    }
  }
  result.push_back({.shape = {.channels = 4, .filters = 9, .height = 30, .width = 57, .pad = padding(1)},
                    .block = 4,
                    .expected = Kernel::tap});
  result.push_back({.shape = {.channels = 4, .filters = 9, .height = 30, .width = 57, .pad = padding(1)},
                    .block = 8,
                    .expected = Kernel::tap});
  return result;
}

/// One small tile, so that epilogues of all kinds compile fast.
struct OneTileTable : DefaultTable {
  template <class, unsigned>
  static constexpr auto pattern_tiles = std::array{Tile{2, 1}};
};

/// A layer of one 3 × 3 kernel over a 3 × 3 map, padded, on the pattern kernel.
ConvLayer<float, OneTileTable> single_kernel(const std::vector<float>& weights, const MapLayout& layout) {
  const ConvShape shape{.channels = 1, .filters = 1, .height = 3, .width = 3, .pad = padding(1)};
  const fkw::DenseFilters<float> dense{weights, 1, 1};
  auto layer = ConvLayer<float, OneTileTable>::prepare(fkw::encode<float>(dense, default_patterns.patterns), shape,
                                                       layout, layout);
  CHECK((layer.plan().kernel == Kernel::pattern));
  return layer;
}

}  // namespace

TEST_CASE("the default table's kernels agree with the reference, bias and ReLU fused") {
  for (const LayerCase& c : cases()) {
    INFO(c);
    Layer layer(c, false, default_patterns.patterns);
    INFO(layer.layer().why());
    CHECK((layer.layer().plan().kernel == *c.expected));
    const auto epilogue = fuse(Bias<float>{layer.bias()}, Relu{});
    layer.compare(layer.run(epilogue), false,
                  [&](double sum, std::size_t k, std::size_t) { return std::max(sum + layer.bias(k), 0.0); });
  }
}

TEST_CASE("the default table's kernels agree with the reference, pooling fused") {
  for (const LayerCase& c : cases()) {
    INFO(c);
    Layer layer(c, true, default_patterns.patterns);
    INFO(layer.layer().why());
    CHECK((layer.layer().plan().kernel == *c.expected));
    const auto epilogue = fuse(Bias<float>{layer.bias()}, Relu{}, MaxPool2x2{});
    layer.compare(layer.run(epilogue), true,
                  [&](double sum, std::size_t k, std::size_t) { return std::max(sum + layer.bias(k), 0.0); });
  }
}

TEST_CASE("an infinite input reaches only outputs that have a tap stored for it") {
  // The pattern keeps the centre, its left, right and upper neighbours.
  std::vector<float> weights(9, 0.0F);
  weights[1] = weights[3] = weights[4] = weights[5] = 1.0F;
  const MapLayout layout = make_layout(1, 3, 3, padding(1), 16);
  const auto layer = single_kernel(weights, layout);
  FeatureMap<float> input(1, layout);
  FeatureMap<float> output(1, layout);
  input.view().row(0, 0, 2)[1] = std::numeric_limits<float>::infinity();
  layer.run(std::as_const(input).view(), output.view());
  CHECK(output.view().row(0, 0, 1)[1] == 0.0F);  // its tap (2, 1) is pruned
  CHECK(output.view().row(0, 0, 2)[0] == std::numeric_limits<float>::infinity());
  CHECK(output.view().row(0, 0, 2)[1] == std::numeric_limits<float>::infinity());
}

TEST_CASE("a stored zero behaves as in a dense convolution: zero times infinity is NaN, and ReLU keeps it") {
  std::vector<float> weights(9, 0.0F);
  weights[1] = weights[3] = weights[4] = 1.0F;  // no pattern has just these three: (1, 2) or (2, 1) is stored as zero
  const MapLayout layout = make_layout(1, 3, 3, padding(1), 16);
  const auto layer = single_kernel(weights, layout);
  FeatureMap<float> input(1, layout);
  FeatureMap<float> output(1, layout);
  for (std::size_t y = 0; y < 3; ++y) {
    for (std::size_t x = 0; x < 3; ++x) input.view().row(0, 0, y)[x] = std::numeric_limits<float>::infinity();
  }
  layer.run(std::as_const(input).view(), output.view(), fuse(Relu{}));
  CHECK(std::isnan(output.view().row(0, 0, 1)[1]));
}

TEST_CASE("a residual may be the output itself") {
  const LayerCase c{.shape = {.channels = 4, .filters = 8, .height = 9, .width = 20, .pad = padding(1)},
                    .block = 4,
                    .structure = Structure::free_taps};
  test::Layer<TapTable, arch::native> layer(c, false, default_patterns.patterns);
  const auto apart = layer.run(fuse(AddResidual{layer.residual()}, Relu{}));
  const MapView<float> output = layer.output();
  std::vector<float> added(apart.size());
  copy_to_nchw<float>(layer.residual(), added);
  copy_from_nchw<float>(added, output);
  layer.layer().run(layer.input(), output, fuse(AddResidual{output}, Relu{}));
  std::vector<float> in_place(apart.size());
  copy_to_nchw<float>(MapView<const float>(output), in_place);
  CHECK(in_place == apart);
}

TEST_CASE("why() names kernel, tile, architecture, what is kept and what is saved") {
  const LayerCase c{.shape = {.channels = 8, .filters = 8, .height = 14, .width = 14, .pad = padding(1)}, .kept = 1.0};
  Layer layer(c, false, default_patterns.patterns);
  const std::string why = layer.layer().why();
  CAPTURE(why);
  CHECK(why.find("pattern ") == 0);
  CHECK(why.find(std::string(arch::native::name)) != std::string::npos);
  CHECK(why.find("256 of 576 weights kept (8 patterns)") != std::string::npos);
  CHECK(why.find("2.3× fewer multiplications") != std::string::npos);
  CHECK(layer.layer().scratch_bytes() == 0);
}

TEST_CASE("a tile's loads are fewer than its taps: rows share them") {
  // Centre column of the T shape: taps (0, 1) and (1, 1) share all rows but one.
  constexpr Pattern t = pattern({".#.", "###", "..."});
  STATIC_REQUIRE(kernels::loads_per_kernel(t, {7, 4}) == (7 + 8 + 7) * 4);
  STATIC_REQUIRE(kernels::loads_per_kernel(pattern({"##.", "##.", "..."}), {7, 4}) == (8 + 8) * 4);
  STATIC_REQUIRE(kernels::loads_per_kernel(full_pattern(3, 3), {1, 1}) == 9);
  STATIC_REQUIRE(kernels::loads_per_kernel(full_pattern(1, 1), {5, 2}) == 10);
}

TEST_CASE("the pitch suits the block: aligned rows at G = 1 and 2, dense ones from G = 4 on") {
  STATIC_REQUIRE(kernels::suitable_pitch(56, padding(1), 1) == 64);
  STATIC_REQUIRE(kernels::suitable_pitch(56, padding(1), 4) == 57);
  STATIC_REQUIRE(kernels::suitable_pitch(14, padding(1), 4) == 16);
  STATIC_REQUIRE(kernels::suitable_pitch(7, padding(1), 4) == 8);
  STATIC_REQUIRE(kernels::suitable_pitch(15, padding(1), 2) == 16);
}
