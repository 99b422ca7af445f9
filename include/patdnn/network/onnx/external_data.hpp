#pragma once
// Weights in files beside a model.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <onnx/onnx_pb.h>

#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace network { namespace onnx_import { namespace detail {

using patdnn::detail::message;

/// Where the weights of a tensor lie, as the model says it.
struct ExternalEntry {
  std::string location;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// Throws CorruptFile for text that is no number, for a length other than `expected`, and for a location that is
/// absolute or climbs out of its folder.
[[nodiscard]] inline ExternalEntry external_entry(const ::onnx::TensorProto& tensor, std::size_t expected) {
  const auto fail = [&](const auto&... parts) {
    return CorruptFile(message("tensor '", tensor.name(), "': ", parts...));
  };
  ExternalEntry result{{}, 0, expected};
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
    if (entry.key() == "location") result.location = entry.value();
    if (entry.key() == "offset") result.offset = number();
    if (entry.key() == "length") result.length = number();
  }
  const std::filesystem::path path(result.location);
  if (path.empty() || path.has_root_path() || std::find(path.begin(), path.end(), "..") != path.end()) {
    throw fail("external data in '", result.location, "', expected a path relative to the model's folder, without ..");
  }
  if (result.length != expected) throw fail(result.length, " bytes of external data, expected ", expected);
  return result;
}

/// Whether a path lies in a folder, or below it; both resolved.
[[nodiscard]] inline bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// The file of a location, every link resolved.
///
/// It lies in the folder of the model's path, or in the folder of the file that this path links to: caches keep models
/// and weights under other names in one place, and link to both. Throws CorruptFile for any other file, FileError when
/// it is not there or a folder cannot be resolved.
[[nodiscard]] inline std::filesystem::path resolve_external(const std::string& tensor, const std::string& location,
                                                            const std::filesystem::path& model) {
  namespace fs = std::filesystem;
  const auto fail = [&](const char* what, const fs::path& path, const std::error_code& error) {
    return FileError(message("tensor '", tensor, "': ", what, " '", path.string(), "': ", error.message()));
  };
  std::error_code error;
  const fs::path parent = model.has_parent_path() ? model.parent_path() : fs::path(".");
  const fs::path named = fs::canonical(parent, error);
  if (error) throw fail("cannot resolve the model's folder", parent, error);
  const fs::path linked = fs::canonical(model, error);
  // A model that is in memory alone has no file.
  const bool in_memory = error == std::errc::no_such_file_or_directory;
  if (error && !in_memory) throw fail("cannot resolve the model's file", model, error);
  const fs::path target = in_memory ? named : linked.parent_path();
  fs::path file = fs::canonical(named / location, error);
  if (error == std::errc::no_such_file_or_directory && target != named) file = fs::canonical(target / location, error);
  if (error) throw fail("cannot open external data", named / location, error);
  if (!lies_in(file, named) && !lies_in(file, target)) {
    throw CorruptFile(message("tensor '", tensor, "': external data in '", location,
                              "', a link that leaves the folder of the model and of the file that the model links to"));
  }
  return file;
}

/// The bytes of a tensor that lie in a file beside the model.
///
/// model  path of its file
/// Throws what external_entry() and resolve_external() throw, CorruptFile for bytes that the file does not have, and
/// FileError when they cannot be read.
[[nodiscard]] inline std::vector<std::byte> external_bytes(const ::onnx::TensorProto& tensor,
                                                           const std::filesystem::path& model, std::size_t expected) {
  const auto [location, offset, length] = external_entry(tensor, expected);
  const std::filesystem::path file = resolve_external(tensor.name(), location, model);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (error) {
    throw FileError(
        message("tensor '", tensor.name(), "': cannot open external data '", file.string(), "': ", error.message()));
  }
  if (offset > size || length > size - offset) {
    throw CorruptFile(message("tensor '", tensor.name(), "': external data of ", length, " bytes from byte ", offset,
                              " of '", location, "', which has ", size));
  }
  std::vector<std::byte> bytes(length);
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(length));
  if (!stream) throw FileError(message("tensor '", tensor.name(), "': cannot read '", file.string(), "'"));
  return bytes;
}

}  // namespace detail
}}}}  // namespace patdnn::v0::network::onnx_import
