// Layers between a host's maps whose channels lie next to each other (NHWC).

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "layer_shapes.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"
#include "random_floats.hpp"
#include "threads.hpp"

namespace {

using namespace patdnn;
using test::message_of;
using test::random_floats;
using test::Threads;

/// Random weights, of which blocks of four filters keep the same two of three.
Weights weights_of(const ConvShape& shape) {
  const std::size_t of_filter = shape.channels / shape.groups * shape.kernel_height * shape.kernel_width;
  std::vector<float> dense = random_floats(shape.filters * of_filter, 5);
  for (std::size_t i = 0; i < dense.size(); ++i) {
    if (of_filter > 1 && i % of_filter % 3 == 2) dense[i] = 0;
  }
  return fkw::encode_free_taps(
      {dense, shape.filters, shape.channels / shape.groups, shape.kernel_height, shape.kernel_width, shape.groups},
      {.block = shape.depthwise() ? 1U : 4U});
}

/// A host's NHWC tensor with gaps behind the channels of pixels and behind rows, filled with NaN.
class Host {
 public:
  Host(std::size_t images, std::size_t channels, std::size_t height, std::size_t width, std::size_t gap) {
    tensor_ = {nullptr, images, channels, height, width, {}};
    tensor_.strides.channel = 1;
    tensor_.strides.column = channels + (width > 1 ? gap : 0);
    tensor_.strides.row = width * tensor_.strides.column + (height > 1 ? gap : 0);
    tensor_.strides.image = height * tensor_.strides.row;
    memory_.assign(images * tensor_.strides.image, std::numeric_limits<float>::quiet_NaN());
    tensor_.data = memory_.data();
  }

  [[nodiscard]] MapView<float> view() { return nhwc_view(tensor_); }
  [[nodiscard]] MapLayout wish() const { return nhwc(tensor_.strides); }

  /// Pixels in the order N × C × H × W.
  [[nodiscard]] std::vector<float> pixels() {
    std::vector<float> values;
    for_each([&](float& value) { values.push_back(value); });
    return values;
  }
  void fill(const std::vector<float>& values) {
    auto next = values.begin();
    for_each([&](float& value) { value = *next++; });
  }
  /// Elements that are no pixels, and no longer NaN.
  [[nodiscard]] std::size_t written_gaps() {
    std::vector<float> before = memory_;
    for_each([&](float& value) { value = std::numeric_limits<float>::quiet_NaN(); });
    const auto written = std::count_if(memory_.begin(), memory_.end(), [](float value) { return value == value; });
    memory_.swap(before);
    tensor_.data = memory_.data();
    return static_cast<std::size_t>(written);
  }

 private:
  template <class F>
  void for_each(const F& f) {
    for (std::size_t n = 0; n < tensor_.images; ++n) {
      for (std::size_t c = 0; c < tensor_.channels; ++c) {
        for (std::size_t y = 0; y < tensor_.height; ++y) {
          for (std::size_t x = 0; x < tensor_.width; ++x) {
            f(memory_[n * tensor_.strides.image + y * tensor_.strides.row + x * tensor_.strides.column + c]);
          }
        }
      }
    }
  }

