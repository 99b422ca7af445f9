#pragma once
// Floats to compute with.

#include <algorithm>
#include <cstddef>
#include <random>
#include <vector>

namespace patdnn::test {

/// n floats of lowest..highest, the same for one seed.
inline std::vector<float> random_floats(std::size_t n, unsigned seed, float lowest = -1, float highest = 1) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> value(lowest, highest);
  std::vector<float> values(n);
  std::generate(values.begin(), values.end(), [&] { return value(random); });
  return values;
}

}  // namespace patdnn::test
