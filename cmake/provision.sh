#!/bin/sh
# Installs what patdnn needs and this machine lacks. Does nothing, and needs no network, when all of it is there.
#
# usage: sh cmake/provision.sh [core|ci|all]
#   core  what builds and runs the library, its tests, the benchmark and the examples (default)
#   ci    and clang, clang-format and clang-tidy; PyTorch, Pillow, Matplotlib and pybind11, for the training example
#   all   and a cross compiler and an emulator of 64-bit ARM, for the workflow test-all
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
if [ "$level" != core ]; then
  packages="$packages clang clang-format clang-tidy"
  packages="$packages python3-dev pybind11-dev python3-torch python3-pil python3-matplotlib"
fi
if [ "$level" = all ]; then packages="$packages g++-aarch64-linux-gnu qemu-user"; fi

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
    python3-onnx) python3 -c 'import onnx' ;;
    g++-aarch64-linux-gnu) command -v aarch64-linux-gnu-g++ ;;
    qemu-user) command -v qemu-aarch64 ;;
    python3-dev) command -v python3-config ;;
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
  if [ -z "$missing" ]; then exit 0; fi

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
else
  missing=
  for package in $packages; do
    if ! present "$package"; then missing="$missing $package"; fi
  done
  if [ -z "$missing" ]; then exit 0; fi
  echo "provision: this is not Debian or Ubuntu; install what these Debian packages hold:$missing" >&2
  exit 1
fi
