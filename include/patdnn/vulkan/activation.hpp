#pragma once
// The activation of a layer, in the form in which shaders/activation.glsl computes it.

#include <cstdint>
#include <limits>

#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The codes of shaders/activation.glsl. ReLU is a clip from 0 to infinity.
enum class ActivationKind : std::uint32_t { none, clip, hard_swish };

/// An activation and its bounds, as a shader takes them.
struct DeviceActivation {
  ActivationKind kind = ActivationKind::none;
  float lowest = 0;   // of clip; unused otherwise
  float highest = 0;  // likewise
};

/// Translates the activation of a layer.
///
/// Throws UnsupportedOperator for a sigmoid: only the elementwise kernel computes one, as a node of its own.
[[nodiscard]] constexpr DeviceActivation device_activation(const Activation& activation) {
  using Kind = Activation::Kind;
  switch (activation.kind) {
    case Kind::relu: return {ActivationKind::clip, 0, std::numeric_limits<float>::infinity()};
    case Kind::clip: return {ActivationKind::clip, activation.lowest, activation.highest};
    case Kind::hard_swish: return {ActivationKind::hard_swish};
    case Kind::sigmoid: throw UnsupportedOperator("a layer that ends in a sigmoid");
    case Kind::none: break;
  }
  return {};
}

}}}  // namespace patdnn::v0::vulkan
