// Weights that layers share: what encode() keeps, in which form a layer runs it, and layers for other extents.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <random>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"
#include "random_floats.hpp"

namespace {

using namespace patdnn;
using kernels::Kernel;
using test::message_of;
using test::random_floats;

// What would be gone with its weights cannot be kept.
static_assert(std::is_convertible_v<const Weights&, const fkw::FkwData&>);
static_assert(!std::is_convertible_v<Weights, const fkw::FkwData&>);
static_assert(!std::is_convertible_v<const Weights, const fkw::FkwData&>);

/// K × C × 3 × 3 weights of which filters f, f + K/4, f + K/2 and f + 3K/4 keep the same entries, so that no neighbours
/// do.
std::vector<float> blocks_of_four(std::size_t filters, std::size_t channels, double kept) {
  std::mt19937 random(5);
  std::uniform_real_distribution<float> value(0.5F, 1.0F);
  std::bernoulli_distribution keeps(kept);
  std::vector<float> dense(filters * channels * 9);
  const std::size_t apart = filters / 4;
  for (std::size_t f = 0; f < apart; ++f) {
    for (std::size_t i = 0; i < channels * 9; ++i) {
      if (!keeps(random)) continue;
      for (std::size_t g = 0; g < 4; ++g) dense[(f + g * apart) * channels * 9 + i] = value(random);
    }
  }
  return dense;
}

std::vector<float> outputs_of(const ConvLayer& layer) {
  FeatureMap<float> x(1, layer.input_layout());
  FeatureMap<float> y(1, layer.output_layout());
  const MapLayout& in = layer.input_layout();
  copy_from_nchw<float>(random_floats(in.channels * in.height * in.width, 3), x.view());
  layer.run(x.view(), y.view());
  const MapLayout& out = layer.output_layout();
  std::vector<float> outputs(out.channels * out.height * out.width);
  copy_to_nchw<float>(std::as_const(y).view(), outputs);
  return outputs;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// How many outputs of a layer are not what a sum in double precision says.
std::size_t wrong_outputs(const ConvLayer& layer, const std::vector<float>& dense) {
  const ConvShape& shape = layer.shape();
  const std::vector<float> image = random_floats(shape.channels * shape.height * shape.width, 3);
  const std::vector<float> outputs = outputs_of(layer);
  const std::size_t of_filter = dense.size() / shape.filters;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::size_t plane = shape.output_height() * shape.output_width();
    const std::size_t k = i / plane;
    const auto expected = kernels::reference_convolution(shape, image.data(), dense.data(), k,
                                                         i % plane / shape.output_width(), i % shape.output_width());
    const double tolerance =
        layer.rounding_growth() > 1
            ? layer.rounding_growth() *
                  kernels::filter_tolerance<float>(std::span(dense).subspan(k * of_filter, of_filter), 1.0)
            : expected.tolerance<float>();
    const double error = static_cast<double>(outputs[i]) - expected.value;
    wrong += error <= tolerance && -error <= tolerance ? 0 : 1;
  }
  return wrong;
}

constexpr ConvShape same{.channels = 16, .filters = 16, .height = 20, .width = 20, .pad = Padding(1)};

}  // namespace

TEST_CASE("encode keeps what is not zero, in blocks of filters that share it, neighbours or not") {
  const std::vector<float> fours = blocks_of_four(16, 16, 0.3);
  const Weights found = encode(fours, {.filters = 16, .channels = 16});
  CHECK(found.any_form());
  CHECK(found.fkw().block == 4);
  CHECK((found.fkw().structure == fkw::Structure::free_taps));
  CHECK(found.fkw().kept_weights() ==
        static_cast<std::size_t>(std::count_if(fours.begin(), fours.end(), [](float w) { return w != 0; })));
  CHECK(fkw::decode(found.fkw()) == fours);

  const std::vector<float> all = random_floats(16 * 16 * 9, 3);
  CHECK(encode(all, {.filters = 16, .channels = 16}).fkw().block == 8);
  CHECK(encode(all, {.filters = 16, .channels = 16}).fkw().kept_weights() == all.size());

  std::vector<float> scattered = all;
  std::mt19937 random(1);
  for (float& w : scattered) w = random() % 8 == 0 ? w : 0.0F;
  CHECK(encode(scattered, {.filters = 16, .channels = 16}).fkw().block == 1);

  const std::vector<float> depthwise = random_floats(6 * 25, 3);
  const Weights narrow = encode(depthwise, {.filters = 6, .channels = 1, .kernel = 5, .groups = 6});
  CHECK(narrow.fkw().block == 1);
  CHECK(narrow.fkw().kernel_width == 5);
  CHECK(message_of<ShapeMismatch>([&] { static_cast<void>(encode(all, {.filters = 16, .channels = 15})); }) ==
        "filters: 2304 weights given, expected 16 × 15 × 3 × 3");
}

