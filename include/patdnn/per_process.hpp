#pragma once
// What a forked child cannot take over from its parent: threads, of which it has none, and locks that they held.

#include <atomic>
#include <utility>

#if !defined(_WIN32)
#include <unistd.h>
#endif

namespace patdnn { inline namespace v0 { namespace detail {

/// The number of this process; 0 where processes are not forked.
[[nodiscard]] inline long process_id() noexcept {
#if defined(_WIN32)
  return 0;
#else
  return ::getpid();
#endif
}

/// What `make` makes, once in every process: a forked child makes its own when it asks for it.
///
/// The parent's value stays in the child's memory as it was at the fork and is never destroyed there: its destructor
/// could wait for threads that exist in the parent alone.
template <class Make>
class PerProcess {
 public:
  using Value = decltype(std::declval<const Make&>()());

  /// Throws what make() throws.
  explicit PerProcess(Make make) : make_(std::move(make)), held_(new Held{process_id(), make_()}) {}

  PerProcess(const PerProcess&) = delete;
  PerProcess& operator=(const PerProcess&) = delete;
  PerProcess(PerProcess&&) = delete;
  PerProcess& operator=(PerProcess&&) = delete;

  ~PerProcess() {
    const Held* const held = held_.load(std::memory_order_acquire);
    if (held->process == process_id()) delete held;
  }

  /// This process's value. Any number of threads may ask at once. In a forked child, throws what make() throws.
  [[nodiscard]] Value& get() const {
    Held* held = held_.load(std::memory_order_acquire);
    if (held->process == process_id()) return held->value;
    Held* const made = new Held{process_id(), make_()};
    if (held_.compare_exchange_strong(held, made, std::memory_order_acq_rel)) return made->value;
    delete made;  // another thread of this process was first
    return held->value;
  }

 private:
  struct Held {
    long process;
    Value value;
  };

  Make make_;
  mutable std::atomic<Held*> held_;
};

}  // namespace detail
}}  // namespace patdnn::v0
