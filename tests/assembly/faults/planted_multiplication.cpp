// finds: planted_multiplication, loop at line [0-9]+: 1 unfused, expected at most 0
// A multiplication that no addition follows, so that no compiler can fuse it.
#include <cstddef>

#include "../expected_loops.hpp"

void add_and_multiply(const float* x, std::size_t n, float* out) {
  using namespace patdnn::kernels;
  using V = Vector<float, arch::native>;
  V sums[8];
  unroll<8>([&](auto i) { sums[i] = V(0.0F); });
  V product(*x);
  for (; n != 0; --n, x = lanes::stepped(x + 8 * V::size)) {
    unroll<8>([&](auto i) { sums[i] = lanes::fma(lanes::load<V>(x + i * V::size), product, sums[i]); });
    product = product * product;
  }
  unroll<8>([&](auto i) { lanes::store(out + i * V::size, sums[i]); });
}

constinit auto expected_planted_multiplication = one_loop(&add_and_multiply, {8, 8});
