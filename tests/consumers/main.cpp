// What a user of the kernels writes: encode a layer, prepare it, run it; here also compared with the reference.
#include <cstddef>
#include <cstdio>
#include <random>
#include <type_traits>
#include <vector>

#include <patdnn/patdnn.hpp>

// Nobody passed -march, so on x86-64 the library must run on one lane and the program on any machine.
#if defined(__x86_64__) && !defined(__SSE4_1__)
static_assert(std::is_same_v<patdnn::arch::native, patdnn::arch::scalar>);
#endif

#ifdef OLDEST_XSIMD
static_assert(XSIMD_VERSION_MAJOR >= OLDEST_XSIMD, "another xsimd was found than the one to be tested");
#endif

int main() {
  using namespace patdnn;
  ConvShape shape;
  shape.channels = 3;
  shape.filters = 4;
  shape.height = 6;
  shape.width = 7;
  shape.pad = Padding(1);

  std::mt19937 random(1);
  std::uniform_real_distribution<float> uniform(-1.0F, 1.0F);
  std::vector<float> image(shape.channels * shape.height * shape.width);
  for (float& x : image) x = uniform(random);
  std::vector<float> filters(shape.filters * shape.channels * 9);
  for (std::size_t kernel = 0; kernel < shape.filters * shape.channels; ++kernel) {
    for (unsigned entry = 0; entry < 9; ++entry) {
      const Pattern& kept = default_patterns[kernel % default_patterns.size()];
      if (kept.keeps(entry / 3, entry % 3)) filters[kernel * 9 + entry] = uniform(random);
    }
  }

  const auto weights = fkw::encode({.weights = filters, .filters = shape.filters, .channels = shape.channels},
                                   default_patterns.patterns);
  const ConvLayer layer(weights, shape);
  FeatureMap<float> input(1, layer.input_layout());
  FeatureMap<float> output(1, layer.output_layout());
  copy_from_nchw(image, input.view());
  layer.run(input.view(), output.view());
  std::vector<float> result(shape.filters * shape.height * shape.width);
  copy_to_nchw<float>(output.view(), result);

  std::size_t i = 0;
  for (std::size_t k = 0; k < shape.filters; ++k) {
    for (std::size_t y = 0; y < shape.height; ++y) {
      for (std::size_t x = 0; x < shape.width; ++x, ++i) {
        const auto expected = kernels::reference_convolution(shape, image.data(), filters.data(), k, y, x);
        const double error = static_cast<double>(result[i]) - expected.value;
        if (!(error <= expected.tolerance<float>() && -error <= expected.tolerance<float>())) {
          std::printf("output (%zu, %zu, %zu) is %g, expected %g\n", k, y, x, static_cast<double>(result[i]),
                      expected.value);
          return 1;
        }
      }
    }
  }
  std::printf("%s\n", layer.why().c_str());
  return 0;
}
