# The benchmark of Vulkan devices, and the tuner's part for them.

if(NOT TARGET patdnn::vulkan)
  target_sources(patdnn_tune PRIVATE tuning/no_device_tuning.cpp)
  return()
endif()
add_library(patdnn_device_measuring STATIC vulkan/device_case.cpp vulkan/timing.cpp)
target_link_libraries(patdnn_device_measuring PUBLIC patdnn_measuring patdnn::vulkan PRIVATE patdnn_program_options)
target_sources(patdnn_tune PRIVATE tuning/device_tuning.cpp tuning/tile_search.cpp)
target_link_libraries(patdnn_tune PRIVATE patdnn_device_measuring)

add_executable(patdnn_vulkan_bench vulkan/device_peaks.cpp vulkan/network_case.cpp vulkan/patdnn_vulkan_bench.cpp)
set_source_files_properties(
  tuning/device_tuning.cpp tuning/tile_search.cpp vulkan/device_case.cpp vulkan/network_case.cpp
  vulkan/patdnn_vulkan_bench.cpp PROPERTIES COMPILE_OPTIONS "${little_optimised}")
target_link_libraries(patdnn_vulkan_bench PRIVATE
  patdnn_device_measuring patdnn_kernels patdnn_program_options nlohmann_json::nlohmann_json CLI11::CLI11)

if(NOT PATDNN_BUILD_TESTS)
  return()
endif()
add_test(NAME bench.vulkan COMMAND patdnn_vulkan_bench
  --shape 16,16,14,14,3,1 --batch 1,2 --rotate 0 --seconds 0 --warm-up 0
  --model ${PROJECT_SOURCE_DIR}/examples/models/cifar10-pruned.patdnn --json ${CMAKE_CURRENT_BINARY_DIR}/vulkan.json)
set_tests_properties(bench.vulkan PROPERTIES
  TIMEOUT 300 SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")

# The checked-in SPIR-V is what the checked-in kernels compile to.
find_program(PATDNN_GLSLANG NAMES glslangValidator glslang)
mark_as_advanced(PATDNN_GLSLANG)
if(PATDNN_GLSLANG AND NOT CMAKE_CROSSCOMPILING)
  set(shaders ${CMAKE_CURRENT_SOURCE_DIR}/vulkan/shaders)
  set(arguments -DGLSLANG=${PATDNN_GLSLANG} -DSHADERS=${shaders} -DNAMESPACE=patdnn::bench::spirv)
  set(generator ${PROJECT_SOURCE_DIR}/cmake/spirv_header.cmake)
  add_custom_target(patdnn_bench_spirv
    COMMAND ${CMAKE_COMMAND} ${arguments} -DOUTPUT=${shaders}/spirv.hpp -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/spirv
            -P ${generator}
    COMMENT "Compiling the benchmark's kernels to SPIR-V"
    VERBATIM)
  add_test(NAME bench.spirv
    COMMAND ${CMAKE_COMMAND} ${arguments} -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/spirv_test -DGENERATOR=${generator}
            -P ${PROJECT_SOURCE_DIR}/tests/checks/spirv.cmake)
  set_tests_properties(bench.spirv PROPERTIES TIMEOUT 60 SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
else()
  patdnn_skip_tests("glslang is missing (Debian: glslang-tools)" bench.spirv)
endif()
