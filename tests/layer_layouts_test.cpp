// The layouts that a layer chooses for its maps, and maps over memory of one's own.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "layer_shapes.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"
#include "random_floats.hpp"

namespace {

using patdnn::test::message_of;
using patdnn::test::random_floats;
using namespace patdnn;

struct TwoForms {
  std::vector<float> dense;
  fkw::FkwData fkw;
};

enum class Pruning { none, free_taps, patterns };

/// TwoForms of a shape, pruned so; of 3 × 3 kernels, all but dense ones keep the default patterns.
TwoForms weights_of(const ConvShape& shape, Pruning pruning, std::size_t block) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  const std::size_t entries = shape.kernel_height * shape.kernel_width;
  TwoForms weights;
  weights.dense.resize(shape.filters * (shape.channels / shape.groups) * entries);
  for (std::size_t i = 0; i < weights.dense.size(); ++i) {
    const auto entry = static_cast<unsigned>(i % entries);
    const bool kept = pruning == Pruning::none || default_patterns[i / entries % 8].keeps(entry / 3, entry % 3);
    weights.dense[i] = kept ? value(random) : 0.0F;
  }
  const fkw::DenseFilters filters{weights.dense,       shape.filters,      shape.channels / shape.groups,
                                  shape.kernel_height, shape.kernel_width, shape.groups};
  switch (pruning) {
    case Pruning::none: weights.fkw = fkw::encode_dense(filters, {.block = block}); break;
    case Pruning::free_taps: weights.fkw = fkw::encode_free_taps(filters, {.block = block}); break;
    case Pruning::patterns: weights.fkw = fkw::encode(filters, default_patterns.patterns, {.block = block}); break;
  }
  return weights;
}

/// The outputs of a layer on maps of the layouts that it tells, of memory that held something else.
std::vector<float> outputs_of(const ConvLayer& layer, const std::vector<float>& image) {
  const auto memory = [](const MapLayout& layout) {
    return std::vector<float>(layout.bytes() / sizeof(float), std::numeric_limits<float>::quiet_NaN());
  };
  std::vector<float> in = memory(layer.input_layout());
  std::vector<float> out = memory(layer.output_layout());
  const MapView<float> x = map_over(in, layer.input_layout());
  const MapView<float> y = map_over(out, layer.output_layout());
  copy_from_nchw(image, x);
  std::vector<std::byte> scratch(layer.scratch_bytes());
  layer.run(x, y, {.scratch = scratch});
  std::vector<float> outputs(y.layout.channels * y.layout.height * y.layout.width);
  copy_to_nchw<float>(y, outputs);
  return outputs;
}

/// How many outputs are not what a sum in double precision says.
std::size_t wrong_outputs(const ConvShape& shape, const TwoForms& weights, const std::vector<float>& image,
                          const std::vector<float>& outputs) {
  std::size_t wrong = 0;
  std::size_t i = 0;
  for (std::size_t k = 0; k < shape.filters; ++k) {
    for (std::size_t y = 0; y < shape.output_height(); ++y) {
      for (std::size_t x = 0; x < shape.output_width(); ++x, ++i) {
        const auto expected = kernels::reference_convolution(shape, image.data(), weights.dense.data(), k, y, x);
        const double error = static_cast<double>(outputs[i]) - expected.value;
        wrong += error <= expected.tolerance<float>() && -error <= expected.tolerance<float>() ? 0 : 1;
      }
    }
  }
  return wrong;
}

ConvLayer checked_layer(const ConvShape& shape, Pruning pruning, std::size_t block, const ConvOptions& options = {}) {
  const TwoForms weights = weights_of(shape, pruning, block);
  const ConvLayer layer(weights.fkw, shape, {}, options);
  const auto image = random_floats(shape.channels * shape.height * shape.width, 3);
  CHECK(wrong_outputs(shape, weights, image, outputs_of(layer, image)) == 0);
  CHECK(layer.output_layout().channels == shape.filters);
  CHECK(layer.output_layout().height == shape.output_height());
  CHECK(layer.output_layout().width == shape.output_width());
  return layer;
}

}  // namespace

