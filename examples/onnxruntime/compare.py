#!/usr/bin/env python3
"""Times a model in ONNX Runtime, plain and with patdnn's operators, and in patdnn's own runner, taking turns.

Models are converted with one operator for each region, and with one for each convolution. Outputs are compared with the
plain session's before anything is timed.
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


def runner(model, options, folder):
    """The same by patdnn_run."""
    converted, figures = folder / "model.patdnn", folder / "figures.json"
    subprocess.run([options.programs / "patdnn_convert", str(model), str(converted)], check=True, stdout=subprocess.DEVNULL)

    def run(x, n):
        np.save(folder / "x.npy", x)
        subprocess.run([options.programs / "patdnn_run", str(converted), "--input", str(folder / "x.npy"), "--output",
                        str(folder / "y.npy"), "--threads", str(options.threads), "--repeat", str(n), "--json",
                        str(figures)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        read = json.loads(figures.read_text())
        return [read["median_ms"]], np.load(folder / "y.npy")
    return run


def measure(model, options, folder):
    """Return the median milliseconds of each way to run a model."""
    ways = {"ONNX Runtime": session(model, options, False)}
    for name, regions in (("with regions", "gaining"), ("with layers", "layers")):
        converted = folder / f"{regions}.onnx"
        subprocess.run([options.programs / "patdnn_convert", str(model), "--onnxruntime", str(converted), "--regions",
                        regions], check=True, stdout=subprocess.DEVNULL)
        ways[name] = session(converted, options, True)
    ways["patdnn_run"] = runner(model, options, folder)
    x = np.random.default_rng(1).uniform(0, 1, (1, 3, options.size, options.size)).astype(np.float32)
    expected = ways["ONNX Runtime"](x, 1)[1]
    for name, run in ways.items():
        difference = float(np.abs(run(x, 1)[1] - expected).max() / np.abs(expected).max())
        assert difference <= TOLERANCE, f"{model}, {name}: outputs differ by {difference:.1e} of the largest"
    times = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, run in ways.items():
            times[name] += run(x, options.repeats)[0]
    return {name: statistics.median(all_of) for name, all_of in times.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="+", help="of one image input, as bench/peers/networks.py makes them")
    parser.add_argument("--programs", type=Path, default=BUILD, help="(%(default)s)")
    parser.add_argument("--threads", type=int, default=1, help="(%(default)s)")
    parser.add_argument("--size", type=int, default=224, help="height and width of the image (%(default)s)")
    parser.add_argument("--rounds", type=int, default=7, help="turns of each (%(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="runs in a turn (%(default)s)")
    options = parser.parse_args()
    print(f"ms, {options.threads} thread(s)", flush=True)
    for model in options.model:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(model, options, Path(folder))
        print(f"{model.stem}: " + ", ".join(f"{name} {ms:.2f}" for name, ms in figures.items()), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
