// finds: does not name arch::avx512: nameless
// A function that any program may hold as well, beside one that names its architecture.
#include <patdnn/kernels/arch.hpp>

[[gnu::noinline]] inline float nameless(float x) noexcept { return x / 2; }

template <class Arch>
[[gnu::noinline]] float named(float x) noexcept {
  return x / 3;
}

float call_both(float x) noexcept { return nameless(x) + named<patdnn::arch::avx512>(x); }
