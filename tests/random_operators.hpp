#pragma once
// Operators with random weights.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <patdnn/fkw/encode.hpp>
#include <patdnn/network/operators.hpp>
#include <patdnn/pattern_set.hpp>

#include "random_floats.hpp"

namespace patdnn::test {

using namespace patdnn::network;

inline std::string numbered(std::string word, std::size_t number) { return word.append(std::to_string(number)); }

/// Weights of blocks of filters that share their taps; `kept` of all block kernels. Sums stay about as large as inputs.
inline fkw::FkwData random_weights(const ConvShape& s, std::size_t block = 1, double kept = 1, unsigned seed = 1) {
  const std::size_t entries = s.kernel_height * s.kernel_width;
  const std::size_t channels = s.channels / s.groups;
  const std::size_t per_group = s.filters / s.groups;
  const bool patterns = kept < 1 && block <= 2 && s.kernel_height == 3 && s.kernel_width == 3;
  const float scale = 2 / std::sqrt(static_cast<float>(channels * entries));
  std::vector<float> weights = random_floats(s.filters * channels * entries, seed, -scale, scale);
  std::mt19937 random(seed);
  std::bernoulli_distribution keep(kept);
  for (std::size_t first = 0; kept < 1 && first < s.filters;) {
    const std::size_t last = std::min(first + block, (first / per_group + 1) * per_group);
    for (std::size_t c = 0; c < channels; ++c) {
      std::uint64_t taps = patterns ? default_patterns[random() % 8].taps : random();
      if (!keep(random)) taps = 0;
      for (std::size_t i = 0; i < (last - first) * entries; ++i) {
        if (((taps >> (i % entries)) & 1U) == 0)
          weights[((first + i / entries) * channels + c) * entries + i % entries] = 0;
      }
    }
    first = last;
  }
  const fkw::DenseFilters dense{weights, s.filters, channels, s.kernel_height, s.kernel_width, s.groups};
  if (kept >= 1) return fkw::encode_dense(dense, {.block = block});
  if (!patterns) return fkw::encode_free_taps(dense, {.block = block});
  return fkw::encode(dense, std::span<const Pattern>(default_patterns.patterns), {.block = block});
}

inline Convolution random_convolution(const ConvShape& shape, std::size_t block = 1, double kept = 1,
                                      unsigned seed = 1) {
  return {.shape = shape,
          .weights = random_weights(shape, block, kept, seed),
          .bias = random_floats(shape.filters, seed + 1),
          .activation = {}};
}

inline Linear random_linear(std::size_t filters, std::size_t features, unsigned seed = 1) {
  return {filters, features, random_floats(filters * features, seed), {}, random_floats(filters, seed + 1), {}};
}

inline Window window(std::vector<std::size_t> kernel, std::vector<std::size_t> stride,
                     std::vector<std::size_t> dilation, std::vector<std::size_t> before,
                     std::vector<std::size_t> after) {
  return {std::move(kernel), std::move(stride), std::move(dilation), std::move(before), std::move(after)};
}

}  // namespace patdnn::test
