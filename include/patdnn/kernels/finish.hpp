#pragma once
// What happens to a tile of sums between the last multiply-add and the store, while it is in registers.
//
// Nearly every layer of a network ends in the same few operations, so the kernels know these by heart, as data: one
// instantiation of a kernel serves all of them. Whatever else a host wants is handed the sums of the tile in a buffer
// that stays in the first-level cache; the kernels need not be compiled again for it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Takes the sums of one filter on one tile and writes the outputs: rows × columns, of which `place` says where they
/// belong; `lanes` of them to each mask of place.pixels. May overwrite the sums; 15 more floats may be read behind
/// them.
template <class T>
using Storer = void (*)(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t lanes,
                        const TilePlace<T>& place, std::size_t filter) noexcept;

/// A storer and what it needs.
template <class T>
struct HandOver {
  Storer<T> store = nullptr;
  const void* context = nullptr;
};

/// What reduces the outputs of a layer before they are stored.
enum class Pooling : std::uint8_t {
  none,
  max_2x2,         // maxima of 2 × 2, stride 2
  global_average,  // of each filter's H′ × W′
};

/// The operations that kernels know, in the order in which they are applied.
template <class T>
struct Finish {
  const T* bias = nullptr;      // K values to add, or null
  const T* residual = nullptr;  // pixel (0, 0) of a map to add, in the output's own layout, or null
  bool hard_swish = false;      // x · min(max(x + 3, 0), 6) / 6
  T lowest = -std::numeric_limits<T>::infinity();
  T highest = std::numeric_limits<T>::infinity();
  bool pools = false;          // maxima of 2 × 2, stride 2
  HandOver<T> hand_over = {};  // instead of all of these, when set
};

/// What a piece of a layer's work does with its sums, when pieces run one after the other: the first adds bias and
/// residual, each other one what the piece before it stored at `output`, and the last limits.
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

/// One vector of outputs, where no residual is added.
template <class V, class T>
[[nodiscard]] [[gnu::always_inline]] inline V finished(const V& sum, const V& bias, const Finish<T>& finish) noexcept {
  V x = sum + bias;
  if (finish.hard_swish) x = lanes::hard_swish(x);
  return lanes::min(V(finish.highest), lanes::max(V(finish.lowest), x));
}

/// Finishes and stores one row of one filter. Each operation on all vectors: one branch for a row. Of a residual it
/// reads the pixels that it writes and no other: those behind a row's last may be written by another thread.
template <class V, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_row(const V (&row)[Vectors], const V& bias, std::size_t within,
                                             const TilePlace<T>& place, const Finish<T>& finish) noexcept {
  V x[Vectors];
  unroll<Vectors>([&](auto v) __attribute__((always_inline)) { x[v] = row[v] + bias; });
  const auto row_lanes = [&](std::size_t v) __attribute__((always_inline)) {
    return lanes::first_lanes<V>(place.columns - std::min<std::size_t>(place.columns, v * V::size));
  };
  if (finish.residual != nullptr) {
    const T* const residual = finish.residual + place.output_offset + within;
    unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
      const LaneMask mask = place.pixels != nullptr ? lanes::first_lanes<V>(V::size) : row_lanes(v);
      x[v] = x[v] + lanes::load<V>(mask, residual + v * V::size);
    });
  }
  if (finish.hard_swish) {
    unroll<Vectors>([&](auto v) __attribute__((always_inline)) { x[v] = lanes::hard_swish(x[v]); });
  }
  const V lowest(finish.lowest);
  const V highest(finish.highest);
  unroll<Vectors>([&](auto v) __attribute__((always_inline)) { x[v] = lanes::min(highest, lanes::max(lowest, x[v])); });
  T* const to = place.output + within;
  if (place.pixels != nullptr) {
    unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
      lanes::store(to + v * V::size, lanes::keep(place.pixels[v], x[v]));
    });
  } else {
    unroll<Vectors>([&](auto v)
                        __attribute__((always_inline)) { lanes::store<V>(row_lanes(v), to + v * V::size, x[v]); });
  }
}

