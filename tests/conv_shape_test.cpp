// Extents of a convolution: the output's size, and what is refused.

#include <patdnn/conv_shape.hpp>

#include <cstddef>
#include <string>

#include "catch.hpp"

namespace {

using patdnn::check;
using patdnn::ConvShape;
using patdnn::Padding;

constexpr ConvShape shape_of(std::size_t height, std::size_t width, std::size_t kernel, std::size_t stride,
                             std::size_t pad, std::size_t dilation = 1) {
  ConvShape shape;
  shape.channels = 4;
  shape.filters = 6;
  shape.height = height;
  shape.width = width;
  shape.kernel_height = shape.kernel_width = kernel;
  shape.stride = stride;
  shape.pad = Padding(pad);
  shape.dilation = dilation;
  return shape;
}

static_assert(shape_of(56, 56, 3, 1, 1).output_height() == 56);
static_assert(shape_of(224, 224, 7, 2, 3).output_width() == 112);
static_assert(shape_of(7, 9, 3, 2, 0).output_height() == 3 && shape_of(7, 9, 3, 2, 0).output_width() == 4);
static_assert(shape_of(8, 8, 3, 2, 1).output_height() == 4, "a last row that no kernel reaches is left out");
static_assert(shape_of(9, 9, 3, 1, 0, 4).span_height() == 9 && shape_of(9, 9, 3, 1, 0, 4).output_height() == 1);
static_assert(Padding(2) == patdnn::Padding{2, 2, 2, 2});

template <class F>
ConvShape changed(F&& change) {
  ConvShape shape = shape_of(8, 10, 3, 1, 1);
  change(shape);
  return shape;
}

template <class F>
std::string refusal(F&& change) {
  try {
    check(changed(change));
  } catch (const patdnn::InvalidShape& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the output has as many rows and columns as the kernel has places", "[conv_shape]") {
  for (std::size_t height = 1; height < 12; ++height) {
    for (std::size_t kernel = 1; kernel <= 5; ++kernel) {
      for (std::size_t stride = 1; stride <= 3; ++stride) {
        for (std::size_t pad = 0; pad <= 2; ++pad) {
          for (std::size_t dilation = 1; dilation <= 2; ++dilation) {
            const ConvShape shape = shape_of(height, height + 3, kernel, stride, pad, dilation);
            std::size_t places = 0;
            for (std::size_t y = 0; y + (kernel - 1) * dilation < height + 2 * pad; y += stride) ++places;
            if (places == 0) continue;
            CHECK(shape.output_height() == places);
          }
        }
      }
    }
  }
}

TEST_CASE("padding may differ on the four sides", "[conv_shape]") {
  const ConvShape shape = changed([](ConvShape& s) { s.pad = {0, 1, 2, 3}; });
  CHECK_NOTHROW(check(shape));
  CHECK(shape.output_height() == 8);
  CHECK(shape.output_width() == 12);
}

TEST_CASE("multiplications count each weight once per output pixel", "[conv_shape]") {
  const ConvShape shape = changed([](ConvShape& s) { s.groups = 2; });
  CHECK(shape.dense_multiplications() == 6.0 * 2 * 9 * 8 * 10);
}

TEST_CASE("usual convolutions are accepted", "[conv_shape]") {
  CHECK_NOTHROW(check(shape_of(1, 1, 1, 1, 0)));
  CHECK_NOTHROW(check(shape_of(1, 1, 3, 1, 1)));
  CHECK_NOTHROW(check(shape_of(7, 7, 7, 2, 0)));
  CHECK_NOTHROW(check(changed([](ConvShape& s) {
    s.filters = 8;
    s.groups = 4;
  })));
}

TEST_CASE("an extent of zero is refused by its name", "[conv_shape]") {
  CHECK(refusal([](ConvShape& s) { s.channels = 0; }) == "convolution: channels is 0, expected at least 1");
  CHECK(refusal([](ConvShape& s) { s.filters = 0; }) == "convolution: filters is 0, expected at least 1");
  CHECK(refusal([](ConvShape& s) { s.height = 0; }) == "convolution: height is 0, expected at least 1");
  CHECK(refusal([](ConvShape& s) { s.width = 0; }) == "convolution: width is 0, expected at least 1");
  CHECK(refusal([](ConvShape& s) { s.kernel_height = 0; }) == "convolution: kernel height is 0, expected at least 1");
  CHECK(refusal([](ConvShape& s) { s.kernel_width = 0; }) == "convolution: kernel width is 0, expected at least 1");
  const std::string zero = " is 0, expected at least 1";
  CHECK(refusal([](ConvShape& s) { s.stride = 0; }) == "convolution: stride along the height" + zero);
  CHECK(refusal([](ConvShape& s) { s.stride.width = 0; }) == "convolution: stride along the width" + zero);
  CHECK(refusal([](ConvShape& s) { s.dilation = 0; }) == "convolution: dilation along the height" + zero);
  CHECK(refusal([](ConvShape& s) { s.dilation.width = 0; }) == "convolution: dilation along the width" + zero);
  CHECK(refusal([](ConvShape& s) { s.groups = 0; }) == "convolution: groups is 0, expected at least 1");
}

TEST_CASE("kernels, groups and extents beyond what can be held are refused with their values", "[conv_shape]") {
  CHECK(refusal([](ConvShape& s) { s.kernel_height = 8; }) == "convolution: kernel of 8 × 3, expected at most 7 × 7");
  CHECK(refusal([](ConvShape& s) { s.kernel_width = 9; }) == "convolution: kernel of 3 × 9, expected at most 7 × 7");
  CHECK_THAT(refusal([](ConvShape& s) { s.groups = 4; }), Catch::Matchers::StartsWith("convolution: 4 groups"));
  CHECK_THAT(refusal([](ConvShape& s) { s.groups = 3; }), Catch::Matchers::StartsWith("convolution: 3 groups"));
  constexpr std::size_t huge = std::size_t{1} << 31;
  const std::string tail = " is 2147483648, expected less than 2^31";
  CHECK(refusal([](ConvShape& s) { s.channels = huge; }) == "convolution: channels" + tail);
  CHECK(refusal([](ConvShape& s) { s.filters = huge; }) == "convolution: filters" + tail);
  CHECK(refusal([](ConvShape& s) { s.height = huge; }) == "convolution: height" + tail);
  CHECK(refusal([](ConvShape& s) { s.width = huge; }) == "convolution: width" + tail);
  CHECK(refusal([](ConvShape& s) { s.stride = huge; }) == "convolution: stride along the height" + tail);
  CHECK(refusal([](ConvShape& s) { s.stride.width = huge; }) == "convolution: stride along the width" + tail);
  CHECK(refusal([](ConvShape& s) { s.dilation = huge; }) == "convolution: dilation along the height" + tail);
  CHECK(refusal([](ConvShape& s) { s.dilation.width = huge; }) == "convolution: dilation along the width" + tail);
  CHECK(refusal([](ConvShape& s) { s.pad.top = huge; }) == "convolution: top padding" + tail);
  CHECK(refusal([](ConvShape& s) { s.pad.left = huge; }) == "convolution: left padding" + tail);
  CHECK(refusal([](ConvShape& s) { s.pad.bottom = huge; }) == "convolution: bottom padding" + tail);
  CHECK(refusal([](ConvShape& s) { s.pad.right = huge; }) == "convolution: right padding" + tail);
  CHECK(refusal([](ConvShape& s) { s.height = s.width = 1U << 16; }) ==
        "convolution: a plane of 65536 × 65536 pixels, expected fewer than 2^31");
  CHECK_THAT(refusal([](ConvShape& s) {
               s.pad = {huge - 1, huge - 1, 0, 0};
             }),
             Catch::Matchers::StartsWith("convolution: an output plane of "));
}

TEST_CASE("a kernel that does not fit the padded input is refused", "[conv_shape]") {
  CHECK(refusal([](ConvShape& s) { s.dilation = 5; }) ==
        "convolution: a kernel spanning 11 × 11 pixels does not fit the padded input of 10 × 12");
  CHECK(refusal([](ConvShape& s) {
          s.width = 1;
          s.pad = {};
        }) == "convolution: a kernel spanning 3 × 3 pixels does not fit the padded input of 8 × 1");
}
