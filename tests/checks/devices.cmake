# Runs a network with patdnn_run on a Vulkan device and on the CPU, compares, and asks for devices that are not there.
#
# RUN MODEL   patdnn_run; cifar10-pruned.patdnn
# PYTHON      with NumPy
# FOLDER      to work in

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})

# Runs the program; it must exit with `status` and say `expected`, a regular expression. The output goes to `said`.
function(run status expected)
  execute_process(COMMAND ${RUN} ${ARGN} WORKING_DIRECTORY ${FOLDER}
    RESULT_VARIABLE got OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT got STREQUAL status OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "patdnn_run ${ARGN}\nexpected ${status}: ${expected}\ngot ${got}: ${output}")
  endif()
  set(said "${output}" PARENT_SCOPE)
endfunction()

run(1 "--device cuda: expected vulkan or vulkan:INDEX" ${MODEL} --random --device cuda)
run(1 "--half: of devices alone" ${MODEL} --random --half)
run(1 "--report: of the CPU alone" ${MODEL} --random --device vulkan --report report.html)

run(0 "vulkan" --list-devices)
if(NOT said MATCHES "vulkan:0  ([^\n]*),[^,]*, Vulkan")
  if(EXISTS /usr/share/vulkan/icd.d/lvp_icd.x86_64.json AND NOT DEFINED ENV{VK_DRIVER_FILES}
     AND NOT DEFINED ENV{VK_ICD_FILENAMES})
    message(FATAL_ERROR "Mesa's software driver is installed, but: ${said}")
  endif()
  message("vulkan: skipped, ${said}")
  return()
endif()
run(1 "device 99, but Vulkan has" ${MODEL} --random --device vulkan:99)
run(0 "1 run, 1 thread" ${MODEL} --random --output cpu.npy)
run(0 "node +kernel .*conv1 +taps G=8" ${MODEL} --random --repeat 2 --device vulkan:0 --profile --output device.npy --json run.json)
run(0 "1 run, " ${MODEL} --random --device vulkan --half --output half.npy)
foreach(output IN ITEMS device half)
  execute_process(
    COMMAND ${PYTHON} -c "
import numpy, sys
a, b = numpy.load('cpu.npy'), numpy.load('${output}.npy')
sys.exit(0 if a.shape == b.shape and numpy.allclose(a, b, rtol=0, atol=0.02) else f'{a} and {b} differ')"
    WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(READ ${FOLDER}/run.json figures)
string(JSON seconds GET "${figures}" layers 0 ms)
if(NOT seconds GREATER 0)
  message(FATAL_ERROR "run.json: conv1 took ${seconds} ms")
endif()
