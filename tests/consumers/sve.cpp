// An architecture of one's own: 64-bit ARM with vectors of 32 bytes, which later versions of xsimd have. Compiled with
// -march=armv8-a+sve -msve-vector-bits=256.
#include <cstddef>
#include <iostream>
#include <string_view>
#include <vector>

#include <patdnn/patdnn.hpp>

struct Sve256 {
  using simd = xsimd::detail::sve<256>;
  static constexpr std::string_view name = "sve256";
  static constexpr std::size_t vector_bytes = 32;
  static constexpr unsigned registers = 32;
};

int main() {
  using namespace patdnn;
  const ConvShape shape{.channels = 5, .filters = 8, .height = 9, .width = 21, .pad = Padding(1)};
  std::vector<float> filters(8 * 5 * 9);
  for (std::size_t i = 0; i < filters.size(); ++i) filters[i] = i / 9 % 3 == i % 3 ? 0.0F : static_cast<float>(i % 7);
  std::vector<float> image(5 * 9 * 21);
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<float>(i % 11) - 5.0F;
  const auto weights = fkw::encode_free_taps({.weights = filters, .filters = 8, .channels = 5}, {.block = 4});
  FeatureMap<float> input(1, make_layout(5, 9, 21, shape.pad));
  FeatureMap<float> output(1, make_layout(8, 9, 21, shape.pad));
  copy_from_nchw<float>(image, input.view());
  const ConvLayer layer =
      ConvLayer(weights, shape, {},
                {.input = input.view().layout, .output = output.view().layout, .kernels = kernels::table<Sve256>()});
  layer.run(input.view(), output.view());
  for (std::size_t k = 0; k < 8; ++k) {
    for (std::size_t y = 0; y < 9; ++y) {
      for (std::size_t x = 0; x < 21; ++x) {
        // Sums of small whole numbers, which are exact.
        const double expected = kernels::reference_convolution(shape, image.data(), filters.data(), k, y, x).value;
        const double found = static_cast<double>(output.view().row(0, k, y)[x]);
        if (found != expected) {
          std::cout << "output (" << k << ", " << y << ", " << x << ") is " << found << ", expected " << expected
                    << "\n";
          return 1;
        }
      }
    }
  }
  std::cout << layer.why() << "\n";
}