TEST_CASE("a layer that chooses its layouts copies nothing and runs across the ends of rows") {
  const ConvShape square{.channels = 8, .filters = 8, .height = 13, .width = 21, .pad = Padding(1)};
  for (const ConvShape& shape : test::shapes_like(square)) {
    for (const Pruning pruning : {Pruning::none, Pruning::free_taps}) {
      if (pruning != Pruning::none && shape.kernel_height == 1) continue;
      for (const std::size_t block : {2U, 4U}) {
        if (block == 2 && pruning == Pruning::none) continue;
        const ConvLayer layer = checked_layer(shape, pruning, block);
        CHECK(!layer.stages());
        CHECK(layer.input_layout().phases == shape.stride);
        // Blocks of two share loads between rows, and want rows of whole cache lines.
        if (block == 4) CHECK(layer.plan().flat);
      }
    }
  }
}

TEST_CASE("a layer that chooses its layouts gives pattern kernels rows of whole cache lines") {
  const ConvShape shape{.channels = 8, .filters = 8, .height = 13, .width = 21, .pad = Padding(1)};
  for (const std::size_t block : {1U, 2U}) {
    const ConvLayer layer =
        checked_layer(shape, Pruning::patterns, block, {.kernels = kernels::table<arch::native, default_patterns>()});
    CHECK(layer.input_layout().pitch % max_lanes<float> == 0);
    CHECK(layer.output_layout().pitch % max_lanes<float> == 0);
  }
}

TEST_CASE("a depthwise layer reads its map in one phase where it may run by rows") {
  for (const std::size_t stride : {1U, 2U}) {
    ConvShape shape{.channels = 8, .filters = 8, .height = 13, .width = 37, .pad = Padding(1)};
    shape.stride = stride;
    shape.groups = 8;
    const ConvLayer layer = checked_layer(shape, Pruning::none, 1);
    CHECK(!layer.stages());
    CHECK(layer.input_layout().phases == 1);
  }
  // Windows of 5 × 5 do not, and take phases.
  ConvShape wide{.channels = 8, .filters = 8, .height = 13, .width = 37, .pad = Padding(2)};
  wide.kernel_height = wide.kernel_width = 5;
  wide.stride = 2;
  wide.groups = 8;
  CHECK(checked_layer(wide, Pruning::none, 1).input_layout().phases == 2);
}

TEST_CASE("the output of a layer that pools has a layout of its own") {
  const ConvShape shape{.channels = 4, .filters = 8, .height = 12, .width = 18, .pad = Padding(1)};
  const TwoForms weights = weights_of(shape, Pruning::none, 4);
  const auto image = random_floats(4 * 12 * 18, 3);
  const auto plain = outputs_of(ConvLayer(weights.fkw, shape), image);
  const ConvLayer maxima(weights.fkw, shape, {.pooling = Pooling::max_2x2});
  CHECK(maxima.output_layout().height == 6);
  CHECK(maxima.output_layout().width == 9);
  const auto pooled = outputs_of(maxima, image);
  for (std::size_t i = 0; i < pooled.size(); ++i) {
    const float* const window = plain.data() + (i / 54 * 12 + i % 54 / 9 * 2) * 18 + i % 9 * 2;
    CHECK(pooled[i] == std::max({window[0], window[1], window[18], window[19]}));
  }
  const ConvLayer average(weights.fkw, shape, {.pooling = Pooling::global_average});
  CHECK(average.output_layout().height == 1);
  CHECK(average.output_layout().width == 1);
  const auto averages = outputs_of(average, image);
  for (std::size_t k = 0; k < 8; ++k) {
    double sum = 0;
    for (std::size_t i = 0; i < 12 * 18; ++i) sum += static_cast<double>(plain[k * 12 * 18 + i]);
    CHECK(static_cast<double>(averages[k]) == Approx(sum / (12 * 18)).margin(1e-5));
  }
}

