# Configures, builds and runs an outside project as its own author would, and fails when one of our flags reached it.
#
# SOURCE_DIR, BINARY_DIR  the project, and where it is built (emptied first)
# CONFIGURE               further arguments for its configuration, as a list
# GENERATOR, COMPILER     as for the tests

# Flags of the machine's owner would be mistaken for ours.
unset(ENV{CXXFLAGS})
unset(ENV{CPPFLAGS})
unset(ENV{LDFLAGS})

function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE_DIR}: cannot ${what} (${status}):\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${BINARY_DIR})
run("configure" ${CMAKE_COMMAND} -S ${SOURCE_DIR} -B ${BINARY_DIR} -G ${GENERATOR}
  -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_EXPORT_COMPILE_COMMANDS=ON ${CONFIGURE})
run("build" ${CMAKE_COMMAND} --build ${BINARY_DIR} --config MinSizeRel)

set(commands ${BINARY_DIR}/compile_commands.json)
if(EXISTS ${commands})
  file(STRINGS ${commands} flags REGEX "\"command\".* (-march|-mavx|-W|-O3|-fsanitize|-ffp-contract)")
  # The kernels that patdnn_add_kernels compiles have the flags of their architectures, and are no source of the project.
  list(FILTER flags EXCLUDE REGEX "patdnn_kernels/")
  # CMake warns of precompiled headers that do not fit.
  list(FILTER flags EXCLUDE REGEX "-Winvalid-pch")
  if(flags)
    message(FATAL_ERROR "${SOURCE_DIR}: our flags reached it:\n${flags}")
  endif()
endif()

file(GLOB programs ${BINARY_DIR}/consumer_* ${BINARY_DIR}/MinSizeRel/consumer_*)
if(NOT programs)
  message(FATAL_ERROR "${SOURCE_DIR} built no consumer_* program")
endif()
foreach(program IN LISTS programs)
  run("run ${program}" ${program})
  message("${output}")
endforeach()
