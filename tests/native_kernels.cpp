#include "native_kernels.hpp"

template patdnn::kernels::TileFunction<float> patdnn::kernels::find_tap_tile<patdnn::arch::native, float>(
    unsigned group, patdnn::kernels::Tile tile) noexcept;
