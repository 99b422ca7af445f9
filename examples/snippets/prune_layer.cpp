#include <cstddef>
#include <exception>
#include <iostream>
#include <vector>

#include <patdnn/fkw/model.hpp>
#include <patdnn/patdnn.hpp>
#include <patdnn/pruning/prune.hpp>

int main() try {
  using namespace patdnn;

  // Trained weights of 64 filters over 32 channels.
  std::vector<float> trained(64 * 32 * 9);
  for (std::size_t i = 0; i < trained.size(); ++i) trained[i] = static_cast<float>(i * 37 % 101) / 101.0F - 0.5F;

  // Blocks of four similar filters share whichever eighth of the taps carries most of their energy.
  pruning::Recipe recipe;
  recipe.block = 4;
  recipe.structure = fkw::Structure::free_taps;
  recipe.tap_rate = 8.0;
  const auto pruned = pruning::prune({.weights = trained, .filters = 64, .channels = 32}, recipe);

  // Here a network is trained further while pruned.mask holds the pruned weights at zero. Then it is stored.
  fkw::Layer layer;
  layer.name = "conv2";
  layer.weights = pruning::encode(pruned);
  layer.pad = 1;
  layer.activation = fkw::Activation::relu;
  // The input's channels, height and width make of the file a network that patdnn_run runs.
  fkw::save("network.patdnn", {.metadata = {{"name", "example"}, {"input", "32 56 56"}}, .layers = {layer}});

  const fkw::Model model = fkw::load("network.patdnn");
  std::cout << model.layers[0].weights.kept_weights() << " of " << trained.size() << " weights kept\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
