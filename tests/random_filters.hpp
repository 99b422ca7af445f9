#pragma once
// Filters to prune, and what a mask makes of them.

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <patdnn/fkw/data.hpp>
#include <patdnn/pattern.hpp>
#include <patdnn/pruning/mask.hpp>

namespace patdnn::test {

/// K × C × extent × extent weights of a normal distribution.
struct RandomFilters {
  std::vector<float> weights;
  std::size_t filters, channels, kernel, groups;

  RandomFilters(std::size_t k, std::size_t c, std::size_t extent, std::size_t g, unsigned seed)
      : weights(k * c * extent * extent), filters(k), channels(c), kernel(extent), groups(g) {
    std::mt19937 random(seed);
    std::normal_distribution<float> weight;
    for (float& w : weights) w = weight(random);
  }
  [[nodiscard]] fkw::DenseFilters view() const { return {weights, filters, channels, kernel, kernel, groups}; }
};

inline double energy_of_all(std::span<const float> weights) {
  double sum = 0;
  for (const double w : weights) sum += w * w;
  return sum;
}

/// The energy of what a mask keeps.
inline double kept_energy(const RandomFilters& f, const pruning::Mask& mask) {
  std::vector<float> kept = f.weights;
  mask.apply(std::span(kept));
  return energy_of_all(kept);
}

/// Whether the filters of each block keep the same taps of every channel.
inline bool blocks_share(const pruning::Mask& mask) {
  for (std::size_t b = 0; b < mask.grouping.blocks(); ++b) {
    for (const std::uint32_t filter : mask.grouping.members(b)) {
      for (std::size_t c = 0; filter != fkw::no_filter && c < mask.channels; ++c) {
        if (mask.taps(filter, c) != mask.block_taps(b, c)) return false;
      }
    }
  }
  return true;
}

/// Block kernels that keep anything.
inline std::size_t block_kernels(const pruning::Mask& mask) {
  std::size_t kernels = 0;
  for (std::size_t b = 0; b < mask.grouping.blocks(); ++b) {
    for (std::size_t c = 0; c < mask.channels; ++c) kernels += mask.block_taps(b, c) != 0 ? 1 : 0;
  }
  return kernels;
}

inline const std::span<const Pattern> eight{default_patterns.patterns};

}  // namespace patdnn::test
