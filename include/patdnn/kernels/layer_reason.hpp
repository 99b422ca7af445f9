#pragma once
// In words: what a layer runs, and why.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <patdnn/error.hpp>
#include <patdnn/kernels/choose_parameters.hpp>
#include <patdnn/kernels/layer_traits.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/plan.hpp>
#include <patdnn/kernels/winograd.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels { namespace detail {

/// Kernel, tile and architecture in short: "pattern 7×4 G1 avx512".
template <class Unit = arch::preferred>
[[nodiscard]] std::string layer_label(const Plan& plan, std::string_view architecture) {
  const auto name = [](Kernel kernel) {
    switch (kernel) {
      case Kernel::pattern: return "pattern ";
      case Kernel::depthwise:
      case Kernel::depthwise_rows: return "depthwise ";
      case Kernel::winograd: return "winograd ";
      case Kernel::tap: break;
    }
    return "tap ";
  };
  return patdnn::detail::message(name(plan.parameters.kernel), plan.tile.rows, "×", plan.tile.vectors,
                                 plan.flat ? " flat" : "", " G", plan.block, " ", architecture);
}

/// The weights a layer keeps: "all 36864 weights kept", or how many, in which structure, and what that saves.
[[nodiscard]] inline std::string kept_text(const LayerTraits& layer, std::string_view structure) {
  const ConvShape& shape = layer.shape;
  const std::size_t weights =
      shape.filters * (shape.channels / shape.groups) * shape.kernel_height * shape.kernel_width;
  if (layer.kept_weights >= weights) return patdnn::detail::message("all ", weights, " weights kept");
  const std::size_t tenths = (20 * weights / std::max<std::size_t>(layer.kept_weights, 1) + 1) / 2;
  return patdnn::detail::message(layer.kept_weights, " of ", weights, " weights kept (", structure, "), ", tenths / 10,
                                 ".", tenths % 10, "× fewer multiplications than dense");
}

/// What speaks for a layer's kernel.
[[nodiscard]] inline std::string_view kernel_reason(const LayerTraits& layer, const Plan& plan, Source source,
                                                    std::string_view structure) {
  if (plan.parameters.kernel == Kernel::pattern) return "rows share loads through compile-time patterns";
  if (layer.depthwise_rows) return "each filter has a channel of its own, whose rows share loads";
  if (plan.parameters.kernel == Kernel::depthwise) return "each filter has a channel of its own, and loads bind";
  if (plan.parameters.kernel == Kernel::winograd) {
    return winograd::choose_tiling(layer.shape, layer.registers.lanes).outputs == 2
               ? "its kernels are whole, and tiles of 2 × 2 outputs take 4 of 9 multiplications by Winograd's filtering"
               : "its kernels are whole, and tiles of 4 × 4 outputs take a fourth of the multiplications by Winograd's "
                 "filtering";
  }
  const auto runs = [&](const Tile& tile) { return layer.runs(tile); };
  const bool has_pattern_tile = std::any_of(layer.pattern_tiles.begin(), layer.pattern_tiles.end(), runs);
  if (has_pattern_tile || layer.runs_depthwise()) {
    switch (source) {
      case Source::given: return "the parameters that it was given say so";
      case Source::tuned:
      case Source::nearest: return "of the kernels that it could run, this one was the fastest where it was measured";
      case Source::defaults: return "its output is smaller than the tiles of the pattern kernels";
    }
  }
  if (layer.shape.depthwise()) {
    return layer.pooling != Pooling::none
               ? "the depthwise kernels neither pool nor average"
               : "the depthwise kernels need an output with the pitch of the input that they read and a tail of 15 "
                 "floats, or of 3 × 3 windows an input with zeros around it";
  }
  if (plan.block >= 4) return "one load serves the filters of a block, whatever their taps";
  if (structure == "free taps") return "free taps have no pattern to share rows through";
  if (!rows_share_loads(layer.shape, plan.block)) return "rows of such a layer share no loads";
  if (rows_share_vector(layer.shape, layer.registers.lanes)) return "two rows share a vector";
  return layer.pattern_tiles.empty()
             ? "the table has no kernels for this set of patterns, which kernels::table<Arch, Sets...>() would add"
             : "its output is smaller than the tiles of the pattern kernels";
}

/// One sentence on a layer's choice: kernel, tile, kept weights, multiplications saved, and the reason.
///
/// label      layer_label()
/// structure  of its weights: "free taps", "8 patterns"
/// stages     whether run() copies its input first
template <class Unit = arch::preferred>
[[nodiscard]] std::string layer_reason(const LayerTraits& layer, const Plan& plan, Source source,
                                       std::string_view label, std::string_view structure, bool stages) {
  const std::string_view tuned = source == Source::tuned     ? "; parameters tuned for this shape"
                                 : source == Source::nearest ? "; parameters tuned for the shape nearest to it"
                                                             : "";
  return patdnn::detail::message(label, ": ", kept_text(layer, structure), "; ",
                                 kernel_reason(layer, plan, source, structure), tuned, ".",
                                 stages ? " The input is copied into the layout that the kernel reads first." : "");
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::string layer_label<arch::preferred>(const Plan& plan, std::string_view architecture);
PATDNN_EXTERN template std::string layer_reason<arch::preferred>(const LayerTraits& layer, const Plan& plan,
                                                                 Source source, std::string_view label,
                                                                 std::string_view structure, bool stages);
#endif

}}}}  // namespace patdnn::v0::kernels::detail
