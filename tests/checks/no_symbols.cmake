# Fails when a unit that only includes the umbrella holds anything of the library: including a header instantiates nothing.
#
# COMPILER  FLAGS  NM
# OBJECT    to write

file(WRITE ${OBJECT}.cpp "#include <patdnn/patdnn.hpp>\nint main() {}\n")
execute_process(COMMAND ${COMPILER} ${FLAGS} -O3 -c ${OBJECT}.cpp -o ${OBJECT} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${NM} --defined-only -C ${OBJECT} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES " T main\n")
  message(FATAL_ERROR "no main among the symbols, expected one:\n${symbols}")
endif()
if(symbols MATCHES "patdnn")
  message(FATAL_ERROR "a unit that only includes <patdnn/patdnn.hpp> holds:\n${symbols}")
endif()
