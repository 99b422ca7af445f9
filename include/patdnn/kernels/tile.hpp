#pragma once
// A tile of outputs: G filters × R rows × V vectors, held in registers while all taps are added up.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <patdnn/kernels/lanes.hpp>
#include <patdnn/map_layout.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Extents of a tile of one filter, in rows and vectors.
struct Tile {
  unsigned rows = 1;
  unsigned vectors = 1;

  friend constexpr bool operator==(const Tile&, const Tile&) = default;
};

/// Whether the vector registers hold the accumulators of a tile of `block` filters and a step's operands: for a tap,
/// the fewer of its inputs and weights and one of the others; for a pattern kernel, a weight per filter and an input.
[[nodiscard]] constexpr bool tap_tile_fits(unsigned registers, unsigned block, Tile tile) noexcept {
  const unsigned inputs = tile.rows * tile.vectors;
  return block * inputs + std::min(block, inputs) + 1 <= registers;
}
[[nodiscard]] constexpr bool pattern_tile_fits(unsigned registers, unsigned block, Tile tile) noexcept {
  return block * tile.rows * tile.vectors + block + 1 <= registers;
}

/// Where one tile reads and writes. Pitches and planes in elements.
template <class T>
struct TilePlace {  // NOLINT(cppcoreguidelines-pro-type-member-init): made with {}
  const T* input;   // the first pixel, in plane 0, that a tap of the tile's first output may reach
  std::size_t input_pitch;
  std::size_t input_plane;  // from one plane to the next
  std::size_t input_planes;
  T* output;                  // the tile's first output, in the plane of filter 0
  std::size_t output_offset;  // of that output from pixel (0, 0) of the output map
  std::size_t output_pitch;
  std::size_t output_plane;
  std::size_t row;           // of the tile's first output, before pooling
  std::size_t column;        // the same; of a flat run, the lane
  Tile tile;                 // its extents
  std::size_t rows;          // of a run over whole planes
  std::size_t vectors;       // of the run
  std::size_t columns;       // outputs from the tile's first to the end of its row; pooled ones when the epilogue pools
  const LaneMask* pixels;    // flat runs: per vector, the lanes that are pixels; null: every lane up to `columns` is
  const T* next;             // what `input` will be for a later tile; null: nothing to prefetch
  std::size_t next_row;      // input rows of that tile that are not in cache yet: first,
  std::size_t next_rows;     // and how many
  std::size_t next_columns;  // of each row
  unsigned next_level;       // the cache that is to hold them
};

/// The accumulators of a tile.
template <class V, unsigned G, unsigned R, unsigned Vectors>
struct Accumulators {
  static constexpr std::size_t size = std::size_t{G} * R * Vectors;

  V at[G][R][Vectors];

  [[gnu::always_inline]] void clear() noexcept {
#pragma GCC unroll 128
    for (std::size_t i = 0; i < size; ++i) sum(i) = V(typename V::value_type{0});
  }
  [[gnu::always_inline]] void add(const Accumulators& other) noexcept {
#pragma GCC unroll 128
    for (std::size_t i = 0; i < size; ++i) sum(i) = sum(i) + other.sum(i);
  }

  /// Number i in the order of filters, rows and vectors.
  [[nodiscard]] [[gnu::always_inline]] V& sum(std::size_t i) noexcept {
    return at[i / (std::size_t{R} * Vectors)][i / Vectors % R][i % Vectors];
  }
  [[nodiscard]] [[gnu::always_inline]] const V& sum(std::size_t i) const noexcept {
    return at[i / (std::size_t{R} * Vectors)][i / Vectors % R][i % Vectors];
  }
};

/// The input of a step, `offset` bytes from the tile's first.
template <class T>
[[nodiscard]] [[gnu::always_inline]] inline const T* at_offset(const T* input, std::uint32_t offset) noexcept {
  return reinterpret_cast<const T*>(reinterpret_cast<const char*>(input) + offset);
}

/// The first element of each of R rows: a pointer to each where they fit the general registers; of more rows, to every
/// fourth, from which an address reaches the next three by multiples of the pitch.
template <class T, unsigned R>
class RowPointers {
 public:
  [[gnu::always_inline]] RowPointers(const T* first, std::size_t pitch) noexcept
      : further_{0, pitch, 2 * pitch, 3 * pitch} {
    rows_[0] = first;
#pragma GCC unroll 128
    for (std::size_t i = 1; i < kept; ++i) rows_[i] = lanes::stepped(rows_[i - 1] + every * pitch);
  }

  [[nodiscard]] [[gnu::always_inline]] const T* operator[](std::size_t row) const noexcept {
    return rows_[row / every] + further_[row % every];
  }

 private:
  static constexpr std::size_t every = R > 12 ? 4 : 1;
  static constexpr std::size_t kept = (R + every - 1) / every;

  const T* rows_[kept];
  std::size_t further_[4];
};

/// Asks for R rows of as many lines as `Vectors` vectors fill.
template <class V, unsigned R, unsigned Vectors, class T>
[[gnu::always_inline]] inline void prefetch_rows(const T* x, std::size_t pitch) noexcept {
  constexpr std::size_t lines = (Vectors * V::size + max_lanes<T> - 1) / max_lanes<T>;
  const RowPointers<T, R> rows(x, pitch);
#pragma GCC unroll 128
  for (std::size_t i = 0; i < R * lines; ++i) prefetch<1>(rows[i / lines] + i % lines * max_lanes<T>);
}

/// Asks for an equal share of a later tile's input: block `b` of `blocks` takes its share of the planes, so that the
/// requests are spread over the time this tile takes.
template <class Arch, class T>
[[gnu::noinline]] void prefetch_share(const TilePlace<T>& place, std::size_t b, std::size_t blocks) noexcept {
  const std::size_t columns = place.next_columns;
  // g++ takes a function that does nothing but prefetch for one without effect, and drops the calls.
  asm volatile("");
  constexpr std::size_t line = max_lanes<T>;
  const auto ask = [&]<int Level>(std::integral_constant<int, Level>) __attribute__((always_inline)) {
    for (std::size_t p = b * place.input_planes / blocks; p < (b + 1) * place.input_planes / blocks; ++p) {
      const T* row = place.next + p * place.input_plane + place.next_row * place.input_pitch;
      for (std::size_t y = 0; y < place.next_rows; ++y, row += place.input_pitch) {
        for (std::size_t x = 0; x < columns; x += line) prefetch<Level>(row + x);
        prefetch<Level>(row + columns);
      }
    }
  };
  switch (place.next_level) {
    case 1: return ask(std::integral_constant<int, 1>{});
    case 2: return ask(std::integral_constant<int, 2>{});
    default: return ask(std::integral_constant<int, 3>{});
  }
}

}}}  // namespace patdnn::v0::kernels
