# Builds a program of one source in seven units: for SSE4, AVX2 and AVX-512, header-only and beside kernels compiled apart,
# and beside those for no instruction set in particular; links it in both orders, and runs it: what this machine cannot run
# is not called.
# And looks whether any function that units may have in common holds instructions of some of them alone.
#
# COMPILER, FLAGS   the compiler and, as a list, its arguments
# UNITS             where kernels.cpp.in and functions.cpp.in are
# NM, OBJDUMP, AWK  the tools of that name
# SOURCES, FOLDER   unit.cpp and main.cpp; where to build (emptied first)
# FLAGS_avx512, FLAGS_avx2, FLAGS_sse4   those of the instruction sets, in one string each

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
function(compile source object)
  execute_process(COMMAND ${COMPILER} ${FLAGS} -O1 ${ARGN} -c ${source} -o ${FOLDER}/${object}.o COMMAND_ERROR_IS_FATAL ANY)
endfunction()
# Functions of an object with such instructions.
function(untagged_vectors object result)
  set(object ${FOLDER}/${object}.o)
  execute_process(COMMAND ${NM} -C --defined-only ${object} OUTPUT_FILE ${object}.symbols COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${OBJDUMP} -dC --insn-width=15 ${object} OUTPUT_FILE ${object}.code COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${AWK} -f ${CMAKE_CURRENT_LIST_DIR}/untagged_vectors.awk ${object}.symbols ${object}.code
    OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
  set(${result} "${found}" PARENT_SCOPE)
endfunction()
file(WRITE ${FOLDER}/fault.cpp "
inline __attribute__((noinline)) void doubled(float* x) { for (int i = 0; i < 64; ++i) x[i] *= 2; }
inline __attribute__((noinline)) double number(unsigned long n) { return static_cast<double>(n); }
double call(float* x) { doubled(x); return number(static_cast<unsigned long>(x[0])); }
")
foreach(fault IN ITEMS "avx2 doubled" "avx512 number")
  string(REPLACE " " ";" fault ${fault})
  list(GET fault 0 arch)
  list(GET fault 1 name)
  separate_arguments(vectors NATIVE_COMMAND "${FLAGS_${arch}} -O3")
  compile(${FOLDER}/fault.cpp fault_${arch} ${vectors})
  untagged_vectors(fault_${arch} found)
  if(NOT found MATCHES "(^|\n)${name}")
    message(FATAL_ERROR "${name}() holds instructions of ${arch} and was not found, but '${found}'")
  endif()
endforeach()
set(units "")
set(objects main apart)
foreach(arch IN ITEMS avx512 avx2 sse4)
  separate_arguments(FLAGS_${arch})
  compile(${SOURCES}/unit.cpp ${arch} -DUNIT=unit_${arch} ${FLAGS_${arch}})
  compile(${SOURCES}/unit.cpp apart_${arch} -DUNIT=unit_apart_${arch} -DPATDNN_KERNELS=scalar ${FLAGS_${arch}})
  foreach(unit IN ITEMS ${arch} apart_${arch})
    untagged_vectors(${unit} found)
    if(found)
      message(FATAL_ERROR "in the unit ${unit}, these name no architecture and hold its instructions:\n${found}")
    endif()
    list(APPEND objects ${unit})
  endforeach()
  string(APPEND units "unit(unit_${arch}, ${arch}, ${arch}) unit(unit_apart_${arch}, ${arch}, scalar) ")
endforeach()
list(APPEND objects kernels_scalar functions)
compile(${SOURCES}/unit.cpp apart -DUNIT=unit_apart -DPATDNN_KERNELS=scalar)
set(PATDNN_TUNED_LAYERS void)
set(PATDNN_ARCH scalar)
configure_file(${UNITS}/kernels.cpp.in ${FOLDER}/kernels_scalar.cpp @ONLY)
compile(${FOLDER}/kernels_scalar.cpp kernels_scalar)
configure_file(${UNITS}/functions.cpp.in ${FOLDER}/functions.cpp COPYONLY)
compile(${FOLDER}/functions.cpp functions -DPATDNN_KERNELS=scalar)
string(APPEND units "unit(unit_apart, scalar, scalar)")
compile(${SOURCES}/main.cpp main "-DARCHITECTURES(unit)=${units}")
list(TRANSFORM objects PREPEND ${FOLDER}/)
list(TRANSFORM objects APPEND .o)
foreach(order IN ITEMS forward backward)
  execute_process(COMMAND ${COMPILER} ${FLAGS} ${objects} -o ${FOLDER}/${order} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${FOLDER}/${order} COMMAND_ERROR_IS_FATAL ANY)
  list(REVERSE objects)
endforeach()
