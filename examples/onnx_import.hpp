#pragma once
// The import of ONNX models that programs and tests share: <patdnn/network/onnx.hpp> is all of it in headers, which
// takes a compiler half a minute in each unit that includes them.

#include <filesystem>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/network/graph.hpp>
#include <patdnn/network/onnx/options.hpp>
#include <patdnn/network/onnx/survey.hpp>

namespace demo {

// What the functions of the same names in patdnn::network do, compiled once, by onnx_import.cpp.
[[nodiscard]] patdnn::network::Graph import_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                                 const patdnn::network::OnnxOptions& options = {});
[[nodiscard]] patdnn::network::Graph import_onnx(::onnx::ModelProto&& model, const std::filesystem::path& path,
                                                 const patdnn::network::OnnxOptions& options = {});
[[nodiscard]] patdnn::network::Graph read_onnx(const std::filesystem::path& path,
                                               const patdnn::network::OnnxOptions& options = {});
[[nodiscard]] patdnn::network::OnnxSurvey survey_onnx(const ::onnx::ModelProto& model,
                                                      const std::filesystem::path& path,
                                                      const patdnn::network::OnnxOptions& options = {});

/// The files beside a model that hold weights of it, those that are there.
[[nodiscard]] std::vector<std::filesystem::path> weight_files(const ::onnx::ModelProto& model,
                                                              const std::filesystem::path& path);

}  // namespace demo
