#pragma once
// What the types of a node's inputs mean: the types of its outputs, and whether it may read integers while a network
// runs.
//
// A network holds floats. Integers up to 2^24 are among them, and nodes that move, compare or choose values treat these
// floats as they would treat the integers themselves. Arithmetic does not: its results wrap around or are rounded.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <onnx/onnx_pb.h>

#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

template <std::size_t Count>
[[nodiscard]] bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) noexcept {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace detail

/// Whether a node computes the same of integers as of the floats that hold them.
[[nodiscard]] inline bool takes_integers(std::string_view type) noexcept {
  using namespace std::string_view_literals;
  return detail::is_one_of(type, std::array{"Abs"sv,
                                            "And"sv,
                                            "ArgMax"sv,
                                            "ArgMin"sv,
                                            "Cast"sv,
                                            "Clip"sv,
                                            "CastLike"sv,
                                            "Compress"sv,
                                            "Concat"sv,
                                            "DepthToSpace"sv,
                                            "Dropout"sv,
                                            "Equal"sv,
                                            "Expand"sv,
                                            "Flatten"sv,
                                            "Gather"sv,
                                            "GatherElements"sv,
                                            "GatherND"sv,
                                            "Greater"sv,
                                            "GreaterOrEqual"sv,
                                            "Identity"sv,
                                            "Less"sv,
                                            "LessOrEqual"sv,
                                            "Max"sv,
                                            "MaxPool"sv,
                                            "Min"sv,
                                            "Not"sv,
                                            "OneHot"sv,
                                            "Or"sv,
                                            "ReduceMax"sv,
                                            "ReduceMin"sv,
                                            "Relu"sv,
                                            "Reshape"sv,
                                            "ReverseSequence"sv,
                                            "Shape"sv,
                                            "Sign"sv,
                                            "Size"sv,
                                            "Slice"sv,
                                            "SpaceToDepth"sv,
                                            "Split"sv,
                                            "Squeeze"sv,
                                            "Tile"sv,
                                            "TopK"sv,
                                            "Transpose"sv,
                                            "Trilu"sv,
                                            "Unsqueeze"sv,
                                            "Where"sv,
                                            "Xor"sv,
                                            "DequantizeLinear"sv,
                                            "ScatterElements"sv,
                                            "ScatterND"sv,
                                            "Scatter"sv});
}

/// Whether all inputs of a node are values of one kind, constants among them.
[[nodiscard]] inline bool joins_inputs(std::string_view type) noexcept {
  using namespace std::string_view_literals;
  return detail::is_one_of(type, std::array{"And"sv, "Concat"sv, "Equal"sv, "Greater"sv, "GreaterOrEqual"sv, "Less"sv,
                                            "LessOrEqual"sv, "Max"sv, "Min"sv, "Or"sv, "Where"sv, "Xor"sv});
}

/// The type of output `i` of a node, as ONNX numbers types.
[[nodiscard]] inline int output_type(const ImportedNode& node, std::size_t i) {
  using namespace std::string_view_literals;
  using Proto = ::onnx::TensorProto;
  const std::string_view type = node.type();
  if (type == "Cast") return static_cast<int>(node.integer("to", Proto::FLOAT));
  if (type == "Constant" || type == "ConstantOfShape") {
    if (const auto* value = node.find("value")) return value->t().data_type();
    return node.has("value_int") || node.has("value_ints") ? Proto::INT64 : Proto::FLOAT;
  }
  if (type == "QuantizeLinear") {
    if (node.has_input(2)) return node.element_type(2);
    return static_cast<int>(node.integer("output_dtype", Proto::UINT8));
  }
  if (type == "EyeLike" && node.has("dtype")) return static_cast<int>(node.integer("dtype", Proto::FLOAT));
  if (detail::is_one_of(type, std::array{"And"sv, "Equal"sv, "Greater"sv, "GreaterOrEqual"sv, "IsInf"sv, "IsNaN"sv,
                                         "Less"sv, "LessOrEqual"sv, "Not"sv, "Or"sv, "Xor"sv})) {
    return Proto::BOOL;
  }
  if (detail::is_one_of(type, std::array{"ArgMax"sv, "ArgMin"sv, "NonZero"sv, "Shape"sv, "Size"sv})) {
    return Proto::INT64;
  }
  if (i == 1 && (type == "TopK" || type == "MaxPool")) return Proto::INT64;
  if (i == 1 && type == "Dropout") return Proto::BOOL;
  const bool second = type == "Where" || type == "CastLike" || type == "DequantizeLinear";
  return node.element_type(second ? 1 : type == "OneHot" ? 2 : 0);
}

}}}}  // namespace patdnn::v0::network::onnx_import
