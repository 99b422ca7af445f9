# Builds a program of two units, one of them with PATDNN_TUNED_HEADER, and runs it. Nothing is optimised, so that inline
# functions are symbols, which the linker may take from either unit.
#
# COMPILER, FLAGS   the compiler and, as a list, its arguments
# SOURCES, FOLDER   unit.cpp, main.cpp and tuned.hpp; where to build

cmake_minimum_required(VERSION 3.25)

file(MAKE_DIRECTORY ${FOLDER})
set(unit ${COMPILER} ${FLAGS} -O0 -I${SOURCES} -c ${SOURCES}/unit.cpp)
execute_process(COMMAND ${unit} -DUNIT=plain -o ${FOLDER}/plain.o COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${unit} -DUNIT=tuned "-DPATDNN_TUNED_HEADER=<tuned.hpp>" -o ${FOLDER}/tuned.o
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${COMPILER} ${FLAGS} ${SOURCES}/main.cpp ${FOLDER}/plain.o ${FOLDER}/tuned.o -o ${FOLDER}/program
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${FOLDER}/program COMMAND_ERROR_IS_FATAL ANY)
