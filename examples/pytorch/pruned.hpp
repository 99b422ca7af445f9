#pragma once
// What pruning decided for a layer, as Python sees it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>

#include <patdnn/pruning/prune.hpp>

namespace demo {

/// What Python calls the values of fkw::Structure.
inline constexpr const char* structures[] = {"patterns", "free_taps"};

template <class Range>
[[nodiscard]] std::vector<std::uint64_t> taps_of(const Range& patterns) {
  std::vector<std::uint64_t> taps;
  for (const patdnn::Pattern& pattern : patterns) taps.push_back(pattern.taps);
  return taps;
}

struct Pruned {
  pybind11::array_t<std::uint8_t> mask;  // of the weights' extents
  std::vector<std::int64_t> order;       // −1: a place that no filter takes
  std::size_t block;
  std::string structure;
  std::vector<std::uint64_t> patterns;
  std::size_t kept;

  /// empty_mask  of the layer's extents
  Pruned(const patdnn::pruning::PrunedLayer& layer, pybind11::array_t<std::uint8_t> empty_mask)
      : mask(std::move(empty_mask)),
        block(layer.mask.grouping.block),
        structure(structures[static_cast<std::size_t>(layer.structure)]),
        patterns(taps_of(layer.patterns)),
        kept(layer.mask.kept()) {
    std::copy(layer.mask.keep.begin(), layer.mask.keep.end(), mask.mutable_data());
    for (const std::uint32_t filter : layer.mask.grouping.order) {
      order.push_back(filter == patdnn::fkw::no_filter ? -1 : static_cast<std::int64_t>(filter));
    }
  }
};

}  // namespace demo
