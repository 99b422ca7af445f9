#pragma once
// The functions and the tap kernels for this machine are compiled once for all tests, by native_functions.cpp.

#include <patdnn/patdnn.hpp>

extern template patdnn::kernels::TileFunction<float> patdnn::kernels::find_tap_tile<patdnn::arch::native, float>(
    unsigned block, patdnn::kernels::Tile tile) noexcept;
