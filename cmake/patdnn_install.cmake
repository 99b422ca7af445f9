# Headers, the CMake package `patdnn` with the components `eigen`, `onnx` and `vulkan`, and what pkg-config reads.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(PATDNN_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/patdnn)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/patdnn DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN "*.hpp")
install(TARGETS patdnn EXPORT patdnn_core)
install(EXPORT patdnn_core FILE patdnn_core_targets.cmake NAMESPACE patdnn:: DESTINATION ${PATDNN_PACKAGE_DIR})

if(TARGET patdnn_eigen)
  install(TARGETS patdnn_eigen EXPORT patdnn_eigen)
  install(EXPORT patdnn_eigen FILE patdnn_eigen_targets.cmake NAMESPACE patdnn:: DESTINATION ${PATDNN_PACKAGE_DIR})
endif()

if(TARGET patdnn_onnx)
  install(TARGETS patdnn_onnx EXPORT patdnn_onnx)
  install(EXPORT patdnn_onnx FILE patdnn_onnx_targets.cmake NAMESPACE patdnn:: DESTINATION ${PATDNN_PACKAGE_DIR})
endif()

if(TARGET patdnn_vulkan)
  install(TARGETS patdnn_vulkan EXPORT patdnn_vulkan)
  install(EXPORT patdnn_vulkan FILE patdnn_vulkan_targets.cmake NAMESPACE patdnn:: DESTINATION ${PATDNN_PACKAGE_DIR})
endif()

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/patdnn-config.cmake.in ${PROJECT_BINARY_DIR}/patdnn-config.cmake
  INSTALL_DESTINATION ${PATDNN_PACKAGE_DIR})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/patdnn-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
  ${PROJECT_BINARY_DIR}/patdnn-config.cmake
  ${PROJECT_BINARY_DIR}/patdnn-config-version.cmake
  ${PROJECT_SOURCE_DIR}/cmake/functions.cpp.in
  ${PROJECT_SOURCE_DIR}/cmake/kernels.cpp.in
  ${PROJECT_SOURCE_DIR}/cmake/network.cpp.in
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_add_kernels.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_compiler.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_find_onnx.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_find_vulkan.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_without_simd.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_xsimd.cmake
  DESTINATION ${PATDNN_PACKAGE_DIR})

# For other build systems. Paths are relative, so that the tree may be moved.
set(PATDNN_PKGCONFIG_DIR ${CMAKE_INSTALL_DATADIR}/pkgconfig)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX
  BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX}/${PATDNN_PKGCONFIG_DIR} OUTPUT_VARIABLE PATDNN_PKGCONFIG_PREFIX)
set(pkgconfig_modules patdnn)
if(TARGET patdnn_eigen)
  list(APPEND pkgconfig_modules patdnn-eigen)
endif()
foreach(module IN LISTS pkgconfig_modules)
  configure_file(
    ${PROJECT_SOURCE_DIR}/cmake/packaging/pkgconfig/${module}.pc.in ${PROJECT_BINARY_DIR}/${module}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${module}.pc DESTINATION ${PATDNN_PKGCONFIG_DIR})
endforeach()
