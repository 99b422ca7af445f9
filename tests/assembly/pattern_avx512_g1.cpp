// Tiles of one filter in the default table: 28 accumulators.
#include "expected_loops.hpp"

constinit auto expected_pattern_avx512_g1_7x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 7, 4>();
constinit auto expected_pattern_avx512_g1_14x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 14, 2>();