TEST_CASE("a layer writes the map that the next one reads, and both run flat") {
  const ConvShape first{.channels = 4, .filters = 8, .height = 10, .width = 30, .pad = Padding(1)};
  for (const std::size_t stride : {1U, 2U}) {
    for (const std::size_t extent : {3U, 5U}) {
      ConvShape second{.channels = 8, .filters = 4, .height = 10, .width = 30, .pad = Padding(extent / 2)};
      second.kernel_height = second.kernel_width = extent;
      second.stride = stride;
      const TwoForms w1 = weights_of(first, Pruning::none, 4);
      const TwoForms w2 = weights_of(second, Pruning::none, 4);
      const ConvLayer reader(w2.fkw, second);
      const ConvLayer writer(w1.fkw, first, {}, {.output = reader.input_layout()});
      CHECK(writer.output_layout() == reader.input_layout());
      CHECK(!writer.stages());
      CHECK(reader.plan().flat);
      CHECK(writer.plan().flat == (stride == 1));

      const auto image = random_floats(4 * 10 * 30, 3);
      FeatureMap<float> x(1, writer.input_layout());
      std::vector<float> memory(reader.input_layout().bytes() / sizeof(float), 5.0F);
      const MapView<float> between = map_over(memory, reader.input_layout());
      FeatureMap<float> y(1, reader.output_layout());
      copy_from_nchw(image, x.view());
      writer.run(x.view(), between);
      reader.run(between, y.view());
      std::vector<float> joined(4 * second.output_height() * second.output_width());
      copy_to_nchw<float>(y.view(), joined);
      CHECK(joined == outputs_of(reader, outputs_of(ConvLayer(w1.fkw, first), image)));
    }
  }
}

TEST_CASE("an output has the halo that was asked for") {
  const ConvShape shape{.channels = 4, .filters = 8, .height = 10, .width = 30, .pad = Padding(1)};
  const ConvLayer layer = checked_layer(shape, Pruning::none, 4, {.output_halo = Padding(3)});
  const MapLayout& output = layer.output_layout();
  CHECK(output.pitch >= 33);
  CHECK(output.head >= 3 * output.pitch + 3);
  CHECK(output.tail >= 3 * output.pitch + 3);
  CHECK(message_of<InvalidShape>([&] {
          static_cast<void>(ConvLayer(weights_of(shape, Pruning::none, 4).fkw, shape, {},
                                      {.output_halo = Padding(std::size_t{1} << 40)}));
        }) == "map: 8 × 10 × 30 with pitch 1099511627806, expected extents below 2^31");
}

TEST_CASE("a layer that copies a plain input chooses an output in which it runs flat") {
  const ConvShape shape{.channels = 4, .filters = 8, .height = 10, .width = 30, .pad = Padding(1)};
  const MapLayout plain{.channels = 4, .height = 10, .width = 30, .pitch = 30, .plane_stride = 300};
  const ConvLayer layer = checked_layer(shape, Pruning::none, 4, {.input = plain});
  CHECK(layer.stages());
  CHECK(layer.plan().flat);
  CHECK(message_of<HaloTooSmall>([&] {
          static_cast<void>(ConvLayer(weights_of(shape, Pruning::none, 4).fkw, shape, {},
                                      {.input = plain, .staging = Staging::refuse}));
        }) == "layer: the input's pitch is 30, expected at least 31; or allow staging");
}