TEST_CASE("a layer chooses the form of weights that may take any, and keeps one that is decided") {
  const auto layer_of = [](const std::vector<float>& dense, const ConvOptions& options = {}) {
    return ConvLayer(encode(dense, {.filters = 16, .channels = 16}), same, {}, options);
  };
  const std::vector<float> fours = blocks_of_four(16, 16, 0.2);
  const ConvLayer taps = layer_of(fours);
  CHECK((taps.plan().parameters.kernel == Kernel::tap));
  CHECK(taps.plan().block == 4);
  CHECK(wrong_outputs(taps, fours) == 0);

  // Nearly all of it is kept, by each filter alone: wider blocks make up for the zeros.
  std::vector<float> nearly = random_floats(16 * 16 * 9, 3);
  std::mt19937 random(1);
  for (float& w : nearly) w = random() % 5 == 0 ? 0.0F : w;
  CHECK(encode(nearly, {.filters = 16, .channels = 16}).fkw().block < 8);
  const ConvLayer whole = layer_of(nearly);
  CHECK(whole.plan().block > 1);
  CHECK(whole.kept_weights() == nearly.size());
  CHECK(wrong_outputs(whole, nearly) == 0);

  std::vector<float> patterns(16 * 16 * 9);
  for (std::size_t kernel = 0; kernel < 256; ++kernel) {
    const Pattern& pattern = default_patterns[random() % 8];
    for (unsigned e = 0; e < 9; ++e) patterns[kernel * 9 + e] = pattern.keeps(e / 3, e % 3) ? 0.25F : 0.0F;
  }
  const kernels::ConvTable& table = kernels::table<arch::native, default_patterns>();
  const ConvLayer shared = layer_of(patterns, {.kernels = table});
  CHECK((shared.plan().parameters.kernel == Kernel::pattern));
  CHECK(wrong_outputs(shared, patterns) == 0);
  CHECK((layer_of(patterns).plan().parameters.kernel == Kernel::tap));  // a table without kernels for the set

  const ConvLayer decided(fkw::encode_free_taps({nearly, 16, 16}, {.block = 1}), same);
  CHECK(decided.plan().block == 1);
}

TEST_CASE("weights outlive whoever made them, and copies share them") {
  std::optional<Weights> weights = encode(blocks_of_four(16, 16, 0.3), {.filters = 16, .channels = 16});
  const Weights copy = *weights;
  CHECK(&copy.fkw() == &weights->fkw());
  CHECK(copy == *weights);
  const ConvLayer layer(*weights, same);
  const std::vector<float> before = outputs_of(layer);
  weights.reset();
  CHECK(outputs_of(layer) == before);
  CHECK(outputs_of(layer.at({.height = 20, .width = 20})) == before);
}

TEST_CASE("a layer for other extents runs on the same packed weights, as one that is made for them") {
  const std::vector<float> fours = blocks_of_four(16, 16, 0.3);
  const std::vector<float> bias(16, 0.25F);
  const Epilogue epilogue{.bias = bias, .activation = relu};
  struct Case {
    const char* name;
    Weights weights;
    ConvShape shape;
    ConvOptions options = {};
  };
  ConvShape strided = same;
  strided.stride = 2;
  ConvShape dilated = same;
  dilated.dilation = 2;
  dilated.pad = Padding(2);
  const ConvShape depthwise{.channels = 16, .filters = 16, .height = 20, .width = 20, .pad = Padding(1), .groups = 16};
  ConvShape halved = depthwise;
  halved.stride = 2;
  const std::vector<float> each = random_floats(16 * 9, 3);
  const Weights taps = fkw::encode_free_taps({fours, 16, 16}, {.block = 4});
  const Weights alone = fkw::encode_free_taps({fours, 16, 16}, {.block = 1});
  const Weights whole = fkw::encode_dense({fours, 16, 16}, {.block = 8});
  const Weights own = fkw::encode_dense({each, 16, 1, 3, 3, 16}, {.block = 1});
  const Case cases[]{{"taps", taps, same},
                     {"strided", taps, strided},
                     {"dilated", taps, dilated},
                     {"pieces", alone, same, {.parameters = Parameters{.pieces = 3}}},
                     {"Winograd", whole, same, {.winograd = Winograd::allow}},
                     {"depthwise", own, depthwise},
                     {"depthwise, strided", own, halved}};
  for (const Case& c : cases) {
    const ConvLayer layer(c.weights, c.shape, epilogue, c.options);
    for (const auto& [height, width] : {std::pair{20U, 20U}, {33U, 27U}, {64U, 60U}}) {
      ConvShape shape = c.shape;
      shape.height = height;
      shape.width = width;
      const ConvLayer other = layer.at({.height = height, .width = width});
      const ConvLayer fresh(c.weights, shape, epilogue, c.options);
      CAPTURE(c.name, height, width, other.why(), fresh.why());
      CHECK(other.shape() == shape);
      CHECK(other.shares_packed_weights(layer) == !other.reason().packed_anew);
      if (other.plan().parameters.kernel == fresh.plan().parameters.kernel) {
        CHECK(same_bits(outputs_of(other), outputs_of(fresh)));
      }
      CHECK(other.input_layout() == fresh.input_layout());
    }
    CHECK(layer.at({.height = 33, .width = 27}).shares_packed_weights(layer));
  }
}

