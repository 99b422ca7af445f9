// Pattern sets and tuned layers of an engine's own, among the kernels that it has compiled apart.
#include <cstdio>
#include <string>
#include <vector>

#include <patdnn/patdnn.hpp>

#include "own_sets.hpp"
#include "tuned.hpp"

namespace {

using namespace patdnn;

int failed = 0;

void expect(const char* what, const std::string& why, const char* said) {
  std::printf("%s: %s\n", what, why.c_str());
  if (why.find(said) != std::string::npos) return;
  std::printf("expected '%s'\n", said);
  ++failed;
}

/// Why a layer of blocks of `block` filters, which keep the corners of kernels alone, runs as it does.
std::string why(std::size_t block, ConvOptions options) {
  const ConvShape shape{.channels = 2, .filters = 4, .height = 8, .width = 20, .pad = Padding(1)};
  std::vector<float> filters(4 * 2 * 9);
  for (std::size_t i = 0; i < filters.size(); ++i) {
    filters[i] = engine::corners[i / 18 % 2].keeps(i % 9 / 3, i % 3) ? 0.5F : 0.0F;
  }
  const fkw::DenseFilters dense{filters, 4, 2};
  const auto weights = block == 1 ? fkw::encode(dense, engine::corners.patterns, {.block = block})
                                  : fkw::encode_dense(dense, {.block = block});
  const MapLayout input = make_layout(2, 8, 20, shape.pad, block == 1 ? 32 : 21);
  const MapLayout output = make_layout(4, 8, 20, shape.pad, block == 1 ? 32 : 21);
  FeatureMap<float> x(1, input);
  FeatureMap<float> y(1, output);
  const std::vector<float> image(2 * 8 * 20, 1.0F);
  copy_from_nchw<float>(image, x.view());
  options.input = input;
  options.output = output;
  const ConvLayer layer(weights, shape, {}, options);
  layer.run(x.view(), y.view());
  const float inner = *y.view().pixel(0, 3, 4, 10);
  if (inner != 4.0F) return "an output is " + std::to_string(inner) + ", expected 4";
  return layer.why();
}

}  // namespace

int main() {
  const kernels::ConvTable& own = kernels::table<arch::preferred, engine::corners>("scalar");
  expect("own sets", why(1, {.kernels = own}), "rows share loads through compile-time patterns");
  expect("others", why(1, {.kernels = kernels::table("scalar")}), "the table has no kernels for this set of patterns");
  expect("tuned", why(4, {.kernels = kernels::table("scalar")}), "parameters tuned for this shape");
  kernels::ConvTable untuned = own;
  untuned.tuned = {};
  const kernels::TunedList tuned{tuned::TunedLayers::architecture, tuned::TunedLayers::layers};
  expect("by options", why(4, {.kernels = untuned, .tuned = tuned}), "parameters tuned for this shape");
  if (why(4, {.kernels = untuned}).find("tuned") != std::string::npos) ++failed;
  return failed;
}
