# Builds a program of one source in four units: for SSE4, AVX2 and AVX-512, header-only, and one for no instruction set in
# particular, with kernels compiled apart; links it in both orders, and runs it. Units that this machine cannot run are
# compiled, but not linked: such a program needs a machine for all of them (include/patdnn/README.md).
#
# COMPILER, FLAGS   the compiler and, as a list, its arguments
# KERNELS           kernels.cpp.in
# SOURCES, FOLDER   unit.cpp and main.cpp; where to build (emptied first)
# FLAGS_avx512, FLAGS_avx2, FLAGS_sse4   those of the instruction sets, in one string each

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
function(compile source object)
  execute_process(COMMAND ${COMPILER} ${FLAGS} -O1 ${ARGN} -c ${source} -o ${FOLDER}/${object}.o COMMAND_ERROR_IS_FATAL ANY)
endfunction()
file(WRITE ${FOLDER}/supported.cpp "
#include <iostream>
#include <patdnn/kernels/arch.hpp>
template <class... Archs> void print() { ((std::cout << (patdnn::arch::supported<Archs>() ? Archs::name : \"\") << ' '), ...); }
int main() { using namespace patdnn::arch; print<avx512, avx2, sse4>(); }
")
execute_process(COMMAND ${COMPILER} ${FLAGS} ${FOLDER}/supported.cpp -o ${FOLDER}/supported COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${FOLDER}/supported OUTPUT_VARIABLE supported COMMAND_ERROR_IS_FATAL ANY)
set(units "")
set(objects main apart)
foreach(arch IN ITEMS avx512 avx2 sse4)
  separate_arguments(FLAGS_${arch})
  compile(${SOURCES}/unit.cpp ${arch} -DUNIT=unit_${arch} ${FLAGS_${arch}})
  if(supported MATCHES "${arch} ")
    string(APPEND units "unit(unit_${arch}, ${arch}) ")
    list(APPEND objects ${arch})
  else()
    message(STATUS "left out, this machine does not run it: ${arch}")
  endif()
endforeach()
list(APPEND objects kernels_scalar)
compile(${SOURCES}/unit.cpp apart -DUNIT=unit_apart -DPATDNN_KERNELS=scalar)
set(PATDNN_TUNED_LAYERS void)
set(PATDNN_ARCH scalar)
configure_file(${KERNELS} ${FOLDER}/kernels_scalar.cpp @ONLY)
compile(${FOLDER}/kernels_scalar.cpp kernels_scalar)
string(APPEND units "unit(unit_apart, scalar)")
compile(${SOURCES}/main.cpp main "-DARCHITECTURES(unit)=${units}")
list(TRANSFORM objects PREPEND ${FOLDER}/)
list(TRANSFORM objects APPEND .o)
foreach(order IN ITEMS forward backward)
  execute_process(COMMAND ${COMPILER} ${FLAGS} ${objects} -o ${FOLDER}/${order} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${FOLDER}/${order} COMMAND_ERROR_IS_FATAL ANY)
  list(REVERSE objects)
endforeach()
