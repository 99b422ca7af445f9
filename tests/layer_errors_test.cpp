// What bad input gets: each documented error of preparing and running a layer, with its message.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "catch.hpp"
#include "message_of.hpp"
#include "native_functions.hpp"

namespace {

using patdnn::test::message_of;
using namespace patdnn;

using Layer = ConvLayer;

constexpr ConvShape shape{.channels = 2, .filters = 4, .height = 6, .width = 10, .pad = Padding(1)};

fkw::FkwData weights(std::size_t filters = 4, std::size_t channels = 2) {
  const std::vector<float> ones(filters * channels * 9, 1.0F);
  return fkw::encode_dense(fkw::DenseFilters{ones, filters, channels}, {.block = 4});
}

MapLayout input() { return make_layout(2, 6, 10, Padding(1)); }
MapLayout output() { return make_layout(4, 6, 10, Padding(1)); }

Layer prepared(const fkw::FkwData& kept, const ConvShape& of, const MapLayout& from, const MapLayout& to,
               ConvOptions options = {}, const Epilogue& epilogue = {}) {
  options.input = from;
  options.output = to;
  return Layer(kept, of, epilogue, options);
}

/// What making the layer of `shape` with an epilogue throws.
template <class E>
std::string message_with(const Epilogue& epilogue, const MapLayout& to = output()) {
  return message_of<E>([&] { static_cast<void>(prepared(weights(), shape, input(), to, {}, epilogue)); });
}

}  // namespace

TEST_CASE("a table that nobody filled is an error") {
  CHECK(message_of<InvalidParameters>([&] {
          static_cast<void>(prepared(weights(), shape, input(), output(), {.kernels = kernels::ConvTable{}}));
        }) == "kernels: a table without functions, expected one of kernels::table()");
}

TEST_CASE("preparing a layer names weights and shape that disagree") {
  CHECK(message_of<ShapeMismatch>([] { static_cast<void>(prepared(weights(8), shape, input(), output())); }) ==
        "layer: the weights have 8 filters, but the shape has 4");
  CHECK(message_of<ShapeMismatch>([] { static_cast<void>(prepared(weights(4, 3), shape, input(), output())); }) ==
        "layer: the weights have 3 channels per group, but the shape has 2");
  auto wide = shape;
  wide.kernel_width = 5;
  wide.pad = Padding(2);
  CHECK(message_of<ShapeMismatch>([&] { static_cast<void>(prepared(weights(), wide, input(), output())); }) ==
        "layer: the weights have 3 kernel columns, but the shape has 5");
}

TEST_CASE("preparing a layer refuses shapes and weights that are none") {
  auto nothing = shape;
  nothing.height = 0;
  CHECK(message_of<InvalidShape>([&] { static_cast<void>(prepared(weights(), nothing, input(), output())); }) ==
        "convolution: height is 0, expected at least 1");
  auto damaged = weights();
  damaged.index[0] = 64;
  CHECK(message_of<InvalidFkw>([&] { static_cast<void>(prepared(damaged, shape, input(), output())); }) ==
        "FKW: filter 0 names input channel 64, but the layer has 2 channels (0..1)");
}

TEST_CASE("preparing a layer refuses a stride for which there is no kernel") {
  auto strided = shape;
  strided.stride = 8;
  CHECK(message_of<UnsupportedShape>([&] {
          static_cast<void>(prepared(weights(), strided, input(), make_layout(4, 3, 5, Padding(1))));
        }) == "layer: stride 8, expected 1 to 7");
}

TEST_CASE("a strided layer refuses an input in other phases unless it may stage it") {
  auto strided = shape;
  strided.stride = 2;
  const MapLayout out = make_layout(4, 3, 5, Padding(1));
  CHECK(message_of<ShapeMismatch>([&] {
          static_cast<void>(prepared(weights(), strided, input(), out, {.staging = Staging::refuse}));
        }) == "layer: the input has 1 phases, but stride 2 needs as many; or allow staging");
  const Layer staged = prepared(weights(), strided, input(), out, {});
  CHECK(staged.stages());
  CHECK(staged.why().find("copied into the layout") != std::string::npos);
}

