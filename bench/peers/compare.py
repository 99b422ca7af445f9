#!/usr/bin/env python3
"""Times patdnn and other engines on the same networks, dense and pruned, taking turns.

Each engine has an environment of its own under the work folder, made by pip; one that cannot be installed or run is left
out, and the result says why. Outputs are compared with ONNX Runtime's before anything is timed.
"""

import argparse
import json
import os
import statistics
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
    "deepsparse": ["deepsparse==1.7.1", "numpy==1.26.4"],
}
NETWORKS = ("vgg16_convolutions", "vgg16", "resnet50", "mobilenet_v2")
FORMS = ("dense", "patterns-g1", "patterns-g2", "patterns-g4", "taps-g1", "taps-g2", "taps-g4")
TOLERANCE = 2e-3  # of the largest output


class LeftOut(Exception):
    """Why an engine takes no part."""


def python_of(engine, work):
    """Return the interpreter of an engine's environment, made if it is not there."""
    folder = work / f"venv-{engine}"
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        print(f"installing {engine}", file=sys.stderr, flush=True)
        venv.create(folder, with_pip=True)
        done = subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PACKAGES[engine]], capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise LeftOut("pip: " + (done.stderr.strip().splitlines() or ["failed"])[-1])
        (folder / "ready").touch()
    return python


class Peer:
    """Another engine in a process of its own."""

    def __init__(self, engine, model, x, threads, pruned, work):
        command = [str(python_of(engine, work)), str(HERE / "peer.py"), engine, str(model), str(x), "--threads",
                   str(threads), "--work", str(work)] + (["--pruned"] if pruned else [])
        self.errors = work / f"{engine}.log"
        with self.errors.open("w") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
                                            env={**os.environ, "OMP_NUM_THREADS": str(threads)})
        self.version = self.answer()["version"]

    def answer(self):
        """Return the next answer; raise LeftOut when there is none."""
        line = self.process.stdout.readline()
        if not line:
            self.process.wait()
            text = self.errors.read_text(errors="replace").strip().splitlines() or ["no message"]
            raise LeftOut(text[-1][:200])
        return json.loads(line)

    def ask(self, command):
        """Send a command and return its answer."""
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.answer()

    def outputs(self, file):
        """Run once and return the outputs."""
        self.ask(f"check {file}")
        return np.load(file)

    def time(self, repeats):
        """Return the milliseconds of each of some runs."""
        return self.ask(f"time {repeats}")["ms"]

    def close(self):
        """End the process."""
        self.process.stdin.close()
        self.process.wait()


class Patdnn:
    """patdnn_run on what patdnn_convert made of the model."""

    def __init__(self, programs, model, x, threads, work):
        self.programs, self.x, self.threads, self.work = programs, x, threads, work
        self.model = work / f"{model.stem}.patdnn"
        if not self.model.exists() or self.model.stat().st_mtime < model.stat().st_mtime:
            self.call("patdnn_convert", model, self.model)
        self.version = "this build"

    def call(self, program, *arguments):
        """Run a program; raise LeftOut with its message when it fails."""
        done = subprocess.run([str(self.programs / program), *map(str, arguments)], capture_output=True, text=True,
                              check=False)
        if done.returncode != 0:
            raise LeftOut(done.stderr.strip().splitlines()[-1])

    def run(self, repeats):
        """Return the outputs and the figures of some runs."""
        y, figures = self.work / "patdnn.npy", self.work / "patdnn-run.json"
        self.call("patdnn_run", self.model, "--input", self.x, "--output", y, "--threads", self.threads, "--repeat",
                  repeats, "--json", figures)
        return np.load(y), json.loads(figures.read_text())

    def outputs(self, file):
        """Run once and return the outputs."""
        del file
        y = self.run(1)[0]
        return y.reshape(len(y), -1)

    def time(self, repeats):
        """Return the shortest and the middle time of some runs."""
        figures = self.run(repeats)[1]
        return [figures["min_ms"], figures["median_ms"]]

    def close(self):
        """Nothing is left running."""


