#include "onnx_import.hpp"

#include <utility>

#include <patdnn/network/onnx.hpp>

namespace demo {

namespace network = patdnn::network;

network::Graph import_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                           const network::OnnxOptions& options) {
  return network::import_onnx(model, path, options);
}

network::Graph import_onnx(::onnx::ModelProto&& model, const std::filesystem::path& path,
                           const network::OnnxOptions& options) {
  return network::import_onnx(std::move(model), path, options);
}

network::Graph read_onnx(const std::filesystem::path& path, const network::OnnxOptions& options) {
  return network::read_onnx(path, options);
}

network::OnnxSurvey survey_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                const network::OnnxOptions& options) {
  return network::survey_onnx(model, path, options);
}

}  // namespace demo
