// Four filters to a load: a run of 24 vectors in eight tiles.
#include "static_layers.hpp"

constexpr patdnn::test::RandomLayer layer{
    .shape = {.channels = 8, .filters = 32, .height = 12, .width = 15, .pad = patdnn::Padding(1)},
    .block = 4,
    .mask = patdnn::test::Mask::free_taps};
using Layer = Listed<layer, arch::avx2>;

constinit auto expected_static_taps_avx2 = Layer::tap_loop();
extern Planned<Layer> planned;
Planned<Layer> planned{};
