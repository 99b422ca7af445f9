#pragma once
// Averages a tile instead of storing it: for a layer that ends in a global average, so that its map is never written.

#include <cstddef>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Where averages go. A filter's tiles run one after the other, each adding its part to what the ones before it left.
template <class T>
struct AverageStore {
  const Finish<T>& finish;   // without a residual
  std::size_t plane_stride;  // from one filter's average to the next
  T share;                   // of one output: 1 / (H′ · W′)

  /// Adds the sum of a tile's outputs; the tile at (0, 0) is the first. place.output is the average of filter 0.
  [[gnu::always_inline]] void add(T sum, const TilePlace<T>& place, std::size_t filter) const noexcept {
    T& average = place.output[filter * plane_stride];
    const bool first = place.row == 0 && place.column == 0;
    average = first ? sum * share : average + sum * share;
  }
};

/// The HandOver for such layers.
template <class Arch, class T>
[[gnu::noinline]] void store_average(const void* context, T* sums, std::size_t rows, std::size_t columns, std::size_t,
                                     const TilePlace<T>& place, std::size_t filter) noexcept {
  using V = Vector<T, Arch>;
  const auto& store = *static_cast<const AverageStore<T>*>(context);
  if (store.finish.apply.function != nullptr) {
    const Finish<T> rest = detail::apply<Arch>(store.finish, sums, rows, columns, place, filter);
    const AverageStore<T> left{rest, store.plane_stride, store.share};
    return store_average<Arch>(&left, sums, rows, columns, V::size, place, filter);
  }
  const V bias(store.finish.bias != nullptr ? store.finish.bias[filter] : T{0});
  V total(T{0});
  for (std::size_t c = 0; c < columns; c += V::size) {
    const std::size_t left = place.columns - (place.columns < c ? place.columns : c);
    const LaneMask pixels = place.pixels != nullptr ? place.pixels[c / V::size] : lanes::first_lanes<V>(left);
    for (std::size_t r = 0; r < rows; ++r) {
      const V sum = lanes::load<V>(sums + r * columns + c);
      total = total + lanes::keep(pixels, detail::finished(sum, bias, store.finish));
    }
  }
  store.add(lanes::sum(total), place, filter);
}

}}}  // namespace patdnn::v0::kernels
