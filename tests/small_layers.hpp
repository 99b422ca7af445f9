#pragma once
// Layers of small files.

#include <span>
#include <vector>

#include <patdnn/fkw/model.hpp>

#include "graph_of_every_operator.hpp"

namespace patdnn::test {

/// Two channels to four filters, each of a pattern, with pooling.
inline fkw::Layer pattern_layer() {
  std::vector<float> dense(4 * 2 * 9);
  for (unsigned i = 0; i < dense.size(); ++i) {
    if (default_patterns[i / 9 % 8].keeps(i % 9 / 3, i % 3)) dense[i] = static_cast<float>(i) - 30.5F;
  }
  fkw::Layer layer;
  layer.name = "patterns";
  layer.weights = fkw::encode(fkw::DenseFilters{dense, 4, 2, 3, 3, 1},
                              std::span<const Pattern>(default_patterns.patterns), {.block = 1});
  layer.bias = {1, 2, 3, 4};
  layer.pad = Padding(1);
  layer.activation = fkw::Activation::relu;
  layer.pool = 2;
  return layer;
}

/// Sixteen features to three filters.
inline fkw::Layer linear_layer() {
  fkw::Layer layer;
  layer.name = "linear";
  layer.kind = fkw::Kind::linear;
  layer.weights = weights_of(3, 16, 1, 1);
  return layer;
}

}  // namespace patdnn::test
