# Runs the tuner on a Vulkan device: what it says of bad input, that a log takes a run further, and that the header it
# writes compiles.
#
# TUNE      patdnn_tune
# MODEL     a .patdnn file
# COMPILER  FLAGS  of a program that includes the header
# FOLDER    to work in

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
set(layer --shape 8,16,12,12,3,1 --block 4 --structure patterns --rate 2 --device vulkan)

# Runs the tuner; it must exit with `status` and say `expected`, a regular expression.
function(tune status expected)
  execute_process(COMMAND ${TUNE} ${ARGN} WORKING_DIRECTORY ${FOLDER}
    RESULT_VARIABLE got OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(output MATCHES "no Vulkan loader|expected a driver of Vulkan|no queue that computes|has no clock")
    message(FATAL_ERROR "vulkan: skipped, ${output}")
  endif()
  if(NOT got STREQUAL status OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "patdnn_tune ${ARGN}\nexpected ${status}: ${expected}\ngot ${got}: ${output}")
  endif()
endfunction()

tune(1 "--device cuda: expected vulkan or vulkan:INDEX" --shape 8,16,12,12,3,1 --device cuda)
tune(1 "device 99, but Vulkan has" --shape 8,16,12,12,3,1 --device vulkan:99)
tune(1 "--storage requires --device" --shape 8,16,12,12,3,1 --storage float16)
tune(1 "--threads" ${layer} --threads 2)
tune(1 "--storage: float8 not in" ${layer} --storage float8)
file(WRITE ${FOLDER}/text.json "a shopping list\n")
tune(1 "log 'text.json', line 1: not a JSON object" ${layer} --log text.json)

tune(0 "\\[1/1\\] shape/[^:]*, float32, batch 2: .*, 3 measured: taps G=4.*of 1 layers"
  ${layer} --batch 2 --measurements 3 --budget 100000 --log log.json --output tiles.hpp)
file(READ ${FOLDER}/log.json log)
tune(0 "3 measurements known.*, 5 measured" ${layer} --batch 2 --measurements 5 --budget 100000 --log log.json)
file(STRINGS ${FOLDER}/log.json lines)
list(LENGTH lines count)
if(NOT count EQUAL 6)
  message(FATAL_ERROR "the log has ${count} lines, expected 6")
endif()
string(REGEX REPLACE "\"device\":\"[^\"]*\"" "\"device\":\"another\"" another "${log}")
file(WRITE ${FOLDER}/another.json "${another}")
tune(1 "its device is \"another\", but here it is" ${layer} --log another.json)
string(REGEX REPLACE "\"rows\":[0-9]+" "\"rows\":0" broken "${log}")
file(WRITE ${FOLDER}/broken.json "${broken}")
tune(1 "log 'broken.json', line 2: a tile of" ${layer} --log broken.json)

# A model's own layers, once each.
tune(0 "of 7 layers" --model ${MODEL} --device vulkan:0 --measurements 0 --budget 100000 --output model.hpp)
file(STRINGS ${FOLDER}/model.hpp tiles REGEX "\\.tile = ")
list(LENGTH tiles count)
if(NOT count EQUAL 7)
  message(FATAL_ERROR "model.hpp has ${count} tiles, expected 7")
endif()

file(WRITE ${FOLDER}/program.cpp "#include \"tiles.hpp\"
#include <iterator>
static_assert(std::size(patdnn::tuned::TunedLayers::tiles) == 1);
static_assert(patdnn::tuned::TunedLayers::tiles[0].layer.images == 2);
static_assert(patdnn::tuned::TunedLayers::tiles[0].layer.block == 4);
")
execute_process(COMMAND ${COMPILER} ${FLAGS} -fsyntax-only ${FOLDER}/program.cpp COMMAND_ERROR_IS_FATAL ANY)
