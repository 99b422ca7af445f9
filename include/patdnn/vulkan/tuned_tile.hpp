#pragma once
// Tiles that a tuner found by measuring, and the lookup of the one for a layer.

#include <cmath>
#include <cstddef>
#include <optional>
#include <span>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/data.hpp>
#include <patdnn/vulkan/conv_tile.hpp>
#include <patdnn/vulkan/convolution.hpp>
#include <patdnn/vulkan/dispatch.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The version of what the numbers of a tile mean. A header of tuned tiles that was written for another version does
/// not compile (a static_assert).
inline constexpr unsigned tiles_version = 1;

/// The properties of a convolution that decide which tile is fast on a given device.
struct TiledLayer {
  ConvShape shape;
  std::size_t images = 1;
  std::size_t block = 1;    // G, filters of a block
  bool by_pattern = false;  // whether pattern_conv.comp runs it
  Storage storage = Storage::float32;
  Arithmetic arithmetic = Arithmetic::float32;
  std::size_t kept_weights = 0;

  friend constexpr bool operator==(const TiledLayer&, const TiledLayer&) = default;
};

/// A tile that was found for a layer.
struct TunedTile {
  TiledLayer layer;
  ConvTile tile;
};

/// The properties of a layer, for find_tile(). O(kept weights).
[[nodiscard]] inline TiledLayer tiled_layer(const fkw::FkwData& weights, const ConvShape& shape, std::size_t images,
                                            Storage storage, Arithmetic arithmetic) {
  return {shape, images, weights.block, runs_patterns(weights, shape), storage, arithmetic, weights.kept_weights()};
}

/// The tile that was tuned for this layer. The layers have to be equal in all but `kept_weights`; if several are, the
/// one whose number of kept weights is nearest by ratio is taken. None if there is none: a tile that is fast for one
/// shape says little about another.
[[nodiscard]] inline std::optional<ConvTile> find_tile(std::span<const TunedTile> tiles, const TiledLayer& layer) {
  std::optional<ConvTile> found;
  double least = HUGE_VAL;
  for (const TunedTile& tuned : tiles) {
    TiledLayer other = tuned.layer;
    other.kept_weights = layer.kept_weights;
    if (other != layer) continue;
    const double octaves = std::abs(
        std::log2(static_cast<double>(tuned.layer.kept_weights + 1) / static_cast<double>(layer.kept_weights + 1)));
    if (octaves >= least) continue;
    found = tuned.tile;
    least = octaves;
  }
  return found;
}

}}}  // namespace patdnn::v0::vulkan
