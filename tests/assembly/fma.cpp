// lanes::fma is one instruction, whatever the version of xsimd makes of its own fma.
#include <cstddef>

#include "expected_loops.hpp"

void add_products(const float* a, const float* b, std::size_t n, float* c) {
  using namespace patdnn::kernels;
  using V = Vector<float, arch::native>;
  V sums[8];
  unroll<8>([&](auto i) { sums[i] = lanes::load<V>(c + i * V::size); });
  // stepped: clang unrolls a loop that holds no asm.
  for (; n != 0; --n, a = lanes::stepped(a + 8 * V::size), b += 8 * V::size) {
    unroll<8>([&](auto i) {
      sums[i] = lanes::fma(lanes::load<V>(a + i * V::size), lanes::load<V>(b + i * V::size), sums[i]);
    });
  }
  unroll<8>([&](auto i) { lanes::store(c + i * V::size, sums[i]); });
}

constinit auto expected_fma = one_loop(&add_products, {8, 16});
