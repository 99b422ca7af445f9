#pragma once
// Tasks on an Eigen thread pool.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <thread>
#include <utility>
#include <vector>

#include <unsupported/Eigen/CXX11/ThreadPool>

#include <patdnn/executor.hpp>
#include <patdnn/kernels/task_grid.hpp>
#include <patdnn/per_process.hpp>

namespace patdnn { inline namespace v0 {

/// Runs tasks on the threads of an Eigen pool and on the calling thread.
///
/// Every thread begins with a share of its own, the same part of 0..n in each run, so that it reads out of its own
/// cache what it wrote for the layer before. Then it helps the others, task by task. The caller waits only for tasks
/// that a thread has begun, never for one that sits in a queue, so run() may be called from a task of the same pool,
/// however busy that is. The pool must outlive every call, and tasks must not throw (the process ends if one does).
/// Allocates per run and helping thread, not per task.
///
/// Waking a thread that sleeps can take as long as a layer. So a thread that has helped in a run stays for `patience`
/// and looks for the next one's tasks, before it returns to the pool and to what else is scheduled there.
/// Keep one executor, or copies of it, for all layers: a thread leaves when the last copy is gone, and a pool's
/// destructor waits until it has left.
///
/// A forked child has none of the pool's threads: there run() does all tasks on the calling thread. The pool itself
/// must not be destroyed there, since Eigen's destructor waits for those threads, and a pool that the child is to use
/// has to be made in it. ThreadExecutor, whose threads are its own, sees to both.
class EigenExecutor {
 public:
  static constexpr std::chrono::microseconds default_patience{100};

  /// patience  0: a thread returns to the pool after each run
  explicit EigenExecutor(Eigen::ThreadPoolInterface& pool, std::chrono::microseconds patience = default_patience)
      : pool_(&pool),
        process_(detail::process_id()),
        team_(std::make_shared<Team>(static_cast<std::size_t>(pool.NumThreads()), patience)),
        copies_(team_.get(), [team = team_](Team*) { team->closed = true; }) {}

  /// The calling thread and those of the pool.
  [[nodiscard]] std::size_t concurrency() const noexcept { return 1 + others(); }

  template <class Task>
  void run(std::size_t n, const Task& task) const {
    run_tasks(n, TaskRef(task));
  }

 private:
  void run_tasks(std::size_t n, TaskRef task) const {
    std::size_t helpers = n < 2 ? 0 : std::min(others(), n - 1);
    if (helpers == 0) {
      for (std::size_t i = 0; i < n; ++i) task(i);
      return;
    }
    const auto job = std::make_shared<Job>(n, threads(), task);
    for (Seat& seat : team_->seats) {
      if (helpers > 0 && seat.offer(job)) --helpers;
    }
    try {
      const auto caller = std::this_thread::get_id();
      for (; helpers > 0; --helpers) {
        // A pool whose queue is full runs a task at once on this thread, which must not stay for other jobs.
        pool_->Schedule([job, team = team_, pool = pool_, caller] {
          help(job, *team, *pool, std::this_thread::get_id() != caller);
        });
      }
    } catch (const std::bad_alloc&) {
      // Whoever was called or scheduled before helps; the caller does the rest.
    }
    job->work(place_in(*pool_));
    job->wait();
  }

  /// Threads of the pool that can help: all but the calling one, if it is one; in a forked child, none.
  [[nodiscard]] std::size_t others() const noexcept {
    if (process_ != detail::process_id()) return 0;
    const int others = pool_->NumThreads() - (pool_->CurrentThreadId() >= 0 ? 1 : 0);
    return static_cast<std::size_t>(std::max(others, 0));
  }

  /// Threads that may ever take part: the pool's, and one from outside.
  [[nodiscard]] std::size_t threads() const noexcept { return 1 + static_cast<std::size_t>(pool_->NumThreads()); }

  /// The calling thread's place among them.
  [[nodiscard]] static std::size_t place_in(const Eigen::ThreadPoolInterface& pool) noexcept {
    const int thread = pool.CurrentThreadId();
    return thread < 0 ? 0 : static_cast<std::size_t>(thread) + 1;
  }

