#pragma once
// The tuned layers that come with the library, by architecture: those of VGG-16, ResNet-50 and MobileNet-V2, tuned on
// the machine that an architecture's header names. Those of 64-bit ARM were estimated for a Cortex-A76, and nothing was
// measured.

#include <span>

#include <patdnn/kernels/arch.hpp>
#include <patdnn/kernels/tuned_layer.hpp>
#include <patdnn/tuning/parameters/avx2.hpp>
#include <patdnn/tuning/parameters/avx512.hpp>
#include <patdnn/tuning/parameters/neon64.hpp>
#include <patdnn/tuning/parameters/sse4.hpp>

namespace patdnn { inline namespace v0 { namespace tuned {

/// None for other architectures.
template <class Arch>
inline constexpr std::span<const kernels::TunedLayer> shipped{};
template <>
inline constexpr std::span<const kernels::TunedLayer> shipped<arch::avx512>{Avx512Layers::layers};
template <>
inline constexpr std::span<const kernels::TunedLayer> shipped<arch::avx2>{Avx2Layers::layers};
template <>
inline constexpr std::span<const kernels::TunedLayer> shipped<arch::sse4>{Sse4Layers::layers};
template <>
inline constexpr std::span<const kernels::TunedLayer> shipped<arch::neon64>{Neon64Layers::layers};

}}}  // namespace patdnn::v0::tuned