TEST_CASE("making a layer refuses an epilogue that does not fit itself or the output") {
  const std::vector<float> three(3);
  CHECK(message_with<ShapeMismatch>({.bias = three}) ==
        "layer: a bias of 3 values, expected one for each of 4 filters");
  CHECK(message_with<InvalidShape>({.activation = clip(1, 0)}).find("layer: clip from 1.0") == 0);
  CHECK(message_with<InvalidShape>({.activation = clip(std::numeric_limits<float>::quiet_NaN(), 0)})
            .find("expected a rising pair") != std::string::npos);
  const Step same = step([](auto x, std::size_t, std::size_t) noexcept { return x; });
  CHECK(message_with<InvalidParameters>({.activation = relu, .step = same}) ==
        "layer: an activation and a step, expected one of them: a step can call the activation");
  const Residual before = Residual::before_activation;
  CHECK(message_with<UnsupportedShape>({.residual = before, .pooling = Pooling::max_2x2},
                                       make_layout(4, 3, 5, Padding(1))) ==
        "layer: a residual and pooling, expected one of them: a residual has the extents before it");
  CHECK(message_with<UnsupportedShape>({.residual = before}, make_layout(4, 6, 10, Padding(1), 0, 2)) ==
        "layer: an output in phases 2, expected one phase for a residual");
  CHECK(message_with<UnsupportedShape>({.pooling = Pooling::global_average}, make_layout(4, 1, 1, Padding(1), 0, 2)) ==
        "layer: an output in phases 2, expected one phase for averages");
}

TEST_CASE("running a layer that stages its input names the scratch that it needs and writes nothing without") {
  const MapLayout plain{2, 6, 10, 10, 0, 0, 60};
  const Layer layer = prepared(weights(), shape, plain, output(), {});
  FeatureMap<float> in(1, plain);
  FeatureMap<float> out(1, output());
  out.view().row(0, 0, 0)[0] = 42.0F;
  std::vector<std::byte> scratch(layer.scratch_bytes() - 1);
  CHECK(message_of<ScratchTooSmall>([&] { layer.run(in.view(), out.view(), {.scratch = scratch}); }) ==
        "run: scratch of " + std::to_string(scratch.size()) + " bytes, expected " +
            std::to_string(layer.scratch_bytes()));
  CHECK(out.view().row(0, 0, 0)[0] == 42.0F);
}

TEST_CASE("Winograd's filtering runs where a caller allows it, and allocates the scratch that it is not given") {
  const ConvShape wide{.channels = 32, .filters = 32, .height = 14, .width = 14, .pad = Padding(1)};
  const MapLayout map = make_layout(32, 14, 14, Padding(1));
  const auto prepare = [&](Winograd winograd) {
    return prepared(weights(32, 32), wide, map, map, {.winograd = winograd});
  };
  CHECK(prepare(Winograd::refuse).scratch_bytes() == 0);
  const Layer layer = prepare(Winograd::allow);
  CHECK((layer.plan().parameters.kernel == kernels::Kernel::winograd));
  FeatureMap<float> in(1, map);
  std::vector<float> pixels(32 * 14 * 14);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<float>(i % 7);
  copy_from_nchw<float>(pixels, in.view());
  FeatureMap<float> given(1, map);
  std::vector<std::byte> scratch(layer.scratch_bytes());
  layer.run(in.view(), given.view(), {.scratch = scratch});
  FeatureMap<float> allocated(1, map);
  layer.run(in.view(), allocated.view());
  CHECK(given.view().row(0, 0, 1)[1] != 0.0F);
  CHECK(std::equal(given.view().begin(), given.view().end(), allocated.view().begin()));
}

TEST_CASE("preparing a layer refuses an input too large for its offsets") {
  const ConvShape huge{.channels = 2, .filters = 4, .height = 40000, .width = 40000, .pad = Padding(1)};
  CHECK(message_of<UnsupportedShape>([&] {
          static_cast<void>(prepared(weights(), huge, make_layout(2, 40000, 40000, Padding(1)),
                                     make_layout(4, 40000, 40000, Padding(1))));
        }).find("expected fewer than 2^32: offsets have 32 bits") != std::string::npos);
}

TEST_CASE("lists of a layer count their steps with 32 bits, and no more") {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  CHECK_NOTHROW(kernels::check_countable(most));
  CHECK(message_of<UnsupportedShape>([] { kernels::check_countable(most + 1); }) ==
        "a layer of 4294967296 steps, expected fewer than 2^32: lists count with 32 bits");
}

