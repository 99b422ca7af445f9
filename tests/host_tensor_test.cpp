// A host's own buffers: which strides are maps, which are refused with what advice, and layers that run on them.

#include <patdnn/host_tensor.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"

namespace {

using namespace patdnn;
using patdnn::test::GuardedMemory;
using patdnn::test::message_of;

HostTensor<float> tensor(std::size_t images, std::size_t channels, std::size_t height, std::size_t width,
                         TensorStrides strides) {
  return {nullptr, images, channels, height, width, strides};
}

TensorStrides nchw(std::size_t channels, std::size_t height, std::size_t width) {
  return {channels * height * width, height * width, width, 1};
}

TensorStrides nhwc(std::size_t channels, std::size_t height, std::size_t width) {
  return {channels * height * width, 1, width * channels, channels};
}

/// What nchw_view() says to a tensor of 2 × 3 × 4 × 5 (N × C × H × W).
std::string refusal(TensorStrides strides) {
  return message_of<UnsupportedLayout>([&] { static_cast<void>(nchw_view(tensor(2, 3, 4, 5, strides))); });
}

constexpr auto negative = static_cast<std::size_t>(-1);

}  // namespace

TEST_CASE("a dense NCHW tensor is a map without head and tail") {
  std::array<float, 2 * 3 * 4 * 5> memory{};
  HostTensor<float> host = tensor(2, 3, 4, 5, nchw(3, 4, 5));
  host.data = memory.data();
  const MapView<float> view = nchw_view(host);
  CHECK(view.layout == MapLayout{3, 4, 5, 5, 0, 0, 20});
  CHECK(view.images == 2);
  CHECK(view.begin() == memory.data());
  CHECK(view.end() == memory.data() + memory.size());
  CHECK(view.pixel(1, 2, 3, 4) == &memory.back());
  STATIC_REQUIRE(std::is_same_v<decltype(nchw_view(HostTensor<const float>{})), MapView<const float>>);
}

TEST_CASE("gaps between the rows and the planes of a tensor are gaps of its map") {
  const MapView<float> view = nchw_view(tensor(2, 3, 4, 5, {90, 30, 7, 1}));
  CHECK(view.layout == MapLayout{3, 4, 5, 7, 0, 0, 30});
  CHECK(view.layout.image_stride() == 90);
  // The last row of a plane needs no gap behind it.
  CHECK(nchw_view(tensor(2, 3, 4, 5, {78, 26, 7, 1})).layout.plane_stride == 26);
}

TEST_CASE("axes of extent 1 may have any stride and have the layout of a dense tensor") {
  for (const std::size_t any : {std::size_t{0}, std::size_t{1}, std::size_t{17}, negative}) {
    CHECK(nchw_view(tensor(1, 3, 4, 5, {any, 20, 5, 1})).layout == MapLayout{3, 4, 5, 5, 0, 0, 20});
    CHECK(nchw_view(tensor(2, 1, 4, 5, {20, any, 5, 1})).layout == MapLayout{1, 4, 5, 5, 0, 0, 20});
    CHECK(nchw_view(tensor(1, 1, 4, 5, {any, any, 5, 1})).layout == MapLayout{1, 4, 5, 5, 0, 0, 20});
    CHECK(nchw_view(tensor(2, 3, 1, 5, {15, 5, any, 1})).layout == MapLayout{3, 1, 5, 5, 0, 0, 5});
    CHECK(nchw_view(tensor(2, 3, 4, 1, {12, 4, 1, any})).layout == MapLayout{3, 4, 1, 1, 0, 0, 4});
    CHECK(nchw_view(tensor(2, 3, 1, 1, {3, 1, any, any})).layout == MapLayout{3, 1, 1, 1, 0, 0, 1});
  }
  // Images of one channel may lie apart.
  CHECK(nchw_view(tensor(2, 1, 4, 5, {33, 1, 5, 1})).layout.image_stride() == 33);
}

