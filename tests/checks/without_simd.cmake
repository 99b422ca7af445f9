# Configures projects with and without SIMD flags, and compares of which programs CMake warns.
#
# SOURCE                      of the library
# GENERATOR, COMPILER, FOUND  for configuring; FOUND are further arguments
# PROCESSOR                   of this machine
# FOLDER                      to work in (emptied first)

cmake_minimum_required(VERSION 3.25)

unset(ENV{CXXFLAGS})
file(REMOVE_RECURSE ${FOLDER})
file(WRITE ${FOLDER}/main.cpp "int main() {}\n")
file(WRITE ${FOLDER}/CMakeLists.txt [=[
cmake_minimum_required(VERSION 3.25)
project(engines LANGUAGES CXX)
add_subdirectory(${SOURCE} patdnn)
add_library(kernels STATIC main.cpp)
patdnn_add_kernels(kernels ARCHS scalar)
add_library(options INTERFACE)
target_compile_options(options INTERFACE -march=x86-64-v3)
foreach(program IN ITEMS plain apart by_option by_interface by_source unrelated)
  add_executable(${program} main.cpp)
  target_link_libraries(${program} PRIVATE patdnn::patdnn)
endforeach()
set_target_properties(unrelated PROPERTIES LINK_LIBRARIES "")
target_link_libraries(apart PRIVATE kernels)
target_compile_options(by_option PRIVATE -mavx2 -mfma)
target_link_libraries(by_interface PRIVATE options)
file(COPY_FILE main.cpp ${CMAKE_BINARY_DIR}/fast.cpp)
target_sources(by_source PRIVATE ${CMAKE_BINARY_DIR}/fast.cpp)
set_source_files_properties(${CMAKE_BINARY_DIR}/fast.cpp PROPERTIES COMPILE_OPTIONS -msse4.1)
]=])

# `expected` are the programs that CMake must name in one warning, or nothing; `ARGN` further arguments.
function(configure expected)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${FOLDER} -B ${FOLDER}/build -G ${GENERATOR} -DSOURCE=${SOURCE}
      -DCMAKE_CXX_COMPILER=${COMPILER} ${FOUND} ${ARGN}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  string(REGEX MATCHALL "run on one lane in: [a-z_, ]*" found "${output}")
  if(expected AND PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
    set(expected "run on one lane in: ${expected}")
  else()
    set(expected "")
  endif()
  if(NOT status EQUAL 0 OR NOT found STREQUAL expected)
    message(FATAL_ERROR "${ARGN}: status ${status}, warned '${found}', expected '${expected}':\n${output}")
  endif()
endfunction()

configure("plain" -DCMAKE_BUILD_TYPE=Release)
configure("" -DCMAKE_BUILD_TYPE=Release -DPATDNN_WARN_WITHOUT_SIMD=OFF)
configure("" -DCMAKE_BUILD_TYPE=Debug -DPATDNN_WARN_WITHOUT_SIMD=ON)
configure("" -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS=-march=native)
