#pragma once
// How an ONNX model is read.

#include <map>
#include <string>
#include <vector>

#include <patdnn/network/limits.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn { inline namespace v0 { namespace network {

/// How an ONNX model is read.
struct OnnxOptions {
  /// Extents of inputs, by name: needed where the model leaves them open; elsewhere they replace the model's.
  std::map<std::string, Dims> input_dims;
  /// Inputs that are known now, by name: they become constants.
  std::map<std::string, Tensor> input_values;
  /// Values of the model that become the outputs of the graph, in this order, each once; none: the model's own. Only
  /// what they depend on is imported, so that operators behind them may be of any kind.
  std::vector<std::string> outputs;
  Limits limits;
};

}}}  // namespace patdnn::v0::network
