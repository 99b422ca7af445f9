#pragma once
// The convolutions of someone's model, as layers to tune.

#include <filesystem>
#include <string>
#include <vector>

#include "../../examples/model_file.hpp"
#include "device_tuning.hpp"
#include "tune_layer.hpp"

namespace patdnn::bench {

/// Someone's model, and what of it is read.
struct ModelSource {
  std::filesystem::path path;
  demo::InputExtents input_extents;  // that win over those of an ONNX model
  std::vector<std::string> outputs;  // values of an ONNX model to end at; none: its own
};

/// A case for each different convolution of a model that patdnn's kernels run: its extents, what is fused with it, and
/// random weights that are pruned as far and in the form in which the model's own would run.
///
/// Throws what demo::read_model() throws, or InvalidShape for a model without such convolutions.
[[nodiscard]] std::vector<TuningCase> model_cases(const ModelSource& source, const kernels::ConvTable& table);

/// Each different convolution of a model with its own weights, for a device: of a .patdnn file in the forms in which it
/// has them, of an ONNX model in those that run fastest on this machine's processor. Throws as model_cases() does.
[[nodiscard]] std::vector<DeviceLayer> model_layers(const ModelSource& source, const kernels::ConvTable& table);

}  // namespace patdnn::bench
