# What the compiler makes of the headers: programs that it must refuse, symbols, assembly; and what the umbrella holds.

set(checks ${CMAKE_CURRENT_SOURCE_DIR}/checks)

add_test(NAME umbrella_only_includes
  COMMAND ${CMAKE_COMMAND} -DHEADER=${PROJECT_SOURCE_DIR}/include/patdnn/patdnn.hpp -P ${checks}/umbrella.cmake)

find_program(PATDNN_CTAGS NAMES ctags-universal ctags)
mark_as_advanced(PATDNN_CTAGS)
if(PATDNN_CTAGS)
  add_test(NAME headers.ctags
    COMMAND ${CMAKE_COMMAND} -DCTAGS=${PATDNN_CTAGS} -DINCLUDE=${PROJECT_SOURCE_DIR}/include/patdnn -P ${checks}/ctags.cmake)
else()
  patdnn_skip_tests("ctags is missing" headers.ctags)
endif()

# The library and xsimd, and no other flag.
get_target_property(xsimd_directories xsimd INTERFACE_INCLUDE_DIRECTORIES)
list(REMOVE_ITEM xsimd_directories ${CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES})
set(compiler_flags -std=c++20 -I${PROJECT_SOURCE_DIR}/include)
foreach(directory IN LISTS xsimd_directories)
  list(APPEND compiler_flags -I${directory})
endforeach()

