"""Tests of this repository in a build of their own, each linked by itself."""

import json
import os
import re
import resource
import shlex
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

OPTIONS = ["-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DPATDNN_BUILD_BENCH=OFF",
           "-DPATDNN_BUILD_EXAMPLES=OFF"]
# Objects of one program need not wait for other programs.
SEPARATE = "function(add_dependencies)\nendfunction()\n"
# Tests of what a folder holds, beyond those that are named after it.
FOLDERS = {"kernels": ["layer_test", "special_values_test"], "fkw": ["model_file_test", "reorder_test"],
           "steps": ["network_run_test"], "onnx": ["onnx_import_test"], "shaders": ["vulkan_convolution_test"]}
MEMORY = 16 << 30  # bytes of address space: a loop without an end must not take the machine's


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, folder, seconds, environment=None):
    """Return exit status and output; the status is None for a command that was ended after `seconds` of computing, or
    ten times as long without.
    """
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=lambda: limit(seconds),
                               env={**os.environ, **(environment or {})}, text=True, errors="replace")
    try:
        output, _ = process.communicate(timeout=10 * seconds)
        return None if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL) else process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return None, process.communicate()[0]


def must(command, folder):
    """Return the output of a command that has to succeed."""
    status, output = run(command, folder, 3600)
    if status != 0:
        sys.exit(f"mutation: {shlex.join(map(str, command))} failed in {folder}:\n{output}")
    return output


def words_of(name):
    return set(re.split(r"[^a-z0-9]+", name)) - {"patdnn", "test"}


@dataclass
class Test:
    """A test of CTest's with what its program is made of, relative to the build folder."""

    name: str
    command: list
    properties: dict
    link: list = field(default_factory=list)  # empty for a command that is no program of the build
    inputs: list = field(default_factory=list)
    objects: dict = field(default_factory=dict)  # {input: {object that it is made of: headers of include/ it reads}}

    def leave_out(self, unneeded):
        """Link without objects and libraries of which nothing is needed."""
        self.link = [part for part in self.link if part not in unneeded]
        self.inputs = [part for part in self.inputs if part not in unneeded]

    def affected(self, header):
        """Return the objects and libraries that a header changes."""
        changed = []
        for part in self.inputs:
            objects = [name for name, headers in self.objects[part].items() if header in headers]
            changed += objects + [part] * (bool(objects) and part not in objects)
        return changed

    def closeness(self, header):
        """Return how many words the test's name shares with a header's, of which those of its stem count double."""
        path, own = Path(header), words_of(self.name)
        own |= {folder for folder, tests in FOLDERS.items() if self.name in tests}
        return 2 * len(own & words_of(path.stem)) + len(own & words_of(str(path.parent)))


def tests_in(text):
    """Return the tests of a CTestTestfile.cmake. CTest itself lists no command of a program that is not built yet."""
    quoted = r'"((?:\\.|[^"\\])*)"'
    arguments = {}
    for name, rest in re.findall(r"^add_test\(\[=\[(.*?)\]=\] (.*)\)$", text, re.MULTILINE):
        arguments[name] = [re.sub(r"\\(.)", r"\1", argument) for argument in re.findall(quoted, rest)]
    properties = {name: dict(re.findall(rf"(\w+) {quoted}", rest)) for name, rest in
                  re.findall(r"^set_tests_properties\(\[=\[(.*?)\]=\] PROPERTIES (.*)\)$", text, re.MULTILINE)}
    return [Test(name, command, {key: value.split(";") for key, value in properties.get(name, {}).items()})
            for name, command in arguments.items()]


