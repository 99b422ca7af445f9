# Fails unless LIBRARY shows the one function that ONNX Runtime looks for, and nothing else. NM lists symbols.

cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${NM} --dynamic --defined-only --format=posix ${LIBRARY}
  OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE " [^\n]*" "" symbols "${symbols}")
string(STRIP "${symbols}" symbols)
if(NOT symbols STREQUAL "RegisterCustomOps")
  message(FATAL_ERROR "${LIBRARY} shows other symbols than RegisterCustomOps:\n${symbols}")
endif()
