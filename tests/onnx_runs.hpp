#pragma once
// What the networks of small ONNX models compute. Compiled once, by onnx_runs.cpp: networks take a compiler long.

#include <vector>

#include "onnx_models.hpp"
#include "outputs.hpp"

namespace patdnn::test {

/// The outputs of a model for the given inputs.
Outputs outputs_of(const ModelWriter& model, const Outputs& inputs, const network::OnnxOptions& options = {});

/// The only output for the only input.
std::vector<float> output_of(const ModelWriter& model, std::vector<float> input);

/// The constant that a model's output is: it has no inputs.
std::vector<float> constant_of(const ModelWriter& model);

}  // namespace patdnn::test
