#pragma once
// ONNX models as graphs.
//
// Needs protobuf and the ONNX schema's C++ classes: link patdnn::onnx. What a node computes is written in terms of the
// graph's own operators; extents, integers and whatever else is known before a network runs is computed here.

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

#include <onnx/onnx_pb.h>

#include <patdnn/network/error_context.hpp>
#include <patdnn/network/fuse.hpp>
#include <patdnn/network/graph.hpp>
#include <patdnn/network/onnx/convolution.hpp>
#include <patdnn/network/onnx/elementwise.hpp>
#include <patdnn/network/onnx/import.hpp>
#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/pooling.hpp>
#include <patdnn/network/onnx/resize.hpp>
#include <patdnn/network/onnx/shape.hpp>

namespace patdnn::inline v0::network::onnx_import {

namespace detail {

using Function = Elementwise::Function;
using Operation = Arithmetic::Function;

inline constexpr std::array<std::pair<std::string_view, Conversion>, 43> conversions{{
    {"Add", import_arithmetic<Operation::add>},
    {"AveragePool", import_pool},
    {"BatchNormalization", import_batch_normalization},
    {"Cast", import_cast},
    {"Clip", import_clip},
    {"Concat", import_concat},
    {"Constant", import_constant},
    {"ConstantOfShape", import_constant_of_shape},
    {"Conv", import_conv},
    {"ConvTranspose", import_conv_transpose},
    {"Div", import_arithmetic<Operation::divide>},
    {"Dropout", import_dropout},
    {"Flatten", import_flatten},
    {"Gather", import_gather},
    {"Gemm", import_gemm},
    {"GlobalAveragePool", import_global_pool},
    {"GlobalMaxPool", import_global_pool},
    {"HardSigmoid", import_function<Function::hard_sigmoid>},
    {"HardSwish", import_function<Function::hard_swish>},
    {"Identity", import_identity},
    {"LeakyRelu", import_function<Function::leaky_relu>},
    {"MatMul", import_matmul},
    {"MaxPool", import_pool},
    {"Mul", import_arithmetic<Operation::multiply>},
    {"PRelu", import_arithmetic<Operation::parametric_relu>},
    {"Pad", import_pad},
    {"ReduceMean", import_reduce_mean},
    {"Relu", import_function<Function::relu>},
    {"Reshape", import_reshape},
    {"Resize", import_resize},
    {"Shape", import_shape},
    {"Sigmoid", import_function<Function::sigmoid>},
    {"Size", import_size},
    {"Slice", import_slice},
    {"Softmax", import_softmax},
    {"Split", import_split},
    {"Squeeze", import_squeeze},
    {"Sub", import_arithmetic<Operation::subtract>},
    {"Sum", import_sum},
    {"Tanh", import_function<Function::tanh>},
    {"Transpose", import_transpose},
    {"Unsqueeze", import_unsqueeze},
    {"Upsample", import_resize},
}};

/// How nodes of a type are converted; null for a type that is not known.
[[nodiscard]] inline Conversion conversion_of(std::string_view type) noexcept {
  const auto found =
      std::find_if(conversions.begin(), conversions.end(), [&](const auto& entry) { return entry.first == type; });
  return found == conversions.end() ? nullptr : found->second;
}

}  // namespace detail
}  // namespace patdnn::inline v0::network::onnx_import

namespace patdnn::inline v0::network {

/// The graph of an ONNX model (opsets 7 to 22), its extents fixed and all fused that can be: see fuse(). Only what its
/// outputs depend on is read: other nodes, inputs and weights may be of any kind.
///
/// path  of the model's file, for messages and for weights in files beside it; others lie in initializers or Constant
///       nodes
/// Throws FileError, CorruptFile, LimitExceeded, UnsupportedOperator, ShapeMismatch, InvalidShape or InvalidWeight; the
/// message names file, node and tensor.
[[nodiscard]] inline Graph import_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                       const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    Graph graph = onnx_import::Import(model, path, options, onnx_import::detail::conversion_of).run();
    fuse(graph);
    return graph;
  });
}

/// The same of the model in the file at `path`.
[[nodiscard]] inline Graph read_onnx(const std::filesystem::path& path, const OnnxOptions& options = {}) {
  return import_onnx(onnx_import::parse(path, options.limits), path, options);
}

/// What of an ONNX model could be imported, for who leaves the rest to another engine.
///
/// Values that refused nodes write count as inputs where the model describes their extents (value_info).
/// Throws LimitExceeded, or ShapeMismatch for options that name no input. `options.outputs` is not looked at.
[[nodiscard]] inline OnnxSurvey survey_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                            const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    return onnx_import::Import(model, path, options, onnx_import::detail::conversion_of).survey();
  });
}

}  // namespace patdnn::inline v0::network