TEST_CASE("where NHWC and NCHW coincide, a tensor is accepted") {
  CHECK(nchw_view(tensor(2, 1, 4, 5, nhwc(1, 4, 5))).layout == MapLayout{1, 4, 5, 5, 0, 0, 20});
  CHECK(nchw_view(tensor(2, 3, 1, 1, nhwc(3, 1, 1))).layout == MapLayout{3, 1, 1, 1, 0, 0, 1});
  CHECK(nchw_view(tensor(1, 1, 1, 1, nhwc(1, 1, 1))).layout == MapLayout{1, 1, 1, 1, 0, 0, 1});
}

TEST_CASE("NHWC is refused by name where NCHW is expected, with the function that takes it") {
  CHECK(refusal(nhwc(3, 4, 5)) ==
        "host tensor: NHWC, with channel stride 1 and pixel stride 3 of 3 channels; expected NCHW: nhwc_view() is its "
        "map, which a layer takes that was made for nhwc(strides)");
  // Pixels of three channels in the place of four; one row; one column.
  using Catch::Matchers::StartsWith;
  CHECK_THAT(refusal({80, 1, 20, 4}), StartsWith("host tensor: NHWC, with channel stride 1 and pixel stride 4 of 3"));
  for (const auto& [height, width] : {std::pair{1, 5}, std::pair{5, 1}, std::pair{1, 2}, std::pair{2, 1}}) {
    const auto h = static_cast<std::size_t>(height);
    const auto w = static_cast<std::size_t>(width);
    CHECK_THAT(message_of<UnsupportedLayout>([&] { static_cast<void>(nchw_view(tensor(1, 3, h, w, nhwc(3, h, w)))); }),
               StartsWith("host tensor: NHWC, with channel stride 1 and pixel stride 3 of 3 channels"));
  }
}

TEST_CASE("strides that no map has are refused with what was expected") {
  CHECK(refusal({240, 80, 20, 4}) ==
        "host tensor: column stride is 4, expected 1: the pixels of a row next to each other");
  CHECK(refusal({60, 20, 5, 0}) ==
        "host tensor: column stride is 0, expected 1: the pixels of a row next to each other");
  CHECK(refusal({60, 20, 5, negative}) ==
        "host tensor: column stride is -1, expected 1: the pixels of a row next to each other");
  // Rows and columns exchanged.
  CHECK(refusal({60, 20, 1, 4}) ==
        "host tensor: column stride is 4, expected 1: the pixels of a row next to each other");
  CHECK(refusal({60, 20, 4, 1}) == "host tensor: row stride is 4, expected at least the width 5");
  CHECK(refusal({60, 20, 0, 1}) == "host tensor: row stride is 0, expected at least the width 5");
  CHECK(refusal({60, 20, negative, 1}) == "host tensor: row stride is -1, expected at least the width 5");
  // The same plane for every channel, and channels row by row in turn.
  CHECK(refusal({60, 0, 5, 1}) == "host tensor: channel stride is 0, expected at least 20 for 4 rows of stride 5");
  CHECK(refusal({60, 5, 15, 1}) == "host tensor: channel stride is 5, expected at least 50 for 4 rows of stride 15");
  CHECK(refusal({60, 1, 5, 1}) == "host tensor: channel stride is 1, expected at least 20 for 4 rows of stride 5");
  CHECK(refusal({60, negative, 5, 1}) ==
        "host tensor: channel stride is -1, expected at least 20 for 4 rows of stride 5");
  CHECK(refusal({64, 20, 5, 1}) ==
        "host tensor: image stride is 64, expected 60 for 3 channels of stride 20; or pass one image at a time");
  CHECK(refusal({0, 20, 5, 1}) ==
        "host tensor: image stride is 0, expected 60 for 3 channels of stride 20; or pass one image at a time");
  CHECK(message_of<UnsupportedLayout>([] {
          static_cast<void>(nchw_view(tensor(2, 1, 4, 5, {19, 20, 5, 1})));
        }) == "host tensor: image stride is 19, expected at least 20 for 4 rows of stride 5");
}

