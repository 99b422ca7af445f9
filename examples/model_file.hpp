#pragma once
// Networks from .onnx and .patdnn files.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/network/graph.hpp>

namespace demo {

/// Extents of inputs, by name; those under the empty name are of the only input.
using InputExtents = std::map<std::string, patdnn::network::Dims>;

/// Extents as they are typed: "1x3x224x224", or "data=1x3x224x224" for the input of that name. Throws
/// patdnn::InvalidShape.
[[nodiscard]] InputExtents parse_extents(std::span<const std::string> texts);

/// Extents under the empty name become those of the only input. Throws patdnn::ShapeMismatch when there are several.
[[nodiscard]] InputExtents named_extents(const InputExtents& extents, std::span<const std::string> inputs);

/// Throws patdnn::ShapeMismatch for extents of an input that is none of `inputs`.
void check_names(const InputExtents& extents, std::span<const std::string> inputs);

/// Whether a file begins as .patdnn files do, or is called one; of what is no plain file, the name alone counts. Throws
/// patdnn::FileError.
[[nodiscard]] bool is_patdnn(const std::filesystem::path& path);

/// Extents of an input that an ONNX model leaves open.
class OpenExtents : public patdnn::UnsupportedOperator {
 public:
  /// extents  as the model has them, with a name or "?" for each open one
  OpenExtents(std::string input, std::string extents);

  [[nodiscard]] const std::string& input() const noexcept { return input_; }
  [[nodiscard]] const std::string& extents() const noexcept { return extents_; }

 private:
  std::string input_;
  std::string extents_;
};
/// A file's size, 0 when it cannot be asked for.
[[nodiscard]] std::uintmax_t size_of(const std::filesystem::path& path);

/// A network, and which kind of file it came from.
struct ModelFile {
  patdnn::network::Graph graph;
  bool is_onnx = false;
  std::vector<std::filesystem::path> weight_files = {};  // beside an ONNX model
};

/// Reads a network, whatever its file is called.
///
/// given     extents that win over those of an ONNX model; a .patdnn file's are fixed and have to be the same
/// supplied  extents of arrays that are at hand, taken where an ONNX model leaves an input's open; where there are
///           none, an open number of images is 1
/// outputs   values of an ONNX model with which the network ends; none: its own outputs
/// Throws what network::read_onnx() and network::load() throw, ShapeMismatch for extents of other inputs,
/// OpenExtents for those that stay open, and InvalidParameters for outputs of a .patdnn file.
[[nodiscard]] ModelFile read_model(const std::filesystem::path& path, const InputExtents& given,
                                   const InputExtents& supplied = {}, const std::vector<std::string>& outputs = {});

}  // namespace demo
