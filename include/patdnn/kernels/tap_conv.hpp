#pragma once
// The tap kernel: G filters share a flat list of (offset, G weights).
//
// Per tap the kernel loads R · V input vectors and uses each for G filters: at G = 4 and 6 vectors one load feeds four
// multiply-adds, which hides even loads that cross a cache line. A tap is a plain offset, so patterns, free taps, dense
// kernels and any kernel extent run at the same speed, and no branch depends on them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/offsets_ahead.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Largest block that a tap list runs with, so that the smallest tile fits; stored blocks of more filters are split.
[[nodiscard]] constexpr unsigned max_tap_block(arch::Registers arch) noexcept {
  return arch.registers >= 32 ? 8 : arch.lanes == 1 ? 2 : 4;
}

/// Vectors of accumulators that a tap tile may hold per filter, leaving room for weights and inputs.
[[nodiscard]] constexpr unsigned max_tap_vectors(arch::Registers arch, unsigned block) noexcept {
  return arch.registers >= 32 ? std::min(24 / block, 12U) : std::min(12 / block, 8U);
}

/// Columns, in vectors, of a tile whose epilogue pools: whole pairs of pixels.
[[nodiscard]] constexpr unsigned pooled_vectors(arch::Registers arch) noexcept { return arch.lanes == 1 ? 2 : 1; }

/// How far ahead a tile of `inputs` vectors asks for weights. Narrow maps use each only a few times, and all of a
/// network's come from the third-level cache, or from memory, for which a tile of one vector has to ask earlier.
[[nodiscard]] constexpr std::size_t weight_lookahead(unsigned inputs) noexcept { return inputs == 1 ? 1024 : 256; }

/// Steps between a tap tile's request for a step's input and its use: enough for the second-level cache to deliver.
inline constexpr unsigned tap_lookahead = 4;

/// Whether a tap tile asks for its input ahead, since a tile's channels together are larger than the first-level cache.
/// With one or two filters to a load, loads bind, and a request would take the place of one; there, lists run in pieces
/// whose input stays in the first-level cache.
[[nodiscard]] constexpr bool requests_input(unsigned block) noexcept { return block > 2; }

