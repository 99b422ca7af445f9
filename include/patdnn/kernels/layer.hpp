#pragma once
// A layer ready to run: what everyone calls.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/channels_last.hpp>
#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/forms.hpp>
#include <patdnn/kernels/layer_checks.hpp>
#include <patdnn/kernels/layer_epilogue.hpp>
#include <patdnn/kernels/layer_options.hpp>
#include <patdnn/kernels/layer_reason.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/plan_layer.hpp>
#include <patdnn/kernels/run_checks.hpp>
#include <patdnn/kernels/staging.hpp>
#include <patdnn/kernels/step.hpp>
#include <patdnn/kernels/table.hpp>
#include <patdnn/kernels/this_machine.hpp>
#include <patdnn/kernels/weight_forms.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/weights.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A convolution layer ready to run: weights bound to a map's layout, a kernel and tiles (PatDNN §5.2–5.4).
class ConvLayer {
 public:
  /// A layer that cannot run yet. Inlined, since a function would have the instructions of whichever unit compiles it.
  [[gnu::always_inline]] ConvLayer() = default;

  /// Chooses kernel, tiles and, unless the options have them, layouts; derives the offsets.
  ///
  /// weights   K × C/groups × kh × kw; extents and groups as in `shape`. Those of encode() run as they are kept, by the
  ///           patterns of a set for which the table has kernels, or dense, whichever the cost model prefers.
  /// shape     stride 1 to 7 along each axis; any padding, dilation and groups. One that leaves channels and filters
  ///           at 0 takes these, kernel and groups from the weights.
  /// epilogue  what happens to the sums before they are stored
  ///
  /// Throws InvalidShape, InvalidFkw, ShapeMismatch (both extents), HaloTooSmall (needed and given),
  /// InvalidParameters or UnsupportedShape. O(kept weights).
  ///
  /// Arch  of the table, unless the options have one
  template <class Arch = arch::preferred>
  ConvLayer(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue = {},
            const ConvOptions& options = {})
      : ConvLayer(made<arch::preferred>(options.kernels ? *options.kernels : table<Arch>(), weights, shape, epilogue,
                                        options)) {}

  /// How a layer would run.
  struct Outline {
    LayerTraits traits;
    Plan plan;
  };

  /// What a layer would choose, for options that have a table; without the lists that running takes. Throws what making
  /// the layer does.
  template <class Unit = arch::preferred>
  [[nodiscard]] static Outline outline(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue,
                                       const ConvOptions& options);

  /// The same layer for maps of other extents, with the same weights and options. It keeps its form, and with it the
  /// packed weights, unless the cost model expects another to take less than 10/11 of the time; then it packs the
  /// weights anew, and reason() says so.
  ///
  /// Throws what making a layer does.
  template <class Unit = arch::preferred>
  [[nodiscard]] ConvLayer at(const Extents& extents) const;

  /// Whether both run on the same packed weights in memory.
  [[nodiscard]] bool shares_packed_weights(const ConvLayer& other) const noexcept {
    return packed_.taps.weight == other.packed_.taps.weight && packed_.kernels.weight == other.packed_.kernels.weight &&
           packed_.own == other.packed_.own;
  }

  /// Convolves N images. Writes every output once.
  ///
  /// input   N × C × H × W of input_layout(), its halo zero
  /// output  N × K × H′ × W′ of output_layout(); must not overlap `input`
  ///
  /// Throws ShapeMismatch, AliasedMaps or ScratchTooSmall, before anything is written; and what the executor throws. A
  /// checked layer also throws PadNotZero, before anything is written, and InUse, after which the outputs are
  /// worthless. Allocates nothing, unless it needs scratch and is given none.
  template <class Unit = arch::preferred>
  void run(const MapView<const float>& input, const MapView<float>& output, const RunOptions& options = {}) const;

  /// Bytes of scratch that run() needs: for an input in another layout than the kernels read, which takes one image, or
  /// for a depthwise layer one channel per task; for an NHWC output, one image; and for the points of Winograd's
  /// filtering.
  [[nodiscard]] std::size_t scratch_bytes() const noexcept {
    const std::size_t elements = packed_.scratch_elements + transposed_elements();
    if (elements == 0) return 0;
    return elements * sizeof(float) + map_alignment + (options_.checked ? detail::ScratchUse::bytes : 0);
  }

