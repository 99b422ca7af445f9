# What the compiler makes of the headers: programs that it must refuse, assembly; and what the umbrella holds.

set(checks ${CMAKE_CURRENT_SOURCE_DIR}/checks)

add_test(NAME umbrella_only_includes
  COMMAND ${CMAKE_COMMAND} -DHEADER=${PROJECT_SOURCE_DIR}/include/patdnn/patdnn.hpp -P ${checks}/umbrella.cmake)

# The library and xsimd, and no other flag.
get_target_property(xsimd_directories xsimd INTERFACE_INCLUDE_DIRECTORIES)
list(REMOVE_ITEM xsimd_directories ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES})
set(compiler_flags -std=c++20 -I${PROJECT_SOURCE_DIR}/include)
foreach(directory IN LISTS xsimd_directories)
  list(APPEND compiler_flags -I${directory})
endforeach()

file(GLOB programs CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/compile/*.cpp)
foreach(program IN LISTS programs)
  cmake_path(GET program STEM name)
  add_test(NAME compile.${name}
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags}" -DSOURCE=${program}
            -P ${checks}/compile_fails.cmake)
endforeach()

find_program(PATDNN_AWK awk)
mark_as_advanced(PATDNN_AWK)
if(NOT CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$" OR NOT CMAKE_SIZEOF_VOID_P EQUAL 8)
  message(STATUS "The assembly test is skipped: it reads x86-64, this is ${CMAKE_SYSTEM_PROCESSOR}")
elseif(NOT PATDNN_AWK)
  message(STATUS "The assembly test is skipped: it needs awk (Debian: mawk)")
else()
  # Tuned for Zen, g++ folds a load into each multiply-add and so loads again, unless the kernel pins what it loads.
  set(assembly_flags -O3 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512cd -mavx2 -mfma -mtune=znver3)
  add_test(NAME assembly
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags};${assembly_flags}"
            -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/assembly/fma.cpp -DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/fma.s
            -DAWK=${PATDNN_AWK} -P ${checks}/assembly.cmake)
endif()
