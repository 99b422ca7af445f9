#pragma once
// The largest of many, in an order that is the same on every platform.

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace patdnn { inline namespace v0 { namespace pruning {

/// The positions of the `count` largest values, of equals the earlier, in no particular order. O(n).
[[nodiscard]] inline std::vector<std::size_t> largest(std::span<const double> values, std::size_t count) {
  std::vector<std::size_t> positions(values.size());
  std::iota(positions.begin(), positions.end(), std::size_t{0});
  if (count >= values.size()) return positions;
  const auto end = positions.begin() + static_cast<std::ptrdiff_t>(count);
  std::nth_element(positions.begin(), end, positions.end(), [&](std::size_t a, std::size_t b) {
    return values[a] != values[b] ? values[a] > values[b] : a < b;
  });
  positions.erase(end, positions.end());
  return positions;
}

}}}  // namespace patdnn::v0::pruning
