#pragma once
// Offsets of steps to come, loaded before their turn.

#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {

/// Steps from the load of an offset to its use, at most: so far do kernels read past the end of a list.
inline constexpr unsigned max_lookahead = 8;

/// The offsets of a list's next steps, in registers.
///
/// Of the loads that wait, a core starts the oldest first. An offset loaded when its step begins would start after all
/// inputs of the steps before, and the inputs of its own step would wait for it in vain.
template <unsigned Ahead>
class OffsetsAhead {
  static_assert(Ahead >= 1 && Ahead <= max_lookahead);

 public:
  [[gnu::always_inline]] explicit OffsetsAhead(const std::uint32_t* first) noexcept : next_(first + Ahead) {
    expand<Ahead>([&]<std::size_t... I>() __attribute__((always_inline)) { ((ahead_[I] = first[I]), ...); });
  }

  /// The offset of the step whose turn it is.
  [[nodiscard]] [[gnu::always_inline]] std::uint32_t take() noexcept {
    const std::uint32_t offset = ahead_[0];
    expand<Ahead - 1>([&]<std::size_t... I>() __attribute__((always_inline)) { ((ahead_[I] = ahead_[I + 1]), ...); });
    ahead_[Ahead - 1] = *next_++;
    return offset;
  }

 private:
  std::uint32_t ahead_[Ahead]{};
  const std::uint32_t* next_;
};

}}}  // namespace patdnn::v0::kernels
