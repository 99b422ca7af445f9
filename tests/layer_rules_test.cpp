// The rules that a layer's user has to keep: each cannot be broken, or is broken with a message, or why() tells what it
// costs.

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"

namespace {

using namespace patdnn;
using test::message_of;

constexpr ConvShape shape{.channels = 8, .filters = 8, .height = 20, .width = 20, .pad = Padding(1)};

/// Whole kernels of ones, in blocks of four.
Weights ones(std::size_t channels = 8) {
  const std::vector<float> dense(8 * channels * 9, 1.0F);
  return fkw::encode_dense({dense, 8, channels}, {.block = 4});
}

MapLayout plain(std::size_t channels) {
  return {.channels = channels, .height = 20, .width = 20, .pitch = 20, .plane_stride = 400};
}

bool says(const ConvLayer& layer, const std::string& what) { return layer.why().find(what) != std::string::npos; }

FeatureMap<float> map_of_ones(const MapLayout& layout) {
  FeatureMap<float> map(1, layout);
  copy_from_nchw<float>(std::vector<float>(layout.channels * layout.height * layout.width, 1.0F), map.view());
  return map;
}

/// Runs another layer on the same scratch while one runs.
struct Meanwhile {
  const ConvLayer& layer;
  MapView<const float> input;
  MapView<float> output;
  std::span<std::byte> scratch;

  template <class Task>
  void run(std::size_t n, Task&& task) const {
    for (std::size_t i = 0; i < n; ++i) task(i);
    layer.run(input, output, {.scratch = scratch});
  }
};

}  // namespace

TEST_CASE("the halo of an input is the padding of the layer that reads it: a smaller one is refused") {
  CHECK(message_of<HaloTooSmall>([] {
          static_cast<void>(ConvLayer(ones(), shape, {}, {.input = plain(8), .staging = Staging::refuse}));
        }) == "layer: the input's pitch is 20, expected at least 21; or allow staging");
}

TEST_CASE("one pitch for input and output: a layer chooses it, and why() names what others cost") {
  CHECK(ConvLayer(ones(), shape).plan().flat);
  const ConvLayer apart(ones(), shape, {}, {.output = plain(8)});
  CHECK(!apart.plan().flat);
  CHECK(apart.reason().wanted_pitch == apart.input_layout().pitch);
  CHECK(says(apart, "Tiles end with their row, unless the output has a pitch of "));
}

TEST_CASE("pixel (0, 0) lies behind a map's head: map_over puts it there") {
  const ConvLayer layer(ones(), shape);
  std::vector<float> memory(layer.input_layout().bytes() / sizeof(float));
  const MapView<float> map = map_over(memory, layer.input_layout());
  CHECK(map.data == memory.data() + layer.input_layout().head);
  CHECK(message_of<ShapeMismatch>([&] {
          static_cast<void>(map_over(std::span(memory).first(memory.size() - 1), layer.input_layout()));
        }).find("expected") != std::string::npos);
}

TEST_CASE("pads are zero: a checked layer looks, and names the one that is not") {
  for (const PerAxis stride : {PerAxis{1}, PerAxis{2}, PerAxis{1, 2}}) {
    ConvShape strided = shape;
    strided.stride = stride;
    const ConvLayer checked(ones(), strided, {}, {.checked = true});
    const ConvLayer trusting(ones(), strided);
    FeatureMap<float> x = map_of_ones(checked.input_layout());
    FeatureMap<float> y(1, checked.output_layout());
    CHECK_NOTHROW(checked.run(x.view(), y.view()));
    const MapLayout& layout = checked.input_layout();
    std::vector<char> is_pixel(static_cast<std::size_t>(x.view().end() - x.view().begin()), 0);
    for (std::size_t c = 0; c < 8; ++c) {
      for (std::size_t h = 0; h < 20; ++h) {
        for (std::size_t w = 0; w < 20; ++w) {
          is_pixel[static_cast<std::size_t>(x.view().pixel(0, c, h, w) - x.view().begin())] = 1;
        }
      }
    }
    // Every pad is looked at, and no pixel is taken for one.
    std::size_t missed = 0;
    for (std::size_t i = 0; i < is_pixel.size(); ++i) {
      float& at = x.view().begin()[i];
      const float was = std::exchange(at, 5.0F);
      const bool refused = message_of<PadNotZero>([&] { checked.run(x.view(), y.view()); }) != "nothing thrown";
      missed += refused == (is_pixel[i] == 0) ? 0 : 1;
      at = was;
    }
    CHECK(missed == 0);
    x.view().data[-1] = 5.0F;
    CHECK(message_of<PadNotZero>([&] { checked.run(x.view(), y.view()); }).find("run: the input holds 5.0") == 0);
    CHECK_NOTHROW(trusting.run(x.view(), y.view()));
    CHECK(layout.head > 0);
  }
}

