"""The engines that are compared: patdnn's programs, and others in processes and environments of their own."""

import json
import os
import signal
import subprocess
import sys
import venv
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
PACKAGES = {
    "onnxruntime": ["onnxruntime", "numpy"],
    "openvino": ["openvino", "numpy"],
    "ncnn": ["ncnn", "pnnx", "numpy"],
    "mnn": ["MNN", "numpy"],
    "tflite": ["ai-edge-litert", "tensorflow-cpu", "onnx", "numpy"],
    "tvm": ["apache-tvm", "apache-tvm-ffi==0.1.14.post1", "xgboost", "onnx", "numpy"],  # later ones crash on saving
    "deepsparse": ["deepsparse==1.7.1", "numpy==1.26.4"],  # with NumPy 2 its outputs are wrong
}


class LeftOut(Exception):
    """Why an engine takes no part."""


def last_line(text):
    """Return the last line that says something, which is where programs put what went wrong."""
    return (text.strip().splitlines() or ["no message"])[-1].strip()[:300]


def ending(status):
    """Return how a process ended, in words."""
    return f"ended by {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"


def python_of(engine, work):
    """Return the interpreter of an engine's environment, made if it is not there."""
    folder = work / f"venv-{engine}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        print(f"installing {engine}", file=sys.stderr, flush=True)
        try:
            venv.create(folder, with_pip=True)
        except (OSError, subprocess.CalledProcessError, SystemExit) as why:  # Debian packs ensurepip apart
            raise LeftOut(f"no environment (Debian: python3-venv): {why}") from why
        done = subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES[engine]], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise LeftOut("pip: " + last_line(done.stderr))
        (folder / "ready").touch()
    return python


class Peer:
    """Another engine in a process of its own, which peer.py drives."""

    def __init__(self, engine, case, options):
        command = [python_of(engine, options.work), HERE / "peer.py", engine, case.model, case.input, "--threads",
                   case.threads, "--trials", options.trials, "--work", options.work]
        command += ["--pruned"] if case.form != "dense" else []
        self.errors = options.work / f"{engine}.log"
        with self.errors.open("w") as log:
            self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, text=True,
                                            stdout=subprocess.PIPE, stderr=log,
                                            env={**os.environ, "OMP_NUM_THREADS": str(case.threads)})
        self.version = self.answer()["version"]

    def answer(self):
        """Return the next answer; raise LeftOut when there is none."""
        line = self.process.stdout.readline()
        if not line:
            message = last_line(self.errors.read_text(errors="replace"))
            raise LeftOut(f"{ending(self.close())}: {message}")
        return json.loads(line)

    def ask(self, command):
        """Send a command and return its answer."""
        try:
            self.process.stdin.write(command + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # the answer, which is not there, says so
        return self.answer()

    def outputs(self, file):
        """Run once and return the outputs, one row for each image."""
        self.ask(f"check {file}")
        return np.load(file)

    def time(self, repeats):
        """Return the milliseconds of each of some runs."""
        return self.ask(f"time {repeats}")["ms"]

    def close(self):
        """End the process and return its status."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # it has ended
        self.process.stdout.close()
        return self.process.wait()


class Patdnn:
    """patdnn_run on what patdnn_convert made of the model."""

    version = "this build"

    def __init__(self, case, options):
        self.programs, self.case, self.work = options.programs, case, options.work
        self.model = options.work / f"{case.model.stem}.patdnn"
        sources = (case.model, options.programs / "patdnn_convert")
        newest = max(file.stat().st_mtime for file in sources if file.exists())
        if not self.model.exists() or self.model.stat().st_mtime < newest:
            self.call("patdnn_convert", case.model, self.model, "--estimate")

    def call(self, program, *arguments):
        """Run a program; raise LeftOut with its message when it fails."""
        try:
            done = subprocess.run([str(self.programs / program), *map(str, arguments)], capture_output=True, text=True,
                                  check=False)
        except OSError as why:
            raise LeftOut(str(why)) from why
        if done.returncode != 0:
            raise LeftOut(f"{program}, {ending(done.returncode)}: {last_line(done.stderr)}")

    def run(self, repeats):
        """Return the outputs and the figures of some runs."""
        y, figures = self.work / "patdnn.npy", self.work / "patdnn-run.json"
        self.call("patdnn_run", self.model, "--input", self.case.input, "--output", y, "--threads", self.case.threads,
                  "--repeat", repeats, "--json", figures)
        return np.load(y), json.loads(figures.read_text())

    def outputs(self, file):
        """Run once and return the outputs, one row for each image."""
        del file
        y = self.run(1)[0]
        return y.reshape(len(y), -1)

    def time(self, repeats):
        """Return the shortest and the middle time of some runs, milliseconds."""
        figures = self.run(max(repeats, 2))[1]  # a single run would be the first, which is slower
        return [figures["min_ms"], figures["median_ms"]]

    def close(self):
        """Nothing is left running."""
