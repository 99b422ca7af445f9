#!/bin/sh
# Does what a newcomer does: in a bare Debian made by debootstrap, in a clone of this checkout's last commit, runs the
# commands of README.md and of the guides exactly as they are written, and compares with what the documents promise.
#
# usage: sh cmake/newcomer.sh [OPTIONS]
#   --suite NAME     bookworm or trixie; may be given twice (default: both)
#   --demo           README's demonstration
#   --test           README's test command
#   --guides         every other command of README.md and the guides, in what the test command built
#   --provision      the provisioning that .ci/run asks for
#                    (default: all four, in this order)
#   --work FOLDER    where roots and logs lie (default: /var/tmp/patdnn-newcomer)
#   --keep           keep the roots; a later run goes on in them, with a clone of its own in the same place
#   --ccache FOLDER  install ccache in the root and let it use this folder: for a run after a small change
#   --list           list the commands, and which do not run for what reason; run none
#
# Needs root, debootstrap and leave to chroot. Without them it says so, and runs the commands on this machine, in a clone.
# Mirror, proxies and certificates are those of this machine's apt and pip. Roots take 4 GB each.
set -eu

suites= parts= work=/var/tmp/patdnn-newcomer keep= ccache= list=
while [ "$#" -gt 0 ]; do
  case $1 in
    --suite) suites="$suites $2" && shift ;;
    --demo | --test | --guides | --provision) parts="$parts ${1#--}" ;;
    --work) work=$2 && shift ;;
    --keep) keep=yes ;;
    --ccache) ccache=$2 && shift ;;
    --list) list=yes ;;
    *)
      echo "newcomer: unknown option '$1'; the head of $0 lists them" >&2
      exit 2
      ;;
  esac
  shift
done
: "${suites:=bookworm trixie}" "${parts:=demo test guides provision}"
checkout=$(cd "$(dirname "$0")/.." && pwd)

# The commands of a document's blocks of shell, one a line, as "FILE:LINE<tab>COMMAND"; continued lines become one.
commands_of() {
  awk -v file="$1" '
    /^ *```sh$/ { inside = 1; next }
    /^ *```$/ { inside = 0 }
    inside {
      if (command == "") line = FNR
      command = command $0
      if (sub(/\\$/, "", command)) next
      if (command !~ /^ *(#|$)/) print file ":" line "\t" command
      command = ""
    }' "$checkout/$1"
}

# Why a command does not run here; empty for one that does.
reason_against() {
  case $1 in
    *bench/peers/compare.py*) echo "takes hours: installs other engines and times them" ;;
    *compare_commits.py*) echo "takes an hour: builds two commits and times them" ;;
    *cudnn.py*) echo "needs a GPU of NVIDIA's" ;;
    *"--preset fuzz"*) echo "fuzzes for ten minutes each target" ;;
    *examples/ray/score.py*) echo "needs a Ray cluster; ray.two_nodes tests it" ;;
    *patdnn_tune*--network*--device* | *patdnn_vulkan_bench*--device*) echo "takes hours on a device in software" ;;
  esac
}

part_of() {
  case $1 in
    *"--preset demo"*) echo demo ;;
    *"--preset test"*) echo test ;;
    *) echo guides ;;
  esac
}

# All commands, those of README.md first.
all_commands() {
  (cd "$checkout" && git ls-files README.md '*.md') | awk '!seen[$0]++' | while read -r document; do
    commands_of "$document"
  done
}

# The provisioning of .ci/run: its stages' commands.
ci_provisioning() { sed -n 's/^stage "[^"]*" \(sh cmake\/provision\.sh.*\)/\1/p' "$checkout/.ci/run"; }

tab=$(printf '\t')
if [ -n "$list" ]; then
  all_commands | while IFS=$tab read -r place command; do
    reason=$(reason_against "$command")
    echo "$place: $(part_of "$command")${reason:+, does not run: $reason}: $command"
  done
  ci_provisioning | sed 's/^/.ci\/run: provision: /'
  exit 0
fi

