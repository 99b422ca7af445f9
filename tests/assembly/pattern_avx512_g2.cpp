// Tiles of two filters in the default table: 24 and 28 accumulators.
#include "expected_loops.hpp"

constinit auto expected_pattern_avx512_g2_3x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 3, 4>();
constinit auto expected_pattern_avx512_g2_7x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 7, 2>();
