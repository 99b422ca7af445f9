#pragma once
// Architectures as tags. Whatever depends on the instruction set takes the tag as a template parameter, never a macro
// of its own: one program can then hold the kernels of several architectures at once, each instantiated in a
// translation unit compiled for it, and a name mangled with the tag cannot collide with the same kernel for another.
// Units that name one tag must be compiled with the same flags.

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <xsimd/xsimd.hpp>

#include <patdnn/unit.hpp>

namespace patdnn { inline namespace v0 { namespace arch {

/// What a plan has to know about an architecture.
struct Registers {
  std::size_t lanes = 0;   // floats in a vector
  unsigned registers = 0;  // vector registers
};

/// The registers of Arch.
template <class Arch>
inline constexpr Registers registers_of{Arch::vector_bytes / sizeof(float), Arch::registers};

/// 64-byte vectors, 32 registers, fused multiply-add.
struct avx512 {
  using simd = xsimd::avx512bw;
  static constexpr std::string_view name = "avx512";
  static constexpr std::size_t vector_bytes = 64;
  static constexpr unsigned registers = 32;
};

/// 32-byte vectors, 16 registers, fused multiply-add.
struct avx2 {
  using simd = xsimd::fma3<xsimd::avx2>;
  static constexpr std::string_view name = "avx2";
  static constexpr std::size_t vector_bytes = 32;
  static constexpr unsigned registers = 16;
};

/// 16-byte vectors, 16 registers.
struct sse4 {
  using simd = xsimd::sse4_1;
  static constexpr std::string_view name = "sse4";
  static constexpr std::size_t vector_bytes = 16;
  static constexpr unsigned registers = 16;
};

/// 16-byte vectors, 32 registers, fused multiply-add.
struct neon64 {
  using simd = xsimd::neon64;
  static constexpr std::string_view name = "neon64";
  static constexpr std::size_t vector_bytes = 16;
  static constexpr unsigned registers = 32;
};

/// One lane, for machines without a supported vector unit.
struct scalar {
  using simd = void;
  static constexpr std::string_view name = "scalar";
  static constexpr std::size_t vector_bytes = 4;
  static constexpr unsigned registers = 16;
};

/// Whether this machine runs code for Arch.
template <class Arch>
[[nodiscard]] bool supported() noexcept {
#if defined(__x86_64__)
  if constexpr (std::is_same_v<Arch, avx512>) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512cd") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  }
  if constexpr (std::is_same_v<Arch, avx2>) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  if constexpr (std::is_same_v<Arch, sse4>) return __builtin_cpu_supports("sse4.1");
#elif defined(__aarch64__)
  if constexpr (std::is_same_v<Arch, neon64>) return true;
#endif
  return std::is_same_v<Arch, scalar>;
}

}}}  // namespace patdnn::v0::arch
