# Makes a network's header again, twice, and compares it with the one that is checked in.
#
# MAKE, CONVERT  the program that makes the network, and the one that makes a header of it
# FOLDER         where files go
# HEADER         the one that is checked in

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${errors}")
  endif()
endfunction()

file(MAKE_DIRECTORY ${FOLDER}/again)
run(${MAKE} ${FOLDER}/again/stripes.patdnn)
# A form for no machine in particular: on each the same.
run(${CONVERT} ${FOLDER}/again/stripes.patdnn --arch scalar --header ${FOLDER}/again/stripes_network.hpp)
run(${CMAKE_COMMAND} -E compare_files ${HEADER} ${FOLDER}/again/stripes_network.hpp)

run(${CONVERT} ${FOLDER}/again/stripes.patdnn ${FOLDER}/again/stored.patdnn --arch scalar)
file(RENAME ${FOLDER}/again/stored.patdnn ${FOLDER}/again/stripes.patdnn)
run(${CONVERT} ${FOLDER}/again/stripes.patdnn --arch scalar --header ${FOLDER}/again/stripes_network.hpp)
run(${CMAKE_COMMAND} -E compare_files ${HEADER} ${FOLDER}/again/stripes_network.hpp)
