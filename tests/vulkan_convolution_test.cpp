// Convolutions on a Vulkan device against the textbook formula: every form of weights, block, shape and epilogue.

#include <patdnn/vulkan/convolution.hpp>

#include <cmath>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <patdnn/half.hpp>
#include <patdnn/kernels/reference.hpp>
#include <patdnn/vulkan/buffer.hpp>
#include <patdnn/vulkan/commands.hpp>
#include <patdnn/vulkan/program.hpp>

#include "catch.hpp"
#include "vulkan_device.hpp"
#include "vulkan_layers.hpp"
#include "vulkan_message.hpp"

namespace {

using namespace patdnn;
using namespace patdnn::vulkan;
using test::Form;
using test::random_floats;
using test::VulkanDevice;

/// Of an odd number of 16-bit floats with NaN behind the last, which has to mean nothing.
std::vector<std::byte> stored(std::span<const float> values, Storage storage) {
  std::vector<std::byte> bytes((values.size() * bytes_of(storage) + 3) / 4 * 4, std::byte{0xFF});
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::uint16_t half = to_half(values[i]);
    if (storage == Storage::float16) std::memcpy(bytes.data() + 2 * i, &half, 2);
    if (storage == Storage::float32) std::memcpy(bytes.data() + 4 * i, &values[i], 4);
  }
  return bytes;
}

Buffer filled(const Device& device, std::span<const std::byte> bytes) {
  Buffer buffer(device, bytes.size(), MemoryKind::upload, "a map");
  std::memcpy(buffer.bytes().data(), bytes.data(), bytes.size());
  return buffer;
}

/// What a dispatch makes of an input and maybe a residual. The output begins as NaN.
std::vector<float> run(VulkanDevice& vulkan, const Dispatch& dispatch, std::span<const float> input,
                       std::span<const float> residual, std::size_t outputs, Storage storage) {
  const Device& device = vulkan.device;
  const Buffer x = filled(device, stored(input, storage));
  const Buffer z = filled(device, stored(residual.empty() ? input : residual, storage));
  const Buffer y = filled(device, stored(std::vector<float>(outputs, std::nanf("")), storage));
  const BoundDispatch bound{dispatch, {x.get(), 0, x.size()}, {z.get(), 0, z.size()}, {y.get(), 0, y.size()}};
  const Program program(vulkan.pipelines, std::span(&bound, 1), storage);
  Commands commands(device);
  commands.record([&](VkCommandBuffer buffer) {
    program.record(buffer);
    constexpr VkMemoryBarrier barrier{VK_STRUCTURE_TYPE_MEMORY_BARRIER, nullptr, VK_ACCESS_SHADER_WRITE_BIT,
                                      VK_ACCESS_HOST_READ_BIT};
    device.functions().pipeline_barrier(buffer, VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT, VK_PIPELINE_STAGE_HOST_BIT, 0, 1,
                                        &barrier, 0, nullptr, 0, nullptr);
  });
  commands.submit();
  std::vector<float> result(outputs);
  for (std::size_t i = 0; i < outputs; ++i) {
    std::uint16_t half = 0;
    std::memcpy(&half, y.bytes().data() + 2 * i, storage == Storage::float16 ? 2 : 0);
    if (storage == Storage::float16) result[i] = from_half(half);
    if (storage == Storage::float32) std::memcpy(&result[i], y.bytes().data() + 4 * i, 4);
  }
  return result;
}

struct Case {
  ConvShape shape;
  Form form = Form::free_taps;
  std::size_t block = 4;
  double kept = 0.4;
  std::size_t images = 1;
  bool bias = true;
  Activation activation = {};
  bool residual = false;
  std::optional<ConvTile> tile = {};
  Storage storage = Storage::float32;
  Arithmetic arithmetic = Arithmetic::float32;
};

double activated(const Activation& activation, double x) {
  using Kind = Activation::Kind;
  switch (activation.kind) {
    case Kind::none: break;
    case Kind::relu: return std::max(x, 0.0);
    case Kind::clip: return std::clamp(x, double{activation.lowest}, double{activation.highest});
    case Kind::hard_swish: return x * std::clamp(x + 3, 0.0, 6.0) / 6;
    case Kind::sigmoid: break;  // refused
  }
  return x;
}

/// How far a sum may lie from the reference's: see ReferenceValue::tolerance(). Of 16-bit floats are weights, products,
/// and the sums of four stages at most, of so many taps as a stage has in each of its channels.
double tolerance_of(const kernels::ReferenceValue& sum, const Case& c, std::size_t stage_channels) {
  if (c.arithmetic == Arithmetic::float32) return sum.tolerance<float>();
  const std::size_t most = 4 * stage_channels * c.shape.kernel_height * c.shape.kernel_width;
  const auto terms = static_cast<double>(std::min(sum.terms, most));
  return sum.tolerance<float>() + 0x1p-11 * (2 + std::sqrt(terms)) * sum.magnitude +
         0x1p-24 * static_cast<double>(sum.terms);
}