  /// How the maps that run() takes lie in memory.
  [[nodiscard]] const MapLayout& input_layout() const noexcept { return planned_.input; }
  [[nodiscard]] const MapLayout& output_layout() const noexcept {
    return planned_.transposes() ? planned_.host_output : planned_.output;
  }

  /// Whether run() copies its input first.
  [[nodiscard]] bool stages() const noexcept { return planned_.stages(); }

  [[nodiscard]] const Plan& plan() const noexcept { return planned_.plan; }
  /// What parameters of this layer depend on.
  [[nodiscard]] const LayerTraits& traits() const noexcept { return planned_.traits; }
  /// Where plan().parameters come from.
  [[nodiscard]] Source source() const noexcept { return planned_.source; }
  [[nodiscard]] const ConvShape& shape() const noexcept { return traits().shape; }
  /// Weights kept, of K · C/groups · kh · kw.
  [[nodiscard]] std::size_t kept_weights() const noexcept { return traits().kept_weights; }
  /// Multiplications of kept weights for one image.
  [[nodiscard]] double useful_multiplications() const noexcept {
    return static_cast<double>(kept_weights()) * static_cast<double>(shape().output_height() * shape().output_width());
  }

  /// 1 for direct sums, whose error ReferenceValue::tolerance() bounds. For Winograd's filtering f > 1: outputs are
  /// within f · filter_tolerance().
  [[nodiscard]] double rounding_growth() const noexcept {
    return plan().parameters.kernel == Kernel::winograd ? winograd::rounding_growth : 1;
  }

  /// Kernel, tile and architecture in short: "pattern 7×4 G1 avx512".
  [[nodiscard]] std::string label() const {
    return detail::layer_label(form_name(), plan(), planned_.table.architecture);
  }

  /// Why it runs as it does, and the slower ways that it takes.
  [[nodiscard]] [[gnu::always_inline]] Reason reason() const {
    return {.because = detail::because_of(planned_),
            .source = source(),
            .kept_weights = kept_weights(),
            .weights = detail::dense_weights(shape()),
            .stages = stages(),
            .transposes = planned_.transposes(),
            .wanted_pitch = detail::wanted_pitch(traits(), plan()),
            .pools_rows = detail::pools_rows(traits(), plan()),
            .buffers = detail::hands_over(epilogue_.epilogue, planned_.output),
            .refuses_winograd = misses_winograd_,
            .packed_anew = packed_anew_,
            .scratch_bytes = scratch_bytes()};
  }

  /// reason() in words: kernel, tile, kept weights, multiplications saved, why, and what would avoid slower ways.
  [[nodiscard]] std::string why() const { return detail::reason_text(reason(), label(), facts_.structure); }

 private:
  template <class Unit = arch::preferred>
  [[nodiscard]] static ConvLayer made(const ConvTable& table, const Weights& weights, const ConvShape& shape,
                                      const Epilogue& epilogue, const ConvOptions& options);

  /// Packs the weights or shares those of `like`, and keeps what every run takes.
  template <class Unit>
  void bind(const Epilogue& epilogue, const ConvOptions& options, const ConvLayer* like);

  /// Runs on maps that were checked, in aligned scratch.
  template <class Unit>
  [[gnu::always_inline]] inline void run_form(const MapView<const float>& input, const MapView<float>& output,
                                              const MapView<const float>& residual, ExecutorRef executor,
                                              float* scratch) const;

  /// Floats of scratch for an image of the output before it is transposed, whole cache lines.
  [[nodiscard]] std::size_t transposed_elements() const noexcept {
    return planned_.transposes() ? staged_elements(planned_.output, planned_.output.channels) : 0;
  }

  [[nodiscard]] std::string_view form_name() const noexcept {
    return planned_.form != nullptr ? planned_.form->name() : std::string_view("no");
  }

  Weights weights_;
  detail::WeightFacts facts_;
  detail::KeptEpilogue epilogue_;
  ConvOptions options_;  // as the layer was made
  PlannedLayer planned_;
  PackedLayer packed_;
  bool packed_anew_ = false;
  bool misses_winograd_ = false;
};

