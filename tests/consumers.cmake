# Outside projects that use the library: its CMake package, its sources, pkg-config, Conan and vcpkg. What compiles such a
# project has the label `consumer`, and runs in CI and the test preset `all`; the rest, `package`, everywhere.

set(prefix ${CMAKE_CURRENT_BINARY_DIR}/consumers/prefix)

function(add_consumer name project)
  add_test(NAME consumer.${name}
    COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR}/consumers/${project}
            -DBINARY_DIR=${CMAKE_CURRENT_BINARY_DIR}/consumers/${name}
            -DGENERATOR=${CMAKE_GENERATOR} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DCONFIGURE=${ARGN}"
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/consumer.cmake)
  set_tests_properties(consumer.${name} PROPERTIES LABELS consumer TIMEOUT 600)
endfunction()

# Where this build found what it needs, for machines on which that is no default place.
set(found "-Dxsimd_DIR=${xsimd_DIR}" "-DEigen3_DIR=${Eigen3_DIR}")

if(PATDNN_INSTALL)
  add_test(NAME consumer.install COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${prefix})
  set_tests_properties(consumer.install PROPERTIES LABELS package FIXTURES_SETUP patdnn_installed)
  add_consumer(find_package find_package -DCMAKE_PREFIX_PATH=${prefix} ${found})
  set_tests_properties(consumer.find_package PROPERTIES FIXTURES_REQUIRED patdnn_installed)

  find_program(PATDNN_PKG_CONFIG pkg-config)
  mark_as_advanced(PATDNN_PKG_CONFIG)
  if(PATDNN_PKG_CONFIG)
    add_test(NAME pkg-config.consumer
      COMMAND ${CMAKE_COMMAND} -DPKG_CONFIG=${PATDNN_PKG_CONFIG} -DPREFIX=${prefix} -DCOMPILER=${CMAKE_CXX_COMPILER}
              -DVERSION=${PROJECT_VERSION} -DSOURCES=${CMAKE_CURRENT_SOURCE_DIR}/consumers
              -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/pkg-config
              -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/pkg_config.cmake)
    set_tests_properties(pkg-config.consumer PROPERTIES
      LABELS consumer TIMEOUT 600 FIXTURES_REQUIRED patdnn_installed)
  else()
    patdnn_skip_tests("pkg-config is missing" pkg-config.consumer)
  endif()

  add_test(NAME vcpkg.port
    COMMAND ${CMAKE_COMMAND} -DPORT=${PROJECT_SOURCE_DIR}/cmake/packaging/vcpkg/patdnn -DPREFIX=${prefix}
            -DVERSION=${PROJECT_VERSION} -DGENERATOR=${CMAKE_GENERATOR} -DCOMPILER=${CMAKE_CXX_COMPILER}
            "-DFOUND=${found}" -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/vcpkg
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/vcpkg_port.cmake)
  set_tests_properties(vcpkg.port PROPERTIES
    LABELS package TIMEOUT 300 FIXTURES_REQUIRED patdnn_installed FIXTURES_SETUP patdnn_vcpkg_port)

  # The component vulkan, as it is installed and as vcpkg's feature of that name makes it.
  if(TARGET patdnn::vulkan)
    add_consumer(vulkan vulkan -DCMAKE_PREFIX_PATH=${prefix} ${found})
    set_tests_properties(consumer.vulkan PROPERTIES FIXTURES_REQUIRED patdnn_installed)
    add_consumer(vcpkg_vulkan vulkan
      -DCMAKE_PREFIX_PATH=${CMAKE_CURRENT_BINARY_DIR}/consumers/vcpkg/packages/patdnn ${found})
    set_tests_properties(consumer.vcpkg_vulkan PROPERTIES FIXTURES_REQUIRED patdnn_vcpkg_port)
    set_tests_properties(consumer.vulkan consumer.vcpkg_vulkan PROPERTIES SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
  endif()
endif()

# PyPI's conan, where cmake/provision.sh puts it, or anywhere else.
find_program(PATDNN_CONAN conan HINTS ${PROJECT_SOURCE_DIR}/build/python/bin)
mark_as_advanced(PATDNN_CONAN)
if(PATDNN_CONAN AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  find_package(Protobuf QUIET)
  find_package(ONNX CONFIG QUIET)
  add_test(NAME conan.create
    COMMAND ${CMAKE_COMMAND} -DCONAN=${PATDNN_CONAN} -DRECIPE=${PROJECT_SOURCE_DIR}/cmake/packaging/conan
            -DCOMPILER=${CMAKE_CXX_COMPILER}
            -DXSIMD_VERSION=${xsimd_VERSION} -DEIGEN_VERSION=${Eigen3_VERSION} -DONNX_VERSION=${ONNX_VERSION}
            -DPROTOBUF_VERSION=${Protobuf_VERSION}
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/conan -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/conan.cmake)
  set_tests_properties(conan.create PROPERTIES LABELS consumer TIMEOUT 600)
elseif(NOT PATDNN_CONAN)
  patdnn_skip_tests("conan is missing (sh cmake/provision.sh ci)" conan.create)
endif()

# patdnn_add_kernels() anywhere: the sources, or the package, in one directory, targets in others.
add_consumer(kernels_of_sources kernels -DCMAKE_BUILD_TYPE=Debug -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${found})
if(PATDNN_INSTALL)
  add_consumer(kernels_of_package kernels -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH=${prefix} ${found})
  set_tests_properties(consumer.kernels_of_package PROPERTIES FIXTURES_REQUIRED patdnn_installed)
endif()
add_test(NAME consumer.without_simd
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} -DGENERATOR=${CMAKE_GENERATOR} -DCOMPILER=${CMAKE_CXX_COMPILER}
          "-DFOUND=${found}" -DPROCESSOR=${CMAKE_SYSTEM_PROCESSOR}
          -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/without_simd
          -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/without_simd.cmake)
set_tests_properties(consumer.without_simd PROPERTIES LABELS package TIMEOUT 300)

add_consumer(add_subdirectory add_subdirectory -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${found})
add_consumer(fetch_content fetch_content -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${found})

# A later xsimd than the system's, where cmake/provision.sh unpacked one.
set(later ${PROJECT_SOURCE_DIR}/build/later/usr)
if(EXISTS ${later}/share/cmake/xsimd)
  add_consumer(later_xsimd add_subdirectory
    -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} -DCMAKE_PREFIX_PATH=${later} -DEigen3_DIR=${Eigen3_DIR} -DOLDEST_XSIMD=13)