def measure(model, x, threads, options, pruned):
    """Return what each engine took: {engine: {"min": ms, "median": ms, "version": ...} or {"left_out": why}}."""
    engines, results, expected = {}, {}, None
    try:
        for name in ["onnxruntime", *(e for e in options.engine if e != "onnxruntime"), "patdnn"]:
            try:
                engine = (Patdnn(options.programs, model, x, threads, options.work) if name == "patdnn"
                          else Peer(name, model, x, threads, pruned, options.work))
                engines[name] = engine
                y = engine.outputs(options.work / f"{name}.npy")
                if expected is None:
                    expected = y
                difference = float(np.abs(y - expected).max() / np.abs(expected).max())
                if not difference <= TOLERANCE:
                    raise LeftOut(f"outputs differ from ONNX Runtime's by {difference:.1e} of the largest")
            except LeftOut as why:
                if name == "onnxruntime":
                    raise
                if name in engines:
                    engines.pop(name).close()
                results[name] = {"left_out": str(why)}
        times = {name: [] for name in engines}
        for _ in range(options.rounds):
            for name, engine in engines.items():
                times[name].append(engine.time(options.repeats))
        for name, engine in engines.items():
            results[name] = {"min": min(map(min, times[name])), "version": engine.version,
                             "median": statistics.median(map(statistics.median, times[name]))}
    finally:
        for engine in engines.values():
            engine.close()
    return results


def table(results):
    """Return the results as a table in Markdown: medians in milliseconds."""
    names = sorted({name for entry in results for name in entry["engines"]}, key=lambda n: (n != "patdnn", n))
    lines = ["| network | form | threads | " + " | ".join(names) + " | best peer ÷ patdnn |",
             "|---" * (len(names) + 4) + "|"]
    for entry in results:
        engines = entry["engines"]
        peers = [e["median"] for name, e in engines.items() if name != "patdnn" and "median" in e]
        own = engines.get("patdnn", {}).get("median")
        cells = [f"{engines[n]['median']:.2f}" if "median" in engines.get(n, {}) else "—" for n in names]
        ratio = f"{min(peers) / own:.2f}" if own and peers else "—"
        lines.append(f"| {entry['network']} | {entry['form']} | {entry['threads']} | " + " | ".join(cells) + f" | {ratio} |")
    left_out = {f"{name}, {entry['network']} {entry['form']}: {engine['left_out']}" for entry in results
                for name, engine in entry["engines"].items() if "left_out" in engine}
    return "\n".join(lines + [f"\nLeft out: {why}" for why in sorted(left_out)])


def write(path, results):
    """Write the results beside the file and rename."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(results, indent=1) + "\n")
    part.replace(path)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Example:\n  bench/peers/compare.py --work /tmp/peers --network resnet50 --form dense --form taps-g4\n"
               "A second call goes on where the first one ended. Pruned forms need the Python module patdnn_pruning.")
    parser.add_argument("--programs", type=Path, default=HERE.parents[1] / "build/release/examples", help="(%(default)s)")
    parser.add_argument("--work", type=Path, required=True, help="folder for environments, models and results.json")
    parser.add_argument("--engine", action="append", choices=PACKAGES, help="besides ONNX Runtime and patdnn (all)")
    parser.add_argument("--network", action="append", choices=NETWORKS, help="(all)")
    parser.add_argument("--form", action="append", choices=FORMS, help="(dense and taps-g4)")
    parser.add_argument("--threads", action="append", type=int, help="(1 and 2)")
    parser.add_argument("--rounds", type=int, default=7, help="turns that each engine takes (%(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="runs in a turn (%(default)s)")
    parser.add_argument("--table", action="store_true", help="print the results so far and measure nothing")
    options = parser.parse_args()
    options.engine = options.engine or list(PACKAGES)
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    file = options.work / "results.json"
    results = json.loads(file.read_text()) if file.exists() else []
    done = {(e["network"], e["form"], e["threads"]) for e in results}
    cases = [(n, f, t) for n in options.network or NETWORKS for f in options.form or ("dense", "taps-g4")
             for t in options.threads or (1, 2) if (n, f, t) not in done]
    x = options.work / "input.npy"
    if not x.exists():
        np.save(x, np.random.default_rng(1).uniform(0, 1, (1, 3, 224, 224)).astype(np.float32))
    for i, (network, form, threads) in enumerate([] if options.table else cases):
        print(f"[{i + 1}/{len(cases)}] {network} {form}, threads {threads}", file=sys.stderr, flush=True)
        model = options.work / f"{network}{'' if form == 'dense' else '-' + form}.onnx"
        if not model.exists():
            shape = ["--form", "dense"] if form == "dense" else ["--form", form.split("-g")[0], "--group", form[-1]]
            subprocess.run([sys.executable, str(HERE / "networks.py"), str(options.work), "--network", network, *shape],
                           check=True, stdout=subprocess.DEVNULL)
        try:
            engines = measure(model, x, threads, options, form != "dense")
        except LeftOut as why:
            print(f"compare.py: ONNX Runtime, which all others are compared with: {why}", file=sys.stderr)
            return 1
        results.append({"network": network, "form": form, "threads": threads, "engines": engines})
        write(file, results)
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
