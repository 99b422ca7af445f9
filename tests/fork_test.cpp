// Executors and networks in forked children, which have none of their parent's threads, and where threads cannot be
// started. Sanitizers are no part of this: their own locks stay locked in a child that is forked while others run.

#include <patdnn/executor_eigen.hpp>
#include <patdnn/executor_threads.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "message_of.hpp"
#include "network_runs.hpp"
#include "random_graph.hpp"

namespace {

using patdnn::EigenExecutor;
using patdnn::ThreadExecutor;
namespace network = patdnn::network;
namespace test = patdnn::test;

constexpr int skipped = 77;

/// What a forked child returns; −1 if it did not end by itself within a minute.
int in_child(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::alarm(60);
    ::_exit(body());
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Whether each of n tasks ran once.
template <class E>
bool runs_each_once(const E& executor, std::size_t n) {
  std::vector<int> count(n);
  executor.run(n, [&](std::size_t i) noexcept { ++count[i]; });
  return count == std::vector<int>(n, 1);
}

/// Runs `tasks` tasks, none of which ends before all have begun.
template <class E>
void run_together(const E& executor, int tasks) {
  std::atomic<int> begun{0};
  executor.run(static_cast<std::size_t>(tasks), [&](std::size_t) noexcept {
    ++begun;
    while (begun != tasks) std::this_thread::yield();
  });
}

/// Limits this process to `threads` threads. Returns whether the system keeps to that: root's processes have no limit,
/// so the process becomes another user's for ever.
bool limit_threads(rlim_t threads) {
  constexpr uid_t nobody_else = 58417;
  if (::geteuid() == 0 && ::setuid(nobody_else) != 0) return false;
  const rlimit limit{threads, threads};
  if (::setrlimit(RLIMIT_NPROC, &limit) != 0) return false;
  std::vector<std::thread> all;
  std::atomic<bool> end{false};
  bool refused = false;
  try {
    for (rlim_t t = 0; t < threads; ++t) {
      all.emplace_back([&] {
        while (!end) std::this_thread::yield();
      });
    }
  } catch (const std::system_error&) {
    refused = true;
  }
  end = true;
  for (std::thread& thread : all) thread.join();
  return refused;
}

/// How many threads this process has; none where the system does not tell.
std::optional<int> threads_alive() {
  std::ifstream status("/proc/self/status");
  const std::string key = "Threads:";
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(key, 0) == 0) return std::atoi(line.c_str() + key.size());
  }
  return std::nullopt;
}

/// Whether this process soon has `threads` threads: one that was joined is counted a little longer.
bool comes_to(int threads) {
  for (int attempt = 0; attempt < 2000 && threads_alive().value_or(threads) != threads; ++attempt) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return threads_alive().value_or(threads) == threads;
}

}  // namespace

TEST_CASE("where threads cannot be started the executor says so, and those that were started end") {
  const int result = in_child([] {
    if (!limit_threads(6)) return skipped;
    for (int repetition = 0; repetition < 20; ++repetition) {
      const std::string text = test::message_of<patdnn::ThreadsUnavailable>([] { ThreadExecutor(16); });
      if (text.find(" of 15 cannot be started: ") == std::string::npos) return 1;
      if (!comes_to(1)) return 2;
    }
    return runs_each_once(ThreadExecutor(3), 100) ? 0 : 3;
  });
  if (result == skipped) {
    WARN("skipped: the system sets no limit to the number of threads");
    return;
  }
  CHECK(result == 0);
}

TEST_CASE("a forked child runs its parent's executor on threads of its own, and destroys it") {
  auto executor = std::make_unique<ThreadExecutor>(3);
  for (int child = 0; child < 100; ++child) {
    CAPTURE(child);
    run_together(*executor, 3);  // so that threads wait at their seats, in some children
    CHECK(in_child([&] {
            if (child % 3 != 0) run_together(*executor, 3);
            if (child % 3 == 1 && !runs_each_once(*executor, 100)) return 1;
            executor.reset();
            return 0;
          }) == 0);
  }
  CHECK(runs_each_once(*executor, 100));
}

TEST_CASE("a child that is forked while other threads run tasks runs and destroys the executor") {
  auto executor = std::make_unique<ThreadExecutor>(3);
  std::atomic<bool> end{false};
  std::vector<std::thread> callers;
  for (int c = 0; c < 2; ++c) {
    callers.emplace_back([&] {
      while (!end) static_cast<void>(runs_each_once(*executor, 64));
    });
  }
  for (int child = 0; child < 100; ++child) {
    CAPTURE(child);
    CHECK(in_child([&] {
            const bool good = runs_each_once(*executor, 100) && runs_each_once(*executor, 100);
            executor.reset();
            return good ? 0 : 1;
          }) == 0);
  }
  end = true;
  for (std::thread& caller : callers) caller.join();
}

TEST_CASE("a forked child that asks for an executor from several threads at once starts its threads once") {
  const ThreadExecutor executor(3);
  for (int child = 0; child < 20; ++child) {
    CAPTURE(child);
    CHECK(in_child([&] {
            std::atomic<int> good{0};
            std::vector<std::thread> callers;
            for (int c = 0; c < 3; ++c) callers.emplace_back([&] { good += runs_each_once(executor, 100) ? 1 : 0; });
            for (std::thread& caller : callers) caller.join();
            if (!comes_to(3)) return 2;
            return good == 3 ? 0 : 1;
          }) == 0);
  }
}

TEST_CASE("a child's child starts threads of its own as well") {
  const ThreadExecutor executor(2);
  CHECK(in_child([&] {
          run_together(executor, 2);
          return in_child([&] {
            run_together(executor, 2);
            return 7;
          });
        }) == 7);
}

TEST_CASE("a forked child runs an executor of another's pool on the calling thread") {
  Eigen::ThreadPool pool(2);
  auto executor = std::make_unique<EigenExecutor>(pool, std::chrono::seconds(1));
  for (int child = 0; child < 100; ++child) {
    CAPTURE(child);
    run_together(*executor, 3);
    CHECK(in_child([&] {
            if (executor->concurrency() != 1 || !runs_each_once(*executor, 100)) return 1;
            executor.reset();
            return 0;
          }) == 0);
  }
  CHECK(executor->concurrency() == 3);
}

TEST_CASE("a forked child runs its parent's network, in a context of its own or its parent's") {
  const network::Graph graph = test::typical_graph();
  const network::Network net(graph);
  const test::Outputs inputs = test::random_inputs(graph);
  network::Context context = net.make_context();
  const ThreadExecutor executor(3);
  const test::Outputs wanted = test::run(net, context, inputs, executor);
  for (int child = 0; child < 20; ++child) {
    CAPTURE(child);
    CHECK(in_child([&] {
            network::Context fresh = net.make_context();
            const bool good =
                test::same_bits(test::run(net, child % 2 == 0 ? context : fresh, inputs, executor), wanted);
            return good ? 0 : 1;
          }) == 0);
  }
}
