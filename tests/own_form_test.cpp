// A form of a caller's own: chosen, refused, run and tuned as the library's are.

#include <array>
#include <atomic>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/tap_form.hpp>
#include <patdnn/kernels/tile_form.hpp>
#include <patdnn/patdnn.hpp>
#include <patdnn/tuning/search_space.hpp>

#include "catch.hpp"
#include "message_of.hpp"

using namespace patdnn;
using kernels::Kernel;
using kernels::LayerTraits;
using kernels::Machine;
using kernels::PackedLayer;
using kernels::Plan;
using kernels::PlannedLayer;
using test::message_of;

namespace {

constexpr auto toy = static_cast<Kernel>(200);

/// Layers of 1 × 1 on tiles of one vector, which claims to take `part` of the time that it should.
class ToyForm final : public kernels::TileForm<arch::native> {
 public:
  using Base = kernels::TileForm<arch::native>;

  explicit ToyForm(double part) : Base(toy, "toy"), part_(part) {}

  [[nodiscard]] std::string refusal(const LayerTraits& layer, const Parameters&) const override {
    const bool suits = layer.shape.kernel_height == 1 && layer.shape.kernel_width == 1;
    return suits ? std::string() : "parameters: the toy form, expected a kernel of 1 × 1";
  }
  [[nodiscard]] Plan plan(const LayerTraits& layer, const Parameters& parameters) const override {
    Plan plan = kernels::TapForm<arch::native>().plan(layer, parameters);
    plan.because = kernels::Because::callers_form;
    return plan;
  }
  [[nodiscard]] std::vector<Parameters> candidates(const LayerTraits& layer, const Machine&) const override {
    const Parameters parameters{.kernel = toy, .tap_vectors = 1};
    if (!refusal(layer, parameters).empty()) return {};
    return {parameters};
  }
  [[nodiscard]] double seconds(const LayerTraits& layer, const Plan& plan, const Machine& machine) const override {
    return part_ * Base::seconds(layer, plan, machine);
  }
  [[nodiscard]] PackedLayer pack(const fkw::FkwData& weights, const PlannedLayer& layer,
                                 const Like* like) const override {
    PackedLayer packed = pack_lists(weights, layer, like);
    for (const kernels::TileSpan& span : layer.plan.spans) {
      packed.functions.push_back(layer.table.tap_tile(layer.plan.block, {span.rows, span.vectors}));
    }
    return packed;
  }
  void run(const PlannedLayer& layer, const PackedLayer& packed, const kernels::LayerRun& run) const override {
    ++runs;
    Base::run(layer, packed, run);
  }

  mutable std::atomic<int> runs = 0;

 private:
  double part_;
};

constexpr std::size_t filters = 12;
constexpr std::size_t channels = 5;

Weights weights_of(std::size_t kernel) {
  std::vector<float> dense(filters * channels * kernel * kernel);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = static_cast<float>(i % 7) - 3.0F;
  return encode(dense, {.filters = filters, .channels = channels, .kernel = kernel});
}

std::vector<float> outputs_of(const ConvLayer& layer) {
  FeatureMap<float> input(1, layer.input_layout());
  FeatureMap<float> output(1, layer.output_layout());
  const MapLayout& in = layer.input_layout();
  std::vector<float> pixels(in.channels * in.height * in.width);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<float>(i % 11) - 5.0F;
  copy_from_nchw<float>(pixels, input.view());
  layer.run(input.view(), output.view());
  const MapLayout& out = layer.output_layout();
  std::vector<float> values(out.channels * out.height * out.width);
  copy_to_nchw<float>(std::as_const(output).view(), values);
  return values;
}

constexpr ConvShape shape{.height = 9, .width = 21};

std::size_t toys_in(const LayerTraits& layer) {
  const tuning::SearchSpace space({layer}, 1);
  std::size_t n = 0;
  space.for_each([&](const tuning::Point& point) { n += space.at(point)->parameters.kernel == toy ? 1 : 0; });
  return n;
}

}  // namespace

TEST_CASE("a form of a caller's own runs the layers that it suits, and keeps them at other extents") {
  const ToyForm form(0.001);
  const std::array<const Form*, 1> forms{&form};
  const Weights weights = weights_of(1);
  const ConvLayer plain(weights, shape, {.activation = relu});
  const ConvLayer layer(weights, shape, {.activation = relu}, {.forms = forms});
  CHECK(layer.plan().parameters.kernel == toy);
  CHECK(layer.label().starts_with("toy 1×1"));
  CHECK(layer.reason().because == kernels::Because::callers_form);
  CHECK(layer.why().find("a form of the caller's own") != std::string::npos);
  // Whole numbers: the same sums in any order.
  CHECK(outputs_of(layer) == outputs_of(plain));
  CHECK(form.runs == 1);
  const ConvLayer larger = layer.at({.height = 30, .width = 17});
  CHECK(larger.plan().parameters.kernel == toy);
  CHECK(larger.shares_packed_weights(layer));
  CHECK(outputs_of(larger) == outputs_of(plain.at({.height = 30, .width = 17})));
  CHECK(form.runs == 2);
}

TEST_CASE("a form of a caller's own is refused where it does not suit, and unknown to layers without it") {
  const ToyForm form(0.001);
  const std::array<const Form*, 1> forms{&form};
  const Weights weights = weights_of(3);
  const ConvLayer layer(weights, shape, {}, {.forms = forms});
  CHECK(layer.plan().parameters.kernel != toy);
  CHECK(toys_in(layer.traits()) == 0);
  const Parameters parameters{.kernel = toy};
  CHECK(message_of<InvalidParameters>([&] {
          ConvLayer(weights, shape, {}, {.parameters = parameters, .forms = forms});
        }) == "parameters: the toy form, expected a kernel of 1 × 1");
  CHECK(message_of<InvalidParameters>([&] { ConvLayer(weights_of(1), shape, {}, {.parameters = parameters}); }) ==
        "parameters: kernel 200, expected one of the library's or of options.forms");
}

TEST_CASE("a form of a caller's own that should be slower does not run, but a tuner tries it") {
  const ToyForm form(1000);
  const std::array<const Form*, 1> forms{&form};
  const ConvLayer layer(weights_of(1), shape, {}, {.forms = forms});
  CHECK(layer.plan().parameters.kernel != toy);
  CHECK(toys_in(layer.traits()) > 0);
  CHECK(toys_in(ConvLayer(weights_of(1), shape).traits()) == 0);
  const ConvLayer told(weights_of(1), shape, {}, {.parameters = Parameters{.kernel = toy}, .forms = forms});
  CHECK(told.plan().parameters.kernel == toy);
  CHECK(outputs_of(told) == outputs_of(layer));
}
