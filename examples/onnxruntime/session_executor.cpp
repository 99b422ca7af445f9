#include "session_executor.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace ort {

std::size_t count_threads(const OrtApi& api, const OrtKernelContext& context) {
  using Clock = std::chrono::steady_clock;
  const std::size_t most = std::max(std::thread::hardware_concurrency(), 1U);
  const Clock::time_point end = Clock::now() + std::chrono::milliseconds(2);
  std::atomic<std::size_t> here{0};
  const auto wait = [&](std::size_t) {
    // Tasks that begin when the time is over are those of a thread that was counted before.
    if (Clock::now() >= end) return;
    ++here;
    while (here.load(std::memory_order_relaxed) < most && Clock::now() < end) std::this_thread::yield();
  };
  SessionExecutor(api, context, most).run(most, wait);
  return std::max<std::size_t>(here, 1);
}

}  // namespace ort
