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
#include <patdnn/network/onnx/cast.hpp>
#include <patdnn/network/onnx/convolution.hpp>
#include <patdnn/network/onnx/depth_to_space.hpp>
#include <patdnn/network/onnx/einsum.hpp>
#include <patdnn/network/onnx/elementwise.hpp>
#include <patdnn/network/onnx/expand.hpp>
#include <patdnn/network/onnx/gather.hpp>
#include <patdnn/network/onnx/import.hpp>
#include <patdnn/network/onnx/importer.hpp>
#include <patdnn/network/onnx/lp_norm.hpp>
#include <patdnn/network/onnx/masks.hpp>
#include <patdnn/network/onnx/normalization.hpp>
#include <patdnn/network/onnx/pooling.hpp>
#include <patdnn/network/onnx/quantize.hpp>
#include <patdnn/network/onnx/range.hpp>
#include <patdnn/network/onnx/reduce.hpp>
#include <patdnn/network/onnx/resize.hpp>
#include <patdnn/network/onnx/scatter.hpp>
#include <patdnn/network/onnx/sequence.hpp>
#include <patdnn/network/onnx/shape.hpp>
#include <patdnn/network/onnx/softmax.hpp>
#include <patdnn/network/onnx/top_k.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import { namespace detail {

using Function = Elementwise::Function;

inline constexpr auto conversions = std::to_array<std::pair<std::string_view, Conversion>>({
    {"Abs", import_function<Function::abs>},
    {"Acos", import_function<Function::acos>},
    {"Acosh", import_function<Function::acosh>},
    {"Add", import_binary<Function::add>},
    {"And", import_binary<Function::logical_and>},
    {"ArgMax", import_arg_extreme},
    {"ArgMin", import_arg_extreme},
    {"Asin", import_function<Function::asin>},
    {"Asinh", import_function<Function::asinh>},
    {"Atan", import_function<Function::atan>},
    {"Atanh", import_function<Function::atanh>},
    {"AveragePool", import_pool},
    {"BatchNormalization", import_batch_normalization},
    {"Cast", import_cast},
    {"CastLike", import_cast},
    {"Ceil", import_function<Function::ceil>},
    {"Celu", import_function<Function::celu>},
    {"Clip", import_clip},
    {"Compress", import_compress},
    {"Concat", import_concat},
    {"Constant", import_constant},
    {"ConstantOfShape", import_constant_of_shape},
    {"Conv", import_conv},
    {"ConvTranspose", import_conv_transpose},
    {"Cos", import_function<Function::cos>},
    {"Cosh", import_function<Function::cosh>},
    {"CumSum", import_cum_sum},
    {"DepthToSpace", import_depth_to_space},
    {"DequantizeLinear", import_dequantize_linear},
    {"Div", import_binary<Function::divide>},
    {"Dropout", import_dropout},
    {"Einsum", import_einsum},
    {"Elu", import_function<Function::elu>},
    {"Equal", import_binary<Function::equal>},
    {"Erf", import_function<Function::erf>},
    {"Exp", import_function<Function::exp>},
    {"Expand", import_expand},
    {"EyeLike", import_eye_like},
    {"Flatten", import_flatten},
    {"Floor", import_function<Function::floor>},
    {"Gather", import_gather},
    {"GatherElements", import_gather_elements},
    {"GatherND", import_gather_nd},
    {"Gelu", import_function<Function::gelu>},
    {"Gemm", import_gemm},
    {"GlobalAveragePool", import_global_pool},
    {"GlobalLpPool", import_global_lp_pool},
    {"GlobalMaxPool", import_global_pool},
    {"Greater", import_binary<Function::greater>},
    {"GreaterOrEqual", import_binary<Function::greater_or_equal>},
    {"GroupNormalization", import_group_normalization},
    {"HardSigmoid", import_function<Function::hard_sigmoid>},
    {"HardSwish", import_function<Function::hard_swish>},
    {"Hardmax", import_hardmax},
    {"Identity", import_identity},
    {"InstanceNormalization", import_instance_normalization},
    {"IsInf", import_function<Function::is_infinite>},
    {"IsNaN", import_function<Function::is_nan>},
    {"LRN", import_lrn},
    {"LayerNormalization", import_layer_normalization},
    {"LeakyRelu", import_function<Function::leaky_relu>},
    {"Less", import_binary<Function::less>},
    {"LessOrEqual", import_binary<Function::less_or_equal>},
    {"Log", import_function<Function::log>},
    {"LogSoftmax", import_log_softmax},
    {"LpNormalization", import_lp_normalization},
    {"LpPool", import_lp_pool},
    {"MatMul", import_matmul},
    {"Max", import_chain<Function::maximum>},
    {"MaxPool", import_pool},
    {"Mean", import_chain<Function::add>},
    {"MeanVarianceNormalization", import_mean_variance_normalization},
    {"Min", import_chain<Function::minimum>},
    {"Mish", import_function<Function::mish>},
    {"Mod", import_binary<Function::modulo>},
    {"Mul", import_binary<Function::multiply>},
    {"Neg", import_function<Function::negate>},
    {"NonZero", import_non_zero},
    {"Not", import_function<Function::logical_not>},
    {"OneHot", import_one_hot},
    {"Or", import_binary<Function::logical_or>},
    {"PRelu", import_binary<Function::parametric_relu>},
    {"Pad", import_pad},
    {"Pow", import_binary<Function::power>},
    {"QuantizeLinear", import_quantize_linear},
    {"RMSNormalization", import_rms_normalization},
    {"Range", import_range},
    {"Reciprocal", import_function<Function::reciprocal>},
    {"ReduceL1", import_reduce<Reduce::Kind::l1>},
    {"ReduceL2", import_reduce<Reduce::Kind::l2>},
    {"ReduceLogSum", import_reduce<Reduce::Kind::log_sum>},
    {"ReduceLogSumExp", import_reduce<Reduce::Kind::log_sum_exp>},
    {"ReduceMax", import_reduce<Reduce::Kind::max>},
    {"ReduceMean", import_reduce<Reduce::Kind::mean>},
    {"ReduceMin", import_reduce<Reduce::Kind::min>},
    {"ReduceProd", import_reduce<Reduce::Kind::product>},
    {"ReduceSum", import_reduce<Reduce::Kind::sum>},
    {"ReduceSumSquare", import_reduce<Reduce::Kind::sum_of_squares>},
    {"Relu", import_function<Function::relu>},
    {"Reshape", import_reshape},
    {"Resize", import_resize},
    {"ReverseSequence", import_reverse_sequence},
    {"Round", import_function<Function::round>},
    {"Scatter", import_scatter_elements},
    {"ScatterElements", import_scatter_elements},
    {"ScatterND", import_scatter_nd},
    {"Selu", import_function<Function::selu>},
    {"Shape", import_shape},
    {"Shrink", import_function<Function::shrink>},
    {"Sigmoid", import_function<Function::sigmoid>},
    {"Sign", import_function<Function::sign>},
    {"Sin", import_function<Function::sin>},
    {"Sinh", import_function<Function::sinh>},
    {"Size", import_size},
    {"Slice", import_slice},
    {"Softmax", import_softmax},
    {"Softplus", import_function<Function::softplus>},
    {"Softsign", import_function<Function::softsign>},
    {"SpaceToDepth", import_space_to_depth},
    {"Split", import_split},
    {"Sqrt", import_function<Function::sqrt>},
    {"Squeeze", import_squeeze},
    {"Sub", import_binary<Function::subtract>},
    {"Sum", import_chain<Function::add>},
    {"Swish", import_function<Function::swish>},
    {"Tan", import_function<Function::tan>},
    {"Tanh", import_function<Function::tanh>},
    {"ThresholdedRelu", import_function<Function::thresholded_relu>},
    {"Tile", import_tile},
    {"TopK", import_top_k},
    {"Transpose", import_transpose},
    {"Trilu", import_trilu},
    {"Unsqueeze", import_unsqueeze},
    {"Upsample", import_resize},
    {"Where", import_where},
    {"Xor", import_binary<Function::logical_xor>},
});

