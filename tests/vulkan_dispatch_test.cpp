// What is decided before a device is asked: tiles, constants of pipelines, limits, numbers of 16 bits.

#include <patdnn/half.hpp>
#include <patdnn/vulkan/convolution.hpp>
#include <patdnn/vulkan/elementwise.hpp>
#include <patdnn/vulkan/lower.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string_view>
#include <vector>

#include <patdnn/network/graph_builder.hpp>

#include <patdnn/io/container.hpp>

#include "catch.hpp"
#include "element_functions_glsl.hpp"
#include "vulkan_layers.hpp"
#include "vulkan_message.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::vulkan;
using test::check_refusal;
using test::Form;

constexpr ConvShape square(std::size_t channels, std::size_t extent) {
  return {.channels = channels, .filters = channels, .height = extent, .width = extent, .pad = Padding(1)};
}

/// What every device of Vulkan 1.1 allows.
VkPhysicalDeviceLimits least_limits() {
  VkPhysicalDeviceLimits limits{};
  limits.maxStorageBufferRange = 1U << 27;
  limits.maxPushConstantsSize = 128;
  limits.maxComputeSharedMemorySize = 16384;
  for (std::uint32_t& count : limits.maxComputeWorkGroupCount) count = 65535;
  limits.maxComputeWorkGroupInvocations = 128;
  limits.maxComputeWorkGroupSize[0] = limits.maxComputeWorkGroupSize[1] = 128;
  limits.maxComputeWorkGroupSize[2] = 64;
  limits.minStorageBufferOffsetAlignment = 256;
  return limits;
}

Dispatch make(const ConvShape& shape, const ConvOptions& options = {}, VkPhysicalDeviceLimits limits = least_limits()) {
  const std::vector<float> weights = test::random_weights(shape, Form::free_taps, 4, 0.5, 1);
  return convolution(test::encode(shape, weights, Form::free_taps, 4), shape, options, limits);
}

// Constants of pipelines are made by the compiler, from the very pattern set that CPU kernels are compiled for.
constexpr auto pattern_constants = specialize(std::span<const Pattern>(default_patterns.patterns));
static_assert(pattern_constants[0] == 8);
static_assert(pattern_constants[1] == 0b000111010);
static_assert(pattern_constants[8] == 0b110110000);

constexpr ConvTile tile{.width = 16, .height = 8, .rows = 4, .blocks = 2, .channels = 4};
constexpr auto conv_constants = specialize(square(8, 20), tile, 4, ActivationKind::clip, true, Arithmetic::float32);
static_assert(conv_constants[0] == 32 && conv_constants[1] == 2);    // threads of a tile, blocks
static_assert(conv_constants[9] == 18 && conv_constants[10] == 10);  // the patch under 16 × 8 outputs
static_assert(shared_bytes(square(8, 20), tile, 4) == 18 * 10 * 4 * sizeof(float));
static_assert(patch_of({.channels = 8, .filters = 8, .height = 20, .width = 20, .stride = 2}, tile).size() == 17 * 33);
static_assert(patch_of({.channels = 8, .filters = 8, .height = 20, .width = 20, .stride = {2, 1}}, tile).size() ==
              17 * 18);

}  // namespace