file(GLOB programs CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/compile/*.cpp)
foreach(program IN LISTS programs)
  cmake_path(GET program STEM name)
  if(name MATCHES "^static_")
    set(test must_not_compile.${name})
  else()
    set(test compile.${name})
  endif()
  add_test(NAME ${test}
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags}" -DSOURCE=${program}
            -P ${checks}/compile_fails.cmake)
endforeach()

# What serves programs without exceptions.
foreach(header static_layer static_network)
  add_test(NAME static.${header}_does_not_throw
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags}"
            -DHEADER=${PROJECT_SOURCE_DIR}/include/patdnn/${header}.hpp -P ${checks}/does_not_throw.cmake)
endforeach()

# Sets `report` to a regular expression of what a check must find in a file with a fault: its line "// finds: ...".
function(read_report file report)
  file(STRINGS ${file} text LIMIT_COUNT 1 REGEX "^// finds: ")
  string(REPLACE "// finds: " "FAILED: " text "${text}")
  set(${report} "${text}" PARENT_SCOPE)
endfunction()

# Unoptimised code calls inline functions of the standard library, -Os some of ours: they then are symbols as well.
if(NOT CMAKE_BUILD_TYPE MATCHES "^(Release|RelWithDebInfo)$")
  message(STATUS "The symbols tests are skipped: they need a Release or RelWithDebInfo build")
elseif(NOT CMAKE_NM)
  patdnn_skip_tests("nm is missing (Debian: binutils)" symbols.kernels symbols.umbrella symbols.layer_unit
    symbols.apart_unit)
else()
  function(add_symbols_test name target least)
    add_test(NAME symbols.${name}
      COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} "-DOBJECTS=$<FILTER:$<TARGET_OBJECTS:${target}>,INCLUDE,_[a-z0-9]+[.]cpp[.]o$>"
              -DLEAST=${least}
              -P ${checks}/symbols.cmake)
  endfunction()
  add_symbols_test(kernels patdnn_kernels 20)

  add_test(NAME symbols.umbrella
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${compiler_flags}" -DNM=${CMAKE_NM}
            -DOBJECT=${CMAKE_CURRENT_BINARY_DIR}/umbrella.o -P ${checks}/no_symbols.cmake)

  # What a user's first unit compiles, for no instruction set: 198 functions of 282 KB by g++ 12; with kernels compiled
  # apart, 17 functions of 10 KB.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
    add_library(patdnn_layer_unit OBJECT ${PROJECT_SOURCE_DIR}/examples/snippets/run_layer.cpp)
    target_link_libraries(patdnn_layer_unit PRIVATE patdnn::patdnn patdnn_program_options)
    add_test(NAME symbols.layer_unit
      COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DOBJECT=$<TARGET_OBJECTS:patdnn_layer_unit> -DMOST_FUNCTIONS=200
              -DMOST_BYTES=290000 -P ${checks}/unit_size.cmake)
    add_library(patdnn_apart_unit OBJECT ${PROJECT_SOURCE_DIR}/examples/snippets/run_layer.cpp)
    target_link_libraries(patdnn_apart_unit PRIVATE patdnn_kernels patdnn_program_options)
    add_test(NAME symbols.apart_unit
      COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DOBJECT=$<TARGET_OBJECTS:patdnn_apart_unit> -DMOST_FUNCTIONS=20
              -DMOST_BYTES=11000 -P ${checks}/unit_size.cmake)
  endif()

  # Objects with a fault each, which the first line says how the check must report.
  file(GLOB faults CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/symbols/*.cpp)
  foreach(fault IN LISTS faults)
    cmake_path(GET fault STEM name)
    read_report(${fault} report)
    add_library(patdnn_symbols_${name} OBJECT ${fault})
    target_link_libraries(patdnn_symbols_${name} PRIVATE patdnn::patdnn patdnn_program_options)
    add_symbols_test(finds_${name} patdnn_symbols_${name} 1)
    set_tests_properties(symbols.finds_${name} PROPERTIES PASS_REGULAR_EXPRESSION "${report}")
  endforeach()
endif()

find_program(PATDNN_AWK awk)
mark_as_advanced(PATDNN_AWK)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$" AND CMAKE_SIZEOF_VOID_P EQUAL 8)
  set(assembly_machine x86_64)
  # Tuned for Zen, g++ folds a load into each multiply-add and so loads again, unless the kernel pins what it loads.
  # Without AVX-512, a tile for AVX2 has 16 registers and no more.
  set(assembly_flags_avx2 -mavx2 -mfma -mtune=znver3)
  set(assembly_flags_avx512 ${assembly_flags_avx2} -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512cd)
  set(assembly_tests fma_avx512 tap_avx512 pattern_avx512_g1 pattern_avx512_g2 fma_avx2 tap_avx2 pattern_avx2
    static_taps_avx512 static_patterns_avx512 static_taps_avx2 static_patterns_avx2)
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # clang++ makes three copies of this loop.
    list(REMOVE_ITEM assembly_tests static_taps_avx2)
  endif()
  set(assembly_faults avx512)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64)$" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(assembly_machine aarch64)
  set(assembly_flags_neon64 "")
  set(assembly_tests fma_neon64 tap_neon64)
  set(assembly_faults neon64)
else()
  message(STATUS "The assembly tests are skipped: they read x86-64, and what g++ makes for 64-bit ARM")
  return()
endif()
if(NOT PATDNN_AWK)
  list(TRANSFORM assembly_tests PREPEND assembly.)
  patdnn_skip_tests("awk is missing (Debian: mawk)" ${assembly_tests})
  return()
endif()

set(assembly_sources ${CMAKE_CURRENT_SOURCE_DIR}/assembly)
set(assembly_directory ${CMAKE_CURRENT_BINARY_DIR}/assembly)
file(MAKE_DIRECTORY ${assembly_directory})

function(add_assembly_test name architecture source)
  set(flags ${compiler_flags} -O3 ${assembly_flags_${architecture}})
  add_test(NAME assembly.${name}
    COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DFLAGS=${flags}"
            -DCOMPILER_NAME=${CMAKE_CXX_COMPILER_ID} -DALLOWANCES=${assembly_sources}/allowances.txt
            -DMACHINE=${assembly_machine} -DSOURCE=${source} -DOUTPUT=${assembly_directory}/${name}.s
            -DAWK=${PATDNN_AWK} -P ${checks}/assembly.cmake)
endfunction()

# Pattern kernels and static layers take the compiler longest: the label `assembly` is theirs.
foreach(name IN LISTS assembly_tests)
  string(REGEX MATCH "(avx512|avx2|neon64)" architecture ${name})
  string(REGEX REPLACE "^fma_.*" "fma" stem ${name})
  add_assembly_test(${name} ${architecture} ${assembly_sources}/${stem}.cpp)
  if(name MATCHES "^static_" AND CMAKE_NM)
    # Of the listing that the assembly test leaves.
    add_test(NAME static.code_size.${name}
      COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} -DNM=${CMAKE_NM}
              -DSOURCE=${assembly_directory}/${name}.s -DOUTPUT=${assembly_directory}/${name}.o -P ${checks}/code_size.cmake)
    set_tests_properties(assembly.${name} PROPERTIES FIXTURES_SETUP ${name}_listing)
    set_tests_properties(static.code_size.${name} PROPERTIES LABELS assembly FIXTURES_REQUIRED ${name}_listing)
  endif()
  if(name MATCHES "^(static|pattern)_")
    set_tests_properties(assembly.${name} PROPERTIES LABELS assembly)
  endif()
endforeach()

# Listings with a fault each, which the first line says how the check must report. They need 32 registers.
file(GLOB faults CONFIGURE_DEPENDS ${assembly_sources}/faults/*.cpp)
foreach(fault IN LISTS faults)
  cmake_path(GET fault STEM name)
  read_report(${fault} report)
  add_assembly_test(finds_a_${name} ${assembly_faults} ${fault})
  set_tests_properties(assembly.finds_a_${name} PROPERTIES PASS_REGULAR_EXPRESSION "${report}")
endforeach()
