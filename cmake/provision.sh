#!/bin/sh
# Installs what patdnn needs and this machine lacks. Does nothing, and needs no network, when all of it is there.
#
# usage: sh cmake/provision.sh [core|ci|all]
#   core  what builds and runs the library, its tests, the benchmark and the examples (default)
#   ci    and clang, clang-format and clang-tidy; PyTorch, Pillow, Matplotlib and pybind11, for the training example;
#         OpenCV, doxygen, ctags, a Vulkan device in software; and beside the system headers of a later Debian (under
#         build/later) and packages of PyPI (build/python), for tests in other engines and with package managers
#   all   and cross compilers and emulators for 64-bit ARM and Windows, clang's libFuzzer, Ray, and what makes a Python
#         wheel, for the workflow test-all
set -eu

level=${1:-core}
case $level in
  core | ci | all) ;;
  *)
    echo "provision: unknown level '$level', expected core, ci or all" >&2
    exit 2
    ;;
esac

packages="g++ cmake ninja-build libxsimd-dev libeigen3-dev catch2 libbenchmark-dev nlohmann-json3-dev libcli11-dev libstb-dev"
packages="$packages libonnx-dev libprotobuf-dev python3-onnx python3-numpy"
packages="$packages libvulkan-dev"
if [ "$level" != core ]; then
  packages="$packages clang clang-format clang-tidy mesa-vulkan-drivers vulkan-validationlayers glslang-tools"
  packages="$packages python3-dev pybind11-dev python3-torch python3-pil python3-matplotlib python3-venv pkg-config libopencv-dev doxygen"
  packages="$packages universal-ctags"
fi
if [ "$level" = all ]; then
  packages="$packages g++-aarch64-linux-gnu qemu-user g++-mingw-w64-x86-64-posix wine wine64 libclang-rt-dev"
fi

# What a package is recognised by on systems without dpkg: its program or header.
present() {
  case $1 in
    g++ | cmake | clang | clang-format | clang-tidy) command -v "$1" ;;
    ninja-build) command -v ninja ;;
    libxsimd-dev) header xsimd/xsimd.hpp ;;
    libeigen3-dev) header eigen3/Eigen/Core ;;
    catch2) header catch2/catch.hpp || header catch2/catch_all.hpp ;;
    libbenchmark-dev) header benchmark/benchmark.h ;;
    nlohmann-json3-dev) header nlohmann/json.hpp ;;
    libcli11-dev) header CLI/CLI.hpp ;;
    libstb-dev) header stb/stb_image.h ;;
    libonnx-dev) header onnx/onnx_pb.h ;;
    libprotobuf-dev) header google/protobuf/message.h ;;
    libvulkan-dev) header vulkan/vulkan_core.h ;;
    mesa-vulkan-drivers) ls /usr/share/vulkan/icd.d/lvp_icd*.json ;;
    vulkan-validationlayers) ls /usr/share/vulkan/explicit_layer.d/VkLayer_khronos_validation.json ;;
    glslang-tools) command -v glslangValidator ;;
    python3-onnx) python3 -c 'import onnx' ;;
    g++-aarch64-linux-gnu) command -v aarch64-linux-gnu-g++ ;;
    qemu-user) command -v qemu-aarch64 ;;
    g++-mingw-w64-x86-64-posix) command -v x86_64-w64-mingw32-g++-posix ;;
    wine | wine64) command -v wine ;;
    libclang-rt-dev) ls "$(clang -print-resource-dir)"/lib/*/libclang_rt.fuzzer*.a ;;
    python3-dev) command -v python3-config ;;
    python3-venv) python3 -c 'import ensurepip' ;;
    universal-ctags) command -v ctags-universal || command -v ctags ;;
    pkg-config | doxygen) command -v "$1" ;;
    libopencv-dev) header opencv4/opencv2/dnn.hpp ;;
    pybind11-dev) header pybind11/pybind11.h ;;
    python3-torch) python3 -c 'import torch' ;;
    python3-numpy) python3 -c 'import numpy' ;;
    python3-pil) python3 -c 'import PIL' ;;
    python3-matplotlib) python3 -c 'import matplotlib' ;;
  esac >/dev/null 2>&1
}

header() {
  for prefix in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -e "$prefix/$1" ]; then return 0; fi
  done
  return 1
}

if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
  missing=
  for package in $packages; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
    if [ "$status" != installed ]; then missing="$missing $package"; fi
  done
  if [ -n "$missing" ]; then
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
      if ! command -v sudo >/dev/null 2>&1; then
        echo "provision: neither root nor sudo; have these packages installed:$missing" >&2
        exit 1
      fi
      as_root=sudo
    fi
    echo "provision: installing$missing"
    $as_root apt-get update -q
    # shellcheck disable=SC2086  # one argument for each package
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
  fi
else
  missing=
  for package in $packages; do
    if ! present "$package"; then missing="$missing $package"; fi
  done
  if [ -n "$missing" ]; then
    echo "provision: this is not Debian or Ubuntu; install what these Debian packages hold:$missing" >&2
    exit 1
  fi
fi

# Records the version of each package in build/versions.txt, which cmake/sbom.py reads.
checkout=$(cd "$(dirname "$0")/.." && pwd)
record_versions() {
  mkdir -p "$checkout/build"
  {
    if command -v dpkg-query >/dev/null 2>&1; then
      # shellcheck disable=SC2086  # one argument for each package
      dpkg-query -W -f 'debian ${binary:Package} ${Version}\n' $packages | sed 's/:[a-z0-9]* / /'
    fi
    for unpacked in "$checkout"/build/later/*.unpacked; do
      if [ -s "$unpacked" ]; then echo "later $(basename "$unpacked" .unpacked) $(cat "$unpacked")"; fi
    done
    for package in ${python_packages:-}; do
      version=$("$environment/bin/pip" show --disable-pip-version-check "${package%%\[*}" 2>/dev/null |
        sed -n 's/^Version: //p')
      if [ -n "$version" ]; then echo "pypi ${package%%\[*} $version"; fi
    done
  } >"$checkout/build/versions.txt.part"
  mv "$checkout/build/versions.txt.part" "$checkout/build/versions.txt"
}

if [ "$level" = core ]; then
  record_versions
  exit 0
fi

# Beside the system, under build: headers that only a later Debian has, and packages of PyPI.
sh "$checkout/cmake/unpack_later.sh" "$checkout/build/later" libonnxruntime-dev libxsimd-dev xtl-dev libcatch2-dev
python_packages="conan numpy onnx onnxruntime"
if [ "$level" = all ]; then python_packages="$python_packages pillow pybind11 ray[data] scikit-build-core"; fi
environment=$checkout/build/python
if [ "$(cat "$environment/packages" 2>/dev/null)" != "$python_packages" ]; then
  echo "provision: installing $python_packages into $environment"
  # shellcheck disable=SC2086  # one argument for each package
  if python3 -m venv "$environment" && "$environment/bin/pip" install -q --disable-pip-version-check $python_packages; then
    echo "$python_packages" >"$environment/packages"
  else
    echo "provision: without $python_packages from PyPI, what needs them is not tested"
  fi
fi
record_versions