TEST_CASE("preparing a layer names pitch, head and tail that are too small, and what is needed") {
  const auto prepare = [](const MapLayout& in) {
    static_cast<void>(prepared(weights(), shape, in, output(), {.staging = Staging::refuse}));
  };
  MapLayout narrow = make_layout(2, 6, 10, Padding(0));
  CHECK(message_of<HaloTooSmall>([&] { prepare(narrow); }) ==
        "layer: the input's pitch is 10, expected at least 11; or allow staging");
  MapLayout headless = input();
  headless.head = 11;
  CHECK(message_of<HaloTooSmall>([&] { prepare(headless); }) ==
        "layer: the input's head is 11, expected at least 12; or allow staging");
  MapLayout tailless = input();
  tailless.tail = 11;
  CHECK(message_of<HaloTooSmall>([&] {
          prepare(tailless);
        }).find("layer: the input's tail is 11, expected at least ") == 0);
}

TEST_CASE("preparing a layer names the extent of a map that does not fit") {
  CHECK(message_of<ShapeMismatch>([] {
          static_cast<void>(prepared(weights(), shape, make_layout(3, 6, 10, Padding(1)), output()));
        }) == "layer: the input's channels is 3, but the shape needs 2");
  CHECK(message_of<ShapeMismatch>([] {
          static_cast<void>(prepared(weights(), shape, input(), make_layout(4, 5, 10, Padding(1))));
        }) == "layer: the output's height is 5, but the shape and its pooling give 6");
  CHECK(message_with<ShapeMismatch>({.pooling = Pooling::max_2x2}) ==
        "layer: the output's height is 6, but the shape and its pooling give 3");
  CHECK(message_with<ShapeMismatch>({.pooling = Pooling::global_average}, make_layout(4, 1, 2, Padding(1))) ==
        "layer: the output's width is 2, but the shape and its pooling give 1");
}

TEST_CASE("running a layer refuses maps other than the prepared ones and writes nothing") {
  const Layer layer = prepared(weights(), shape, input(), output());
  FeatureMap<float> in(1, input());
  FeatureMap<float> out(1, output());
  out.view().row(0, 0, 0)[0] = 42.0F;

  FeatureMap<float> wider(1, make_layout(2, 6, 10, Padding(1), 16));
  CHECK(message_of<ShapeMismatch>([&] {
          layer.run(std::as_const(wider).view(), out.view());
        }).find("run: the input is 2 × 6 × 10, pitch 16") == 0);
  FeatureMap<float> two(2, input());
  CHECK(message_of<ShapeMismatch>([&] { layer.run(std::as_const(two).view(), out.view()); }) ==
        "run: 2 input images, but 1 output images");
  CHECK(out.view().row(0, 0, 0)[0] == 42.0F);
}

TEST_CASE("running a layer refuses an output that overlaps the input") {
  const ConvShape same{.channels = 4, .filters = 4, .height = 6, .width = 10, .pad = Padding(1)};
  const Layer layer = prepared(weights(4, 4), same, output(), output());
  FeatureMap<float> map(1, output());
  CHECK(message_of<AliasedMaps>([&] { layer.run(std::as_const(map).view(), map.view()); }) ==
        "run: the output overlaps the input");
}

TEST_CASE("running a layer refuses a residual that was not declared, none that was, and one that does not fit") {
  FeatureMap<float> in(1, input());
  FeatureMap<float> out(1, output());
  FeatureMap<float> other(1, make_layout(4, 6, 10, Padding(1), 16));
  out.view().row(0, 0, 0)[0] = 42.0F;
  const Layer without = prepared(weights(), shape, input(), output());
  CHECK(message_of<ShapeMismatch>([&] { without.run(in.view(), out.view(), {.residual = out.view()}); }) ==
        "run: a residual, but the layer was made without: say so in its epilogue");
  const Layer layer = prepared(weights(), shape, input(), output(), {}, {.residual = Residual::before_activation});
  CHECK(message_of<ShapeMismatch>([&] { layer.run(in.view(), out.view()); }) ==
        "run: no residual, but the layer was made to add one");
  CHECK(message_of<ShapeMismatch>([&] {
          layer.run(in.view(), out.view(), {.residual = other.view()});
        }).find("run: the residual is 1 images of 4 × 6 × 10, pitch 16") == 0);
  MapView<float> shifted = out.view();
  shifted.data += 16;
  CHECK(message_of<AliasedMaps>([&] { layer.run(in.view(), out.view(), {.residual = shifted}); }) ==
        "run: the residual overlaps the output without being the output");
  CHECK(out.view().row(0, 0, 0)[0] == 42.0F);
}
