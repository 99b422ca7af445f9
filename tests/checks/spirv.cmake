# Compiles the kernels of a folder again, and compares with the checked-in header if the same glslang wrote it.
#
# GLSLANG, SHADERS, GENERATOR   the compiler; the kernels' folder; spirv_header.cmake
# NAMESPACE                     of the header, unless it is the library's
# FOLDER                        for results

cmake_minimum_required(VERSION 3.25)

set(checked_in ${SHADERS}/spirv.hpp)
set(OUTPUT ${FOLDER}/spirv.hpp)
include(${GENERATOR})

file(STRINGS ${checked_in} recorded REGEX "^// Glslang Version")
file(STRINGS ${OUTPUT} here REGEX "^// Glslang Version")
if(NOT recorded STREQUAL here)
  message("vulkan: skipped, ${checked_in} says '${recorded}', this is '${here}'")
  return()
endif()
file(SHA256 ${checked_in} expected)
file(SHA256 ${OUTPUT} found)
if(NOT expected STREQUAL found)
  message(FATAL_ERROR "${checked_in} is not what its kernels compile to: run cmake/spirv_header.cmake (targets patdnn_spirv, patdnn_bench_spirv)")
endif()