/// Compares all outputs of a case with the reference, each within its own tolerance. Returns how it ran.
std::string compare(VulkanDevice& vulkan, const Case& c) {
  const ConvShape& s = c.shape;
  const std::vector<float> weights = test::random_weights(s, c.form, c.block, c.kept, 1);
  const std::size_t input_size = s.channels * s.height * s.width;
  const std::size_t pixels = s.output_height() * s.output_width();
  std::vector<float> input = random_floats(c.images * input_size, 2);
  std::vector<float> residual = random_floats(c.residual ? c.images * s.filters * pixels : 0, 3);
  if (c.storage == Storage::float16) {
    for (std::vector<float>* values : {&input, &residual}) {
      for (float& x : *values) x = from_half(to_half(x));
    }
  }
  const std::vector<float> bias = random_floats(c.bias ? s.filters : 0, 4);
  ConvOptions options;
  options.images = c.images;
  options.bias = bias;
  options.activation = device_activation(c.activation);
  options.adds_residual = c.residual;
  options.arithmetic = c.arithmetic;
  options.tile = c.tile;
  const Dispatch dispatch = convolution(test::encode(s, weights, c.form, c.block), s, options, vulkan.device.limits());
  const std::vector<float> output = run(vulkan, dispatch, input, residual, c.images * s.filters * pixels, c.storage);
  const double rounding = c.storage == Storage::float16 ? 0x1p-11 : 4 * 0x1p-24;
  const std::size_t stage_channels = dispatch.specialization[11];
  std::size_t wrong = 0;
  std::size_t at = 0;
  for (std::size_t n = 0; n < c.images; ++n) {
    for (std::size_t k = 0; k < s.filters; ++k) {
      for (std::size_t p = 0; p < pixels; ++p, ++at) {
        const auto sum = kernels::reference_convolution(s, input.data() + n * input_size, weights.data(), k,
                                                        p / s.output_width(), p % s.output_width());
        const double added = (c.bias ? double{bias[k]} : 0) + (c.residual ? double{residual[at]} : 0);
        const double expected = activated(c.activation, sum.value + added);
        // Of the sum, of what is added to it, of the activation (whose slope is 1.5 at most) and of the store.
        const double tolerance =
            1.5 * (tolerance_of(sum, c, stage_channels) + 4 * 0x1p-24 * (std::abs(added) + std::abs(sum.value))) +
            rounding * std::abs(expected) + (c.storage == Storage::float16 ? 0x1p-25 : 0);
        if (!(std::abs(static_cast<double>(output[at]) - expected) <= tolerance)) ++wrong;
      }
    }
  }
  INFO(dispatch.description);
  INFO(s.channels << "×" << s.height << "×" << s.width << " to " << s.filters << ", kernel " << s.kernel_height << "×"
                  << s.kernel_width << ", stride " << to_text(s.stride) << ", " << s.groups << " groups, block "
                  << c.block);
  CHECK(wrong == 0);
  return dispatch.description;
}

bool begins_with(const std::string& text, std::string_view word) { return text.rfind(word, 0) == 0; }

}  // namespace

TEST_CASE("vulkan convolutions of every form and block give the reference's outputs") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const ConvShape shape{.channels = 11, .filters = 14, .height = 19, .width = 18, .pad = Padding(1)};
    for (const std::size_t block : {1U, 2U, 4U, 8U}) {
      CHECK(begins_with(compare(vulkan, {.shape = shape, .form = Form::free_taps, .block = block}), "taps"));
      CHECK(begins_with(compare(vulkan, {.shape = shape, .form = Form::dense, .block = block}), "taps"));
      const std::string how = compare(vulkan, {.shape = shape, .form = Form::patterns, .block = block});
      CHECK(begins_with(how, block <= 2 ? "patterns" : "taps"));
    }
  });
}

