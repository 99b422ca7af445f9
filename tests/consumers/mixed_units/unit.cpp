// A layer, made, run and checked by the functions that this unit is compiled for: UNIT names the unit's function.
#include <cstddef>
#include <string>
#include <vector>

#include <patdnn/patdnn.hpp>

/// Why the layer runs as it does; or what is wrong.
std::string UNIT() {
  using namespace patdnn;
  const ConvShape shape{.channels = 5, .filters = 8, .height = 9, .width = 21, .pad = Padding(1)};
  std::vector<float> filters(8 * 5 * 9);
  for (std::size_t i = 0; i < filters.size(); ++i) filters[i] = i % 3 == 0 ? 0.0F : static_cast<float>(i % 7) - 3.0F;
  std::vector<float> image(5 * 9 * 21);
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<float>(i % 11) - 5.0F;
  const auto weights = fkw::encode_free_taps({.weights = filters, .filters = 8, .channels = 5}, {.block = 4});
  FeatureMap<float> input(1, make_layout(5, 9, 21, shape.pad));
  FeatureMap<float> output(1, make_layout(8, 9, 21, shape.pad));
  copy_from_nchw<float>(image, input.view());
  const ConvLayer layer(weights, shape, {}, {.input = input.view().layout, .output = output.view().layout});
  const auto rectified = [](auto x, std::size_t, std::size_t) noexcept {
    return kernels::lanes::max(decltype(x)(0.0F), x);
  };
  // A step is compiled for the vectors of this unit.
  const ConvLayer stepped(weights, shape, {.step = step(rectified)},
                          {.input = input.view().layout, .output = output.view().layout});
  stepped.run(input.view(), output.view());
  layer.run(input.view(), output.view());
  for (std::size_t k = 0; k < 8; ++k) {
    for (std::size_t y = 0; y < 9; ++y) {
      for (std::size_t x = 0; x < 21; ++x) {
        // Sums of small whole numbers, which are exact.
        const double expected = kernels::reference_convolution(shape, image.data(), filters.data(), k, y, x).value;
        if (static_cast<double>(output.view().row(0, k, y)[x]) != expected) return "an output differs";
      }
    }
  }
  return layer.why();
}