namespace detail {

/// Another form of the weights has to take less than this part of the time: a smaller difference means nothing.
inline constexpr double least_gain = 0.95;

template <class Unit>
[[nodiscard]] double seconds_of(const PlannedLayer& layer, const ConvOptions& options) {
  return layer.form->seconds(layer.traits, layer.plan, this_machine_unless<Unit>(options.machine));
}

/// Whether two layers of the same weights could share packed weights.
[[nodiscard]] inline bool packs_alike(const PlannedLayer& one, const PlannedLayer& other) noexcept {
  return one.form == other.form && one.plan.block == other.plan.block && one.plan.packing == other.plan.packing;
}

}  // namespace detail

template <class Unit>
ConvLayer ConvLayer::made(const ConvTable& table, const Weights& weights, const ConvShape& shape,
                          const Epilogue& epilogue, const ConvOptions& options) {
  detail::check(table);
  const ConvShape whole = detail::completed(shape, weights);
  const auto [forms, count] = forms_of(weights, table);
  ConvLayer layer;
  double least = 0;
  for (std::size_t i = 0; i < count; ++i) {
    detail::WeightFacts facts = detail::facts_of<Unit>(forms[i], table);
    PlannedLayer planned = detail::plan_layer<Unit>(table, forms[i], facts, whole, epilogue, options);
    const double seconds = count > 1 ? detail::seconds_of<Unit>(planned, options) : 0;
    if (i > 0 && seconds >= detail::least_gain * least) continue;
    least = seconds;
    layer.weights_ = forms[i];
    layer.facts_ = std::move(facts);
    layer.planned_ = std::move(planned);
  }
  layer.bind<Unit>(epilogue, options, nullptr);
  return layer;
}

template <class Unit>
ConvLayer ConvLayer::at(const Extents& extents) const {
  detail::check(planned_.table);
  ConvShape shape = traits().shape;
  shape.height = extents.height;
  shape.width = extents.width;
  ConvOptions options = options_;
  options.input = extents.input;
  options.output = extents.output;
  options.output_halo = extents.output_halo;
  Epilogue epilogue = epilogue_.epilogue;
  epilogue.bias = epilogue_.bias;
  const auto planned = [&](const ConvOptions& as) {
    return detail::plan_layer<Unit>(planned_.table, weights_, facts_, shape, epilogue, as);
  };
  ConvLayer layer;
  layer.weights_ = weights_;
  layer.facts_ = facts_;
  layer.planned_ = planned(options);
  if (!detail::packs_alike(layer.planned_, planned_)) {
    // The time that this layer's form would take there.
    ConvOptions own = options;
    const std::vector<Parameters> tried =
        planned_.form->candidates(layer.traits(), this_machine_unless<Unit>(options.machine));
    if (!tried.empty()) {
      own.parameters = tried.front();
      PlannedLayer kept = planned(own);
      const bool keeps =
          detail::packs_alike(kept, planned_) &&
          10 * detail::seconds_of<Unit>(kept, options) <= 11 * detail::seconds_of<Unit>(layer.planned_, options);
      if (keeps) layer.planned_ = std::move(kept);
    }
  }
  if (layer.planned_.source == Source::given) layer.planned_.source = source();
  layer.bind<Unit>(epilogue, options, this);
  return layer;
}

template <class Unit>
void ConvLayer::bind(const Epilogue& epilogue, const ConvOptions& options, const ConvLayer* like) {
  const bool same = like != nullptr && detail::packs_alike(planned_, like->planned_);
  packed_anew_ = like != nullptr && !same;
  misses_winograd_ = detail::misses_winograd<Unit>(planned_, facts_, this_machine_unless<Unit>(options.machine));
  if (same) {
    const Form::Like one{like->planned_, like->packed_};
    packed_ = planned_.form->pack(weights_, planned_, &one);
  } else {
    packed_ = planned_.form->pack(weights_, planned_, nullptr);
  }
  epilogue_ = detail::KeptEpilogue::of<Unit>(epilogue);
  options_ = options;
}