TEST_CASE("tensors without pixels or beyond what can be addressed are refused") {
  CHECK(message_of<InvalidShape>([] { static_cast<void>(nchw_view(tensor(1, 3, 0, 5, nchw(3, 4, 5)))); }) ==
        "map: 3 × 0 × 5 (channels × height × width), expected at least 1 each");
  CHECK_THROWS_AS(nchw_view(tensor(1, 0, 4, 5, nchw(3, 4, 5))), InvalidShape);
  CHECK_THROWS_AS(nchw_view(tensor(1, 3, 4, 0, nchw(3, 4, 5))), InvalidShape);
  constexpr std::size_t far = SIZE_MAX / 4;
  using Catch::Matchers::EndsWith;
  for (const TensorStrides strides : {TensorStrides{60, 20, far, 1}, TensorStrides{60, far, 5, 1}}) {
    CHECK_THAT(message_of<InvalidShape>([&] { static_cast<void>(nchw_view(tensor(1, 3, 4, 5, strides))); }),
               EndsWith("more elements than can be addressed"));
  }
  CHECK(nchw_view(tensor(0, 3, 4, 5, nchw(3, 4, 5))).images == 0);
}

TEST_CASE("a layer runs from and to a host's plain buffers and touches nothing around them") {
  struct Case {
    ConvShape shape;
    std::size_t block;
    std::size_t images;
    std::size_t gap = 0;  // elements between rows
  };
  const auto square = [](std::size_t channels, std::size_t filters, std::size_t extent, std::size_t stride = 1) {
    return ConvShape{.channels = channels,
                     .filters = filters,
                     .height = extent,
                     .width = extent,
                     .stride = stride,
                     .pad = Padding(1)};
  };
  ConvShape pointwise = square(5, 8, 9);
  pointwise.kernel_height = pointwise.kernel_width = 1;
  pointwise.pad = Padding(0);
  ConvShape depthwise = square(6, 6, 15);
  depthwise.groups = 6;
  std::vector<Case> cases{{square(3, 8, 1), 4, 2}, {square(5, 9, 16), 4, 3}, {square(1, 4, 33), 4, 2},
                          {pointwise, 8, 2},       {depthwise, 1, 2},        {square(4, 8, 14), 8, 1, 3}};
  for (const std::size_t extent : {7U, 14U, 17U}) {
    for (const std::size_t stride : {1U, 2U}) cases.push_back({square(4, 8, extent, stride), 4, 1});
  }
  std::mt19937 random(5);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  for (const auto against : {GuardedMemory::Against::page_before, GuardedMemory::Against::page_after}) {
    for (const auto& [shape, block, images, gap] : cases) {
      const std::size_t height = shape.output_height();
      const std::size_t width = shape.output_width();
      INFO(shape.channels << " -> " << shape.filters << ", " << shape.height << " x " << shape.width << ", stride "
                          << to_text(shape.stride) << ", gap " << gap);
      // The last row of the last plane has no gap behind it: the memory ends with its last pixel.
      const auto host = [&, images = images, gap = gap](std::size_t channels, std::size_t h, std::size_t w) {
        const std::size_t plane = h * (w + gap);
        return tensor(images, channels, h, w, {channels * plane, plane, w + gap, 1});
      };
      HostTensor<float> input = host(shape.channels, shape.height, shape.width);
      HostTensor<float> output = host(shape.filters, height, width);
      const auto elements = [&, gap = gap](const HostTensor<float>& t) { return t.images * t.strides.image - gap; };
      const GuardedMemory input_memory(elements(input) * sizeof(float), against);
      const GuardedMemory output_memory(elements(output) * sizeof(float), against);
      input.data = reinterpret_cast<float*>(input_memory.data().data());
      output.data = reinterpret_cast<float*>(output_memory.data().data());
      std::vector<float> pixels(images * shape.channels * shape.height * shape.width);
      std::generate(pixels.begin(), pixels.end(), [&] { return value(random); });
      copy_from_nchw<float>(pixels, nchw_view(input));

      std::vector<float> dense(shape.filters * (shape.channels / shape.groups) * shape.kernel_height *
                               shape.kernel_width);
      std::generate(dense.begin(), dense.end(), [&] { return value(random); });
      const auto weights = fkw::encode_dense(
          {dense, shape.filters, shape.channels / shape.groups, shape.kernel_height, shape.kernel_width, shape.groups},
          {.block = block});
      const ConvLayer layer(weights, shape, {.activation = relu},
                            {.input = nchw_view(input).layout, .output = nchw_view(output).layout});
      const GuardedMemory scratch(layer.scratch_bytes(), against);
      const HostTensor<const float> read{input.data, images, shape.channels, shape.height, shape.width, input.strides};
      layer.run(nchw_view(read), nchw_view(output), {.scratch = scratch.data()});

      std::vector<float> outputs(images * shape.filters * height * width);
      copy_to_nchw<float>(nchw_view(output), outputs);
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < outputs.size(); ++i) {
        const std::size_t filter = i / (height * width) % shape.filters;
        const std::size_t image = i / (height * width) / shape.filters;
        const auto expected = kernels::reference_convolution(shape, pixels.data() + image * (pixels.size() / images),
                                                             dense.data(), filter, i / width % height, i % width);
        const double error = std::abs(static_cast<double>(outputs[i]) - std::max(expected.value, 0.0));
        wrong += error <= expected.tolerance<float>() ? 0U : 1U;
      }
      CHECK(wrong == 0);
    }
  }
}

