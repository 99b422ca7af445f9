#pragma once
// What happens to a tile of sums between the last multiply-add and the store, while it is in registers.
//
// Nearly every layer of a network ends in the same few operations, so the kernels know these by heart, as data: one
// instantiation of a kernel serves all of them. Whatever else a host wants is handed the sums of the tile in a buffer
// that stays in the first-level cache; the kernels need not be compiled again for it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <patdnn/epilogue.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Takes the sums of one filter on one tile, rows × columns, and writes the outputs where `place` says. Each mask of
/// place.pixels is for `lanes` of them. It may overwrite the sums and read 15 more floats behind them.
template <class T>
using Storer = void (*)(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t lanes,
                        const TilePlace<T>& place, std::size_t filter) noexcept;

/// A storer and what it needs.
template <class T>
struct HandOver {
  Storer<T> store = nullptr;
  const void* context = nullptr;
};

/// A function that changes the sums of one filter on one tile, rows × columns; `place` says where they belong.
template <class T>
struct Applied {
  void (*function)(const void* state, T* sums, std::size_t rows, std::size_t columns, const TilePlace<T>& place,
                   std::size_t filter) noexcept = nullptr;
  const void* state = nullptr;
};

/// The operations that kernels know, in the order in which they are applied. Tiles themselves know neither `apply` nor
/// a residual that comes last: for either, sums are handed over.
template <class T>
struct Finish {
  const T* bias = nullptr;      // K values to add, or null
  const T* residual = nullptr;  // pixel (0, 0) of a map to add, in the output's own layout, or null
  Applied<T> apply = {};        // in place of hard swish and limits, when set
  HandOver<T> hand_over = {};   // instead of all of these, when set
  T lowest = -std::numeric_limits<T>::infinity();
  T highest = std::numeric_limits<T>::infinity();
  bool hard_swish = false;     // x · min(max(x + 3, 0), 6) / 6, before the limits
  bool residual_last = false;  // the residual is added after these
  bool pools = false;          // maxima of 2 × 2, stride 2
};

/// What one of several pieces, which run one after the other, does with its sums: the first adds bias and residual,
/// each other one adds what the piece before it stored at `output`, and the last applies hard swish and limits.
template <class T>
[[nodiscard]] Finish<T> piece_of(const Finish<T>& whole, std::size_t piece, std::size_t pieces,
                                 const T* output) noexcept {
  Finish<T> finish;
  if (piece + 1 == pieces) finish = whole;
  finish.bias = piece == 0 ? whole.bias : nullptr;
  finish.residual = piece == 0 ? whole.residual : output;
  return finish;
}

