# Assembles SOURCE and compares its code, but for the functions that the tiles of all layers share, with the size of the
# data named `planned`.
#
# COMPILER  what assembles
# SOURCE    a listing of assembly
# NM        nm
# OUTPUT    where the object goes

execute_process(
  COMMAND ${COMPILER} -c ${SOURCE} -o ${OUTPUT}
  RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} does not assemble:\n${errors}")
endif()
execute_process(COMMAND ${NM} -S -t d ${OUTPUT} RESULT_VARIABLE status OUTPUT_VARIABLE symbols)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "nm cannot read ${OUTPUT}")
endif()

set(code 0)
set(planned 0)
string(REGEX MATCHALL "[0-9]+ [0-9]+ [TtWw] [^\n]+" functions "${symbols}")
list(FILTER functions EXCLUDE REGEX "(13store_applied|17prefetch_residual|14prefetch_share)")
foreach(function IN LISTS functions)
  string(REGEX REPLACE "^[0-9]+ 0*([0-9]+) .*" "\\1" bytes "${function}")
  math(EXPR code "${code} + ${bytes}")
endforeach()
if(symbols MATCHES "[0-9]+ 0*([0-9]+) [RrDdBb] planned\n")
  set(planned ${CMAKE_MATCH_1})
endif()
message(STATUS "${SOURCE}: ${code} bytes of code, ${planned} planned")
if(planned EQUAL 0 OR code EQUAL 0 OR code GREATER planned)
  message(FATAL_ERROR "${SOURCE}: ${code} bytes of code, expected at most the ${planned} planned")
endif()