/// How nodes of a type are converted; null for a type that is not known.
[[nodiscard]] inline Conversion conversion_of(std::string_view type) noexcept {
  const auto found =
      std::find_if(conversions.begin(), conversions.end(), [&](const auto& entry) { return entry.first == type; });
  return found == conversions.end() ? nullptr : found->second;
}

}  // namespace detail
}}}}  // namespace patdnn::v0::network::onnx_import

namespace patdnn { inline namespace v0 { namespace network {

/// The graph of an ONNX model (opsets 7 to 22), with fixed extents, its nodes fused as far as fuse() can. Only what its
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

/// The same for a model that nobody needs any more; this takes less memory at a time.
[[nodiscard]] inline Graph import_onnx(::onnx::ModelProto&& model, const std::filesystem::path& path,
                                       const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    Graph graph = onnx_import::Import(model, path, options, onnx_import::detail::conversion_of, &model).run();
    fuse(graph);
    return graph;
  });
}

/// The same for the model in the file at `path`.
[[nodiscard]] inline Graph read_onnx(const std::filesystem::path& path, const OnnxOptions& options = {}) {
  return import_onnx(onnx_import::parse(path, options.limits), path, options);
}

/// Which part of an ONNX model could be imported, for callers that leave the rest to another engine.
///
/// Values that refused nodes write count as inputs where the model describes their extents (value_info).
/// Throws LimitExceeded, or ShapeMismatch for options that name no input. `options.outputs` is not looked at.
[[nodiscard]] inline OnnxSurvey survey_onnx(const ::onnx::ModelProto& model, const std::filesystem::path& path,
                                            const OnnxOptions& options = {}) {
  return with_context(path.string() + ": ", [&] {
    return onnx_import::Import(model, path, options, onnx_import::detail::conversion_of).survey();
  });
}

}}}  // namespace patdnn::v0::network