namespace {

/// Runs a layer into rows of a larger picture, and counts the elements between them that change.
template <class Arch>
std::size_t changed_gaps(std::size_t block) {
  constexpr std::size_t row = 13;
  const ConvShape shape{.channels = 4, .filters = 8, .height = 6, .width = 10, .pad = Padding(1)};
  const std::vector<float> ones(8 * 4 * 9, 1.0F);
  const auto weights = fkw::encode_dense({ones, 8, 4}, {.block = block});
  std::vector<float> pixels(4 * 6 * row, 1.0F);
  std::vector<float> picture(8 * 6 * row, 5.0F);
  HostTensor<float> input = tensor(1, 4, 6, 10, {4 * 6 * row, 6 * row, row, 1});
  HostTensor<float> output = tensor(1, 8, 6, 10, {8 * 6 * row, 6 * row, row, 1});
  input.data = pixels.data();
  output.data = picture.data();
  const ConvLayer layer(weights, shape, {}, {.input = nchw_view(input).layout, .output = nchw_view(output).layout});
  std::vector<std::byte> scratch(layer.scratch_bytes());
  layer.run(MapView<const float>(nchw_view(input)), nchw_view(output), {.scratch = scratch});
  CHECK(picture[0] == 16);
  std::size_t changed = 0;
  for (std::size_t i = 0; i < picture.size(); ++i) changed += i % row >= 10 && picture[i] != 5.0F ? 1U : 0U;
  return changed;
}

}  // namespace

TEST_CASE("a layer leaves what lies between a host's rows alone, on every number of lanes") {
  for (const std::size_t block : {1U, 4U}) {
    CHECK(changed_gaps<arch::native>(block) == 0);
    CHECK(changed_gaps<arch::scalar>(block) == 0);
  }
}

TEST_CASE("a layer's plain input may hold anything between its rows") {
  const ConvShape shape{.channels = 4, .filters = 8, .height = 6, .width = 10, .pad = Padding(1)};
  const std::vector<float> ones(8 * 4 * 9, 1.0F);
  const auto weights = fkw::encode_dense({ones, 8, 4}, {.block = 4});
  std::vector<float> memory(4 * 6 * 13, std::numeric_limits<float>::quiet_NaN());
  HostTensor<float> host = tensor(1, 4, 6, 10, {4 * 78, 78, 13, 1});
  host.data = memory.data();
  const MapView<float> input = nchw_view(host);
  copy_from_nchw<float>(std::vector<float>(4 * 6 * 10, 1.0F), input);
  const MapLayout wanted = make_layout(8, 6, 10, Padding(1));
  FeatureMap<float> output(1, wanted);
  const ConvLayer layer(weights, shape, {}, {.input = input.layout, .output = wanted});
  std::vector<std::byte> scratch(layer.scratch_bytes());
  layer.run(input, output.view(), {.scratch = scratch});
  CHECK(output.view().row(0, 0, 0)[0] == 16);
  CHECK(output.view().row(0, 7, 3)[9] == 24);
  CHECK(output.view().row(0, 3, 3)[5] == 36);
  CHECK(input.layout.pitch == 13);
}
