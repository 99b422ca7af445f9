# Compiles for 64-bit ARM on Debian, and runs what it compiled in an emulator: g++-aarch64-linux-gnu, qemu-user.

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)

# Programs are the host's, libraries the target's. Headers and packages are both's, for libraries that are headers alone.
set(CMAKE_FIND_ROOT_PATH /usr/aarch64-linux-gnu)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE BOTH)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE BOTH)

# xsimd is such a library, but Debian keeps its package among the host's own, where nobody looks for a target.
file(GLOB patdnn_host_xsimd /usr/lib/*-linux-gnu*/cmake/xsimd)
if(patdnn_host_xsimd)
  list(GET patdnn_host_xsimd 0 patdnn_host_xsimd)
  set(xsimd_DIR ${patdnn_host_xsimd} CACHE PATH "The directory of xsimd's package")
endif()
unset(patdnn_host_xsimd)

find_program(PATDNN_CROSS_COMPILER aarch64-linux-gnu-g++)
find_program(PATDNN_EMULATOR qemu-aarch64)
mark_as_advanced(PATDNN_CROSS_COMPILER PATDNN_EMULATOR)
if(NOT PATDNN_CROSS_COMPILER OR NOT PATDNN_EMULATOR)
  message(FATAL_ERROR "patdnn: aarch64-linux-gnu-g++ or qemu-aarch64 not found (Debian: g++-aarch64-linux-gnu, qemu-user)")
endif()
set(CMAKE_CXX_COMPILER ${PATDNN_CROSS_COMPILER})
set(CMAKE_CROSSCOMPILING_EMULATOR ${PATDNN_EMULATOR} -L /usr/aarch64-linux-gnu)
