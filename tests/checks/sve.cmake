# Builds SOURCE for 64-bit ARM with vectors of 32 bytes, as PROGRAM, and runs it in EMULATOR.
#
# COMPILER   a cross compiler, whose libraries lie in /usr/aarch64-linux-gnu
# INCLUDES   folders of headers: patdnn's, and those of an xsimd that has SVE

cmake_minimum_required(VERSION 3.25)

list(TRANSFORM INCLUDES PREPEND -isystem)
cmake_path(GET PROGRAM PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${COMPILER} -std=c++20 -O1 -Wno-psabi -march=armv8-a+sve -msve-vector-bits=256 ${INCLUDES}
  ${SOURCE} -o ${PROGRAM} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${EMULATOR} -L /usr/aarch64-linux-gnu -cpu max,sve256=on,sve-default-vector-length=32 ${PROGRAM}
  COMMAND_ERROR_IS_FATAL ANY)
