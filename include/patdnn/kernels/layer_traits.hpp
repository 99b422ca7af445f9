#pragma once
// A layer as far as parameters depend on it.

#include <algorithm>
#include <cstddef>
#include <span>

#include <patdnn/conv_shape.hpp>
#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

class Form;

/// A layer, as far as parameters depend on it.
struct LayerTraits {
  ConvShape shape;
  MapLayout input;     // as the kernels read it: in phases of the layer's stride, unless depthwise by rows
  MapLayout output;    // that tiles cover; before a global average, one that is never written
  unsigned block = 1;  // filters that share a list
  std::size_t kept_weights = 0;
  Pooling pooling = Pooling::none;
  arch::Registers registers = {};
  /// The pattern kernel's tiles for the layer's pattern set; empty where that kernel does not apply.
  std::span<const Tile> pattern_tiles = {};
  /// Whether Winograd's filtering may run: the layer's shape suits, its kernels are whole, and the caller agrees.
  bool winograd = false;
  /// Whether a depthwise layer runs row by row, from the input's own layout.
  bool depthwise_rows = false;
  /// Forms of a caller's own, which are asked before the library's.
  std::span<const Form* const> forms = {};

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

}}}  // namespace patdnn::v0::kernels
