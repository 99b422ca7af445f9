#pragma once
// What the code of a static layer may take.

#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/tile.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity {

/// How a tile goes through its kept weights.
enum class Form : std::uint8_t {
  best,           // of those below, the one that should be fastest within the budget
  taps,           // one loop over taps
  patterns,       // a loop for each pattern that the mask holds, over kernels; rows share loads
  straight_line,  // no loop: filters and rows share loads, whatever their patterns
};

/// Limits for the code of a layer, and what is to be chosen within them.
struct StaticBudget {
  /// Vector registers that accumulators, inputs and weights of a tile may take.
  unsigned registers = 0;
  /// Bytes that the loops of a layer's patterns may take, for tiles of all the sizes that it is cut into.
  std::size_t loop_bytes = 0;
  /// Bytes that a layer may take as straight-line code.
  std::size_t straight_line_bytes = 0;

  Form form = Form::best;
  /// The largest tile; where it has no rows, the plan chooses one.
  kernels::Tile tile = {0, 0};
};

/// The defaults of an architecture.
///
/// Loops have about two thirds of a first-level instruction cache. Straight-line code is fetched anew for each tile,
/// and was slower than loops on all layers of 8 and of 16 channels that were measured. By default there is none.
template <class Arch>
inline constexpr StaticBudget default_budget{
    .registers = Arch::registers, .loop_bytes = std::size_t{20} << 10, .straight_line_bytes = 0};

namespace detail {

/// About how many bytes an instruction takes: with registers alone, and with an operand in memory.
struct InstructionBytes {
  std::size_t arithmetic;
  std::size_t memory;
};

template <class Arch>
inline constexpr InstructionBytes instruction_bytes{5, 9};
template <>
inline constexpr InstructionBytes instruction_bytes<arch::avx512>{6, 11};
template <>
inline constexpr InstructionBytes instruction_bytes<arch::sse4>{11, 9};  // a product and a sum for a multiply-add
template <>
inline constexpr InstructionBytes instruction_bytes<arch::neon64>{4, 8};  // an address and a load

}  // namespace detail

}}}  // namespace patdnn::v0::connectivity