ready=yes
for need in "[ $(id -u) = 0 ]:root" "command -v debootstrap:debootstrap" "unshare --mount --pid --fork chroot / true:leave to chroot"; do
  if ! ${need%:*} >/dev/null 2>&1; then
    echo "newcomer: ${need##*:} is missing: the commands run on this machine as it is, for no suite in particular"
    ready= suites=here
    break
  fi
done

# What programs need to know of the way to mirrors: proxies and certificates, of the environment that this runs in.
settings=
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_CERT PIP_INDEX_URL PIP_DEFAULT_TIMEOUT \
  SSL_CERT_FILE REQUESTS_CA_BUNDLE; do
  eval "value=\${$name:-}"
  if [ -n "$value" ]; then settings="$settings $name=$value"; fi
done

# Makes the root of a suite, unless it is there.
make_root() {
  root=$work/$suite
  if [ -e "$root/made" ]; then return; fi
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' |
    grep -v security | head -n 1)
  security=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Component: main' |
    grep security | head -n 1)
  if [ -z "$mirror" ]; then
    echo "newcomer: apt knows no mirror of Debian's" >&2
    exit 1
  fi
  rm -rf "$root"
  mkdir -p "$root"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >"$work/$suite-debootstrap.log" 2>&1 || {
    tail "$work/$suite-debootstrap.log" >&2
    exit 1
  }
  {
    echo "deb $mirror $suite main"
    echo "deb $mirror $suite-updates main"
    if [ -n "$security" ]; then echo "deb $security $suite-security main"; fi
  } >"$root/etc/apt/sources.list"
  apt-config dump | grep -i -E '^Acquire::.*(proxy|ca-?info|verify-(peer|host))' >"$root/etc/apt/apt.conf.d/90newcomer" || true
  for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do
    if [ -e "$file" ]; then cp -L "$file" "$root$file"; fi
  done
  if ls /usr/local/share/ca-certificates/*.crt >/dev/null 2>&1; then
    mkdir -p "$root/usr/local/share/ca-certificates"
    cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates"
    chroot "$root" update-ca-certificates >/dev/null 2>&1
  fi
  touch "$root/made"
}

# Runs a command of the shell in the clone, in the root or on this machine, in an environment of little else.
enter() {
  if [ -z "$ready" ]; then
    # shellcheck disable=SC2086  # one argument for each setting
    env -i HOME="$work" PATH="$PATH" LANG=C.UTF-8 $settings sh -e -c "cd '$clone' && $1"
    return
  fi
  cached=
  if [ -n "$ccache" ]; then
    cached="CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR=/ccache CCACHE_BASEDIR=$place CCACHE_NOHASHDIR=1"
  fi
  # Mounts and processes are of a namespace that ends with the command, or with this script.
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child sh -e -c '
    mount -t proc proc "$1/proc"
    mount -t sysfs -o ro sysfs "$1/sys"
    mkdir -p "$1/dev/shm"
    mount -t tmpfs tmpfs "$1/dev/shm"
    if [ -n "$4" ]; then mkdir -p "$4" "$1/ccache" && mount --bind "$4" "$1/ccache"; fi
    exec chroot "$1" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 $3 sh -e -c "$2"' \
    sh "$root" "if [ -d $place ]; then cd $place; fi; $1" "$settings $cached" "$ccache"
}

# Writes why the output of a command, or a file that it names, is not as documents promise; nothing where it is.
broken_promise() {
  case $2 in
    *"--preset demo"*)
      for network in Dense Pruned; do
        accuracy=$(sed -n "s/^| $network | \([0-9.]* %\) |.*/\1/p" "$clone/README.md")
        if [ -z "$accuracy" ] || ! grep -i -q "^$network  *$accuracy " "$1"; then
          echo "$network: no accuracy of '$accuracy', which README's table of figures has"
        fi
      done
      for file in demo.png demo.json; do
        if [ ! -s "$clone/build/release/examples/$file" ]; then echo "no build/release/examples/$file"; fi
      done
      ;;
    *"--preset test"*)
      if ! grep -q "^100% tests passed" "$1"; then echo "not all tests passed"; fi
      ;;
  esac
  # What a command says that it writes.
  for option in output json report log header onnxruntime chart sheet; do
    file=$(printf '%s\n' "$2" | sed -n "s/.* --$option \([^ ]*\).*/\1/p")
    if [ -n "$file" ] && [ ! -s "$clone/$file" ]; then echo "--$option: no file $file"; fi
  done
}

