#pragma once
// A layer's epilogue: kept as it was said, and as kernels take it in a run.

#include <vector>

#include <patdnn/epilogue.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/average_store.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/phase_store.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// An epilogue with a bias of its own.
struct KeptEpilogue {
  Epilogue epilogue;  // without the bias
  std::vector<float> bias;

  template <class Unit>
  [[nodiscard]] static KeptEpilogue of(const Epilogue& said) {
    KeptEpilogue kept{said, {said.bias.begin(), said.bias.end()}};
    kept.epilogue.bias = {};
    return kept;
  }
};

/// Whether tiles hand over their sums.
[[nodiscard]] inline bool hands_over(const Epilogue& epilogue, const MapLayout& output) noexcept {
  return epilogue.step || epilogue.activation.kind == Activation::Kind::sigmoid ||
         epilogue.residual == Residual::after_activation || epilogue.pooling == Pooling::global_average ||
         output.phases != 1;
}

/// What tiles do with their sums in one run, and all that it refers to, so it is never copied.
template <class Unit>
class RunFinish {
 public:
  RunFinish(const KeptEpilogue& kept, const PlannedLayer& layer, const float* residual) noexcept
      : known_(known(kept, layer.table, residual)),
        average_{known_, layer.output.plane_stride,
                 1 / static_cast<float>(layer.traits.shape.output_height() * layer.traits.shape.output_width())},
        phases_{known_, layer.output},
        finish_(known_) {
    // What tiles do by themselves is not handed over.
    if (hands_over(kept.epilogue, layer.output)) finish_.hand_over = {layer.table.store_finished, &known_};
    if (kept.epilogue.pooling == Pooling::global_average) finish_.hand_over = {layer.table.store_average, &average_};
    if (layer.output.phases != 1) finish_.hand_over = {layer.table.store_in_phases, &phases_};
  }
  RunFinish(const RunFinish&) = delete;
  RunFinish(RunFinish&&) = delete;
  RunFinish& operator=(const RunFinish&) = delete;
  RunFinish& operator=(RunFinish&&) = delete;
  ~RunFinish() = default;

  [[nodiscard]] const Finish<float>& finish() const noexcept { return finish_; }

 private:
  /// The epilogue as kernels know it, but for what is handed over.
  [[nodiscard]] static Finish<float> known(const KeptEpilogue& kept, const ConvTable& table,
                                           const float* residual) noexcept {
    const Epilogue& epilogue = kept.epilogue;
    Finish<float> finish;
    finish.bias = kept.bias.empty() ? nullptr : kept.bias.data();
    finish.residual = residual;
    finish.residual_last = epilogue.residual == Residual::after_activation;
    finish.pools = epilogue.pooling == Pooling::max_2x2;
    switch (epilogue.activation.kind) {
      case Activation::Kind::none: break;
      case Activation::Kind::relu: finish.lowest = 0; break;
      case Activation::Kind::clip:
        finish.lowest = epilogue.activation.lowest;
        finish.highest = epilogue.activation.highest;
        break;
      case Activation::Kind::hard_swish: finish.hard_swish = true; break;
      case Activation::Kind::sigmoid: finish.apply = table.sigmoid; break;
    }
    if (epilogue.step) finish.apply = {epilogue.step.function(), epilogue.step.state()};
    return finish;
  }

  Finish<float> known_;
  AverageStore<float> average_;
  PhaseStore<float> phases_;
  Finish<float> finish_;
};

}}}}  // namespace patdnn::v0::kernels::detail
