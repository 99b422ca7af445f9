// Tiles of the default table: 8 and 12 accumulators.
#include "expected_loops.hpp"

constinit auto expected_pattern_avx2_g1_2x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx2, 1, 2, 4>();
constinit auto expected_pattern_avx2_g1_6x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx2, 1, 6, 2>();
constinit auto expected_pattern_avx2_g1_12x1 = pattern_tile_loops<patdnn::default_patterns, arch::avx2, 1, 12, 1>();
static_assert(tiles_listed<arch::avx2, 1>(3));

constinit auto expected_pattern_avx2_g2_2x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx2, 2, 2, 2>();
constinit auto expected_pattern_avx2_g2_4x1 = pattern_tile_loops<patdnn::default_patterns, arch::avx2, 2, 4, 1>();
static_assert(tiles_listed<arch::avx2, 2>(2));
