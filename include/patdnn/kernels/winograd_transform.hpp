#pragma once
// The transforms around Winograd's multiplications: of a channel's inputs to the 36 points, and of a filter's sums at
// these back to outputs. A vector holds one value of as many tiles as it has lanes.

#include <cstddef>

#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/winograd.hpp>

namespace patdnn::inline v0::kernels {

/// Consecutive tiles of a map, row by row.
struct TileRun {
  std::size_t row;     // of the first, in tiles
  std::size_t column;  // the same
  std::size_t across;  // tiles in a row
  std::size_t tiles;
};

/// Where the tiles of one channel are read, and where their points go.
template <class T>
struct WinogradInput {
  TileRun run;
  const T* from;  // what tile (0, 0) reads first: the corner of the pad
  std::size_t pitch;
  std::size_t rows;  // from there on, pads included; below and to the right of these, tiles read zeros
  std::size_t columns;
  T* to;                     // the tiles at point 0
  std::size_t point_stride;  // from one point to the next
};

/// Where the points of one filter are read, and where its outputs go.
template <class T>
struct WinogradOutput {
  TileRun run;
  const T* from;  // the tiles at point 0
  std::size_t point_stride;
  std::size_t filter;
  std::size_t rows;  // of the output, before pooling
  std::size_t columns;
  bool pools;          // maxima of 2 × 2
  bool in_place;       // whether place.output moves with the tile; otherwise the storer looks at place.row and column
  bool clears_pads;    // whether to write zeros between rows
  TilePlace<T> place;  // of the image's first output
  HandOver<T> store;   // null: store_rows with `finish`
  const Finish<T>* finish;
};

namespace detail {

/// Bᵀ x
template <class V>
[[gnu::always_inline]] inline void winograd_points(const V (&x)[6], V (&y)[6]) noexcept {
  using T = typename V::value_type;
  const V two(T{2});
  const V minus_four(T{-4});
  const V four(T{4});
  const V minus_five(T{-5});
  const V minus_one(T{-1});
  const V even = lanes::fma(minus_four, x[2], x[4]);
  const V odd = lanes::fma(minus_four, x[1], x[3]);
  const V even2 = lanes::fma(minus_one, x[2], x[4]);
  const V odd2 = two * lanes::fma(minus_one, x[1], x[3]);
  y[0] = lanes::fma(four, x[0], lanes::fma(minus_five, x[2], x[4]));
  y[1] = even + odd;
  y[2] = lanes::fma(minus_one, odd, even);
  y[3] = even2 + odd2;
  y[4] = lanes::fma(minus_one, odd2, even2);
  y[5] = lanes::fma(four, x[1], lanes::fma(minus_five, x[3], x[5]));
}

/// Aᵀ x
template <class V>
[[gnu::always_inline]] inline void winograd_outputs(const V (&x)[6], V (&y)[4]) noexcept {
  using T = typename V::value_type;
  const V minus_one(T{-1});
  const V sum = x[1] + x[2];
  const V difference = lanes::fma(minus_one, x[2], x[1]);
  const V sum2 = x[3] + x[4];
  const V difference2 = lanes::fma(minus_one, x[4], x[3]);
  y[0] = x[0] + sum + sum2;
  y[1] = lanes::fma(V(T{2}), difference2, difference);
  y[2] = lanes::fma(V(T{4}), sum2, sum);
  y[3] = lanes::fma(V(T{8}), difference2, difference) + x[5];
}

/// Calls f(row, column, first, count) for each row's part of a run: tile (row, column) is the run's `first`, and
/// `count` tiles of that row belong to it.
template <class F>
[[gnu::always_inline]] inline void for_each_row_of(const TileRun& run, F&& f) noexcept {
  std::size_t row = run.row;
  std::size_t column = run.column;
  for (std::size_t first = 0; first < run.tiles;) {
    const std::size_t left = run.tiles - first;
    const std::size_t count = run.across - column < left ? run.across - column : left;
    f(row, column, first, count);
    first += count;
    ++row;
    column = 0;
  }
}

}  // namespace detail

/// Transforms a run of at most max_vectors vectors of tiles of one channel. Writes whole vectors.
template <class Arch, class T>
[[gnu::noinline]] void winograd_input(const WinogradInput<T>& in) noexcept {
  using V = Vector<T, Arch>;
  constexpr std::size_t width = 4 * winograd::max_vectors * V::size;
  // Columns of the tiles side by side, four of each, once from their first on and once from their fifth on: so lanes of
  // tiles are every fourth column, and what a row's last tile reads of the fifth and sixth is its own.
  alignas(map_alignment) T near[6][width + 2 * max_lanes<T>];
  alignas(map_alignment) T far[6][width + 2 * max_lanes<T>];
  detail::for_each_row_of(in.run, [&](std::size_t row, std::size_t column, std::size_t first, std::size_t count) {
    const T* const from = in.from + 4 * row * in.pitch + 4 * column;
    const std::size_t rows = in.rows - 4 * row;
    const std::size_t columns = in.columns - 4 * column;
    for (std::size_t x = 0; x < 4 * count + 2; x += V::size) {
      const LaneMask mask = lanes::first_lanes<V>(columns - (columns < x ? columns : x));
      V inputs[6];
      unroll<6>([&](auto r) __attribute__((always_inline)) {
        inputs[r] = r < rows ? lanes::load<V>(mask, from + r * in.pitch + x) : V(T{0});
      });
      V transformed[6];
      detail::winograd_points(inputs, transformed);
      unroll<6>([&](auto r) __attribute__((always_inline)) { lanes::store(near[r] + 4 * first + x, transformed[r]); });
    }
    for (std::size_t x = 0; x < 4 * count; x += V::size) {
      unroll<6>([&](auto r) __attribute__((always_inline)) {
        lanes::store(far[r] + 4 * first + x, lanes::load<V>(near[r] + 4 * first + x + 4));
      });
    }
  });
  for (std::size_t t = 0; t < in.run.tiles; t += V::size) {
    T* to = in.to + t;
    for (std::size_t r = 0; r < 6; ++r) {
      const auto from = [&](const T* columns, std::size_t i) __attribute__((always_inline)) {
        return lanes::load<V>(columns + 4 * t + i * V::size);
      };
      const V a = from(near[r], 0);
      const V b = from(near[r], 1);
      const V c = from(near[r], 2);
      const V d = from(near[r], 3);
      const V even_low = lanes::evens(a, b);
      const V even_high = lanes::evens(c, d);
      const V odd_low = lanes::odds(a, b);
      const V odd_high = lanes::odds(c, d);
      const V e = from(far[r], 0);
      const V f = from(far[r], 1);
      const V g = from(far[r], 2);
      const V h = from(far[r], 3);
      const V inputs[6] = {lanes::evens(even_low, even_high),
                           lanes::evens(odd_low, odd_high),
                           lanes::odds(even_low, even_high),
                           lanes::odds(odd_low, odd_high),
                           lanes::evens(lanes::evens(e, f), lanes::evens(g, h)),
                           lanes::evens(lanes::odds(e, f), lanes::odds(g, h))};
      V transformed[6];
      detail::winograd_points(inputs, transformed);
      unroll<6>([&](auto x) __attribute__((always_inline)) {
        lanes::store(to, transformed[x]);
        to += in.point_stride;
      });
    }
  }
}

/// Transforms the sums of a run of tiles of one filter and stores its outputs.
template <class Arch, class T>
[[gnu::noinline]] void winograd_output(const WinogradOutput<T>& out) noexcept {
  using V = Vector<T, Arch>;
  constexpr std::size_t width = 4 * winograd::max_vectors * V::size;
  alignas(map_alignment) T outputs[4][width + max_lanes<T>];  // of the tiles side by side
  for (std::size_t t = 0; t < out.run.tiles; t += V::size) {
    const T* from = out.from + t;
    V half[4][6];
    unroll<6>([&](auto r) __attribute__((always_inline)) {
      V sums[6];
      unroll<6>([&](auto x) __attribute__((always_inline)) {
        sums[x] = lanes::load<V>(from);
        from += out.point_stride;
      });
      V row[4];
      detail::winograd_outputs(sums, row);
      unroll<4>([&](auto x) __attribute__((always_inline)) { half[x][r] = row[x]; });
    });
    V pixels[4][4];  // column, row
    unroll<4>([&](auto x) __attribute__((always_inline)) { detail::winograd_outputs(half[x], pixels[x]); });
    unroll<4>([&](auto r) __attribute__((always_inline)) {
      const auto low = lanes::interleaved(pixels[0][r], pixels[2][r]);
      const auto high = lanes::interleaved(pixels[1][r], pixels[3][r]);
      const auto first = lanes::interleaved(low.low, high.low);
      const auto second = lanes::interleaved(low.high, high.high);
      T* const to = outputs[r] + 4 * t;
      lanes::store(to, first.low);
      lanes::store(to + V::size, first.high);
      lanes::store(to + 2 * V::size, second.low);
      lanes::store(to + 3 * V::size, second.high);
    });
  }
  // One vector at a time; of one lane two, since pooling takes pairs.
  constexpr std::size_t step = V::size * (V::size == 1 ? 2 : 1);
  alignas(map_alignment) T sums[4 * step + max_lanes<T>];
  const std::size_t shrink = out.pools ? 2 : 1;
  const HandOver<T> own{&store_rows<Arch, step / V::size, T>, out.finish};
  const HandOver<T> store = out.store.store != nullptr ? out.store : own;
  detail::for_each_row_of(out.run, [&](std::size_t row, std::size_t column, std::size_t first, std::size_t count) {
    TilePlace<T> place = out.place;
    place.row = 4 * row;
    const std::size_t rows = out.rows - place.row < 4 ? out.rows - place.row : 4;
    const std::size_t end = 4 * (column + count) < out.columns ? 4 * (column + count) : out.columns;
    for (std::size_t x = 0; 4 * column + x < end; x += step) {
      place.column = 4 * column + x;
      place.columns = (end - place.column) / shrink;
      if (out.in_place) {
        const std::size_t offset = place.row / shrink * place.output_pitch + place.column / shrink;
        place.output = out.place.output + offset;
        place.output_offset = out.place.output_offset + offset;
      }
      for (std::size_t r = 0; r < 4; ++r) {
        for (std::size_t i = 0; i < step; i += V::size) {
          lanes::store(sums + r * step + i, lanes::load<V>(outputs[r] + 4 * first + x + i));
        }
      }
      store.store(store.context, sums, rows, step, V::size, place, out.filter);
    }
    if (out.clears_pads && end == out.columns) {
      T* to = out.place.output + out.filter * place.output_plane + place.row * place.output_pitch + out.columns;
      for (std::size_t r = 0; r < rows && place.row + r + 1 < out.rows; ++r, to += place.output_pitch) {
        for (std::size_t i = 0; i < place.output_pitch - out.columns; i += V::size) {
          lanes::store(lanes::first_lanes<V>(place.output_pitch - out.columns - i), to + i, V(T{0}));
        }
      }
    }
  });
}

/// The transforms for some architecture.
template <class T>
using WinogradInputTransform = void (*)(const WinogradInput<T>&) noexcept;
template <class T>
using WinogradOutputTransform = void (*)(const WinogradOutput<T>&) noexcept;

}  // namespace patdnn::inline v0::kernels
