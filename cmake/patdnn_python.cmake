# The system's Python, whose packages are those of the system's package manager; -DPython_EXECUTABLE=... names another.

if(NOT DEFINED Python_EXECUTABLE AND EXISTS /usr/bin/python3)
  set(Python_EXECUTABLE /usr/bin/python3)
endif()
