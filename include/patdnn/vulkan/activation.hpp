#pragma once
// What a layer does to its outputs, as shaders/activation.glsl knows it.

#include <cstdint>
#include <limits>

#include <patdnn/epilogue.hpp>
#include <patdnn/error.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

enum class ActivationKind : std::uint32_t { none, clip, hard_swish };

struct DeviceActivation {
  ActivationKind kind = ActivationKind::none;
  float lowest = 0;  // of clip
  float highest = 0;
};

/// Throws UnsupportedOperator for a sigmoid, which shaders apply as a node of its own alone.
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
