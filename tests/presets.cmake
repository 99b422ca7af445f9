# A minute of random layers; and the unit tests once more, built by presets of their own: with sanitizers, and for 64-bit
# ARM, where they run in an emulator; some of them for Windows; and a minute of fuzzing. So long that only the test preset
# `all` runs them.

option(PATDNN_PRESET_TESTS "Add tests that build and run the unit tests under sanitizers, for 64-bit ARM and Windows" OFF)
if(NOT PATDNN_PRESET_TESTS)
  return()
endif()

add_test(NAME soak.layers COMMAND patdnn_soak --seconds 60)
set_tests_properties(soak.layers PROPERTIES LABELS preset TIMEOUT 600)

function(add_preset_test name preset)
  add_test(NAME ${name}
    COMMAND ${CMAKE_COMMAND} -DPRESET=${preset} "-DCONFIGURE=${ARGN}" -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/preset.cmake
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS preset RUN_SERIAL ON TIMEOUT 3600)
endfunction()

add_preset_test(sanitizer.asan asan -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
add_preset_test(sanitizer.tsan tsan -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
find_program(PATDNN_AARCH64_COMPILER aarch64-linux-gnu-g++)
find_program(PATDNN_QEMU_AARCH64 qemu-aarch64)
if(PATDNN_AARCH64_COMPILER AND PATDNN_QEMU_AARCH64)
  # The toolchain names the compiler.
  add_preset_test(emulator.neon64 neon64)
else()
  patdnn_skip_tests("g++ for 64-bit ARM or qemu is missing (sh cmake/provision.sh all)" emulator.neon64)
endif()

# libFuzzer comes with clang, in a package of its own.
find_program(PATDNN_CLANG clang++)
mark_as_advanced(PATDNN_CLANG)
if(PATDNN_CLANG)
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/fuzz_nothing.cpp
    "#include <cstddef>\n#include <cstdint>\n"
    "extern \"C\" int LLVMFuzzerTestOneInput(const std::uint8_t*, std::size_t) { return 0; }\n")
  execute_process(
    COMMAND ${PATDNN_CLANG} -fsanitize=fuzzer,address fuzz_nothing.cpp -o fuzz_nothing
    WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} RESULT_VARIABLE without_libfuzzer OUTPUT_QUIET ERROR_QUIET)
endif()
if(PATDNN_CLANG AND without_libfuzzer EQUAL 0)
  add_preset_test(sanitizer.fuzz fuzz -DPATDNN_FUZZ_SECONDS=12)
else()
  patdnn_skip_tests("clang with libFuzzer is missing (sh cmake/provision.sh all)" sanitizer.fuzz)
endif()

# What of the core's tests is about no instruction set, and a layer, for Windows.
find_program(PATDNN_MINGW_COMPILER x86_64-w64-mingw32-g++-posix)
find_program(PATDNN_WINE wine)
find_path(PATDNN_CATCH2_2_INCLUDE_DIR catch2/catch.hpp)
mark_as_advanced(PATDNN_MINGW_COMPILER PATDNN_WINE PATDNN_CATCH2_2_INCLUDE_DIR)
if(PATDNN_MINGW_COMPILER AND PATDNN_WINE AND PATDNN_CATCH2_2_INCLUDE_DIR)
  get_target_property(xsimd_folder xsimd INTERFACE_INCLUDE_DIRECTORIES)
  get_target_property(eigen_folder Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
  set(mingw_sources catch_main pattern_test conv_shape_test feature_map_test fkw_test reorder_test model_file_test
    task_grid_test rates_test)
  list(TRANSFORM mingw_sources REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/\\1.cpp")
  add_test(NAME emulator.mingw64
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${PATDNN_MINGW_COMPILER} -DWINE=${PATDNN_WINE} -DINCLUDE=${PROJECT_SOURCE_DIR}/include
            -DXSIMD=${xsimd_folder} -DEIGEN=${eigen_folder} -DCATCH2=${PATDNN_CATCH2_2_INCLUDE_DIR}
            "-DSOURCES=${mingw_sources}" -DLAYER=${CMAKE_CURRENT_SOURCE_DIR}/consumers/main.cpp
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/mingw64 -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/mingw.cmake)
  set_tests_properties(emulator.mingw64 PROPERTIES LABELS preset TIMEOUT 3600)
else()
  patdnn_skip_tests("mingw-w64's g++, Wine or Catch2 2 is missing (sh cmake/provision.sh all)" emulator.mingw64)
endif()
