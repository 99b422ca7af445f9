# An overlay port for the checkout that it lies in: vcpkg install patdnn --overlay-ports=cmake/packaging/vcpkg

set(VCPKG_BUILD_TYPE release)  # headers alone
get_filename_component(SOURCE_PATH ${CMAKE_CURRENT_LIST_DIR}/../../../.. ABSOLUTE)

vcpkg_check_features(OUT_FEATURE_OPTIONS without
  INVERTED_FEATURES
    eigen CMAKE_DISABLE_FIND_PACKAGE_Eigen3
    onnx CMAKE_DISABLE_FIND_PACKAGE_ONNX
    vulkan CMAKE_DISABLE_FIND_PACKAGE_VulkanHeaders)

vcpkg_cmake_configure(
  SOURCE_PATH ${SOURCE_PATH}
  OPTIONS
    -DPATDNN_BUILD_TESTS=OFF
    -DPATDNN_BUILD_BENCH=OFF
    -DPATDNN_BUILD_EXAMPLES=OFF
    ${without})
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/patdnn)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/lib)  # the CMake package lay there

file(INSTALL ${CMAKE_CURRENT_LIST_DIR}/usage DESTINATION ${CURRENT_PACKAGES_DIR}/share/${PORT})
vcpkg_install_copyright(FILE_LIST ${SOURCE_PATH}/LICENSE)
