# Tests whose device, driver, program, package or instruction set is missing: they are skipped, and say why.

# What a test prints that is to be skipped: its own words, or those of a program that finds no Vulkan device.
set(PATDNN_SKIPPED "(^|[\n: ])skipped, |no Vulkan loader|expected a driver of Vulkan|Vulkan has 0 devices|no queue that computes")

# Adds tests that are skipped for a reason which is known when CMake runs: `ctest -V` prints it.
function(patdnn_skip_tests reason)
  list(JOIN ARGN ", " names)
  message(STATUS "${reason}: skipped are ${names}")
  if(NOT PATDNN_BUILD_TESTS)
    return()
  endif()
  foreach(name IN LISTS ARGN)
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} -E echo "skipped, ${reason}")
    set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
  endforeach()
endfunction()
