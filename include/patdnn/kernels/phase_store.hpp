#pragma once
// Stores a tile into the phases of its output map: what the producer of a stride-2 layer's input does, so that nothing
// has to split the map afterwards.

#include <algorithm>
#include <cstddef>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/map_layout.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// What store_in_phases needs of a layer.
template <class T>
struct PhaseStore {
  const Finish<T>& finish;  // without a residual
  const MapLayout& output;
};

namespace detail {

/// Stores `columns` outputs, of which the first is in column `column` of its row: one phase takes every other one.
template <class V, class T>
[[gnu::always_inline]] inline void split_row(const T* row, std::size_t columns, std::size_t column, T* plane,
                                             std::size_t phase_stride) noexcept {
  T* const even = plane + column % 2 * phase_stride + column / 2;
  T* const odd = plane + (column + 1) % 2 * phase_stride + (column + 1) / 2;
  for (std::size_t c = 0; c < columns; c += 2 * V::size) {
    const V low = lanes::load<V>(row + c);
    const V high = lanes::load<V>(row + c + V::size);
    const std::size_t left = columns - c;
    lanes::store_first<V>((left + 1) / 2, even + c / 2, lanes::evens(low, high));
    lanes::store_first<V>(left / 2, odd + c / 2, lanes::odds(low, high));
  }
}

}  // namespace detail

/// The HandOver for outputs in several phases. place.output is the image's pixel (0, 0).
template <class Arch, class T>
[[gnu::noinline]] void store_in_phases(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t,
                                       const TilePlace<T>& place, std::size_t filter) noexcept {
  using V = Vector<T, Arch>;
  const auto& store = *static_cast<const PhaseStore<T>*>(context);
  const Finish<T>& finish = store.finish;
  if (finish.apply.function != nullptr) {
    const Finish<T> rest = detail::apply<Arch>(finish, sums, rows, columns, place, filter);
    const PhaseStore<T> left{rest, store.output};
    return store_in_phases<Arch>(&left, sums, rows, columns, V::size, place, filter);
  }
  const V bias(finish.bias != nullptr ? finish.bias[filter] : T{0});
  const auto finished_at = [&](std::size_t r, std::size_t c) __attribute__((always_inline)) {
    return detail::finished(lanes::load<V>(sums + r * columns + c), bias, finish);
  };
  const std::size_t step = finish.pools ? 2 : 1;
  const std::size_t live = std::min(columns / step, place.columns);
  for (std::size_t r = 0; r < rows / step; ++r) {
    T* const row = sums + r * columns;
    if (finish.pools) {
      for (std::size_t c = 0; c < columns; c += 2 * V::size) {
        // The second half of an odd last vector is never stored.
        const std::size_t second = std::min(c + V::size, columns - V::size);
        const V low = lanes::larger(finished_at(2 * r, c), finished_at(2 * r + 1, c));
        const V high = lanes::larger(finished_at(2 * r, second), finished_at(2 * r + 1, second));
        lanes::store(row + c / 2, lanes::pairwise_max(low, high));
      }
    } else {
      for (std::size_t c = 0; c < columns; c += V::size) lanes::store(row + c, finished_at(r, c));
    }
    const std::size_t y = place.row / step + r;
    const std::size_t column = place.column / step;
    if (store.output.phases.width == 2) {
      detail::split_row<V>(row, live, column, place.output + store.output.position(filter, y, 0),
                           store.output.plane_stride);
    } else {
      for (std::size_t c = 0; c < live; ++c) place.output[store.output.position(filter, y, column + c)] = row[c];
    }
  }
}

}}}  // namespace patdnn::v0::kernels
