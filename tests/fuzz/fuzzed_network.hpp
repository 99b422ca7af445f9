#pragma once
// What is done with a graph that a file gave: whatever loads is prepared, and run where it is small.

#include <array>

#include <patdnn/kernels/default_table.hpp>
#include <patdnn/kernels/dispatch.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/network.hpp>

namespace patdnn::test {

/// One small tile of each kernel, which compiles fast.
struct FewKernels : kernels::DefaultKernels {
  template <class, unsigned>
  static constexpr auto pattern_tiles = std::array{kernels::Tile{2, 1}};
};

struct FuzzedTable : DefaultTable {
  using Kernels = FewKernels;
};

#if defined(__x86_64__)
using FuzzedArchitecture = arch::any_of<arch::avx2, arch::scalar>;
#elif defined(__aarch64__)
using FuzzedArchitecture = arch::any_of<arch::neon64, arch::scalar>;
#else
using FuzzedArchitecture = arch::any_of<arch::scalar>;
#endif

using FuzzedNetwork = network::Network<FuzzedTable, FuzzedArchitecture>;

/// What a fuzzed file may hold at most.
inline constexpr network::Limits fuzzed_limits{
    .max_bytes = std::size_t{1} << 20, .max_nodes = 200, .max_elements = std::size_t{1} << 16};

/// Prepares a network of `graph`; runs it, twice in one context, when that takes no more than 16 MiB and some ten
/// million operations. Throws patdnn::Error for one that cannot be prepared.
void run_if_small(const network::Graph& graph);

}  // namespace patdnn::test

// Compiled once, by fuzzed_network.cpp.
extern template class patdnn::network::Network<patdnn::test::FuzzedTable, patdnn::test::FuzzedArchitecture>;
