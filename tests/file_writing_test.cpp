// Writers that die, run out of disk, or meet: the old file stands or the new one is whole. And what a path may name
// besides a plain file: links, pipes, devices, files of others.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <patdnn/io/container.hpp>
#include <patdnn/io/mapped_file.hpp>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using namespace patdnn;
using patdnn::test::message_of;
using Bytes = std::vector<std::byte>;

/// A folder of its own that vanishes with its content.
struct Directory {
  std::filesystem::path path;
  Directory() {
    std::string name = (std::filesystem::temp_directory_path() / "patdnn_file_writing_XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Directory() { std::filesystem::remove_all(path); }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(path), std::filesystem::directory_iterator()));
  }
};

/// Whether the system has files without a name there.
bool has_nameless_files([[maybe_unused]] const std::filesystem::path& folder) {
#ifdef O_TMPFILE
  const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY, 0600);
  if (file >= 0) ::close(file);
  return file >= 0;
#else
  return false;
#endif
}

struct ::stat status_of(const std::filesystem::path& path) {
  struct ::stat status = {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

Bytes content(std::size_t size, unsigned value) { return Bytes(size, static_cast<std::byte>(value)); }

/// No file may grow past so many bytes while it lives: writing more fails as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(std::size_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    rlimit small = before_;
    small.rlim_cur = bytes;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("a writer that is killed at any moment leaves the old file or the new one whole") {
  const Directory directory;
  const auto path = directory.path / "file";
  const Bytes first = content(300'000, 1);
  const Bytes second = content(200'001, 2);
  io::write_file(path, first);
  std::mt19937 random(1);
  // Whether the writer is at it, in memory that both processes share.
  auto* const writing = static_cast<volatile std::sig_atomic_t*>(
      ::mmap(nullptr, sizeof(std::sig_atomic_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  REQUIRE(writing != MAP_FAILED);
  std::size_t killed_in_between = 0;
  std::size_t left = 0;  // files beside it
  for (int kill = 0; kill < 200; ++kill) {
    const pid_t writer = ::fork();
    REQUIRE(writer >= 0);
    if (writer == 0) {
      // Until it is killed; not for good, where no one does.
      for (int i = 0; i < 100'000; ++i) {
        *writing = 1;
        io::write_file(path, i % 2 == 0 ? second : first);
        *writing = 0;
      }
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
    REQUIRE(::kill(writer, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(writer, &status, 0) == writer);
    REQUIRE(WIFSIGNALED(status));
    const Bytes read = io::read_file(path);
    REQUIRE((read == first || read == second));
    killed_in_between += *writing != 0 ? 1 : 0;
    for (const auto& entry : std::filesystem::directory_iterator(directory.path)) {
      if (entry.path() == path) continue;
      ++left;
      if (kill % 2 == 0) std::filesystem::remove(entry.path());
    }
    *writing = 0;
  }
  CHECK(killed_in_between > 0);
  // A file without a name vanishes with its process; it has one for an instant, before it takes the other's.
  if (has_nameless_files(directory.path)) CHECK(10 * left <= killed_in_between);
  REQUIRE(::munmap(const_cast<std::sig_atomic_t*>(writing), sizeof(std::sig_atomic_t)) == 0);
  // What the dead left does not stand in the way of the living.
  io::write_file(path, second);
  CHECK(io::read_file(path) == second);
}

TEST_CASE("a disk that is full after any number of bytes leaves the old file and nothing else") {
  const Directory directory;
  const auto path = directory.path / "file";
  const Bytes before = content(100, 1);
  const Bytes after = content(20'000, 2);
  io::write_file(path, before);
  for (std::size_t room = 0; room <= after.size(); room += room % 2 == 0 ? 311 : 500) {
    CAPTURE(room);
    std::string refused;
    {
      const FullDisk disk(room);
      refused = message_of<FileError>([&] { io::write_file(path, after); });
    }
    CHECK(refused == "cannot write '" + path.string() + "': File too large");
    CHECK(io::read_file(path) == before);
    CHECK(directory.entries() == 1);
  }
  {
    const FullDisk disk(after.size());
    io::write_file(path, after);
  }
  CHECK(io::read_file(path) == after);
  CHECK(directory.entries() == 1);
}

TEST_CASE("writers of one file do not touch each other's bytes") {
  const Directory directory;
  const auto path = directory.path / "file";
  std::vector<std::thread> writers;
  std::vector<std::string> errors(4);
  for (unsigned t = 0; t < 4; ++t) {
    writers.emplace_back([&, t] {
      errors[t] = message_of<FileError>([&] {
        for (int i = 0; i < 50; ++i) io::write_file(path, content(10'000 + t, t));
      });
    });
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(errors == std::vector<std::string>(4, "nothing thrown"));
  const Bytes last = io::read_file(path);
  REQUIRE(!last.empty());
  CHECK(last == content(last.size(), std::to_integer<unsigned>(last[0])));
  CHECK(last.size() == 10'000 + std::to_integer<unsigned>(last[0]));
  CHECK(directory.entries() == 1);
}

TEST_CASE("a pipe is written to, and its reader gets every byte") {
  const Directory directory;
  const auto path = directory.path / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  const Bytes sent = content(200'000, 7);
  Bytes received;
  std::thread reader([&] { received = io::read_file(path); });
  io::write_file(path, sent);
  reader.join();
  CHECK(received == sent);
  CHECK(S_ISFIFO(status_of(path).st_mode));
  CHECK(directory.entries() == 1);
}

TEST_CASE("a character device stays one") {
  const Directory directory;
  const auto path = directory.path / "null";
  if (::mknod(path.c_str(), S_IFCHR | 0666, ::makedev(1, 3)) != 0) {
    WARN("skipped: this user makes no devices");
    return;
  }
  const auto link = directory.path / "link";
  std::filesystem::create_symlink("null", link);
  for (const auto& name : {path, link}) {
    io::check_writable(name);
    // A file system that has no devices refuses to open one.
    const std::string said = message_of<FileError>([&] { io::write_file(name, content(1000, 1)); });
    CHECK((said == "nothing thrown" || said == "cannot open '" + name.string() + "': Permission denied"));
    const auto status = status_of(path);
    CHECK(S_ISCHR(status.st_mode));
    CHECK(status.st_rdev == ::makedev(1, 3));
  }
  CHECK(directory.entries() == 2);
}

TEST_CASE("standard output is written to, where it goes on") {
  if (!std::filesystem::exists("/proc/self/fd/1")) return;
  const Directory directory;
  const auto path = directory.path / "output";
  // As /dev/stdout is one; a writer that replaced that would harm the whole machine.
  const auto link = directory.path / "stdout";
  std::filesystem::create_symlink("/proc/self/fd/1", link);
  const pid_t writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    const bool sent = ::dup2(file, STDOUT_FILENO) >= 0 && ::write(STDOUT_FILENO, "a", 1) == 1;
    io::write_file(link, std::as_bytes(std::span("bc", 2)));
    ::_exit(sent && ::write(STDOUT_FILENO, "d", 1) == 1 ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(writer, &status, 0) == writer);
  CHECK(status == 0);
  const Bytes read = io::read_file(path);
  CHECK(std::string(reinterpret_cast<const char*>(read.data()), read.size()) == "abcd");
  CHECK(std::filesystem::is_symlink(link));
  CHECK(directory.entries() == 2);
}

TEST_CASE("symbolic links stay, and what they end at is written, whether it exists or not") {
  const Directory directory;
  std::filesystem::create_directory(directory.path / "folder");
  const auto target = directory.path / "folder" / "file";
  std::filesystem::create_symlink("folder/file", directory.path / "near");
  std::filesystem::create_symlink(directory.path / "near", directory.path / "far");
  for (unsigned i = 1; i < 3; ++i) {
    const Bytes bytes = content(100 + i, i);
    io::check_writable(directory.path / "far");
    io::write_file(directory.path / "far", bytes);
    CHECK(io::read_file(target) == bytes);
    CHECK(S_ISREG(status_of(target).st_mode));
    CHECK(std::filesystem::read_symlink(directory.path / "near") == "folder/file");
    CHECK(std::filesystem::read_symlink(directory.path / "far") == directory.path / "near");
  }
  std::filesystem::create_symlink("round", directory.path / "round");
  const auto round = directory.path / "round";
  CHECK(message_of<FileError>([&] { io::write_file(round, content(1, 1)); }) ==
        "cannot write '" + round.string() + "': Too many levels of symbolic links");
}

TEST_CASE("an existing file keeps its mode and owner; other names of it keep the old content") {
  const Directory directory;
  const auto path = directory.path / "file";
  const auto other = directory.path / "other";
  const Bytes before = content(10, 1);
  const Bytes after = content(20, 2);
  io::write_file(path, before);
  std::filesystem::create_hard_link(path, other);
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  const bool root = ::geteuid() == 0;
  constexpr ::uid_t someone = 12345;
  if (root) REQUIRE(::chown(path.c_str(), someone, someone + 1) == 0);
  io::write_file(path, after);
  const auto status = status_of(path);
  CHECK((status.st_mode & 07777) == 0640);
  CHECK(status.st_uid == (root ? someone : ::geteuid()));
  if (root) CHECK(status.st_gid == someone + 1);
  CHECK(io::read_file(path) == after);
  CHECK(io::read_file(other) == before);
  CHECK(directory.entries() == 2);
}

TEST_CASE("a file of another user's, in whose place none of its owner can be put, is written to") {
  if (::geteuid() != 0) {
    WARN("skipped: only root makes files of other users");
    return;
  }
  const Directory directory;
  const auto path = directory.path / "file";
  io::write_file(path, content(10, 1));
  constexpr ::uid_t owner = 12345;
  constexpr ::uid_t writer = 12346;
  REQUIRE(::chown(path.c_str(), owner, owner) == 0);
  REQUIRE(::chmod(path.c_str(), 0666) == 0);
  REQUIRE(::chmod(directory.path.c_str(), 0777) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const bool other = ::setgid(writer) == 0 && ::setuid(writer) == 0;
    const bool written = message_of<FileError>([&] { io::write_file(path, content(5, 2)); }) == "nothing thrown";
    const bool kept = ::chmod(path.c_str(), 0600) != 0;
    ::_exit(other && written && kept ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(io::read_file(path) == content(5, 2));
  CHECK(status_of(path).st_uid == owner);
  CHECK(directory.entries() == 1);
}

TEST_CASE("what cannot be written to is refused, before as when it is written, and stays as it is") {
  const Directory directory;
  const auto path = directory.path / "file";
  const Bytes before = content(10, 1);
  io::write_file(path, before);
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  const auto folder = directory.path / "folder";
  std::filesystem::create_directory(folder);
  const auto nowhere = directory.path / "nowhere" / "file";
  const auto inside = path / "file";
  const std::vector<std::pair<std::filesystem::path, std::string>> refused{
      {path, "cannot write '" + path.string() + "': the file is read-only"},
      {folder, "cannot write '" + folder.string() + "': Is a directory"},
      {nowhere, "cannot create '" + nowhere.string() + "': No such file or directory"},
      {inside, "cannot write '" + inside.string() + "': Not a directory"}};
  for (const auto& [name, why] : refused) {
    CHECK(message_of<FileError>([file = name] { io::check_writable(file); }) == why);
    CHECK(message_of<FileError>([file = name] { io::write_file(file, content(20, 2)); }) == why);
  }
  CHECK(io::read_file(path) == before);
  CHECK((status_of(path).st_mode & 07777) == 0444);
  CHECK(directory.entries() == 2);
}

TEST_CASE("what cannot be mapped, a pipe for one, is read instead, and a folder is refused") {
  const Directory directory;
  const auto pipe = directory.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const Bytes sent = content(200'000, 7);
  std::thread writer([&] { io::write_file(pipe, sent); });
  io::MappedFile file(pipe);
  writer.join();
  const io::MappedFile moved = std::move(file);
  CHECK(std::ranges::equal(moved.bytes(), sent));
  CHECK(message_of<FileError>([&] { return io::MappedFile(directory.path); }) ==
        "cannot map '" + directory.path.string() + "': Is a directory");
}
