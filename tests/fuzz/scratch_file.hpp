#pragma once
// A file with the bytes that a fuzz target is given, for readers that take a path.

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include <patdnn/io/container.hpp>

namespace patdnn::test {

/// A folder of its own with one file, both of which go when the program ends.
class ScratchFile {
 public:
  explicit ScratchFile(std::string_view name) {
    std::string folder = (std::filesystem::temp_directory_path() / "patdnn_fuzz_XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr) std::abort();
    folder_ = folder;
    path_ = folder_ / name;
  }
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

  /// The file's path, with these bytes as its content.
  const std::filesystem::path& with(std::span<const std::uint8_t> bytes) const {
    io::write_file(path_, std::as_bytes(bytes));
    return path_;
  }

 private:
  std::filesystem::path folder_;
  std::filesystem::path path_;
};

}  // namespace patdnn::test
