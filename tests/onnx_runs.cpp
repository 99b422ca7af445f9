#include "onnx_runs.hpp"

#include <utility>

#include "network_runs.hpp"

namespace patdnn::test {

Outputs outputs_of(const ModelWriter& model, const Outputs& inputs, const network::OnnxOptions& options) {
  return run(Network(import_onnx(model.model(), "m.onnx", options)), inputs);
}

std::vector<float> output_of(const ModelWriter& model, std::vector<float> input) {
  return outputs_of(model, {std::move(input)}).at(0);
}

std::vector<float> constant_of(const ModelWriter& model) { return outputs_of(model, {}).at(0); }

}  // namespace patdnn::test
