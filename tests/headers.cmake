# Every public header compiles alone: one generated translation unit for each, which also serves clang-tidy.

set(PATDNN_EIGEN_HEADERS "^patdnn/(pruning/.*|executor_eigen\\.hpp)$")

file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/include/*.hpp)
set(core_units "")
set(eigen_units "")
foreach(header IN LISTS headers)
  set(unit ${CMAKE_CURRENT_BINARY_DIR}/headers/${header}.cpp)
  set(text "#include <${header}>\n#include <${header}>  // once more: it is guarded\n")
  file(GENERATE OUTPUT ${unit} CONTENT "${text}")
  if(header MATCHES "${PATDNN_EIGEN_HEADERS}")
    list(APPEND eigen_units ${unit})
  else()
    list(APPEND core_units ${unit})
  endif()
endforeach()

# Two libraries: in the first a header of the core that needed Eigen would not compile.
add_library(patdnn_core_headers OBJECT ${core_units})
target_link_libraries(patdnn_core_headers PRIVATE patdnn::patdnn patdnn_program_options)
set(libraries patdnn_core_headers)
if(eigen_units)
  add_library(patdnn_eigen_headers OBJECT ${eigen_units})
  target_link_libraries(patdnn_eigen_headers PRIVATE patdnn::eigen patdnn_program_options)
  list(APPEND libraries patdnn_eigen_headers)
endif()
foreach(library IN LISTS libraries)
  # Only whether it compiles matters.
  target_compile_options(${library} PRIVATE -O0)
endforeach()
