# Fails unless every function and variable that the linker may replace by another translation unit's of the same name
# names the architecture of its object: a weak symbol compiled for AVX-512 that any program may hold as well, such as an
# inline function of the standard library, could otherwise be the copy that a machine without AVX-512 runs.
#
# NM        the tool of that name
# OBJECTS   list of objects, each named after its architecture: ..._avx512.cpp.o
# LEAST     weak symbols of an object at least: a check of none would pass

if(NOT OBJECTS)
  message(FATAL_ERROR "no objects to check")
endif()
foreach(object IN LISTS OBJECTS)
  string(REGEX REPLACE "^.*_([a-z0-9]+)\\.cpp\\.o$" "\\1" architecture ${object})
  if(NOT architecture MATCHES "^(avx512|avx2|sse4|neon64|scalar)$")
    message(FATAL_ERROR "${object} is not named after an architecture")
  endif()
  execute_process(COMMAND ${NM} --defined-only -C ${object}
    RESULT_VARIABLE status OUTPUT_VARIABLE symbols ERROR_VARIABLE errors)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${NM} does not read ${object}:\n${errors}")
  endif()
  # What separates elements of a CMake list or groups them also occurs in names.
  string(REGEX REPLACE "[][;]" "_" symbols "${symbols}")
  string(REGEX MATCHALL "[^\n]+" symbols "${symbols}")
  set(weak 0)
  foreach(symbol IN LISTS symbols)
    if(NOT symbol MATCHES "^[0-9a-f]+ [WVwvu] (.*)$")
      continue()
    endif()
    set(name "${CMAKE_MATCH_1}")
    # How an object refers to the exception handler of the C++ library, and rows of tuned layers: data, the same in all.
    if(name STREQUAL "DW.ref.__gxx_personality_v0" OR name MATCHES "^patdnn::v0::tuned::[a-zA-Z0-9_:]+::layers$")
      continue()
    endif()
    math(EXPR weak "${weak} + 1")
    if(NOT name MATCHES "patdnn::v0::arch::${architecture}[^A-Za-z0-9_]")
      message(NOTICE "FAILED: does not name arch::${architecture}: ${name}")
      set(failed TRUE)
    endif()
  endforeach()
  if(weak LESS LEAST)
    message(NOTICE "FAILED: ${weak} weak symbols, expected at least ${LEAST}")
    set(failed TRUE)
  endif()
  message(STATUS "${object}: ${weak} weak symbols")
endforeach()
if(failed)
  message(FATAL_ERROR "the symbols are not as expected")
endif()
