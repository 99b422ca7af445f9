#pragma once
// In words: what a layer runs, and why.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <patdnn/error.hpp>
#include <patdnn/kernels/form.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Why a layer runs as it does, and the slower ways that it takes.
struct Reason {
  Because because = Because::given;
  Source source = Source::given;  // of the parameters
  std::size_t kept_weights = 0;
  std::size_t weights = 0;  // of the dense layer

  /// run() copies its input into the layout that the kernel reads; it does not if options.input is left to the layer.
  bool stages = false;
  /// run() transposes its output into a host's NHWC map; it does not if options.output is left to the layer.
  bool transposes = false;
  /// Tiles end with their row, but would not if the output had this pitch and a tail of 15 floats. 0: they do not, or
  /// nothing would change it.
  std::size_t wanted_pitch = 0;
  /// Tiles end with their row because the layer pools, and rows do not fill vectors: see rows_fill_vectors().
  bool pools_rows = false;
  /// Sums go through a buffer, for a step, a sigmoid, a residual behind the activation, phases or averages.
  bool buffers = false;
  /// Winograd's filtering should be faster, but the caller does not allow it.
  bool refuses_winograd = false;
  /// at() found another form to be faster, and packed the weights anew.
  bool packed_anew = false;
  /// Bytes that run() allocates unless it is given scratch.
  std::size_t scratch_bytes = 0;
};

