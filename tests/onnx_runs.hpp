#pragma once
// What the networks of small ONNX models compute.

#include <utility>
#include <vector>

#include "network_runs.hpp"
#include "onnx_models.hpp"

namespace patdnn::test {

/// The outputs of a model for the given inputs.
inline Outputs outputs_of(const ModelWriter& model, const Outputs& inputs, const network::OnnxOptions& options = {}) {
  return run(Net(import_onnx(model.model(), "m.onnx", options)), inputs);
}

/// The only output for the only input.
inline std::vector<float> output_of(const ModelWriter& model, std::vector<float> input) {
  return outputs_of(model, {std::move(input)}).at(0);
}

/// The constant that a model's output is: it has no inputs.
inline std::vector<float> constant_of(const ModelWriter& model) { return outputs_of(model, {}).at(0); }

}  // namespace patdnn::test
