#!/usr/bin/env python3
"""Times a model in ONNX Runtime, plain and with patdnn's operators, and in patdnn's own runner, taking turns.

Models are converted with one operator for each region, and with one for each convolution. Outputs are compared with the
plain session's before anything is timed; those of a .patdnn file, which ONNX Runtime cannot read, with patdnn_run's.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort

TOLERANCE = 2e-3  # of the largest output
BUILD = Path(__file__).resolve().parents[2] / "build/release/examples"


def session(model, options, library):
    """Return a function that runs a model `n` times and returns the milliseconds of each, and the last outputs."""
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = options.threads
    if library:
        settings.register_custom_ops_library(str(options.programs / "onnxruntime/libpatdnn_ort.so"))
    opened = ort.InferenceSession(str(model), settings, providers=["CPUExecutionProvider"])
    name = opened.get_inputs()[0].name

    def run(x, n):
        times, y = [], None
        for _ in range(n):
            begin = time.perf_counter()
            y = opened.run(None, {name: x})[0]
            times.append(1e3 * (time.perf_counter() - begin))
        return times, y
    return run


def call(program, *arguments):
    """Run one of patdnn's programs; exit with what it says when it fails."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{program.name} failed: {done.stderr}")


def runner(model, options, folder):
    """The same by patdnn_run."""
    figures = folder / "figures.json"
    if model.suffix != ".patdnn":
        call(options.programs / "patdnn_convert", model, folder / "model.patdnn", "--estimate")
        model = folder / "model.patdnn"

    def run(x, n):
        np.save(folder / "x.npy", x)
        call(options.programs / "patdnn_run", model, "--input", folder / "x.npy", "--output", folder / "y.npy",
             "--threads", options.threads, "--repeat", n, "--json", figures)
        return [json.loads(figures.read_text())["median_ms"]], np.load(folder / "y.npy")
    return run


def measure(model, options, folder):
    """Return the milliseconds of each way to run a model."""
    ways = {}
    if model.suffix == ".patdnn":
        call(options.programs / "patdnn_convert", model, "--onnxruntime", folder / "model.onnx")
        ways["with regions"] = session(folder / "model.onnx", options, True)
    else:
        ways["ONNX Runtime"] = session(model, options, False)
        for name, regions in (("with regions", "gaining"), ("with layers", "layers")):
            converted = folder / f"{regions}.onnx"
            call(options.programs / "patdnn_convert", model, "--onnxruntime", converted, "--regions", regions, "--threads",
                 options.threads)
            ways[name] = session(converted, options, True)
    ways["patdnn_run"] = runner(model, options, folder)
    x = np.random.default_rng(1).uniform(0, 1, (1, 3, options.size, options.size)).astype(np.float32)
    expected = ways.get("ONNX Runtime", ways["patdnn_run"])(x, 1)[1]
    for name, run in ways.items():
        difference = float(np.abs(run(x, 1)[1].reshape(expected.shape) - expected).max() / np.abs(expected).max())
        if not difference <= TOLERANCE:  # or not a number
            sys.exit(f"{model}, {name}: outputs differ by {difference:.1e} of the largest, expected {TOLERANCE:.1e}")
    times = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, run in ways.items():
            times[name] += run(x, options.repeats)[0]
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="+",
                        help="of one image input, as bench/peers/networks.py makes them, or .patdnn files")
    parser.add_argument("--programs", type=Path, default=BUILD, help="(%(default)s)")
    parser.add_argument("--threads", type=int, default=1, help="(%(default)s)")
    parser.add_argument("--size", type=int, default=224, help="height and width of the image (%(default)s)")
    parser.add_argument("--rounds", type=int, default=7, help="turns of each (%(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="runs in a turn (%(default)s)")
    options = parser.parse_args()
    print(f"ms, median and least, {options.threads} thread(s)", flush=True)
    for model in options.model:
        with tempfile.TemporaryDirectory() as folder:
            times = measure(model, options, Path(folder))
        print(f"{model.stem}: " + ", ".join(f"{name} {statistics.median(ms):.2f} {min(ms):.2f}"
                                            for name, ms in times.items()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
