#pragma once
// The element types of ONNX: which of them are floats or integers here, and constants of one type as another.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/half.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

/// What ONNX calls an element type: "FLOAT".
[[nodiscard]] inline std::string type_name(int type) {
  if (::onnx::TensorProto_DataType_IsValid(type)) {
    return ::onnx::TensorProto_DataType_Name(static_cast<::onnx::TensorProto_DataType>(type));
  }
  return patdnn::detail::message("type ", type);
}

/// Whether a type's values are floats here. Networks compute with float32 whichever of them a model names.
[[nodiscard]] constexpr bool is_float_type(int type) noexcept {
  using Proto = ::onnx::TensorProto;
  return type == Proto::FLOAT || type == Proto::FLOAT16 || type == Proto::BFLOAT16 || type == Proto::DOUBLE;
}

/// The least and the largest value of a type of integers, as far as 64 bits hold them; nothing for any other type.
[[nodiscard]] constexpr std::optional<std::pair<std::int64_t, std::int64_t>> integer_range(int type) noexcept {
  using Proto = ::onnx::TensorProto;
  const auto all = []<class T>(T) {
    return std::pair{std::int64_t{std::numeric_limits<T>::min()}, std::int64_t{std::numeric_limits<T>::max()}};
  };
  switch (type) {
    case Proto::BOOL: return std::pair{std::int64_t{0}, std::int64_t{1}};
    case Proto::INT8: return all(std::int8_t{});
    case Proto::INT16: return all(std::int16_t{});
    case Proto::INT32: return all(std::int32_t{});
    case Proto::INT64: return all(std::int64_t{});
    case Proto::UINT8: return all(std::uint8_t{});
    case Proto::UINT16: return all(std::uint16_t{});
    case Proto::UINT32: return all(std::uint32_t{});
    case Proto::UINT64: return std::pair{std::int64_t{0}, std::numeric_limits<std::int64_t>::max()};
    default: return {};
  }
}

/// The type of an input or output of a graph. Throws UnsupportedOperator for a type that none has.
[[nodiscard]] inline ElementType port_type(int type) {
  const auto port = static_cast<ElementType>(type);
  if (type < 0 || type > 255 || name_of(port).empty()) {
    throw UnsupportedOperator(patdnn::detail::message(
        "is ", type_name(type),
        ", expected FLOAT, FLOAT16, BFLOAT16, DOUBLE, INT64, INT32, INT8, UINT8 or BOOL, or a value at import"));
  }
  return port;
}

namespace detail {

/// The nearest value of a type of floats.
[[nodiscard]] inline float as_float_type(float x, int type) noexcept {
  if (type == ::onnx::TensorProto::FLOAT16) return from_half(to_half(x));
  if (type == ::onnx::TensorProto::BFLOAT16) return from_bfloat16(to_bfloat16(x));
  return x;
}

/// The value of a type of integers that has the same last bits; of BOOL, whether there is a bit.
[[nodiscard]] inline std::int64_t as_integer_type(std::int64_t n, int type) noexcept {
  using Proto = ::onnx::TensorProto;
  switch (type) {
    case Proto::BOOL: return n != 0 ? 1 : 0;
    case Proto::INT8: return static_cast<std::int8_t>(n);
    case Proto::INT16: return static_cast<std::int16_t>(n);
    case Proto::INT32: return static_cast<std::int32_t>(n);
    case Proto::UINT8: return static_cast<std::uint8_t>(n);
    case Proto::UINT16: return static_cast<std::uint16_t>(n);
    case Proto::UINT32: return static_cast<std::uint32_t>(n);
    default: return n;
  }
}

/// The value of a type of integers that is nearest to a float without its fraction; 0 for NaN. Of BOOL, whether the
/// float is not 0.
[[nodiscard]] inline std::int64_t truncated(float x, int type) noexcept {
  if (type == ::onnx::TensorProto::BOOL) return x != 0 ? 1 : 0;
  if (std::isnan(x)) return 0;
  const auto [least, most] = *integer_range(type);
  // Limits that a float does not hold round away from zero: from there on, the cast would be undefined.
  if (x <= static_cast<float>(least)) return least;
  if (x >= static_cast<float>(most)) return most;
  return static_cast<std::int64_t>(x);
}

}  // namespace detail

/// A constant as another type: floats lose their fractions, and integers the bits that the type does not have. Floats
/// that a type of integers cannot hold become its nearest value; ONNX leaves that open.
///
/// Throws UnsupportedOperator for types that are neither floats nor integers.
[[nodiscard]] inline Tensor as_type(const Tensor& tensor, int type) {
  Tensor result{tensor.dims, {}};
  const bool to_float = is_float_type(type);
  if (!to_float && !integer_range(type)) {
    throw UnsupportedOperator(patdnn::detail::message("to ", type_name(type), ", expected floats or integers"));
  }
  if (to_float) {
    std::vector<float> values;
    values.reserve(elements(tensor.dims));
    const auto add = [&](const auto& from) {
      for (const auto x : from) values.push_back(detail::as_float_type(static_cast<float>(x), type));
    };
    std::visit(add, tensor.values);
    result.values = std::move(values);
  } else {
    std::vector<std::int64_t> values;
    values.reserve(elements(tensor.dims));
    if (tensor.is_float()) {
      for (const float x : tensor.floats()) values.push_back(detail::truncated(x, type));
    } else {
      for (const std::int64_t n : tensor.integers()) values.push_back(detail::as_integer_type(n, type));
    }
    result.values = std::move(values);
  }
  return result;
}

/// Integers as the floats that hold them, as networks take them. Throws UnsupportedOperator for one beyond ±2^24, from
/// where on floats leave integers out.
[[nodiscard]] inline Tensor exact_floats(const Tensor& tensor) {
  constexpr std::int64_t most = std::int64_t{1} << 24;
  for (const std::int64_t n : tensor.integers()) {
    if (n < -most || n > most) {
      throw UnsupportedOperator(
          patdnn::detail::message("the integer ", n, ", expected −2^24 to 2^24: networks compute with floats"));
    }
  }
  return as_type(tensor, ::onnx::TensorProto::FLOAT);
}

}}}}  // namespace patdnn::v0::network::onnx_import