passed=0 failed=0
# Runs a command that stands at a place of a document.
try() {
  log=$work/$suite-$(printf '%s\n' "$1" | tr -c 'a-zA-Z0-9\n' '-').log
  begin=$(date +%s)
  printf '%s: %s: %s\n' "$suite" "$1" "$2"
  problem=
  enter "$2" >"$log" 2>&1 || problem="ends with $?"
  problem=$problem$(broken_promise "$log" "$2")
  if [ -z "$problem" ]; then
    passed=$((passed + 1))
    echo "    passed, $(($(date +%s) - begin)) s"
  else
    failed=$((failed + 1))
    echo "    FAILED, $(($(date +%s) - begin)) s: $problem"
    echo "    $log:"
    tail -n 15 "$log" | sed 's/^/    /'
  fi
}

# The files of the reader's own that guides name, where nothing has written them.
bring_files() {
  models=examples/models
  for copy in cifar10-dense.onnx:model.onnx cifar10-pruned.onnx:pruned.onnx cifar10-pruned.patdnn:network.patdnn; do
    cp "$clone/$models/${copy%:*}" "$clone/${copy#*:}"
  done
  cp "$(find "$clone/build/release/examples/data/cifar10/test/ship" -name '*.jpg' | sort | head -n 1)" "$clone/photo.jpg"
}

run_part() {
  case $1 in
    provision)
      ci_provisioning >"$work/$suite-commands"
      while read -r command <&3; do try .ci/run "$command"; done 3<"$work/$suite-commands"
      ;;
    guides)
      if [ ! -x "$clone/build/release/bench/patdnn_tune" ] || [ ! -x "$clone/build/release/examples/patdnn_run" ]; then
        echo "newcomer: the guides need what the test command builds: --test first" >&2
        failed=$((failed + 1))
        return
      fi
      # A device in software, for commands that name one.
      enter "sh cmake/provision.sh ci" >"$work/$suite-guides.log" 2>&1 || echo "    without a Vulkan device: $work/$suite-guides.log"
      bring_files
      run_documents guides
      ;;
    *) run_documents "$1" ;;
  esac
}

run_documents() {
  all_commands >"$work/$suite-commands"
  while IFS=$tab read -r at command <&3; do
    if [ "$(part_of "$command")" != "$1" ]; then continue; fi
    reason=$(reason_against "$command")
    if [ -n "$reason" ]; then
      printf '%s: %s: %s\n' "$suite" "$at" "$command"
      echo "    does not run: $reason"
    else
      try "$at" "$command"
    fi
  done 3<"$work/$suite-commands"
}

mkdir -p "$work"
for suite in $suites; do
  place=/home/newcomer/patdnn
  if [ -n "$ready" ]; then
    make_root
    if [ -n "$ccache" ] && [ ! -x "$root/usr/bin/ccache" ]; then
      enter "apt-get update -q && apt-get install -q -y --no-install-recommends ccache" >"$work/$suite-ccache.log" 2>&1
    fi
    clone=$root$place
  else
    clone=$work/patdnn
  fi
  # What was built there stays, of a root that is kept.
  if [ -n "$keep" ] && [ -d "$clone/build" ]; then mv "$clone/build" "$work/$suite-build"; fi
  rm -rf "$clone"
  git clone -q "file://$checkout" "$clone"
  if [ -d "$work/$suite-build" ]; then mv "$work/$suite-build" "$clone/build"; fi
  for part in $parts; do run_part "$part"; done
  if [ -z "$keep" ]; then rm -rf --one-file-system "${root:-$clone}"; fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
