# Tests on a Vulkan device: Mesa's, which computes on the CPU, or a GPU's. Where there is none they are skipped.

if(NOT TARGET patdnn::vulkan)
  message(STATUS "No target patdnn::vulkan: tests of vulkan/ are left out")
  return()
endif()
if(PATDNN_SANITIZE MATCHES "thread")
  return()  # drivers are not compiled for ThreadSanitizer, and start threads of their own
endif()

add_unit_tests(patdnn_vulkan_tests
  vulkan_dispatch_test.cpp
  vulkan_convolution_test.cpp
  vulkan_network_test.cpp
  vulkan_device_test.cpp)
target_compile_options(patdnn_vulkan_tests PRIVATE ${hardly_optimised})
target_link_libraries(patdnn_vulkan_tests PRIVATE patdnn::vulkan patdnn_kernels)
target_compile_definitions(patdnn_vulkan_tests PRIVATE
  PATDNN_SHADERS="${PROJECT_SOURCE_DIR}/include/patdnn/vulkan/shaders"
  PATDNN_CIFAR10_MODEL="${PROJECT_SOURCE_DIR}/examples/models/cifar10-pruned.patdnn")
add_dependencies(patdnn_tests patdnn_vulkan_tests)

# Where Mesa's software driver is installed, a device has to be there, and where validation layers are, they have to work.
file(GLOB drivers /usr/share/vulkan/icd.d/lvp_icd*.json)
file(GLOB validation_layers /usr/share/vulkan/explicit_layer.d/VkLayer_khronos_validation.json)
set(vulkan_tests vulkan_convolution_test vulkan_network_test vulkan_device_test)
set_tests_properties(${vulkan_tests} PROPERTIES SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
set(environment "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_SOURCE_DIR}/vulkan_drivers.supp")
if(drivers AND NOT CMAKE_CROSSCOMPILING)
  list(APPEND environment PATDNN_EXPECT_VULKAN=1)
  if(validation_layers)
    list(APPEND environment PATDNN_EXPECT_VALIDATION=1)
  endif()
endif()
set_tests_properties(${vulkan_tests} PROPERTIES ENVIRONMENT "${environment}")
if(PATDNN_SANITIZE)
  # Their reference in double takes half an hour without optimisation.
  target_compile_definitions(patdnn_vulkan_tests PRIVATE PATDNN_WITHOUT_LARGE_NETWORKS)
endif()

# The checked-in SPIR-V is what the checked-in kernels compile to.
find_program(PATDNN_GLSLANG NAMES glslangValidator glslang)
mark_as_advanced(PATDNN_GLSLANG)
if(PATDNN_GLSLANG AND NOT CMAKE_CROSSCOMPILING)
  set(shaders ${PROJECT_SOURCE_DIR}/include/patdnn/vulkan/shaders)
  add_executable(patdnn_write_element_functions EXCLUDE_FROM_ALL write_element_functions.cpp)
  target_link_libraries(patdnn_write_element_functions PRIVATE patdnn::patdnn patdnn_program_options)
  add_custom_target(patdnn_spirv
    COMMAND patdnn_write_element_functions ${shaders}/element_functions.glsl
    COMMAND ${CMAKE_COMMAND} -DGLSLANG=${PATDNN_GLSLANG} -DSHADERS=${shaders} -DOUTPUT=${shaders}/spirv.hpp
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/spirv -P ${PROJECT_SOURCE_DIR}/cmake/spirv_header.cmake
    COMMENT "Compiling kernels to SPIR-V"
    VERBATIM)
  add_test(NAME vulkan.spirv
    COMMAND ${CMAKE_COMMAND} -DGLSLANG=${PATDNN_GLSLANG} -DSHADERS=${shaders}
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/spirv_test -DGENERATOR=${PROJECT_SOURCE_DIR}/cmake/spirv_header.cmake
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/spirv.cmake)
  set_tests_properties(vulkan.spirv PROPERTIES LABELS unit TIMEOUT 60 SKIP_REGULAR_EXPRESSION "${PATDNN_SKIPPED}")
elseif(NOT CMAKE_CROSSCOMPILING)
  patdnn_skip_tests("glslang is missing (Debian: glslang-tools)" vulkan.spirv)
endif()
