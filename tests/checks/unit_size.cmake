# Fails when a unit holds more functions of the library, or more code, than it is known to need: what a user waits for.
#
# NM      the tool of that name
# OBJECT  the unit's
# MOST_FUNCTIONS  MOST_BYTES

execute_process(COMMAND ${NM} --defined-only -S -C ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "[][;]" "_" symbols "${symbols}")
string(REGEX MATCHALL "[0-9a-f]+ [0-9a-f]+ [tTwWuV] [^\n]*patdnn::[^\n]*" symbols "${symbols}")
set(functions 0)
set(bytes 0)
foreach(symbol IN LISTS symbols)
  string(REGEX MATCH "^[0-9a-f]+ ([0-9a-f]+) [tTwW] " function "${symbol}")
  if(function)
    math(EXPR functions "${functions} + 1")
    math(EXPR bytes "${bytes} + 0x${CMAKE_MATCH_1}")
  endif()
endforeach()
message(STATUS "${functions} functions, ${bytes} bytes")
if(functions EQUAL 0 OR functions GREATER MOST_FUNCTIONS OR bytes GREATER MOST_BYTES)
  message(FATAL_ERROR
    "${OBJECT}: ${functions} functions of ${bytes} bytes, expected 1 to ${MOST_FUNCTIONS} of at most ${MOST_BYTES} bytes")
endif()
