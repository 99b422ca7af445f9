#pragma once
// The depthwise kernel: each filter has one channel of its own.
//
// A plane is read once and written once, so memory binds and not arithmetic; what a kernel can do is not to add to
// that. One call runs whole planes, without a list of tiles between them.

#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn::inline v0::kernels {

namespace detail {

/// `Vectors` vectors of block `b`, from vector `at` of the run on.
template <class V, unsigned Vectors, class T>
[[gnu::always_inline]] inline void depthwise_vectors(const Lists<T>& lists, const TilePlace<T>& run, std::size_t at,
                                                     std::size_t b, const Finish<T>& finish) noexcept {
  Accumulators<V, 1, 1, Vectors> sums;
  sums.clear();
  const T* weight = lists.weight + lists.weights[b];
  const std::uint32_t* const end = lists.offset + lists.end[b];
  for (const std::uint32_t* step = lists.offset + lists.begin[b]; step != end; ++step, ++weight) {
    const T* const x = at_offset(run.input, *step) + at * V::size;
    const V w = lanes::pinned(V(*weight));
    unroll<Vectors>([&](auto v) __attribute__((always_inline)) {
      V& sum = sums.at[0][0][v];
      sum = lanes::fma(lanes::load<V>(x + v * V::size), w, sum);
    });
  }
  TilePlace<T> place = run;
  place.output += at * V::size;
  place.output_offset += at * V::size;
  place.pixels += at;
  store_tile(sums, place, lists.filter + b, 1, finish);
}

}  // namespace detail

/// Runs blocks first..last, of one filter each, on a flat run of place.vectors vectors.
template <class Arch, class T>
[[gnu::noinline]] void depthwise_run(const Lists<T>& lists, const TilePlace<T>& place, std::size_t first,
                                     std::size_t last, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  for (std::size_t b = first; b < last; ++b) {
    std::size_t at = 0;
    for (; at + 8 <= place.vectors; at += 8) detail::depthwise_vectors<V, 8>(lists, place, at, b, finish);
    for (; at + 4 <= place.vectors; at += 4) detail::depthwise_vectors<V, 4>(lists, place, at, b, finish);
    for (; at < place.vectors; ++at) detail::depthwise_vectors<V, 1>(lists, place, at, b, finish);
  }
}

}  // namespace patdnn::inline v0::kernels
