#pragma once
// The files that a program reads and writes, checked before its work.

#include <filesystem>
#include <iostream>
#include <map>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <patdnn/error.hpp>
#include <patdnn/io/write_file.hpp>

namespace demo {

/// Writes a text, atomically. Throws patdnn::FileError, naming `path`.
inline void write_text(const std::filesystem::path& path, const std::string& text) {
  patdnn::io::write_file(path, std::as_bytes(std::span(text)));
}

/// The same for JSON. Names that are no UTF-8 are written with replacement characters.
inline void write_json(const std::filesystem::path& path, const nlohmann::ordered_json& json) {
  write_text(path, json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

/// Whether two paths mean one plain file, or would.
[[nodiscard]] inline bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path first = patdnn::io::behind_links(a);
  const fs::path second = patdnn::io::behind_links(b);
  // What is still a link means a file that is open already, standard output for one: that is never replaced.
  if (fs::is_symlink(first, error) || fs::is_symlink(second, error)) return false;
  if (fs::exists(first, error) && fs::exists(second, error)) {
    return fs::is_regular_file(first, error) && fs::equivalent(first, second, error);
  }
  return fs::weakly_canonical(fs::absolute(first), error) == fs::weakly_canonical(fs::absolute(second), error);
}

/// The files of a program's command line. None is written over one that is read, and none twice, by whatever names.
class OutputFiles {
 public:
  /// A file that is read. `option` is what the command line calls it, "MODEL" or "--input"; an empty path is none.
  /// Throws patdnn::FileError for one that is going to be written.
  void reads(std::string option, const std::filesystem::path& path) {
    if (path.empty()) return;
    for (const auto& [other, written] : written_) expect_another(other, written, option, path);
    read_.emplace_back(std::move(option), path);
  }

  /// A file that is going to be written, besides those told before. Throws patdnn::FileError for one that is read or
  /// written by another option, or cannot be written to.
  void writes(std::string option, const std::filesystem::path& path) {
    if (path.empty()) return;
    patdnn::io::check_writable(path);
    for (const auto& [other, used] : read_) expect_another(option, path, other, used);
    for (const auto& [other, used] : written_) expect_another(option, path, other, used);
    written_.emplace_back(std::move(option), path);
  }

  /// Calls write(path), behind what standard output holds by then; does nothing for an empty path. Where a file cannot
  /// be written, the error also names those that were.
  template <class Write>
  void write(const std::filesystem::path& path, Write&& write) {
    if (path.empty()) return;
    std::cout.flush();
    try {
      write(path);
    } catch (const patdnn::FileError& error) {
      if (done_.empty()) throw;
      throw patdnn::FileError(patdnn::detail::message(error.what(), "; written before: ", done_));
    }
    done_ += (done_.empty() ? "" : ", ") + path.string();
  }

 private:
  using File = std::pair<std::string, std::filesystem::path>;

  static void expect_another(const std::string& option, const std::filesystem::path& path, const std::string& other,
                             const std::filesystem::path& used) {
    if (!is_same_file(path, used)) return;
    throw patdnn::FileError(patdnn::detail::message(option, ": '", path.string(), "' is the file of ", other,
                                                    path == used ? "" : ", '" + used.string() + "'",
                                                    ", expected another one"));
  }

  std::vector<File> read_;
  std::vector<File> written_;
  std::string done_;
};

}  // namespace demo
