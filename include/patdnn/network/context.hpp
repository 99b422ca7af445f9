#pragma once
// The memory of a run.

#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

#include <patdnn/error.hpp>
#include <patdnn/zeroed_memory.hpp>

namespace patdnn { inline namespace v0 { namespace network {

namespace detail {

template <class Unit>
class PreparedNetwork;

}  // namespace detail

/// What a run of a network needs besides the network: memory for its values, and scratch. A context serves one run at a
/// time; a second one is refused.
///
/// A context that was moved from has no memory, like a default one: a run refuses it.
class Context {
 public:
  Context() = default;

  /// With memory of its own: a network's arena_bytes() and scratch_bytes(), as Network::make_context() passes them.
  /// Nobody else writes there, so the zeros around maps stay from one run to the next.
  Context(std::size_t arena_bytes, std::size_t scratch_bytes)
      : owned_(arena_bytes + scratch_bytes), memory_(owned_.data(), arena_bytes + scratch_bytes) {}

  /// With someone else's memory, aligned to map_alignment, whatever it holds. The owner may use it between two runs, so
  /// each run writes the zeros around all maps again: a store for each row of a map, where the pixels take one for each
  /// vector of the row.
  explicit Context(std::span<std::byte> memory) noexcept : memory_(memory) {}

  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() = default;
  Context(Context&& other) noexcept
      : owned_(std::move(other.owned_)),
        memory_(std::exchange(other.memory_, {})),
        prepared_for_(std::move(other.prepared_for_)) {}
  Context& operator=(Context&& other) noexcept {
    owned_ = std::move(other.owned_);
    memory_ = std::exchange(other.memory_, {});
    prepared_for_ = std::move(other.prepared_for_);
    return *this;
  }

  [[nodiscard]] std::span<std::byte> memory() const noexcept { return memory_; }

  /// Marks a context as used by a run, for as long as this object lives.
  class Use {
   public:
    /// Throws InUse where another run uses the context.
    explicit Use(Context& context) : running_(context.running_) {
      if (running_.exchange(true)) {
        throw InUse("network: another run is using the context, expected one for each run at a time");
      }
    }
    Use(const Use&) = delete;
    Use(Use&&) = delete;
    Use& operator=(const Use&) = delete;
    Use& operator=(Use&&) = delete;
    ~Use() { running_.store(false); }

   private:
    std::atomic_ref<bool> running_;
  };

 private:
  template <class Unit>
  friend class detail::PreparedNetwork;

  [[nodiscard]] bool borrowed() const noexcept { return owned_.data() == nullptr; }

  ZeroedMemory owned_;
  std::span<std::byte> memory_;
  std::shared_ptr<const void> prepared_for_;  // a network's identity
  bool running_ = false;
};

}}}  // namespace patdnn::v0::network
