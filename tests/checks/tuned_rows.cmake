# A header of tuned layers that comes with the library is what the tuner writes from its rows, byte for byte.
#
# TUNE     patdnn_tune
# ROWS     HEADER  the two
# WRITTEN  where to write another header

cmake_path(GET WRITTEN PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${TUNE} --from-rows ${ROWS} --output ${WRITTEN} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${WRITTEN} ${HEADER} RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "${HEADER} is not what ${ROWS} says; write it anew: patdnn_tune --from-rows ${ROWS} --output ${HEADER}")
endif()
