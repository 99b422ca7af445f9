#include "model_file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/io/mapped_file.hpp>
#include <patdnn/network/error_context.hpp>
#include <patdnn/network/onnx/model.hpp>
#include <patdnn/network/onnx/near_names.hpp>
#include <patdnn/network/onnx/needed.hpp>
#include <patdnn/network/onnx/options.hpp>
#include <patdnn/network/store.hpp>

#include "onnx_import.hpp"

namespace demo {
namespace {

namespace fs = std::filesystem;
using patdnn::detail::message;
using patdnn::network::Dims;

/// The inputs of an ONNX model that are not initializers, as far as outputs depend on them.
std::vector<const ::onnx::ValueInfoProto*> inputs_of(const ::onnx::GraphProto& graph,
                                                     const std::vector<std::string>& outputs) {
  namespace onnx_import = patdnn::network::onnx_import;
  const onnx_import::Needed needed = onnx_import::needed_for(graph, onnx_import::chosen_outputs(graph, outputs));
  std::set<std::string> initializers;
  for (const auto& tensor : graph.initializer()) initializers.insert(tensor.name());
  std::vector<const ::onnx::ValueInfoProto*> inputs;
  for (const auto& input : graph.input()) {
    if (initializers.count(input.name()) == 0 && needed.values.count(input.name()) != 0) inputs.push_back(&input);
  }
  return inputs;
}

/// Whether a model leaves an extent open. Some exporters write a negative number for that; 0 is an extent.
bool is_open(const ::onnx::TensorShapeProto::Dimension& extent) {
  return !extent.has_dim_value() || extent.dim_value() < 0;
}

/// The extents of an input that a model leaves open in part: the array's at hand, or one image.
Dims close(const ::onnx::ValueInfoProto& input, const Dims* supplied) {
  Dims dims;
  std::string text;
  bool open = false;
  std::size_t at = 0;
  for (const auto& n : input.type().tensor_type().shape().dim()) {
    const bool fixed = !is_open(n);
    text += message(at == 0 ? "" : "x", fixed                   ? std::to_string(n.dim_value())
                                        : n.dim_param().empty() ? "?"
                                                                : n.dim_param());
    open = open || (!fixed && at > 0);
    dims.push_back(fixed ? static_cast<std::size_t>(n.dim_value()) : at == 0 ? 1 : 0);
    const bool fits = supplied == nullptr || (at < supplied->size() && (!fixed || (*supplied)[at] == dims.back()));
    if (!fits) supplied = nullptr;  // what is given to the network later says what does not fit
    ++at;
  }
  if (supplied != nullptr && supplied->size() == dims.size()) return *supplied;
  if (open) throw OpenExtents(input.name(), text);
  return dims;
}

ModelFile read_onnx(const fs::path& path, std::shared_ptr<const patdnn::io::MappedFile> file, const InputExtents& given,
                    const InputExtents& supplied, const std::vector<std::string>& outputs) {
  patdnn::network::OnnxOptions options;
  options.outputs = outputs;
  ::onnx::ModelProto model = patdnn::network::onnx_import::parse(file->bytes(), path.string(), options.limits);
  file.reset();
  const std::vector<const ::onnx::ValueInfoProto*> inputs =
      patdnn::network::with_context(path.string() + ": ", [&] { return inputs_of(model.graph(), outputs); });
  std::vector<std::string> names;
  for (const auto* input : inputs) names.push_back(input->name());
  options.input_dims = named_extents(given, names);
  check_names(options.input_dims, names);
  const InputExtents at_hand = names.size() == 1 ? named_extents(supplied, names) : supplied;
  for (const auto* input : inputs) {
    if (options.input_dims.count(input->name()) != 0 || !input->type().tensor_type().has_shape()) continue;
    const auto& extents = input->type().tensor_type().shape().dim();
    const bool open = std::any_of(extents.begin(), extents.end(), is_open);
    const auto found = at_hand.find(input->name());
    if (open) options.input_dims[input->name()] = close(*input, found == at_hand.end() ? nullptr : &found->second);
  }
  std::vector<fs::path> weights = weight_files(model, path);
  return {import_onnx(std::move(model), path, options), true, std::move(weights)};
}

patdnn::network::Graph read_patdnn(const fs::path& path, const std::shared_ptr<const patdnn::io::MappedFile>& file,
                                   const InputExtents& given) {
  patdnn::network::Graph graph =
      patdnn::network::graph_from_bytes(file->bytes(), message("'", path.string(), "'"), {}, file);
  std::vector<std::string> names;
  for (const auto id : graph.inputs) names.push_back(graph.values[id].name);
  const InputExtents extents = named_extents(given, names);
  check_names(extents, names);
  for (const auto& [name, dims] : extents) {
    const auto found = std::find(names.begin(), names.end(), name);
    const Dims& fixed = graph.dims(graph.inputs[static_cast<std::size_t>(found - names.begin())]);
    if (fixed != dims) {
      throw patdnn::ShapeMismatch(message(path.string(), ": input '", name, "' of ", patdnn::network::to_text(dims),
                                          ", but this file was made for ", patdnn::network::to_text(fixed)));
    }
  }
  return graph;
}

/// Whether a file begins as .patdnn files do, or is called one.
bool is_patdnn(std::span<const std::byte> begin, const fs::path& path) {
  constexpr std::string_view start(
      "\x89"
      "FKW\r\n\x1A\n",
      8);
  const bool begins = begin.size() >= start.size() && std::equal(start.begin(), start.end(), begin.begin(),
                                                                 [](char c, std::byte b) { return std::byte(c) == b; });
  return begins || path.extension() == ".patdnn";
}

}  // namespace

OpenExtents::OpenExtents(std::string input, std::string extents)
    : UnsupportedOperator(message("input '", input, "' is ", extents, ", expected its extents: --input-shape '", input,
                                  "=", extents, "' with numbers")),
      input_(std::move(input)),
      extents_(std::move(extents)) {}

InputExtents named_extents(const InputExtents& extents, std::span<const std::string> inputs) {
  InputExtents result = extents;
  const auto unnamed = result.find("");
  if (unnamed == result.end()) return result;
  if (inputs.size() != 1) {
    throw patdnn::ShapeMismatch(message("extents ", patdnn::network::to_text(unnamed->second), " without a name for ",
                                        inputs.size(), " inputs, expected NAME=EXTENTS"));
  }
  result.insert({inputs[0], unnamed->second});
  result.erase("");
  return result;
}

InputExtents parse_extents(std::span<const std::string> texts) {
  InputExtents result;
  for (const std::string& text : texts) {
    const std::size_t equals = text.rfind('=');
    const std::optional<Dims> dims =
        patdnn::network::parse_dims(std::string_view(text).substr(equals == std::string::npos ? 0 : equals + 1));
    if (!dims) {
      throw patdnn::InvalidShape(
          message("--input-shape '", text, "', expected extents like 1x3x224x224 or NAME=1x3x224x224"));
    }
    if (!result.insert({equals == std::string::npos ? "" : text.substr(0, equals), *dims}).second) {
      throw patdnn::InvalidShape(message("--input-shape '", text, "': the extents of that input were given before"));
    }
  }
  return result;
}

void check_names(const InputExtents& extents, std::span<const std::string> inputs) {
  for (const auto& [name, dims] : extents) {
    if (std::find(inputs.begin(), inputs.end(), name) != inputs.end()) continue;
    const std::vector<std::string_view> known(inputs.begin(), inputs.end());
    throw patdnn::ShapeMismatch(
        message("no input is called '", name, "', expected one of ", patdnn::network::onnx_import::in_quotes(known)));
  }
}

bool is_patdnn(const fs::path& path) {
  std::error_code error;
  // A pipe is read once alone.
  if (!fs::is_regular_file(path, error)) return path.extension() == ".patdnn";
  return is_patdnn(patdnn::io::MappedFile(path).bytes(), path);
}

std::uintmax_t size_of(const fs::path& path) {
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  return error ? 0 : bytes;
}

ModelFile read_model(const fs::path& path, const InputExtents& given, const InputExtents& supplied,
                     const std::vector<std::string>& outputs) {
  auto file = std::make_shared<const patdnn::io::MappedFile>(path);
  if (!is_patdnn(file->bytes(), path)) return read_onnx(path, std::move(file), given, supplied, outputs);
  if (!outputs.empty()) {
    throw patdnn::InvalidParameters(message("outputs of ONNX models alone can be chosen, but ", path.string(),
                                            " is a .patdnn file, whose are fixed"));
  }
  return {read_patdnn(path, file, given), false};
}

}  // namespace demo
