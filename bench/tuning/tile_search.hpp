#pragma once
// The fastest tile of a layer on a device.

#include <cstddef>
#include <functional>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/vulkan/conv_tile.hpp>
#include <patdnn/vulkan/tuned_tile.hpp>

namespace patdnn::bench {

/// A layer whose tile is sought, and the device's limits.
struct TileSpace {
  vulkan::TiledLayer layer;
  std::size_t blocks = 0;  // of the layer
  VkPhysicalDeviceLimits limits = {};
};

/// Tiles that differ from this one in one thing, a step up or down, and fit the device: its shape, the rows of a
/// thread, the blocks that share patches, the channels of a stage, the splits.
[[nodiscard]] std::vector<vulkan::ConvTile> neighbours(const TileSpace& space, const vulkan::ConvTile& tile);

/// Goes from a tile to its fastest neighbour until none is faster.
///
/// seconds  times a tile, in whatever unit; infinity for one that is not to be used
/// Returns the fastest, `first` where nothing is faster.
[[nodiscard]] vulkan::ConvTile search_tiles(const TileSpace& space, const vulkan::ConvTile& first,
                                            const std::function<double(const vulkan::ConvTile&)>& seconds);

}  // namespace patdnn::bench