else()
  patdnn_skip_tests("a later xsimd is missing (sh cmake/provision.sh ci)" consumer.later_xsimd)
endif()

# An architecture of a user's own: SVE, which that xsimd has, in an emulator.
find_program(PATDNN_AARCH64_COMPILER aarch64-linux-gnu-g++)
find_program(PATDNN_QEMU_AARCH64 qemu-aarch64)
mark_as_advanced(PATDNN_AARCH64_COMPILER PATDNN_QEMU_AARCH64)
if(EXISTS ${later}/share/cmake/xsimd AND PATDNN_AARCH64_COMPILER AND PATDNN_QEMU_AARCH64)
  add_test(NAME consumer.sve
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${PATDNN_AARCH64_COMPILER} -DEMULATOR=${PATDNN_QEMU_AARCH64}
            "-DINCLUDES=${PROJECT_SOURCE_DIR}/include;${later}/include" -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/consumers/sve.cpp
            -DPROGRAM=${CMAKE_CURRENT_BINARY_DIR}/consumers/sve -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/sve.cmake)
  set_tests_properties(consumer.sve PROPERTIES LABELS preset TIMEOUT 600)  # of the test preset `all`
else()
  patdnn_skip_tests("a later xsimd, g++ for 64-bit ARM or qemu is missing (sh cmake/provision.sh all)" consumer.sve)
endif()

# A later Catch2 than the system's, where its headers are unpacked: its library needs a later C++ library, too.
if(EXISTS ${later}/include/catch2/catch_test_macros.hpp)
  add_test(NAME consumer.later_catch2
    COMMAND ${CMAKE_CXX_COMPILER} ${compiler_flags} -fsyntax-only -Wall -Wextra -Werror -isystem ${later}/include
            ${CMAKE_CURRENT_SOURCE_DIR}/pattern_test.cpp)
  set_tests_properties(consumer.later_catch2 PROPERTIES LABELS consumer TIMEOUT 120)
else()
  patdnn_skip_tests("a later Catch2 is missing (sh cmake/provision.sh ci)" consumer.later_catch2)
endif()

