#pragma once
// A network as a C++ header: types and constants that patdnn/static_network.hpp runs.

#include <string>
#include <string_view>

#include <patdnn/network/graph.hpp>

namespace demo {

/// The header of a graph, the same text for the same graph.
///
/// name    of its namespace: letters, digits and underscores
/// source  what the header says it was made from
///
/// The graph is a chain of layers for one image: convolutions of patdnn's kernels, with what is fused with them but no
/// residual; maxima of windows, means of whole maps, fully connected layers. Channels that nothing reads, or that are
/// always zero, are left out.
/// Throws patdnn::UnsupportedOperator, naming the node, for any other, and patdnn::InvalidWeight for a weight that is
/// infinite or not a number.
[[nodiscard]] std::string to_header(const patdnn::network::Graph& graph, std::string_view name,
                                    std::string_view source);

/// The name as to_header() takes it: other characters become underscores, and one is put before a digit,
/// and behind a word of C++.
[[nodiscard]] std::string identifier(std::string_view name);

}  // namespace demo
