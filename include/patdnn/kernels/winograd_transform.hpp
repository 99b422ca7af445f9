#pragma once
// The transforms around Winograd's multiplications: of a channel's inputs to the points, and of a filter's sums at
// these back to outputs. A vector holds one value of as many tiles as it has lanes.

#include <cstddef>

#include <patdnn/feature_map.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/kernels/winograd.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

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
  HandOver<T> store;   // null: store_applied with `finish`
  const Finish<T>* finish;
};

namespace detail {

/// Bᵀ x of F(2, 3)
template <class V>
[[gnu::always_inline]] inline void winograd_points(const V (&x)[4], V (&y)[4]) noexcept {
  const V minus_one(typename V::value_type{-1});
  y[0] = lanes::fma(minus_one, x[2], x[0]);
  y[1] = x[1] + x[2];
  y[2] = lanes::fma(minus_one, x[1], x[2]);
  y[3] = lanes::fma(minus_one, x[3], x[1]);
}

/// Aᵀ x of F(2, 3)
template <class V>
[[gnu::always_inline]] inline void winograd_outputs(const V (&x)[4], V (&y)[2]) noexcept {
  const V minus_one(typename V::value_type{-1});
  y[0] = x[0] + x[1] + x[2];
  y[1] = lanes::fma(minus_one, x[3], lanes::fma(minus_one, x[2], x[1]));
}

/// Bᵀ x of F(4, 3)
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

/// Aᵀ x of F(4, 3)
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

/// Writes zero to n elements of each row from `first` on, as whole vectors.
template <class V, std::size_t Rows, std::size_t Columns, class T>
[[gnu::always_inline]] inline void clear_behind(T (&rows)[Rows][Columns], std::size_t first, std::size_t n) noexcept {
  for (std::size_t i = 0; i < n; i += V::size) {
#pragma GCC unroll 128
    for (std::size_t r = 0; r < Rows; ++r) lanes::store(rows[r] + first + i, V(T{0}));
  }
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

/// The inputs of one row of a vector of tiles. Columns of the tiles stand side by side, `Outputs` of each, in `near`
/// from a tile's first on and in `far` from its last two on.
template <class V, std::size_t Outputs, class T>
[[gnu::always_inline]] inline void winograd_inputs(const T* near, const T* far, V (&x)[Outputs + 2]) noexcept {
  const auto load = [](const T* columns, std::size_t i) __attribute__((always_inline)) {
    return lanes::load<V>(columns + i * V::size);
  };
  if constexpr (Outputs == 2) {
    x[0] = lanes::evens(load(near, 0), load(near, 1));
    x[1] = lanes::odds(load(near, 0), load(near, 1));
    x[2] = lanes::evens(load(far, 0), load(far, 1));
    x[3] = lanes::odds(load(far, 0), load(far, 1));
  } else {
    const auto evens = [&](const T* columns, std::size_t i) __attribute__((always_inline)) {
      return lanes::evens(load(columns, i), load(columns, i + 1));
    };
    const auto odds = [&](const T* columns, std::size_t i) __attribute__((always_inline)) {
      return lanes::odds(load(columns, i), load(columns, i + 1));
    };
    const V even_low = evens(near, 0);
    const V even_high = evens(near, 2);
    const V odd_low = odds(near, 0);
    const V odd_high = odds(near, 2);
    x[0] = lanes::evens(even_low, even_high);
    x[1] = lanes::evens(odd_low, odd_high);
    x[2] = lanes::odds(even_low, even_high);
    x[3] = lanes::odds(odd_low, odd_high);
    x[4] = lanes::evens(evens(far, 0), evens(far, 2));
    x[5] = lanes::evens(odds(far, 0), odds(far, 2));
  }
}

/// Stores pixels[column] of a vector of tiles with their columns side by side.
template <class V, class T>
[[gnu::always_inline]] inline void store_side_by_side(const V (&pixels)[2], T* to) noexcept {
  const auto both = lanes::interleaved(pixels[0], pixels[1]);
  lanes::store(to, both.low);
  lanes::store(to + V::size, both.high);
}
template <class V, class T>
[[gnu::always_inline]] inline void store_side_by_side(const V (&pixels)[4], T* to) noexcept {
  const auto even = lanes::interleaved(pixels[0], pixels[2]);
  const auto odd = lanes::interleaved(pixels[1], pixels[3]);
  store_side_by_side<V>({even.low, odd.low}, to);
  store_side_by_side<V>({even.high, odd.high}, to + 2 * V::size);
}

}  // namespace detail

/// Transforms a run of at most max_vectors vectors of tiles of one channel. Writes whole vectors.
template <class Arch, std::size_t Outputs, class T>
[[gnu::noinline]] void winograd_input(const WinogradInput<T>& in) noexcept {
  using V = Vector<T, Arch>;
  constexpr std::size_t inputs = Outputs + 2;
  constexpr std::size_t width = Outputs * winograd::max_vectors * V::size;
  // Lanes of tiles are every `Outputs`th column. `far` keeps a tile's last two columns, which a row's last tile does
  // not share with the next one.
  alignas(map_alignment) T near[inputs][width + 2 * max_lanes<T>];
  alignas(map_alignment) T far[inputs][width + 2 * max_lanes<T>];
  detail::for_each_row_of(in.run, [&](std::size_t row, std::size_t column, std::size_t first, std::size_t count) {
    const T* const from = in.from + Outputs * row * in.pitch + Outputs * column;
    const std::size_t rows = in.rows - Outputs * row;
    const std::size_t columns = in.columns - Outputs * column;
    const std::size_t to = Outputs * first;
    for (std::size_t x = 0; x < Outputs * count + 2; x += V::size) {
      const LaneMask mask = lanes::first_lanes<V>(columns - (columns < x ? columns : x));
      V values[inputs];
#pragma GCC unroll 128
      for (std::size_t r = 0; r < inputs; ++r) {
        values[r] = r < rows ? lanes::load<V>(mask, from + r * in.pitch + x) : V(T{0});
      }
      V transformed[inputs];
      detail::winograd_points(values, transformed);
#pragma GCC unroll 128
      for (std::size_t r = 0; r < inputs; ++r) lanes::store(near[r] + to + x, transformed[r]);
    }
    for (std::size_t x = 0; x < Outputs * count; x += V::size) {
#pragma GCC unroll 128
      for (std::size_t r = 0; r < inputs; ++r) {
        lanes::store(far[r] + to + x, lanes::load<V>(near[r] + to + x + Outputs));
      }
    }
  });
  // Lanes without a tile are computed, too.
  const std::size_t empty = (V::size - in.run.tiles % V::size) % V::size * Outputs;
  detail::clear_behind<V>(near, Outputs * in.run.tiles, empty);
  detail::clear_behind<V>(far, Outputs * in.run.tiles, empty);
  for (std::size_t t = 0; t < in.run.tiles; t += V::size) {
    T* to = in.to + t;
    for (std::size_t r = 0; r < inputs; ++r) {
      V values[inputs];
      detail::winograd_inputs<V, Outputs>(near[r] + Outputs * t, far[r] + Outputs * t, values);
      V transformed[inputs];
      detail::winograd_points(values, transformed);
#pragma GCC unroll 128
      for (std::size_t x = 0; x < inputs; ++x) {
        lanes::store(to, transformed[x]);
        to += in.point_stride;
      }
    }
  }
}

/// Transforms the sums of a run of tiles of one filter and stores its outputs.
template <class Arch, std::size_t Outputs, class T>
[[gnu::noinline]] void winograd_output(const WinogradOutput<T>& out) noexcept {
  using V = Vector<T, Arch>;
  constexpr std::size_t inputs = Outputs + 2;
  constexpr std::size_t width = Outputs * winograd::max_vectors * V::size;
  alignas(map_alignment) T outputs[Outputs][width + max_lanes<T>];  // of the tiles side by side
  for (std::size_t t = 0; t < out.run.tiles; t += V::size) {
    const T* from = out.from + t;
    V half[Outputs][inputs];
#pragma GCC unroll 128
    for (std::size_t r = 0; r < inputs; ++r) {
      V sums[inputs];
#pragma GCC unroll 128
      for (std::size_t x = 0; x < inputs; ++x) {
        sums[x] = lanes::load<V>(from);
        from += out.point_stride;
      }
      V row[Outputs];
      detail::winograd_outputs(sums, row);
#pragma GCC unroll 128
      for (std::size_t x = 0; x < Outputs; ++x) half[x][r] = row[x];
    }
    V pixels[Outputs][Outputs];  // row, column
#pragma GCC unroll 128
    for (std::size_t x = 0; x < Outputs; ++x) {
      V column[Outputs];
      detail::winograd_outputs(half[x], column);
#pragma GCC unroll 128
      for (std::size_t r = 0; r < Outputs; ++r) pixels[r][x] = column[r];
    }
#pragma GCC unroll 128
    for (std::size_t r = 0; r < Outputs; ++r) {
      detail::store_side_by_side(pixels[r], outputs[r] + Outputs * t);
    }
  }
  // The last vector of a row may reach behind the last tile.
  const std::size_t written = (out.run.tiles + V::size - 1) / V::size * V::size;
  detail::clear_behind<V>(outputs, Outputs * written, V::size);
  // One vector at a time, or two of one lane, since pooling takes pairs.
  constexpr std::size_t step = V::size * (V::size == 1 ? 2 : 1);
  alignas(map_alignment) T sums[Outputs * step + max_lanes<T>];
  const std::size_t shrink = out.pools ? 2 : 1;
  const HandOver<T> own{&store_applied<Arch, T>, out.finish};
  const HandOver<T> store = out.store.store != nullptr ? out.store : own;
  detail::for_each_row_of(out.run, [&](std::size_t row, std::size_t column, std::size_t first, std::size_t count) {
    TilePlace<T> place = out.place;
    place.row = Outputs * row;
    const std::size_t rows = out.rows - place.row < Outputs ? out.rows - place.row : Outputs;
    const std::size_t end = Outputs * (column + count) < out.columns ? Outputs * (column + count) : out.columns;
    for (std::size_t x = 0; Outputs * column + x < end; x += step) {
      place.column = Outputs * column + x;
      place.columns = (end - place.column) / shrink;
      if (out.in_place) {
        const std::size_t offset = place.row / shrink * place.output_pitch + place.column / shrink;
        place.output = out.place.output + offset;
        place.output_offset = out.place.output_offset + offset;
      }
      for (std::size_t r = 0; r < Outputs; ++r) {
        for (std::size_t i = 0; i < step; i += V::size) {
          lanes::store(sums + r * step + i, lanes::load<V>(outputs[r] + Outputs * first + x + i));
        }
      }
      store.store(store.context, sums, rows, step, V::size, place, out.filter);
    }
    if (out.clears_pads && end == out.columns) {
      T* to = out.place.output + out.filter * place.output_plane + place.row * place.output_pitch + out.columns;
      for (std::size_t r = 0; r < rows && place.row + r + 1 < out.rows; ++r, to += place.output_pitch) {
        for (std::size_t i = 0; i < place.output_pitch - out.columns; i += V::size) {
          lanes::store_first<V>(place.output_pitch - out.columns - i, to + i, V(T{0}));
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

}}}  // namespace patdnn::v0::kernels
