#include "tile_search.hpp"

#include <algorithm>

namespace patdnn::bench {

namespace {

using vulkan::ConvTile;

bool fits(const TileSpace& space, const ConvTile& tile) {
  const ConvShape& shape = space.layer.shape;
  const VkPhysicalDeviceLimits& limits = space.limits;
  const auto at_least_one = {tile.width, tile.height, tile.rows, tile.blocks, tile.channels, tile.splits};
  if (std::min(at_least_one) == 0 || tile.height % tile.rows != 0) return false;
  constexpr std::uint32_t most_rows = 16;
  constexpr std::uint32_t fewest_threads = 16;
  const std::size_t per_output = std::size_t{tile.blocks} * tile.splits;
  const std::size_t threads = tile.threads() * per_output;
  const vulkan::ConvView view = vulkan::view_of(shape, tile);
  const bool one_tile = tile.height >= 2 * view.output_height || tile.width >= 2 * view.output_width;
  return !one_tile && tile.rows <= most_rows && threads >= fewest_threads && tile.blocks <= space.blocks &&
         tile.channels < 2 * shape.channels && threads <= limits.maxComputeWorkGroupInvocations &&
         tile.threads() <= limits.maxComputeWorkGroupSize[0] && per_output <= limits.maxComputeWorkGroupSize[1] &&
         vulkan::shared_bytes(shape, tile, space.layer.block, space.layer.arithmetic) <=
             limits.maxComputeSharedMemorySize;
}

}  // namespace

std::vector<ConvTile> neighbours(const TileSpace& space, const ConvTile& tile) {
  const ConvShape& shape = space.layer.shape;
  std::vector<ConvTile> result;
  const auto add = [&](auto change) {
    ConvTile next = tile;
    change(next);
    const bool known = next == tile || std::find(result.begin(), result.end(), next) != result.end();
    if (!known && fits(space, next)) result.push_back(next);
  };
  // Twice and half of each; and at once what keeps the threads of a workgroup as they are.
  add([](ConvTile& t) { t.width *= 2; });
  add([](ConvTile& t) { t.width /= 2; });
  add([](ConvTile& t) { t.height *= 2; });
  add([](ConvTile& t) { t.height /= 2; });
  add([](ConvTile& t) { t.rows *= 2; });
  add([](ConvTile& t) { t.rows /= 2; });
  add([](ConvTile& t) { t.blocks *= 2; });
  add([](ConvTile& t) { t.blocks /= 2; });
  add([](ConvTile& t) { t.channels *= 2; });
  add([](ConvTile& t) { t.channels /= 2; });
  add([](ConvTile& t) { t.splits *= 2; });
  add([](ConvTile& t) { t.splits /= 2; });
  add([](ConvTile& t) { t.rows *= 2, t.splits *= 2; });
  add([](ConvTile& t) { t.rows *= 2, t.height *= 2; });
  add([](ConvTile& t) { t.rows /= 2, t.height /= 2; });
  add([](ConvTile& t) { t.rows *= 2, t.blocks *= 2; });
  add([](ConvTile& t) { t.rows /= 2, t.blocks /= 2; });
  // Tiles that end where the map does.
  const vulkan::ConvView view = vulkan::view_of(shape, tile);
  for (const std::size_t parts : {1U, 2U, 4U}) {
    if (!vulkan::is_flat(shape)) {
      add([&](ConvTile& t) { t.width = static_cast<std::uint32_t>((view.output_width + parts - 1) / parts); });
    }
    add([&](ConvTile& t) {
      const auto rows = static_cast<std::uint32_t>((view.output_height + parts - 1) / parts);
      t.height = rows;
      while (t.rows > 1 && t.height % t.rows != 0) --t.rows;
    });
  }
  return result;
}

ConvTile search_tiles(const TileSpace& space, const ConvTile& first,
                      const std::function<double(const ConvTile&)>& seconds) {
  std::vector<ConvTile> known{first};
  ConvTile best = first;
  double least = seconds(first);
  for (bool improved = true; improved;) {
    improved = false;
    for (const ConvTile& next : neighbours(space, best)) {
      if (std::find(known.begin(), known.end(), next) != known.end()) continue;
      known.push_back(next);
      const double spent = seconds(next);
      if (spent >= least) continue;
      best = next;
      least = spent;
      improved = true;
    }
  }
  return best;
}

}  // namespace patdnn::bench
