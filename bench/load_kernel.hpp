#pragma once
// How fast a core loads, measured with vectors as wide as the kernels'. Compiled once for each architecture, and
// included by nothing else.

#include <chrono>
#include <cstddef>

#include <patdnn/kernels/lanes.hpp>

#include "machine.hpp"

namespace patdnn::bench {

template <class Arch>
double Loads<Arch>::per_second(const float* data, std::size_t elements, std::size_t step) noexcept {
  using V = kernels::Vector<float, Arch>;
  using Clock = std::chrono::steady_clock;
  constexpr std::size_t chains = 8;
  V sums[chains];
  for (V& sum : sums) sum = V(0.0F);
  const auto pass = [&] {
    for (std::size_t i = 0; i + chains * step <= elements; i += chains * step) {
      kernels::unroll<chains>([&](auto c) { sums[c] = sums[c] + kernels::lanes::load<V>(data + i + c * step); });
    }
  };
  pass();
  double best = 0;
  for (int run = 0; run < 5; ++run) {
    std::size_t passes = 0;
    const auto start = Clock::now();
    double seconds = 0;
    for (; seconds < 2e-3; seconds = std::chrono::duration<double>(Clock::now() - start).count()) {
      for (std::size_t i = 0; i < 1 + (std::size_t{1} << 16) / elements; ++i, ++passes) pass();
    }
    const double loads = static_cast<double>(elements / (chains * step) * chains * passes);
    if (loads / seconds > best) best = loads / seconds;
  }
  float total = 0;
  for (const V& sum : sums) {
    float lanes[V::size];
    kernels::lanes::store(lanes, sum);
    total += lanes[0];
  }
  volatile float sink = total;
  static_cast<void>(sink);
  return best;
}

}  // namespace patdnn::bench
