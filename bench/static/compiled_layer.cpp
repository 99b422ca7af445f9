// One static layer in one form and nothing else, so that what it takes of code and of compile time can be read off.
//
// PATDNN_CHANNELS, PATDNN_EXTENT, PATDNN_BLOCK  C = K, H = W, G
// PATDNN_PATTERNS                               1: of default_patterns, 0: free taps
// PATDNN_FORM                                   best, taps, patterns or straight_line

#include "compiled_layer.hpp"

#include <patdnn/static_layer.hpp>

#include "random_description.hpp"

namespace patdnn::bench {
namespace {

/// A kernel of 3.6 is kept, with four taps; or, of free taps, so many that as many weights are kept.
constexpr test::RandomLayer random_layer{.shape = {.channels = PATDNN_CHANNELS,
                                                   .filters = PATDNN_CHANNELS,
                                                   .height = PATDNN_EXTENT,
                                                   .width = PATDNN_EXTENT,
                                                   .pad = Padding(1)},
                                         .block = PATDNN_BLOCK,
                                         .mask = PATDNN_PATTERNS != 0 ? test::Mask::patterns : test::Mask::free_taps,
                                         .kept = PATDNN_PATTERNS != 0 ? 278 : 700,
                                         .taps = 176};
using Description = test::RandomDescription<random_layer>;

constexpr StaticBudget budget = [] {
  StaticBudget b = default_budget<arch::native>;
  b.form = connectivity::Form::PATDNN_FORM;
  if (b.form != connectivity::Form::best) b.loop_bytes = b.straight_line_bytes = std::size_t{1} << 24;
  return b;
}();
using Layer = StaticLayer<Description, arch::native, budget>;

void run(const float* input, float* output) noexcept {
  Layer::run(Layer::Input(input, Layer::input_floats), Layer::Output(output, Layer::output_floats));
}

}  // namespace

constinit const CompiledLayer compiled_layer{Layer::shape,        random_layer.block,   PATDNN_PATTERNS != 0,
                                             Layer::input_layout, Layer::output_layout, Layer::plan,
                                             Layer::kept_weights, arch::native::name,   &run};

std::vector<float> compiled_filters() { return test::dense_filters<Description>(Description::weights); }

}  // namespace patdnn::bench
