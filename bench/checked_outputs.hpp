#pragma once
// Which outputs of a layer are compared with the reference before it is timed.

#include <cstddef>

#include <patdnn/conv_shape.hpp>

namespace patdnn::bench {

/// Calls check(filter, y, x) for all outputs of a layer whose reference takes little time, or that has no more than
/// `least`; of any other, for the border of the first and of the last filter's map.
///
/// height, width  of the map, which may be pooled
/// Returns whether all were checked.
template <class Check>
bool check_outputs(const ConvShape& shape, std::size_t height, std::size_t width, std::size_t least,
                   const Check& check) {
  if (shape.dense_multiplications() <= 2e7 || least >= shape.filters * height * width) {
    for (std::size_t k = 0; k < shape.filters; ++k) {
      for (std::size_t i = 0; i < height * width; ++i) check(k, i / width, i % width);
    }
    return true;
  }
  for (const std::size_t k : {std::size_t{0}, shape.filters - 1}) {
    for (std::size_t x = 0; x < width; ++x) {
      check(k, 0, x);
      check(k, height - 1, x);
    }
    for (std::size_t y = 0; y < height; ++y) {
      check(k, y, 0);
      check(k, y, width - 1);
    }
  }
  return false;
}

}  // namespace patdnn::bench
