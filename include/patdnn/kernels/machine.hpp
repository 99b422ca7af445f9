#pragma once
// What a cost model knows of a machine.

#include <cstddef>

namespace patdnn { inline namespace v0 { namespace kernels {

/// One core's figures, for vectors of one architecture.
struct Machine {
  double multiply_adds = 0;   // vectors a second, on registers
  double loads = 0;           // aligned vectors a second, from the first-level cache
  double crossing_loads = 0;  // the same, at addresses of which a vector crosses a line wherever it can
  double l2_lines = 0;        // lines a second, from the second-level cache
  double l3_lines = 0;        // from the third
  double memory_lines = 0;
  std::size_t l1_bytes = 0;
  std::size_t l2_bytes = 0;
  std::size_t l3_bytes = 0;
  /// Taps for which it pays to store a tile's sums and add to them later.
  std::size_t least_piece = 20;
  /// Vectors of a tile of one or two filters with an input above cached_piece(): the fewer, the more taps to a piece.
  unsigned streamed_vectors = 8;

  // Layers that nobody tuned are planned by these parts of caches, measured on a server's core.

  /// Bytes up to which an image stays in the second-level cache while all filters run on it. Of a larger image, the
  /// next tile's input is prefetched; on a smaller one, a few filters run on all tiles before the next few do.
  [[nodiscard]] constexpr std::size_t cached_image() const noexcept { return l2_bytes / 8 * 5; }
  /// Bytes of one tile's input that stay in that cache from one filter to the next.
  [[nodiscard]] constexpr std::size_t cached_tile() const noexcept { return l2_bytes / 8 * 7; }
  /// Bytes that the first-level cache may hold of those few filters' weights and offsets, and of their channels where
  /// each group has its own.
  [[nodiscard]] constexpr std::size_t cached_pass() const noexcept { return l1_bytes / 2; }
  /// Bytes of a tile's input above which it pays to cut lists into pieces: as measured, three eighths more
  /// than the first-level cache has.
  [[nodiscard]] constexpr std::size_t cached_piece() const noexcept { return l1_bytes / 8 * 11; }
};

/// A Cortex-A76 at 2.4 GHz, by its published figures (two 16-byte multiply-adds and two loads a cycle, 64 KiB, 512 KiB
/// and 2 MiB of caches; lines per cycle estimated), for who tunes for 64-bit ARM without such a machine.
inline constexpr Machine cortex_a76{.multiply_adds = 4.8e9,
                                    .loads = 4.8e9,
                                    .crossing_loads = 2.4e9,
                                    .l2_lines = 0.6e9,
                                    .l3_lines = 0.2e9,
                                    .memory_lines = 0.1e9,
                                    .l1_bytes = std::size_t{64} << 10,
                                    .l2_bytes = std::size_t{512} << 10,
                                    .l3_bytes = std::size_t{2} << 20};

/// Frequency of server_core.
inline constexpr double server_hertz = 3.5e9;

/// A server's core at 3.5 GHz with its full vectors (two multiply-adds and two loads a cycle, 32 KiB, 1 MiB and a share
/// of 32 MiB of caches), where nothing was measured: good enough to compare two ways of running one layer.
inline constexpr Machine server_core{.multiply_adds = 7e9,
                                     .loads = 7e9,
                                     .crossing_loads = 3.5e9,
                                     .l2_lines = 1.5e9,
                                     .l3_lines = 0.35e9,
                                     .memory_lines = 0.15e9,
                                     .l1_bytes = std::size_t{32} << 10,
                                     .l2_bytes = std::size_t{1} << 20,
                                     .l3_bytes = std::size_t{32} << 20};

}}}  // namespace patdnn::v0::kernels
