#pragma once
// What is done with a graph that a file gave: whatever loads is prepared, and run where it is small.

#include <cstddef>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/limits.hpp>

namespace patdnn::test {

/// What a fuzzed file may hold at most.
inline constexpr network::Limits fuzzed_limits{
    .max_bytes = std::size_t{1} << 20, .max_nodes = 200, .max_elements = std::size_t{1} << 16};

/// Prepares a network of `graph`; runs it, twice in one context, when that takes no more than 16 MiB and some ten
/// million operations. Throws patdnn::Error for one that cannot be prepared.
void run_if_small(const network::Graph& graph);

}  // namespace patdnn::test
