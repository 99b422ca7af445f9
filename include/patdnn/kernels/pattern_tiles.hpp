#pragma once
// Which tiles of the pattern kernel are compiled, and their functions for a set.

#include <array>
#include <cstddef>
#include <utility>

#include <patdnn/kernels/conv_table.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/pattern_set.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// The tiles for blocks of G filters, each of them expensive to compile. Those with an odd number of rows cannot pool.
struct DefaultTiles {
  template <class Arch, unsigned G>
  static constexpr auto tiles = [] {
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

namespace detail {

template <class Arch, PatternSet Set, unsigned G, class Tiles>
struct PatternFunctions {
  static constexpr auto patterns = Set;
  static constexpr auto tiles = Tiles::template tiles<Arch, G>;
  static constexpr auto functions = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<TileFunction<float>, sizeof...(I)>{
        &pattern_tile<Set, Arch, float, G, tiles[I].rows, tiles[I].vectors>...};
  }
  (std::make_index_sequence<tiles.size()>{});
};

}  // namespace detail

/// The pattern kernels of a set for an architecture, instantiated by whoever names them: what a ConvTable lists.
///
/// Tiles  names the tiles; its member `tiles<Arch, G>` is an array of Tile for blocks of G = 1 and of 2 filters
template <class Arch, PatternSet Set, class Tiles = DefaultTiles>
inline constexpr PatternKernels pattern_kernels{
    .patterns = {detail::PatternFunctions<Arch, Set, 1, Tiles>::patterns.begin(),
                 detail::PatternFunctions<Arch, Set, 1, Tiles>::patterns.end()},
    .of_block = {{{detail::PatternFunctions<Arch, Set, 1, Tiles>::tiles,
                   detail::PatternFunctions<Arch, Set, 1, Tiles>::functions},
                  {detail::PatternFunctions<Arch, Set, 2, Tiles>::tiles,
                   detail::PatternFunctions<Arch, Set, 2, Tiles>::functions}}}};

}}}  // namespace patdnn::v0::kernels
