#include <exception>
#include <iostream>
#include <vector>

#include <patdnn/patdnn.hpp>

int main() try {
  using namespace patdnn;

  // 64 filters of 3 × 3 over 32 channels of 56 × 56 pixels. Blocks of four filters keep the same two of nine entries.
  const ConvShape shape{.channels = 32, .filters = 64, .height = 56, .width = 56, .pad = padding(1)};
  std::vector<float> dense(64 * 32 * 9);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = i % 9 == 4 || i % 9 == 7 ? 0.01F : 0.0F;
  const std::vector<float> bias(64, 0.5F);

  // What is not zero, and which filters share it. Any number of layers may hold it.
  const Weights weights = encode(dense, {.filters = 64, .channels = 32});

  // Once: chooses form, kernel, tiles, and where the pixels of its maps lie.
  const ConvLayer layer(weights, shape, {.bias = bias, .activation = relu});

  // Then for every image, without allocating.
  FeatureMap<float> input(1, layer.input_layout());
  FeatureMap<float> output(1, layer.output_layout());
  copy_from_nchw<float>(std::vector<float>(32 * 56 * 56, 1.0F), input.view());
  layer.run(input.view(), output.view());

  std::cout << layer.why() << "\n" << output.view().row(0, 0, 0)[0] << "\n";  // 32 · 2 · 0.01 + 0.5 = 1.14
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
