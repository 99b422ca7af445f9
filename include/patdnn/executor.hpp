#pragma once
// Who runs a layer's tasks: the calling thread, a pool, or whatever the host engine passes in.

#include <concepts>
#include <cstddef>

namespace patdnn {
inline namespace v0 {

/// Runs independent tasks 0..n−1, in any order, on any threads, and returns when all have ended.
///
/// `executor.run(n, task)` calls `task(i)` once for each i. An exception may only come from the executor itself; tasks
/// are noexcept. Results do not depend on the executor: tasks are the same for any number of threads.
template <class E>
concept Executor = requires(E& executor, std::size_t n, void (*task)(std::size_t)) {
  { executor.run(n, task) } -> std::same_as<void>;
};

/// Runs the tasks one after the other on the calling thread.
struct SerialExecutor {
  template <class Task>
  void run(std::size_t n, Task&& task) const {
    for (std::size_t i = 0; i < n; ++i) task(i);
  }
};

}  // namespace v0
}  // namespace patdnn
