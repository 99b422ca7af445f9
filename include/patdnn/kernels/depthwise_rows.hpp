#pragma once
// The depthwise kernel of 3 × 3 windows, row by row: rows share loads (load redundancy elimination, PatDNN §5.4).
//
// A flat run loads nine vectors for nine multiply-adds. A tile of several rows of one vector loads each input row once
// for each of the window's columns, and up to three rows of outputs use it. Strided layers read the input's own layout
// and take every other pixel of what they load, so nothing is copied into phases first.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include <patdnn/conv_extents.hpp>
#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>
#include <patdnn/kernels/lists.hpp>
#include <patdnn/kernels/pitch.hpp>
#include <patdnn/kernels/tile.hpp>
#include <patdnn/map_layout.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Rows of outputs in a tile: the accumulators, a window's column of inputs, and a weight fit the registers.
[[nodiscard]] constexpr unsigned depthwise_tile_rows(unsigned registers) noexcept { return registers >= 32 ? 7 : 4; }

/// Whether a layer can run row by row: it has the shape, neither map is in phases, and vectors that end behind a row's
/// last pixel are still within the input's tail. Where two rows share a vector, a flat run is faster, unless its input
/// would have to be copied into phases.
[[nodiscard]] constexpr bool suits_depthwise_rows(const ConvShape& shape, const MapLayout& input,
                                                  const MapLayout& output, std::size_t lanes) noexcept {
  if (!shape.depthwise() || shape.kernel_height != 3 || shape.kernel_width != 3 || shape.dilation != 1 ||
      (shape.stride != 1 && shape.stride != 2) || shape.output_height() > std::numeric_limits<std::uint16_t>::max() ||
      (shape.stride == 1 && rows_share_vector(shape, lanes)) || input.phases != 1 || output.phases != 1) {
    return false;
  }
  const std::size_t vectors = (shape.output_width() + lanes - 1) / lanes;
  // Elements from the first that a tap reads, pad.top rows and pad.left columns before pixel (0, 0), to the last one.
  const std::size_t reach =
      ((shape.output_height() - 1) * shape.stride.height + 2) * input.pitch + vectors * lanes * shape.stride.width + 1;
  const std::size_t before = shape.pad.top * input.pitch + shape.pad.left;
  return input.pitch >= shape.width + std::max(shape.pad.left, shape.pad.right) && input.head >= before &&
         reach < before + (shape.height - 1) * input.pitch + shape.width + input.tail;
}

namespace detail {

/// The taps of one filter and their weights.
template <class T>
struct Window {
  unsigned taps = 0;  // bit 3 · row + column
  std::array<T, 9> weight{};

  /// The window of block `b`, whose channel begins `channel` elements from plane 0.
  [[gnu::always_inline]] Window(const Lists<T>& lists, std::size_t b, std::size_t channel, std::size_t pitch) noexcept {
    const T* from = lists.weight + lists.weights[b];
    const std::uint32_t* step = lists.offset + lists.begin[b];
    const std::uint32_t* const end = lists.offset + lists.end[b];
    if (end - step == 9) {
      taps = 0b111'111'111;
      std::copy_n(from, 9, weight.begin());
      return;
    }
    for (std::size_t i = 0; i < 9; ++i) {
      if (step == end || *step != (channel + i / 3 * pitch + i % 3) * sizeof(T)) continue;
      taps |= 1U << i;
      weight[i] = *from++;
      ++step;
    }
  }
};

/// R rows of one vector of outputs, from the input at `x` on.
template <class Arch, unsigned Stride, unsigned R, class T>
[[gnu::always_inline]] inline void depthwise_tile(const Window<T>& window, const T* x, const TilePlace<T>& place,
                                                  const std::uint32_t* filter, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  constexpr unsigned rows = (R - 1) * Stride + 3;
  Accumulators<V, 1, R, 1> sums;
  sums.clear();
  // Expressions, not loops: g++ unrolls loops with these conditions into code that takes a quarter longer.
  unroll<3>([&](auto column) __attribute__((always_inline)) {
    if ((window.taps >> column & 0b001'001'001) == 0) return;
    V in[rows];
    const auto load = [&](const T* at) __attribute__((always_inline)) {
      if constexpr (Stride == 1) return lanes::pinned(lanes::load<V>(at));
      return lanes::pinned(lanes::evens(lanes::load<V>(at), lanes::load<V>(at + V::size)));
    };
    expand<rows>([&]<std::size_t... I>()
                     __attribute__((always_inline)) { ((in[I] = load(x + I * place.input_pitch + column)), ...); });
    unroll<3>([&](auto row) __attribute__((always_inline)) {
      constexpr unsigned tap = 3 * row + column;
      if ((window.taps >> tap & 1) == 0) return;
      const V weight(window.weight[tap]);
      expand<R>([&]<std::size_t... I>() __attribute__((always_inline)) {
        (lanes::accumulate(sums.at[0][I][0], in[I * Stride + row], weight), ...);
      });
    });
  });
  store_tile<Arch, true>(sums, place, filter, 1, finish);
}

}  // namespace detail

/// Runs blocks first..last, of one filter each, on their whole planes: place.rows × place.columns outputs.
template <class Arch, unsigned Stride, class T>
[[gnu::noinline]] void depthwise_rows(const Lists<T>& lists, const TilePlace<T>& place, std::size_t first,
                                      std::size_t last, const Finish<T>& finish) noexcept {
  using V = Vector<T, Arch>;
  for (std::size_t b = first; b < last; ++b) {
    const std::uint32_t* const filter = lists.filter + b;
    const std::size_t channel = *filter * place.input_plane;
    const detail::Window<T> window(lists, b, channel, place.input_pitch);
    TilePlace<T> tile = place;
    const auto run_rows = [&]<unsigned R>(std::integral_constant<unsigned, R>, std::size_t row)
        __attribute__((always_inline)) {
      tile.row = row;
      for (std::size_t column = 0; column < place.columns; column += V::size) {
        const std::size_t to = row * place.output_pitch + column;
        tile.output = place.output + to;
        tile.output_offset = place.output_offset + to;
        tile.column = column;
        tile.columns = place.columns - column;
        const T* const x = place.input + channel + Stride * (row * place.input_pitch + column);
        detail::depthwise_tile<Arch, Stride, R>(window, x, tile, filter, finish);
      }
    };
    constexpr unsigned most = depthwise_tile_rows(Arch::registers);
    std::size_t row = 0;
    for (; row + most <= place.rows; row += most) run_rows(std::integral_constant<unsigned, most>{}, row);
    for (; row + 2 <= place.rows; row += 2) run_rows(std::integral_constant<unsigned, 2>{}, row);
    if (row < place.rows) run_rows(std::integral_constant<unsigned, 1>{}, row);
  }
}

}}}  // namespace patdnn::v0::kernels
