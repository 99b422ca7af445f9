# Calls patdnn_add_kernels with arguments that it must refuse, and compares what it says.
#
# SCRIPT  patdnn_add_kernels.cmake

cmake_minimum_required(VERSION 3.25)

function(expect_error arguments expected)
  set(call ${CMAKE_CURRENT_BINARY_DIR}/add_kernels_call.cmake)
  file(WRITE ${call} "cmake_minimum_required(VERSION 3.25)\nset(CMAKE_SYSTEM_PROCESSOR x86_64)\n"
                     "include(${SCRIPT})\npatdnn_add_kernels(${arguments})\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -P ${call} RESULT_VARIABLE status ERROR_VARIABLE error)
  string(REGEX REPLACE "[ \n]+" " " error "${error}")
  string(FIND "${error}" "${expected}" position)
  if(status EQUAL 0 OR position EQUAL -1)
    message(FATAL_ERROR "patdnn_add_kernels(${arguments}), expected: ${expected}\nstatus ${status}: ${error}")
  endif()
endfunction()

expect_error("program ARCHS avx1024"
             "patdnn: architecture 'avx1024', expected one of avx512, avx2, sse4, scalar on x86_64")
expect_error("program ARCHS neon64"
             "patdnn: architecture 'neon64', expected one of avx512, avx2, sse4, scalar on x86_64")
expect_error("program SETS nowhere/sets.hpp" "patdnn_add_kernels: SETS names no file: '${CMAKE_CURRENT_BINARY_DIR}/nowhere/sets.hpp'")
expect_error("program TUNED tuned.hpp" "patdnn_add_kernels: TUNED names no file")
expect_error("program HEADERS table.hpp" "patdnn_add_kernels: unexpected 'HEADERS;table.hpp'")
