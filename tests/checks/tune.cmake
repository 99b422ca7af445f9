# Runs the tuner on small layers: what it says of bad input, that a log takes an interrupted run further, and that the
# header it writes changes how a program's layers run.
#
# TUNE      patdnn_tune
# COMPILER  FLAGS  SOURCE  of a program that prepares the layer of 8 -> 16 filters, 3 x 3, 12 x 12, and prints why()
# PYTHON    with the package onnx
# FOLDER    to work in

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
set(layer --shape 8,16,12,12,3,1 --block 4 --structure patterns --rate 1)

# Runs the tuner; it must exit with `status` and say `expected`, a regular expression.
function(tune status expected)
  execute_process(COMMAND ${TUNE} ${ARGN} WORKING_DIRECTORY ${FOLDER}
    RESULT_VARIABLE got OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT got STREQUAL status OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "patdnn_tune ${ARGN}\nexpected ${status}: ${expected}\ngot ${got}: ${output}")
  endif()
endfunction()

function(expect_missing file)
  if(EXISTS ${FOLDER}/${file})
    message(FATAL_ERROR "${file} was written")
  endif()
endfunction()

# Bad input.
tune(1 "--network, --shape or --model is required")
tune(1 "--network: vgg17 not in" --network vgg17)
tune(1 "patdnn_tune: --shape: stride is 9, expected 1 to 7" --shape 8,16,12,12,3,9 --output x.hpp)
tune(1 "patdnn_tune: --shape: C is 0, expected 1 to 65536" --shape 0,16,12,12,3,1)
tune(1 "patdnn_tune: --shape: H is -1, expected 1 to 65536" --shape 8,16,-1,12,3,1)
tune(1 "patdnn_tune: --shape: K is 4294967296, expected 1 to 65536" --shape 8,4294967296,12,12,3,1)
tune(1 "patdnn_tune: --shape: kernel extent is 0, expected 1 to 7" --shape 8,16,12,12,0,1)
tune(1 "patdnn_tune: --shape: .* weights or pixels of a map, expected at most" --shape 65536,65536,12,12,3,1)
foreach(number nan inf -1 0 many)
  tune(1 "patdnn_tune: --budget: '${number}', expected a number of 0.01 to" ${layer} --budget ${number})
  tune(1 "patdnn_tune: --rate: '${number}', expected a number of 1 to 1000" ${layer} --rate ${number})
endforeach()
tune(1 "the name 'class', expected an identifier" ${layer} --measurements 0 --name class --output x.hpp)
tune(1 "architecture 'avx1024', expected one" ${layer} --arch avx1024)
tune(1 "cannot create 'nowhere/x.hpp'" ${layer} --output nowhere/x.hpp)
tune(1 "--output: 'x.hpp' is the file of --log" ${layer} --log x.hpp --output x.hpp)
tune(1 "the name '4x', expected an identifier" ${layer} --measurements 0 --name 4x --output x.hpp)
expect_missing(x.hpp)
file(WRITE ${FOLDER}/text.json "a shopping list\n")
tune(1 "log 'text.json', line 1: not a JSON object" ${layer} --log text.json)
file(WRITE ${FOLDER}/other.json "{\"format\":\"something else\"}\n")
tune(1 "log 'other.json', line 1: expected the first line of patdnn_tune's logs" ${layer} --log other.json)