  HostTensor<float> tensor_;
  std::vector<float> memory_;
};

constexpr std::size_t images = 2;

/// What a layer that chooses its layouts computes, N × K × H′ × W′.
std::vector<float> expected_outputs(const ConvLayer& layer, const std::vector<float>& image,
                                    const std::vector<float>& residual) {
  FeatureMap<float> x(images, layer.input_layout());
  FeatureMap<float> y(images, layer.output_layout());
  FeatureMap<float> r(images, layer.output_layout());
  copy_from_nchw<float>(image, x.view());
  RunOptions options;
  if (!residual.empty()) {
    copy_from_nchw<float>(residual, r.view());
    options.residual = r.view();
  }
  layer.run(x.view(), y.view(), options);
  const MapLayout& out = layer.output_layout();
  std::vector<float> outputs(images * out.channels * out.height * out.width);
  copy_to_nchw<float>(std::as_const(y).view(), outputs);
  return outputs;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// Runs a layer between NHWC maps, either or both, and compares with the layer that chooses its layouts.
void check_layer(const ConvShape& shape, const Epilogue& epilogue, ConvOptions options = {}) {
  const Weights weights = weights_of(shape);
  const ConvLayer own(weights, shape, epilogue, options);
  const MapLayout& out = own.output_layout();
  const bool adds = epilogue.residual != Residual::none;
  const std::vector<float> image = random_floats(images * shape.channels * shape.height * shape.width, 3);
  const std::vector<float> residual =
      adds ? random_floats(images * out.channels * out.height * out.width, 4) : std::vector<float>{};
  const std::vector<float> expected = expected_outputs(own, image, residual);
  for (const std::size_t gap : {0U, 3U}) {
    Host x(images, shape.channels, shape.height, shape.width, gap);
    Host y(images, out.channels, out.height, out.width, gap);
    Host r(images, out.channels, out.height, out.width, gap);
    x.fill(image);
    const ConvOptions plain = options;
    options.input = x.wish();
    options.output = y.wish();
    const ConvLayer both(weights, shape, epilogue, options);
    INFO(both.why());
    if (y.view().layout.channels_last()) CHECK(both.label() == own.label());
    if (x.view().layout.channels_last()) CHECK(both.reason().stages);
    CHECK(both.reason().transposes == y.view().layout.channels_last());
    CHECK(both.input_layout() == x.view().layout);
    CHECK(both.output_layout() == y.view().layout);
    RunOptions run;
    if (adds) {
      r.fill(residual);
      run.residual = r.view();
    }
    std::vector<std::byte> scratch(both.scratch_bytes());
    run.scratch = scratch;
    const auto runs = [&] {
      both.run(x.view(), y.view(), run);
      CHECK(same_bits(y.pixels(), expected));
      CHECK(y.written_gaps() == 0);
    };
    runs();
    Threads threads{2};
    run.executor = ExecutorRef(threads);
    y.fill(std::vector<float>(expected.size(), 9.0F));
    runs();
    if (adds) {
      run.residual = y.view();
      y.fill(residual);
      runs();
    }

    options.output = plain.output;
    const ConvLayer reads(weights, shape, epilogue, options);
    FeatureMap<float> planes(images, reads.output_layout());
    FeatureMap<float> added(images, reads.output_layout());
    RunOptions planar;
    if (adds) {
      copy_from_nchw<float>(residual, added.view());
      planar.residual = added.view();
    }
    reads.run(x.view(), planes.view(), planar);
    std::vector<float> outputs(expected.size());
    copy_to_nchw<float>(std::as_const(planes).view(), outputs);
    CHECK(same_bits(outputs, expected));

    options.input = plain.input;
    options.output = y.wish();
    const ConvLayer writes(weights, shape, epilogue, options);
    CHECK(!writes.stages());
    FeatureMap<float> in(images, writes.input_layout());
    copy_from_nchw<float>(image, in.view());
    if (adds) run.residual = r.view();
    run.scratch = {};
    y.fill(std::vector<float>(expected.size(), 9.0F));
    writes.run(in.view(), y.view(), run);
    CHECK(same_bits(y.pixels(), expected));
    CHECK(y.written_gaps() == 0);
    options = plain;
  }
}

constexpr ConvShape square{.channels = 20, .filters = 24, .height = 13, .width = 21, .pad = Padding(1)};

}  // namespace

TEST_CASE("a layer between NHWC maps computes what it computes between its own, and leaves their gaps alone") {
  std::vector<ConvShape> shapes = test::shapes_like(square);
  const auto add = [&](auto&& change) { change(shapes.emplace_back(square)); };
  add([](ConvShape& shape) { shape.groups = shape.filters = 20; });
  add([](ConvShape& shape) {
    shape.groups = shape.filters = 20;
    shape.stride = 2;
  });
  add([](ConvShape& shape) { shape.stride = {3, 1}; });
  add([](ConvShape& shape) { shape.channels = 1; });
  add([](ConvShape& shape) {
    shape.channels = 2;
    shape.filters = 1;
  });
  add([](ConvShape& shape) { shape.width = 1; });
  add([](ConvShape& shape) { shape.height = 1; });
  add([](ConvShape& shape) {
    shape.kernel_height = shape.kernel_width = shape.height = shape.width = 1;
    shape.pad = Padding(0);
  });
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    INFO("shape " << i);
    check_layer(shapes[i], {});
  }
}

TEST_CASE("every epilogue ends in an NHWC map") {
  const std::vector<float> bias = random_floats(24, 6);
  check_layer(square, {.bias = bias, .activation = relu});
  check_layer(square, {.bias = bias, .residual = Residual::before_activation, .activation = relu});
  check_layer(square, {.residual = Residual::after_activation, .activation = hard_swish});
  check_layer(square, {.activation = sigmoid});
  check_layer(square, {.bias = bias, .pooling = Pooling::max_2x2});
  check_layer(square, {.bias = bias, .pooling = Pooling::global_average});
  ConvShape large = square;
  large.height = large.width = 40;
  check_layer(large, {.bias = bias}, {.winograd = Winograd::allow});
}

TEST_CASE("a layer for other extents takes NHWC maps, too") {
  const Weights weights = weights_of(square);
  const auto image = random_floats(images * 20 * 9 * 8, 3);
  const Extents extents{.height = 9, .width = 8};
  const ConvLayer layer(weights, square);
  const auto expected = expected_outputs(layer.at(extents), image, {});
  Host x(images, 20, 9, 8, 1);
  Host y(images, 24, 9, 8, 2);
  x.fill(image);
  Extents wished = extents;
  wished.input = x.wish();
  wished.output = y.wish();
  const ConvLayer other = layer.at(wished);
  other.run(x.view(), y.view());
  CHECK(same_bits(y.pixels(), expected));
}

