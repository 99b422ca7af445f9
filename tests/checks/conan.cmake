# Makes the Conan package, with the system's libraries, and builds and runs its test_package; then asks for what the recipe
# has to refuse.
#
# CONAN, RECIPE                the program; the recipe's folder
# COMPILER, COMPILER_VERSION   g++
# XSIMD_VERSION, EIGEN_VERSION, ONNX_VERSION, PROTOBUF_VERSION of the system
# FOLDER                       for Conan's cache and profiles (emptied first)

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
set(ENV{CONAN_HOME} ${FOLDER}/home)
string(REGEX MATCH "^[0-9]+" major ${COMPILER_VERSION})
if(PROCESSOR STREQUAL "aarch64")
  set(arch armv8)
else()
  set(arch x86_64)
endif()

function(write_profile name standard compiler_major)
  file(WRITE ${FOLDER}/${name} "[settings]
os=Linux
arch=${arch}
compiler=gcc
compiler.version=${compiler_major}
compiler.libcxx=libstdc++11
compiler.cppstd=${standard}
build_type=Release
[platform_requires]
xsimd/${XSIMD_VERSION}
eigen/${EIGEN_VERSION}
[conf]
tools.cmake.cmaketoolchain:generator=Ninja
tools.build:compiler_executables={'cpp': '${COMPILER}'}
")
endfunction()

# The test package is built in a copy: Conan builds inside of it.
file(COPY ${RECIPE}/test_package DESTINATION ${FOLDER})
set(create ${CONAN} create ${RECIPE} --no-remote --test-folder=${FOLDER}/test_package)

write_profile(profile 20 ${major})
file(WRITE ${FOLDER}/more "[platform_requires]\nonnx/${ONNX_VERSION}\nprotobuf/${PROTOBUF_VERSION}\nvulkan-headers/1.3\n")
execute_process(COMMAND ${create} -pr:a ${FOLDER}/profile -pr:a ${FOLDER}/more -o "&:onnx=True" -o "&:vulkan=True"
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0 OR NOT output MATCHES "1 node, expected 1" OR NOT output MATCHES "expected 9 and 4|vulkan: skipped")
  message(FATAL_ERROR "the package cannot be made or used (${status}):\n${output}")
endif()

# By default without ONNX and Vulkan, which this profile does not know.
execute_process(COMMAND ${CONAN} create ${RECIPE} --no-remote --test-folder= -pr:a ${FOLDER}/profile
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

write_profile(old-standard 17 ${major})
expect_refusal("C\\+\\+ standard|cppstd" -pr:a ${FOLDER}/old-standard)
write_profile(old-compiler 20 11)
expect_refusal("gcc 11, expected gcc 12" -pr:a ${FOLDER}/old-compiler)
expect_refusal("onnx=True needs eigen=True" -pr:a ${FOLDER}/profile -o "&:onnx=True" -o "&:eigen=False")