namespace detail {

/// One vector of outputs, to which no residual is left to add.
template <class V, class T>
[[nodiscard]] [[gnu::always_inline]] inline V finished(const V& sum, const V& bias, const Finish<T>& finish) noexcept {
  V x = sum + bias;
  if (finish.hard_swish) x = lanes::hard_swish(x);
  return lanes::min(V(finish.highest), lanes::max(V(finish.lowest), x));
}

/// Finishes one row of one filter and stores it, `columns` sums of whole vectors. Of a residual it reads only the
/// pixels that it writes, since another thread may write those behind a row's last.
template <class V, class T>
[[gnu::always_inline]] inline void store_row(const T* sums, std::size_t columns, const V& bias, std::size_t within,
                                             const TilePlace<T>& place, const Finish<T>& finish) noexcept {
  T* const to = place.output + within;
  const T* const residual = finish.residual != nullptr ? finish.residual + place.output_offset + within : nullptr;
  const auto finished_at = [&](std::size_t c, const auto& load_residual) __attribute__((always_inline)) {
    const V x = lanes::load<V>(sums + c);
    if (residual == nullptr) return finished(x, bias, finish);
    const V added = load_residual(residual + c);
    return finish.residual_last ? finished(x, bias, finish) + added : finished(x + added, bias, finish);
  };
  const auto load_whole = [](const T* from) __attribute__((always_inline)) { return lanes::load<V>(from); };
  if (place.pixels != nullptr) {
    for (std::size_t c = 0; c < columns; c += V::size) {
      lanes::store(to + c, lanes::keep(place.pixels[c / V::size], finished_at(c, load_whole)));
    }
    return;
  }
  const std::size_t end = std::min(columns, place.columns);
  std::size_t c = 0;
  for (; c + V::size <= end; c += V::size) lanes::store(to + c, finished_at(c, load_whole));
  if (c == end) return;
  lanes::store_first<V>(end - c, to + c,
                        finished_at(
                            c, [&](const T* from) __attribute__((always_inline)) {
                              return lanes::load<V>(lanes::first_lanes<V>(end - c), from);
                            }));
}

/// Finishes two rows of one filter, of `columns` sums each, and stores their 2 × 2 maxima.
template <class V, class T>
[[gnu::always_inline]] inline void store_pooled_row(const T* upper, const T* lower, std::size_t columns, const V& bias,
                                                    std::size_t within, const TilePlace<T>& place,
                                                    const Finish<T>& finish) noexcept {
  T* const to = place.output + within;
  // Hard swish does not keep order. Bias and limits do, and need be applied to the maxima alone.
  const bool after = !finish.hard_swish;
  const auto larger_at = [&](std::size_t c) __attribute__((always_inline)) {
    const V above = lanes::load<V>(upper + c);
    const V below = lanes::load<V>(lower + c);
    return after ? lanes::larger(above, below)
                 : lanes::larger(finished(above, bias, finish), finished(below, bias, finish));
  };
  const auto maxima_at = [&](std::size_t first, std::size_t second) __attribute__((always_inline)) {
    const V maxima = lanes::pairwise_max(larger_at(first), larger_at(second));
    return after ? finished(maxima, bias, finish) : maxima;
  };
  const std::size_t end = std::min(columns / 2, place.columns);
  std::size_t c = 0;
  for (; c + V::size <= end; c += V::size) lanes::store(to + c, maxima_at(2 * c, 2 * c + V::size));
  // An odd last vector has none behind it: its maxima fill half a vector.
  if (c < end) lanes::store_first<V>(end - c, to + c, maxima_at(2 * c, std::min(2 * c + V::size, columns - V::size)));
}

/// Adds bias and residual to the sums of a filter and calls finish.apply; returns what is left to do.
template <class Arch, class T>
[[gnu::noinline]] Finish<T> apply(const Finish<T>& finish, T* sums, std::size_t rows, std::size_t columns,
                                  const TilePlace<T>& place, std::size_t filter) noexcept {
  using V = Vector<T, Arch>;
  const bool adds = finish.residual != nullptr && !finish.residual_last;
  const V bias(finish.bias != nullptr ? finish.bias[filter] : T{0});
  const std::size_t first = place.output_offset + filter * place.output_plane;
  // A residual is read no further than the row.
  const std::size_t end = !adds ? 0 : place.pixels != nullptr ? columns : std::min(columns, place.columns);
  for (std::size_t r = 0; r < rows; ++r) {
    T* const row = sums + r * columns;
    for (std::size_t c = 0; c < columns; c += V::size) lanes::store(row + c, lanes::load<V>(row + c) + bias);
    for (std::size_t c = 0; c < end; c += V::size) {
      const V added =
          lanes::load<V>(lanes::first_lanes<V>(end - c), finish.residual + first + r * place.output_pitch + c);
      lanes::store(row + c, lanes::load<V>(row + c) + added);
    }
  }
  finish.apply.function(finish.apply.state, sums, rows, columns, place, filter);
  Finish<T> rest;
  rest.residual = adds ? nullptr : finish.residual;
  rest.residual_last = finish.residual_last;
  rest.pools = finish.pools;
  return rest;
}

}  // namespace detail

/// Whether a tile can pool: it holds whole pairs of rows and columns.
[[nodiscard]] constexpr bool can_pool(Tile tile, std::size_t lanes) noexcept {
  return tile.rows % 2 == 0 && (lanes > 1 || tile.vectors % 2 == 0);
}

/// Asks for the residual of a tile's outputs, for filter `filters[g]` for g < live.
template <class Arch, class T>
[[gnu::noinline]] void prefetch_residual(const TilePlace<T>& place, const std::uint32_t* filters, std::size_t live,
                                         const T* residual) noexcept {
  asm volatile("");  // as in prefetch_share
  const std::size_t columns = place.tile.vectors * lane_count<T, Arch>;
  for (std::size_t g = 0; g < live; ++g) {
    const T* row = residual + place.output_offset + filters[g] * place.output_plane;
    for (unsigned r = 0; r < place.tile.rows; ++r, row += place.output_pitch) {
      for (std::size_t c = 0; c < columns; c += max_lanes<T>) prefetch<1>(row + c);
    }
  }
}

/// The sigmoid of a tile's sums.
template <class Arch, class T>
[[gnu::noinline]] void apply_sigmoid(const void*, T* sums, std::size_t rows, std::size_t columns, const TilePlace<T>&,
                                     std::size_t) noexcept {
  using V = Vector<T, Arch>;
  for (std::size_t i = 0; i < rows * columns; i += V::size) {
    lanes::store(sums + i, lanes::sigmoid(lanes::load<V>(sums + i)));
  }
}

