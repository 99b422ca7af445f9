#pragma once
// How far a long task has come: a bar on a terminal, a few plain lines in a log.

#include <unistd.h>

#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>

namespace demo {

/// Writes to standard error, so that standard output holds results alone.
class Progress {
 public:
  Progress(std::string task, std::size_t total)
      : task_(std::move(task)), total_(total), terminal_(::isatty(STDERR_FILENO) != 0) {
    show(0);
  }
  ~Progress() {
    if (terminal_) std::fputs("\r\033[K", stderr);
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows that `done` of the total are done; writes only when something visible changes.
  void update(std::size_t done) {
    const std::size_t steps = terminal_ ? bar_width : log_lines;
    if (total_ != 0 && done * steps / total_ != step_) show(done * steps / total_);
  }

 private:
  static constexpr std::size_t bar_width = 40;
  static constexpr std::size_t log_lines = 4;

  void show(std::size_t step) {
    step_ = step;
    if (terminal_) {
      std::fprintf(stderr, "\r%s [%s%s]", task_.c_str(), std::string(step, '#').c_str(),
                   std::string(bar_width - step, '.').c_str());
      std::fflush(stderr);
    } else {
      std::fprintf(stderr, "%s: %zu %%\n", task_.c_str(), step * 100 / log_lines);
    }
  }

  std::string task_;
  std::size_t total_;
  bool terminal_;
  std::size_t step_ = 0;
};

}  // namespace demo
