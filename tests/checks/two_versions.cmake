# Builds a program that holds this version of patdnn, compiled for two instruction sets, and another one, whose inline
# namespace is renamed and whose ConvShape has one more member; and runs it. Nothing is optimised, so that inline
# functions are symbols, which the linker may take from any unit.
#
# INCLUDE           the library's headers
# COMPILER, NM
# FLAGS             further flags for the compiler
# FAST_FLAGS        those of the faster instruction set, if there is one
# FAST, PLAIN       what why() calls the architectures with and without them
# SOURCES, FOLDER   unit.cpp and main.cpp; where to build (emptied first)

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(COPY ${INCLUDE}/ DESTINATION ${FOLDER}/v1)
file(GLOB_RECURSE headers ${FOLDER}/v1/*.hpp)
foreach(header IN LISTS headers)
  file(READ ${header} text)
  string(REPLACE "namespace v0" "namespace v1" text "${text}")
  if(header MATCHES "/conv_extents.hpp$")
    string(REPLACE "struct ConvShape {" "struct ConvShape {\n  std::size_t added = 0;" changed "${text}")
    if(changed STREQUAL text)
      message(FATAL_ERROR "${header} has no ConvShape to change")
    endif()
    set(text "${changed}")
  endif()
  file(WRITE ${header} "${text}")
endforeach()

set(objects "")
foreach(unit IN ITEMS v0_fast v0_plain v1_plain)
  set(include ${INCLUDE})
  if(unit MATCHES "^v1")
    set(include ${FOLDER}/v1)
  endif()
  set(flags ${FLAGS})
  if(unit MATCHES "fast$")
    list(APPEND flags ${FAST_FLAGS})
  endif()
  execute_process(COMMAND ${COMPILER} -I${include} ${flags} -O0 -DUNIT=${unit} -c ${SOURCES}/unit.cpp -o ${FOLDER}/${unit}.o
    COMMAND_ERROR_IS_FATAL ANY)
  list(APPEND objects ${FOLDER}/${unit}.o)

  # Every name of ours is in the namespace of its version.
  execute_process(COMMAND ${NM} --defined-only --format=posix ${FOLDER}/${unit}.o
    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[^\n]*6patdnn[^\n]*" symbols "${symbols}")
  string(REGEX MATCH "^v[01]" version ${unit})
  list(LENGTH symbols count)
  list(FILTER symbols EXCLUDE REGEX "6patdnn2${version}")
  if(count LESS 100 OR symbols)
    message(FATAL_ERROR "${unit}: ${count} names of patdnn, expected many, of version ${version}; others are:\n${symbols}")
  endif()
endforeach()

execute_process(COMMAND ${COMPILER} ${FLAGS} -DFAST="${FAST}" -DPLAIN="${PLAIN}" ${SOURCES}/main.cpp ${objects}
  -o ${FOLDER}/program COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${FOLDER}/program COMMAND_ERROR_IS_FATAL ANY)
