# Compiles SOURCE to assembly and checks the loops of its functions, see assembly.awk.
#
# COMPILER, FLAGS  the compiler and, as a list, its arguments
# COMPILER_NAME    the compiler as ALLOWANCES names it
# ALLOWANCES       what compilers are known to do worse
# MACHINE          whose assembly it is, as assembly.awk names it
# AWK              any POSIX awk
# OUTPUT           where the assembly goes

execute_process(
  COMMAND ${COMPILER} ${FLAGS} -S ${SOURCE} -o ${OUTPUT}
  RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} does not compile:\n${errors}")
endif()

execute_process(
  COMMAND ${AWK} -v compiler=${COMPILER_NAME} -v machine=${MACHINE} -f ${CMAKE_CURRENT_LIST_DIR}/assembly.awk ${ALLOWANCES} ${OUTPUT}
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${OUTPUT}: the loops are not as expected")
endif()
