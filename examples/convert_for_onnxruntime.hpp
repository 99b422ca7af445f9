#pragma once
// The part of patdnn_convert that writes models for ONNX Runtime.

#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "measured_network.hpp"
#include "onnxruntime/replace_regions.hpp"

namespace demo {

struct OnnxRuntimeOptions {
  std::filesystem::path output;
  RegionChoice regions = RegionChoice::gaining;
  std::filesystem::path library;
};

/// Adds --onnxruntime and what belongs to it to a command line.
CLI::Option* add_onnxruntime_options(CLI::App& app, OnnxRuntimeOptions& options);

/// What both parts of the program know.
struct ConvertedModel {
  std::filesystem::path input;
  std::vector<std::string> input_shapes;
  std::string arch;
  std::filesystem::path json;
  MeasuringOptions measuring;
};

/// Writes the model, and says what becomes operators and what that gains in ONNX Runtime.
///
/// Throws what replace_regions() and wrap_network() throw, or FileError for a library that was named and is none.
void convert_for_onnxruntime(const ConvertedModel& model, const OnnxRuntimeOptions& options);

}  // namespace demo
