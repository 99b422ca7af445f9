# Asks which compilers are supported.
#
# SCRIPT  patdnn_compiler.cmake

cmake_minimum_required(VERSION 3.25)
include(${SCRIPT})

function(expect supported id version variant)
  set(CMAKE_CXX_COMPILER /usr/bin/c++)
  set(CMAKE_CXX_COMPILER_ID ${id})
  set(CMAKE_CXX_COMPILER_VERSION ${version})
  set(CMAKE_CXX_COMPILER_FRONTEND_VARIANT ${variant})
  patdnn_unsupported_compiler(problem)
  if(supported AND problem)
    message(FATAL_ERROR "${id} ${version}, which is supported: ${problem}")
  endif()
  if(NOT supported AND NOT problem MATCHES "the C\\+\\+ compiler is ${id} ${version} \\(/usr/bin/c\\+\\+\\), expected g\\+\\+ 12,")
    message(FATAL_ERROR "${id} ${version}, which is not supported: '${problem}'")
  endif()
endfunction()

expect(ON GNU 12.2.0 GNU)
expect(OFF GNU 11.4.0 GNU)
expect(ON Clang 14.0.6 GNU)
expect(OFF Clang 13.0.1 GNU)
expect(OFF Clang 18.1.8 MSVC)
# Apple's versions are those of Xcode.
expect(ON AppleClang 15.0.0.15000309 GNU)
expect(ON AppleClang 17.0.0 GNU)
expect(OFF AppleClang 14.0.3 GNU)
expect(OFF MSVC 19.40 MSVC)
