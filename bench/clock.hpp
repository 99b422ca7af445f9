#pragma once
// The clock that layers are timed by.

#include <time.h>

#include "layer_case.hpp"

namespace patdnn::bench {

/// Seconds since some moment: of one thread, those of its processor, so that other programs do not count; of several,
/// those that pass.
[[nodiscard]] inline double seconds_now(const Threads& threads) noexcept {
  timespec time{};
  clock_gettime(threads.concurrency() == 1 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace patdnn::bench
