#pragma once
// How much of a layer's work a machine keeps in its caches.

#include <cstddef>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Figures of a server's core, by which layers that nobody tuned are planned.
struct CacheFigures {
  /// Bytes of an image, up to which it stays in the second-level cache while all filters run on it. The next tile's
  /// input of a larger one is prefetched; on a smaller one, a few filters run on all tiles before the next few do.
  std::size_t cached_image = std::size_t{640} << 10;
  /// Bytes of one tile's input that stay in that cache from one filter to the next.
  std::size_t cached_tile = std::size_t{896} << 10;
  /// Bytes of weights and offsets of those few, and of their channels where each group has its own: what the
  /// first-level cache may hold of them.
  std::size_t cached_pass = std::size_t{16} << 10;

  /// Bytes of a tile's input that stay in the first-level cache from one block to the next.
  std::size_t cached_piece = std::size_t{44} << 10;
  /// Taps for which it pays to store a tile's sums and add to them later.
  std::size_t least_piece = 20;
  /// Vectors of a tile of one or two filters whose input is larger than that: the fewer, the more taps to a piece.
  unsigned streamed_vectors = 8;
};

}}}  // namespace patdnn::v0::kernels
