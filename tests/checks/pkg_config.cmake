# Compiles and runs programs as a Makefile would, with what pkg-config says of the installed library.
#
# PREFIX              where it is installed
# PKG_CONFIG, COMPILER
# VERSION             that it has to have
# SOURCES, FOLDER     the consumers' sources; where to build (emptied first)

cmake_minimum_required(VERSION 3.25)

# A moved tree has to work as well.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
file(COPY ${PREFIX}/ DESTINATION ${FOLDER}/moved)
set(ENV{PKG_CONFIG_PATH} ${FOLDER}/moved/share/pkgconfig)

function(pkg_config result)
  execute_process(COMMAND ${PKG_CONFIG} ${ARGN} OUTPUT_VARIABLE output OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(output UNIX_COMMAND "${output}")
  set(${result} ${output} PARENT_SCOPE)
endfunction()

pkg_config(version --modversion patdnn)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "pkg-config knows patdnn ${version}, expected ${VERSION}")
endif()

foreach(module_and_source IN ITEMS patdnn:main.cpp patdnn-eigen:find_package/eigen.cpp)
  string(REPLACE ":" ";" module_and_source ${module_and_source})
  list(GET module_and_source 0 module)
  list(GET module_and_source 1 source)
  pkg_config(flags --cflags --libs ${module})
  if(NOT "-I${FOLDER}/moved/share/pkgconfig/../../include" IN_LIST flags)
    message(FATAL_ERROR "${module}: flags without the moved include folder: ${flags}")
  endif()
  execute_process(COMMAND ${COMPILER} -std=c++20 -O1 ${SOURCES}/${source} ${flags} -o ${FOLDER}/${module}
    COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${FOLDER}/${module} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
