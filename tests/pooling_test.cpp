// Max-pooling as a pass of its own.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include <patdnn/kernels/pooling.hpp>

#include "catch.hpp"
#include "guarded_map.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn;
using test::GuardedMap;
using test::GuardedMemory;
using test::message_of;

ConvShape window(std::size_t channels, std::size_t height, std::size_t width, std::size_t extent, std::size_t stride,
                 Padding pad) {
  return {.channels = channels,
          .filters = channels,
          .height = height,
          .width = width,
          .kernel_height = extent,
          .kernel_width = extent,
          .stride = stride,
          .pad = pad,
          .groups = channels};
}

}  // namespace

TEST_CASE("max-pooling takes the largest input of each window, and none from outside the map") {
  std::mt19937 random(1);
  std::uniform_real_distribution<float> negative(-2.0F, -1.0F);  // a zero from a pad would win
  for (const Padding pad : {Padding(0), Padding(1), Padding{0, 0, 1, 1}}) {
    for (const std::size_t stride : {1U, 2U, 3U}) {
      for (const std::size_t width : {3U, 4U, 7U, 16U, 33U}) {
        const ConvShape shape = window(2, 5, width, 3, stride, pad);
        CAPTURE(pad.top, pad.bottom, stride, width);
        GuardedMap input(2, {2, 5, width, width, 0, 0, 5 * width}, GuardedMemory::Against::page_after);
        const MapLayout layout = make_layout(2, shape.output_height(), shape.output_width(), Padding(1));
        GuardedMap output(2, layout, GuardedMemory::Against::page_before);
        std::vector<float> pixels(2 * 2 * 5 * width);
        std::generate(pixels.begin(), pixels.end(), [&] { return negative(random); });
        copy_from_nchw<float>(pixels, input.view());
        max_pool(shape, input.view(), output.view());
        std::size_t different = 0;
        for (std::size_t n = 0; n < 2; ++n) {
          for (std::size_t c = 0; c < 2; ++c) {
            for (std::size_t y = 0; y < layout.height; ++y) {
              for (std::size_t x = 0; x < layout.width; ++x) {
                float wanted = -std::numeric_limits<float>::infinity();
                for (std::size_t i = 0; i < 9; ++i) {
                  const std::size_t row = y * stride + i / 3;
                  const std::size_t column = x * stride + i % 3;
                  if (row < pad.top || row - pad.top >= 5 || column < pad.left || column - pad.left >= width) continue;
                  wanted = std::max(wanted, *input.view().pixel(n, c, row - pad.top, column - pad.left));
                }
                different += *output.view().pixel(n, c, y, x) == wanted ? 0U : 1U;
              }
            }
          }
        }
        CHECK(different == 0);
      }
    }
  }
}

TEST_CASE("a window that holds NaN gives NaN, wherever it is") {
  for (const std::size_t stride : {1U, 2U, 3U}) {
    for (const std::size_t extent : {2U, 3U}) {
      const ConvShape shape = window(1, 5, 37, extent, stride, Padding(1));
      FeatureMap<float> input(1, {1, 5, 37, 37, 0, 0, 5 * 37});
      FeatureMap<float> output(1, make_layout(1, shape.output_height(), shape.output_width(), Padding(0)));
      std::size_t different = 0;
      for (std::size_t at = 0; at < 5 * 37; ++at) {
        for (std::size_t i = 0; i < 5 * 37; ++i) input.view().data[i] = static_cast<float>(i % 7);
        input.view().data[at] = NAN;
        max_pool(shape, std::as_const(input).view(), output.view());
        for (std::size_t y = 0; y < shape.output_height(); ++y) {
          for (std::size_t x = 0; x < shape.output_width(); ++x) {
            const std::size_t row = at / 37 + 1;
            const std::size_t column = at % 37 + 1;
            const bool covers =
                y * stride <= row && row < y * stride + extent && x * stride <= column && column < x * stride + extent;
            different += std::isnan(*output.view().pixel(0, 0, y, x)) == covers ? 0U : 1U;
          }
        }
      }
      CAPTURE(stride, extent);
      CHECK(different == 0);
    }
  }
}

TEST_CASE("maxima by a table that nobody filled are an error") {
  const FeatureMap<float> input(1, make_layout(2, 6, 6, Padding(0)));
  FeatureMap<float> output(1, make_layout(2, 3, 3, Padding(0)));
  SerialExecutor executor;
  CHECK(message_of<InvalidParameters>([&] {
          kernels::max_pool(window(2, 6, 6, 2, 2, Padding(0)), input.view(), output.view(), kernels::MapTable{},
                            executor);
        }) == "max-pool: a table without functions, expected one of kernels::map_table()");
}

TEST_CASE("max-pooling names what it cannot pool") {
  FeatureMap<float> map(1, {2, 6, 6, 6, 0, 0, 36});
  FeatureMap<float> pooled(1, {2, 3, 3, 3, 0, 0, 9});
  const auto pool = [&](const ConvShape& shape) {
    return [&, shape] { max_pool(shape, std::as_const(map).view(), pooled.view()); };
  };
  CHECK(message_of<ShapeMismatch>(pool(window(2, 5, 6, 2, 2, Padding(0)))) ==
        "max-pool: the input is 2 × 6 × 6 in 1 phases, expected 2 × 5 × 6 in 1");
  CHECK(message_of<InvalidShape>(pool(window(2, 6, 6, 2, 2, Padding(2)))) ==
        "max-pool: 2 channels, 2 filters, 2 groups, dilation 1, expected as many groups and filters as channels, "
        "dilation "
        "1, and pads smaller than the window");
  FeatureMap<float> two(2, {2, 3, 3, 3, 0, 0, 9});
  CHECK(message_of<ShapeMismatch>([&] {
          max_pool(window(2, 6, 6, 2, 2, Padding(0)), std::as_const(map).view(), two.view());
        }) == "max-pool: 1 input images, but 2 output images");
  CHECK(message_of<AliasedMaps>([&] {
          max_pool(window(2, 6, 6, 1, 1, Padding(0)), std::as_const(map).view(), map.view());
        }) == "max-pool: the output overlaps the input");
}
