#pragma once
// A fully connected layer whose weights are constants.

#include <cstddef>
#include <cstdint>

#include <patdnn/kernels/finish.hpp>
#include <patdnn/kernels/lanes.hpp>

namespace patdnn { inline namespace v0 { namespace connectivity { namespace detail {

/// y = W · x + bias, then the rest of `finish`; W is Filters × Features.
template <class Arch, std::size_t Filters, std::size_t Features>
[[gnu::noinline]] void run_linear(const float* weights, const kernels::Finish<float>& finish, const float* x,
                                  float* y) noexcept {
  using V = kernels::Vector<float, Arch>;
  constexpr std::size_t sums = 4;  // so that no sum waits for the one before it
  constexpr std::size_t whole = Features / (sums * V::size) * (sums * V::size);
  for (std::size_t k = 0; k < Filters; ++k, weights += Features) {
    V sum[sums];
    kernels::unroll<sums>([&](auto i) __attribute__((always_inline)) { sum[i] = V(0.0F); });
    for (std::size_t f = 0; f < whole; f += sums * V::size) {
      kernels::unroll<sums>([&](auto i) __attribute__((always_inline)) {
        sum[i] = kernels::lanes::fma(kernels::lanes::load<V>(weights + f + i * V::size),
                                     kernels::lanes::load<V>(x + f + i * V::size), sum[i]);
      });
    }
    float total = kernels::lanes::sum((sum[0] + sum[1]) + (sum[2] + sum[3]));
    for (std::size_t f = whole; f < Features; ++f) total += weights[f] * x[f];
    using One = kernels::OneLane<float>;
    const One bias(finish.bias != nullptr ? finish.bias[k] : 0.0F);
    y[k] = kernels::detail::finished(One(total), bias, finish).value;
  }
}

}}}}  // namespace patdnn::v0::connectivity::detail
