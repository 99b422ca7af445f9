// Executors run each task once, also when they are called from their own tasks.

#include <patdnn/executor.hpp>
#include <patdnn/executor_eigen.hpp>
#include <patdnn/executor_threads.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"

namespace {

using patdnn::EigenExecutor;
using patdnn::Executor;
using patdnn::SerialExecutor;
using patdnn::ThreadExecutor;

static_assert(Executor<SerialExecutor> && Executor<const SerialExecutor>);
static_assert(Executor<EigenExecutor> && Executor<const EigenExecutor>);

struct ReturnsSomething {
  int run(std::size_t, void (*)(std::size_t)) { return 0; }
};
struct TakesNoTask {
  void run(std::size_t) {}
};
static_assert(!Executor<ReturnsSomething> && !Executor<TakesNoTask> && !Executor<int>);

/// An executor that changes while it runs.
struct Counting {
  std::size_t tasks = 0;
  [[nodiscard]] std::size_t concurrency() const noexcept { return 3; }
  template <class Task>
  void run(std::size_t n, Task&& task) {
    tasks += n;
    for (std::size_t i = 0; i < n; ++i) task(i);
  }
};

/// An executor that says how many of its tasks run at a time.
struct Saying {
  std::size_t threads;
  [[nodiscard]] std::size_t concurrency() const noexcept { return threads; }
  void run(std::size_t, void (*)(std::size_t)) const {}
};
struct SayingNothing {
  void run(std::size_t, void (*)(std::size_t)) const {}
};

/// A pool of one thread that counts what it is asked to run.
class CountingPool : public Eigen::ThreadPoolInterface {
 public:
  void Schedule(std::function<void()> task) override {
    ++scheduled;
    pool_.Schedule(std::move(task));
  }
  [[nodiscard]] int NumThreads() const override { return pool_.NumThreads(); }
  [[nodiscard]] int CurrentThreadId() const override { return pool_.CurrentThreadId(); }

  std::atomic<int> scheduled{0};

 private:
  Eigen::ThreadPool pool_{1};
};

/// A pool whose queue is full: Eigen's then runs what it is given at once, on the thread that gives it.
class FullPool : public Eigen::ThreadPoolInterface {
 public:
  void Schedule(std::function<void()> task) override { task(); }
  [[nodiscard]] int NumThreads() const override { return 2; }
  [[nodiscard]] int CurrentThreadId() const override { return -1; }
};

/// Runs tasks that all have to begin before any of them ends, so that other threads take part.
template <class E>
void run_together(const E& executor, std::size_t tasks = 2) {
  std::atomic<std::size_t> begun{0};
  executor.run(tasks, [&](std::size_t) noexcept {
    ++begun;
    while (begun != tasks) std::this_thread::yield();
  });
}

/// How often each of n tasks was run, counted without synchronization of its own: run() must order it.
template <class E>
std::vector<int> runs(const E& executor, std::size_t n) {
  std::vector<int> count(n);
  executor.run(n, [&](std::size_t i) noexcept { ++count[i]; });
  return count;
}

}  // namespace

TEST_CASE("the serial executor runs tasks in order on the calling thread", "[executor]") {
  std::vector<std::size_t> order;
  std::set<std::thread::id> threads;
  SerialExecutor{}.run(5, [&](std::size_t i) {
    order.push_back(i);
    threads.insert(std::this_thread::get_id());
  });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK(threads == std::set{std::this_thread::get_id()});
  CHECK(runs(SerialExecutor{}, 0).empty());
}

TEST_CASE("concurrency is what an executor says, at least 1, and 16 when it says nothing", "[executor]") {
  CHECK(patdnn::concurrency(SerialExecutor{}) == 1);
  CHECK(patdnn::concurrency(Saying{5}) == 5);
  CHECK(patdnn::concurrency(Saying{0}) == 1);
  CHECK(patdnn::concurrency(SayingNothing{}) == 16);
  Eigen::ThreadPool pool(3);
  const EigenExecutor executor(pool);
  CHECK(patdnn::concurrency(executor) == 4);
  // On a thread of the pool, the caller is one of its threads.
  std::atomic<std::size_t> within{0};
  Eigen::Barrier done(1);
  pool.Schedule([&] {
    within = patdnn::concurrency(executor);
    done.Notify();
  });
  done.Wait();
  CHECK(within == 3);
}

