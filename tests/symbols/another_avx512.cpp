// finds: does not name arch::avx512: float named<patdnn::v0::arch::avx2>
// A function that names another architecture.
#include <patdnn/kernels/arch.hpp>

template <class Arch>
[[gnu::noinline]] float named(float x) noexcept {
  return x / 3;
}

float call(float x) noexcept { return named<patdnn::arch::avx2>(x); }