# A model's own layers: stem, depthwise, 1 x 1 and pruned 3 x 3, the last in the form of its weights.
execute_process(COMMAND ${PYTHON} ${CMAKE_CURRENT_LIST_DIR}/small_network.py write ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
tune(1 "'image=1xx3', expected extents like 1x3x224x224" --model network.onnx --input-shape image=1xx3)
tune(1 "File does not exist: nowhere.onnx" --model nowhere.onnx)
tune(0 "\\[1/4\\] network/3x3_3_8_12_s1/dense.*\\[4/4\\] network/3x3_16_16_6_s1/[a-z]+[0-9].*of [4-9] layers"
  --model network.onnx --measurements 2 --budget 100 --output model.hpp)
# Extents of one's own win: other maps, other layers.
tune(0 "network/3x3_3_8_20_s1/dense" --model network.onnx --input-shape image=1x3x20x20 --measurements 2 --budget 100)

# A log, and what another run makes of it.
tune(0 "20 of [0-9]+ points measured" ${layer} --measurements 20 --budget 100 --log log.json --output tuned.hpp
  --rows rows.json)
file(READ ${FOLDER}/log.json log)
tune(0 "20 measurements known.* 30 of" ${layer} --measurements 30 --budget 100 --log log.json)
# None is lost, wherever the search goes.
tune(0 "30 measurements known.* 30 of" ${layer} --measurements 5 --seed 2 --budget 100 --log log.json)
file(STRINGS ${FOLDER}/log.json lines)
list(LENGTH lines count)
if(NOT count EQUAL 31)
  message(FATAL_ERROR "the log has ${count} lines, expected 31")
endif()
string(REGEX REPLACE "\"processor\":\"[^\"]*\"" "\"processor\":\"another\"" another "${log}")
file(WRITE ${FOLDER}/another.json "${another}")
tune(1 "its processor is \"another\", but here it is" ${layer} --log another.json)
string(REGEX REPLACE "\"parameters_version\":[0-9]+" "\"parameters_version\":0" another "${log}")
file(WRITE ${FOLDER}/another.json "${another}")
tune(1 "its parameters_version is 0, but here it is" ${layer} --log another.json)
file(WRITE ${FOLDER}/broken.json "${log}{\"layer\":\"x\"}\n")
tune(1 "log 'broken.json', line 22: expected layer, parameters, ratio and spent" ${layer} --log broken.json)
file(WRITE ${FOLDER}/torn.json "${log}{\"layer\":\"sh")
tune(0 "20 measurements known" ${layer} --measurements 5 --budget 100 --log torn.json)

# An interrupted run keeps what it measured, and writes no header.
find_program(timeout_program timeout REQUIRED)
set(large --shape 64,64,56,56,3,1 --block 4 --structure patterns)
execute_process(
  COMMAND ${timeout_program} -s INT 4 ${TUNE} ${large} --budget 100 --log stopped.json --output stopped.hpp
  WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE error)
if(NOT error MATCHES "interrupted; the same command goes on from the log")
  message(FATAL_ERROR "interrupted: ${status}, ${error}")
endif()
expect_missing(stopped.hpp)
tune(0 "[1-9][0-9]* measurements known" ${large} --measurements 1 --log stopped.json --output stopped.hpp)

# The header.
function(compile_and_run header status expected)
  execute_process(
    COMMAND ${COMPILER} ${FLAGS} -march=native "-DTUNED=\"${header}\"" ${SOURCE} -o ${FOLDER}/program
    RESULT_VARIABLE got OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(got EQUAL 0)
    execute_process(COMMAND ${FOLDER}/program RESULT_VARIABLE got OUTPUT_VARIABLE output ERROR_VARIABLE output)
  endif()
  if(NOT got STREQUAL status OR NOT output MATCHES "${expected}")
    message(FATAL_ERROR "${header}\nexpected ${status}: ${expected}\ngot ${got}: ${output}")
  endif()
endfunction()

# Whether anything beats the rules on so small a layer is chance. The header says what the rows do.
file(READ ${FOLDER}/tuned.hpp header)
tune(0 "" --from-rows rows.json --output again.hpp)
file(READ ${FOLDER}/again.hpp again)
if(NOT again STREQUAL header)
  message(FATAL_ERROR "--from-rows wrote another header than was written with the rows:\n${again}\n${header}")
endif()
file(STRINGS ${FOLDER}/rows.json head LIMIT_COUNT 1)
set(shape "\"shape\":{\"channels\":8,\"filters\":16,\"height\":12,\"width\":12,\"pad\":[1,1,1,1]}")
set(rest "\"block\":4,\"kept_weights\":512,\"input_pitch\":16,\"output_pitch\":16,\"parameters\":{\"tap_vectors\":1}")
file(WRITE ${FOLDER}/rows.json "${head}\n{\"remark\":\"by hand\",${shape},${rest}}\n")
tune(0 "" --from-rows rows.json --output tuned.hpp)
file(READ ${FOLDER}/tuned.hpp header)
# Strides and dilations of both axes.
string(REPLACE "\"pad\"" "\"stride\":[2,1],\"dilation\":[1,3],\"pad\"" row "${shape}")
file(WRITE ${FOLDER}/axes.json "${head}\n{\"remark\":\"by hand\",${row},${rest}}\n")
tune(0 "" --from-rows axes.json --output axes.hpp)
file(READ ${FOLDER}/axes.hpp axes)
if(NOT axes MATCHES ", .stride = {2, 1}, .pad = Padding\\(1\\), .dilation = {1, 3}}")
  message(FATAL_ERROR "the header does not hold the strides and dilations of its row:\n${axes}")
endif()
foreach(wrong "\"stride\":0" "\"stride\":-1" "\"stride\":[1,2,1]" "\"strides\":1" "\"pad\":[1]")
  string(REPLACE "\"pad\":[1,1,1,1]" "${wrong}" row "${shape}")
  file(WRITE ${FOLDER}/wrong.json "${head}\n{\"remark\":\"by hand\",${row},${rest}}\n")
  tune(1 "rows 'wrong.json', line 2: " --from-rows wrong.json --output wrong.hpp)
endforeach()
file(WRITE ${FOLDER}/wrong.json "${head}\n{\"remark\":\"by hand\",${shape},\"reach\":3,${rest}}\n")
tune(1 "rows 'wrong.json', line 2: reach is 3.000000, expected 0 to 2" --from-rows wrong.json --output wrong.hpp)
string(REGEX REPLACE "\"parameters_version\":[0-9]+" "\"parameters_version\":0" old "${head}")
file(WRITE ${FOLDER}/old.json "${old}\n")
tune(1 "rows 'old.json', line 1: version 0 of the parameters, expected " --from-rows old.json --output wrong.hpp)
file(WRITE ${FOLDER}/empty.json "")
tune(1 "rows 'empty.json': empty, expected" --from-rows empty.json --output wrong.hpp)
expect_missing(wrong.hpp)
compile_and_run(${FOLDER}/tuned.hpp 0 "parameters tuned for this shape")
string(REGEX REPLACE "parameters_version == [0-9]+" "parameters_version == 0" header "${header}")
file(WRITE ${FOLDER}/old.hpp "${header}")
compile_and_run(${FOLDER}/old.hpp 1 "was written for another version of patdnn: run patdnn_tune again")
