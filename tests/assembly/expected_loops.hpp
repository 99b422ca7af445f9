#pragma once
// What the innermost loops of a function consist of when nothing is loaded twice and nothing is spilled.
//
// The figures become data in the listing, beside the code they are about, and tests/checks/assembly.awk reads both from
// there: no figure and no mangled name is written down by hand. It knows the data by its name, expected_NAME, so each
// is a variable with external linkage.

#include <algorithm>
#include <cstddef>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/pattern_tiles.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/pattern.hpp>

namespace arch = patdnn::arch;

/// Vector instructions of one loop. A weight broadcast from memory is a load as well.
struct LoopCounts {
  unsigned multiply_adds;
  unsigned loads;
};

/// A function and its innermost loops, in any order.
template <class Function, std::size_t Loops>
struct ExpectedLoops {
  Function function;
  LoopCounts loops[Loops];
};

/// A function whose one loop holds `counts`.
template <class Function>
[[nodiscard]] constexpr ExpectedLoops<Function*, 1> one_loop(Function* function, LoopCounts counts) {
  return {function, {counts}};
}

/// A tap tile has one loop, over taps: each input vector and each filter's weight is loaded once.
template <class Arch, unsigned G, unsigned Rows, unsigned Vectors>
[[nodiscard]] constexpr auto tap_tile_loop() {
  static_assert(Rows > 1 || Vectors == patdnn::kernels::max_tap_vectors(arch::registers_of<Arch>, G),
                "the largest tile of one row has no registers to spare: it spills first");
  return one_loop(&patdnn::kernels::tap_tile<Arch, float, G, Rows, Vectors>, {G * Rows * Vectors, Rows * Vectors + G});
}

/// A pattern tile has one loop per pattern, over kernels: each input vector that a column of the pattern reaches is
/// loaded once, for all rows and filters, and so is each weight.
template <patdnn::PatternSet Patterns, class Arch, unsigned G, unsigned Rows, unsigned Vectors>
[[nodiscard]] constexpr auto pattern_tile_loops() {
  constexpr auto tiles = patdnn::kernels::DefaultTiles::tiles<Arch, G>;
  static_assert(std::find(tiles.begin(), tiles.end(), patdnn::kernels::Tile{Rows, Vectors}) != tiles.end(),
                "the default kernels have no such tile");
  constexpr auto function = &patdnn::kernels::pattern_tile<Patterns, Arch, float, G, Rows, Vectors>;
  ExpectedLoops<decltype(function), Patterns.size()> expected{function, {}};
  for (std::size_t p = 0; p < Patterns.size(); ++p) {
    const unsigned weights = Patterns[p].entries() * G;
    const unsigned inputs = patdnn::kernels::loads_per_kernel(Patterns[p], {Rows, Vectors});
    expected.loops[p] = {weights * Rows * Vectors, inputs + weights};
  }
  return expected;
}

/// Whether the default kernels have `count` tiles of G filters, so that none is left out.
template <class Arch, unsigned G>
[[nodiscard]] constexpr bool tiles_listed(std::size_t count) {
  return patdnn::kernels::DefaultTiles::tiles<Arch, G>.size() == count;
}

// By hand, for seven rows: the outer columns of ".#. ### ..." keep one entry and read seven, its middle column keeps
// two in a column and reads eight.
static_assert(patdnn::kernels::loads_per_kernel(patdnn::default_patterns[0], {7, 4}) == (7 + 8 + 7) * 4);