/// Finishes two rows of one filter and stores their 2 × 2 maxima.
template <class V, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_pooled_row(const V (&upper)[Vectors], const V (&lower)[Vectors], const V& bias,
                                                    std::size_t within, const TilePlace<T>& place,
                                                    const Finish<T>& finish) noexcept {
  T* to = place.output + within;
  V rows[Vectors];
  unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
    rows[v] = lanes::larger(finished(upper[v], bias, finish), finished(lower[v], bias, finish));
  });
  unroll<(Vectors + 1) / 2>([&](auto i) __attribute__((always_inline)) {
    constexpr std::size_t low = 2 * i;
    constexpr std::size_t high = std::min<std::size_t>(low + 1, Vectors - 1);
    constexpr std::size_t filled = high > low ? V::size : V::size / 2;
    const std::size_t left = place.columns - std::min(place.columns, i * V::size);
    lanes::store<V>(lanes::first_lanes<V>(std::min(left, filled)), to + i * V::size,
                    lanes::pairwise_max(rows[low], rows[high]));
  });
}

}  // namespace detail

/// Whether a tile can pool: it holds whole pairs of rows and columns.
[[nodiscard]] constexpr bool can_pool(Tile tile, std::size_t lanes) noexcept {
  return tile.rows % 2 == 0 && (lanes > 1 || tile.vectors % 2 == 0);
}

namespace detail {

/// Hands the sums of a tile to finish.hand_over, one filter after the other.
template <class V, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void hand_over(const Accumulators<V, G, R, Vectors>& sums, const TilePlace<T>& place,
                                             const std::uint32_t* filters, std::size_t live,
                                             const HandOver<T>& hand_over) noexcept {
  constexpr std::size_t filter_sums = R * Vectors * V::size;
  alignas(map_alignment) T buffer[G * filter_sums + max_lanes<T>];
  unroll<G * R * Vectors>([&](auto i) __attribute__((always_inline)) {
    lanes::store(buffer + i * V::size, sums.at[i / (R * Vectors)][i / Vectors % R][i % Vectors]);
  });
  for (std::size_t g = 0; g < live; ++g) {
    hand_over.store(hand_over.context, buffer + g * filter_sums, R, Vectors * V::size, V::size, place, filters[g]);
  }
}

}  // namespace detail

/// Asks for what the outputs of a tile are added to: those of filter `filters[g]` for g < live.
template <class V, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void prefetch_residual(const TilePlace<T>& place, const std::uint32_t* filters,
                                                     std::size_t live, const Finish<T>& finish) noexcept {
  if (finish.residual == nullptr) return;
  unroll<G>([&](auto g) __attribute__((always_inline)) {
    if (g >= live) return;
    prefetch_rows<V, R, Vectors>(finish.residual + place.output_offset + filters[g] * place.output_plane,
                                 place.output_pitch);
  });
}

/// Finishes a tile and stores it: filter `filters[g]` for g < live.
template <class V, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_tile(const Accumulators<V, G, R, Vectors>& sums, const TilePlace<T>& place,
                                              const std::uint32_t* filters, std::size_t live,
                                              const Finish<T>& finish) noexcept {
  if (finish.hand_over.store != nullptr) {
    detail::hand_over(sums, place, filters, live, finish.hand_over);
    return;
  }
  unroll<G>([&](auto g) __attribute__((always_inline)) {
    if (g >= live) return;
    const V bias(finish.bias != nullptr ? finish.bias[filters[g]] : T{0});
    const std::size_t plane = filters[g] * place.output_plane;
    if constexpr (can_pool({R, Vectors}, V::size)) {
      if (finish.pools) {
        unroll<R / 2>([&](auto r) __attribute__((always_inline)) {
          detail::store_pooled_row(sums.at[g][2 * r], sums.at[g][2 * r + 1], bias, plane + r * place.output_pitch,
                                   place, finish);
        });
        return;
      }
    }
    unroll<R>([&](auto r) __attribute__((always_inline)) {
      detail::store_row(sums.at[g][r], bias, plane + r * place.output_pitch, place, finish);
    });
  });
}

