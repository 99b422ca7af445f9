# The documentation of the public headers, which doxygen has to make without a warning.

find_program(PATDNN_DOXYGEN doxygen)
mark_as_advanced(PATDNN_DOXYGEN)
if(NOT PATDNN_DOXYGEN)
  patdnn_skip_tests("doxygen is missing" documentation.warnings)
  return()
endif()
configure_file(${PROJECT_SOURCE_DIR}/cmake/Doxyfile.in ${CMAKE_CURRENT_BINARY_DIR}/Doxyfile @ONLY)
add_test(NAME documentation.warnings
  COMMAND ${CMAKE_COMMAND} -DDOXYGEN=${PATDNN_DOXYGEN} -DDOXYFILE=${CMAKE_CURRENT_BINARY_DIR}/Doxyfile
          -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/documentation -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/documentation.cmake)
set_tests_properties(documentation.warnings PROPERTIES LABELS documentation TIMEOUT 300)
