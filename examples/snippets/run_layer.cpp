#include <exception>
#include <iostream>
#include <vector>

#include <patdnn/patdnn.hpp>

int main() try {
  using namespace patdnn;

  // 64 filters of 3 × 3 over 32 channels. Blocks of four filters keep the same two of nine entries.
  std::vector<float> dense(64 * 32 * 9);
  for (std::size_t i = 0; i < dense.size(); ++i) dense[i] = i % 9 == 4 || i % 9 == 7 ? 0.01F : 0.0F;
  const std::vector<float> bias(64, 0.5F);

  // What is not zero, and which filters share it. Any number of layers may hold it.
  const Weights weights = encode(dense, {.filters = 64, .channels = 32, .kernel = 3});

  // Once: chooses form, kernel, tiles, and where the pixels of its maps lie.
  const ConvLayer layer(weights, {.height = 56, .width = 56, .pad = 1}, {.bias = bias, .activation = relu});

  // Then for every image, without allocating.
  FeatureMap<float> x(1, layer.input_layout());
  FeatureMap<float> y(1, layer.output_layout());
  copy_from_nchw<float>(std::vector<float>(32 * 56 * 56, 1.0F), x.view());
  layer.run(x.view(), y.view());

  std::cout << layer.why() << "\n" << *y.view().pixel(0, 0, 0, 0) << "\n";  // 32 · 2 · 0.01 + 0.5 = 1.14
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
