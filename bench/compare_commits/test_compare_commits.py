#!/usr/bin/env python3
"""Tests compare_commits.py with programs that only play the library's and cmake: python3 test_compare_commits.py."""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
from array import array
from pathlib import Path

import compare_commits
import models
import verdict

# Plays cmake: configures and builds what fakes.json of the sources says. $FAKES_LOG gets a line for each call.
CMAKE = """#!{python}
import os, shutil, sys
from pathlib import Path
import json
arguments = dict(zip(sys.argv[1:], sys.argv[2:]))
log = open(os.environ["FAKES_LOG"], "a")
if "-S" in arguments:
    source, build = Path(arguments["-S"]), Path(arguments["-B"])
    build.mkdir()
    shutil.copy(source / "fakes.json", build)
    fake = json.loads((build / "fakes.json").read_text())
    (build / "CMakeCache.txt").write_text("//what\\nCMAKE_BUILD_TYPE:STRING=" + fake.get("type", "Release") + "\\n")
    (build / "compile_commands.json").write_text(json.dumps([
        {{"file": "/bench/patdnn_bench.cpp", "command": "c++ -isystem /eigen -I/include -std=c++20 -O1 -c a.cpp"}}]))
    print("configure", fake["name"], *("preset" for a in sys.argv if a == "--preset"), file=log)
else:
    build, target = Path(arguments["--build"]), arguments["--target"]
    fake = json.loads((build / "fakes.json").read_text())
    print("build", fake["name"], target, file=log)
    if "build_error" in fake:
        print("[1/2] a.cpp\\na.cpp:1:2: error: " + fake["build_error"] + "\\nninja: build stopped.")
        sys.exit(1)
    (build / "bench").mkdir(exist_ok=True)
    shutil.copy(Path(os.environ["FAKES_PROGRAMS"]) / target, build / "bench" / target)
"""
# A case's time in milliseconds is a number, or a list of which each call takes the next.
BENCH = """#!{python}
import json, os, re, sys
from pathlib import Path
build = Path(sys.argv[0]).parents[1]
fake = json.loads((build / "fakes.json").read_text())
names = [name for name in fake["cases"] if name.startswith("shape/") == ("--shape" in sys.argv)]
if "--benchmark_list_tests" in sys.argv:
    print(*(name + "/real_time" for name in names), sep="\\n")
    sys.exit()
pattern = next(a for a in sys.argv if a.startswith("--benchmark_filter=")).split("=", 1)[1]
(name,) = (name for name in names if re.search(pattern, name + "/real_time"))
print("run", fake["name"], name, len(os.sched_getaffinity(0)), file=open(os.environ["FAKES_LOG"], "a"))
if "exit" in fake:
    print(fake["exit"], file=sys.stderr)
    sys.exit(1)
count = build / "count.json"
counts = json.loads(count.read_text()) if count.exists() else {{}}
counts[name] = counts.get(name, 0) + 1
count.write_text(json.dumps(counts))
time = fake["cases"][name]
time = time[(counts[name] - 1) % len(time)] if isinstance(time, list) else time
entry = {{"name": name, "real_time": time, "time_unit": "ms"}}
if "wrong" in fake:
    entry = {{"name": name, "error_occurred": True, "error_message": fake["wrong"]}}
print(json.dumps({{"context": {{}}, "benchmarks": [entry]}}))
"""
RUN = """#!{python}
import json, os, struct, sys
from pathlib import Path
fake = json.loads((Path(sys.argv[0]).parents[1] / "fakes.json").read_text())["network"]
options = dict(zip(sys.argv[2::2], sys.argv[3::2]))
assert Path(sys.argv[1]).suffix == ".onnx" and Path(options["--input"]).exists()
Path(options["--json"]).write_text(json.dumps({{"median_ms": fake["ms"]}}))
if "--output" in options:
    header = b"{{'descr': '<f4', }}"
    Path(options["--output"]).write_bytes(b"\\x93NUMPY\\x01\\x00" + struct.pack("<H", len(header)) + header
                                          + struct.pack("<3f", *fake["outputs"]))
"""
# A program is as large as its source.
COMPILER = """#!{python}
import os, shutil, sys
assert all(flag in sys.argv for flag in ("-isystem", "/eigen", "-I/include", "-std=c++20", "-O3", "-s"))
shutil.copy(next(a for a in sys.argv if a.endswith(".cpp")), sys.argv[sys.argv.index("-o") + 1])
"""
QUICK = {"chain/vgg16/g4": 100, "chain/vgg16/dense": 200, "chain/resnet50/g4": 50, "chain/resnet50/dense": 80,
         "chain/mobilenet_v2/g4": 5}


