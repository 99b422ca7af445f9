#pragma once
// The bytes of an ONNX file as protobuf's message, and its tensors as ours.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>
#include <patdnn/fkw/mapped_file.hpp>
#include <patdnn/network/limits.hpp>
#include <patdnn/network/tensor.hpp>

namespace patdnn::inline v0::network::onnx_import {

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

/// The same of the file at `path`. Throws FileError besides.
[[nodiscard]] inline ::onnx::ModelProto parse(const std::filesystem::path& path, const Limits& limits) {
  return parse(fkw::MappedFile(path).bytes(), path.string(), limits);
}

/// What ONNX calls an element type: "FLOAT".
[[nodiscard]] inline std::string type_name(int type) {
  if (::onnx::TensorProto_DataType_IsValid(type)) {
    return ::onnx::TensorProto_DataType_Name(static_cast<::onnx::TensorProto_DataType>(type));
  }
  return message("type ", type);
}

namespace detail {

/// The bytes of a tensor that lie in a file beside the model.
[[nodiscard]] inline std::vector<std::byte> external_bytes(const ::onnx::TensorProto& tensor,
                                                           const std::filesystem::path& folder, std::size_t expected) {
  const auto fail = [&](const auto&... parts) -> CorruptFile {
    return CorruptFile(message("tensor '", tensor.name(), "': ", parts...));
  };
  std::string location;
  std::uint64_t offset = 0;
  std::uint64_t length = expected;
  for (const ::onnx::StringStringEntryProto& entry : tensor.external_data()) {
    const auto number = [&] {
      std::size_t used = 0;
      std::uint64_t value = 0;
      try {
        value = std::stoull(entry.value(), &used);
      } catch (const std::exception&) {
        used = 0;
      }
      if (used == 0 || used != entry.value().size() || entry.value()[0] == '-') {
        throw fail("external data with ", entry.key(), " '", entry.value(), "', expected a number");
      }
      return value;
    };
    if (entry.key() == "location") location = entry.value();
    if (entry.key() == "offset") offset = number();
    if (entry.key() == "length") length = number();
  }
  const std::filesystem::path relative(location);
  if (location.empty() || relative.is_absolute()) {
    throw fail("external data in '", location, "', expected a path relative to the model's folder");
  }
  std::error_code error;
  const std::filesystem::path base = std::filesystem::weakly_canonical(folder.empty() ? "." : folder, error);
  const std::filesystem::path file = std::filesystem::weakly_canonical(base / relative, error);
  const auto leaves = std::mismatch(base.begin(), base.end(), file.begin(), file.end());
  if (leaves.first != base.end()) {
    throw fail("external data in '", location, "', which leaves the model's folder");
  }
  if (length != expected) {
    throw fail(length, " bytes of external data, expected ", expected);
  }
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error)
    throw FileError(
        message("tensor '", tensor.name(), "': cannot open external data '", file.string(), "': ", error.message()));
  if (offset > size || length > size - offset) {
    throw fail("external data of ", length, " bytes from byte ", offset, " of '", location, "', which has ", size);
  }
  std::vector<std::byte> bytes(length);
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(length));
  if (!stream) throw FileError(message("tensor '", tensor.name(), "': cannot read '", file.string(), "'"));
  return bytes;
}

template <class From, class To>
[[nodiscard]] std::vector<To> convert(std::span<const std::byte> bytes) {
  std::vector<To> values(bytes.size() / sizeof(From));
  for (std::size_t i = 0; i < values.size(); ++i) {
    From value;
    std::memcpy(&value, bytes.data() + i * sizeof(From), sizeof(From));
    values[i] = static_cast<To>(value);  // NOLINT(bugprone-signed-char-misuse): a number, not a character
  }
  return values;
}

}  // namespace detail

/// A tensor of a model: FLOAT, and DOUBLE rounded, as floats; BOOL, signed integers and UINT8 as integers.
///
/// folder  of the model, for external data
/// Throws UnsupportedOperator for other types, LimitExceeded, CorruptFile for data that disagree with the extents or
/// lie outside the folder, FileError for a file that cannot be read.
[[nodiscard]] inline Tensor read_tensor(const ::onnx::TensorProto& proto, const std::filesystem::path& folder,
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
  const auto values = [&]<class From, class To>(const auto& field, From, To) {
    std::vector<To> result;
    if (external) {
      result = detail::convert<From, To>(detail::external_bytes(proto, folder, *count * sizeof(From)));
    } else if (proto.has_raw_data()) {
      const std::string& raw = proto.raw_data();
      if (raw.size() % sizeof(From) != 0) expect(raw.size() / sizeof(From) + 1);
      result = detail::convert<From, To>(std::as_bytes(std::span(raw)));
    } else {
      result.reserve(static_cast<std::size_t>(field.size()));
      for (const auto value : field) result.push_back(static_cast<To>(value));
    }
    expect(result.size());
    return result;
  };
  constexpr std::int64_t integer = 0;
  switch (proto.data_type()) {
    case Proto::FLOAT: tensor.values = values(proto.float_data(), 0.0F, 0.0F); break;
    case Proto::DOUBLE: tensor.values = values(proto.double_data(), 0.0, 0.0F); break;
    case Proto::INT64: tensor.values = values(proto.int64_data(), std::int64_t{}, integer); break;
    case Proto::INT32: tensor.values = values(proto.int32_data(), std::int32_t{}, integer); break;
    case Proto::INT16: tensor.values = values(proto.int32_data(), std::int16_t{}, integer); break;
    case Proto::INT8: tensor.values = values(proto.int32_data(), std::int8_t{}, integer); break;
    case Proto::UINT8:
    case Proto::BOOL: tensor.values = values(proto.int32_data(), std::uint8_t{}, integer); break;
    default: throw UnsupportedOperator(message(where, "is ", type_name(proto.data_type()), ", expected FLOAT"));
  }
  return tensor;
}

}  // namespace patdnn::inline v0::network::onnx_import
