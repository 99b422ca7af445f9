#pragma once
// One call of a shader, described by data alone, so that it can be made and tested without a device.

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

/// The compute shaders in shaders/, which comments here also call kernels.
enum class Shader : std::uint8_t { tap_conv, pattern_conv, linear, pool, reduce, elementwise };

/// The type of the numbers of all maps (the inputs, outputs and residuals of layers) in device memory.
enum class Storage : std::uint8_t { float32, float16 };

/// The type in which convolutions multiply and add.
///
/// float16: weights, products and partial sums, each over at most four stages of channels (conv_tile.hpp), are 16-bit
/// floats, which overflow above 65,504. The partial sums are added up in 32 bits. It needs Storage::float16.
enum class Arithmetic : std::uint8_t { float32, float16 };

/// Bytes of one number of a map.
[[nodiscard]] constexpr std::size_t bytes_of(Storage storage) noexcept { return storage == Storage::float16 ? 2 : 4; }

/// The SPIR-V code of a shader, which lives as long as the program.
///
/// arithmetic  of convolutions, and ignored for all other shaders; float16 only with Storage::float16
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

/// A call of a shader: everything but the memory of the maps, to which a Program binds it.
struct Dispatch {
  Shader shader = Shader::elementwise;
  /// SPIR-V of the caller's own, with the bindings of shaders/operands.glsl, in place of `shader`; none: that of
  /// `shader`. It has to stay in memory, unchanged, as long as the Pipelines that compile it: they find pipelines by
  /// its address.
  std::span<const std::uint32_t> code = {};
  Arithmetic arithmetic = Arithmetic::float32;
  std::string description;                     // form and tile, for reports and messages
  std::array<std::uint32_t, 2> threads{1, 1};  // of a workgroup, along x and y
  std::array<std::uint32_t, 3> workgroups{1, 1, 1};
  std::size_t shared_bytes = 0;               // shared memory of a workgroup
  std::vector<std::uint32_t> specialization;  // specialisation constants 0, 1, …; floats and booleans by their bits
  std::vector<std::uint32_t> push;            // push constants, as words
  std::vector<std::uint32_t> constants;       // lists, weights and biases, as words
};

/// A number as one 32-bit word of the tables above: a count or position, or the bits of a float. A count above 2^32 − 1
/// wraps, so callers check before.
[[nodiscard]] inline std::uint32_t word(std::size_t n) noexcept { return static_cast<std::uint32_t>(n); }
[[nodiscard]] inline std::uint32_t word(float x) noexcept { return std::bit_cast<std::uint32_t>(x); }

/// At least `count` workgroups, along x and y, at most 65,535 along x: every device allows as many along each axis.
/// Shaders ignore the surplus ones.
[[nodiscard]] inline std::array<std::uint32_t, 3> spread(std::size_t count) noexcept {
  constexpr std::size_t most = 65535;
  const std::size_t across = std::clamp<std::size_t>(count, 1, most);
  return {word(across), word((std::max<std::size_t>(count, 1) + across - 1) / across), 1};
}

/// Throws LimitExceeded when a device's limits do not allow a dispatch. The message names the limit, its value and what
/// the dispatch needs.
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
