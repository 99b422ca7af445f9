#pragma once
// By what a layer chooses its parameters when it is not told.

#include <algorithm>
#include <array>
#include <cstddef>

#include <patdnn/kernels/default_kernels.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/tuning/parameters/avx2.hpp>
#include <patdnn/tuning/parameters/avx512.hpp>
#include <patdnn/tuning/parameters/neon64.hpp>
#include <patdnn/tuning/parameters/sse4.hpp>

#if defined(PATDNN_TUNED_HEADER)
#include PATDNN_TUNED_HEADER
#endif

namespace patdnn::inline v0::kernels {

/// A table of no tuned layers: figures of a machine, by which default_parameters() chooses. A layer takes a table as a
/// type, so that layers of two tables are different types.
struct UntunedTable {
  /// What is instantiated.
  using Kernels = DefaultKernels;

  /// Lists of tuned layers for an architecture, in the order in which they are asked.
  static constexpr std::array<TunedList, 0> lists{};

  /// Bytes of an image, up to which it stays in the second-level cache while all filters run on it. The next tile's
  /// input of a larger one is prefetched; on a smaller one, a few filters run on all tiles before the next few do.
  static constexpr std::size_t cached_image = std::size_t{640} << 10;
  /// Bytes of one tile's input that stay in that cache from one filter to the next.
  static constexpr std::size_t cached_tile = std::size_t{896} << 10;
  /// Bytes of weights and offsets of those few, and of their channels where each group has its own: what the
  /// first-level cache may hold of them.
  static constexpr std::size_t cached_pass = std::size_t{16} << 10;

  /// Bytes of a tile's input that stay in the first-level cache from one block to the next.
  static constexpr std::size_t cached_piece = std::size_t{44} << 10;
  /// Taps for which it pays to store a tile's sums and add to them later.
  static constexpr std::size_t least_piece = 20;
  /// Vectors of a tile of one or two filters whose input is larger than that: the fewer, the more taps to a piece.
  static constexpr unsigned streamed_vectors = 8;
};

struct ShippedTable;

/// A table that asks Layers first, a list that patdnn_tune wrote; then Base.
template <class Layers, class Base = ShippedTable>
struct TunedBy : Base {
  static constexpr auto lists = [] {
    std::array<TunedList, Base::lists.size() + 1> all{TunedList{Layers::architecture, Layers::layers}};
    std::copy(Base::lists.begin(), Base::lists.end(), all.begin() + 1);
    return all;
  }();
};

/// The layers of VGG-16, ResNet-50 and MobileNet-V2, tuned on the machine that an architecture's header names; those of
/// 64-bit ARM were estimated for a Cortex-A76, and nothing was measured.
struct ShippedTable
    : TunedBy<tuned::Avx512Layers,
              TunedBy<tuned::Avx2Layers, TunedBy<tuned::Sse4Layers, TunedBy<tuned::Neon64Layers, UntunedTable>>>> {};

/// What ConvLayer takes unless it is told otherwise. The macro PATDNN_TUNED_HEADER, the name of a header that
/// patdnn_tune wrote, puts that header's layers first. It only names a type: translation units with different headers
/// have different ConvLayer<> types, whose functions do not collide.
#if defined(PATDNN_TUNED_HEADER)
using DefaultTable = TunedBy<tuned::TunedLayers>;
#else
using DefaultTable = ShippedTable;
#endif

/// The default parameters without pattern kernels: for networks of blocks of 4 and 8 filters or of free taps, which
/// never run one, and in a fraction of the time to compile.
struct TapTable : DefaultTable {
  using Kernels = TapKernels;
};

}  // namespace patdnn::inline v0::kernels
