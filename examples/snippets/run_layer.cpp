#include <cstddef>
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

  // The stored form: the weights that are kept, and where they belong.
  const auto weights = fkw::encode_free_taps({.weights = dense, .filters = 64, .channels = 32}, {.block = 4});

  // Your own buffers. A layout says where pixels lie and which zeros around them belong to a map.
  const std::size_t pitch =
      kernels::suitable_pitch(shape.width, shape.pad, kernels::rows_share_loads(shape, weights.block));
  const MapLayout input_layout = make_layout(32, 56, 56, shape.pad, pitch);
  const MapLayout output_layout = make_layout(64, 56, 56, shape.pad, pitch);
  std::vector<float> input_memory(input_layout.image_stride());
  std::vector<float> output_memory(output_layout.image_stride());
  const MapView<float> input{input_memory.data() + input_layout.head, 1, input_layout};
  const MapView<float> output{output_memory.data() + output_layout.head, 1, output_layout};
  for (std::size_t c = 0; c < 32; ++c) {
    for (std::size_t y = 0; y < 56; ++y) {
      for (std::size_t x = 0; x < 56; ++x) input.row(0, c, y)[x] = 1.0F;
    }
  }

  // Once: chooses kernel and tiles. Then for every image, without allocating.
  const auto layer = ConvLayer::prepare(weights, shape, input_layout, output_layout);
  layer.run(input, output, fuse(Bias{bias}, Relu{}));

  std::cout << layer.why() << "\n" << output.row(0, 0, 0)[0] << "\n";  // 32 · 2 · 0.01 + 0.5 = 1.14
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
