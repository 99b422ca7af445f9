#pragma once
// Arrays of float32 in NumPy's .npy files, format 1.0: a magic number, a header that is a Python dict, the values.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <regex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <patdnn/error.hpp>
#include <patdnn/fkw/bytes.hpp>
#include <patdnn/fkw/container.hpp>

namespace demo {

/// An array in C order.
struct NpyArray {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

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

/// Reads little-endian float32 in C order.
///
/// Throws patdnn::FileError when the file cannot be read, patdnn::TruncatedFile when it ends early, and
/// patdnn::CorruptFile for any other content; each names the file, what was found and what was expected.
[[nodiscard]] inline NpyArray read_npy(const std::filesystem::path& path) {
  using patdnn::detail::message;
  const std::string name = path.string();
  const std::vector<std::byte> file = patdnn::fkw::read_file(path);
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
  if (said.type != "<f4") {
    throw patdnn::CorruptFile(message(name, ": values of type '", said.type, "', expected '<f4' (float32)"));
  }
  if (said.order != "False") throw patdnn::CorruptFile(message(name, ": Fortran order, expected C order"));

  NpyArray array;
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
      message(name, ": ", bytes, " bytes of values, expected ", count * sizeof(float), " for shape (", shape, ")");
  if (bytes < count * sizeof(float)) throw patdnn::TruncatedFile(sizes);
  if (bytes > count * sizeof(float)) throw patdnn::CorruptFile(sizes);
  array.values = patdnn::fkw::from_little_endian_bytes<float>(std::span(file).last(bytes));
  return array;
}

/// Writes float32 in C order, atomically. Throws patdnn::FileError, naming `path`.
inline void write_npy(const std::filesystem::path& path, std::span<const std::size_t> shape,
                      std::span<const float> values) {
  std::string extents;
  for (const std::size_t n : shape) extents += patdnn::detail::message(extents.empty() ? "" : " ", n, ",");
  if (shape.size() > 1) extents.pop_back();
  std::string header = patdnn::detail::message("{'descr': '<f4', 'fortran_order': False, 'shape': (", extents, "), }");
  constexpr std::size_t start = 10;
  constexpr std::size_t alignment = 64;  // of the values
  header.append(alignment - 1 - (start + header.size()) % alignment, ' ');
  header += '\n';
  patdnn::fkw::ByteWriter file;
  const std::string magic("\x93NUMPY\x01\x00", 8);
  file.put_bytes(std::as_bytes(std::span(magic)));
  file.put(header.size(), 2);
  file.put_bytes(std::as_bytes(std::span(header)));
  std::vector<std::byte> swapped;
  file.put_bytes(patdnn::fkw::little_endian_bytes(values, swapped));
  patdnn::fkw::write_file(path, file.take());
}

}  // namespace demo
