#pragma once
// What a layer does to its outputs, as shaders/activation.glsl knows it.

#include <cstdint>
#include <limits>

#include <patdnn/network/operators.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

enum class ActivationKind : std::uint32_t { none, clip, hard_swish };

struct DeviceActivation {
  ActivationKind kind = ActivationKind::none;
  float lowest = 0;  // of clip
  float highest = 0;
};

[[nodiscard]] constexpr DeviceActivation device_activation(const network::Activation& activation) noexcept {
  using Kind = network::Activation::Kind;
  switch (activation.kind) {
    case Kind::relu: return {ActivationKind::clip, 0, std::numeric_limits<float>::infinity()};
    case Kind::clip: return {ActivationKind::clip, activation.lowest, activation.highest};
    case Kind::hard_swish: return {ActivationKind::hard_swish};
    case Kind::none: break;
  }
  return {};
}

}}}  // namespace patdnn::v0::vulkan