TEST_CASE("offsets move between layouts exactly, up to the last that 32 bits hold") {
  constexpr std::size_t most = std::size_t{1} << 30;  // elements
  struct Planes {
    std::size_t pitch, stride;
  };
  std::mt19937 random(11);
  const auto below = [&](std::size_t n) { return random() % n; };
  for (const Planes& p : {Planes{1, 1}, Planes{8, 64}, Planes{57, 3323}, Planes{240, 54001}, Planes{23171, most / 2},
                          Planes{most / 3, most - 1}, Planes{7, 1000003}}) {
    // As many planes, with rows of fewer floats.
    const Planes to{std::max<std::size_t>(p.pitch / 2, 1), std::max<std::size_t>(p.stride / 2, 1)};
    const auto layout = [](const Planes& of) { return MapLayout{.pitch = of.pitch, .plane_stride = of.stride}; };
    std::vector<std::uint32_t> offsets;
    std::vector<std::uint32_t> wanted;
    const std::size_t planes = most / p.stride;
    const std::size_t rows = std::max<std::size_t>(p.stride / p.pitch, 1);
    for (std::size_t i = 0; i < 3000; ++i) {
      const bool last = i % 3 == 0;
      const std::size_t plane = last ? planes - 1 : below(planes);
      const std::size_t row = i % 2 == 0 ? rows - 1 : below(rows);
      const std::size_t column = i % 5 == 0 ? 0 : below(std::min(p.pitch, p.stride - row * p.pitch));
      offsets.push_back(static_cast<std::uint32_t>((plane * p.stride + row * p.pitch + column) * sizeof(float)));
      wanted.push_back(static_cast<std::uint32_t>((plane * to.stride + row * to.pitch + column) * sizeof(float)));
    }
    std::vector<std::uint32_t> moved(offsets.size());
    kernels::detail::move_offsets<arch::native>(offsets, layout(p), layout(to), moved.data());
    CHECK(moved == wanted);
  }
}

TEST_CASE("a layer for extents that another form suits better packs its weights anew and says so") {
  const std::vector<float> all = random_floats(64 * 64 * 9, 3);
  const ConvShape large{.channels = 64, .filters = 64, .height = 56, .width = 56, .pad = Padding(1)};
  const ConvLayer layer(encode(all, {.filters = 64, .channels = 64}), large, {}, {.winograd = Winograd::allow});
  REQUIRE((layer.plan().parameters.kernel == Kernel::winograd));
  CHECK(!layer.reason().packed_anew);
  // Tiles of 2 × 2 outputs have other weights, or sums are direct.
  const ConvLayer small = layer.at({.height = 5, .width = 5});
  CHECK(small.reason().packed_anew);
  CHECK(!small.shares_packed_weights(layer));
  CHECK(small.why().find("packed anew") != std::string::npos);
  CHECK(wrong_outputs(small, all) == 0);
}

TEST_CASE("a layer for other extents takes a host's layouts, and refuses extents that are none") {
  const ConvLayer layer(encode(blocks_of_four(16, 16, 0.3), {.filters = 16, .channels = 16}), same);
  const MapLayout wide = make_layout(16, 30, 30, Padding(2), 48);
  const ConvLayer other = layer.at({.height = 30, .width = 30, .output = wide});
  CHECK(other.output_layout() == wide);
  CHECK(layer.at({.height = 30, .width = 30, .output_halo = Padding(3)}).output_layout().head >= 3);
  CHECK(message_of<InvalidShape>([&] { static_cast<void>(layer.at({.height = 0, .width = 30})); }) ==
        "convolution: height is 0, expected at least 1");
  CHECK(message_of<InvalidParameters>([] { static_cast<void>(ConvLayer().at({.height = 8, .width = 8})); }) ==
        "kernels: a table without functions, expected one of kernels::table()");
}

TEST_CASE("weights that are none, or were moved from, are empty") {
  Weights weights = encode(blocks_of_four(16, 16, 0.3), {.filters = 16, .channels = 16});
  const Weights moved = std::move(weights);
  CHECK(moved.fkw().filters == 16);
  CHECK(weights.fkw().blocks() == 0);  // NOLINT(bugprone-use-after-move): what this is about
  CHECK(Weights().fkw().blocks() == 0);
  CHECK(Weights() == Weights(fkw::FkwData()));
  CHECK(message_of<InvalidFkw>([] { static_cast<void>(ConvLayer(Weights(), same)); }).find("FKW: ") == 0);
}
