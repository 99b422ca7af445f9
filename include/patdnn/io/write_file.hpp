#pragma once
// Files that are whole or not there.
//
// A file is written beside its place and takes it when it is whole, so that whoever reads sees the old content or the
// new one. Otherwise a path stays what it was: a symbolic link stays a link, and its target is replaced; a pipe, a
// terminal or /dev/null is written to, not replaced; a file keeps its mode and owner; and a file that nobody may write
// stays as it is, for root as well.

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <memory>
#endif

#include <patdnn/error.hpp>
#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace io {

namespace detail {

[[noreturn]] inline void throw_file_error(const char* what, const std::filesystem::path& path, int reason) {
  throw FileError(patdnn::detail::message(what, " '", path.string(), "': ", std::generic_category().message(reason)));
}

/// The folder in which a path has its last name.
[[nodiscard]] inline std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

/// The number N of a path like /dev/fd/N or /proc/self/fd/N, which means what this process has open; -1 for any other.
[[nodiscard]] inline int descriptor_of(const std::filesystem::path& path) {
  const std::string number = path.filename().string();
  constexpr std::size_t digits = 6;
  if (number.empty() || number.size() > digits || number.find_first_not_of("0123456789") != std::string::npos) {
    return -1;
  }
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::canonical(folder_of(path), error);
  const std::filesystem::path own = std::filesystem::canonical("/proc/self/fd", error);
  return folder == "/dev/fd" || (!folder.empty() && folder == own) ? std::stoi(number) : -1;
}

}  // namespace detail

/// The file that a path means: what its symbolic links end at, which need not exist, or what this process has open.
/// Throws FileError.
[[nodiscard]] inline std::filesystem::path behind_links(const std::filesystem::path& path) {
  constexpr int most = 40;  // as Linux has it
  std::filesystem::path target = path;
  for (int links = 0; links < most; ++links) {
    std::error_code error;
    if (!std::filesystem::is_symlink(std::filesystem::symlink_status(target, error))) return target;
    if (detail::descriptor_of(target) >= 0) return target;
    const std::filesystem::path next = std::filesystem::read_symlink(target, error);
    if (error) throw FileError(patdnn::detail::message("cannot follow '", target.string(), "': ", error.message()));
    target = target.parent_path() / next;
  }
  detail::throw_file_error("cannot write", path, ELOOP);
}

