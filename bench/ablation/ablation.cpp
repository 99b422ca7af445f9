#include "ablation.hpp"

#include <array>
#include <cstddef>
#include <exception>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "../layer_case.hpp"
#include "../networks.hpp"
#include "../peak.hpp"
#include "plain_forms.hpp"

namespace patdnn::bench {

namespace {

enum class Form { none, fkr, lre, tuned, g4 };

constexpr std::array<std::pair<Form, const char*>, 5> forms{
    {{Form::none, "none"}, {Form::fkr, "fkr"}, {Form::lre, "lre"}, {Form::tuned, "tuned"}, {Form::g4, "g4"}}};

/// A layer of stride 1, padded by one, in one of the forms.
class AblationCase {
 public:
  AblationCase(const Node& node, Form form, double connectivity_rate, Layer::Architecture architecture) : node_(node) {
    const ConvShape& shape = node.shape;
    std::mt19937 random(1);
    const std::size_t block = form == Form::g4 ? 4 : 1;
    weights_ = prune(shape, {"", Structure::patterns, block, connectivity_rate}, random);
    bias_.assign(shape.filters, 0.25F);
    const std::size_t pitch =
        kernels::suitable_pitch(shape.width, shape.pad, kernels::rows_share_loads(shape, weights_.fkw.block));
    const MapLayout input = make_layout(shape.channels, shape.height, shape.width, shape.pad, pitch);
    const MapLayout output = make_layout(shape.filters, shape.height, shape.width, shape.pad, pitch);
    input_ = FeatureMap<float>(1, input);
    output_ = FeatureMap<float>(1, output);
    std::uniform_real_distribution<float> value(-1.0F, 1.0F);
    std::vector<float> pixels(shape.channels * shape.height * shape.width);
    for (float& pixel : pixels) pixel = value(random);
    copy_from_nchw<float>(pixels, input_.view());

    const auto prepare = [&](const std::optional<Parameters>& parameters) {
      return Layer::prepare(weights_.fkw, shape, input, output,
                            {.architecture = architecture, .parameters = parameters});
    };
    layer_ = prepare({});
    label_ = layer_.label();
    if (form == Form::none || form == Form::fkr) {
      plain_.emplace(one_filter_blocks(), shape.height, shape.width,
                     form == Form::none ? PlainForm::branching : PlainForm::reordered, architecture.name());
      label_ = patdnn::detail::message("plain loops G1 ", architecture.name());
    }
    if (form == Form::lre) {
      layer_ = prepare(Parameters{});
      label_ = layer_.label() + ", no pattern tile fits";
      if (!kernels::rows_share_loads(shape, weights_.fkw.block) ||
          kernels::rows_share_vector(shape, architecture.registers().lanes)) {
        return;
      }
      for (const kernels::Tile tile : architecture.pattern_tiles<DefaultTable>(1)) {
        Layer tiled = prepare(Parameters{.kernel = kernels::Kernel::pattern, .pattern_tile = tile});
        if (tiled.plan().parameters.kernel != kernels::Kernel::pattern) continue;
        layer_ = std::move(tiled);
        label_ = layer_.label();
        break;
      }
    }
  }

  [[nodiscard]] const Layer& layer() const noexcept { return layer_; }
  [[nodiscard]] const std::string& label() const noexcept { return label_; }

  void run() {
    const MapView<const float> input = std::as_const(input_).view();
    if (plain_) {
      plain_->run(input, output_.view(), bias_);
    } else {
      run_node(node_, layer_, bias_, input, output_.view(), {}, Threads(1), {});
    }
  }

  /// Runs once and compares 4,096 outputs at least; see check_node. Of the plain forms, too, those at the seams of the
  /// library's tiles.
  std::size_t check() {
    run();
    return check_node(node_, layer_, weights_.dense, bias_, std::as_const(input_).view(), std::as_const(output_).view(),
                      {}, 4096);
  }

 private:
  /// The weights in blocks of one filter, which those of a dense layer are not.
  [[nodiscard]] fkw::FkwData<float> one_filter_blocks() const {
    if (weights_.fkw.block == 1) return weights_.fkw;
    return fkw::encode_dense<float>({weights_.dense, node_.shape.filters, node_.shape.channels});
  }

  Node node_;
  PrunedWeights weights_;
  std::vector<float> bias_;
  FeatureMap<float> input_;
  FeatureMap<float> output_;
  Layer layer_;
  std::optional<PlainLayer> plain_;  // of the forms that the library does not run
  std::string label_;
};

}  // namespace

void add_ablation(const std::string& architecture, double connectivity_rate, const Count& count) {
  std::size_t number = 0;
  for (Node node : unique_convolutions(vgg16())) {
    ++number;
    node.pooling = Pooling::none;
    for (const auto& [form, name] : forms) {
      const auto time = [=, form = form](benchmark::State& state) {
        try {
          AblationCase layer(node, form, connectivity_rate, Layer::Architecture::named(architecture));
          const std::size_t compared = layer.check();
          const double peak = peak_gflops(architecture);
          for (auto _ : state) layer.run();
          count(state, layer.layer().useful_multiplications(), node.shape.dense_multiplications(), peak);
          state.SetLabel(patdnn::detail::message(layer.label(), ", ", compared, " outputs checked"));
        } catch (const std::exception& error) {
          state.SkipWithError(error.what());
        }
      };
      benchmark::RegisterBenchmark(patdnn::detail::message("ablation/L", number, "/", name).c_str(), time)
          ->Unit(benchmark::kMillisecond)
          ->UseRealTime();
    }
  }
}

}  // namespace patdnn::bench
