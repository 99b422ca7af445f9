#include <cstddef>
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

  // Maps lie in memory of yours.
  std::vector<std::byte> in(layer.input_layout().bytes());
  std::vector<std::byte> out(layer.output_layout().bytes());
  const MapView<float> x = map_over(in, layer.input_layout());
  const MapView<float> y = map_over(out, layer.output_layout());
  copy_from_nchw<float>(std::vector<float>(32 * 56 * 56, 1.0F), x);
  layer.run(x, y);  // for every image, without allocating

  std::cout << layer.why() << "\n" << *y.pixel(0, 0, 0, 0) << "\n";  // 32 · 2 · 0.01 + 0.5 = 1.14
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