TEST_CASE("vulkan convolutions of adversarial shapes give the reference's outputs") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const std::vector<ConvShape> shapes{
        {.channels = 1, .filters = 1, .height = 1, .width = 1, .pad = Padding(1)},
        {.channels = 3, .filters = 5, .height = 1, .width = 33, .pad = Padding(1)},
        {.channels = 3, .filters = 5, .height = 17, .width = 1, .pad = Padding(1)},
        {.channels = 2, .filters = 9, .height = 15, .width = 17, .pad = {0, 2, 1, 0}},
        {.channels = 5, .filters = 6, .height = 8, .width = 9},
        {.channels = 4, .filters = 6, .height = 15, .width = 13, .stride = 2, .pad = Padding(1)},
        {.channels = 4, .filters = 4, .height = 16, .width = 16, .stride = 3, .pad = Padding(1)},
        {.channels = 4, .filters = 4, .height = 16, .width = 16, .stride = {2, 1}, .pad = Padding(1)},
        {.channels = 4,
         .filters = 4,
         .height = 16,
         .width = 19,
         .stride = {1, 3},
         .pad = {2, 1, 2, 1},
         .dilation = {2, 1}},
        {.channels = 4,
         .filters = 8,
         .height = 15,
         .width = 16,
         .kernel_height = 1,
         .kernel_width = 1,
         .stride = {2, 1}},
        {.channels = 4, .filters = 4, .height = 14, .width = 15, .pad = Padding(2), .dilation = 2},
        {.channels = 8, .filters = 12, .height = 9, .width = 9, .pad = Padding(1), .groups = 4},
        {.channels = 3,
         .filters = 8,
         .height = 30,
         .width = 30,
         .kernel_height = 7,
         .kernel_width = 7,
         .stride = 2,
         .pad = Padding(3)},
        {.channels = 4,
         .filters = 4,
         .height = 9,
         .width = 11,
         .kernel_height = 1,
         .kernel_width = 5,
         .pad = {0, 2, 0, 2}}};
    for (const ConvShape& shape : shapes) {
      for (const std::size_t block : {1U, 4U}) compare(vulkan, {.shape = shape, .block = block, .kept = 0.7});
    }
  });
}

TEST_CASE("vulkan pointwise and depthwise convolutions give the reference's outputs") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const auto pointwise = [](std::size_t extent, std::size_t stride) {
      return ConvShape{.channels = 40,
                       .filters = 18,
                       .height = extent,
                       .width = extent + 1,
                       .kernel_height = 1,
                       .kernel_width = 1,
                       .stride = stride};
    };
    for (const std::size_t extent : {1U, 7U, 20U}) {
      compare(vulkan, {.shape = pointwise(extent, 1), .images = 2});
      compare(vulkan, {.shape = pointwise(extent, 2), .form = Form::dense, .images = 2});
    }
    for (const std::size_t stride : {1U, 2U}) {
      const ConvShape depthwise{
          .channels = 21, .filters = 21, .height = 15, .width = 14, .stride = stride, .pad = Padding(1), .groups = 21};
      compare(vulkan, {.shape = depthwise, .form = Form::patterns, .block = 1, .kept = 1, .images = 2});
      compare(vulkan, {.shape = depthwise, .form = Form::dense, .block = 1});
    }
  });
}

TEST_CASE("vulkan convolutions end as their epilogue says") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    using Kind = Activation::Kind;
    const ConvShape shape{.channels = 6, .filters = 10, .height = 9, .width = 10, .pad = Padding(1)};
    for (const Activation& activation :
         {Activation{Kind::none}, {Kind::relu}, {Kind::clip, -0.25F, 0.5F}, {Kind::hard_swish}}) {
      compare(vulkan, {.shape = shape, .images = 2, .bias = false, .activation = activation});
      compare(vulkan, {.shape = shape, .images = 2, .activation = activation, .residual = true});
      compare(vulkan, {.shape = shape, .form = Form::patterns, .block = 2, .activation = activation, .residual = true});
    }
  });
}

TEST_CASE("vulkan convolutions without kernels give bias and residual") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const ConvShape shape{.channels = 6, .filters = 10, .height = 9, .width = 10, .pad = Padding(1)};
    compare(vulkan, {.shape = shape, .kept = 0, .residual = true});
    compare(vulkan, {.shape = shape, .form = Form::patterns, .block = 1, .kept = 0});
  });
}

TEST_CASE("vulkan convolutions give the reference's outputs whatever their tile is") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const ConvShape shape{.channels = 13, .filters = 22, .height = 13, .width = 21, .pad = Padding(1)};
    const std::vector<ConvTile> tiles{{.width = 8, .height = 8, .rows = 2, .blocks = 3, .channels = 5},
                                      {.width = 21, .height = 3, .rows = 3, .blocks = 1, .channels = 16},
                                      {.width = 16, .height = 4, .rows = 1, .blocks = 2, .channels = 1},
                                      {.width = 1, .height = 1, .rows = 1, .blocks = 8, .channels = 2},
                                      {.width = 8, .height = 8, .rows = 2, .blocks = 3, .channels = 5, .splits = 4},
                                      {.width = 7, .height = 4, .rows = 4, .blocks = 1, .channels = 3, .splits = 8},
                                      {.width = 16, .height = 16, .rows = 8, .blocks = 2, .channels = 8, .splits = 2}};
    for (const ConvTile& tile : tiles) {
      compare(vulkan, {.shape = shape, .tile = tile});
      compare(vulkan, {.shape = shape, .form = Form::patterns, .block = 2, .tile = tile});
      compare(vulkan, {.shape = shape, .form = Form::dense, .block = 8, .tile = tile});
    }
  });
}

