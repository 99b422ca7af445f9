#pragma once
// The depthwise kernel: each filter has one channel of its own.
//
// A plane is read once and written once, and an input serves nine multiplications at most: memory or loads bind, not
// arithmetic. One call runs whole planes, without a list of tiles between them.

#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

namespace detail {

/// `Vectors` vectors of block `b`, from vector `at` of the run on.
template <class Arch, unsigned Vectors, class T>
[[gnu::always_inline]] inline void depthwise_vectors(const Lists<T>& lists, const TilePlace<T>& run, std::size_t at,
                                                     std::size_t b, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  Accumulators<V, 1, 1, Vectors> sums;
  sums.clear();
  const T* weight = lists.weight + lists.weights[b];
  const std::uint32_t* const end = lists.offset + lists.end[b];
  for (const std::uint32_t* step = lists.offset + lists.begin[b]; step != end; ++step, ++weight) {
    const T* const x = at_offset(run.input, *step) + at * V::size;
    const V w = lanes::pinned(V(*weight));
#pragma GCC unroll 128
    for (std::size_t i = 0; i < Vectors; ++i) {
      lanes::add_product(sums.at[0][0][i], lanes::load<V>(x + i * V::size), w);
    }
  }
  TilePlace<T> place = run;
  place.output += at * V::size;
  place.output_offset += at * V::size;
  place.pixels += at;
  store_tile<Arch, true>(sums, place, lists.filter + b, 1, finish);
}

/// Whether nine steps are those of a whole 3 × 3 window without dilation; steps ascend.
template <class T>
[[nodiscard]] [[gnu::always_inline]] inline bool whole_window(const std::uint32_t* step, std::size_t pitch) noexcept {
  constexpr auto two = static_cast<std::uint32_t>(2 * sizeof(T));
  const auto row = static_cast<std::uint32_t>(pitch * sizeof(T));
  return step[2] - step[0] == two && step[3] - step[0] == row && step[5] - step[3] == two && step[6] - step[3] == row &&
         step[8] - step[6] == two;
}

/// A plane of `Vectors` vectors that hold two rows each, where all of the 3 × 3 window that begins at `x` is kept: what
/// one vector reads for the window's last row, the next one reads for its first.
template <class Arch, unsigned Vectors, class T>
[[gnu::always_inline]] inline void depthwise_row_pairs(const T* x, const T* weight, const TilePlace<T>& plane,
                                                       const std::uint32_t* filter, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  constexpr unsigned rows = 2 * Vectors + 1;
  Accumulators<V, 1, 1, Vectors> sums;
  sums.clear();
#pragma GCC unroll 128
  for (std::size_t column = 0; column < 3; ++column) {
    V in[rows];
#pragma GCC unroll 128
    for (std::size_t i = 0; i < rows; ++i) in[i] = lanes::pinned(lanes::load<V>(x + i * (V::size / 2) + column));
#pragma GCC unroll 128
    for (std::size_t row = 0; row < 3; ++row) {
      const V w(weight[3 * row + column]);
#pragma GCC unroll 128
      for (std::size_t i = 0; i < Vectors; ++i) lanes::accumulate(sums.at[0][0][i], in[2 * i + row], w);
    }
  }
  store_tile<Arch, true>(sums, plane, filter, 1, finish);
}

}  // namespace detail

/// Runs blocks first..last, of one filter each, on a flat run of place.vectors vectors.
template <class Arch, class T>
[[gnu::noinline]] void depthwise_run(const Lists<T>& lists, const TilePlace<T>& place, std::size_t first,
                                     std::size_t last, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  const bool pairs = 2 * place.input_pitch == V::size && place.vectors == 4;  // of rows; 7 × 7, in most networks
  for (std::size_t b = first; b < last; ++b) {
    const std::uint32_t* const step = lists.offset + lists.begin[b];
    if (pairs && lists.end[b] - lists.begin[b] == 9 && detail::whole_window<T>(step, place.input_pitch)) {
      detail::depthwise_row_pairs<Arch, 4>(at_offset(place.input, *step), lists.weight + lists.weights[b], place,
                                           lists.filter + b, finish);
      continue;
    }
    std::size_t at = 0;
    for (; at + 8 <= place.vectors; at += 8) detail::depthwise_vectors<Arch, 8>(lists, place, at, b, finish);
    for (; at + 4 <= place.vectors; at += 4) detail::depthwise_vectors<Arch, 4>(lists, place, at, b, finish);
    for (; at < place.vectors; ++at) detail::depthwise_vectors<Arch, 1>(lists, place, at, b, finish);
  }
}

}}}  // namespace patdnn::v0::kernels
