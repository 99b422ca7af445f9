# Makes a wheel of the Python module, unpacks it aside, and runs a test with it.
#
# PYTHON           with the packages pip, scikit-build-core, pybind11, and what the test imports
# SOURCE, FOLDER   the folder of pyproject.toml; where to build, which is kept for the next time
# TEST             the test and its arguments

cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${FOLDER}/wheels ${FOLDER}/installed)
execute_process(COMMAND ${PYTHON} -m pip wheel --disable-pip-version-check --no-build-isolation --no-deps
    --config-settings=build-dir=${FOLDER}/build --wheel-dir ${FOLDER}/wheels ${SOURCE}
  COMMAND_ERROR_IS_FATAL ANY)
file(GLOB wheels ${FOLDER}/wheels/*.whl)
execute_process(COMMAND ${PYTHON} -m pip install --disable-pip-version-check --no-index --no-deps
    --target ${FOLDER}/installed ${wheels}
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env PYTHONPATH=${FOLDER}/installed PYTHONDONTWRITEBYTECODE=1 ${PYTHON} ${TEST}
  WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
