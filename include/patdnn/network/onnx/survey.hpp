#pragma once
// Which parts of an ONNX model can be imported.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <patdnn/network/graph.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// Which parts of an ONNX model can be imported, node by node.
struct OnnxSurvey {
  struct Node {
    std::string refusal;    // why it cannot be imported; empty: it can
    std::size_t first = 0;  // of its nodes in `graph`
    std::size_t last = 0;   // one behind them; the same as `first` when it only computes constants
  };

  Graph graph;                            // of all that can be imported, nothing fused; without outputs
  std::map<std::string, ValueId> values;  // of `graph`, by the model's names
  std::vector<Node> nodes;                // of the model, in its order
};

}}}  // namespace patdnn::v0::network
