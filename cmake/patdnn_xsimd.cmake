# Finds xsimd 8.1 or later as target `xsimd`. Used by the project and by its installed package.
#
# xsimd's version file accepts only the same major version, so no version is asked for: it is tested here.

# Sets `result` to what is wrong, or to nothing. Further arguments go to find_package().
macro(patdnn_find_xsimd result)
  set(${result} "")
  if(NOT TARGET xsimd)
    find_package(xsimd CONFIG QUIET ${ARGN})
    if(NOT TARGET xsimd)
      set(${result} "patdnn: xsimd not found, expected version 8.1 or later (Debian: libxsimd-dev; elsewhere set xsimd_DIR)")
    elseif(xsimd_VERSION VERSION_LESS 8.1)
      set(${result} "patdnn: xsimd ${xsimd_VERSION} found in ${xsimd_DIR}, expected version 8.1 or later")
    else()
      # Debian's xsimd 8.1 names the library xtl, which its package neither needs nor brings.
      get_target_property(patdnn_xsimd_links xsimd INTERFACE_LINK_LIBRARIES)
      if("xtl" IN_LIST patdnn_xsimd_links AND NOT TARGET xtl)
        find_package(xtl CONFIG QUIET ${ARGN})
        if(NOT TARGET xtl)
          list(REMOVE_ITEM patdnn_xsimd_links xtl)
          set_target_properties(xsimd PROPERTIES INTERFACE_LINK_LIBRARIES "${patdnn_xsimd_links}")
        endif()
      endif()
      unset(patdnn_xsimd_links)
    endif()
  endif()
endmacro()