TEST_CASE("vulkan convolutions on 16-bit floats give the reference's outputs, rounded once") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    if (!vulkan.device.half_storage()) {
      WARN("'" << vulkan.device.name() << "' has no buffers of 16-bit floats");
      return;
    }
    const ConvShape shape{.channels = 16, .filters = 14, .height = 12, .width = 18, .pad = Padding(1)};
    compare(vulkan, {.shape = shape, .residual = true, .storage = Storage::float16});
    compare(vulkan, {.shape = shape, .form = Form::patterns, .block = 2, .storage = Storage::float16});
    // Planes that begin in the middle of a word, and end there.
    const ConvShape odd{.channels = 13, .filters = 5, .height = 7, .width = 9, .pad = Padding(1)};
    for (const std::size_t block : {1U, 4U}) {
      compare(vulkan, {.shape = odd, .form = Form::patterns, .block = block, .storage = Storage::float16});
    }
  });
}

TEST_CASE("vulkan convolutions compute with 16-bit floats as far as these can") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    if (!vulkan.device.half_storage() || !vulkan.device.half_arithmetic()) {
      WARN("'" << vulkan.device.name() << "' does not compute with 16-bit floats");
      return;
    }
    const auto check = [&](Case c) {
      c.storage = Storage::float16;
      c.arithmetic = Arithmetic::float16;
      CHECK(compare(vulkan, c).ends_with(", 16 bits"));
    };
    const ConvShape shape{.channels = 71, .filters = 14, .height = 7, .width = 13, .pad = Padding(1)};
    check({.shape = shape, .form = Form::patterns, .block = 1, .images = 2});
    check({.shape = shape, .form = Form::patterns, .block = 2, .residual = true});
    check({.shape = shape, .form = Form::free_taps, .block = 2});
    check({.shape = shape, .form = Form::free_taps, .block = 4});
    check({.shape = shape, .form = Form::dense, .block = 8});
    for (const std::size_t block : {1U, 8U}) {
      const ConvTile tile{.width = 7, .height = 4, .rows = 4, .blocks = 2, .channels = 3, .splits = 4};
      check({.shape = shape, .form = Form::patterns, .block = block, .tile = tile});
    }
    check({.shape = {.channels = 5, .filters = 9, .height = 11, .width = 9, .stride = 2, .pad = Padding(1)}});
    check({.shape = {.channels = 40, .filters = 18, .height = 9, .width = 7, .kernel_height = 1, .kernel_width = 1}});
    check({.shape = shape, .kept = 0});
  });
}

TEST_CASE("vulkan programs compute with 16-bit floats on maps of these alone") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const ConvShape shape{.channels = 2, .filters = 4, .height = 4, .width = 4, .pad = Padding(1)};
    const std::vector<float> weights = test::random_weights(shape, Form::dense, 4, 1, 1);
    ConvOptions options;
    options.arithmetic = Arithmetic::float16;
    const BoundDispatch bound{
        convolution(test::encode(shape, weights, Form::dense, 4), shape, options, vulkan.device.limits()), {}, {}, {}};
    test::check_refusal<InvalidParameters>(
        [&] { (void)Program(vulkan.pipelines, std::span(&bound, 1), Storage::float32); },
        "expected maps of 16-bit floats");
  });
}

TEST_CASE("vulkan convolutions read nothing but what taps name") {
  test::with_vulkan([](VulkanDevice& vulkan) {
    const ConvShape shape{.channels = 2, .filters = 4, .height = 4, .width = 4, .kernel_height = 1, .kernel_width = 1};
    std::vector<float> weights(8, 0.0F);
    for (std::size_t k = 0; k < 4; ++k) weights[2 * k] = 1;  // of channel 0 alone
    std::vector<float> input(32, std::numeric_limits<float>::infinity());
    std::fill_n(input.begin(), 16, 0.5F);
    const Dispatch dispatch =
        convolution(test::encode(shape, weights, Form::free_taps, 4), shape, {}, vulkan.device.limits());
    CHECK(run(vulkan, dispatch, input, {}, 64, Storage::float32) == std::vector<float>(64, 0.5F));
  });
}
