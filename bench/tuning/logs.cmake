# What reads and writes the tuner's logs, for the tuner and for what tests it.

if(TARGET patdnn_tuning_logs OR NOT TARGET nlohmann_json::nlohmann_json)
  return()
endif()
add_library(patdnn_tuning_logs STATIC
  ${CMAKE_CURRENT_LIST_DIR}/json_log.cpp ${CMAKE_CURRENT_LIST_DIR}/measurement_log.cpp
  ${CMAKE_CURRENT_LIST_DIR}/row_file.cpp)
target_compile_options(patdnn_tuning_logs PRIVATE ${little_optimised})
target_link_libraries(patdnn_tuning_logs
  PUBLIC patdnn_kernels nlohmann_json::nlohmann_json PRIVATE patdnn_program_options)
if(TARGET patdnn::vulkan)
  target_sources(patdnn_tuning_logs PRIVATE ${CMAKE_CURRENT_LIST_DIR}/tile_log.cpp)
  target_link_libraries(patdnn_tuning_logs PUBLIC patdnn::vulkan)
endif()
