#pragma once
// Tiles that were found by measuring, and which of them a layer takes.

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

/// Counts what tiles mean: a header of tuned tiles that was written for another version is refused.
inline constexpr unsigned tiles_version = 1;

/// What decides how fast a convolution runs with a tile on a given device.
struct TiledLayer {
  ConvShape shape;
  std::size_t images = 1;
  std::size_t block = 1;  // filters
  bool by_pattern = false;
  Storage storage = Storage::float32;
  Arithmetic arithmetic = Arithmetic::float32;
  std::size_t kept_weights = 0;

  friend constexpr bool operator==(const TiledLayer&, const TiledLayer&) = default;
};

/// A tile found for a layer.
struct TunedTile {
  TiledLayer layer;
  ConvTile tile;
};

[[nodiscard]] inline TiledLayer tiled_layer(const fkw::FkwData& weights, const ConvShape& shape, std::size_t images,
                                            Storage storage, Arithmetic arithmetic) {
  return {shape, images, weights.block, runs_patterns(weights, shape), storage, arithmetic, weights.kept_weights()};
}

/// The tile of the same layer, but for how many weights it keeps: of several, the one for the nearest number, in
/// octaves. None where nobody tuned the layer: a tile tuned for one shape says little about another.
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