/// Stores a tile of one filter as store_tile does, for kernels whose tiles take hardly longer to add up than to store:
/// what most layers end in, a bias and limits, without a branch in each row.
template <class V, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_short_tile(const Accumulators<V, 1, R, Vectors>& sums,
                                                    const TilePlace<T>& place, const std::uint32_t* filter,
                                                    const Finish<T>& finish) noexcept {
  if (finish.residual != nullptr || finish.hard_swish || finish.pools || finish.hand_over.store != nullptr) {
    store_tile(sums, place, filter, 1, finish);
    return;
  }
  const V bias(finish.bias != nullptr ? finish.bias[*filter] : T{0});
  const V lowest(finish.lowest);
  const V highest(finish.highest);
  T* const first = place.output + *filter * place.output_plane;
  const auto store_all = [&](auto&& store) __attribute__((always_inline)) {
    unroll<R * Vectors>([&](auto i) __attribute__((always_inline)) {
      constexpr std::size_t v = i % Vectors;
      const V x = lanes::min(highest, lanes::max(lowest, sums.at[0][i / Vectors][v] + bias));
      store(first + i / Vectors * place.output_pitch + v * V::size, x, v);
    });
  };
  if (place.pixels != nullptr) {
    store_all([&](T * to, const V& x, std::size_t v)
                  __attribute__((always_inline)) { lanes::store(to, lanes::keep(place.pixels[v], x)); });
  } else if (place.columns >= Vectors * V::size) {
    store_all([](T * to, const V& x, std::size_t) __attribute__((always_inline)) { lanes::store(to, x); });
  } else {
    store_all([&](T * to, const V& x, std::size_t v) __attribute__((always_inline)) {
      const std::size_t left = place.columns - std::min<std::size_t>(place.columns, v * V::size);
      lanes::store<V>(lanes::first_lanes<V>(left), to, x);
    });
  }
}

/// The HandOver that does what store_tile does, in loops: for kernels whose tiles are large and take long to add up, it
/// costs nothing, and it is compiled once and not for each of their tiles.
template <class Arch, unsigned Vectors, class T>
[[gnu::noinline]] void store_rows(const void* context, T* sums, std::size_t rows, std::size_t, std::size_t,
                                  const TilePlace<T>& place, std::size_t filter) noexcept {
  using V = Vector<T, Arch>;
  const Finish<T>& finish = *static_cast<const Finish<T>*>(context);
  const V bias(finish.bias != nullptr ? finish.bias[filter] : T{0});
  const std::size_t plane = filter * place.output_plane;
  const auto row = [&](std::size_t r, V(&into)[Vectors]) __attribute__((always_inline)) {
    unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
      into[v] = lanes::load<V>(sums + (r * Vectors + v) * V::size);
    });
  };
  V upper[Vectors];
  if constexpr (can_pool({2, Vectors}, V::size)) {
    if (finish.pools) {
      V lower[Vectors];
      for (std::size_t r = 0; r < rows / 2; ++r) {
        row(2 * r, upper);
        row(2 * r + 1, lower);
        detail::store_pooled_row(upper, lower, bias, plane + r * place.output_pitch, place, finish);
      }
      return;
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    row(r, upper);
    detail::store_row(upper, bias, plane + r * place.output_pitch, place, finish);
  }
}

/// Finishes a tile and stores it by way of a buffer.
template <class Arch, unsigned G, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void store_tile_in_rows(const Accumulators<Vector<T, Arch>, G, R, Vectors>& sums,
                                                      const TilePlace<T>& place, const std::uint32_t* filters,
                                                      std::size_t live, const Finish<T>& finish) noexcept {
  const HandOver<T> own{&store_rows<Arch, Vectors, T>, &finish};
  detail::hand_over(sums, place, filters, live, finish.hand_over.store != nullptr ? finish.hand_over : own);
}

}}}  // namespace patdnn::v0::kernels
