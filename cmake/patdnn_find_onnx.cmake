# Finds ONNX's schema as C++ classes. Also used by the installed package.

# Sets `result` to the target to link, or to nothing. `ARGN` is passed to find_package().
function(patdnn_find_onnx result)
  set(${result} "" PARENT_SCOPE)
  # ONNX's targets name protobuf's, which its package does not look for. From version 22 on protobuf's own package is
  # asked first, which finds Abseil for whoever links it; CMake's module does not.
  if(NOT TARGET protobuf::libprotobuf)
    find_package(Protobuf CONFIG QUIET ${ARGN})
  endif()
  if(NOT TARGET protobuf::libprotobuf)
    find_package(Protobuf MODULE QUIET ${ARGN})
  endif()
  if(TARGET protobuf::libprotobuf AND NOT TARGET onnx_proto AND NOT TARGET ONNX::onnx_proto)
    find_package(ONNX CONFIG QUIET ${ARGN})
  endif()
  foreach(target IN ITEMS ONNX::onnx_proto onnx_proto)
    if(TARGET ${target} AND TARGET protobuf::libprotobuf)
      set(${result} ${target} PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()
