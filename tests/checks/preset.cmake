# Configures, builds and tests one preset of the project in the working directory.
#
# PRESET     the preset's name
# CONFIGURE  further arguments for its configuration, as a list

foreach(step
    "${CMAKE_COMMAND};--preset;${PRESET};${CONFIGURE}"
    "${CMAKE_COMMAND};--build;--preset;${PRESET}"
    "${CMAKE_CTEST_COMMAND};--preset;${PRESET}")
  execute_process(COMMAND ${step} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    list(JOIN step " " step)
    message(FATAL_ERROR "failed (${status}): ${step}")
  endif()
endforeach()
