# Compiles SOURCE to assembly and checks that what should be one fused multiply-add is one, and that the tap kernel's inner loop
# holds its multiply-adds, its loads and nothing else.
#
# COMPILER, FLAGS  the compiler and, as a list, its arguments
# AWK              any POSIX awk
# OUTPUT           where the assembly goes

execute_process(
  COMMAND ${COMPILER} ${FLAGS} -S ${SOURCE} -o ${OUTPUT}
  RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} does not compile:\n${errors}")
endif()

# Fails unless the hottest loop of the function has exactly `fma` multiply-adds, at most `loads` vector loads, no access to the
# stack, and no multiplication or addition that is not fused.
function(check_hot_loop function_name fma loads)
  execute_process(
    COMMAND ${AWK} -v function_name=${function_name} -f ${CMAKE_CURRENT_LIST_DIR}/assembly.awk ${OUTPUT}
    OUTPUT_VARIABLE found ERROR_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT found MATCHES "^fma ([0-9]+)  vector_loads ([0-9]+)  stack ([0-9]+)  unfused ([0-9]+)$")
    message(FATAL_ERROR "${OUTPUT}: ${found}")
  endif()
  if(NOT CMAKE_MATCH_1 EQUAL fma OR CMAKE_MATCH_2 GREATER loads OR CMAKE_MATCH_3 GREATER 0 OR CMAKE_MATCH_4 GREATER 0)
    message(FATAL_ERROR "${OUTPUT}: ${function_name}: ${found}; "
                        "expected fma ${fma}, vector_loads at most ${loads}, stack 0, unfused 0")
  endif()
  message(STATUS "${function_name}: ${found}")
endfunction()

check_hot_loop("^lanes_fma_avx512:" 1 3)
check_hot_loop("^lanes_fma_avx2:" 1 3)
check_hot_loop("8tap_tile.*avx512" 24 10)  # 4 filters × 6 vectors; 6 inputs and 4 weights
check_hot_loop("8tap_tile.*avx2" 12 7)     # 4 filters × 3 vectors; 3 inputs and 4 weights
