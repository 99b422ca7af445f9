# Builds the core's tests for 64-bit Windows with mingw-w64 and runs them under Wine. For no instruction set in particular:
# this g++ does not align stacks to more than the 16 bytes that Windows promises, so AVX's vectors are no use there.
#
# COMPILER, WINE          x86_64-w64-mingw32-g++-posix, wine
# INCLUDE                 the library's headers
# XSIMD, EIGEN, CATCH2    folders of headers that a program for Windows can include as well, Catch2's of version 2
# SOURCES                 the tests and catch_main.cpp
# LAYER                   a program that runs a layer and compares it with the reference
# FOLDER                  where to build

cmake_minimum_required(VERSION 3.25)

# The host's own headers lie beside those that are asked for: only these are to be found.
file(REMOVE_RECURSE ${FOLDER}/headers)
file(MAKE_DIRECTORY ${FOLDER}/headers)
foreach(found IN ITEMS ${XSIMD}/xsimd ${EIGEN}/Eigen ${EIGEN}/unsupported ${CATCH2}/catch2)
  cmake_path(GET found FILENAME name)
  file(CREATE_LINK ${found} ${FOLDER}/headers/${name} SYMBOLIC)
endforeach()

function(compile source object)
  execute_process(COMMAND ${COMPILER} -std=c++20 -O0 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Wa,-mbig-obj
    -I${INCLUDE} -isystem ${FOLDER}/headers -c ${source} -o ${object} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(link_and_run program)
  execute_process(COMMAND ${COMPILER} -static ${ARGN} -o ${FOLDER}/${program}.exe COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env WINEPREFIX=${FOLDER}/wine WINEDEBUG=-all ${WINE} ${FOLDER}/${program}.exe
    WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

compile(${LAYER} ${FOLDER}/layer.o)
link_and_run(layer ${FOLDER}/layer.o)

set(objects "")
foreach(source IN LISTS SOURCES)
  cmake_path(GET source STEM name)
  compile(${source} ${FOLDER}/${name}.o)
  list(APPEND objects ${FOLDER}/${name}.o)
endforeach()
link_and_run(tests ${objects})
