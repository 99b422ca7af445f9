// A layer that the tuner knows: why() says so. TUNED is the name of the header that it wrote.

#include <iostream>
#include <vector>

#include <patdnn/patdnn.hpp>

#include TUNED

int main() {
  using namespace patdnn;
  const ConvShape shape{.channels = 8, .filters = 16, .height = 12, .width = 12, .pad = Padding(1)};
  std::vector<float> dense(16 * 8 * 9);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = default_patterns[0].taps >> (i % 9) & 1U ? 0.5F : 0.0F;
  const auto weights =
      fkw::encode({.weights = dense, .filters = 16, .channels = 8}, default_patterns.patterns, {.block = 4});
  const std::size_t pitch = kernels::suitable_pitch(shape.width, shape.pad, false);
  const ConvLayer layer(weights, shape, {},
                        {.input = make_layout(8, 12, 12, shape.pad, pitch),
                         .output = make_layout(16, 12, 12, shape.pad, pitch),
                         .tuned = {tuned::TunedLayers::architecture, tuned::TunedLayers::layers}});
  std::cout << layer.why() << '\n';
}