/// Runs blocks first..last of `lists` on one tile. It is inlined, where the caller may make more of it constant, or
/// called by its address. It looks at place.next only if it `Requests`.
template <class Arch, class T, unsigned G, unsigned R, unsigned Vectors, bool Requests = true>
[[gnu::always_inline]] inline void tap_tile(const Lists<T>& lists, const TilePlace<T>& place, std::size_t first,
                                            std::size_t last, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  using Sums = Accumulators<V, G, R, Vectors>;
  constexpr unsigned inputs = R * Vectors;
  static_assert(tap_tile_fits(Arch::registers, G, {R, Vectors}),
                "the tile's accumulators, its inputs and a weight exceed the architecture's vector registers");
  // A step adds to every accumulator: where these are few, a second set takes every other step, so that none waits.
  constexpr unsigned sets = G * inputs <= 4 ? 2 : 1;

  for (std::size_t b = first; b < last; ++b) {
    if constexpr (Requests) {
      if (place.next != nullptr) prefetch_share<Arch>(place, b, lists.blocks);
    }
    if (finish.residual != nullptr) {
      prefetch_residual<Arch>(place, lists.filter + b * G, lists.live[b], finish.residual);
    }
    Sums sums[sets];
    for (Sums& set : sums) set.clear();
    const T* weight = lists.weight + lists.weights[b];
    const std::uint32_t* step = lists.offset + lists.begin[b];
    const std::uint32_t* const end = lists.offset + lists.end[b];
    OffsetsAhead<G == 1 ? max_lookahead : 4> offsets(step);
    const auto add = [&](Sums & to) __attribute__((always_inline)) {
      const T* x = nullptr;
      if constexpr (requests_input(G)) {
        x = at_offset(place.input, *step);
        prefetch_rows<V, R, Vectors + 1>(at_offset(place.input, step[tap_lookahead]), place.input_pitch);
        prefetch<1>(weight + weight_lookahead(inputs));
      } else {
        x = at_offset(place.input, offsets.take());
      }
      V in[inputs];
      V weights[G];
      const auto load_input = [&](std::size_t i) __attribute__((always_inline)) {
        in[i] = lanes::load<V>(x + (i / Vectors) * place.input_pitch + (i % Vectors) * V::size);
        // A load that is used once may be part of its multiply-add.
        if constexpr (G > 1) in[i] = lanes::pinned(in[i]);
      };
      const auto load_weight = [&](std::size_t g) __attribute__((always_inline)) {
        weights[g] = lanes::pinned(V(weight[g]));
      };
      const auto multiply_add = [&](std::size_t i, std::size_t g) __attribute__((always_inline)) {
        lanes::add_product(to.at[g][i / Vectors][i % Vectors], in[i], weights[g]);
      };
      // Of inputs and weights, the fewer are loaded first and stay; each of the others is loaded in its turn.
      if constexpr (inputs >= G) {
#pragma GCC unroll 128
        for (unsigned g = 0; g < G; ++g) load_weight(g);
#pragma GCC unroll 128
        for (unsigned i = 0; i < inputs; ++i) {
          load_input(i);
#pragma GCC unroll 128
          for (unsigned g = 0; g < G; ++g) multiply_add(i, g);
        }
      } else {
#pragma GCC unroll 128
        for (unsigned i = 0; i < inputs; ++i) load_input(i);
#pragma GCC unroll 128
        for (unsigned g = 0; g < G; ++g) {
          load_weight(g);
#pragma GCC unroll 128
          for (unsigned i = 0; i < inputs; ++i) multiply_add(i, g);
        }
      }
      weight += G;
      ++step;
    };
    if constexpr (sets == 1) {
      while (step != end) add(sums[0]);
    } else {
      while (end - step > 1) {
        add(sums[0]);
        add(sums[1]);
      }
      if (step != end) add(sums[0]);
      sums[0].add(sums[1]);
    }
    store_tile<Arch, false>(sums[0], place, lists.filter + b * G, lists.live[b], finish);
  }
}

/// A tile function of any form.
template <class T>
using TileFunction = void (*)(const Lists<T>&, const TilePlace<T>&, std::size_t first, std::size_t last,
                              const Finish<T>&) noexcept;

/// The tap tile of `block` filters: 1 row × 1..max vectors; or, for layers that pool, 2, 4, … rows of pooled_vectors.
///
/// Every extent up to the largest is instantiated, so that a map divides into tiles of nearly equal size.
template <class Arch, class T>
[[nodiscard]] TileFunction<T> find_tap_tile(unsigned block, Tile tile) noexcept {
  constexpr arch::Registers registers = arch::registers_of<Arch>;
  const auto choose = [&]<unsigned G>(std::integral_constant<unsigned, G>) -> TileFunction<T> {
    if constexpr (G > max_tap_block(registers)) {
      return nullptr;
    } else {
      constexpr unsigned most = max_tap_vectors(registers, G);
      constexpr unsigned columns = pooled_vectors(registers);
      constexpr unsigned pairs = std::max(most / columns / 2, 1U);
      if (tile.rows > 1) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
          static constexpr TileFunction<T> functions[]{&tap_tile<Arch, T, G, 2 * (I + 1), columns>...};
          return functions[tile.rows / 2 - 1];
        }
        (std::make_index_sequence<pairs>{});
      }
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        static constexpr TileFunction<T> functions[]{&tap_tile<Arch, T, G, 1, I + 1>...};
        return functions[tile.vectors - 1];
      }
      (std::make_index_sequence<most>{});
    }
  };
  switch (block) {
    case 1: return choose(std::integral_constant<unsigned, 1>{});
    case 2: return choose(std::integral_constant<unsigned, 2>{});
    case 4: return choose(std::integral_constant<unsigned, 4>{});
    default: return choose(std::integral_constant<unsigned, 8>{});
  }
}

}}}  // namespace patdnn::v0::kernels
