#pragma once
// How a layer runs, as the numbers that can be chosen: what a tuner varies and a table of tuned layers holds.

#include <cstddef>
#include <cstdint>
#include <limits>

#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Parameters name `depthwise` for both kernels of depthwise layers; LayerTraits::depthwise_rows tells which one runs.
/// Forms of a caller's own (kernels::Form) have values from 128 on.
enum class Kernel : std::uint8_t { tap, pattern, depthwise, depthwise_rows, winograd };

/// Where parameters come from.
enum class Source : std::uint8_t { given, tuned, nearest, defaults };

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
  /// whole vectors to what the last one stored.
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
  /// What several threads share first, and how many tasks there are for each.
  Split split = Split::tiles;
  std::size_t tasks_per_thread = 8;

  friend bool operator==(const Parameters&, const Parameters&) = default;
};

}}}  // namespace patdnn::v0::kernels
