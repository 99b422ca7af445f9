"""A commit of the library: its sources as a worktree, and the programs that it builds from them."""

import functools
import json
import os
import re
import shlex
import shutil
import subprocess

from programs import Failed, last_line

# What decides how fast a program is, besides its sources.
SETTINGS = ("CMAKE_BUILD_TYPE", "CMAKE_CXX_COMPILER", "CMAKE_CXX_FLAGS", "CMAKE_CXX_FLAGS_RELEASE")


def call(command, folder, **options):
    """Run a tool in a folder and return what it printed, both streams in one; raise OSError without it."""
    return subprocess.run([str(part) for part in command], cwd=folder, stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)


def first_error(text):
    """Return the line of a build's output that says why it failed: the first error, otherwise the last line."""
    errors = [line.strip() for line in text.splitlines() if "error:" in line.lower() or "CMake Error" in line]
    if errors and errors[0].startswith("CMake Error") and errors[0].endswith(":"):  # what is wrong follows
        rest = text[text.index(errors[0]) + len(errors[0]):].split()
        return " ".join([errors[0], *rest])[:200]
    return errors[0] if errors else last_line(text)


class Commit:
    """One side of a comparison; `folder` holds `source`, `build` and the last log."""

    def __init__(self, side, revision, repository, work, jobs):
        self.side, self.repository, self.jobs = side, repository, jobs
        found = call(["git", "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
                     repository)
        if found.returncode != 0:
            raise Failed(f"{side}: '{revision}', expected a commit of {repository}")
        self.id = found.stdout.strip()
        self.folder = work / self.id[:12]
        self.source, self.binaries = self.folder / "source", self.folder / "build"
        self.log = self.folder / "log.txt"

    def __str__(self):
        return f"{self.side} {self.id[:12]}"

    def step(self, what, command, folder):
        """Run a step of checking out or building, its output kept in the log."""
        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            done = call(command, folder)
        except OSError as why:
            raise Failed(f"{self}: {what}: {command[0]}: {why.strerror}") from why
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ {shlex.join(map(str, command))}\n{done.stdout}")
        if done.returncode != 0:
            raise Failed(f"{self}: {what}: {first_error(done.stdout)}")
        return done.stdout

    def check_out(self):
        """Make the worktree, or take the one that is there."""
        if (self.source / ".git").exists():
            if self.step("git", ["git", "rev-parse", "HEAD"], self.source).strip() != self.id:
                raise Failed(f"{self.source}: another commit is checked out, expected {self.id}")
            if self.step("git", ["git", "status", "--porcelain"], self.source).strip():
                raise Failed(f"{self.source}: has changes, expected {self.id} as it was committed")
            return
        self.step("git", ["git", "worktree", "add", "--force", "--detach", self.source, self.id], self.repository)

    def remove(self):
        """Remove worktree and build."""
        call(["git", "worktree", "remove", "--force", self.source], self.repository)
        shutil.rmtree(self.folder, ignore_errors=True)
        call(["git", "worktree", "prune"], self.repository)

    def configure(self):
        """Configure the build as the commit's preset "release" says, without tests."""
        if (self.binaries / "configured").exists():
            return
        presets = self.source / "CMakePresets.json"
        names = [p["name"] for p in json.loads(presets.read_text())["configurePresets"]] if presets.exists() else []
        how = ["--preset", "release"] if "release" in names else ["-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"]
        self.step("configuring", ["cmake", *how, "-S", self.source, "-B", self.binaries, "-DPATDNN_BUILD_TESTS=OFF",
                                  "-DPATDNN_INSTALL=OFF", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"], self.source)
        (self.binaries / "configured").touch()

    def build(self, target):
        """Build a target unless that was done."""
        done = self.binaries / f"{target}.built"
        if not done.exists():
            self.step(f"building {target}", ["cmake", "--build", self.binaries, "--target", target, "-j", self.jobs],
                      self.source)
            self.program(target)
            done.touch()

    @functools.cache
    def program(self, target):
        """Return the path of a program that was built, wherever in the build it lies."""
        for path in sorted(self.binaries.rglob(target)):
            if path.is_file() and os.access(path, os.X_OK):
                return path
        raise Failed(f"{self}: building {target} left no program of this name in {self.binaries}")

    def settings(self):
        """Return the settings of the build, by name."""
        cache = (self.binaries / "CMakeCache.txt").read_text(encoding="utf-8")  # NAME:TYPE=value
        return dict(re.findall(rf"^({'|'.join(SETTINGS)}):\w+=(.*)$", cache, re.MULTILINE))

    def include_flags(self):
        """Return the folders of headers that patdnn_bench is compiled with, as options, its language standard first."""
        commands = json.loads((self.binaries / "compile_commands.json").read_text(encoding="utf-8"))
        for entry in commands:
            if entry["file"].endswith("patdnn_bench.cpp"):
                words = shlex.split(entry["command"])
                flags = [word for word in words if word.startswith(("-std=", "-I"))]
                flags += [part for i, word in enumerate(words) if word == "-isystem" for part in words[i:i + 2]]
                return flags
        raise Failed(f"{self}: patdnn_bench.cpp is not compiled, expected a program of that source")


def check_settings(base, head):
    """Raise Failed when two commits were built in different ways."""
    ours, theirs = base.settings(), head.settings()
    for name in SETTINGS:
        if ours.get(name) != theirs.get(name):
            raise Failed(f"{name} is '{ours.get(name)}' in {base.binaries} and '{theirs.get(name)}' in "
                         f"{head.binaries}, expected the same; remove one of the two folders")
