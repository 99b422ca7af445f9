#pragma once
// What a loader takes from a file at most.

#include <cstddef>

namespace patdnn::inline v0::network {

/// Bounds on what is read, so that a file from anyone costs no more than its reader allows.
struct Limits {
  std::size_t max_bytes = std::size_t{8} << 30;     // of a file, and of the weights beside it
  std::size_t max_nodes = 100'000;                  // of a graph
  std::size_t max_elements = std::size_t{1} << 31;  // of a tensor
};

}  // namespace patdnn::inline v0::network
