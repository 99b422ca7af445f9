# Outside projects that use the library in each of the three ways.

set(prefix ${CMAKE_CURRENT_BINARY_DIR}/consumers/prefix)

function(add_consumer name)
  add_test(NAME consumer.${name}
    COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR}/consumers/${name}
            -DBINARY_DIR=${CMAKE_CURRENT_BINARY_DIR}/consumers/${name}
            -DGENERATOR=${CMAKE_GENERATOR} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DCONFIGURE=${ARGN}"
            -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/consumer.cmake)
  set_tests_properties(consumer.${name} PROPERTIES LABELS consumer TIMEOUT 600)
endfunction()

# Where this build found what it needs, for machines on which that is no default place.
set(found "-Dxsimd_DIR=${xsimd_DIR}" "-DEigen3_DIR=${Eigen3_DIR}")

if(PATDNN_INSTALL)
  add_test(NAME consumer.install COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${prefix})
  set_tests_properties(consumer.install PROPERTIES LABELS consumer FIXTURES_SETUP patdnn_installed)
  add_consumer(find_package -DCMAKE_PREFIX_PATH=${prefix} ${found})
  set_tests_properties(consumer.find_package PROPERTIES FIXTURES_REQUIRED patdnn_installed)
endif()
add_consumer(add_subdirectory -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${found})
add_consumer(fetch_content -DPATDNN_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${found})

add_test(NAME consumer.add_kernels_errors
  COMMAND ${CMAKE_COMMAND} -DSCRIPT=${PROJECT_SOURCE_DIR}/cmake/patdnn_add_kernels.cmake
          -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/add_kernels.cmake)

if(PATDNN_BUILD_BENCH)
  add_test(NAME consumer.tune
    COMMAND ${CMAKE_COMMAND} -DTUNE=$<TARGET_FILE:patdnn_tune> -DCOMPILER=${CMAKE_CXX_COMPILER}
            "-DFLAGS=${compiler_flags}" -DPYTHON=${Python_EXECUTABLE} -DSOURCE=${CMAKE_CURRENT_SOURCE_DIR}/consumers/tuned.cpp
            -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}/consumers/tune -P ${CMAKE_CURRENT_SOURCE_DIR}/checks/tune.cmake)
  set_tests_properties(consumer.tune PROPERTIES LABELS consumer TIMEOUT 600)
endif()
