#pragma once
// Tuning by the cost model alone, for a machine that this is not.

#include <cstdint>
#include <span>
#include <string_view>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/machine.hpp>

#include "tune_layer.hpp"

namespace patdnn::bench {

/// Another machine: its figures, and what its kernels are instantiated for.
struct OtherMachine {
  std::string_view name;
  std::string_view architecture;
  arch::Registers registers;
  std::span<const kernels::Tile> pattern_tiles[2];  // of one filter, and of two
  kernels::Machine figures;
};

/// A Cortex-A76, for 64-bit ARM.
[[nodiscard]] const OtherMachine& cortex_a76() noexcept;

/// Chooses the candidate of the least estimated time among a few thousand random ones; the default parameters, unless
/// it is estimated to take a fifth less than they: the model is not so good that less would mean anything.
[[nodiscard]] TuningResult estimate_layer(const TuningCase& tuned, const OtherMachine& machine, std::uint64_t seed);

}  // namespace patdnn::bench
