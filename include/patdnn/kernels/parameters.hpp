#pragma once
// How a layer runs, as the numbers that can be chosen: what a tuner varies and a table of tuned layers holds.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>

#include <patdnn/conv_shape.hpp>
#include <patdnn/error.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Parameters name `depthwise` for both kernels of depthwise layers; LayerTraits::depthwise_rows tells which one runs.
enum class Kernel : std::uint8_t { tap, pattern, depthwise, depthwise_rows, winograd };

/// A layer, as far as parameters depend on it.
struct LayerTraits {
  ConvShape shape;
  MapLayout input;     // as the kernels read it, in phases of the layer's stride
  MapLayout output;    // that tiles cover; before a global average, one that is never written
  unsigned group = 1;  // filters that share a list
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

/// How a layer runs. Every choice computes the same outputs, but for the order in which sums are rounded.
struct Parameters {
  /// Of blocks_per_pass and tiles_per_turn: every one.
  static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

  Kernel kernel = Kernel::tap;
  /// Of the pattern kernel; tap tiles cover what it leaves at the right and below.
  Tile pattern_tile = {};
  /// Vectors of accumulators that a tap tile holds per filter, at most.
  std::size_t tap_vectors = 1;
  /// Pieces that lists are cut into, so that the input of one stays in the first-level cache for all blocks. Each adds
  /// to whole vectors of what the last one stored.
  std::size_t pieces = 1;
  /// How many blocks run on a tile before the next tile begins. `all`: the tile's input stays in cache. Where the whole
  /// image fits the second-level cache, as many as keep their weights in the first-level one.
  std::size_t blocks_per_pass = all;
  /// Tiles that such a pass runs on before the next pass does: as many as have their input in the second-level cache.
  std::size_t tiles_per_turn = all;
  /// Images that such a pass runs on, one after the other, so that its weights are read once for all of them.
  std::size_t images_per_turn = 1;
  /// The cache, 1 to 3, into which a tile asks for a later one's input; 0: it does not.
  unsigned prefetch_level = 0;
  /// How much later, in tiles.
  std::size_t prefetch_distance = 1;
  /// What several threads share first, and into how many tasks for each.
  Split split = Split::tiles;
  std::size_t tasks_per_thread = 8;

  friend bool operator==(const Parameters&, const Parameters&) = default;
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
  const std::size_t most = max_tap_vectors(layer.registers, layer.group);
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
