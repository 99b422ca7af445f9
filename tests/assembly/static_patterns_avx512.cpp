// One filter to a load, of eight patterns: a tile for the whole map.
#include "static_layers.hpp"

constexpr patdnn::test::RandomLayer layer{
    .shape = {.channels = 8, .filters = 8, .height = 16, .width = 16, .pad = patdnn::Padding(1)},
    .block = 1,
    .mask = patdnn::test::Mask::patterns};
using Layer = Listed<layer, arch::avx512>;

constinit auto expected_static_patterns_avx512 = Layer::pattern_loops();
extern Planned<Layer> planned;
Planned<Layer> planned{};