  /// One run's tasks. A helper that starts late still finds the job alive, all tasks taken, and leaves `task` alone.
  class Job {
   public:
    Job(std::size_t n, std::size_t threads, TaskRef task) : n_(n), task_(task), shares_(threads) {
      for (std::size_t s = 0; s < threads; ++s) {
        const kernels::Range share = kernels::part_of(n, threads, s);
        shares_[s].next.store(share.first, std::memory_order_relaxed);
        shares_[s].end = share.last;
      }
    }

    /// Runs the tasks of share `own`, then those that the others have not begun.
    void work(std::size_t own) noexcept {
      std::size_t ended = 0;
      for (std::size_t s = 0; s < shares_.size(); ++s) {
        Share& share = shares_[(own + s) % shares_.size()];
        for (std::size_t i = share.next.fetch_add(1, std::memory_order_relaxed); i < share.end;
             i = share.next.fetch_add(1, std::memory_order_relaxed)) {
          task_(i);
          ++ended;
        }
      }
      if (ended != 0 && ended_.fetch_add(ended, std::memory_order_acq_rel) + ended == n_) ended_.notify_all();
    }

    /// Waits for tasks that others have begun. They end soon, as a rule before a sleeping thread would be awake again.
    void wait() const noexcept {
      for (int i = 0; i < 256 && ended_.load(std::memory_order_acquire) != n_; ++i) std::this_thread::yield();
      for (std::size_t ended = ended_.load(std::memory_order_acquire); ended != n_;
           ended = ended_.load(std::memory_order_acquire)) {
        ended_.wait(ended, std::memory_order_acquire);
      }
    }

   private:
    struct alignas(64) Share {
      std::atomic<std::size_t> next{0};
      std::size_t end = 0;
    };

    std::size_t n_;
    TaskRef task_;
    std::vector<Share> shares_;
    alignas(64) std::atomic<std::size_t> ended_{0};
  };

  /// Where a thread of the pool waits for the next job, after one in which it helped.
  class alignas(64) Seat {
   public:
    /// Gives a job to the thread that waits here, if one does.
    [[nodiscard]] bool offer(const std::shared_ptr<Job>& job) noexcept {
      State waiting = State::waiting;
      if (state_.load(std::memory_order_relaxed) != waiting ||
          !state_.compare_exchange_strong(waiting, State::taken, std::memory_order_acquire)) {
        return false;
      }
      job_ = job;
      state_.store(State::called, std::memory_order_release);
      return true;
    }

    /// Waits for a job until `patience` is over or `closed`; then returns none.
    [[nodiscard]] std::shared_ptr<Job> wait(std::chrono::microseconds patience,
                                            const std::atomic<bool>& closed) noexcept {
      state_.store(State::waiting, std::memory_order_release);
      const auto until = std::chrono::steady_clock::now() + patience;
      while (state_.load(std::memory_order_acquire) != State::called) {
        State waiting = State::waiting;
        if ((closed.load(std::memory_order_relaxed) || std::chrono::steady_clock::now() >= until) &&
            state_.compare_exchange_strong(waiting, State::empty, std::memory_order_relaxed)) {
          return nullptr;
        }
        std::this_thread::yield();
      }
      return std::move(job_);
    }

   private:
    /// A caller turns waiting into taken while it writes the job.
    enum class State : std::uint8_t { empty, waiting, taken, called };

    std::atomic<State> state_{State::empty};
    std::shared_ptr<Job> job_;
  };

  /// The seats of a pool's threads, which keep the team alive; it is closed once no executor can offer a job.
  struct Team {
    std::vector<Seat> seats;
    std::chrono::microseconds patience;
    std::atomic<bool> closed{false};

    Team(std::size_t threads, std::chrono::microseconds patience_of_all) : seats(threads), patience(patience_of_all) {}
  };

  /// A thread of the pool helps with a job and, if it `stays`, with one after the other, until none comes.
  static void help(std::shared_ptr<Job> job, Team& team, const Eigen::ThreadPoolInterface& pool, bool stays) noexcept {
    const std::size_t place = place_in(pool);
    stays = stays && place > 0 && team.patience.count() != 0;
    while (job != nullptr) {
      job->work(place);
      job = stays ? team.seats[place - 1].wait(team.patience, team.closed) : nullptr;
    }
  }

  Eigen::ThreadPoolInterface* pool_;
  long process_;  // that has the pool's threads
  std::shared_ptr<Team> team_;
  std::shared_ptr<Team> copies_;  // the last one closes the team, to which threads of the pool may still hold
};

static_assert(Executor<EigenExecutor>);

}}  // namespace patdnn::v0
