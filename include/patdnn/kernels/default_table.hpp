#pragma once
// What is instantiated, and figures of a machine by which the default parameters are chosen.

#include <array>
#include <cstddef>

#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn::inline v0::kernels {

/// Tuned parameters. A layer takes such a table as a type, so that layers of two tables are different types.
struct DefaultTable {
  /// Pattern sets for which pattern kernels are instantiated; layers of other sets run on the tap kernel.
  using pattern_sets = fkw::sets<default_patterns>;

  /// Tiles of the pattern kernel, each of them expensive to compile. Those with an odd number of rows cannot pool.
  template <class Arch, unsigned G>
  static constexpr auto pattern_tiles = [] {
    if constexpr (Arch::registers >= 32 && G == 1) {
      return std::array{Tile{4, 7}, Tile{7, 4}, Tile{6, 4}, Tile{7, 2}, Tile{14, 1}};
    } else if constexpr (Arch::registers >= 32) {
      return std::array{Tile{3, 4}, Tile{2, 4}, Tile{4, 3}, Tile{4, 2}, Tile{7, 1}};
    } else if constexpr (G == 1) {
      return std::array{Tile{2, 4}, Tile{6, 2}, Tile{12, 1}};
    } else {
      return std::array{Tile{2, 2}, Tile{4, 1}};
    }
  }();

  /// Bytes of an image, up to which it stays in the second-level cache while all filters run on it. The next tile's
  /// input of a larger one is prefetched; on a smaller one, a few filters run on all tiles before the next few do.
  static constexpr std::size_t cached_image = std::size_t{640} << 10;
  /// Bytes of one tile's input that stay in that cache from one filter to the next.
  static constexpr std::size_t cached_tile = std::size_t{896} << 10;
  /// Bytes of weights and offsets of those few, and of their channels where each group has its own: what the
  /// first-level cache may hold of them.
  static constexpr std::size_t cached_pass = std::size_t{16} << 10;

  /// Bytes of a tile's input that stay in the first-level cache from one block to the next.
  static constexpr std::size_t cached_piece = std::size_t{44} << 10;
  /// Taps for which it pays to store a tile's sums and add to them later.
  static constexpr std::size_t least_piece = 20;
  /// Vectors of a tile of one or two filters whose input is larger than that: the fewer, the more taps to a piece.
  static constexpr unsigned streamed_vectors = 8;
};

/// The default parameters without pattern kernels: for networks of blocks of 4 and 8 filters or of free taps, which
/// never run one, and in a fraction of the time to compile.
struct TapTable : DefaultTable {
  using pattern_sets = fkw::sets<>;
};

}  // namespace patdnn::inline v0::kernels
