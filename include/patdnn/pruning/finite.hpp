#pragma once
// Weights that are numbers.

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <patdnn/error.hpp>
#include <patdnn/fkw/data.hpp>

namespace patdnn { inline namespace v0 { namespace pruning {

/// Throws InvalidWeight, which names its place, when a weight is not finite. O(weights).
inline void check_finite(const fkw::DenseFilters& filters) {
  const auto found = std::find_if_not(filters.weights.begin(), filters.weights.end(),
                                      [](float weight) { return std::isfinite(weight); });
  if (found == filters.weights.end()) return;
  const auto i = static_cast<std::size_t>(found - filters.weights.begin());
  const std::size_t kernel = i / filters.entries();
  throw InvalidWeight(patdnn::detail::message("filter ", kernel / filters.channels, ", channel ",
                                              kernel % filters.channels, ", entry ", i % filters.entries(), ": weight ",
                                              static_cast<double>(*found), ", expected a finite number"));
}

}}}  // namespace patdnn::v0::pruning
