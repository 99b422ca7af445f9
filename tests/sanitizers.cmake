# The unit tests once more, built with sanitizers by presets of their own. Minutes each, so only the preset `all` runs them.

option(PATDNN_SANITIZER_TESTS "Add tests that build and run the unit tests under sanitizers" OFF)
if(NOT PATDNN_SANITIZER_TESTS)
  return()
endif()

foreach(preset asan tsan)
  add_test(NAME sanitizer.${preset}
    COMMAND ${CMAKE_COMMAND} -DPRESET=${preset} -DCOMPILER=${CMAKE_CXX_COMPILER}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/preset.cmake
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(sanitizer.${preset} PROPERTIES LABELS sanitizer RUN_SERIAL ON TIMEOUT 3600)
endforeach()
