#include "ablation.hpp"

#include <array>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <utility>

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

/// A layer in one of the forms.
class AblationCase {
 public:
  AblationCase(const Node& node, Form form, double connectivity_rate, const kernels::ConvTable& table)
      : prepared_(node, {"", Structure::patterns, form == Form::g4 ? 4U : 1U, connectivity_rate}, table) {
    if (form == Form::none || form == Form::fkr) {
      const ConvShape& shape = node.shape;
      plain_.emplace(one_filter_blocks(shape), shape.height, shape.width,
                     form == Form::none ? PlainForm::branching : PlainForm::reordered, table.architecture);
      label_ = patdnn::detail::message("plain loops G1 ", table.architecture);
      return;
    }
    const char* remark = "";
    if (form == Form::lre) {
      std::optional<Layer> tiled = first_tile(node.shape, table);
      if (!tiled) remark = ", no pattern tile fits";
      prepared_.use(tiled ? std::move(*tiled) : prepared_.prepare(Parameters{}));
    }
    label_ = layer().label() + remark;
  }

  [[nodiscard]] const Layer& layer() const noexcept { return prepared_.layer(); }
  [[nodiscard]] const std::string& label() const noexcept { return label_; }

  void run() {
    if (plain_) {
      plain_->run(prepared_.input(), prepared_.output(), prepared_.bias());
    } else {
      prepared_.run(Threads(1));
    }
  }

  /// Runs once and compares some outputs with the reference; see check_node.
  std::size_t check() {
    run();
    return prepared_.compare();
  }

 private:
  /// The weights in blocks of one filter, which those of a dense layer are not.
  [[nodiscard]] fkw::FkwData one_filter_blocks(const ConvShape& shape) const {
    const PrunedWeights& weights = prepared_.weights();
    if (weights.fkw.block == 1) return weights.fkw;
    return fkw::encode_dense({weights.dense, shape.filters, shape.channels});
  }

  /// The layer with the first pattern tile of the default table that fits it, and otherwise default parameters.
  [[nodiscard]] std::optional<Layer> first_tile(const ConvShape& shape, const kernels::ConvTable& table) const {
    if (!kernels::rows_share_loads(shape, prepared_.weights().fkw.block) ||
        kernels::rows_share_vector(shape, table.registers.lanes)) {
      return std::nullopt;
    }
    for (const kernels::Tile tile : table.pattern_kernels[0].tiles(1).tiles) {
      Layer layer = prepared_.prepare(Parameters{.kernel = kernels::Kernel::pattern, .pattern_tile = tile});
      if (layer.plan().parameters.kernel == kernels::Kernel::pattern) return layer;
    }
    return std::nullopt;
  }

  PreparedCase prepared_;
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
          AblationCase layer(node, form, connectivity_rate, kernels::table(architecture));
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