template <class Unit>
ConvLayer::Outline ConvLayer::outline(const Weights& weights, const ConvShape& shape, const Epilogue& epilogue,
                                      const ConvOptions& options) {
  const ConvTable& table = options.kernels.value();
  detail::check(table);
  PlannedLayer planned = detail::plan_layer<Unit>(table, weights, detail::facts_of<Unit>(weights, table),
                                                  detail::completed(shape, weights), epilogue, options);
  return {planned.traits, std::move(planned.plan)};
}

template <class Unit>
void ConvLayer::run_form(const MapView<const float>& input, const MapView<float>& output,
                         const MapView<const float>& residual, ExecutorRef executor, float* scratch) const {
  if (!planned_.transposes()) {
    const detail::RunFinish<Unit> finish(epilogue_, planned_, residual.data);
    planned_.form->run(planned_, packed_, {input, output, finish.finish(), executor, scratch});
    return;
  }
  // The form writes an image into scratch, which holds the residual before, and is transposed then.
  const MapView<float> planes{scratch + aligned_head(planned_.output), 1, planned_.output};
  const bool adds = residual.data != nullptr;
  const detail::RunFinish<Unit> finish(epilogue_, planned_, adds ? planes.data : nullptr);
  const auto transpose = [&](const MapView<const float>& from, const MapView<float>& to) {
    executor.run((to.layout.channels + channels_together - 1) / channels_together,
                 [&](std::size_t task) noexcept { transpose_channels<Unit>(from, to, task * channels_together); });
  };
  for (std::size_t image = 0; image < output.images; ++image) {
    const std::size_t offset = image * output.layout.image_stride();
    if (adds) transpose({residual.data + offset, 1, residual.layout}, planes);
    const MapView<const float> in{input.data + image * input.layout.image_stride(), 1, input.layout};
    planned_.form->run(planned_, packed_, {in, planes, finish.finish(), executor, scratch + transposed_elements()});
    transpose(planes, {output.data + offset, 1, output.layout});
  }
}

template <class Unit>
void ConvLayer::run(const MapView<const float>& input, const MapView<float>& output, const RunOptions& options) const {
  detail::check_run<Unit>(input, output, input_layout(), output_layout());
  detail::check_residual<Unit>(options.residual, output, epilogue_.epilogue.residual != Residual::none);
  const std::size_t bytes = scratch_bytes();
  std::span<std::byte> scratch = options.scratch;
  std::unique_ptr<std::byte[]> allocated;  // NOLINT(modernize-avoid-c-arrays): a vector would write it first
  if (scratch.empty() && bytes != 0) {
    allocated = std::make_unique_for_overwrite<std::byte[]>(bytes);  // NOLINT(modernize-avoid-c-arrays): as above
    scratch = {allocated.get(), bytes};
  }
  if (scratch.size() < bytes) {
    throw ScratchTooSmall(patdnn::detail::message("run: scratch of ", scratch.size(), " bytes, expected ", bytes));
  }
  if (planned_.form == nullptr) return;  // a layer that cannot run: its maps have no channels
  if (options_.checked) detail::check_pads(input, "input");
  const auto address = reinterpret_cast<std::uintptr_t>(scratch.data());
  auto* const aligned =
      reinterpret_cast<float*>(scratch.data() + (map_alignment - address % map_alignment) % map_alignment);
  std::optional<detail::ScratchUse> use;
  if (options_.checked && bytes != 0) use.emplace(scratch.subspan(bytes - detail::ScratchUse::bytes));
  run_form<Unit>(input, output, options.residual, options.executor, aligned);
  if (use) use->check();
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template ConvLayer ConvLayer::made<arch::preferred>(const ConvTable& table, const Weights& weights,
                                                                  const ConvShape& shape, const Epilogue& epilogue,
                                                                  const ConvOptions& options);
PATDNN_EXTERN template ConvLayer ConvLayer::at<arch::preferred>(const Extents& extents) const;
PATDNN_EXTERN template ConvLayer::Outline ConvLayer::outline<arch::preferred>(const Weights& weights,
                                                                              const ConvShape& shape,
                                                                              const Epilogue& epilogue,
                                                                              const ConvOptions& options);
PATDNN_EXTERN template void ConvLayer::run<arch::preferred>(const MapView<const float>& input,
                                                            const MapView<float>& output,
                                                            const RunOptions& options) const;
#endif

}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {
using kernels::ConvLayer;
using kernels::step;
}}  // namespace patdnn::v0
