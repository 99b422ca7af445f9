# Makes the Conan package by the profile that Conan detects, with the system's libraries, and builds and runs its
# test_package; then asks for what the recipe has to refuse.
#
# CONAN, RECIPE                the program; the recipe's folder
# COMPILER                     g++
# XSIMD_VERSION, EIGEN_VERSION, ONNX_VERSION, PROTOBUF_VERSION of the system
# FOLDER                       for Conan's cache and profiles (emptied first)

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
set(ENV{CONAN_HOME} ${FOLDER}/home)
# Whose standard is what the compiler's default is, C++17 for g++ 12 to 14.
execute_process(COMMAND ${CONAN} profile detect
  OUTPUT_QUIET ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${FOLDER}/libraries "[platform_requires]
xsimd/${XSIMD_VERSION}
eigen/${EIGEN_VERSION}
[conf]
tools.cmake.cmaketoolchain:generator=Ninja
tools.build:compiler_executables={'cpp': '${COMPILER}'}
")
set(profile -pr:a default -pr:a ${FOLDER}/libraries)

# The test package is built in a copy: Conan builds inside of it.
file(COPY ${RECIPE}/test_package DESTINATION ${FOLDER})
set(create ${CONAN} create ${RECIPE} --no-remote --test-folder=${FOLDER}/test_package)

file(WRITE ${FOLDER}/more "[platform_requires]\nonnx/${ONNX_VERSION}\nprotobuf/${PROTOBUF_VERSION}\nvulkan-headers/1.3\n")
execute_process(COMMAND ${create} ${profile} -pr:a ${FOLDER}/more -o "&:onnx=True" -o "&:vulkan=True"
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0 OR NOT output MATCHES "1 node, expected 1" OR NOT output MATCHES "expected 9 and 4|vulkan: skipped")
  message(FATAL_ERROR "the package cannot be made or used (${status}):\n${output}")
endif()
file(GLOB left RELATIVE ${FOLDER}/test_package ${FOLDER}/test_package/*)
list(REMOVE_ITEM left build CMakeLists.txt conanfile.py onnx.cpp package.cpp vulkan.cpp)
if(left)
  message(FATAL_ERROR "making the package leaves files among its sources: ${left}")
endif()

# By default without ONNX and Vulkan, which this profile does not know.
execute_process(COMMAND ${CONAN} create ${RECIPE} --no-remote --test-folder= ${profile}
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the package cannot be made without them (${status}):\n${output}")
endif()

function(expect_refusal text)
  execute_process(COMMAND ${create} ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status EQUAL 0 OR NOT output MATCHES "${text}")
    message(FATAL_ERROR "conan create ${ARGN}: status ${status}, expected a refusal that says '${text}':\n${output}")
  endif()
endfunction()

expect_refusal("gcc 11, expected gcc 12" ${profile} -s compiler.version=11)
