#undef PATDNN_EXTERN
#include "../cmake/functions.cpp.in"

#include "native_functions.hpp"

template patdnn::kernels::TileFunction<float> patdnn::kernels::find_tap_tile<patdnn::arch::native, float>(
    unsigned block, patdnn::kernels::Tile tile) noexcept;