class Build:
    """A copy of the sources with a build folder."""

    def __init__(self, work, options):
        self.source, self.folder = work / "source", work / "build"
        if not (self.folder / "build.ninja").exists():
            (work / "separate.cmake").write_text(SEPARATE)
            must(["cmake", "-S", self.source, "-B", self.folder, "-G", "Ninja",
                  f"-DCMAKE_PROJECT_INCLUDE={work / 'separate.cmake'}", *OPTIONS, *options], work)
        self.known = work / "headers.json"
        self.tests = self.find_tests()
        self.set_up()

    def find_tests(self):
        """Return all tests, with what they are linked from and which headers that reads."""
        listings = sorted(self.folder.rglob("CTestTestfile.cmake"))
        tests = [test for listing in listings for test in tests_in(listing.read_text())]
        names = {test.name for test in tests}
        headers = json.loads(self.known.read_text()) if self.known.exists() else {}
        for test in tests:
            program = os.path.relpath(test.command[0], self.folder)
            if program.startswith("..") or not Path(test.command[0]).is_relative_to(self.folder):
                continue
            link = shlex.split(must(["ninja", "-t", "commands", program], self.folder).splitlines()[-1])
            other = names - {test.name}
            test.link = [part for part in link[link.index("&&") + 1:link.index("&&", link.index("&&") + 1)]
                         if not (part.endswith(".o") and Path(part).name.split(".")[0] in other)]
            test.inputs = [part for part in test.link if part.endswith((".o", ".a")) and not os.path.isabs(part)]
            for goal in test.inputs:
                test.objects[goal] = {name: headers[name] for name in self.objects_of(goal, headers)}
        self.known.write_text(json.dumps(headers))
        return tests

    def set_up(self):
        """Run, once, what writes the files that programs read."""
        done = self.folder / "set_up"
        required = set()
        for test in self.tests:
            required |= set(test.properties.get("FIXTURES_REQUIRED", [])) if test.link else set()
        for test in self.tests:
            if required & set(test.properties.get("FIXTURES_SETUP", [])) and not done.exists():
                must(["ctest", "--test-dir", self.folder, "-R", f"^{re.escape(test.name)}$"], self.folder)
        done.touch()

    def objects_of(self, goal, headers):
        """Return the objects that an object or a library is made of; enters the headers of include/ that each reads."""
        objects = []
        for line in must(["ninja", "-t", "commands", goal], self.folder).splitlines():
            output = re.search(r" -MD -MT \S+ -MF \S+ -o (\S+) -c ", line)
            if not output:
                continue
            objects.append(output[1])
            if output[1] not in headers:
                names = must(["sh", "-c", line.replace(output[0], " -MM ")], self.folder).replace("\\\n", " ").split()
                include = f"{self.source}/include/"
                headers[output[1]] = [name.removeprefix(include) for name in names if name.startswith(include)]
        return objects

    def seconds_of(self):
        """Return how long each output took when it was last built."""
        log = self.folder / ".ninja_log"
        rows = [line.split("\t") for line in log.read_text().splitlines()[1:]] if log.exists() else []
        return {row[3]: (int(row[1]) - int(row[0])) / 1000 for row in rows}

    def unneeded(self, test):
        """Return the libraries, and objects beside the test's own, of which a test that was built needs nothing."""
        objects = [part for part in test.inputs if part.endswith(".o")]
        own = [part for part in objects if Path(part).name.split(".")[0] == test.name] or objects
        beside = [part for part in objects if part not in own]
        (self.folder / "beside.a").unlink(missing_ok=True)
        must(["ar", "qc", "beside.a", *beside], self.folder)  # from which the linker takes what is needed
        link = [part for part in test.link if part not in beside]
        link.insert(link.index(own[-1]) + 1, "beside.a")
        used = must([*link, "-Wl,-M", "-o", "mutation_test"], self.folder)  # a map, which names library(object)
        name = {part: f"beside.a({Path(part).name})" if part in beside else f"{part}(" for part in test.inputs}
        return [part for part in test.inputs if part not in own and name[part] not in used]

    def try_test(self, test, seconds):
        """Return None where a test passes, or (how it ended, what it said)."""
        command = list(test.command)
        if test.link:
            status, output = run(["ninja", "-j1", *test.inputs], self.folder, 3600)
            if status != 0:
                error = re.search(r"^.*?error: .*$", output, re.MULTILINE)
                return "compile error", error.group().removeprefix(f"{self.source}/") if error else output[-300:]
            command[0] = str(self.folder / "mutation_test")
            link = [*test.link, "-o", command[0]]
            status, output = run(link, self.folder, 600)
            if status != 0:
                return "compile error", output[-300:]
        else:
            command = ["ctest", "--test-dir", self.folder, "-R", f"^{re.escape(test.name)}$", "--output-on-failure"]
        environment = dict(entry.split("=", 1) for entry in test.properties.get("ENVIRONMENT", []))
        status, output = run(command, self.folder, seconds, environment)
        if status is None:
            return "timeout", f"after {seconds} s"
        if status < 0:
            return "crash", f"{signal.Signals(-status).name} in {case_of(output)}"
        unwanted = test.properties.get("FAIL_REGULAR_EXPRESSION", [])
        if status != 0 or any(re.search(expression, output) for expression in unwanted):
            return "failure", case_of(output)
        return None


def case_of(output):
    """Return the name of the first of Catch2's tests that failed, or the last line of other programs."""
    case = re.search(r"^-{79}\n(.*(?:\n  .*)*)\n-{79}\n", output, re.MULTILINE)
    lines = output.strip().splitlines()
    return " / ".join(line.strip() for line in case.group(1).splitlines()) if case else lines[-1] if lines else ""
