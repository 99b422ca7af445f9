// error: the tile's accumulators, its inputs and a weight exceed the architecture's vector registers
#include <patdnn/kernels/tap_conv.hpp>

using namespace patdnn::kernels;

// 4 filters × 1 row × 4 vectors, 4 inputs and 1 weight: 21 of 16 registers.
TileFunction<float> tile = &tap_tile<patdnn::arch::scalar, float, 4, 1, 4>;
