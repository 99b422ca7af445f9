#pragma once
// Arrays in NumPy's .npy files, format 1.0: a magic number, a header that is a Python dict, the values.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <limits>
#include <regex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/half.hpp>
#include <patdnn/io/bytes.hpp>
#include <patdnn/io/container.hpp>
#include <patdnn/network/tensor.hpp>

namespace demo {

/// An array in C order: floats, which hold numbers of another type where the file has that.
struct NpyArray {
  std::vector<std::size_t> shape;
  std::vector<float> values;
  patdnn::network::ElementType type = patdnn::network::ElementType::float32;
};

namespace npy {

using patdnn::network::ElementType;

/// What NumPy calls a type, and how many bytes a value has.
struct Type {
  std::string_view name;
  ElementType type;
  std::size_t bytes;
};

/// NumPy has no bfloat16 of its own.
inline constexpr std::array types{Type{"<f4", ElementType::float32, 4}, Type{"|u1", ElementType::uint8, 1},
                                  Type{"|i1", ElementType::int8, 1},    Type{"<i4", ElementType::int32, 4},
                                  Type{"<i8", ElementType::int64, 8},   Type{"|b1", ElementType::boolean, 1},
                                  Type{"<f2", ElementType::float16, 2}, Type{"<f8", ElementType::float64, 8}};

/// Calls f() with a number of the type that a file's values have: a uint16_t for float16, a uint8_t for boolean.
template <class F>
void with_number(ElementType type, F&& f) {
  switch (type) {
    case ElementType::uint8:
    case ElementType::boolean: return f(std::uint8_t{});
    case ElementType::int8: return f(std::int8_t{});
    case ElementType::int32: return f(std::int32_t{});
    case ElementType::int64: return f(std::int64_t{});
    case ElementType::float16: return f(std::uint16_t{});
    case ElementType::float64: return f(double{});
    default: return f(float{});
  }
}

/// The float that holds a file's number. Throws patdnn::CorruptFile for an integer that none holds.
template <class T>
[[nodiscard]] float to_float(T value, ElementType type, const std::string& file) {
  if (type == ElementType::float16) return patdnn::from_half(static_cast<std::uint16_t>(value));
  if (type == ElementType::boolean) return value != 0 ? 1.0F : 0.0F;
  if constexpr (std::is_integral_v<T> && sizeof(T) > 2) {
    constexpr T most = T{1} << 24;
    if (value < -most || value > most) {
      throw patdnn::CorruptFile(patdnn::detail::message(file, ": the integer ", value,
                                                        ", expected −2^24 to 2^24: networks compute with floats"));
    }
  }
  return static_cast<float>(value);
}

/// The number of type T that a float stands for: the nearest, and 0 for NaN where T holds integers.
template <class T>
[[nodiscard]] T from_float(float value, ElementType type) {
  if (type == ElementType::float16) return static_cast<T>(patdnn::to_half(value));
  if (type == ElementType::boolean) return static_cast<T>(value != 0);
  if constexpr (std::is_integral_v<T>) {
    if (value <= static_cast<float>(std::numeric_limits<T>::min())) return std::numeric_limits<T>::min();
    if (value >= static_cast<float>(std::numeric_limits<T>::max())) return std::numeric_limits<T>::max();
    return std::isnan(value) ? T{0} : static_cast<T>(value);
  } else {
    return static_cast<T>(value);
  }
}

}  // namespace npy

/// What the header's dict says.
struct NpyHeader {
  std::string type;   // "<f4"
  std::string order;  // "True" or "False": whether it is Fortran's
  std::string shape;  // "2, 3"
};

/// The three entries, in any order, with a last comma or without. Throws patdnn::CorruptFile, naming the file.
[[nodiscard]] inline NpyHeader parse_npy_header(std::string_view header, const std::string& name) {
  static const std::regex entry(R"(\s*'(descr|fortran_order|shape)'\s*:\s*)"
                                R"((?:'([^']*)'|(True|False)|\(((?:\s*\d{1,10}\s*,)*(?:\s*\d{1,10})?)\s*\))\s*(,|\}))");
  static const std::regex closing(R"(\s*\}\s*)");
  NpyHeader result;
  std::set<std::string> keys;
  bool good = !header.empty() && header[0] == '{';
  bool closed = false;
  const char* at = header.data() + (good ? 1 : 0);
  const char* const end = header.data() + header.size();
  for (std::cmatch part; good && !closed && !(keys.size() == 3 && std::regex_match(at, end, closing));) {
    good = std::regex_search(at, end, part, entry, std::regex_constants::match_continuous) &&
           keys.insert(part[1]).second &&
           part[part[1] == "descr"   ? 2
                : part[1] == "shape" ? 4
                                     : 3]
               .matched;
    if (!good) break;
    if (part[2].matched) result.type = part[2];
    if (part[3].matched) result.order = part[3];
    if (part[4].matched) result.shape = part[4];
    at = part[0].second;
    closed = part[5] == "}";
  }
  good = good && keys.size() == 3;
  if (closed) good = good && std::all_of(at, end, [](char c) { return c == ' ' || c == '\n'; });
  if (!good) {
    throw patdnn::CorruptFile(
        patdnn::detail::message(name, ": the header is not a dict of descr, fortran_order and shape"));
  }
  return result;
}

/// Whether a file may hold other values than float32.
enum class NpyTypes : bool { float32, any };

/// Reads little-endian numbers in C order: float32, or whatever `types` allows.
///
/// Throws patdnn::FileError when the file cannot be read, patdnn::TruncatedFile when it ends early, and
/// patdnn::CorruptFile for any other content; each names the file, what was found and what was expected.
[[nodiscard]] inline NpyArray read_npy(const std::filesystem::path& path, NpyTypes types = NpyTypes::float32) {
  using patdnn::detail::message;
  const std::string name = path.string();
  const std::vector<std::byte> file = patdnn::io::read_file(path);
  const auto byte = [&](std::size_t i) { return std::to_integer<unsigned>(file[i]); };

  constexpr std::size_t start = 10;  // magic number, version, length of the header
  if (file.size() < start || std::memcmp(file.data(), "\x93NUMPY", 6) != 0) {
    throw patdnn::CorruptFile(message(name, ": does not begin with the magic number of a .npy file"));
  }
  if (byte(6) != 1 || byte(7) != 0) {
    throw patdnn::CorruptFile(message(name, ": .npy format ", byte(6), ".", byte(7), ", expected 1.0"));
  }
  const std::size_t header_bytes = byte(8) + std::size_t{256} * byte(9);
  constexpr std::size_t longest = 1024;  // far more than NumPy writes for 32 dimensions
  if (header_bytes > longest) {
    throw patdnn::CorruptFile(message(name, ": a header of ", header_bytes, " bytes, expected at most ", longest));
  }
  if (file.size() - start < header_bytes) {
    throw patdnn::TruncatedFile(
        message(name, ": ends after ", file.size() - start, " of the header's ", header_bytes, " bytes"));
  }
  const std::string header(reinterpret_cast<const char*>(file.data()) + start, header_bytes);

  const NpyHeader said = parse_npy_header(header, name);
  const auto* const type = std::find_if(npy::types.begin(), npy::types.end(),
                                        [&](const npy::Type& known) { return known.name == said.type; });
  if (type == npy::types.end() || (types == NpyTypes::float32 && type != npy::types.begin())) {
    throw patdnn::CorruptFile(message(name, ": values of type '", said.type, "', expected '<f4' (float32)",
                                      types == NpyTypes::any ? ", <f2, <f8, <i8, <i4, |i1, |u1 or |b1" : ""));
  }
  if (said.order != "False") throw patdnn::CorruptFile(message(name, ": Fortran order, expected C order"));

  NpyArray array;
  array.type = type->type;
  const std::string& shape = said.shape;
  static const std::regex number(R"(\d+)");
  std::size_t count = 1;
  constexpr std::size_t limit = std::size_t{1} << 31;
  for (std::sregex_iterator it(shape.begin(), shape.end(), number), end; it != end; ++it) {
    const std::size_t extent = std::stoull(it->str());
    if (extent >= limit || (extent != 0 && count >= limit / extent)) {
      throw patdnn::CorruptFile(message(name, ": shape (", shape, "), expected fewer than 2^31 values"));
    }
    array.shape.push_back(extent);
    count *= extent;
  }

  const std::size_t bytes = file.size() - start - header_bytes;
  const std::string sizes =
      message(name, ": ", bytes, " bytes of values, expected ", count * type->bytes, " for shape (", shape, ")");
  if (bytes < count * type->bytes) throw patdnn::TruncatedFile(sizes);
  if (bytes > count * type->bytes) throw patdnn::CorruptFile(sizes);
  npy::with_number(array.type, [&]<class T>(T) {
    auto numbers = patdnn::io::from_little_endian_bytes<T>(std::span(file).last(bytes));
    if constexpr (std::is_same_v<T, float>) {
      array.values = std::move(numbers);
    } else {
      array.values.reserve(numbers.size());
      for (const T n : numbers) array.values.push_back(npy::to_float(n, array.type, name));
    }
  });
  return array;
}

/// Writes numbers of a type in C order, atomically; bfloat16 as float32. Throws patdnn::FileError, naming `path`.
inline void write_npy(const std::filesystem::path& path, std::span<const std::size_t> shape,
                      std::span<const float> values,
                      patdnn::network::ElementType type = patdnn::network::ElementType::float32) {
  std::string extents;
  for (const std::size_t n : shape) extents += patdnn::detail::message(extents.empty() ? "" : " ", n, ",");
  if (shape.size() > 1) extents.pop_back();
  const auto* const found =
      std::find_if(npy::types.begin(), npy::types.end(), [&](const npy::Type& known) { return known.type == type; });
  const npy::Type& written = found == npy::types.end() ? npy::types.front() : *found;
  std::string header =
      patdnn::detail::message("{'descr': '", written.name, "', 'fortran_order': False, 'shape': (", extents, "), }");
  constexpr std::size_t start = 10;
  constexpr std::size_t alignment = 64;  // of the values
  header.append(alignment - 1 - (start + header.size()) % alignment, ' ');
  header += '\n';
  patdnn::io::ByteWriter file;
  const std::string magic("\x93NUMPY\x01\x00", 8);
  file.put_bytes(std::as_bytes(std::span(magic)));
  file.put(header.size(), 2);
  file.put_bytes(std::as_bytes(std::span(header)));
  npy::with_number(written.type, [&]<class T>(T) {
    std::vector<std::byte> swapped;
    if constexpr (std::is_same_v<T, float>) {
      file.put_bytes(patdnn::io::little_endian_bytes(values, swapped));
    } else {
      std::vector<T> numbers;
      numbers.reserve(values.size());
      for (const float value : values) numbers.push_back(npy::from_float<T>(value, written.type));
      file.put_bytes(patdnn::io::little_endian_bytes(std::span<const T>(numbers), swapped));
    }
  });
  patdnn::io::write_file(path, file.take());
}

}  // namespace demo
