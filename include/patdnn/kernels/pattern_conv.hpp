#pragma once
// The pattern kernel: 1 or 2 filters, rows of a tile sharing loads through compile-time patterns (PatDNN §5.4).
//
// With one filter to a load, the tap kernel needs a load for each multiply-add and runs at half of peak. But the rows
// of a tile overlap: with taps (0, x) and (1, x), input row y serves output rows y and y − 1. Which rows share is known
// once the pattern is: column by column, each input row of the tile is loaded once and used for every output row and
// filter that needs it. That is load redundancy elimination in registers. FKW's order, runs of kernels of one pattern,
// makes it branch-free: one loop per pattern, and the pattern's taps are decided by the compiler.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/pattern_set.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Position of entry (y, x) among the kept entries of `pattern`.
[[nodiscard]] constexpr unsigned entry_rank(const Pattern& pattern, unsigned y, unsigned x) noexcept {
  return static_cast<unsigned>(std::popcount(pattern.taps & ((1ULL << (y * pattern.width + x)) - 1)));
}

/// How many output rows of a tile of `rows` need input row `y` in column `x`.
[[nodiscard]] constexpr unsigned row_uses(const Pattern& pattern, unsigned rows, unsigned y, unsigned x) noexcept {
  unsigned uses = 0;
  for (unsigned ky = 0; ky < pattern.height; ++ky) uses += pattern.keeps(ky, x) && y >= ky && y - ky < rows ? 1 : 0;
  return uses;
}

/// Vector loads of one kernel on a tile: what LRE leaves of entries · rows · vectors.
[[nodiscard]] constexpr unsigned loads_per_kernel(const Pattern& pattern, Tile tile) noexcept {
  unsigned loads = 0;
  for (unsigned x = 0; x < pattern.width; ++x) {
    for (unsigned y = 0; y < tile.rows + pattern.height - 1; ++y)
      loads += row_uses(pattern, tile.rows, y, x) > 0 ? 1 : 0;
  }
  return loads * tile.vectors;
}

namespace detail {

/// A multiply-add of a block kernel on a tile: input row y times the weight of kernel row ky.
struct PatternStep {
  unsigned y = 0;
  unsigned vector = 0;
  unsigned ky = 0;
  unsigned filter = 0;
  bool loads = false;   // the first step that uses this input
  bool shares = false;  // other steps use it, too
};

/// The steps of a column of the pattern, input row by input row.
template <Pattern P, unsigned Column, unsigned G, unsigned R, unsigned Vectors>
inline constexpr auto pattern_steps = [] {
  constexpr unsigned in_column = row_uses(P, P.height, P.height - 1, Column);  // entries
  std::array<PatternStep, std::size_t{in_column} * R * Vectors * G> steps{};
  std::size_t n = 0;
  for (unsigned y = 0; y < R + P.height - 1; ++y) {
    for (unsigned v = 0; v < Vectors; ++v) {
      bool loads = true;
      for (unsigned ky = 0; ky < P.height; ++ky) {
        if (!P.keeps(ky, Column) || y < ky || y - ky >= R) continue;
        for (unsigned g = 0; g < G; ++g) {
          steps[n++] = {y, v, ky, g, loads, row_uses(P, R, y, Column) * G > 1};
          loads = false;
        }
      }
    }
  }
  return steps;
}();

/// Adds one block kernel of pattern P to the tile.
template <Pattern P, class V, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void add_kernel(Accumulators<V, G, R, Vectors>& sums, const T* x, std::size_t pitch,
                                              const T* weight) noexcept {
  const RowPointers<T, R + P.height - 1> rows(x, pitch);
  unroll<P.width>([&](auto column) __attribute__((always_inline)) {
    constexpr unsigned kx = column;
    constexpr auto& steps = pattern_steps<P, kx, G, R, Vectors>;
    V weights[std::size_t{P.height} * G];
#pragma GCC unroll 128
    for (unsigned i = 0; i < P.height * G; ++i) {
      if (P.keeps(i / G, kx)) weights[i] = V(weight[std::size_t{entry_rank(P, i / G, kx)} * G + i % G]);
    }
    V loaded;
    const auto load = [&](const T* from, bool shares) __attribute__((always_inline)) {
      loaded = lanes::load<V>(from);
      if (shares) loaded = lanes::pinned(loaded);
    };
#pragma GCC unroll 128
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const PatternStep& step = steps[i];
      if (step.loads) load(rows[step.y] + kx + step.vector * V::size, step.shares);
      lanes::accumulate(sums.at[step.filter][step.y - step.ky][step.vector], weights[step.ky * G + step.filter],
                        loaded);
    }
  });
}

}  // namespace detail

/// Runs blocks first..last of `lists` on one tile. It is inlined, where the caller may make more of it constant, or
/// called by its address. It looks at place.next only if it `Requests`.
template <PatternSet Patterns, class Arch, class T, unsigned G, unsigned R, unsigned Vectors, bool Requests = true>
[[gnu::always_inline]] inline void pattern_tile(const Lists<T>& lists, const TilePlace<T>& place, std::size_t first,
                                                std::size_t last, const Finish<T>& finish) noexcept {
  static_assert(Patterns.valid(), "the patterns of a set are valid and of one kernel extent");
  static_assert(pattern_tile_fits(Arch::registers, G, {R, Vectors}),
                "the tile's accumulators, a weight per filter and an input exceed the architecture's vector registers");
  using V = Vector<T, Arch>;
  for (std::size_t b = first; b < last; ++b) {
    if constexpr (Requests) {
      if (place.next != nullptr) prefetch_share<Arch>(place, b, lists.blocks);
    }
    Accumulators<V, G, R, Vectors> sums;
    sums.clear();
    const T* weight = lists.weight + lists.weights[b];
    const std::uint32_t* step = lists.offset + lists.begin[b];
    OffsetsAhead<2> offsets(step);
    unroll<Patterns.size()>([&](auto p) __attribute__((always_inline)) {
      constexpr Pattern pattern = Patterns[p];
      const std::uint32_t* const end = lists.offset + lists.pattern_end[b * Patterns.size() + p];
      for (; step != end; ++step, weight += pattern.entries() * G) {
        if constexpr (G > 1) {
          prefetch_rows<V, R + pattern.height - 1, Vectors>(at_offset(place.input, step[1]), place.input_pitch);
          detail::add_kernel<pattern>(sums, at_offset(place.input, *step), place.input_pitch, weight);
        } else {
          // With one filter to a load, loads bind, and a request would take the place of one.
          detail::add_kernel<pattern>(sums, at_offset(place.input, offsets.take()), place.input_pitch, weight);
        }
      }
    });
    store_tile_in_rows<Arch>(sums, place, lists.filter + b * G, lists.live[b], finish);
  }
}

}}}  // namespace patdnn::v0::kernels
