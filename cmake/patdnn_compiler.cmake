# Which compilers patdnn supports. Used by the project and by its installed package.

# Sets `result` to what is wrong with the C++ compiler, or to nothing.
function(patdnn_unsupported_compiler result)
  set(found "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} (${CMAKE_CXX_COMPILER})")
  set(problem "")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12)
    # supported
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 14
         AND NOT CMAKE_CXX_COMPILER_FRONTEND_VARIANT STREQUAL "MSVC")
    # supported
  elseif(CMAKE_CXX_COMPILER_ID STREQUAL "AppleClang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 15)
    # supported: Apple counts versions of Xcode, and that of 15 is clang 16
  else()
    set(problem "patdnn: the C++ compiler is ${found}, expected g++ 12, clang++ 14 or AppleClang 15, or later")
  endif()
  set(${result} "${problem}" PARENT_SCOPE)
endfunction()
