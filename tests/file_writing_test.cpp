// Writers that die, run out of disk, or meet: the old file stands or the new one is whole.

#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <patdnn/fkw/container.hpp>

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
  fkw::write_file(path, first);
  std::mt19937 random(1);
  std::size_t killed_in_between = 0;  // with the other one's bytes beside the file
  for (int kill = 0; kill < 200; ++kill) {
    const pid_t writer = ::fork();
    REQUIRE(writer >= 0);
    if (writer == 0) {
      // Until it is killed; not for good, where no one does.
      for (int i = 0; i < 100'000; ++i) fkw::write_file(path, i % 2 == 0 ? second : first);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
    REQUIRE(::kill(writer, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(writer, &status, 0) == writer);
    REQUIRE(WIFSIGNALED(status));
    const Bytes read = fkw::read_file(path);
    REQUIRE((read == first || read == second));
    killed_in_between += directory.entries() > 1 ? 1 : 0;
    for (const auto& entry : std::filesystem::directory_iterator(directory.path)) {
      if (entry.path() != path && kill % 2 == 0) std::filesystem::remove(entry.path());
    }
  }
  CHECK(killed_in_between > 0);
  // What the dead left does not stand in the way of the living.
  fkw::write_file(path, second);
  CHECK(fkw::read_file(path) == second);
}

TEST_CASE("a disk that is full after any number of bytes leaves the old file and nothing else") {
  const Directory directory;
  const auto path = directory.path / "file";
  const Bytes before = content(100, 1);
  const Bytes after = content(20'000, 2);
  fkw::write_file(path, before);
  for (std::size_t room = 0; room <= after.size(); room += room % 2 == 0 ? 311 : 500) {
    CAPTURE(room);
    std::string refused;
    {
      const FullDisk disk(room);
      refused = message_of<FileError>([&] { fkw::write_file(path, after); });
    }
    CHECK(refused == "cannot write '" + path.string() + "': File too large");
    CHECK(fkw::read_file(path) == before);
    CHECK(directory.entries() == 1);
  }
  {
    const FullDisk disk(after.size());
    fkw::write_file(path, after);
  }
  CHECK(fkw::read_file(path) == after);
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
        for (int i = 0; i < 50; ++i) fkw::write_file(path, content(10'000 + t, t));
      });
    });
  }
  for (std::thread& writer : writers) writer.join();
  CHECK(errors == std::vector<std::string>(4, "nothing thrown"));
  const Bytes last = fkw::read_file(path);
  REQUIRE(!last.empty());
  CHECK(last == content(last.size(), std::to_integer<unsigned>(last[0])));
  CHECK(last.size() == 10'000 + std::to_integer<unsigned>(last[0]));
  CHECK(directory.entries() == 1);
}
