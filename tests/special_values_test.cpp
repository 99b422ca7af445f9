// Infinity and NaN: taps that are not stored do not contribute, stored zeros behave as in a dense convolution, maxima
// keep NaN; and nothing is computed of memory that holds no value.

#include <array>
#include <cfenv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "layer_harness.hpp"
#include "native_functions.hpp"

namespace {

using namespace patdnn;
using kernels::Kernel;
using kernels::Tile;

/// One small tile, which compiles fast.
struct OneTile {
  template <class, unsigned>
  static constexpr auto tiles = std::array{Tile{2, 1}};
};

template <class Arch>
kernels::ConvTable one_tile_table() {
  kernels::ConvTable table = kernels::table<Arch>();
  table.pattern_kernels = {&kernels::pattern_kernels<Arch, default_patterns, OneTile>, 1};
  return table;
}

/// A layer of one 3 × 3 kernel over a 3 × 15 map, padded, on the pattern kernel.
ConvLayer single_kernel(const std::vector<float>& weights, const MapLayout& layout, const Epilogue& epilogue = {}) {
  const ConvShape shape{.channels = 1, .filters = 1, .height = 3, .width = 15, .pad = Padding(1)};
  const fkw::DenseFilters dense{weights, 1, 1};
  ConvLayer layer(fkw::encode(dense, default_patterns.patterns), shape, epilogue,
                  {.input = layout, .output = layout, .kernels = one_tile_table<arch::native>()});
  CHECK((layer.plan().parameters.kernel == Kernel::pattern));
  return layer;
}

/// A float of which every arithmetic operation raises FE_INVALID.
float signalling() {
  constexpr std::uint32_t bits = 0x7F800001;
  float value = 0;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

/// Fills the stack below its caller, where the functions that are called next have their buffers.
[[gnu::noinline]] void poison_stack() {
  constexpr std::uint32_t bits = 0x7F800001;
  volatile std::uint32_t memory[1U << 15];
  for (auto& word : memory) word = bits;
}

/// Runs a layer on whose maps nothing is NaN, and says whether it computed of one nevertheless.
bool computes_of_signalling(test::Layer& layer, const Epilogue& epilogue) {
  layer.end_in(epilogue);
  std::feclearexcept(FE_ALL_EXCEPT);
  poison_stack();
  (void)layer.run_again(serial_executor);
  return std::fetestexcept(FE_INVALID) != 0;
}

using test::LayerCase;
using test::Structure;

LayerCase square(std::size_t channels, std::size_t filters, std::size_t extent) {
  return {.shape = {.channels = channels, .filters = filters, .height = extent, .width = extent, .pad = Padding(1)}};
}

/// With one input after the other NaN, whether each pooled output is NaN exactly where one of its four is.
template <class Arch>
void check_pooled(const LayerCase& c, const Epilogue& epilogue = {}) {
  test::Layer plain(c, Pooling::none, default_patterns.patterns, one_tile_table<Arch>());
  test::Layer pooled(c, Pooling::max_2x2, default_patterns.patterns, one_tile_table<Arch>());
  const std::size_t height = c.shape.output_height();
  const std::size_t width = c.shape.output_width();
  std::size_t different = 0;
  std::size_t kept = 0;
  for (std::size_t y = 0; y < c.shape.height; ++y) {
    for (std::size_t x = 0; x < c.shape.width; ++x) {
      const auto poison = [&](auto& layer, float value) {
        return std::exchange(*layer.input().pixel(0, 0, y, x), value);
      };
      const float was = poison(plain, NAN);
      poison(pooled, NAN);
      const std::vector<float> each = plain.run(epilogue);
      const std::vector<float> maxima = pooled.run(epilogue);
      poison(plain, was);
      poison(pooled, was);
      for (std::size_t i = 0; i < maxima.size(); ++i) {
        const std::size_t k = i / (width / 2) / (height / 2);
        const std::size_t row = i / (width / 2) % (height / 2) * 2;
        const std::size_t column = i % (width / 2) * 2;
        const float* const first = each.data() + (k * height + row) * width + column;
        const bool is_nan =
            std::isnan(first[0]) || std::isnan(first[1]) || std::isnan(first[width]) || std::isnan(first[width + 1]);
        different += is_nan == std::isnan(maxima[i]) ? 0U : 1U;
        kept += is_nan ? 1U : 0U;
      }
    }
  }
  CAPTURE(Arch::name, plain.layer().why(), pooled.layer().why());
  CHECK(different == 0);
  CHECK(kept > 0);
}

template <class Arch>
void check_pooled() {
  LayerCase point = square(1, 3, 6);  // each output is one input's
  point.shape.width = 21;
  point.shape.pad = {};
  point.shape.kernel_height = point.shape.kernel_width = 1;
  point.structure = Structure::dense;
  check_pooled<Arch>(point);
  check_pooled<Arch>(point, {.activation = relu});
  check_pooled<Arch>(point, {.step = test::twice()});
  point.output_phases = 2;
  check_pooled<Arch>(point);
  point.block = 4;
  check_pooled<Arch>(point);
  LayerCase patterns = square(1, 2, 18);
  patterns.kept = 1;
  check_pooled<Arch>(patterns);
  LayerCase winograd = square(1, 2, 9);
  winograd.structure = Structure::dense;
  winograd.parameters = Parameters{.kernel = Kernel::winograd};
  check_pooled<Arch>(winograd);
}

}  // namespace

TEST_CASE("maxima that are fused with a layer keep NaN, wherever in the window it is") {
  check_pooled<arch::scalar>();
#if defined(__SSE4_1__)
  check_pooled<arch::sse4>();
#endif
#if defined(__AVX2__) && defined(__FMA__)
  check_pooled<arch::avx2>();
#endif
#if defined(__AVX512BW__)
  check_pooled<arch::avx512>();
#endif
}

TEST_CASE("Winograd's filtering computes of tiles that there are, and of no others") {
  for (const std::size_t extent : {5U, 7U, 14U, 28U, 31U}) {
    for (const std::size_t vectors : {1U, 3U}) {
      LayerCase c = square(3, 5, extent);
      c.structure = Structure::dense;
      c.parameters = Parameters{.kernel = Kernel::winograd, .tap_vectors = vectors};
      for (const Pooling pooling : {Pooling::none, Pooling::max_2x2}) {
        test::Layer layer(c, pooling, default_patterns.patterns, one_tile_table<arch::native>());
        CAPTURE(extent, layer.layer().why());
        CHECK_FALSE(computes_of_signalling(layer, {.bias = layer.bias(), .activation = relu}));
      }
    }
  }
}

TEST_CASE("of a residual those values are read that are added to an output") {
  for (const std::size_t block : {1U, 4U}) {
    LayerCase c = square(2, 8, 9);
    c.block = block;
    c.structure = Structure::free_taps;
    c.shape.width = 21;
    c.input_pitch = 23;
    c.output_pitch = 37;
    test::Layer layer(c, Pooling::none, default_patterns.patterns, one_tile_table<arch::native>());
    const MapView<float> residual = layer.residual();
    std::vector<float> pixels(8 * 9 * 21);
    copy_to_nchw<float>(MapView<const float>(residual), pixels);
    std::fill(residual.begin(), residual.end(), signalling());
    copy_from_nchw<float>(pixels, residual);
    CHECK_FALSE(layer.layer().plan().flat);
    for (const Residual at : {Residual::before_activation, Residual::after_activation}) {
      CHECK_FALSE(computes_of_signalling(layer, {.residual = at, .activation = relu}));
    }
    CHECK_FALSE(computes_of_signalling(layer, {.residual = Residual::before_activation, .step = test::twice()}));
  }
}

TEST_CASE("an infinite input reaches only outputs that have a tap stored for it") {
  // The pattern keeps the centre, its left, right and upper neighbours.
  std::vector<float> weights(9, 0.0F);
  weights[1] = weights[3] = weights[4] = weights[5] = 1.0F;
  const MapLayout layout = make_layout(1, 3, 15, Padding(1), 16);
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
  const MapLayout layout = make_layout(1, 3, 15, Padding(1), 16);
  const auto layer = single_kernel(weights, layout, {.activation = relu});
  FeatureMap<float> input(1, layout);
  FeatureMap<float> output(1, layout);
  for (std::size_t y = 0; y < 3; ++y) {
    for (std::size_t x = 0; x < 3; ++x) input.view().row(0, 0, y)[x] = std::numeric_limits<float>::infinity();
  }
  layer.run(std::as_const(input).view(), output.view());
  CHECK(std::isnan(output.view().row(0, 0, 1)[1]));
}
