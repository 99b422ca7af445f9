#pragma once
// What each of the paper's optimisations gains, one added to the other in the paper's order (PatDNN §5), on VGG-16's
// nine different convolutions, pruned to patterns filter by filter:
//
//   none   filters and kernels in their original order, a branch on each kernel's pattern
//   fkr    + filter kernel reorder: runs of kernels of one pattern, a loop for each
//   lre    + load redundancy elimination: the pattern kernel, with the first tile that fits and otherwise default
//          parameters; where no tile fits, the tap kernel with the smallest tile
//   tuned  + parameters as the library chooses them
//   g4     beyond the paper: blocks of four filters that share channels and patterns, parameters as chosen
//
// One thread shows of filter kernel reorder the branches that it saves, not the even shares that it gives to many.
// The first layer of a network stays dense: there, the first two forms know one pattern of nine entries, and the others
// are blocks of eight filters.

#include <functional>
#include <string>

#include <benchmark/benchmark.h>

namespace patdnn::bench {

/// Sets the counters of a layer, given the multiplications of kept weights and of all weights, and the peak in GFLOP/s.
using Count = std::function<void(benchmark::State&, double useful, double dense, double peak)>;

/// Registers ablation/L1/none to ablation/L9/g4: one image, one thread, outputs checked before they are timed.
///
/// connectivity_rate  kernels per kept kernel
void add_ablation(const std::string& architecture, double connectivity_rate, const Count& count);

}  // namespace patdnn::bench