namespace detail {

/// A name beside a file, made from the time, so that files of processes that died do not take up all names.
[[nodiscard]] inline std::filesystem::path name_beside(std::filesystem::path path, int attempt) {
  const auto now = std::chrono::system_clock::now().time_since_epoch().count();
  path += patdnn::detail::message(".tmp", now + attempt);
  return path;
}

constexpr int most_names = 100;

#if defined(__unix__) || defined(__APPLE__)

/// An open file.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) noexcept : number_(number) {}
  ~Descriptor() { (void)close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool close() noexcept { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Writes all bytes. Returns 0, or what errno says.
[[nodiscard]] inline int write_all(int file, std::span<const std::byte> bytes) noexcept {
  constexpr std::size_t chunk = std::size_t{1} << 30;  // some systems take no more at once
  while (!bytes.empty()) {
    const ::ssize_t written = ::write(file, bytes.data(), std::min(bytes.size(), chunk));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return 0;
}

/// What writing to a path comes down to.
struct Destination {
  std::filesystem::path file;  // behind links
  struct ::stat status = {};   // of what exists there
  bool exists = false;
  bool replaces = true;  // else what exists is written to: it is no plain file, or this process has it open
};

/// Throws FileError for what cannot be written to.
[[nodiscard]] inline Destination destination_of(const std::filesystem::path& path) {
  Destination to;
  struct ::stat named = {};
  to.exists = ::stat(path.c_str(), &to.status) == 0;
  if (!to.exists && errno != ENOENT) throw_file_error("cannot write", path, errno);
  to.file = behind_links(path);
  if (!to.exists) return to;
  if (S_ISDIR(to.status.st_mode)) throw_file_error("cannot write", path, EISDIR);
  if (S_ISBLK(to.status.st_mode)) {
    throw FileError(patdnn::detail::message("cannot write '", path.string(), "': a disk, expected a file"));
  }
  // A link in /proc to another process's open file may give a name that by now is another file's or no file's.
  to.replaces = S_ISREG(to.status.st_mode) && ::lstat(to.file.c_str(), &named) == 0 &&
                named.st_dev == to.status.st_dev && named.st_ino == to.status.st_ino;
  if (S_ISREG(to.status.st_mode) && (to.status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0) {
    throw FileError(patdnn::detail::message("cannot write '", path.string(), "': the file is read-only"));
  }
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) throw_file_error("cannot write", path, errno);
  return to;
}

/// Writes to what exists at a path.
inline void write_through(const std::filesystem::path& path, const Destination& to, std::span<const std::byte> bytes) {
  // A file that is standard output is written from its present position on.
  const int number = descriptor_of(to.file);
  Descriptor file(number >= 0 ? ::dup(number) : ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) throw_file_error("cannot open", path, errno);
  int reason = write_all(file.number(), bytes);
  if (!file.close() && reason == 0) reason = errno;
  if (reason != 0) throw_file_error("cannot write", path, reason);
}

/// A new file beside another one, without a name where the system has such files, so that nothing of it stays when the
/// process dies.
class FileBeside {
 public:
  /// Throws FileError, which names `path`.
  FileBeside(const std::filesystem::path& path, const Destination& to, bool nameless) {
    // What only some may read is at no time open to others.
    const ::mode_t mode = to.exists ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
#ifdef O_TMPFILE
    if (nameless) file_ = Descriptor(::open(folder_of(to.file).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode));
#else
    (void)nameless;
#endif
    if (file_.is_open()) return;
    for (int attempt = 0; !file_.is_open() && attempt < most_names; ++attempt) {
      name_ = name_beside(to.file, attempt);
      file_ = Descriptor(::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
      if (!file_.is_open() && errno != EEXIST) break;
    }
    if (file_.is_open()) return;
    name_.clear();
    throw_file_error("cannot create", path, errno);
  }
  ~FileBeside() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  FileBeside(FileBeside&&) = delete;
  FileBeside& operator=(FileBeside&&) = delete;

  /// Gives it the owner and mode of another one. Returns whether it could.
  [[nodiscard]] bool becomes_like(const struct ::stat& other) noexcept {
    struct ::stat own = {};
    if (::fstat(file_.number(), &own) != 0) return false;
    const bool same = own.st_uid == other.st_uid && own.st_gid == other.st_gid;
    return (same || ::fchown(file_.number(), other.st_uid, other.st_gid) == 0) &&
           ::fchmod(file_.number(), other.st_mode & static_cast<::mode_t>(07777)) == 0;
  }

  /// Returns 0, or what errno says.
  [[nodiscard]] int write(std::span<const std::byte> bytes) noexcept { return write_all(file_.number(), bytes); }

  /// Gives it a name, if it has none. Returns whether it has one.
  [[nodiscard]] bool is_named(const std::filesystem::path& beside) {
#ifdef O_TMPFILE
    const std::string open = patdnn::detail::message("/proc/self/fd/", file_.number());
    for (int attempt = 0; name_.empty() && attempt < most_names; ++attempt) {
      const std::filesystem::path name = name_beside(beside, attempt);
      if (::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
        name_ = name;
      } else if (errno != EEXIST) {
        break;
      }
    }
#else
    (void)beside;
#endif
    return !name_.empty();
  }

  /// Takes the name of the file beside which it lies. Returns 0, or what errno says.
  [[nodiscard]] int replace(const std::filesystem::path& file) noexcept {
    if (!file_.close() || std::rename(name_.c_str(), file.c_str()) != 0) return errno;
    name_.clear();
    return 0;
  }

 private:
  Descriptor file_;
  std::filesystem::path name_;  // empty where the file has none
};

#endif

}  // namespace detail

#if defined(__unix__) || defined(__APPLE__)

/// Throws the FileError that write_file() would throw for a path that cannot be written to, as far as can be known
/// beforehand: for a folder that is not there or not to be written to, a read-only file. Changes nothing.
template <class Unit = arch::preferred>
void check_writable(const std::filesystem::path& path) {
  const detail::Destination to = detail::destination_of(path);
  if (!to.replaces) return;
  if (::faccessat(AT_FDCWD, detail::folder_of(to.file).c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
    detail::throw_file_error("cannot create", path, errno);
  }
}

/// Writes `bytes` to `path`, atomically: to a new file beside it, which then takes its name.
///
/// Symbolic links are followed; an existing file keeps mode and owner; other names of the same file (hard links) keep
/// the old content. What is no plain file (a pipe, a character device, /dev/stdout) is written to, not replaced, and so
/// is a file whose owner the new one cannot have.
/// Throws FileError, which names the path and the reason, also for a read-only file, a folder or a disk; then nothing
/// new is left and an old file at `path` is as it was, but for one that was written to. A process that dies midway may
/// leave a file beside it. Not synchronized to disk, so a power cut may
/// lose the new content.
template <class Unit = arch::preferred>
void write_file(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  const detail::Destination to = detail::destination_of(path);
  if (!to.replaces) return detail::write_through(path, to, bytes);
  for (const bool nameless : {true, false}) {
    detail::FileBeside file(path, to, nameless);
    if (to.exists && !file.becomes_like(to.status)) return detail::write_through(path, to, bytes);
    if (const int reason = file.write(bytes); reason != 0) detail::throw_file_error("cannot write", path, reason);
    if (!file.is_named(to.file)) continue;  // the system names no such files: once more with one that has a name
    if (const int reason = file.replace(to.file); reason != 0) detail::throw_file_error("cannot replace", path, reason);
    return;
  }
}

#else

/// Throws the FileError that write_file() would throw for a path that is a folder or lies in none that exists.
template <class Unit = arch::preferred>
void check_writable(const std::filesystem::path& path) {
  const std::filesystem::path file = behind_links(path);
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) detail::throw_file_error("cannot write", path, EISDIR);
  if (file.has_parent_path() && !std::filesystem::is_directory(file.parent_path(), error)) {
    detail::throw_file_error("cannot create", path, ENOENT);
  }
}

/// Writes `bytes` to `path`, atomically: to a new file beside it, which then takes its name. Symbolic links are
/// followed; what is no plain file is written to.
///
/// Throws FileError, which names the path and the reason; then nothing new is left and an old file at `path` is as it
/// was. A process that dies midway may leave the file beside it.
template <class Unit = arch::preferred>
void write_file(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  check_writable(path);
  const std::filesystem::path target = behind_links(path);
  std::error_code error;
  const bool special = std::filesystem::is_other(target, error) || std::filesystem::is_character_file(target, error);
  struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, CloseFile> file;
  std::filesystem::path temporary = target;
  if (special) file.reset(std::fopen(target.string().c_str(), "wb"));
  for (int attempt = 0; !special && !file && attempt < detail::most_names; ++attempt) {
    temporary = detail::name_beside(target, attempt);
    errno = EEXIST;
    if (std::filesystem::exists(temporary, error)) continue;    // Windows' older C library ignores the x
    file.reset(std::fopen(temporary.string().c_str(), "wbx"));  // x: never another writer's
    if (!file && errno != EEXIST) break;
  }
  if (!file) detail::throw_file_error("cannot create", path, errno);
  errno = 0;
  bool written = bytes.empty() || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  int reason = errno;
  if (std::fclose(file.release()) != 0 && written) {
    written = false;
    reason = errno;
  }
  error.clear();
  if (written && !special) std::filesystem::rename(temporary, target, error);
  if (written && !error) return;
  std::error_code ignored;
  if (!special) std::filesystem::remove(temporary, ignored);
  if (!written) detail::throw_file_error("cannot write", path, reason);
  throw FileError(patdnn::detail::message("cannot replace '", path.string(), "': ", error.message()));
}

#endif

#if defined(PATDNN_EXTERN)
PATDNN_EXTERN template void check_writable<arch::preferred>(const std::filesystem::path& path);
PATDNN_EXTERN template void write_file<arch::preferred>(const std::filesystem::path& path,
                                                        std::span<const std::byte> bytes);
#endif

}}}  // namespace patdnn::v0::io
