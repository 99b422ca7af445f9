#pragma once
// What happens to the outputs of a layer before they are stored: said when the layer is made.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>

#include <patdnn/conv_extents.hpp>

namespace patdnn { inline namespace v0 { namespace kernels {
template <class T>
struct TilePlace;
}}}  // namespace patdnn::v0::kernels

namespace patdnn { inline namespace v0 {

/// A function of each output. NaN stays NaN.
struct Activation {
  /// Files hold these codes: they never change.
  enum class Kind : std::uint8_t {
    none = 0,
    relu = 1,        // max(x, 0)
    clip = 2,        // min(max(x, lowest), highest)
    hard_swish = 3,  // x · min(max(x + 3, 0), 6) / 6 (MobileNetV3)
    sigmoid = 4,     // 1 / (1 + exp(−x))
  };

  Kind kind = Kind::none;
  float lowest = 0;  // of clip
  float highest = 0;

  friend constexpr bool operator==(const Activation&, const Activation&) = default;
};

inline constexpr Activation relu{Activation::Kind::relu};
inline constexpr Activation hard_swish{Activation::Kind::hard_swish};
inline constexpr Activation sigmoid{Activation::Kind::sigmoid};

/// Limits to lowest..highest, a rising pair.
[[nodiscard]] constexpr Activation clip(float lowest, float highest) noexcept {
  return {Activation::Kind::clip, lowest, highest};
}

/// What reduces the outputs of a layer before they are stored. Files hold these codes: they never change.
enum class Pooling : std::uint8_t {
  none = 0,
  max_2x2 = 1,  // maxima of 2 × 2, stride 2, without padding; a last odd row or column is dropped; NaN stays NaN
  global_average =
      2,  // the mean of each filter's H′ × W′, for an output of 1 × 1: the layer's own map is never written
};

/// Rows and columns of what a layer of this shape stores: H′ × W′, half of each rounded down, or 1 × 1.
[[nodiscard]] constexpr PerAxis stored_extents(const ConvShape& shape, Pooling pooling) noexcept {
  if (pooling == Pooling::global_average) return 1;
  const std::size_t shrink = pooling == Pooling::max_2x2 ? 2 : 1;
  return {shape.output_height() / shrink, shape.output_width() / shrink};
}

/// Where a map of the output's extents is added to the outputs.
enum class Residual : std::uint8_t { none, before_activation, after_activation };

/// A caller's own function of each output, made by step(); none by default.
class Step {
 public:
  /// Changes the sums of one filter on one tile, rows × columns; `place` says where they belong.
  using Function = void (*)(const void* state, float* sums, std::size_t rows, std::size_t columns,
                            const kernels::TilePlace<float>& place, std::size_t filter) noexcept;

  Step() = default;
  Step(Function call, std::shared_ptr<const void> with) noexcept : function_(call), state_(std::move(with)) {}

  [[nodiscard]] explicit operator bool() const noexcept { return function_ != nullptr; }
  [[nodiscard]] Function function() const noexcept { return function_; }
  [[nodiscard]] const void* state() const noexcept { return state_.get(); }

 private:
  Function function_ = nullptr;
  std::shared_ptr<const void> state_;
};

/// What a layer does to each sum, in this order: adds the bias, adds a residual before the activation, applies the
/// activation or a step, adds a residual after it, and pools.
///
/// Bias, a residual before the activation, relu, clip, hard swish and maxima are applied on registers, or, where that
/// costs less, on a tile's sums in a small buffer in cache; everything else is applied in the buffer.
struct Epilogue {
  std::span<const float> bias = {};    // one for each filter, which the layer copies; or none
  Residual residual = Residual::none;  // given to run(); not with pooling
  Activation activation = {};
  Step step = {};  // instead of an activation
  Pooling pooling = Pooling::none;
};

}}  // namespace patdnn::v0
