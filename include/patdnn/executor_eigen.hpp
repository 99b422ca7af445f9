#pragma once
// Tasks on an Eigen thread pool.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/executor.hpp>

namespace patdnn {
inline namespace v0 {

/// Runs tasks on the threads of an Eigen pool and on the calling thread.
///
/// Tasks are taken one by one from a counter. The caller takes its share and waits only for tasks that a thread has
/// begun, never for one that sits in a queue, so run() may be called from a task of the same pool, however busy that
/// is. The pool must outlive every call, and tasks must not throw (the process ends if one does). Allocates per run and
/// helping thread, not per task.
class EigenExecutor {
 public:
  explicit EigenExecutor(Eigen::ThreadPoolInterface& pool) noexcept : pool_(&pool) {}

  /// The calling thread and those of the pool.
  [[nodiscard]] std::size_t concurrency() const noexcept { return 1 + others(); }

  template <class Task>
  void run(std::size_t n, Task&& task) const {
    const std::size_t helpers = n < 2 ? 0 : std::min(others(), n - 1);
    if (helpers == 0) {
      for (std::size_t i = 0; i < n; ++i) task(i);
      return;
    }
    const auto share = std::make_shared<Share<std::remove_reference_t<Task>>>(n, task);
    try {
      for (std::size_t h = 0; h < helpers; ++h) {
        pool_->Schedule([share] { share->work(); });
      }
    } catch (const std::bad_alloc&) {
      // Whoever was scheduled before helps; the caller does the rest.
    }
    share->work();
    share->wait();
  }

 private:
  /// Threads of the pool that can help: on one of them, all but that one.
  [[nodiscard]] std::size_t others() const noexcept {
    const int others = pool_->NumThreads() - (pool_->CurrentThreadId() >= 0 ? 1 : 0);
    return static_cast<std::size_t>(std::max(others, 0));
  }

  /// One run's tasks. A helper that starts late still finds it alive, and all tasks taken: it never touches `task`
  /// then.
  template <class Task>
  class Share {
   public:
    Share(std::size_t n, Task& task) noexcept : n_(n), task_(&task) {}

    void work() noexcept {
      std::size_t ended = 0;
      for (std::size_t i = next_.fetch_add(1, std::memory_order_relaxed); i < n_;
           i = next_.fetch_add(1, std::memory_order_relaxed)) {
        (*task_)(i);
        ++ended;
      }
      if (ended != 0 && ended_.fetch_add(ended, std::memory_order_acq_rel) + ended == n_) ended_.notify_all();
    }

    void wait() const noexcept {
      for (std::size_t ended = ended_.load(std::memory_order_acquire); ended != n_;
           ended = ended_.load(std::memory_order_acquire)) {
        ended_.wait(ended, std::memory_order_acquire);
      }
    }

   private:
    std::size_t n_;
    Task* task_;
    alignas(64) std::atomic<std::size_t> next_{0};
    alignas(64) std::atomic<std::size_t> ended_{0};
  };

  Eigen::ThreadPoolInterface* pool_;
};

static_assert(Executor<EigenExecutor>);

}  // namespace v0
}  // namespace patdnn
