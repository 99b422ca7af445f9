#pragma once
// The machine's peak, measured: multiply-adds on registers alone, vectors as wide as the kernels'. Compiled once for
// each architecture, and included by nothing else.

#include <chrono>
#include <cstddef>

#include <patdnn/kernels/lanes.hpp>

#include "peak.hpp"

namespace patdnn::bench {

template <class Arch>
double Peak<Arch>::gflops() noexcept {
  using V = kernels::Vector<float, Arch>;
  using Clock = std::chrono::steady_clock;
  constexpr std::size_t chains = Arch::registers >= 32 ? 24 : 12;
  constexpr std::size_t rounds = 10'000;
  V sums[chains];
  for (V& sum : sums) sum = V(0.5F);
  const V factor(0.999F);
  const V addend(0.001F);
  double best = 0;
  for (int run = 0; run < 12; ++run) {
    const auto start = Clock::now();
    for (std::size_t i = 0; i < rounds; ++i) {
      kernels::unroll<chains>([&](auto c) { sums[c] = kernels::lanes::fma(sums[c], factor, addend); });
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const double gflops = 2e-9 * static_cast<double>(chains * V::size * rounds) / seconds;
    if (gflops > best) best = gflops;
  }
  // The sums are used, so that the loop cannot be dropped.
  float lanes[V::size];
  float total = 0;
  for (const V& sum : sums) {
    kernels::lanes::store(lanes, sum);
    total += lanes[0];
  }
  volatile float sink = total;
  static_cast<void>(sink);
  return best;
}

}  // namespace patdnn::bench
