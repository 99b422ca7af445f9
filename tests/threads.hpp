#pragma once
// An executor of tests, which starts new threads for each run.

#include <cstddef>
#include <thread>
#include <vector>

namespace patdnn::test {

/// Runs tasks last to first on as many threads as it says.
struct Threads {
  std::size_t threads;

  [[nodiscard]] std::size_t concurrency() const noexcept { return threads; }
  template <class Task>
  void run(std::size_t n, const Task& task) const {
    std::vector<std::thread> running;
    for (std::size_t t = 0; t < threads; ++t) {
      running.emplace_back([&, t] {
        for (std::size_t i = n; i-- > 0;) {
          if (i % threads == t) task(i);
        }
      });
    }
    for (std::thread& thread : running) thread.join();
  }
};

}  // namespace patdnn::test
