# Makes the documentation, and fails when doxygen warns or leaves ConvLayer out.
#
# DOXYGEN, DOXYFILE  the program and its configuration
# FOLDER             where it writes (emptied first)

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${DOXYGEN} ${DOXYFILE} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${FOLDER}/warnings.txt warnings)
if(NOT warnings STREQUAL "")
  message(FATAL_ERROR "doxygen warns:\n${warnings}")
endif()
file(GLOB pages ${FOLDER}/html/*ConvLayer.html)
if(NOT pages)
  message(FATAL_ERROR "doxygen made no page of ConvLayer in ${FOLDER}/html")
endif()
