# Compiles HEADER without exceptions and run-time types, and checks that none of our headers that it includes throws.
#
# COMPILER, FLAGS  the compiler and, as a list, its arguments

execute_process(
  COMMAND ${COMPILER} ${FLAGS} -fno-exceptions -fno-rtti -fsyntax-only -x c++ ${HEADER}
  RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${HEADER} does not compile without exceptions:\n${errors}")
endif()

execute_process(
  COMMAND ${COMPILER} ${FLAGS} -MM -x c++ ${HEADER} RESULT_VARIABLE status OUTPUT_VARIABLE rule ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${HEADER}: its includes cannot be listed:\n${errors}")
endif()
string(REGEX MATCHALL "[^ \\\n]+/patdnn/[^ \\\n]+[.]hpp" headers "${rule}")
list(LENGTH headers count)
if(count LESS 10)
  message(FATAL_ERROR "${HEADER}: ${count} headers of ours found, expected more")
endif()
foreach(header IN LISTS headers)
  file(STRINGS ${header} throws REGEX "^[^/]*(^|[^a-z_])throw[^a-z_]")
  if(throws)
    message(FATAL_ERROR "${header}, which ${HEADER} includes, throws:\n${throws}")
  endif()
endforeach()
message(STATUS "${HEADER}: ${count} headers, none throws")
