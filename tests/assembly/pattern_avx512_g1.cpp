// Tiles of one filter in the default table: 14 to 28 accumulators.
#include "expected_loops.hpp"

constinit auto expected_pattern_avx512_g1_4x7 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 4, 7>();
constinit auto expected_pattern_avx512_g1_7x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 7, 4>();
constinit auto expected_pattern_avx512_g1_6x4 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 6, 4>();
constinit auto expected_pattern_avx512_g1_7x2 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 7, 2>();
constinit auto expected_pattern_avx512_g1_14x1 = pattern_tile_loops<patdnn::default_patterns, arch::avx512, 1, 14, 1>();
static_assert(tiles_listed<arch::avx512, 1>(5));
