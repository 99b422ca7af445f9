# The system's Python, whose packages are those of the system's package manager; -DPython_EXECUTABLE=... names another.

if(NOT DEFINED Python_EXECUTABLE AND EXISTS /usr/bin/python3)
  set(Python_EXECUTABLE /usr/bin/python3)
endif()

# Sets `result` to whether a Python has modules.
function(patdnn_python_has result python)
  set(${result} OFF PARENT_SCOPE)
  if(python)
    list(JOIN ARGN ", " modules)
    execute_process(COMMAND ${python} -c "import ${modules}" RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
    if(status EQUAL 0)
      set(${result} ON PARENT_SCOPE)
    endif()
  endif()
endfunction()
