// The largest tap tile of each block: 12 accumulators, or 8 with one filter; and a tall one, which pools.
#include "expected_loops.hpp"

constinit auto expected_tap_avx2_g1_1x8 = tap_tile_loop<arch::avx2, 1, 1, 8>();
constinit auto expected_tap_avx2_g2_1x6 = tap_tile_loop<arch::avx2, 2, 1, 6>();
constinit auto expected_tap_avx2_g4_1x3 = tap_tile_loop<arch::avx2, 4, 1, 3>();
constinit auto expected_tap_avx2_g4_2x1 = tap_tile_loop<arch::avx2, 4, 2, 1>();
