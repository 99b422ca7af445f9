#pragma once
// A file's bytes in memory, read as they are needed.

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <patdnn/error.hpp>
#include <patdnn/io/container.hpp>

namespace patdnn { inline namespace v0 { namespace io {

#if defined(__unix__) || defined(__APPLE__)

/// The most bytes that are read of what cannot be mapped: a pipe has no size that could be checked before.
inline constexpr std::size_t max_piped_bytes = std::size_t{2} << 30;

/// A file mapped into memory, page by page as it is read. It must not shrink while it is mapped. What is no plain file,
/// such as a pipe on standard input, is read at once.
class MappedFile {
 public:
  /// Throws FileError, which names the path and the reason, or LimitExceeded for a pipe of more than max_piped_bytes.
  explicit MappedFile(const std::filesystem::path& path) {
    std::error_code unknown;
    if (std::filesystem::is_fifo(path, unknown) || std::filesystem::is_socket(path, unknown) ||
        std::filesystem::is_character_file(path, unknown)) {
      read_ = read_file(path, max_piped_bytes);
      bytes_ = read_;
      return;
    }
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) detail::throw_file_error("cannot open", path, errno);
    struct ::stat status = {};
    int reason = ::fstat(file, &status) != 0 ? errno
                 : S_ISREG(status.st_mode)   ? 0
                 : S_ISDIR(status.st_mode)   ? EISDIR
                                             : EINVAL;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (reason == 0 && size > 0) {
      void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
      if (memory == MAP_FAILED) {  // NOLINT(performance-no-int-to-ptr)
        reason = errno;
      } else {
        bytes_ = {static_cast<const std::byte*>(memory), size};
      }
    }
    ::close(file);
    if (reason != 0) detail::throw_file_error("cannot map", path, reason);
  }
  ~MappedFile() {
    if (!bytes_.empty() && read_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());  // NOLINT
  }
  MappedFile(MappedFile&& other) noexcept
      : bytes_(std::exchange(other.bytes_, {})), read_(std::exchange(other.read_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    read_.swap(other.read_);
    return *this;
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
  std::vector<std::byte> read_;  // the bytes, where they are not mapped
};

#else

/// A file read into memory, on systems where patdnn maps none.
class MappedFile {
 public:
  /// Throws FileError, which names the path and the reason.
  explicit MappedFile(const std::filesystem::path& path) : bytes_(read_file(path)) {}

  [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

#endif

}}}  // namespace patdnn::v0::io
