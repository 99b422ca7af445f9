# Fails unless README shows PROGRAM as it is.

file(READ ${README} shown)
file(READ ${PROGRAM} program)
string(FIND "${shown}" "```cpp\n${program}```" position)
if(position EQUAL -1)
  message(FATAL_ERROR "${README} does not show ${PROGRAM} as it is")
endif()