TEST_CASE("a residual needs no room behind its last pixel") {
  const ConvLayer layer(ones(), shape, {.residual = Residual::before_activation, .activation = relu},
                        {.input = plain(8), .output = plain(8)});
  const std::vector<float> pixels(8 * 400, 1.0F);
  std::vector<float> outputs(8 * 400, 2.0F);
  layer.run({pixels.data(), 1, plain(8)}, {outputs.data(), 1, plain(8)}, {.residual = {outputs.data(), 1, plain(8)}});
  CHECK(outputs[21] == 74.0F);  // 8 · 9 + 2
  CHECK(outputs[0] == 34.0F);   // 8 · 4 + 2
}

TEST_CASE("a strided layer reads phases, or may stage its input, and why() says so") {
  ConvShape strided = shape;
  strided.stride = 2;
  const MapLayout unphased = make_layout(8, 20, 20, Padding(1));
  CHECK(message_of<ShapeMismatch>([&] {
          static_cast<void>(ConvLayer(ones(), strided, {}, {.input = unphased, .staging = Staging::refuse}));
        }) == "layer: the input has 1 phases, but stride 2 needs as many; or allow staging");
  CHECK(ConvLayer(ones(), strided).input_layout().phases == 2);
  const ConvLayer staged(ones(), strided, {}, {.input = unphased});
  CHECK(staged.reason().stages);
  CHECK(says(staged, "The input is copied"));
}

TEST_CASE("pooling is said once, and the layer's output has the extents that it leaves") {
  CHECK(ConvLayer(ones(), shape, {.pooling = Pooling::max_2x2}).output_layout().height == 10);
  CHECK(ConvLayer(ones(), shape, {.pooling = Pooling::global_average}).output_layout().height == 1);
}

TEST_CASE("a layer that pools rows which do not fill vectors: why() names max_pool()") {
  const ConvLayer pools(ones(), shape, {.pooling = Pooling::max_2x2});
  CHECK(pools.reason().pools_rows);
  CHECK(says(pools, "without pooling, and max_pool() after it"));
  CHECK(!ConvLayer(ones(), shape).reason().pools_rows);
  ConvShape full = shape;
  full.height = full.width = 32;
  CHECK(!ConvLayer(ones(), full, {.pooling = Pooling::max_2x2}).reason().pools_rows);
}

TEST_CASE("Winograd's filtering runs where it is allowed: why() says where it should be faster") {
  const ConvShape wide{.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)};
  const std::vector<float> dense(64 * 64 * 9, 1.0F);
  const Weights whole = fkw::encode_dense({dense, 64, 64}, {.block = 8});
  const ConvLayer refuses(whole, wide);
  CHECK(refuses.reason().refuses_winograd);
  CHECK(says(refuses, "Winograd::allow lets it"));
  const ConvLayer allows(whole, wide, {}, {.winograd = Winograd::allow});
  CHECK(!allows.reason().refuses_winograd);
  CHECK(says(allows, "bytes of scratch"));
  CHECK(!ConvLayer(encode(std::vector<float>(8 * 8 * 9, 1.0F), {.filters = 8, .channels = 8}),
                   {.channels = 8, .filters = 8, .height = 4, .width = 4, .pad = Padding(1)})
             .reason()
             .refuses_winograd);
}

TEST_CASE("one scratch for each run at a time: a checked layer sees another run in it") {
  const ConvOptions options{.input = plain(8), .checked = true};
  const ConvLayer layer(ones(), shape, {}, options);
  const std::vector<float> pixels(8 * 400, 1.0F);
  const MapView<const float> x{pixels.data(), 1, plain(8)};
  FeatureMap<float> y(1, layer.output_layout());
  FeatureMap<float> other(1, layer.output_layout());
  std::vector<std::byte> scratch(layer.scratch_bytes());
  std::vector<std::byte> another(layer.scratch_bytes());
  CHECK_NOTHROW(layer.run(x, y.view(), {.scratch = scratch}));
  const Meanwhile apart{layer, x, other.view(), another};
  CHECK_NOTHROW(layer.run(x, y.view(), {.executor = apart, .scratch = scratch}));
  const Meanwhile within{layer, x, other.view(), scratch};
  CHECK(message_of<InUse>([&] { layer.run(x, y.view(), {.executor = within, .scratch = scratch}); }) ==
        "run: another run used the scratch meanwhile, expected one for each run at a time");
}
