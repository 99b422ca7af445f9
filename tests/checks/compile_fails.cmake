# Compiles SOURCE and compares the outcome with its first line:
#   // error: MESSAGE   it does not compile, because of the static_assert with this message
#   // compiles         it does
# Either may end in " with -FLAG -FLAG"; then MESSAGE is what any error or note says.
#
# COMPILER, FLAGS  the compiler and, as a list, its arguments

file(STRINGS ${SOURCE} first LIMIT_COUNT 1 ENCODING UTF-8)
set(reported "error: stati[^\n]*")
if(first MATCHES "^(.+) with (-.+)$")
  set(first "${CMAKE_MATCH_1}")
  separate_arguments(own UNIX_COMMAND "${CMAKE_MATCH_2}")
  list(APPEND FLAGS ${own})
  set(reported "(error|note): [^\n]*")
endif()
execute_process(
  COMMAND ${COMPILER} ${FLAGS} -fsyntax-only ${SOURCE}
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)

if(first STREQUAL "// compiles")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} does not compile:\n${output}")
  endif()
elseif(first MATCHES "^// error: (.+)$")
  set(expected "${CMAKE_MATCH_1}")
  if(status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} compiles, expected the error: ${expected}")
  endif()
  # Only the line that reports the error counts, not the source that a compiler quotes below it.
  string(REGEX MATCHALL "${reported}" errors "${output}")
  string(FIND "${errors}" "${expected}" position)
  if(position EQUAL -1)
    message(FATAL_ERROR "${SOURCE} does not compile, but not because of: ${expected}\n${output}")
  endif()
else()
  message(FATAL_ERROR "${SOURCE}: the first line is \"${first}\", expected \"// error: MESSAGE\" or \"// compiles\"")
endif()
