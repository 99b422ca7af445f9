// finds: planted_spill, loop at line [0-9]+: [1-9][0-9]* spills, expected at most 0
// A tile of 5 filters × 8 vectors: 40 accumulators for 32 registers.
#include <cstddef>

#include "../expected_loops.hpp"

void oversized_tile(const float* x, const float* weight, std::size_t taps, float* out) {
  using namespace patdnn::kernels;
  using V = Vector<float, arch::native>;
  constexpr unsigned filters = 5;
  constexpr unsigned vectors = 8;
  Accumulators<V, filters, 1, vectors> sums;
  sums.clear();
  for (; taps != 0; --taps, x = lanes::stepped(x + vectors * V::size), weight += filters) {
    unroll<filters>([&](auto g) {
      const V w(weight[g]);
      unroll<vectors>([&](auto v) {
        V& sum = sums.at[g][0][v];
        sum = lanes::fma(lanes::load<V>(x + v * V::size), w, sum);
      });
    });
  }
  unroll<filters * vectors>([&](auto i) { lanes::store(out + i * V::size, sums.at[i / vectors][0][i % vectors]); });
}

constinit auto expected_planted_spill = one_loop(&oversized_tile, {40, 45});
