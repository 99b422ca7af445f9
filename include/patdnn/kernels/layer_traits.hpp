#pragma once
// A layer as far as parameters depend on it, and with which of them it can run.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/parameters.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// A layer, as far as parameters depend on it.
struct LayerTraits {
  ConvShape shape;
  MapLayout input;     // as the kernels read it, in phases of the layer's stride
  MapLayout output;    // that tiles cover; before a global average, one that is never written
  unsigned block = 1;  // filters that share a list
  std::size_t kept_weights = 0;
  Pooling pooling = Pooling::none;
  arch::Registers registers;
  /// Instantiated for the layer's pattern set; empty where the pattern kernel does not apply.
  std::span<const Tile> pattern_tiles;
  /// Whether Winograd's filtering may run: the layer has the shape for it, its kernels are whole, and the caller
  /// agrees.
  bool winograd = false;
  /// Whether a depthwise layer runs row by row, from the input's own layout.
  bool depthwise_rows = false;

  /// Whether tiles may read and write whole vectors of the output: a host's own buffer, without a tail, is written row
  /// by row, and so is one that pools or is in phases.
  [[nodiscard]] bool whole_vectors() const noexcept {
    return pooling != Pooling::max_2x2 && output.phases == 1 && output.tail + 1 >= max_lanes<float>;
  }
  /// Whether tap tiles run over rows and pads alike.
  [[nodiscard]] bool flat() const noexcept { return whole_vectors() && input.pitch == output.pitch; }
  /// Whether the depthwise kernels apply, of which one runs flat.
  [[nodiscard]] bool runs_depthwise() const noexcept {
    return depthwise_rows || (flat() && shape.depthwise() && pooling != Pooling::global_average);
  }
  /// Whether the pattern kernel has that tile, and it fits the epilogue.
  [[nodiscard]] bool runs(Tile tile) const noexcept {
    return std::find(pattern_tiles.begin(), pattern_tiles.end(), tile) != pattern_tiles.end() &&
           (pooling != Pooling::max_2x2 || can_pool(tile, registers.lanes));
  }
};

/// Why a layer cannot run with these parameters, naming the first that it cannot; empty when it can.
template <class Unit = arch::preferred>
[[nodiscard]] std::string refusal(const Parameters& parameters, const LayerTraits& layer) {
  using patdnn::detail::message;
  const auto [rows, vectors] = parameters.pattern_tile;
  if (parameters.kernel == Kernel::pattern && !layer.runs(parameters.pattern_tile)) {
    return message("parameters: pattern tile ", rows, " × ", vectors, ", expected one of the ",
                   layer.pattern_tiles.size(), " instantiated for this layer that fit its epilogue");
  }
  if (parameters.kernel == Kernel::depthwise && !layer.runs_depthwise()) {
    return "parameters: the depthwise kernel, expected a depthwise layer with an output of the input's "
           "pitch and a tail, neither pooled nor averaged";
  }
  if (parameters.kernel == Kernel::winograd && !layer.winograd) {
    return "parameters: Winograd's filtering, expected a 3 × 3 layer of stride 1, without dilation or groups, whose "
           "kernels are whole, and a caller that allows it";
  }
  const std::size_t most = max_tap_vectors(layer.registers, layer.block);
  if (parameters.tap_vectors == 0 || parameters.tap_vectors > most) {
    return message("parameters: ", parameters.tap_vectors, " vectors in a tap tile, expected 1 to ", most);
  }
  const bool cuts = parameters.kernel == Kernel::tap && layer.whole_vectors();
  if (parameters.pieces == 0 || (parameters.pieces > 1 && !cuts)) {
    return message("parameters: lists in ", parameters.pieces, " pieces, expected 1", cuts ? " or more" : "");
  }
  if (parameters.blocks_per_pass == 0) return "parameters: 0 blocks per pass, expected 1 or more";
  if (parameters.tiles_per_turn == 0) return "parameters: 0 tiles per turn, expected 1 or more";
  if (parameters.images_per_turn == 0) return "parameters: 0 images per turn, expected 1 or more";
  if (parameters.prefetch_level > 3) {
    return message("parameters: a prefetch into cache level ", parameters.prefetch_level, ", expected 0 to 3");
  }
  if (parameters.prefetch_distance == 0) {
    return "parameters: a prefetch 0 tiles ahead, expected 1 or more";
  }
  if (parameters.tasks_per_thread == 0) return "parameters: 0 tasks per thread, expected 1 or more";
  return {};
}

/// Throws InvalidParameters with the refusal when there is one.
inline void check(const Parameters& parameters, const LayerTraits& layer) {
  const std::string why = refusal(parameters, layer);
  if (!why.empty()) throw InvalidParameters(why);
}

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template std::string refusal<arch::preferred>(const Parameters& parameters, const LayerTraits& layer);
#endif

}}}  // namespace patdnn::v0::kernels