class Comparison(unittest.TestCase):
    """compare_commits.py on a repository whose programs are fakes."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()
        self.work, self.repository, self.log = (self.folder / name for name in ("work", "repository", "log.txt"))
        for name, text in (("bin/cmake", CMAKE), ("bin/g++", COMPILER), ("programs/patdnn_bench", BENCH),
                           ("programs/patdnn_run", RUN)):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text.format(python=sys.executable))
            path.chmod(0o755)
        self.log.touch()
        changed = {"PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "FAKES_LOG": str(self.log),
                   "FAKES_PROGRAMS": str(self.folder / "programs"), "TMPDIR": str(self.folder),
                   "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for key, value in changed.items():
            self.addCleanup(os.environ.pop if os.environ.get(key) is None else os.environ.__setitem__, key,
                            os.environ.get(key))
            os.environ[key] = value
        self.addCleanup(setattr, tempfile, "tempdir", tempfile.tempdir)
        tempfile.tempdir = None
        self.repository.mkdir()
        self.git("init", "--quiet")
        self.commits = {}

    def git(self, *arguments):
        """Call git in the repository and return what it printed."""
        identity = ("-c", "user.name=a", "-c", "user.email=a@b")
        return subprocess.run(["git", *identity, *arguments], cwd=self.repository, check=True, text=True,
                              stdout=subprocess.PIPE).stdout.strip()

    def commit(self, name, preset=True, snippet=b"int main() {}", **fake):
        """Commit sources that build fakes."""
        (self.repository / "examples" / "snippets").mkdir(parents=True, exist_ok=True)
        (self.repository / "examples" / "snippets" / "run_layer.cpp").write_bytes(snippet)
        (self.repository / "fakes.json").write_text(json.dumps({"name": name, "cases": {}, **fake}))
        presets = [{"name": "release"}] if preset else []
        (self.repository / "CMakePresets.json").write_text(json.dumps({"configurePresets": presets}))
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", name)
        self.git("tag", name)

    def compare(self, *arguments, base="base", head="head", status=0, work=True, rounds=2):
        """Compare two commits, check the status, and return what was printed to both streams."""
        printed, errors = io.StringIO(), io.StringIO()
        command = [base, head, "--repository", self.repository, "--rounds", rounds, "--jobs", 1]
        command += ["--work", self.work] if work else []
        command += [] if "--only" in arguments else ["--only", "chain/*"]
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(errors):
            try:
                found = compare_commits.main([str(a) for a in (*command, *arguments)])
            except SystemExit as end:
                found = end.code
        self.assertEqual(found, status, printed.getvalue() + errors.getvalue())
        return printed.getvalue(), errors.getvalue()

    def figures(self, *arguments, **options):
        """Compare two commits and return the figures as they are written."""
        self.compare(*arguments, "--json", self.folder / "figures.json", **options)
        return json.loads((self.folder / "figures.json").read_text())

    def logged(self, kind):
        """Return what the fakes logged of a kind, a list of words for each call."""
        lines = [line.split() for line in self.log.read_text().splitlines()]
        return [words[1:] for words in lines if words[0] == kind]

    def test_ratios_are_those_of_the_rounds_and_the_mean_is_geometric(self):
        self.commit("base", cases={"chain/vgg16/g4": [100, 200, 100, 400], "chain/vgg16/dense": 100})
        self.commit("head", cases={"chain/vgg16/g4": [90, 200, 96, 392], "chain/vgg16/dense": 104})
        found = self.figures("--only", "chain/vgg16/*", rounds=4)
        g4, dense = (found["cases"][f"chain/vgg16/{form}"] for form in ("g4", "dense"))
        self.assertEqual((g4["base"], g4["head"]), ([0.1, 0.2, 0.1, 0.4], [0.09, 0.2, 0.096, 0.392]))
        for name, expected in {"median": 0.97, "least": 0.9, "lower": 0.945, "upper": 0.985, "most": 1.0}.items():
            self.assertAlmostEqual(g4[name], expected, msg=name)
        self.assertAlmostEqual(dense["median"], 1.04)
        self.assertAlmostEqual(found["geometric_mean"], (0.97 * 1.04) ** 0.5)
        self.assertEqual((found["passed"], found["base"]), (True, self.git("rev-parse", "base")))

    def test_both_take_turns_on_one_cpu_and_change_who_is_first(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases=QUICK)
        self.compare("--only", "chain/vgg16/g4", "--only", "chain/resnet50/g4")
        one, two = "chain/vgg16/g4", "chain/resnet50/g4"
        self.assertEqual(self.logged("run"), [[who, case, "1"] for who, case in (
            ("base", one), ("head", one), ("base", two), ("head", two),
            ("head", one), ("base", one), ("head", two), ("base", two))])

    def test_a_case_far_above_fails_and_is_named(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases={**QUICK, "chain/vgg16/g4": 105.1, "chain/vgg16/dense": 190})
        text, _ = self.compare(status=1)
        self.assertRegex(text, r"chain/vgg16/g4 +100 ms +105 ms +1\.051 .* above 1\.05\n")
        self.assertIn("Not passed: above 1.05: chain/vgg16/g4\n", text)
        self.assertNotIn("geometric mean is", text)

    def test_all_cases_a_little_slower_fail_by_the_mean(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases={case: 1.011 * ms for case, ms in QUICK.items()})
        text, _ = self.compare(status=1)
        self.assertIn("Not passed: the geometric mean is 1.0110, above 1.01\n", text)
        self.assertIn("above 1.03: none\n", text)

    def test_a_case_above_is_measured_again_and_fails_when_it_is_above_again(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases={**QUICK, "chain/vgg16/g4": 104})
        text, _ = self.compare()
        self.assertIn("Passed; chain/vgg16/g4 above 1.03 once, --repeat-failed measures again\n", text)
        text, _ = self.compare("--repeat-failed", status=1)
        self.assertIn("Not passed: above 1.03 twice in a row: chain/vgg16/g4\n", text)
        self.assertEqual(len(self.logged("run")), 2 * 2 * (2 * len(QUICK)) + 2 * 2)

    def test_a_case_above_once_passes_when_it_is_not_above_again(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases={**QUICK, "chain/vgg16/g4": [104, 104, 102, 102]})
        found = self.figures("--repeat-failed")
        self.assertAlmostEqual(found["cases"]["chain/vgg16/g4"]["median"], 1.04)
        self.assertEqual(set(found["repeated"]), {"chain/vgg16/g4"})
        self.assertAlmostEqual(found["repeated"]["chain/vgg16/g4"]["median"], 1.02)

    def test_what_one_side_lacks_is_named_and_the_rest_compared(self):
        self.commit("base", cases={"chain/vgg16/g4": 100, "chain/vgg16/g1": 100})
        self.commit("head", cases={"chain/vgg16/g4": 100, "prepare/vgg16/free4": 7, "shape/3x3_8_8_8_s1/g4": 0.001})
        text, _ = self.compare("--only", "chain/vgg16/g*", "--only", "prepare/vgg16/free4", "--only", "shape/3x3*/g4")
        self.assertIn("chain/vgg16/g1: not in head\n", text)
        self.assertIn("prepare/vgg16/free4: not in base\n", text)
        self.assertIn("shape/3x3_8_8_8_s1/g4: not in base\n", text)
        self.assertIn("chain/vgg16/g2: not in base nor in head\n", text)
        self.assertTrue(text.endswith("\nPassed\n"))
        _, errors = self.compare("--only", "prepare/*/free4", status=2)
        self.assertIn("no case is in both: prepare/vgg16/free4, ", errors)

    def test_a_failing_build_ends_with_the_compilers_line(self):
        self.commit("base", cases=QUICK)
        self.commit("head", cases=QUICK, build_error="no member named 'group'")
        text, errors = self.compare(status=2)
        head = self.git("rev-parse", "head")[:12]
        self.assertEqual(errors.splitlines()[-1],
                         f"compare_commits.py: head {head}: building patdnn_bench: a.cpp:1:2: error: "
                         "no member named 'group'")
        self.assertEqual((text, self.logged("run")), ("", []))
        self.assertIn("ninja: build stopped", (self.work / head / "log.txt").read_text())

    def test_what_a_folder_has_built_is_used_again(self):
        self.commit("base", cases=QUICK, preset=False)
        self.commit("head", cases=QUICK)
        self.compare("--only", "chain/vgg16/g4")
        self.assertEqual(self.logged("configure"), [["base"], ["head", "preset"]])
        self.assertEqual(self.logged("build"), [["base", "patdnn_bench"], ["head", "patdnn_bench"]])
        self.log.write_text("")
        self.compare("--only", "chain/vgg16/g4")
        self.assertEqual(self.logged("configure") + self.logged("build"), [])
        source = self.work / self.git("rev-parse", "head")[:12] / "source"
        (source / "fakes.json").write_text("{}")
        _, errors = self.compare("--only", "chain/vgg16/g4", status=2)
        self.assertIn(f"{source}: has changes, expected ", errors)

    def test_a_commit_is_compared_with_itself_and_a_temporary_folder_is_removed(self):
        self.commit("base", cases=QUICK)
        text, _ = self.compare(head="base", work=False)
        self.assertIn("geometric mean 1.0000\n", text)
        self.assertEqual(len(self.git("worktree", "list").splitlines()), 1)
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"bin", "programs", "log.txt", "repository"})

    def test_builds_of_different_settings_are_not_compared(self):
        self.commit("base", cases=QUICK, type="Debug")
        self.commit("head", cases=QUICK)
        _, errors = self.compare(status=2)
        self.assertIn("CMAKE_BUILD_TYPE is 'Debug' in ", errors)

    def test_wrong_results_end_the_comparison(self):
        for name, fake in (("exits", {"exit": "no such case"}), ("wrong", {"wrong": "output (0, 1, 2) is 3"})):
            with self.subTest(name):
                self.commit(f"base_{name}", cases=QUICK)
                self.commit(f"head_{name}", cases=QUICK, **fake)
                text, errors = self.compare(base=f"base_{name}", head=f"head_{name}", status=2)
                self.assertEqual(text, "")
                self.assertRegex(errors.splitlines()[-1], "^compare_commits.py: head [0-9a-f]{12}: ")
                self.assertTrue(errors.endswith(f": {next(iter(fake.values()))}\n"), errors)
        self.assertEqual(len(self.logged("run")), 4)

    def test_networks_are_compared_before_they_are_timed(self):
        self.commit("base", network={"ms": 10, "outputs": [1, -2, 0.5]})
        self.commit("head", network={"ms": 10.2, "outputs": [1.0019, -2, 0.5]})
        self.commit("wrong", network={"ms": 1, "outputs": [1.0021, -2, 0.5]})
        self.commit("nan", network={"ms": 1, "outputs": [1, -2, float("nan")]})
        only = ("--only", "network/mobilenet_v2/run", "--only", "network/mobilenet_v2/memory")
        found = self.figures(*only, status=1)
        self.assertEqual(set(found["cases"]), {"network/mobilenet_v2/run", "network/mobilenet_v2/memory"})
        self.assertAlmostEqual(found["geometric_mean"], 1.02)  # of the run alone
        self.assertGreater(found["cases"]["network/mobilenet_v2/memory"]["base"][0], 1e6)
        _, errors = self.compare(*only, head="wrong", status=2)
        self.assertIn("mobilenet_v2: output 0 is 1.0021, the base's 1\n", errors)
        _, errors = self.compare(*only, head="nan", status=2)
        self.assertIn("output 2 is nan", errors)

    def test_sizes_are_listed_and_decide_nothing(self):
        self.commit("base", snippet=b"a" * 1000)
        self.commit("head", snippet=b"a" * 3000)
        found = self.figures("--only", "compile/layer/size", rounds=4)
        self.assertEqual(found["cases"]["compile/layer/size"]["base"], [1000])  # compiled once
        self.assertEqual((found["cases"]["compile/layer/size"]["median"], found["passed"]), (3.0, True))
        self.assertIsNone(found["geometric_mean"])
        text, _ = self.compare("--only", "compile/*/size")
        self.assertRegex(text, r"compile/layer/size +1\.0 kB +3\.0 kB +3\.000 ")
        self.assertIn("compile/network/size: not in base nor in head\n", text)

    def test_a_wrong_command_line_is_told_in_one_line(self):
        self.commit("base", cases=QUICK)
        for arguments, expected in (
                (("--rounds", "0"), "argument --rounds: 0, expected 1 or more (--help lists the options)"),
                (("--threads", "100000"), "--threads: 100000, expected at most "),
                (("--only", "chain/vgg19/*"), "--only chain/vgg19/*: no case has such a name")):
            with self.subTest(arguments):
                _, errors = self.compare(*arguments, head="base", status=2)
                self.assertEqual(len(errors.splitlines()), 1, errors)
                self.assertTrue(errors.startswith("compare_commits.py: " + expected), errors)
        _, errors = self.compare(head="nowhere", status=2)
        self.assertEqual(errors, f"compare_commits.py: head: 'nowhere', expected a commit of {self.repository}\n")


class Parts(unittest.TestCase):
    """What is computed without programs."""

    def test_a_limit_is_passed_where_it_is_met(self):
        def ratios(**medians):
            return {case: verdict.Ratios(median, 0, 0, 0, 0) for case, median in medians.items()}

        self.assertEqual(verdict.reasons_against(ratios(a=1.05, b=0.96), ratios(a=1.03)), [])
        self.assertEqual(verdict.reasons_against(ratios(a=1.01), {}), [])
        self.assertEqual(verdict.reasons_against({}, {}), [])
        self.assertEqual(len(verdict.reasons_against(ratios(a=1.06), ratios(a=1.04))), 3)
        self.assertEqual(verdict.reasons_against(ratios(a=1.02, b=0.9), ratios(a=1.2)), [])

    def test_amounts_have_units_that_suit_them(self):
        for case, value, expected in (("chain/a", 1.5, "1.5 s"), ("chain/a", 0.1234, "123 ms"),
                                      ("chain/a", 2e-6, "2 us"),
                                      ("a/size", 34567, "34.6 kB"), ("a/memory", 3 * 2**20, "3.0 MiB")):
            self.assertEqual(verdict.amount(case, value), expected)

    def test_messages_are_protobufs(self):
        self.assertEqual(models.message((1, 300), (2, "ab"), (3, 1.0)), b"\x08\xac\x02\x12\x02ab\x1d\x00\x00\x80\x3f")

    def test_filters_of_a_block_share_their_taps(self):
        net = models.Network("a")
        values = net.weights(6, 18, 5, 4)
        taps = [{i for i in range(18) if values[18 * f + i] != 0} for f in range(6)]
        self.assertEqual([len(t) for t in taps], [5] * 6)
        self.assertTrue(taps[0] == taps[1] == taps[2] == taps[3] and taps[4] == taps[5])

    def test_an_image_is_a_npy_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "image.npy"
            models.write_image(path)
            values = models.read_floats(path)
            self.assertEqual((len(values), path.stat().st_size % 64), (3 * 224 * 224, 0))
            self.assertTrue(all(0 <= x < 1 for x in values) and isinstance(values, array))
            path.write_bytes(b"PK")
            with self.assertRaisesRegex(ValueError, "expected a .npy file of 32-bit floats"):
                models.read_floats(path)


if __name__ == "__main__":
    unittest.main()