/// The HandOver for a Finish without `apply`: what tiles do by themselves.
template <class Arch, class T>
[[gnu::noinline]] void store_applied(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t,
                                     const TilePlace<T>& place, std::size_t filter) noexcept {
  using V = Vector<T, Arch>;
  const Finish<T>& finish = *static_cast<const Finish<T>*>(context);
  const V bias(finish.bias != nullptr ? finish.bias[filter] : T{0});
  const std::size_t plane = filter * place.output_plane;
  if (finish.pools) {
    for (std::size_t r = 0; r < rows / 2; ++r) {
      const T* const upper = sums + 2 * r * columns;
      detail::store_pooled_row(upper, upper + columns, columns, bias, plane + r * place.output_pitch, place, finish);
    }
    return;
  }
  for (std::size_t r = 0; r < rows; ++r) {
    detail::store_row(sums + r * columns, columns, bias, plane + r * place.output_pitch, place, finish);
  }
}

/// The HandOver that applies a Finish, of any kind.
template <class Arch, class T>
void store_finished(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t lanes,
                    const TilePlace<T>& place, std::size_t filter) noexcept {
  const Finish<T>& finish = *static_cast<const Finish<T>*>(context);
  if (finish.apply.function == nullptr) {
    return store_applied<Arch>(context, sums, rows, columns, lanes, place, filter);
  }
  const Finish<T> rest = detail::apply<Arch>(finish, sums, rows, columns, place, filter);
  store_applied<Arch>(&rest, sums, rows, columns, lanes, place, filter);
}

/// Finishes a tile and stores it by way of a buffer, filter `filters[g]` for g < live. It serves any Finish by code
/// that is compiled once, not for each tile, and costs nothing for large tiles, which take long to add up.
template <class Arch, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_tile_in_rows(const Accumulators<Vector<T, Arch>, G, R, Vectors>& sums,
                                                      const TilePlace<T>& place, const std::uint32_t* filters,
                                                      std::size_t live, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  constexpr std::size_t filter_sums = std::size_t{R} * Vectors * V::size;
  alignas(map_alignment) T buffer[G * filter_sums + max_lanes<T>];
#pragma GCC unroll 128
  for (std::size_t i = 0; i < sums.size; ++i) lanes::store(buffer + i * V::size, sums.sum(i));
  const HandOver<T> own{&store_applied<Arch, T>, &finish};
  const HandOver<T>& to = finish.hand_over.store != nullptr ? finish.hand_over : own;
  for (std::size_t g = 0; g < live; ++g) {
    to.store(to.context, buffer + g * filter_sums, R, Vectors * V::size, V::size, place, filters[g]);
  }
}

namespace detail {

/// The lanes of N whole vectors.
template <class Arch, std::size_t N>
inline constexpr std::array<LaneMask, N> all_lanes = [] {
  using V = Vector<float, Arch>;
  std::array<LaneMask, N> masks{};
  masks.fill(lanes::first_lanes<V>(V::size));
  return masks;
}();

/// Stores the 2 × 2 maxima of a tile, with bias and limits applied to the maxima alone, which gives the same.
template <class V, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_maxima(const Accumulators<V, G, R, Vectors>& sums, const TilePlace<T>& place,
                                                const std::uint32_t* filters, const Finish<T>& finish) noexcept {
  constexpr std::size_t across = (Vectors + 1) / 2;  // vectors of maxima, of which an odd last one is half full
  const V lowest(finish.lowest);
  const V highest(finish.highest);
  const auto store_one = [&](std::size_t g, std::size_t r, std::size_t v) __attribute__((always_inline)) {
    const auto larger_at = [&](std::size_t i) __attribute__((always_inline)) {
      return lanes::larger(sums.at[g][2 * r][i], sums.at[g][2 * r + 1][i]);
    };
    const V maxima = lanes::pairwise_max(larger_at(2 * v), larger_at(std::min<std::size_t>(2 * v + 1, Vectors - 1)));
    const V bias(finish.bias != nullptr ? finish.bias[filters[g]] : T{0});
    const std::size_t filled = 2 * v + 1 < Vectors ? V::size : V::size / 2;
    const std::size_t left = place.columns - std::min(place.columns, v * V::size);
    lanes::store_first<V>(std::min(left, filled),
                          place.output + filters[g] * place.output_plane + r * place.output_pitch + v * V::size,
                          lanes::min(highest, lanes::max(lowest, maxima + bias)));
  };
#pragma GCC unroll 128
  for (std::size_t i = 0; i < std::size_t{G} * (R / 2) * across; ++i) {
    store_one(i / (R / 2 * across), i / across % (R / 2), i % across);
  }
}

}  // namespace detail

