#pragma once
// One call of a kernel, as data: made and tested without a device.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <vulkan/vulkan_core.h>

#include <patdnn/error.hpp>
#include <patdnn/vulkan/shaders/spirv.hpp>

namespace patdnn { inline namespace v0 { namespace vulkan {

/// The kernels in shaders/.
enum class Shader : std::uint8_t { tap_conv, pattern_conv, linear, pool, reduce, elementwise };

/// How a map's numbers are stored.
enum class Storage : std::uint8_t { float32, float16 };

/// What convolutions multiply and add up. float16: weights, products and sums of a few dozen channels are 16-bit
/// floats, of up to 65,504, and the sums of all channels 32-bit ones; maps are stored as 16-bit floats.
enum class Arithmetic : std::uint8_t { float32, float16 };

/// Bytes of a number.
[[nodiscard]] constexpr std::size_t bytes_of(Storage storage) noexcept { return storage == Storage::float16 ? 2 : 4; }

/// `arithmetic` float16 is for maps of 16-bit floats alone.
[[nodiscard]] inline std::span<const std::uint32_t> spirv_of(Shader shader, Storage storage,
                                                             Arithmetic arithmetic) noexcept {
  using Code = std::span<const std::uint32_t>;
  const bool half = storage == Storage::float16;
  const auto choose = [&](Code narrow, Code wide) { return half ? narrow : wide; };
  const auto choose_conv = [&](Code narrowest, Code narrow, Code wide) {
    return arithmetic == Arithmetic::float16 ? narrowest : choose(narrow, wide);
  };
  switch (shader) {
    case Shader::tap_conv: return choose_conv(spirv::tap_conv_16_16, spirv::tap_conv_16, spirv::tap_conv_32);
    case Shader::pattern_conv:
      return choose_conv(spirv::pattern_conv_16_16, spirv::pattern_conv_16, spirv::pattern_conv_32);
    case Shader::linear: return choose(spirv::linear_16, spirv::linear_32);
    case Shader::pool: return choose(spirv::pool_16, spirv::pool_32);
    case Shader::reduce: return choose(spirv::reduce_16, spirv::reduce_32);
    case Shader::elementwise: break;
  }
  return choose(spirv::elementwise_16, spirv::elementwise_32);
}

/// A kernel with everything that it needs but memory for maps.
struct Dispatch {
  Shader shader = Shader::elementwise;
  std::span<const std::uint32_t> code = {};  // SPIR-V of a caller's own, bound as shaders/ are; none: the shader's
  Arithmetic arithmetic = Arithmetic::float32;
  std::string description;                     // of how it runs
  std::array<std::uint32_t, 2> threads{1, 1};  // of a workgroup
  std::array<std::uint32_t, 3> workgroups{1, 1, 1};
  std::size_t shared_bytes = 0;               // of a workgroup
  std::vector<std::uint32_t> specialization;  // constants 0, 1, …: floats and booleans by their bits
  std::vector<std::uint32_t> push;            // push constants, likewise
  std::vector<std::uint32_t> constants;       // lists and weights, likewise
};

/// A number of words as it is stored among them.
[[nodiscard]] inline std::uint32_t word(std::size_t n) noexcept { return static_cast<std::uint32_t>(n); }
[[nodiscard]] inline std::uint32_t word(float x) noexcept { return std::bit_cast<std::uint32_t>(x); }

/// Workgroups for `count` of them along two axes, as many as each may have at least.
[[nodiscard]] inline std::array<std::uint32_t, 3> spread(std::size_t count) noexcept {
  constexpr std::size_t most = 65535;
  const std::size_t across = std::clamp<std::size_t>(count, 1, most);
  return {word(across), word((std::max<std::size_t>(count, 1) + across - 1) / across), 1};
}

/// Throws LimitExceeded when a device's limits do not allow a dispatch; it names the limit, what is needed and given.
inline void check(const Dispatch& dispatch, const VkPhysicalDeviceLimits& limits) {
  const auto at_most = [](const char* limit, std::size_t needed, std::size_t given) {
    if (needed > given) throw LimitExceeded(patdnn::detail::message(limit, " of ", given, ", but ", needed, " needed"));
  };
  for (std::size_t i = 0; i < 2; ++i) {
    at_most("maxComputeWorkGroupSize", dispatch.threads[i], limits.maxComputeWorkGroupSize[i]);
  }
  at_most("maxComputeWorkGroupInvocations", std::size_t{dispatch.threads[0]} * dispatch.threads[1],
          limits.maxComputeWorkGroupInvocations);
  for (std::size_t i = 0; i < 3; ++i) {
    at_most("maxComputeWorkGroupCount", dispatch.workgroups[i], limits.maxComputeWorkGroupCount[i]);
  }
  at_most("maxComputeSharedMemorySize", dispatch.shared_bytes, limits.maxComputeSharedMemorySize);
  at_most("maxPushConstantsSize", dispatch.push.size() * sizeof(std::uint32_t), limits.maxPushConstantsSize);
  at_most("maxStorageBufferRange", dispatch.constants.size() * sizeof(std::uint32_t), limits.maxStorageBufferRange);
}

}}}  // namespace patdnn::v0::vulkan
