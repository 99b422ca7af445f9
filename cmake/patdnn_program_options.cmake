# How this repository's own programs are compiled. Linked privately by them; never exported, never seen by users.

include(CheckCXXCompilerFlag)

option(PATDNN_NATIVE "Compile the tests for this machine's instruction set" ON)
option(PATDNN_WERROR "Treat warnings in the programs as errors" OFF)
set(PATDNN_SANITIZE "" CACHE STRING "Sanitizers for the programs, as after -fsanitize=: address,undefined or thread")

get_property(PATDNN_MULTI_CONFIG GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT PATDNN_MULTI_CONFIG)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)

add_library(patdnn_program_options INTERFACE)
target_compile_options(patdnn_program_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<BOOL:${PATDNN_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of its own AVX-512 intrinsics, which copy a deliberately undefined vector. clang still watches ours.
  target_compile_options(patdnn_program_options INTERFACE -Wno-uninitialized -Wno-maybe-uninitialized)
endif()

# What instantiates no kernels, and has no loops over maps or weights, compiles much faster so.
set(little_optimised $<$<CONFIG:Release>:-O1>)
# Whole targets of this kind: those of the sanitizers' build, which is optimised a little for its kernels' sake, take a third
# of the time. Units that share a precompiled header with kernels cannot.
set(hardly_optimised ${little_optimised} $<$<CONFIG:Debug>:-O0>)

# For tests of kernels that are instantiated where they are used.
add_library(patdnn_native_options INTERFACE)
if(PATDNN_NATIVE)
  check_cxx_compiler_flag(-march=native PATDNN_HAS_MARCH_NATIVE)
  if(PATDNN_HAS_MARCH_NATIVE)
    target_compile_options(patdnn_native_options INTERFACE -march=native)
  endif()
endif()

if(PATDNN_SANITIZE)
  target_compile_options(patdnn_program_options INTERFACE
    -fsanitize=${PATDNN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(patdnn_program_options INTERFACE -fsanitize=${PATDNN_SANITIZE})
  if(PATDNN_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Eigen's thread pool uses fences, which g++ says its ThreadSanitizer does not follow.
    target_compile_options(patdnn_program_options INTERFACE -Wno-tsan)
  endif()
  if(PATDNN_SANITIZE MATCHES "undefined")
    # Not among `undefined`: a float of a file that no integer can hold.
    target_compile_options(patdnn_program_options INTERFACE -fsanitize=float-cast-overflow)
    target_link_options(patdnn_program_options INTERFACE -fsanitize=float-cast-overflow)
    # One check for each pointer of an unrolled kernel: they triple its compile time, and AddressSanitizer sees most of it.
    target_compile_options(patdnn_program_options INTERFACE
      -fno-sanitize=null,alignment,pointer-overflow,object-size)
  endif()
endif()

# Stops with the Debian package that a part of this repository needs, and the option that leaves the part out.
function(patdnn_missing what package option)
  message(FATAL_ERROR "patdnn: ${what} not found (Debian: ${package}); -D${option}=OFF builds without it")
endfunction()
