# Kernels of several architectures for one program. Used by the project and by its installed package.

# Sets `result` to the compiler flags of an architecture by its name in patdnn::arch.
function(patdnn_arch_flags architecture result)
  set(flags_avx512 -mavx512f -mavx512cd -mavx512dq -mavx512bw -mavx512vl -mavx2 -mfma)
  set(flags_avx2 -mavx2 -mfma)
  set(flags_sse4 -msse4.1)
  set(flags_scalar "")
  set(flags_neon64 "")
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
    set(known avx512 avx2 sse4 scalar)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    set(known neon64 scalar)
  else()
    set(known scalar)
  endif()
  if(NOT architecture IN_LIST known)
    list(JOIN known ", " names)
    message(FATAL_ERROR "patdnn: architecture '${architecture}', expected one of ${names} on ${CMAKE_SYSTEM_PROCESSOR}")
  endif()
  set(${result} ${flags_${architecture}} PARENT_SCOPE)
endfunction()

# Sets `result` to the architectures of patdnn::arch::dispatched.
function(patdnn_dispatched_archs result)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
    set(${result} avx512 avx2 sse4 scalar PARENT_SCOPE)
  elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$")
    set(${result} neon64 scalar PARENT_SCOPE)
  else()
    set(${result} scalar PARENT_SCOPE)
  endif()
endfunction()

# patdnn_add_kernels(target [NETWORK] [ARCHS avx512 avx2 ...] [SETS file] [TUNED file])
#
# Adds to `target` one translation unit for each architecture, compiled for it alone, with the tables from which
# patdnn::kernels::table() chooses when the program runs, and one, compiled as the target is, with the functions that make
# and run layers: whoever is compiled for the target, or links it, then prepares layers and networks on these, and compiles
# none of them. May be called in any directory, whichever added patdnn and the target.
#
# NETWORK  one more unit, with what reads, prepares and runs networks
# ARCHS    of patdnn::arch; by default all that this kind of processor has
# SETS     a header that defines `using patdnn_sets = patdnn::fkw::sets<my_set, ...>;`: a second table has pattern kernels
#          for these, patdnn::kernels::table<patdnn::arch::preferred, my_set, ...>()
# TUNED    a header that patdnn_tune wrote, under the name TunedLayers: its layers are asked before the shipped ones
function(patdnn_add_kernels target)
  cmake_parse_arguments(PARSE_ARGV 1 PATDNN "NETWORK" "SETS;TUNED" "ARCHS")
  if(PATDNN_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "patdnn_add_kernels: unexpected '${PATDNN_UNPARSED_ARGUMENTS}'")
  endif()
  patdnn_dispatched_archs(known)
  if(NOT PATDNN_ARCHS)
    set(PATDNN_ARCHS ${known})
  endif()
  set(PATDNN_INCLUDES "")
  foreach(option IN ITEMS SETS TUNED)
    if(PATDNN_${option})
      cmake_path(ABSOLUTE_PATH PATDNN_${option} OUTPUT_VARIABLE header)
      if(NOT EXISTS ${header})
        message(FATAL_ERROR "patdnn_add_kernels: ${option} names no file: '${header}'")
      endif()
      string(APPEND PATDNN_INCLUDES "#include \"${header}\"\n")
    endif()
  endforeach()
  set(PATDNN_TUNED_LAYERS void)
  if(PATDNN_TUNED)
    set(PATDNN_TUNED_LAYERS tuned::TunedLayers)
  endif()
  list(JOIN PATDNN_ARCHS "|" wanted)
  list(FILTER known INCLUDE REGEX "^(${wanted})$")  # the best first
  foreach(PATDNN_ARCH IN LISTS PATDNN_ARCHS)
    patdnn_arch_flags(${PATDNN_ARCH} flags)
    set(PATDNN_OWN_TABLE "")
    if(PATDNN_SETS)
      set(PATDNN_OWN_TABLE "template <>
[[gnu::weak]] const ConvTable& CompiledTables<arch::${PATDNN_ARCH}, ::patdnn_sets>::convolution() noexcept {
  static constexpr ConvTable table = detail::tuned_table<arch::${PATDNN_ARCH}, ${PATDNN_TUNED_LAYERS}>(::patdnn_sets{});
  return table;
}")
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/patdnn_kernels/${target}/kernels_${PATDNN_ARCH}.cpp)
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/kernels.cpp.in ${source} @ONLY)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # GCC 12 warns of its own AVX-512 intrinsics, which copy a deliberately undefined vector.
      list(APPEND flags -Wno-uninitialized -Wno-maybe-uninitialized)
    endif()
    # With flags of its own, a unit neither takes the target's precompiled headers nor goes together with its other units.
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES
      COMPILE_OPTIONS "${flags}" SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${source})
  endforeach()
  set(units functions)
  set(needs patdnn::patdnn xsimd)
  if(PATDNN_NETWORK)
    list(APPEND units network)
    target_compile_definitions(${target} PUBLIC PATDNN_NETWORK)
  endif()
  # They define a macro before they include anything.
  foreach(unit IN LISTS units)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/patdnn_kernels/${target}/${unit}.cpp)
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${unit}.cpp.in ${source} COPYONLY)
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES
      SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${source})
  endforeach()
  foreach(needed IN LISTS needs)
    if(NOT TARGET ${needed})
      message(FATAL_ERROR "patdnn_add_kernels(${target}): no target ${needed} is known in this directory; find it with GLOBAL")
    endif()
  endforeach()
  list(JOIN known "," archs)
  target_compile_definitions(${target} PUBLIC "PATDNN_KERNELS=${archs}")
  set_target_properties(${target} PROPERTIES PATDNN_HAS_KERNELS ON)
  list(REMOVE_ITEM needs xsimd)
  target_link_libraries(${target} PUBLIC ${needs})
endfunction()
