#include "onnx_import.hpp"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

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

std::vector<std::filesystem::path> weight_files(const ::onnx::ModelProto& model, const std::filesystem::path& path) {
  std::set<std::filesystem::path> files;
  std::error_code error;
  for (const auto& tensor : model.graph().initializer()) {
    if (tensor.data_location() != ::onnx::TensorProto::EXTERNAL) continue;
    for (const auto& entry : tensor.external_data()) {
      if (entry.key() != "location") continue;
      // Of what a link to a model may mean, both folders.
      for (const auto& beside : {path, std::filesystem::weakly_canonical(path, error)}) {
        const auto file = beside.parent_path() / entry.value();
        if (std::filesystem::exists(file, error)) files.insert(file);
      }
    }
  }
  return {files.begin(), files.end()};
}

}  // namespace demo
