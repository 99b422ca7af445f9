// finds: missing_prefetch: no call of prefetch_share
// A function by the name of a tile, with a loop as expected of it, that asks for nothing.
#include "../expected_loops.hpp"

namespace {

template <class Arch>
[[gnu::noinline]] void tap_tile_without_prefetch(float* sums, const float* x, std::size_t n) noexcept {
  using V = patdnn::kernels::Vector<float, Arch>;
  namespace lanes = patdnn::kernels::lanes;
  V sum[8];
  patdnn::kernels::unroll<8>([&](auto i) { sum[i] = V(0.0F); });
  for (std::size_t k = 0; k < n; ++k) {
    patdnn::kernels::unroll<8>([&](auto i) { lanes::accumulate(sum[i], lanes::load<V>(x + k), V(2.0F)); });
  }
  patdnn::kernels::unroll<8>([&](auto i) { lanes::store(sums + i * V::size, sum[i]); });
}

}  // namespace

constinit auto expected_missing_prefetch = one_loop(&tap_tile_without_prefetch<arch::native>, {8, 8});
