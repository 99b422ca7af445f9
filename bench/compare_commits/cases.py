"""What is measured of a commit, and how: a probe runs one program and yields the values of one or several cases."""

import functools
import hashlib
import json
import re
from pathlib import Path

import models
from programs import Failed, run

FORMS = ("dense", "g1", "g2", "g4", "free4")
PREPARED_FORMS = ("dense", "free4")
SMALLEST = {"3x3_8_8_8_s1": "8,8,8,8,3,1", "1x1_32_32_7_s1": "32,32,7,7,1,1"}  # patdnn_bench's name, --shape
SNIPPETS = {"layer": "run_layer.cpp", "network": "run_network.cpp"}
# Google Benchmark runs a case once, and many times, its outputs checked again, where that took less than some seconds.
# Neither is near the time of a case that it is for: one side would be measured by one run and the other by many.
ONE_RUN, MANY_RUNS = 1e-5, 0.04
# Checking all of MobileNet-V2's small layers takes longer than its runs.
NETWORKS = {"vgg16": ONE_RUN, "resnet50": ONE_RUN, "mobilenet_v2": MANY_RUNS}
RUN_SECONDS = 0.1  # of all runs of a whole network in one process, three at least
COMPILATIONS = 1  # of a snippet: it takes a minute or more, of which the CPU time hardly changes
TOLERANCE = 1e-3  # of a network's largest output
TIME_UNITS = {"s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}


def is_speed(case):
    """Whether a case decides about the change; sizes, memory and the compiler's time are only listed."""
    return not case.startswith("compile/") and not case.endswith("/memory")


def unit(case):
    """Return the unit of a case's values."""
    return "bytes" if case.endswith(("/memory", "/size")) else "seconds"


@functools.cache
def listed_cases(commit, arguments):
    """Return the names of the cases that a commit's patdnn_bench has with these arguments."""
    printed = run(commit, [commit.program("patdnn_bench"), *arguments, "--benchmark_list_tests"]).output
    return {name.removesuffix("/real_time") for name in printed.split()}


class Probe:
    """Measures `cases`. `target` is what a commit has to build for that, None where it is the compiler that runs."""

    cases, target, most_rounds = (), None, None

    def lacks(self, commit):
        """Return the cases that a commit cannot be asked for."""
        return set()

    def check(self, base, head):
        """Raise Failed when the commits' results differ."""


class Benchmark(Probe):
    """A case of patdnn_bench, which compares outputs with a reference before it times them."""

    target = "patdnn_bench"

    def __init__(self, case, options, arguments=(), least_seconds=ONE_RUN):
        self.cases = (case,)
        self.least_seconds = least_seconds
        self.cpus = options.cpus
        self.arguments = [*arguments, "--threads", options.threads]
        self.arguments += ["--arch", options.arch] if options.arch else []

    def lacks(self, commit):
        return set(self.cases) - listed_cases(commit, tuple(self.arguments))

    def measure(self, commit):
        """Return {case: value}."""
        (case,) = self.cases
        command = [commit.program(self.target), *self.arguments, f"--benchmark_filter=^{re.escape(case)}(/real_time)?$",
                   f"--benchmark_min_time={self.least_seconds:f}", "--benchmark_format=json"]
        printed = run(commit, command, self.cpus).output
        try:
            (entry,) = json.loads(printed)["benchmarks"]
            # Google Benchmark 1.8 renamed what tells that a case did not run.
            why = entry.get("error_message") or entry.get("skip_message")
            if why or entry.get("error_occurred") or entry.get("skipped"):
                raise Failed(f"{commit}: patdnn_bench: {case}: {why}")
            return {case: entry["real_time"] * TIME_UNITS[entry["time_unit"]]}
        except (ValueError, KeyError) as why:
            raise Failed(f"{commit}: patdnn_bench: {case}: {printed[:80]!r}, expected one result as JSON") from why


class NetworkRun(Probe):
    """A whole network in patdnn_run: its run, what making it takes (reading, choosing forms, preparing), and memory."""

    target = "patdnn_run"

    def __init__(self, name, options):
        self.name, self.cpus, self.work, self.threads = name, options.cpus, options.work, options.threads
        self.cases = tuple(f"network/{name}/{what}" for what in ("run", "prepare", "memory"))
        self.arch = ["--arch", options.arch] if options.arch else []
        self.repeats = None

    def files(self):
        """Return the model and the image, written unless the work folder has them."""
        version = hashlib.sha256(Path(models.__file__).read_bytes()).hexdigest()[:12]
        folder = self.work / f"models-{version}"
        folder.mkdir(parents=True, exist_ok=True)
        model, image = folder / f"{self.name}.onnx", folder / "image.npy"
        for path, write in ((model, lambda part: part.write_bytes(models.NETWORKS[self.name]())),
                            (image, models.write_image)):
            if not path.exists():
                part = path.with_name(path.name + ".part")
                write(part)
                part.replace(path)
        return model, image

    def run(self, commit, repeats, *more):
        """Run the network; return what the process took, and the median seconds of a run."""
        model, image = self.files()
        figures = self.work / "run.json"
        finished = run(commit, [commit.program(self.target), model, "--input", image, "--threads", self.threads,
                                "--repeat", repeats, *self.arch, "--json", figures, *more], self.cpus)
        try:
            return finished, json.loads(figures.read_text(encoding="utf-8"))["median_ms"] * 1e-3
        except (OSError, ValueError, KeyError) as why:
            raise Failed(f"{commit}: patdnn_run --json: {why}, expected median_ms") from why

    def check(self, base, head):
        outputs = []
        for commit in (base, head):
            path = self.work / "output.npy"
            _, seconds = self.run(commit, 1, "--output", path)
            self.repeats = self.repeats or max(3, min(100, round(RUN_SECONDS / seconds)))
            try:
                outputs.append(models.read_floats(path))
            except (OSError, ValueError) as why:
                raise Failed(f"{commit}: patdnn_run --output: {why}") from why
        expected, got = outputs
        if len(expected) != len(got):
            raise Failed(f"{head}: {self.name}: {len(got)} outputs, the base {len(expected)}")
        allowed = TOLERANCE * max(map(abs, expected))
        for i, (wanted, value) in enumerate(zip(expected, got)):
            if not abs(value - wanted) <= allowed:
                raise Failed(f"{head}: {self.name}: output {i} is {value:g}, the base's {wanted:g}")

    def measure(self, commit):
        """Return {case: value}. What making the network takes is what the process took without its runs."""
        finished, seconds = self.run(commit, self.repeats)
        runs = (self.repeats + 1) * self.threads * seconds  # one before those that are timed
        return dict(zip(self.cases, (seconds, max(finished.cpu_seconds - runs, 1e-9), finished.peak_bytes)))


class Compilation(Probe):
    """A first program, compiled as a user would: time and memory of the compiler, size of the stripped program."""

    most_rounds = COMPILATIONS

    def __init__(self, name, options):
        self.snippet, self.cpus, self.work = SNIPPETS[name], options.cpus, options.work
        self.cases = tuple(f"compile/{name}/{what}" for what in ("time", "memory", "size"))

    def source(self, commit):
        """Return the path of the snippet."""
        return commit.source / "examples" / "snippets" / self.snippet

    def lacks(self, commit):
        return set() if self.source(commit).exists() else set(self.cases)

    def measure(self, commit):
        """Return {case: value}."""
        program = self.work / "snippet"
        flags = ["-O3", "-march=native", "-DNDEBUG", "-s", *commit.include_flags(), "-pthread"]
        took = run(commit, ["g++", *flags, self.source(commit), "-o", program], self.cpus, CCACHE_DISABLE="1")
        return dict(zip(self.cases, (took.cpu_seconds, took.peak_bytes, program.stat().st_size)))


def all_probes(options):
    """Return the probes of all cases, in the order in which they are measured and listed."""
    probes = [Benchmark(f"chain/{network}/{form}", options, (), least_seconds)
              for network, least_seconds in NETWORKS.items() for form in FORMS]
    probes += [Benchmark(f"prepare/{network}/{form}", options) for network in NETWORKS for form in PREPARED_FORMS]
    probes += [Benchmark(f"shape/{name}/{form}", options, ("--shape", shape), MANY_RUNS)
               for name, shape in SMALLEST.items() for form in ("dense", "g4")]
    probes += [NetworkRun(name, options) for name in models.NETWORKS]
    return probes + [Compilation(name, options) for name in SNIPPETS]
