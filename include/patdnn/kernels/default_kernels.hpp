#pragma once
// What is instantiated when nobody asks for more or less.

#include <array>

#include <patdnn/fkw/view.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The kernels that a table asks for.
struct DefaultKernels {
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
};

/// None but those that every table has: for networks of blocks of 4 and 8 filters or of free taps, which never run a
/// pattern kernel, and in a fraction of the time to compile.
struct TapKernels : DefaultKernels {
  using pattern_sets = fkw::sets<>;
};

}}}  // namespace patdnn::v0::kernels