namespace detail {

/// Kernel, tile and architecture in short: "pattern 7×4 G1 avx512".
template <class Unit = arch::preferred>
[[nodiscard]] std::string layer_label(std::string_view form, const Plan& plan, std::string_view architecture) {
  return patdnn::detail::message(form, " ", plan.tile.rows, "×", plan.tile.vectors, plan.flat ? " flat" : "", " G",
                                 plan.block, " ", architecture);
}

/// Weights of a layer that keeps all.
[[nodiscard]] inline std::size_t dense_weights(const ConvShape& shape) noexcept {
  return shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width;
}

/// The weights a layer keeps: "all 36864 weights kept", or how many, in which structure, and what that saves.
[[nodiscard]] inline std::string kept_text(std::size_t kept, std::size_t weights, std::string_view structure) {
  if (kept >= weights) return patdnn::detail::message("all ", weights, " weights kept");
  const std::size_t tenths = (20 * weights / std::max<std::size_t>(kept, 1) + 1) / 2;
  return patdnn::detail::message(kept, " of ", weights, " weights kept (", structure, "), ", tenths / 10, ".",
                                 tenths % 10, "× fewer multiplications than dense");
}

/// What speaks for a layer's form; of the tap kernel, why no other form runs the layer.
[[nodiscard]] [[gnu::always_inline]] inline Because because_of(const PlannedLayer& layer) {
  const LayerTraits& traits = layer.traits;
  const Plan& plan = layer.plan;
  if (plan.parameters.kernel != Kernel::tap) return plan.because;
  bool suits_another = traits.runs_depthwise();
  for (const Tile tile : traits.pattern_tiles) suits_another = suits_another || traits.runs(tile);
  if (suits_another) {
    switch (layer.source) {
      case Source::given: return Because::given;
      case Source::tuned:
      case Source::nearest: return Because::measured;
      case Source::defaults: return Because::small_output;
    }
  }
  if (traits.shape.depthwise()) {
    return traits.pooling != Pooling::none ? Because::depthwise_pooled : Because::depthwise_layout;
  }
  if (plan.block >= 4) return Because::block_shares_loads;
  if (layer.free_taps) return Because::free_taps;
  if (!rows_share_loads(traits.shape, plan.block)) return Because::rows_share_no_loads;
  if (rows_share_vector(traits.shape, traits.registers.lanes)) return Because::rows_share_vector;
  return traits.pattern_tiles.empty() ? Because::set_without_kernels : Because::small_output;
}

/// The pitch of an output with which a layer's tiles would run across the ends of rows; 0 where they do, or nothing
/// would make them.
[[nodiscard]] inline std::size_t wanted_pitch(const LayerTraits& layer, const Plan& plan) noexcept {
  const bool could =
      plan.parameters.kernel == Kernel::tap && layer.pooling == Pooling::none && layer.output.phases == 1;
  return could && !plan.flat && layer.input.pitch >= layer.output.width ? layer.input.pitch : 0;
}

/// Whether a layer would run flat, and faster, if it did not pool.
[[nodiscard]] inline bool pools_rows(const LayerTraits& layer, const Plan& plan) noexcept {
  return plan.parameters.kernel == Kernel::tap && layer.pooling == Pooling::max_2x2 &&
         !rows_fill_vectors(layer.shape.output_width());
}

[[nodiscard]] [[gnu::always_inline]] inline std::string_view text_of(Because because) noexcept {
  switch (because) {
    case Because::rows_share_loads: return "rows share loads through compile-time patterns";
    case Because::channel_rows: return "each filter has a channel of its own, whose rows share loads";
    case Because::own_channels: return "each filter has a channel of its own, and loads bind";
    case Because::winograd_2x2:
      return "its kernels are whole, and tiles of 2 × 2 outputs take 4 of 9 multiplications by Winograd's filtering";
    case Because::winograd_4x4:
      return "its kernels are whole, and tiles of 4 × 4 outputs take a fourth of the multiplications by Winograd's "
             "filtering";
    case Because::given: return "the parameters that it was given say so";
    case Because::measured: return "of the kernels that it could run, this one was the fastest where it was measured";
    case Because::small_output: return "its output is smaller than the tiles of the pattern kernels";
    case Because::depthwise_pooled: return "the depthwise kernels neither pool nor average";
    case Because::depthwise_layout:
      return "the depthwise kernels need an output with the pitch of the input that they read and a tail of 15 floats, "
             "or of 3 × 3 windows an input with zeros around it";
    case Because::block_shares_loads: return "one load serves the filters of a block, whatever their taps";
    case Because::free_taps: return "free taps have no pattern to share rows through";
    case Because::rows_share_no_loads: return "rows of such a layer share no loads";
    case Because::rows_share_vector: return "two rows share a vector";
    case Because::callers_form: return "it is a form of the caller's own, expected to take the least time";
    case Because::set_without_kernels: break;
  }
  return "the table has no kernels for this set of patterns, which kernels::table<Arch, Sets...>() would add";
}

/// A layer's choice in words: kernel, tile, kept weights, multiplications saved, the reason; and each slower way that
/// it takes, with what would avoid it.
///
/// label      layer_label()
/// structure  of its weights: "free taps", "8 patterns"
template <class Unit = arch::preferred>
[[nodiscard]] std::string reason_text(const Reason& reason, std::string_view label, std::string_view structure) {
  using patdnn::detail::message;
  const std::string_view tuned = reason.source == Source::tuned     ? "; parameters tuned for this shape"
                                 : reason.source == Source::nearest ? "; parameters tuned for the shape nearest to it"
                                                                    : "";
  std::string text = message(label, ": ", kept_text(reason.kept_weights, reason.weights, structure), "; ",
                             text_of(reason.because), tuned, ".");
  if (reason.stages) {
    text += " The input is copied into the layout that the kernel reads first, unless the layer chooses it.";
  }
  if (reason.transposes) {
    text += " The output is transposed from planes into NHWC, unless the layer chooses its layout.";
  }
  if (reason.wanted_pitch != 0) {
    text += message(" Tiles end with their row, unless the output has a pitch of ", reason.wanted_pitch,
                    " and a tail of 15 floats.");
  }
  if (reason.pools_rows) {
    text +=
        " Tiles end with their row, which leaves lanes idle: without pooling, and max_pool() after it, it should be "
        "faster.";
  }
  if (reason.buffers) text += " Sums take the way through a buffer to the end of the epilogue.";
  if (reason.refuses_winograd) {
    text += " Winograd's filtering should be faster, which Winograd::allow lets it run by.";
  }
  if (reason.packed_anew) text += " The weights were packed anew, for a form that suits these extents better.";
  if (reason.scratch_bytes != 0) text += message(" A run takes ", reason.scratch_bytes, " bytes of scratch.");
  return text;
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::string layer_label<arch::preferred>(std::string_view form, const Plan& plan,
                                                                std::string_view architecture);
PATDNN_EXTERN template std::string reason_text<arch::preferred>(const Reason& reason, std::string_view label,
                                                                std::string_view structure);
#endif

}  // namespace detail

}}}  // namespace patdnn::v0::kernels