TEST_CASE("an Eigen pool runs each task exactly once", "[executor]") {
  const int threads = GENERATE(1, 2, 5);
  Eigen::ThreadPool pool(threads);
  const EigenExecutor executor(pool);
  for (const std::size_t n : {0U, 1U, 2U, 3U, 7U, 1000U}) {
    for (int repetition = 0; repetition < 20; ++repetition) CHECK(runs(executor, n) == std::vector<int>(n, 1));
  }
}

TEST_CASE("pool and caller work at the same time", "[executor]") {
  Eigen::ThreadPool pool(3);
  const EigenExecutor executor(pool);
  // Each of four tasks waits for the other three, so fewer than four threads would never end.
  std::mutex mutex;
  std::condition_variable all;
  int arrived = 0;
  std::set<std::thread::id> threads;
  bool met = true;
  executor.run(4, [&](std::size_t) noexcept {
    std::unique_lock lock(mutex);
    threads.insert(std::this_thread::get_id());
    ++arrived;
    all.notify_all();
    met = all.wait_for(lock, std::chrono::seconds(60), [&] { return arrived == 4; }) && met;
  });
  CHECK(met);
  CHECK(threads.size() == 4);
  CHECK(threads.contains(std::this_thread::get_id()));
}

TEST_CASE("each thread begins with the same part of the tasks in every run", "[executor]") {
  Eigen::ThreadPool pool(1);
  const auto caller = std::this_thread::get_id();
  for (int repetition = 0; repetition < 20; ++repetition) {
    std::array<std::thread::id, 2> by;
    std::atomic<int> begun{0};
    // Neither ends before both have begun, so no thread helps the other.
    EigenExecutor(pool).run(2, [&](std::size_t i) noexcept {
      by[i] = std::this_thread::get_id();
      ++begun;
      while (begun != 2) std::this_thread::yield();
    });
    CHECK(by[0] == caller);
    CHECK(by[1] != caller);
  }
}

TEST_CASE("run returns only when the last task on another thread has ended", "[executor]") {
  Eigen::ThreadPool pool(1);
  std::atomic<bool> helper_began = false;
  bool helper_ended = false;
  const auto caller = std::this_thread::get_id();
  EigenExecutor(pool).run(2, [&](std::size_t) noexcept {
    if (std::this_thread::get_id() == caller) {
      while (!helper_began) std::this_thread::yield();
    } else {
      helper_began = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      helper_ended = true;
    }
  });
  CHECK(helper_ended);
}

TEST_CASE("a thread that has helped stays for the next run while its patience lasts", "[executor]") {
  CountingPool pool;
  const EigenExecutor patient(pool, std::chrono::minutes(10));
  const EigenExecutor copy = patient;
  // A run that comes before the thread waits schedules it anew. Sooner or later one comes after.
  int run = 0;
  while (pool.scheduled == run) run_together(run++ % 2 == 0 ? patient : copy);
  CHECK(pool.scheduled == run - 1);
}

TEST_CASE("a thread returns to its pool when its patience is over, or no executor is left to offer work",
          "[executor]") {
  CountingPool pool;
  const auto runs_what_is_scheduled = [&] {
    Eigen::Barrier ran(1);
    pool.Schedule([&] { ran.Notify(); });
    ran.Wait();
  };
  {
    const EigenExecutor short_of_it(pool, std::chrono::milliseconds(1));
    run_together(short_of_it);
    runs_what_is_scheduled();
  }
  run_together(EigenExecutor(pool, std::chrono::hours(24)));
  runs_what_is_scheduled();
  pool.scheduled = 0;
  const EigenExecutor without(pool, std::chrono::microseconds(0));
  for (int repetition = 0; repetition < 50; ++repetition) run_together(without);
  CHECK(pool.scheduled == 50);
}

TEST_CASE("tasks may run tasks of the same pool, as deep as they like", "[executor]") {
  const int threads = GENERATE(1, 2, 4);
  Eigen::ThreadPool pool(threads);
  const EigenExecutor executor(pool);
  std::vector<std::atomic<int>> count(6 * 5 * 4);
  executor.run(6, [&](std::size_t i) noexcept {
    executor.run(5, [&](std::size_t j) noexcept {
      executor.run(4, [&](std::size_t k) noexcept { ++count[(i * 5 + j) * 4 + k]; });
    });
  });
  CHECK(std::all_of(count.begin(), count.end(), [](const auto& n) { return n == 1; }));
}

