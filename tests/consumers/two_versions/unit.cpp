// A layer, run and checked by the patdnn and for the instruction set that this unit is compiled with: UNIT names its
// function.
#include <cstddef>
#include <string>
#include <typeinfo>
#include <vector>

#include <patdnn/patdnn.hpp>

/// The mangled name of a type of this version; why the layer runs as it does; what is wrong, or nothing.
void UNIT(std::string& type, std::string& why, std::string& wrong) {
  using namespace patdnn;
  type = typeid(ConvShape).name();

  const ConvShape shape{.channels = 5, .filters = 8, .height = 9, .width = 21, .pad = Padding(1)};
  std::vector<float> filters(8 * 5 * 9);
  for (std::size_t i = 0; i < filters.size(); ++i) filters[i] = i % 3 == 0 ? 0.0F : static_cast<float>(i % 7) - 3.0F;
  std::vector<float> image(5 * 9 * 21);
  for (std::size_t i = 0; i < image.size(); ++i) image[i] = static_cast<float>(i % 11) - 5.0F;
  const auto weights = fkw::encode_free_taps({.weights = filters, .filters = 8, .channels = 5}, {.block = 4});
  FeatureMap<float> input(1, make_layout(5, 9, 21, shape.pad));
  FeatureMap<float> output(1, make_layout(8, 9, 21, shape.pad));
  copy_from_nchw<float>(image, input.view());
  const ConvLayer layer = ConvLayer(weights, shape, {}, {.input = input.view().layout, .output = output.view().layout});
  layer.run(input.view(), output.view());
  why = layer.why();

  for (std::size_t k = 0; k < 8; ++k) {
    for (std::size_t y = 0; y < 9; ++y) {
      for (std::size_t x = 0; x < 21; ++x) {
        // Sums of small whole numbers, which are exact.
        const double expected = kernels::reference_convolution(shape, image.data(), filters.data(), k, y, x).value;
        if (static_cast<double>(output.view().row(0, k, y)[x]) != expected) wrong = "an output differs";
      }
    }
  }
  // What this version throws is what it catches.
  try {
    static_cast<void>(ConvLayer(weights, {.channels = 6, .filters = 8, .height = 9, .width = 21}));
    wrong = "a layer of other extents was accepted";
  } catch (const ShapeMismatch&) {
  }
}
