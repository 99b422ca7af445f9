# Headers and the CMake package `patdnn`, with the components `eigen` and `onnx`.

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

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/patdnn-config.cmake.in ${PROJECT_BINARY_DIR}/patdnn-config.cmake
  INSTALL_DESTINATION ${PATDNN_PACKAGE_DIR})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/patdnn-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
  ${PROJECT_BINARY_DIR}/patdnn-config.cmake
  ${PROJECT_BINARY_DIR}/patdnn-config-version.cmake
  ${PROJECT_SOURCE_DIR}/cmake/kernels.cpp.in
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_add_kernels.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_compiler.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_find_onnx.cmake
  ${PROJECT_SOURCE_DIR}/cmake/patdnn_xsimd.cmake
  DESTINATION ${PATDNN_PACKAGE_DIR})
