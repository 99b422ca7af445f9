#pragma once
// Who runs a layer's tasks: the calling thread, a pool, or whatever the host engine passes in.

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <memory>
#include <type_traits>

namespace patdnn { inline namespace v0 {

/// Runs independent tasks 0..n−1, in any order, on any threads, and returns when all have ended.
///
/// `executor.run(n, task)` calls `task(i)` once for each i. Tasks never throw; run() itself may, as when memory is
/// short. Tasks keep no state: pass them on as `const Task&`. An executor may have a `std::size_t concurrency() const`:
/// how many tasks run at a time. Results do not depend on the executor, nor on that number: it decides how many tasks
/// there are, not what is computed.
///
/// Tasks of neighbouring numbers read and write neighbouring rows. An executor that gives a thread the same part of
/// 0..n in every run lets it read from its own cache what it wrote in the layer before.
template <class E>
concept Executor = requires(E& executor, std::size_t n, void (*task)(std::size_t)) {
  { executor.run(n, task) } -> std::same_as<void>;
};

/// How many of an executor's tasks run at a time: what its concurrency() says, but at least 1; 16 if it has none.
template <Executor E>
[[nodiscard]] std::size_t concurrency(const E& executor) noexcept {
  if constexpr (requires { executor.concurrency(); }) {
    return std::max<std::size_t>(executor.concurrency(), 1);
  } else {
    return 16;
  }
}

/// A task of an executor, by reference: code that takes one is compiled once, whatever the task is.
class TaskRef {
 public:
  template <class Task>
    requires(!std::same_as<Task, TaskRef>)
  explicit TaskRef(const Task& task) noexcept
      : task_(std::addressof(task)),
        call_([](const void* object, std::size_t i) { (*static_cast<const Task*>(object))(i); }) {}

  void operator()(std::size_t i) const { call_(task_, i); }

 private:
  const void* task_;
  void (*call_)(const void*, std::size_t);
};

/// Runs the tasks one after the other on the calling thread.
struct SerialExecutor {
  [[nodiscard]] std::size_t concurrency() const noexcept { return 1; }

  template <class Task>
  void run(std::size_t n, Task&& task) const {
    for (std::size_t i = 0; i < n; ++i) task(i);
  }
};

/// A reference to an executor, which must outlive it: code that takes one is compiled once, whatever the executor is.
class ExecutorRef {
 public:
  template <class E>
    requires(Executor<E> && !std::same_as<std::remove_const_t<E>, ExecutorRef>)
  ExecutorRef(E& executor)
  noexcept
      : executor_(const_cast<std::remove_const_t<E>*>(std::addressof(executor))),  // NOLINT: run_ has E's own const
        concurrency_(patdnn::concurrency(executor)),
        run_([](void* object, std::size_t n, TaskRef task) { static_cast<E*>(object)->run(n, task); }) {}

  [[nodiscard]] std::size_t concurrency() const noexcept { return concurrency_; }

  template <class Task>
  void run(std::size_t n, const Task& task) const {
    run_(executor_, n, TaskRef(task));
  }

 private:
  void* executor_;
  std::size_t concurrency_;
  void (*run_)(void*, std::size_t, TaskRef);
};

static_assert(Executor<SerialExecutor> && Executor<ExecutorRef>);

/// Runs tasks where no other executor is given.
inline constexpr SerialExecutor serial_executor;

}}  // namespace patdnn::v0
