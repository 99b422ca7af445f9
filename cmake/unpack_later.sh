#!/bin/sh
# Unpacks packages of a later Debian release beside the system, which stays as it is: headers of libraries that this
# release lacks, or newer versions of those it has. The mirror is the one that apt uses here. Says what is missing and
# succeeds where there is no such release, so that what needs the packages can be left out.
#
# usage: sh cmake/unpack_later.sh FOLDER PACKAGE...
set -eu

suite=trixie
if [ "$#" -lt 2 ]; then
  echo "usage: unpack_later.sh FOLDER PACKAGE..." >&2
  exit 2
fi
folder=$1
shift

missing=
for package in "$@"; do
  if [ ! -e "$folder/$package.unpacked" ]; then missing="$missing $package"; fi
done
if [ -z "$missing" ]; then exit 0; fi

skip() {
  echo "provision: $1; without$missing of $suite, what needs them is not built"
  exit 0
}
if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-deb >/dev/null 2>&1; then skip "this is not Debian"; fi
keys=/usr/share/keyrings/debian-archive-keyring.gpg
if [ ! -e "$keys" ]; then skip "no keys in $keys"; fi
mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' 'Origin: Debian' |
  grep -v -e security -e updates -e backports | sed -n '1s/ .*//p')
if [ -z "$mirror" ]; then skip "apt knows no Debian mirror"; fi

# An apt of its own: nothing of it becomes known to the system's.
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/parts"
folder=$(cd "$folder" && pwd)
echo "deb [signed-by=$keys] $mirror $suite main" >"$folder/apt/sources.list"
own_apt() {
  apt-get -q -o Dir::Etc::SourceList="$folder/apt/sources.list" -o Dir::Etc::SourceParts="$folder/apt/parts" \
    -o Dir::State::Lists="$folder/apt/lists" -o Dir::Cache="$folder/apt/cache" -o APT::Sandbox::User=root "$@"
}
if ! own_apt update -o APT::Update::Error-Mode=any; then skip "the mirror that apt uses has no $suite"; fi
for package in $missing; do
  (cd "$folder/apt" && own_apt download "$package") || skip "$package cannot be downloaded"
  dpkg-deb -x "$folder/apt/${package}"_*.deb "$folder"
  dpkg-deb -f "$folder/apt/${package}"_*.deb Version >"$folder/$package.unpacked"
done
rm -r "$folder/apt"
