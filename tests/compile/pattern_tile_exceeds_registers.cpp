// error: the tile's accumulators, a weight per filter and an input exceed the architecture's vector registers
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/pattern.hpp>

using namespace patdnn::kernels;

// 2 filters × 7 rows × 1 vector, 2 weights and 1 input: 17 of 16 registers.
TileFunction<float> tile = &pattern_tile<patdnn::dense_patterns<1, 1>, patdnn::arch::scalar, float, 2, 7, 1>;
