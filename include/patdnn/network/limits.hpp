#pragma once
// What is taken from a file at most, by its loader and by the network that is prepared from it.

#include <cstddef>

namespace patdnn { inline namespace v0 { namespace network {

/// Bounds on what is read and prepared, so that a file from anyone costs no more than its reader allows.
struct Limits {
  std::size_t max_bytes = std::size_t{8} << 30;     // of a file, and of the weights beside it
  std::size_t max_nodes = 100'000;                  // of a graph
  std::size_t max_elements = std::size_t{1} << 31;  // of a tensor, 0 taken for 1, and of a prepared map with its pads
};

}}}  // namespace patdnn::v0::network
