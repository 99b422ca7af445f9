#pragma once
// Where ONNX Runtime's shared library may be.

#include <filesystem>
#include <string>
#include <vector>

namespace demo {

/// The libraries of the Python package onnxruntime beside the folders in `path`, which are separated by colons: those
/// of a virtual environment, or of the system.
[[nodiscard]] std::vector<std::filesystem::path> runtime_libraries_beside(const std::string& path);

/// Names and paths for dlopen(), in the order in which they are tried: `named` alone unless it is empty, else what
/// PATDNN_ONNXRUNTIME names alone, else the system's, Python's, and that of this build's Python.
[[nodiscard]] std::vector<std::filesystem::path> runtime_libraries(const std::filesystem::path& named);

}  // namespace demo
