# Fails unless ctags finds every class, structure and enumeration that HEADERS declare at the start of a line, in a namespace
# of patdnn's: what editors and code browsers show of the library.
#
# CTAGS     Universal Ctags
# INCLUDE   the folder of the headers

cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE headers ${INCLUDE}/*.hpp)
set(missing "")
set(count 0)
foreach(header IN LISTS headers)
  execute_process(COMMAND ${CTAGS} -x --language-force=C++ --c++-kinds=csg "--_xformat=%{scope} %{name}" ${header}
    OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${header} text)
  # Definitions alone: neither a declaration in advance nor a specialisation.
  string(REGEX MATCHALL "\n(class|struct|enum class) ([A-Za-z_0-9]+)( final)?( :[^\n;<]*| :[^\n;]*>)? {" lines "${text}")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "\n(class|struct|enum class) ([A-Za-z_0-9]+).*" "\\2" name "${line}")
    math(EXPR count "${count} + 1")
    if(NOT found MATCHES "(^|\n)patdnn::v0[a-zA-Z0-9_:]* ${name}\n")
      cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${INCLUDE})
      string(APPEND missing "${header}: ${name}\n")
    endif()
  endforeach()
endforeach()
if(missing OR count LESS 100)
  message(FATAL_ERROR "ctags finds all but these of ${count} types, expected all of many:\n${missing}")
endif()
