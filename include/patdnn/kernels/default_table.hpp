#pragma once
// By what a layer chooses its parameters when it is not told.

#include <algorithm>
#include <array>
#include <cstddef>

#include <patdnn/kernels/cache_figures.hpp>
#include <patdnn/kernels/default_kernels.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/tuning/parameters/avx2.hpp>
#include <patdnn/tuning/parameters/avx512.hpp>
#include <patdnn/tuning/parameters/neon64.hpp>
#include <patdnn/tuning/parameters/sse4.hpp>

#if defined(PATDNN_TUNED_HEADER)
#include PATDNN_TUNED_HEADER
#endif

namespace patdnn { inline namespace v0 { namespace kernels {

/// A table without tuned layers: default_parameters() decides, by these cache sizes. A layer takes a table as a type,
/// so that layers of two tables are different types.
///
/// For a table of your own, derive from DefaultTable, ShippedTable or TunedBy<...> and replace what differs, a figure
/// or `Kernels`. Pattern kernels for a set of yours, on the default table's tiles and parameters:
///
/// ```
/// struct OwnKernels : DefaultKernels {
///   using pattern_sets = fkw::sets<own_patterns>;
/// };
/// template <class Base>
/// struct WithOwnKernels : Base {
///   using Kernels = OwnKernels;
/// };
/// using OwnTable = WithOwnKernels<DefaultTable>;
/// ```
struct UntunedTable : CacheFigures {
  /// What is instantiated.
  using Kernels = DefaultKernels;

  /// Lists of tuned layers for an architecture, in the order in which they are asked.
  static constexpr std::array<TunedList, 0> lists{};
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
/// have different ConvLayer<> types, whose functions do not collide. A type of your own that is made of DefaultTable
/// has to be a template of it, as WithoutPatterns is: a class derived from it would be another one in each unit, under
/// one name.
#if defined(PATDNN_TUNED_HEADER)
using DefaultTable = TunedBy<tuned::TunedLayers>;
#else
using DefaultTable = ShippedTable;
#endif

/// The parameters of Base without pattern kernels.
template <class Base>
struct WithoutPatterns : Base {
  using Kernels = TapKernels;
};

/// The default parameters without pattern kernels: for networks of blocks of 4 and 8 filters or of free taps, which
/// never run one, and in a fraction of the time to compile.
using TapTable = WithoutPatterns<DefaultTable>;

}}}  // namespace patdnn::v0::kernels
