#pragma once
// The demonstration's pruned network, compiled in.

#include <cstddef>
#include <span>

namespace embedded {

/// Floats of an image, 3 × 32 × 32, and of its scores; bytes of scratch.
[[nodiscard]] std::size_t image_floats() noexcept;
[[nodiscard]] std::size_t score_floats() noexcept;
[[nodiscard]] std::size_t scratch_bytes() noexcept;

/// Scores an image. The spans are of the sizes above.
void score(std::span<const float> image, std::span<float> scores, std::span<std::byte> scratch) noexcept;

}  // namespace embedded
