#pragma once
// Whether a caller's tensors are those that a network reads and writes.

#include <cstddef>
#include <span>

#include <patdnn/error.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Throws ShapeMismatch unless there is a tensor for each port, of as many elements.
///
/// what   "inputs" or "outputs", for messages
/// ports  with a `name` and `dims` each
/// given  tensors without gaps, in the order of the ports
template <class Port, class T>
void check_ports(const char* what, std::span<const Port> ports, std::span<const std::span<T>> given) {
  using patdnn::detail::message;
  if (given.size() != ports.size()) {
    throw ShapeMismatch(message("network: ", given.size(), " ", what, " given, expected ", ports.size()));
  }
  for (std::size_t i = 0; i < ports.size(); ++i) {
    if (given[i].size() != elements(ports[i].dims)) {
      throw ShapeMismatch(message("network: '", ports[i].name, "' has ", given[i].size(), " elements, expected ",
                                  to_text(ports[i].dims)));
    }
  }
}

}}}  // namespace patdnn::v0::network
