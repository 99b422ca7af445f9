# The unit tests once more, built by presets of their own: with sanitizers, and for 64-bit ARM, where they run in an
# emulator. Minutes each, so only the test preset `all` runs them.

option(PATDNN_PRESET_TESTS "Add tests that build and run the unit tests under sanitizers and for 64-bit ARM" OFF)
if(NOT PATDNN_PRESET_TESTS)
  return()
endif()

function(add_preset_test name preset)
  add_test(NAME ${name}
    COMMAND ${CMAKE_COMMAND} -DPRESET=${preset} "-DCONFIGURE=${ARGN}" -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/preset.cmake
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS preset RUN_SERIAL ON TIMEOUT 3600)
endfunction()

add_preset_test(sanitizer.asan asan -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
add_preset_test(sanitizer.tsan tsan -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
# The toolchain names the compiler.
add_preset_test(emulator.neon64 neon64)
