# Runs vcpkg's port without vcpkg: its helper functions are replaced by what they do for a library of headers, and the tree
# that comes of it is compared with the installed one. The manifest has to be valid, and of the project's version.
#
# PORT                       the port's folder
# PREFIX                     where the project is installed
# VERSION                    of the project
# GENERATOR, COMPILER, FOUND for configuring; FOUND are further arguments
# FOLDER                     where to build (emptied first)

cmake_minimum_required(VERSION 3.25)

file(READ ${PORT}/vcpkg.json manifest)
string(JSON version ERROR_VARIABLE problem GET "${manifest}" version-semver)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "${PORT}/vcpkg.json: version ${version}, expected ${VERSION} (${problem})")
endif()
foreach(feature IN ITEMS eigen onnx vulkan)
  string(JSON description GET "${manifest}" features ${feature} description)
endforeach()
string(JSON name GET "${manifest}" name)

file(REMOVE_RECURSE ${FOLDER})
set(PORT_NAME ${name})
set(CURRENT_PACKAGES_DIR ${FOLDER}/packages/${name})
set(FEATURES core eigen onnx vulkan)

function(vcpkg_check_features)
  cmake_parse_arguments(PARSE_ARGV 0 given "" "OUT_FEATURE_OPTIONS" "INVERTED_FEATURES")
  set(options "")
  while(given_INVERTED_FEATURES)
    list(POP_FRONT given_INVERTED_FEATURES feature variable)
    if(feature IN_LIST FEATURES)
      list(APPEND options -D${variable}=OFF)
    else()
      list(APPEND options -D${variable}=ON)
    endif()
  endwhile()
  set(${given_OUT_FEATURE_OPTIONS} ${options} PARENT_SCOPE)
endfunction()
function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 given "" "SOURCE_PATH" "OPTIONS")
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${given_SOURCE_PATH} -B ${FOLDER}/build -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_INSTALL_PREFIX=${CURRENT_PACKAGES_DIR} ${FOUND} ${given_OPTIONS}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(vcpkg_cmake_install)
  execute_process(COMMAND ${CMAKE_COMMAND} --install ${FOLDER}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
function(vcpkg_cmake_config_fixup)
  cmake_parse_arguments(PARSE_ARGV 0 given "" "CONFIG_PATH" "")
  file(MAKE_DIRECTORY ${CURRENT_PACKAGES_DIR}/share)
  file(RENAME ${CURRENT_PACKAGES_DIR}/${given_CONFIG_PATH} ${CURRENT_PACKAGES_DIR}/share/${PORT_NAME})
  # The files lie one folder less deep than where they were installed.
  file(GLOB files ${CURRENT_PACKAGES_DIR}/share/${PORT_NAME}/*.cmake)
  set(one_up "get_filename_component(_IMPORT_PREFIX \"\${_IMPORT_PREFIX}\" PATH)\n")
  foreach(file IN LISTS files)
    file(READ ${file} text)
    string(REPLACE "${one_up}${one_up}${one_up}" "${one_up}${one_up}" text "${text}")
    string(REPLACE "/../../../\" ABSOLUTE)" "/../../\" ABSOLUTE)" text "${text}")
    file(WRITE ${file} "${text}")
  endforeach()
endfunction()
function(vcpkg_fixup_pkgconfig)
endfunction()
function(vcpkg_install_copyright)
  cmake_parse_arguments(PARSE_ARGV 0 given "" "" "FILE_LIST")
  file(COPY_FILE ${given_FILE_LIST} ${CURRENT_PACKAGES_DIR}/share/${PORT_NAME}/copyright)
endfunction()

# vcpkg calls the port's name PORT, as this script calls its folder.
set(port_folder ${PORT})
set(PORT ${PORT_NAME})
include(${port_folder}/portfile.cmake)

foreach(file IN ITEMS share/patdnn/usage share/patdnn/copyright share/patdnn/patdnn-config.cmake)
  if(NOT EXISTS ${CURRENT_PACKAGES_DIR}/${file})
    message(FATAL_ERROR "the port does not install ${file}")
  endif()
endforeach()
file(GLOB_RECURSE expected RELATIVE ${PREFIX} ${PREFIX}/include/* ${PREFIX}/share/pkgconfig/*)
file(GLOB_RECURSE found RELATIVE ${CURRENT_PACKAGES_DIR} ${CURRENT_PACKAGES_DIR}/include/*
  ${CURRENT_PACKAGES_DIR}/share/pkgconfig/*)
if(NOT found STREQUAL expected)
  message(FATAL_ERROR "the port installs other files:\n${found}\nexpected:\n${expected}")
endif()
file(GLOB_RECURSE rest RELATIVE ${CURRENT_PACKAGES_DIR} ${CURRENT_PACKAGES_DIR}/lib/* ${CURRENT_PACKAGES_DIR}/debug/*)
if(rest)
  message(FATAL_ERROR "the port installs into lib or debug, expected share and include: ${rest}")
endif()

# Without features there are the core's targets alone, whatever this machine has.
set(FEATURES core)
set(CURRENT_PACKAGES_DIR ${FOLDER}/packages/core)
file(REMOVE_RECURSE ${FOLDER}/build)
include(${port_folder}/portfile.cmake)
file(GLOB targets RELATIVE ${CURRENT_PACKAGES_DIR}/share/patdnn ${CURRENT_PACKAGES_DIR}/share/patdnn/*_targets.cmake)
if(NOT targets STREQUAL "patdnn_core_targets.cmake")
  message(FATAL_ERROR "the port without features installs ${targets}, expected patdnn_core_targets.cmake")
endif()