# Two versions in one program, as the guide for authors of engines promises.
if(CMAKE_NM)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
    set(fast -DFAST=sse4 -DFAST_FLAGS=-msse4.1 -DPLAIN=scalar)
  else()
    set(fast -DFAST=neon64 -DPLAIN=neon64)
  endif()
  add_test(NAME consumer.two_versions
    COMMAND ${CMAKE_COMMAND} -DINCLUDE=${PROJECT_SOURCE_DIR}/include -DCOMPILER=${CMAKE_CXX_COMPILER} -DNM=${CMAKE_NM}
            "-DFLAGS=${compiler_flags}" ${fast} -DSOURCES=${CMAKE_CURRENT_SOURCE_DIR}/consumers/two_versions
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/two_versions
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/two_versions.cmake)
  set_tests_properties(consumer.two_versions PROPERTIES LABELS consumer TIMEOUT 600)
endif()

# Units of several instruction sets in one program.
if(NOT (CMAKE_NM AND CMAKE_OBJDUMP AND PATDNN_AWK))
  patdnn_skip_tests("nm, objdump or awk is missing (Debian: binutils, mawk)" consumer.mixed_units)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  set(flags_of_archs "")
  foreach(arch IN ITEMS avx512 avx2 sse4)
    patdnn_arch_flags(${arch} flags)
    list(JOIN flags " " flags)
    list(APPEND flags_of_archs "-DFLAGS_${arch}=${flags}")
  endforeach()
  add_test(NAME consumer.mixed_units
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags}" ${flags_of_archs}
            -DUNITS=${PROJECT_SOURCE_DIR}/cmake -DSOURCES=${CMAKE_CURRENT_SOURCE_DIR}/consumers/mixed_units
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/mixed_units
            -DNM=${CMAKE_NM} -DOBJDUMP=${CMAKE_OBJDUMP} -DAWK=${PATDNN_AWK}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/mixed_units.cmake)
  set_tests_properties(consumer.mixed_units PROPERTIES LABELS consumer TIMEOUT 900)
endif()

add_test(NAME consumer.add_kernels_errors
  COMMAND ${CMAKE_COMMAND} -DSCRIPT=${PROJECT_SOURCE_DIR}/cmake/patdnn_add_kernels.cmake
          -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/add_kernels.cmake)

add_test(NAME consumer.compilers
  COMMAND ${CMAKE_COMMAND} -DSCRIPT=${PROJECT_SOURCE_DIR}/cmake/patdnn_compiler.cmake
          -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/compilers.cmake)

if(PATDNN_BUILD_BENCH)
  add_test(NAME consumer.tune
    COMMAND ${CMAKE_COMMAND} -DTUNE=$<TARGET_FILE:patdnn_tune> -DCOMPILER=${CMAKE_CXX_COMPILER}
            "-DFLAGS=${compiler_flags}" -DPYTHON=${Python_EXECUTABLE} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/consumers/tuned.cpp
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/tune -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/tune.cmake)
  set_tests_properties(consumer.tune PROPERTIES LABELS example TIMEOUT 600)
  foreach(arch avx512 avx2 sse4 neon64)
    add_test(NAME consumer.tuned_rows.${arch}
      COMMAND ${CMAKE_COMMAND} -DTUNE=$<TARGET_FILE:patdnn_tune> -DROWS=${PROJECT_SOURCE_DIR}/bench/tuning/rows/${arch}.json
              -DHEADER=${PROJECT_SOURCE_DIR}/include/patdnn/tuning/parameters/${arch}.hpp
              -DWRITTEN=${CMAKE_CURRENT_BINARY_DIR}/consumers/rows_${arch}.hpp
              -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/tuned_rows.cmake)
    set_tests_properties(consumer.tuned_rows.${arch} PROPERTIES LABELS example)
  endforeach()
endif()
if(PATDNN_BUILD_BENCH AND TARGET patdnn::vulkan)
  set(device_flags ${compiler_flags})
  get_target_property(directories Vulkan::Headers INTERFACE_INCLUDE_DIRECTORIES)
  foreach(directory IN LISTS directories)
    list(APPEND device_flags -I${directory})
  endforeach()
  add_test(NAME consumer.device_tune
    COMMAND ${CMAKE_COMMAND} -DTUNE=$<TARGET_FILE:patdnn_tune> -DCOMPILER=${CMAKE_CXX_COMPILER}
            "-DFLAGS=${device_flags}" -DMODEL=${PROJECT_SOURCE_DIR}/examples/models/cifar10-pruned.patdnn
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/device_tune
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/device_tune.cmake)
  set_tests_properties(consumer.device_tune PROPERTIES
    LABELS example TIMEOUT 600 SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
endif()
