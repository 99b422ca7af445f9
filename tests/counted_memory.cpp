#include "counted_memory.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>

namespace {

std::atomic<std::size_t> taken{0};
std::atomic<std::size_t> given_back{0};
thread_local std::size_t until_failure = 0;  // 0: none fails

/// Null without memory, or where it shall fail.
void* allocate(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) noexcept {
  if (until_failure != 0 && --until_failure == 0) return nullptr;
  taken.fetch_add(1, std::memory_order_relaxed);
  return std::aligned_alloc(alignment, (std::max<std::size_t>(bytes, 1) + alignment - 1) / alignment * alignment);
}

void* expect_memory(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void release(void* memory) noexcept {
  if (memory == nullptr) return;
  given_back.fetch_add(1, std::memory_order_relaxed);
  std::free(memory);
}

}  // namespace

// Those for arrays call these. Not inlined: g++ would see memory of new passed to free().
[[gnu::noinline]] void* operator new(std::size_t bytes) { return expect_memory(allocate(bytes)); }
[[gnu::noinline]] void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return expect_memory(allocate(bytes, static_cast<std::size_t>(alignment)));
}
[[gnu::noinline]] void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return allocate(bytes); }
[[gnu::noinline]] void* operator new(std::size_t bytes, std::align_val_t alignment, const std::nothrow_t&) noexcept {
  return allocate(bytes, static_cast<std::size_t>(alignment));
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { release(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { release(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }

namespace patdnn::test {

std::size_t allocations() noexcept { return taken.load(); }
std::size_t live_allocations() noexcept { return taken.load() - given_back.load(); }
void fail_allocation(std::size_t n) noexcept { until_failure = n; }

std::size_t fail_each_allocation(const std::function<void()>& action) {
  std::size_t failed = 0;
  for (std::size_t n = 1;; ++n) {
    const std::size_t before = live_allocations();
    fail_allocation(n);
    try {
      action();
    } catch (const std::bad_alloc&) {
      ++failed;
    } catch (...) {
      fail_allocation(0);
      throw;
    }
    const bool failed_none = until_failure != 0;
    fail_allocation(0);
    if (live_allocations() != before) {
      throw std::logic_error("allocation " + std::to_string(n) + " failed, and left " +
                             std::to_string(live_allocations() - before) + " others behind");
    }
    if (failed_none) return failed;
  }
}

}  // namespace patdnn::test
