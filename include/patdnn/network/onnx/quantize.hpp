#pragma once
// QuantizeLinear and DequantizeLinear, in floats: what a quantised model computes but for the arithmetic between them.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/network/onnx/cast.hpp>
#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/importer.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

namespace detail {

/// Scales or zero points of a tensor: one, one for each entry of an axis, or one for each element.
struct QuantizationParameter {
  Tensor tensor;           // floats, of extents that can be broadcast to the tensor
  std::size_t behind = 1;  // elements from one value to the next

  [[nodiscard]] float at(std::size_t element) const {
    const std::vector<float>& values = tensor.floats();
    return values[element / behind % values.size()];
  }
};

/// Values of blocks along an axis, as one for each element.
[[nodiscard]] inline std::vector<float> repeat_blocks(const std::vector<float>& blocks, const Dims& dims,
                                                      std::size_t axis, std::size_t block) {
  const std::size_t behind = elements(std::span(dims).subspan(axis + 1));
  const std::size_t count = (dims[axis] + block - 1) / block;
  std::vector<float> values(elements(dims));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t entry = i / behind % dims[axis];
    const std::size_t before = i / behind / dims[axis];
    values[i] = blocks[(before * count + entry / block) * behind + i % behind];
  }
  return values;
}

/// Scale or zero point, which must be known. Throws ShapeMismatch for extents that the tensor of `dims` does not have.
[[nodiscard]] inline QuantizationParameter quantization_parameter(const Importer& to, const ImportedNode& node,
                                                                  std::size_t input, const char* what,
                                                                  const Dims& dims) {
  const Tensor& known = to.known(node.input(input), what);
  const Tensor given = known.is_float() ? known : exact_floats(known);
  if (given.dims.size() < 2 && elements(given.dims) == 1) return {{{}, given.values}, 1};
  const std::size_t axis = axis_of(node.integer("axis", 1), dims.size());
  const std::size_t block = extent_of(node.integer("block_size", 0), "block_size");
  QuantizationParameter result;
  if (block == 0 && given.dims == Dims{dims[axis]}) {
    result.tensor = {Dims(dims.size(), 1), given.values};
    result.tensor.dims[axis] = dims[axis];
    result.behind = elements(std::span(dims).subspan(axis + 1));
    return result;
  }
  Dims blocked = dims;
  if (block > 0) blocked[axis] = dims[axis] / block + (dims[axis] % block != 0 ? 1 : 0);
  if (block == 0 || given.dims != blocked || elements(dims) == 0) {
    throw ShapeMismatch(message(what, " of ", to_text(given.dims), " for ", to_text(dims), " along axis ", axis,
                                ", expected one, or ", to_text(block > 0 ? blocked : Dims{dims[axis]})));
  }
  result.tensor = {dims, repeat_blocks(given.floats(), dims, axis, block)};
  return result;
}

/// The zero point, if there is one other than 0. Throws CorruptFile for floats.
[[nodiscard]] inline std::optional<QuantizationParameter> zero_point(const Importer& to, const ImportedNode& node,
                                                                     const Dims& dims) {
  if (!node.has_input(2)) return {};
  const std::vector<std::int64_t>& values = to.integers(node.input(2), "zero point");
  if (std::all_of(values.begin(), values.end(), [](std::int64_t n) { return n == 0; }) && !values.empty()) return {};
  return quantization_parameter(to, node, 2, "zero point", dims);
}

/// x and a known tensor, put together by a function of elements.
inline ValueId with_parameter(Importer& to, const std::string& name, Elementwise::Function function, ValueId x,
                              const QuantizationParameter& parameter) {
  return to.add(name, Elementwise{function}, {x, to.builder().constant(name + ".parameter", parameter.tensor)});
}

}  // namespace detail

/// (x − zero point) · scale, in floats; of constants at once.
inline std::vector<ValueId> import_dequantize_linear(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  if (!integer_range(node.element_type(0))) {
    throw UnsupportedOperator(message("of ", type_name(node.element_type(0)), ", expected integers"));
  }
  (void)to.weights(node.input(1), "scale");
  const auto scale = detail::quantization_parameter(to, node, 1, "scale", dims);
  const auto zero = detail::zero_point(to, node, dims);
  const int type = node.element_type(1);
  if (const Tensor* const tensor = to.constant(x)) {
    const std::vector<std::int64_t>& integers = to.integers(x, "x");
    std::vector<float> values(integers.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto q = static_cast<float>(integers[i]);
      values[i] = detail::as_float_type((zero ? q - zero->at(i) : q) * scale.at(i), type);
    }
    return {to.builder().constant(node.name(), {tensor->dims, std::move(values)})};
  }
  ValueId y = x;
  if (zero) y = detail::with_parameter(to, node.name() + ".difference", F::subtract, y, *zero);
  y = detail::with_parameter(to, node.name(), F::multiply, y, scale);
  return {detail::cast(to, node.name() + ".rounded", y, ::onnx::TensorProto::FLOAT, type)};
}

/// x / scale + zero point, rounded half to even and limited to the integer type: floats that hold these integers.
inline std::vector<ValueId> import_quantize_linear(Importer& to, const ImportedNode& node) {
  using F = Elementwise::Function;
  using Proto = ::onnx::TensorProto;
  const ValueId x = node.input(0);
  const Dims dims = to.dims(x);
  const int type =
      node.has_input(2) ? node.element_type(2) : static_cast<int>(node.integer("output_dtype", Proto::UINT8));
  if (type != Proto::INT8 && type != Proto::UINT8 && type != Proto::INT16 && type != Proto::UINT16) {
    throw UnsupportedOperator(message("to ", type_name(type), ", expected INT8, UINT8, INT16 or UINT16"));
  }
  (void)to.weights(node.input(1), "scale");
  const auto scale = detail::quantization_parameter(to, node, 1, "scale", dims);
  const auto zero = detail::zero_point(to, node, dims);
  const auto [least, most] = *integer_range(type);
  ValueId y = detail::with_parameter(to, node.name() + ".quotient", F::divide, x, scale);
  y = to.add(node.name() + ".rounded", Elementwise{F::round}, {y});
  if (zero) y = detail::with_parameter(to, node.name() + ".shifted", F::add, y, *zero);
  y = to.add(node.name(), Elementwise{F::clip, static_cast<float>(least), static_cast<float>(most)}, {y});
  const Tensor* const known = to.constant(y);
  if (known == nullptr) return {y};
  Tensor integers = as_type(*known, type);
  return {to.builder().constant(node.name(), std::move(integers))};
}

}}}}  // namespace patdnn::v0::network::onnx_import
