// error: the patterns of a set are valid and of one kernel extent
#include <patdnn/kernels/pattern_conv.hpp>
#include <patdnn/kernels/tap_conv.hpp>
#include <patdnn/pattern.hpp>

using namespace patdnn::kernels;

constexpr patdnn::PatternSet mixed{patdnn::full_pattern(3, 3), patdnn::full_pattern(1, 1)};

TileFunction<float> tile = &pattern_tile<mixed, patdnn::arch::scalar, float, 1, 2, 1>;
