// The largest tap tile of each block: 24 accumulators, or 12 with one filter; and tall ones, which pool.
#include "expected_loops.hpp"

constinit auto expected_tap_neon64_g1_1x12 = tap_tile_loop<arch::neon64, 1, 1, 12>();
constinit auto expected_tap_neon64_g2_1x12 = tap_tile_loop<arch::neon64, 2, 1, 12>();
constinit auto expected_tap_neon64_g4_1x6 = tap_tile_loop<arch::neon64, 4, 1, 6>();
constinit auto expected_tap_neon64_g8_1x3 = tap_tile_loop<arch::neon64, 8, 1, 3>();
constinit auto expected_tap_neon64_g4_6x1 = tap_tile_loop<arch::neon64, 4, 6, 1>();
constinit auto expected_tap_neon64_g8_2x1 = tap_tile_loop<arch::neon64, 8, 2, 1>();
