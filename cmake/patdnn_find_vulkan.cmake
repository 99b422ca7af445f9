# Finds Vulkan's headers as target `Vulkan::Headers`; the loader is opened when a program runs. Also used by the
# installed package.

# Sets `result` to whether they were found. `ARGN` is passed to find_package().
# CMAKE_DISABLE_FIND_PACKAGE_VulkanHeaders, by which packages leave the component out, holds for a plain folder as well.
macro(patdnn_find_vulkan result)
  if(NOT TARGET Vulkan::Headers)
    find_package(VulkanHeaders CONFIG QUIET ${ARGN})
  endif()
  if(NOT TARGET Vulkan::Headers AND NOT CMAKE_DISABLE_FIND_PACKAGE_VulkanHeaders)
    find_path(PATDNN_VULKAN_INCLUDE_DIR vulkan/vulkan_core.h)
    mark_as_advanced(PATDNN_VULKAN_INCLUDE_DIR)
    if(PATDNN_VULKAN_INCLUDE_DIR)
      add_library(Vulkan::Headers INTERFACE IMPORTED GLOBAL)
      target_include_directories(Vulkan::Headers INTERFACE ${PATDNN_VULKAN_INCLUDE_DIR})
    endif()
  endif()
  if(TARGET Vulkan::Headers)
    set(${result} TRUE)
  else()
    set(${result} FALSE)
  endif()
endmacro()
