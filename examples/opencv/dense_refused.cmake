# A network of which nothing was pruned is refused by name: packs one of a few weights and runs patdnn_opencv on it.
#
# PYTHON PACK OPENCV FOLDER

set(writer "
import json, numpy, sys
folder = sys.argv[1] + '/'
random = numpy.random.default_rng(1)
layers = []
for name, shape in (('conv1', (8, 3, 3, 3)), ('linear', (10, 8 * 16 * 16))):
    numpy.save(folder + name + '.weight.npy', random.standard_normal(shape).astype('float32'))
    numpy.save(folder + name + '.bias.npy', numpy.zeros(shape[0], 'float32'))
    layers.append({'name': name, 'weight': name + '.weight.npy', 'bias': name + '.bias.npy', 'structure': 'dense'})
layers[0].update(kind='convolution', stride=1, padding=1, activation='relu', pool=2)
layers[1].update(kind='linear')
labels = 'airplane automobile bird cat deer dog frog horse ship truck'.split()
with open(folder + 'network.json', 'w') as file:
    json.dump({'name': 'dense', 'input': [3, 32, 32], 'labels': labels, 'layers': layers}, file)
")
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${PYTHON} -c "${writer}" ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PACK} ${FOLDER}/network.json --output ${FOLDER}/dense.patdnn
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${OPENCV} ${FOLDER}/dense.patdnn --limit 10 RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 1 OR NOT errors MATCHES "no convolution has half of its weights zero")
  message(FATAL_ERROR "patdnn_opencv: exit status ${status}, ${errors}")
endif()