TEST_CASE("a pool whose threads are all busy leaves the work to the caller", "[executor]") {
  Eigen::ThreadPool pool(2);
  std::mutex mutex;
  std::condition_variable changed;
  int blocked = 0;
  bool release = false;
  for (int t = 0; t < 2; ++t) {
    pool.Schedule([&] {
      std::unique_lock lock(mutex);
      ++blocked;
      changed.notify_all();
      changed.wait(lock, [&] { return release; });
      --blocked;
      changed.notify_all();
    });
  }
  std::unique_lock lock(mutex);
  changed.wait(lock, [&] { return blocked == 2; });
  lock.unlock();

  // Helpers that start only after run() has returned must find nothing to do.
  const std::vector<int> count = runs(EigenExecutor(pool), 100);
  lock.lock();
  release = true;
  changed.notify_all();
  changed.wait(lock, [&] { return blocked == 0; });
  CHECK(count == std::vector<int>(100, 1));
}

TEST_CASE("a pool whose queue is full leaves the work to the caller, who does not wait for more", "[executor]") {
  FullPool pool;
  const EigenExecutor executor(pool, std::chrono::hours(24));
  for (const std::size_t n : {2U, 3U, 100U}) CHECK(runs(executor, n) == std::vector<int>(n, 1));
}

TEST_CASE("several threads may use one pool at once", "[executor]") {
  Eigen::ThreadPool pool(2);
  const EigenExecutor executor(pool);
  std::vector<int> good(3);
  std::vector<std::thread> callers;
  for (std::size_t c = 0; c < good.size(); ++c) {
    callers.emplace_back([&, c] {
      for (int repetition = 0; repetition < 50; ++repetition) good[c] += runs(executor, 37) == std::vector<int>(37, 1);
    });
  }
  for (std::thread& caller : callers) caller.join();
  CHECK(good == std::vector<int>(3, 50));
}

TEST_CASE("a task may be a plain function or own what it uses", "[executor]") {
  Eigen::ThreadPool pool(2);
  const EigenExecutor executor(pool);
  static std::atomic<int> sum;
  sum = 0;
  void (*const function)(std::size_t) = [](std::size_t i) { sum += static_cast<int>(i); };
  executor.run(10, function);
  CHECK(sum == 45);
  const auto factor = std::make_unique<int>(2);
  executor.run(10, [&factor](std::size_t i) noexcept { sum += *factor * static_cast<int>(i); });
  CHECK(sum == 135);
}

TEST_CASE("a reference to an executor runs its tasks and says what it says") {
  std::array<int, 5> times{};
  const auto count = [&](std::size_t i) { ++times[i]; };
  const SerialExecutor serial;
  const patdnn::ExecutorRef by_reference(serial);
  by_reference.run(times.size(), count);
  CHECK(times == std::array<int, 5>{1, 1, 1, 1, 1});
  CHECK(by_reference.concurrency() == 1);

  Counting counting;
  const patdnn::ExecutorRef changing(counting);
  changing.run(times.size(), count);
  CHECK(times == std::array<int, 5>{2, 2, 2, 2, 2});
  CHECK(counting.tasks == 5);
  CHECK(changing.concurrency() == 3);
}

TEST_CASE("an executor of threads of its own runs as many tasks at once, each of them once", "[executor]") {
  for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
    const ThreadExecutor executor(threads);
    CHECK(executor.concurrency() == threads);
    run_together(executor, threads);
    for (const std::size_t n : {0U, 1U, 2U, 7U, 300U}) CHECK(runs(executor, n) == std::vector<int>(n, 1));
  }
}

TEST_CASE("an executor accepts 1 to 256 threads, and the message names any other number", "[executor]") {
  const ThreadExecutor most(ThreadExecutor::most_threads);
  CHECK(runs(most, 1000) == std::vector<int>(1000, 1));
  for (const std::size_t threads : {0U, 257U, 1000000U}) {
    CHECK(patdnn::test::message_of<patdnn::InvalidParameters>([&] { ThreadExecutor executor(threads); }) ==
          patdnn::detail::message("threads: ", threads, ", expected 1 to 256"));
  }
}
