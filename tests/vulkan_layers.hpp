#pragma once
// Layers with random weights, in any of FKW's forms.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <patdnn/conv_shape.hpp>
#include <patdnn/fkw/encode.hpp>
#include <patdnn/pattern.hpp>

namespace patdnn::test {

inline std::vector<float> random_floats(std::size_t count, unsigned seed, float lowest = -1, float highest = 1) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> value(lowest, highest);
  std::vector<float> values(count);
  std::generate(values.begin(), values.end(), [&] { return value(random); });
  return values;
}

/// How a layer is pruned.
enum class Form { dense, patterns, free_taps };

/// Weights of blocks of filters that share their taps; `kept` of all block kernels. Sums stay about as large as inputs.
inline std::vector<float> random_weights(const ConvShape& s, Form form, std::size_t block, double kept, unsigned seed) {
  const std::size_t entries = s.kernel_height * s.kernel_width;
  const std::size_t channels = s.channels / s.groups;
  const std::size_t per_group = s.filters / s.groups;
  const float scale = 2 / std::sqrt(static_cast<float>(channels * entries));
  std::vector<float> weights = random_floats(s.filters * channels * entries, seed, -scale, scale);
  if (form == Form::dense) return weights;
  std::mt19937 random(seed);
  std::bernoulli_distribution keep(kept);
  for (std::size_t first = 0; first < s.filters;) {
    const std::size_t last = std::min(first + block, (first / per_group + 1) * per_group);
    for (std::size_t c = 0; c < channels; ++c) {
      std::uint64_t taps = form == Form::patterns ? default_patterns[random() % 8].taps : std::uint64_t{random()};
      if (!keep(random)) taps = 0;
      for (std::size_t k = first; k < last; ++k) {
        for (std::size_t i = 0; i < entries; ++i) {
          if (((taps >> i) & 1U) == 0) weights[(k * channels + c) * entries + i] = 0;
        }
      }
    }
    first = last;
  }
  return weights;
}

inline fkw::FkwData encode(const ConvShape& s, std::span<const float> weights, Form form, std::size_t block) {
  const fkw::DenseFilters dense{weights, s.filters, s.channels / s.groups, s.kernel_height, s.kernel_width, s.groups};
  switch (form) {
    case Form::dense: return fkw::encode_dense(dense, {.block = block});
    case Form::patterns:
      return fkw::encode(dense, std::span<const Pattern>(default_patterns.patterns), {.block = block});
    case Form::free_taps: break;
  }
  return fkw::encode_free_taps(dense, {.block = block});
}

}  // namespace patdnn::test