TEST_CASE("why() tells what NHWC costs") {
  Host x(1, 20, 13, 21, 0);
  Host y(1, 24, 13, 21, 0);
  const ConvLayer layer(weights_of(square), square, {}, {.input = x.wish(), .output = y.wish()});
  CHECK(layer.why().find("The input is copied into the layout that the kernel reads first") != std::string::npos);
  CHECK(layer.why().find("The output is transposed from planes into NHWC") != std::string::npos);
}

TEST_CASE("a checked layer finds no pads in an NHWC map") {
  Host x(images, 20, 13, 21, 2);
  Host y(images, 24, 13, 21, 2);
  x.fill(random_floats(images * 20 * 13 * 21, 3));
  const ConvLayer layer(weights_of(square), square, {}, {.input = x.wish(), .output = y.wish(), .checked = true});
  CHECK_NOTHROW(layer.run(x.view(), y.view()));
}

TEST_CASE("what cannot be said or done with NHWC is refused by name") {
  const Weights weights = weights_of(square);
  Host x(1, 20, 13, 21, 0);
  CHECK(message_of<HaloTooSmall>([&] {
          static_cast<void>(ConvLayer(weights, square, {}, {.input = x.wish(), .staging = Staging::refuse}));
        }) == "layer: the input's pixel stride is 20 (NHWC), expected planes; or allow staging");
  CHECK(message_of<HaloTooSmall>([&] {
          static_cast<void>(ConvLayer(weights, square, {}, {.input = nhwc({.channel = 1, .row = 400, .column = 19})}));
        }) == "map: pixel stride is 19, expected at least the channels 20");
  CHECK(message_of<HaloTooSmall>([&] {
          static_cast<void>(ConvLayer(weights, square, {}, {.input = nhwc({.channel = 1, .row = 419, .column = 20})}));
        }) == "map: pitch is 419, expected at least 420 for a row of pixels");
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nhwc({.channel = 2, .row = 40, .column = 4})); }) ==
        "host tensor: channel stride is 2, expected 1: the channels of a pixel next to each other");
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nhwc({.channel = 1, .row = 40, .column = 0})); }) ==
        "host tensor: column stride is 0, expected at least the channels");
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nhwc({.channel = 1, .row = 0, .column = 4})); }) ==
        "host tensor: row stride is 0, expected at least the width times the column's");
  const auto refused_view = [](const TensorStrides& strides) {
    return message_of<UnsupportedLayout>([&] {
      static_cast<void>(nhwc_view(HostTensor<float>{nullptr, 2, 4, 3, 5, strides}));
    });
  };
  CHECK(refused_view({60, 15, 5, 1}) ==
        "host tensor: channel stride is 15, expected 1: the channels of a pixel next to each other");
  CHECK(refused_view({70, 1, 20, 4}) ==
        "host tensor: image stride is 70, expected 60 for 3 rows of stride 20; or pass one image at a time");
  MapLayout phases = x.view().layout;
  phases.phases = 2;
  CHECK(message_of<InvalidShape>([&] { check(phases); }) ==
        "map: pixel stride 20 and plane stride 1, expected a plane stride of 1, no head, no tail and one phase");
  MapLayout large = x.view().layout;
  large.pixel_stride = std::numeric_limits<std::size_t>::max() / 8;
  CHECK_THROWS_AS(check(large), InvalidShape);

  // Whatever is no layer.
  std::vector<float> dense(20 * 13 * 21);
  const std::string of_map = "a map with pixel stride 20 (NHWC), which layers alone take, expected planes";
  const std::string no_planes = " elements given, expected 5460 and a map in planes, which NHWC is not";
  CHECK(message_of<ShapeMismatch>([&] { copy_from_nchw<float>(dense, x.view()); }) ==
        "copy into a map: 5460" + no_planes);
  CHECK(message_of<ShapeMismatch>([&] { copy_from_nhwc<float>(dense, x.view()); }) ==
        "copy into a map: 5460" + no_planes);
  CHECK_THROWS_AS(copy_to_nchw<float>(x.view(), dense), ShapeMismatch);
  CHECK_THROWS_AS(copy_to_nhwc<float>(x.view(), dense), ShapeMismatch);
  FeatureMap<float> planes(1, make_layout(20, 13, 21, Padding(1)));
  ConvShape window = square;
  window.filters = window.groups = 20;
  CHECK(message_of<ShapeMismatch>([&] { max_pool(window, x.view(), planes.view()); }) == "max-pool: " + of_map);
  CHECK(message_of<ShapeMismatch>([&] { repack(x.view(), planes.view()); }) == "repack: from " + of_map);
  CHECK(message_of<ShapeMismatch>([&] { repack(planes.view(), x.view()); }) == "repack: to " + of_map);

  // A run on maps of another kind than the layer's.
  const ConvLayer layer(weights, square, {}, {.input = x.wish()});
  FeatureMap<float> y(1, layer.output_layout());
  CHECK_THROWS_AS(layer.run(planes.view(), y.view()), ShapeMismatch);
}
