#pragma once
// What a test program takes through operator new, which counted_memory.cpp replaces.

#include <cstddef>
#include <functional>

namespace patdnn::test {

/// How often memory was taken, on all threads, since the program began.
[[nodiscard]] std::size_t allocations() noexcept;

/// How many pieces of memory have been taken and not been given back.
[[nodiscard]] std::size_t live_allocations() noexcept;

/// Whether what is taken on this thread fails: the n-th time from now on, counted from 1, and that time alone. 0:
/// never.
void fail_allocation(std::size_t n) noexcept;

/// Calls `action` again and again, each time with its next allocation failing, until it takes no more memory than that.
///
/// `action` must be as it was after each call. Returns how many of its allocations failed and were reported as
/// std::bad_alloc; throws std::logic_error when one left memory behind, and whatever else `action` throws.
std::size_t fail_each_allocation(const std::function<void()>& action);

}  // namespace patdnn::test
