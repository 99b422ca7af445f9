#pragma once
// The middle of several measurements.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace demo {

/// The middle value; the upper one of an even number. Not of an empty list.
[[nodiscard]] inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace demo
