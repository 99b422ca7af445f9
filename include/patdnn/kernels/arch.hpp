#pragma once
// Architectures as tags. Whatever depends on the instruction set takes the tag as a template parameter, never a macro
// of its own: one program can then hold the kernels of several architectures at once, each instantiated in a
// translation unit compiled for it, and a name mangled with the tag cannot collide with the same kernel for another.

#include <cstddef>
#include <string_view>

#include <xsimd/xsimd.hpp>

namespace patdnn::inline v0::arch {

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

/// The best architecture that this translation unit is compiled for.
#if defined(__AVX512BW__)
using native = avx512;
#elif defined(__AVX2__) && defined(__FMA__)
using native = avx2;
#elif defined(__SSE4_1__)
using native = sse4;
#elif defined(__aarch64__)
using native = neon64;
#else
using native = scalar;
#endif

}  // namespace patdnn::inline v0::arch
