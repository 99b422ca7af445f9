// One program with the kernels of every architecture: each that this machine supports gives the same result.
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include <patdnn/patdnn.hpp>

int main() {
  using namespace patdnn;
  const ConvShape shape{.channels = 2, .filters = 4, .height = 8, .width = 20, .pad = Padding(1)};
  const std::vector<float> filters(4 * 2 * 9, 0.5F);
  const auto weights = fkw::encode_dense({.weights = filters, .filters = 4, .channels = 2}, {.block = 4});
  const std::vector<float> image(2 * 8 * 20, 1.0F);
  FeatureMap<float> input(1, make_layout(2, 8, 20, shape.pad));
  FeatureMap<float> output(1, make_layout(4, 8, 20, shape.pad));
  copy_from_nchw<float>(image, input.view());

  int ran = 0;
  for (const char* name : {"avx512", "avx2", "sse4", "neon64", "scalar"}) {
    ConvOptions options{.input = input.view().layout, .output = output.view().layout};
    try {
      options.kernels = kernels::table(name);
    } catch (const UnknownArchitecture&) {
      continue;
    }
    const ConvLayer layer(weights, shape, {}, options);
    layer.run(input.view(), output.view());
    const float inner = *output.view().pixel(0, 3, 4, 10);
    const float corner = *output.view().pixel(0, 3, 7, 19);
    if (std::abs(inner - 9.0F) > 1e-5F || std::abs(corner - 4.0F) > 1e-5F) {
      std::printf("%s: outputs %g and %g, expected 9 and 4\n", name, static_cast<double>(inner),
                  static_cast<double>(corner));
      return 1;
    }
    std::printf("%s\n", layer.why().c_str());
    ++ran;
  }
  return ran > 0 ? 0 : 1;
}
