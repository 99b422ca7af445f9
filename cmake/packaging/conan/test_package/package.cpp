// Prunes a layer, runs it on the best architecture of this machine, and compares one output with what it has to be.

#include <cmath>
#include <cstddef>
#include <iostream>
#include <vector>

#include <patdnn/patdnn.hpp>
#include <patdnn/pruning/prune.hpp>

int main() {
  using namespace patdnn;
  const ConvShape shape{.channels = 8, .filters = 8, .height = 6, .width = 6, .pad = Padding(1)};
  const std::vector<float> trained(8 * 8 * 9, 0.25F);
  pruning::Recipe recipe;
  recipe.block = 4;
  recipe.structure = fkw::Structure::free_taps;
  recipe.tap_rate = 2.0;
  const auto pruned = pruning::prune({.weights = trained, .filters = 8, .channels = 8}, recipe);
  const auto weights = pruning::encode(pruned);

  const ConvLayer layer(weights, shape);
  FeatureMap<float> input(1, layer.input_layout());
  FeatureMap<float> output(1, layer.output_layout());
  for (std::size_t c = 0; c < 8; ++c) {
    for (std::size_t y = 0; y < 6; ++y) {
      for (std::size_t x = 0; x < 6; ++x) input.view().row(0, c, y)[x] = 1.0F;
    }
  }
  layer.run(input.view(), output.view());

  // In the middle of a map of ones, an output is the sum of its filter's weights.
  const std::vector<float> dense = fkw::decode(weights);
  float sum = 0;
  for (std::size_t i = 0; i < 8 * 9; ++i) sum += dense[i];
  const float found = output.view().row(0, 0, 3)[3];
  std::cout << layer.why() << "\n" << found << ", expected " << sum << "\n";
  return std::abs(found - sum) < 1e-4F ? 0 : 1;
}