namespace detail {

/// Calls store(to, offset, sum, bias, v) for each vector of a tile: the tile's first output in the plane of filter 0,
/// how far from there the vector belongs, its sums, its filter's bias, and its number in its row.
template <class V, unsigned G, unsigned R, unsigned Vectors, class T, class Store>
[[gnu::always_inline]] inline void store_each(const Accumulators<V, G, R, Vectors>& sums, const TilePlace<T>& place,
                                              const std::uint32_t* filters, const T* biases,
                                              const Store& store) noexcept {
#pragma GCC unroll 128
  for (std::size_t g = 0; g < G; ++g) {
    const V bias(biases != nullptr ? biases[filters[g]] : T{0});
    const std::size_t plane = filters[g] * place.output_plane;
    expand<std::size_t{R} * Vectors>([&]<std::size_t... I>() __attribute__((always_inline)) {
      (store(place.output, plane + I / Vectors * place.output_pitch + I % Vectors * V::size,
             sums.at[g][I / Vectors][I % Vectors], bias, I % Vectors),
       ...);
    });
  }
}

}  // namespace detail

/// Finishes a tile and stores it, filter `filters[g]` for g < live. What most layers end in happens in registers, the
/// rest by way of a buffer. `Short` tiles take hardly longer to add up than to store: for them, hard swish and tiles
/// that reach behind the end of their rows are in registers, too.
template <class Arch, bool Short, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_tile(const Accumulators<Vector<T, Arch>, G, R, Vectors>& sums,
                                              const TilePlace<T>& place, const std::uint32_t* filters, std::size_t live,
                                              const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  const bool whole = place.pixels != nullptr || place.columns >= Vectors * V::size;
  if (finish.hand_over.store != nullptr || live < G || (finish.residual != nullptr && (Short || !whole)) ||
      (finish.hard_swish && (!Short || finish.pools)) || !(Short || whole || finish.pools)) {
    store_tile_in_rows<Arch>(sums, place, filters, live, finish);
    return;
  }
  if constexpr (can_pool({R, Vectors}, V::size)) {
    if (finish.pools) {
      detail::store_maxima(sums, place, filters, finish);
      return;
    }
  }
  const V lowest(finish.lowest);
  const V highest(finish.highest);
  if constexpr (Short) {
    if (finish.hard_swish || !whole) {
      detail::store_each(
          sums, place, filters, finish.bias,
          [&](T * to, std::size_t offset, const V& sum, const V& bias, std::size_t v) __attribute__((always_inline)) {
            V x = sum + bias;
            if (finish.hard_swish) x = lanes::hard_swish(x);
            x = lanes::min(highest, lanes::max(lowest, x));
            if (place.pixels != nullptr) {
              lanes::store(to + offset, lanes::keep(place.pixels[v], x));
            } else {
              lanes::store_first<V>(place.columns - std::min(place.columns, v * V::size), to + offset, x);
            }
          });
      return;
    }
  } else {
    if (finish.residual != nullptr) {
      const T* const residual = finish.residual + place.output_offset;
      const LaneMask* const pixels = place.pixels != nullptr ? place.pixels : detail::all_lanes<Arch, Vectors>.data();
      detail::store_each(
          sums, place, filters, finish.bias,
          [&](T * to, std::size_t offset, const V& sum, const V& bias, std::size_t v) __attribute__((always_inline)) {
            lanes::store_limited(to + offset, pixels[v], sum + lanes::load<V>(residual + offset), bias, lowest,
                                 highest);
          });
      return;
    }
  }
  // Where masks cost nothing, one piece of code serves both.
  constexpr bool masks_are_free = V::size == 16;
  if (masks_are_free || place.pixels != nullptr) {
    const LaneMask* const pixels = place.pixels != nullptr ? place.pixels : detail::all_lanes<Arch, Vectors>.data();
    detail::store_each(
        sums, place, filters, finish.bias,
        [&](T * to, std::size_t offset, const V& sum, const V& bias, std::size_t v) __attribute__((always_inline)) {
          lanes::store_limited(to + offset, pixels[v], sum, bias, lowest, highest);
        });
  } else {
    detail::store_each(
        sums, place, filters, finish.bias,
        [&](T * to, std::size_t offset, const V& sum, const V& bias, std::size_t)
            __attribute__((always_inline)) { lanes::store_limited(to + offset, sum, bias, lowest, highest); });
  }
}

}}}  // namespace patdnn::v0::kernels
