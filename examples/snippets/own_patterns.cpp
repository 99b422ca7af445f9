#include <exception>
#include <iostream>
#include <vector>

#include <patdnn/patdnn.hpp>

namespace {

using namespace patdnn;

// Each kernel keeps one of these, and nothing else.
constexpr PatternSet corners{pattern({"##.", "##.", "..."}), pattern({"...", ".##", ".##"})};

}  // namespace

int main() try {
  const ConvShape shape{.channels = 16, .filters = 32, .height = 28, .width = 28, .pad = 1};
  std::vector<float> dense(32 * 16 * 9);
  for (unsigned i = 0; i < dense.size(); ++i) dense[i] = corners[i / 9 % 2].keeps(i % 9 / 3, i % 3) ? 0.5F : 0.0F;
  const auto weights = fkw::encode({.weights = dense, .filters = 32, .channels = 16}, corners.patterns);

  // The functions of this unit's instruction set, with kernels for these patterns.
  const kernels::ConvTable& table = kernels::table<arch::native, corners>();
  const ConvLayer layer(weights, shape, {}, {.kernels = table});

  FeatureMap<float> input(1, layer.input_layout());
  FeatureMap<float> output(1, layer.output_layout());
  copy_from_nchw<float>(std::vector<float>(16 * 28 * 28, 1.0F), input.view());
  layer.run(input.view(), output.view());

  std::cout << layer.why() << "\n" << *output.view().pixel(0, 0, 9, 9) << "\n";  // 16 · 4 · 0.5 = 32
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