TEST_CASE("a shape that leaves channels and filters to the weights has theirs, their kernel and groups") {
  const auto checked = [](const ConvShape& whole, const ConvShape& rest) {
    const fkw::FkwData weights = weights_of(whole, Pruning::none, 4).fkw;
    CHECK((ConvLayer(weights, rest).shape() == whole));
  };
  checked({.channels = 6, .filters = 8, .height = 9, .width = 10, .pad = 1}, {.height = 9, .width = 10, .pad = 1});
  checked({.channels = 6, .filters = 8, .height = 9, .width = 10, .kernel_height = 1, .kernel_width = 1},
          {.height = 9, .width = 10});
  checked({.channels = 6, .filters = 8, .height = 9, .width = 10, .pad = 1, .groups = 2},
          {.height = 9, .width = 10, .pad = 1});
  const fkw::FkwData weights =
      weights_of({.channels = 6, .filters = 8, .height = 9, .width = 10, .pad = 1}, Pruning::none, 4).fkw;
  CHECK(message_of<ShapeMismatch>([&] {
          static_cast<void>(ConvLayer(weights, {.height = 9, .width = 10, .kernel_height = 5, .pad = 1}));
        }) == "layer: the weights have 3 kernel rows, but the shape has 5");
  CHECK(message_of<InvalidShape>([&] {
          static_cast<void>(ConvLayer(weights, {.channels = 6, .height = 9, .width = 10, .pad = 1}));
        }) == "convolution: filters is 0, expected at least 1");
}

TEST_CASE("a host's strides or pitch alone are completed by the layer") {
  for (const std::size_t stride : {1U, 2U}) {
    const ConvShape shape{.channels = 4, .filters = 8, .height = 10, .width = 20, .stride = stride, .pad = 1};
    const std::size_t height = shape.output_height();
    const std::size_t width = shape.output_width();
    const fkw::FkwData weights = weights_of(shape, Pruning::free_taps, 4).fkw;
    const std::vector<float> image = random_floats(4 * 10 * 20, 3);
    const ConvLayer own(weights, shape);
    const std::vector<float> wanted = outputs_of(own, image);

    // The host's rows have gaps, and so have its planes.
    const TensorStrides in{.image = 4 * 260, .channel = 260, .row = 25, .column = 1};
    const TensorStrides out{.image = 8 * 310, .channel = 310, .row = 30, .column = 1};
    const ConvLayer plain(weights, shape, {}, {.input = nchw(in), .output = nchw(out)});
    std::vector<float> input(4 * 260, std::numeric_limits<float>::quiet_NaN());
    std::vector<float> output(8 * 310, -1.0F);
    const MapView<float> x =
        nchw_view(HostTensor<float>{.data = input.data(), .channels = 4, .height = 10, .width = 20, .strides = in});
    const MapView<float> y = nchw_view(
        HostTensor<float>{.data = output.data(), .channels = 8, .height = height, .width = width, .strides = out});
    CHECK((plain.input_layout() == x.layout));
    CHECK((plain.output_layout() == y.layout));
    CHECK(plain.stages());
    copy_from_nchw<float>(image, x);
    plain.run(x, y);
    std::vector<float> results(8 * height * width);
    copy_to_nchw<float>(y, results);
    CHECK(results == wanted);
    CHECK(output[30 - 1] == -1.0F);  // a gap

    const ConvLayer pitched(weights, shape, {}, {.input = MapLayout{.pitch = 48}, .output = MapLayout{.pitch = 64}});
    CHECK(pitched.input_layout().pitch == 48);
    CHECK(pitched.output_layout().pitch == 64);
    CHECK_FALSE(pitched.stages());
    CHECK(outputs_of(pitched, image) == wanted);
    CHECK(message_of<HaloTooSmall>([&] {
            static_cast<void>(ConvLayer(weights, shape, {}, {.output = MapLayout{.pitch = 4}}));
          }) == "map: pitch is 4, expected at least " + std::to_string(width) + " for rows of " +
                    std::to_string(width) + " pixels with 0 zeros on the left and 0 on the right");
  }
}