TEST_CASE("vulkan tiles chosen by rules fit what every device allows") {
  for (const std::size_t block : {1U, 2U, 4U, 8U}) {
    for (const std::size_t extent : {1U, 3U, 7U, 8U, 14U, 28U, 56U, 112U, 224U}) {
      for (const std::size_t kernel : {1U, 3U, 5U, 7U}) {
        for (const std::size_t stride : {1U, 2U, 7U}) {
          const ConvShape shape{.channels = 64,
                                .filters = 64,
                                .height = extent,
                                .width = extent,
                                .kernel_height = kernel,
                                .kernel_width = kernel,
                                .stride = stride,
                                .pad = Padding(kernel / 2)};
          for (const std::size_t images : {1U, 16U}) {
            for (const Arithmetic arithmetic : {Arithmetic::float32, Arithmetic::float16}) {
              const ConvTile chosen = choose_tile(shape, block, 64 / block, images, arithmetic, least_limits());
              INFO("block " << block << ", " << extent << "², kernel " << kernel << ", stride " << stride);
              CHECK_NOTHROW(check(chosen));
              CHECK(chosen.threads() * chosen.blocks * chosen.splits <= 128);
              CHECK(shared_bytes(shape, chosen, block, arithmetic) <= 16384);
              CHECK(chosen.blocks <= 64 / block);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("vulkan tiles split taps where outputs are few") {
  VkPhysicalDeviceLimits limits = least_limits();
  limits.maxComputeWorkGroupInvocations = 1024;
  limits.maxComputeWorkGroupSize[0] = limits.maxComputeWorkGroupSize[1] = 1024;
  limits.maxComputeSharedMemorySize = 49152;
  const auto splits = [&](std::size_t extent, std::size_t images) {
    return choose_tile(square(512, extent), 8, 64, images, Arithmetic::float32, limits).splits;
  };
  CHECK(splits(14, 1) == 4);
  CHECK(splits(14, 16) == 1);
  CHECK(splits(112, 1) == 1);
  ConvShape depthwise = square(512, 14);
  depthwise.groups = 512;
  CHECK(choose_tile(depthwise, 1, 512, 1, Arithmetic::float32, limits).splits == 1);
}

TEST_CASE("vulkan tiles hold up to sixteen channels at once, and no more than a layer has") {
  for (const std::size_t channels : {1U, 2U, 3U, 5U, 16U, 64U}) {
    const ConvTile chosen = choose_tile(square(channels, 8), 1, channels, 1, Arithmetic::float32, least_limits());
    CAPTURE(channels);
    CHECK(chosen.channels == std::min<std::size_t>(std::bit_floor(channels), 16));
  }
}

TEST_CASE("vulkan layers take the tile tuned for them, or for the nearest number of weights") {
  const TiledLayer layer{.shape = square(64, 14), .block = 4, .kept_weights = 1000};
  std::vector<TunedTile> tiles(3, {layer, {.width = 8}});
  tiles[1].layer.kept_weights = 900;
  tiles[1].tile.width = 14;
  tiles[2].layer.kept_weights = 4000;
  tiles[0].layer.kept_weights = 400;
  REQUIRE(find_tile(tiles, layer));
  CHECK(find_tile(tiles, layer)->width == 14);
  const auto finds = [&](auto&& change) {
    TiledLayer other = layer;
    change(other);
    return find_tile(tiles, other).has_value();
  };
  CHECK(finds([](TiledLayer& l) { l.kept_weights = 7; }));
  CHECK(!finds([](TiledLayer& l) { l.shape.height = 15; }));
  CHECK(!finds([](TiledLayer& l) { l.images = 2; }));
  CHECK(!finds([](TiledLayer& l) { l.block = 8; }));
  CHECK(!finds([](TiledLayer& l) { l.by_pattern = true; }));
  CHECK(!finds([](TiledLayer& l) { l.storage = Storage::float16; }));
  CHECK(!finds([](TiledLayer& l) { l.arithmetic = Arithmetic::float16; }));
  CHECK(!find_tile({}, layer));
}

TEST_CASE("vulkan kernels' lists hold every kept weight once") {
  const ConvShape shape = square(24, 9);
  const std::vector<float> weights = test::random_weights(shape, Form::patterns, 2, 0.5, 1);
  for (const std::size_t block : {1U, 2U}) {
    const auto data = test::encode(shape, weights, Form::patterns, block);
    const auto by_pattern = vulkan::detail::make_tables(data, shape, tile, {.by_pattern = true});
    const auto by_tap = vulkan::detail::make_tables(data, shape, tile, {});
    const auto halves = vulkan::detail::make_tables(data, shape, tile, {.arithmetic = Arithmetic::float16});
    CHECK(by_pattern.weights.size() == data.weight.size());
    CHECK(by_tap.weights.size() == data.weight.size());
    CHECK(halves.weights.size() == data.weight.size() / block);
    CHECK(by_pattern.offsets.size() == 2 * data.block_kernels());
    CHECK(by_tap.offsets.size() == data.weight.size() / block);
    CHECK(by_tap.runs.back() == by_tap.offsets.size());
    CHECK(std::is_sorted(by_tap.runs.begin(), by_tap.runs.end()));
    CHECK(by_tap.channels.size() == by_tap.stages.back() * tile.channels);
  }
}

TEST_CASE("vulkan dispatches beyond a device's limits name the limit") {
  const auto refuses = [](auto&& change, std::string_view part) {
    VkPhysicalDeviceLimits limits = least_limits();
    change(limits);
    check_refusal<LimitExceeded>([&] { (void)make(square(16, 20), {}, limits); }, part);
  };
  refuses([](auto& l) { l.maxComputeWorkGroupCount[0] = 1; }, "maxComputeWorkGroupCount of 1, but 4");
  refuses([](auto& l) { l.maxStorageBufferRange = 100; }, "maxStorageBufferRange of 100");
  refuses([](auto& l) { l.maxPushConstantsSize = 64; }, "maxPushConstantsSize of 64, but 80");
  refuses([](auto& l) { l.maxComputeSharedMemorySize = 16; }, "spans 3 × 3 pixels needs 36");
  ConvOptions options;
  options.tile = ConvTile{.width = 32, .height = 32, .rows = 1, .blocks = 4, .channels = 1};
  check_refusal<LimitExceeded>([&] { (void)make(square(16, 20), options); },
                               "maxComputeWorkGroupSize of 128, but 1024");
  check_refusal<LimitExceeded>(
      [&] {
        (void)make(
            {.channels = 4, .filters = 4, .height = 4000, .width = 4000, .pad = Padding(1500), .dilation = 1500});
      },
      "spans 3001 × 3001 pixels");
}

TEST_CASE("vulkan convolutions refuse what does not fit together") {
  const std::vector<float> bias(3);
  ConvOptions options;
  options.bias = bias;
  check_refusal<ShapeMismatch>([&] { (void)make(square(16, 20), options); }, "3 biases, expected none or 16");
  options = {};
  options.tile = ConvTile{.width = 8, .height = 8, .rows = 3, .blocks = 1, .channels = 1};
  check_refusal<InvalidParameters>([&] { (void)make(square(16, 20), options); }, "3 rows a thread");
  options.tile = ConvTile{.width = 0, .height = 8, .rows = 1, .blocks = 1, .channels = 1};
  check_refusal<InvalidParameters>([&] { (void)make(square(16, 20), options); }, "8 × 0 outputs");
  // Products of 33 bits, and a size of 21.
  for (const ConvTile& large : {ConvTile{.blocks = 0x10000, .splits = 0x10000},
                                ConvTile{.width = 0x10000, .height = 0x10000}, ConvTile{.channels = 0x100001}}) {
    options.tile = large;
    check_refusal<InvalidParameters>([&] { (void)make(square(16, 20), options); }, "expected sizes of 1 to 1048576");
  }
  const std::vector<float> weights = test::random_weights(square(16, 20), Form::free_taps, 4, 0.5, 1);
  const auto data = test::encode(square(16, 20), weights, Form::free_taps, 4);
  check_refusal<ShapeMismatch>([&] { (void)convolution(data, square(8, 20), {}, least_limits()); }, "16 filters");
  options = {};
  options.images = std::size_t{1} << 30;
  check_refusal<LimitExceeded>([&] { (void)make(square(16, 20), options); }, "at most 2^31");
}

TEST_CASE("vulkan boxes join axes that continue each other") {
  const network::Dims dims{2, 3, 4, 5};
  const auto dense = network::dense_strides(dims);
  CHECK(vulkan::detail::joined_axes({dims, dense, dense, dense}).size() == 1);
  const auto per_channel = broadcast_strides({3, 1, 1}, dims);
  CHECK(per_channel == ElementBox::Strides{0, 1, 0, 0});
  CHECK(vulkan::detail::joined_axes({dims, dense, per_channel, dense}).size() == 3);
  const network::Dims many{2, 2, 2, 2, 2, 2};
  const ElementBox::Strides reversed{1, 2, 4, 8, 16, 32};
  check_refusal<UnsupportedOperator>(
      [&] {
        (void)elementwise(ElementMove::copy, {many, reversed, reversed, network::dense_strides(many)});
      },
      "6 axes");
}

TEST_CASE("vulkan networks refuse operators without a kernel by the node's name") {
  network::GraphBuilder builder;
  const auto x = builder.input("x", {1, 2, 4, 4});
  const auto y = builder.add("product", network::MatMul{}, {x, x});
  builder.output(y, "y");
  check_refusal<UnsupportedOperator>([&] { (void)lower(builder.graph(), least_limits()); },
                                     "node 'product' on a Vulkan device: a product of two computed matrices");
}

TEST_CASE("vulkan networks split a linear layer whose weights pass what a kernel may see of a buffer") {
  const std::size_t features = 1000;
  network::Linear op{30, features, test::random_floats(30 * features, 1), {}, {}, {}};
  VkPhysicalDeviceLimits limits = least_limits();
  CHECK(linear(op, 1, limits).size() == 1);
  limits.maxStorageBufferRange = 40000;
  std::size_t blocks = 0;
  const std::vector<Dispatch> pieces = linear(op, 1, limits);
  for (const Dispatch& piece : pieces) {
    CHECK_NOTHROW(check(piece, limits));
    blocks += piece.workgroups[0];
  }
  CHECK(pieces.size() > 1);
  CHECK(blocks == 8);
}

TEST_CASE("numbers of 16 bits are the nearest, and come back exactly") {
  for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
    const auto half = static_cast<std::uint16_t>(bits);
    const float value = from_half(half);
    if (std::isnan(value)) {
      CHECK((to_half(value) & 0x7FFFU) > 0x7C00U);
      continue;
    }
    if (to_half(value) != half) FAIL("0x" << std::hex << bits << " became 0x" << to_half(value));
    // The number halfway to the next one goes to the even of the two.
    const float next = from_half(static_cast<std::uint16_t>(half + 1));
    if ((bits & 0x7FFFU) >= 0x7BFFU) continue;
    const auto even = static_cast<std::uint16_t>(half + (half & 1U));
    if (to_half(value + (next - value) / 2) != even) FAIL("halfway beyond 0x" << std::hex << bits);
  }
  CHECK(from_half(0x3C00) == 1.0F);
  CHECK(from_half(0xC000) == -2.0F);
  CHECK(from_half(0x0001) == 0x1p-24F);
  CHECK(to_half(65519.0F) == 0x7BFF);
  CHECK(to_half(65520.0F) == 0x7C00);
  CHECK(to_half(0x1p-26F) == 0);
}

TEST_CASE("the device's functions of elements are those of the table") {
  const auto bytes = io::read_file(std::filesystem::path(PATDNN_SHADERS) / "element_functions.glsl");
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  CHECK(text == test::element_functions_glsl());
}

TEST_CASE("a slice of one entry may have any step, on a device as well") {
  const auto dispatch_of = [](std::ptrdiff_t step) {
    network::GraphBuilder builder;
    const network::ValueId x = builder.input("x", {4, 5});
    builder.output(builder.add("slice", network::Slice{{1, 2}, {step, 1}, {1, 3}}, {x}), "y");
    return lower(builder.graph(), least_limits()).steps.at(0).dispatch;
  };
  const Dispatch one = dispatch_of(1);
  for (const std::ptrdiff_t step :
       {std::ptrdiff_t{0}, std::ptrdiff_t{1} << 62, std::numeric_limits<std::ptrdiff_t>::min()}) {
    CHECK(dispatch_of(step).push == one.push);
  }
}
