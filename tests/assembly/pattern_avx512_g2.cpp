// Tiles of two filters in the default table: 14 to 24 accumulators.
#include "expected_loops.hpp"

constinit auto expected_pattern_avx512_g2_3x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 3, 4>();
constinit auto expected_pattern_avx512_g2_2x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 2, 4>();
constinit auto expected_pattern_avx512_g2_4x3 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 4, 3>();
constinit auto expected_pattern_avx512_g2_4x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 4, 2>();
constinit auto expected_pattern_avx512_g2_7x1 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 2, 7, 1>();
static_assert(tiles_listed<arch::avx512, 2>(5));
