#pragma once
// The bytes of an ONNX file as protobuf's message, and its tensors as ours.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/half.hpp>
#include <patdnn/io/mapped_file.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/onnx/element_types.hpp>
#include <patdnn/network/onnx/external_data.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import {

using patdnn::detail::message;

/// Parses a file's bytes. `name` is what messages call it. Throws LimitExceeded for one that is too large, or
/// CorruptFile for what is no ONNX.
[[nodiscard]] inline ::onnx::ModelProto parse(std::span<const std::byte> bytes, const std::string& name,
                                              const Limits& limits) {
  const std::size_t size = bytes.size();
  constexpr std::size_t largest_message = std::numeric_limits<std::int32_t>::max();
  if (size > limits.max_bytes || size > largest_message) {
    throw LimitExceeded(message(name, ": ", size, " bytes, expected at most ",
                                std::min<std::size_t>(limits.max_bytes, largest_message),
                                size > largest_message ? ": a larger model keeps its weights as external data" : ""));
  }
  ::onnx::ModelProto model;
  if (!model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    throw CorruptFile(message(name, ": cannot be parsed as ONNX: no ONNX file, or a truncated one"));
  }
  if (!model.has_graph()) throw CorruptFile(message(name, ": holds no graph, expected an ONNX model"));
  return model;
}

/// The same for the file at `path`. Throws FileError besides.
[[nodiscard]] inline ::onnx::ModelProto parse(const std::filesystem::path& path, const Limits& limits) {
  return parse(io::MappedFile(path).bytes(), path.string(), limits);
}

namespace detail {

/// Numbers of type From that lie one behind the other, each converted.
template <class From, class Convert>
[[nodiscard]] auto convert_each(std::span<const std::byte> bytes, Convert&& convert) {
  std::vector<decltype(convert(From{}))> values(bytes.size() / sizeof(From));
  for (std::size_t i = 0; i < values.size(); ++i) {
    From value;
    std::memcpy(&value, bytes.data() + i * sizeof(From), sizeof(From));
    values[i] = convert(value);
  }
  return values;
}

}  // namespace detail

/// A tensor of a model: FLOAT, FLOAT16, BFLOAT16, and DOUBLE rounded, as floats; BOOL and integers as integers.
///
/// model  path of its file, for weights beside it
/// Throws UnsupportedOperator for other types and for integers of 2^63 and more, LimitExceeded, CorruptFile for data
/// that disagree with the extents or lie outside of its folder, FileError for a file that cannot be read.
[[nodiscard]] inline Tensor read_tensor(const ::onnx::TensorProto& proto, const std::filesystem::path& model,
                                        const Limits& limits) {
  using Proto = ::onnx::TensorProto;
  static_assert(std::endian::native == std::endian::little, "raw data of ONNX is little-endian");
  const std::string where = message("tensor '", proto.name(), "': ");
  Tensor tensor;
  for (const std::int64_t n : proto.dims()) {
    if (n < 0) throw CorruptFile(message(where, "an extent of ", n));
    tensor.dims.push_back(static_cast<std::size_t>(n));
  }
  const std::optional<std::size_t> count = checked_elements(tensor.dims, limits.max_elements);
  if (!count) {
    throw LimitExceeded(message(where, to_text(tensor.dims), ", expected at most ", limits.max_elements, " elements"));
  }
  const bool external = proto.data_location() == Proto::EXTERNAL;
  const auto expect = [&](std::size_t given) {
    if (given != *count) throw CorruptFile(message(where, given, " values for extents ", to_text(tensor.dims)));
  };
  /// Values from raw bytes, or from the field of their type.
  const auto values = [&]<class From>(const auto& field, From, const auto& convert) {
    std::vector<decltype(convert(From{}))> result;
    if (external) {
      result = detail::convert_each<From>(detail::external_bytes(proto, model, *count * sizeof(From)), convert);
    } else if (proto.has_raw_data()) {
      const std::string& raw = proto.raw_data();
      if (raw.size() % sizeof(From) != 0) expect(raw.size() / sizeof(From) + 1);
      result = detail::convert_each<From>(std::as_bytes(std::span(raw)), convert);
    } else {
      result.reserve(static_cast<std::size_t>(field.size()));
      for (const auto value : field) result.push_back(convert(static_cast<From>(value)));
    }
    expect(result.size());
    return result;
  };
  const auto as_float = [](auto x) { return static_cast<float>(x); };
  const auto as_integer = [](auto n) { return static_cast<std::int64_t>(n); };
  const auto narrowed = [&](std::uint64_t n) {
    if (n > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
      throw UnsupportedOperator(message(where, "holds ", n, ", expected less than 2^63"));
    }
    return static_cast<std::int64_t>(n);
  };
  switch (proto.data_type()) {
    case Proto::FLOAT: tensor.values = values(proto.float_data(), 0.0F, as_float); break;
    case Proto::DOUBLE: tensor.values = values(proto.double_data(), 0.0, as_float); break;
    case Proto::FLOAT16: tensor.values = values(proto.int32_data(), std::uint16_t{}, from_half); break;
    case Proto::BFLOAT16: tensor.values = values(proto.int32_data(), std::uint16_t{}, from_bfloat16); break;
    case Proto::INT64: tensor.values = values(proto.int64_data(), std::int64_t{}, as_integer); break;
    case Proto::INT32: tensor.values = values(proto.int32_data(), std::int32_t{}, as_integer); break;
    case Proto::INT16: tensor.values = values(proto.int32_data(), std::int16_t{}, as_integer); break;
    case Proto::INT8: tensor.values = values(proto.int32_data(), std::int8_t{}, as_integer); break;
    case Proto::UINT64: tensor.values = values(proto.uint64_data(), std::uint64_t{}, narrowed); break;
    case Proto::UINT32: tensor.values = values(proto.uint64_data(), std::uint32_t{}, as_integer); break;
    case Proto::UINT16: tensor.values = values(proto.int32_data(), std::uint16_t{}, as_integer); break;
    case Proto::BOOL:
      tensor.values = values(proto.int32_data(), std::uint8_t{}, [](auto n) { return std::int64_t{n != 0}; });
      break;
    case Proto::UINT8: tensor.values = values(proto.int32_data(), std::uint8_t{}, as_integer); break;
    default:
      throw UnsupportedOperator(message(where, "is ", type_name(proto.data_type()), ", expected floats or integers"));
  }
  return tensor;
}

}}}}  // namespace patdnn::v0::network::onnx_import
