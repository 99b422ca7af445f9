// Infinity and NaN: taps that are not stored do not contribute, stored zeros behave as in a dense convolution.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "native_kernels.hpp"

namespace {

using namespace patdnn;
using kernels::Kernel;
using kernels::Tile;

/// One small tile, which compiles fast.
struct OneTileKernels : kernels::DefaultKernels {
  template <class, unsigned>
  static constexpr auto pattern_tiles = std::array{Tile{2, 1}};
};

struct OneTileTable : DefaultTable {
  using Kernels = OneTileKernels;
};

/// A layer of one 3 × 3 kernel over a 3 × 15 map, padded, on the pattern kernel.
ConvLayer<float, OneTileTable> single_kernel(const std::vector<float>& weights, const MapLayout& layout) {
  const ConvShape shape{.channels = 1, .filters = 1, .height = 3, .width = 15, .pad = padding(1)};
  const fkw::DenseFilters<float> dense{weights, 1, 1};
  auto layer = ConvLayer<float, OneTileTable>::prepare(fkw::encode<float>(dense, default_patterns.patterns), shape,
                                                       layout, layout);
  CHECK((layer.plan().parameters.kernel == Kernel::pattern));
  return layer;
}

}  // namespace

TEST_CASE("an infinite input reaches only outputs that have a tap stored for it") {
  // The pattern keeps the centre, its left, right and upper neighbours.
  std::vector<float> weights(9, 0.0F);
  weights[1] = weights[3] = weights[4] = weights[5] = 1.0F;
  const MapLayout layout = make_layout(1, 3, 15, padding(1), 16);
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
  const MapLayout layout = make_layout(1, 3, 15, padding(1), 16);
  const auto layer = single_kernel(weights, layout);
  FeatureMap<float> input(1, layout);
  FeatureMap<float> output(1, layout);
  for (std::size_t y = 0; y < 3; ++y) {
    for (std::size_t x = 0; x < 3; ++x) input.view().row(0, 0, y)[x] = std::numeric_limits<float>::infinity();
  }
  layer.run(std::as_const(input).view(), output.view(), fuse(Relu{}));
  CHECK(std::isnan(output.view().row(0, 0, 1)[1]));
}
