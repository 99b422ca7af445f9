#pragma once
// Tasks on threads of the executor's own.

#include <cstddef>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/error.hpp>
#include <patdnn/executor.hpp>
#include <patdnn/executor_eigen.hpp>
#include <patdnn/per_process.hpp>

namespace patdnn { inline namespace v0 {

namespace detail {

/// Gives an Eigen pool its threads, which are already running.
///
/// Eigen::ThreadPool starts its threads one by one within its constructor. When the system refuses one, those before it
/// wait on queues that are being destroyed, and the program hangs or crashes. The threads here are started before the
/// pool is made, and when one is refused, the others end.
class StartedThreads {
 public:
  struct Task {
    std::function<void()> f;
  };

  /// A thread that waits for what it is to run. Destruction joins it, at once if nothing came.
  class EnvThread {
   public:
    EnvThread()
        : work_(std::in_place), thread_([work = work_->get_future()]() mutable {
            std::function<void()> run;
            try {
              run = work.get();
            } catch (const std::future_error&) {
              return;
            }
            run();
          }) {}
    EnvThread(const EnvThread&) = delete;
    EnvThread& operator=(const EnvThread&) = delete;
    EnvThread(EnvThread&&) = delete;
    EnvThread& operator=(EnvThread&&) = delete;
    ~EnvThread() {
      work_.reset();
      thread_.join();
    }

    void give(std::function<void()> run) { work_->set_value(std::move(run)); }
    void OnCancel() {}  // NOLINT(readability-identifier-naming): Eigen's name, as those below

   private:
    std::optional<std::promise<std::function<void()>>> work_;
    std::thread thread_;
  };

  /// Throws ThreadsUnavailable, with the system's reason, when it does not start that many.
  explicit StartedThreads(std::size_t threads) : waiting_(std::make_shared<std::vector<std::unique_ptr<EnvThread>>>()) {
    try {
      while (waiting_->size() < threads) waiting_->push_back(std::make_unique<EnvThread>());
    } catch (const std::system_error& error) {
      throw ThreadsUnavailable(
          message("thread ", waiting_->size() + 1, " of ", threads, " cannot be started: ", error.code().message(),
                  "; expected fewer threads, or more room in the limits of user, container or memory"));
    }
  }

  // NOLINTBEGIN(readability-identifier-naming)
  [[nodiscard]] EnvThread* CreateThread(std::function<void()> run) {
    std::unique_ptr<EnvThread> thread = std::move(waiting_->back());
    waiting_->pop_back();
    thread->give(std::move(run));
    return thread.release();
  }
  [[nodiscard]] Task CreateTask(std::function<void()> f) { return {std::move(f)}; }
  void ExecuteTask(const Task& task) { task.f(); }
  // NOLINTEND(readability-identifier-naming)

 private:
  std::shared_ptr<std::vector<std::unique_ptr<EnvThread>>> waiting_;  // the pool keeps a copy of its environment
};

}  // namespace detail

/// Runs tasks on threads of its own and on the calling thread, as EigenExecutor does on a pool of yours.
///
/// A forked child has none of its parent's threads. There the first run starts as many again, whatever the parent's did
/// at the fork, and destruction waits for none of the parent's; their memory stays with the child.
class ThreadExecutor {
 public:
  /// Hardly any layer has more tasks than this that are worth a thread.
  static constexpr std::size_t most_threads = 256;

  /// threads  1 to most_threads, the calling one among them
  /// Throws InvalidParameters for another number, ThreadsUnavailable when the system does not start them.
  explicit ThreadExecutor(std::size_t threads) : threads_(checked(threads)), pool_(MakePool{threads - 1}) {}

  [[nodiscard]] std::size_t concurrency() const noexcept { return threads_; }

  /// In a forked child, throws ThreadsUnavailable when the system does not start the threads.
  template <class Task>
  void run(std::size_t n, const Task& task) const {
    if (n < 2 || threads_ == 1) {
      SerialExecutor{}.run(n, task);
    } else {
      pool_.get().executor->run(n, task);
    }
  }

 private:
  struct Pool {
    std::optional<Eigen::ThreadPoolTempl<detail::StartedThreads>> threads;
    std::optional<EigenExecutor> executor;

    explicit Pool(std::size_t count) {
      if (count == 0) return;
      threads.emplace(static_cast<int>(count), detail::StartedThreads(count));
      executor.emplace(*threads);
    }
  };

  struct MakePool {
    std::size_t threads;
    [[nodiscard]] Pool operator()() const { return Pool(threads); }
  };

  [[nodiscard]] static std::size_t checked(std::size_t threads) {
    if (threads < 1 || threads > most_threads) {
      throw InvalidParameters(detail::message("threads: ", threads, ", expected 1 to ", most_threads));
    }
    return threads;
  }

  std::size_t threads_;
  detail::PerProcess<MakePool> pool_;
};

static_assert(Executor<ThreadExecutor>);

}}  // namespace patdnn::v0