TEST_CASE("strides of no NCHW tensor are refused") {
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nchw({.channel = 1, .row = 20, .column = 4})); }) ==
        "host tensor: column stride is 4, expected 1: the pixels of a row next to each other");
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nchw({.channel = 100, .column = 1})); }) ==
        "host tensor: row stride is 0, expected at least the width");
  CHECK(message_of<UnsupportedLayout>([] { static_cast<void>(nchw({.row = 20, .column = 1})); }) ==
        "host tensor: channel stride is 0, expected at least the height times the row's");
  const auto refused = [](const TensorStrides& strides) {
    const ConvShape shape{.channels = 4, .filters = 8, .height = 10, .width = 20, .pad = 1};
    return message_of<HaloTooSmall>([&] {
      static_cast<void>(ConvLayer(weights_of(shape, Pruning::none, 4).fkw, shape, {}, {.input = nchw(strides)}));
    });
  };
  CHECK(refused({.channel = 400, .row = 19, .column = 1}) == "map: pitch is 19, expected at least the width 20");
  CHECK(refused({.channel = 199, .row = 20, .column = 1}) ==
        "map: plane stride is 199, expected at least head 0 + 10 rows of pitch 20 + tail 0");
}

TEST_CASE("strides of axes of extent 1 say nothing, as in a view of the tensor") {
  const TensorStrides strides{.image = 7000, .channel = 7000, .row = 900, .column = 1};
  for (const std::size_t height : {1U, 6U}) {
    const ConvShape shape{.channels = 1, .filters = 4, .height = height, .width = 9, .pad = 1};
    const ConvLayer layer(weights_of(shape, Pruning::none, 4).fkw, shape, {}, {.input = nchw(strides)});
    const HostTensor<float> tensor{.channels = 1, .height = height, .width = 9, .strides = strides};
    CHECK((layer.input_layout() == nchw_view(tensor).layout));
  }
}

TEST_CASE("a map over memory keeps the pixels and clears all else") {
  for (const PerAxis phases : {PerAxis{1}, PerAxis{2}, PerAxis{3, 2}, PerAxis{1, 7}}) {
    const MapLayout layout = make_layout(3, 7, 5, {2, 1, 1, 3}, 0, phases);
    std::vector<float> memory(layout.bytes(2) / sizeof(float), 4.0F);
    const MapView<float> map = map_over(memory, layout, 2);
    CHECK(map.begin() == memory.data());
    CHECK(map.images == 2);
    CHECK(map.end() <= memory.data() + memory.size());
    std::vector<char> is_pixel(memory.size(), 0);
    for (std::size_t n = 0; n < 2; ++n) {
      for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t y = 0; y < 7; ++y) {
          for (std::size_t x = 0; x < 5; ++x)
            is_pixel[static_cast<std::size_t>(map.pixel(n, c, y, x) - memory.data())] = 1;
        }
      }
    }
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(map.end() - map.begin()); ++i) {
      wrong += memory[i] == (is_pixel[i] != 0 ? 4.0F : 0.0F) ? 0 : 1;
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("a map over too little or misplaced memory is refused, and nothing is written") {
  const MapLayout layout = make_layout(3, 7, 5, Padding(1));
  std::vector<float> memory(layout.bytes(2) / sizeof(float) + 1, 4.0F);
  const std::string bytes = std::to_string(layout.bytes());
  const auto message = [&](std::span<std::byte> over, std::size_t images) {
    return message_of<ShapeMismatch>([&] { static_cast<void>(map_over(over, layout, images)); });
  };
  const std::span<std::byte> all = std::as_writable_bytes(std::span(memory));
  CHECK(message(all.first(layout.bytes(2) - 1), 2) == "map over memory: " + std::to_string(layout.bytes(2) - 1) +
                                                          " bytes, expected 2 × " + bytes + " for as many images");
  constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
  CHECK(message(all, most) == "map over memory: " + std::to_string(all.size()) + " bytes, expected " +
                                  std::to_string(most) + " × " + bytes + " for as many images");
  CHECK(message(all.subspan(1), 2) == "map over memory: its address is 1 bytes behind a multiple of 4, expected one");
  CHECK(message_of<InvalidShape>([&] { static_cast<void>(map_over(all, MapLayout{})); }) ==
        "map: 0 × 0 × 0 (channels × height × width), expected at least 1 each");
  CHECK(std::count(memory.begin(), memory.end(), 4.0F) == static_cast<std::ptrdiff_t>(memory.size()));
  CHECK(map_over(std::span<float>(), layout, 0).images == 0);
}
