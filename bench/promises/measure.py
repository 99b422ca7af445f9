#!/usr/bin/env python3
"""Prints what patdnn_convert promises of networks beside what they then take.

Each network is pruned in blocks of four filters, 8.1 times, 1 x 1 kernels 3.6 times, and converted twice: to .patdnn,
whose promise is the time that the converter measures, kept by patdnn_run; and for ONNX Runtime, whose promise is the
gain over the plain model, kept by sessions of the plain and the converted model that run in turns here. Outputs are
compared before anything is timed. Results are kept in DIR/promises.json, network by network, and the same command goes
on from there. It ends with 1 when a converted model takes more than 1.03 of the plain one's time.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort

import kinds
from forms import pruning  # of bench/peers, which kinds puts into the path

TOLERANCE = 2e-3  # of the largest output
SLOWER = 1.03
BUILD = Path(__file__).resolve().parents[2] / "build/release/examples"


def say(text):
    """Show progress."""
    print(text, file=sys.stderr, flush=True)


def call(program, *arguments):
    """Run one of patdnn's programs; exit with what it says when it fails."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{program.name} {' '.join(map(str, arguments))} failed: {done.stderr}")


def open_session(model, options):
    """Open a model with patdnn's operators."""
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = options.threads
    settings.log_severity_level = 3
    settings.add_session_config_entry("session.force_spinning_stop", "1")
    settings.register_custom_ops_library(str(options.programs / "onnxruntime/libpatdnn_ort.so"))
    return ort.InferenceSession(str(model), settings, providers=["CPUExecutionProvider"])


def check(outputs, expected, what):
    """Exit unless two models compute the same."""
    for y, e in zip(outputs, expected):
        difference = float(np.abs(y.reshape(e.shape) - e).max() / max(np.abs(e).max(), 1e-30))
        if not difference <= TOLERANCE:  # or not a number
            sys.exit(f"{what}: outputs differ by {difference:.1e} of the largest, expected at most {TOLERANCE:.1e}")


def in_turns(sessions, feeds, seconds):
    """Milliseconds of each session's runs: turns of three runs, of which the last two count."""
    for session in sessions:
        begin = time.perf_counter()
        for i in range(9):  # an operator counts its threads in the first eight
            if i < 2 or time.perf_counter() - begin < seconds:
                session.run(None, feeds)
    times = [[] for _ in sessions]
    begin, turn = time.perf_counter(), 0
    while turn < 5 or time.perf_counter() - begin < seconds:
        for i in range(len(sessions)):
            which = (turn + i) % len(sessions)
            sessions[which].run(None, feeds)
            for _ in range(2):
                start = time.perf_counter()
                sessions[which].run(None, feeds)
                times[which].append(1e3 * (time.perf_counter() - start))
        turn += 1
    return times


def measure(name, options):
    """Convert and run one network; return its figures in ms."""
    folder = options.work / f"{name}-{options.size}"
    folder.mkdir(parents=True, exist_ok=True)
    model, converted, file = folder / "model.onnx", folder / "converted.onnx", folder / "model.patdnn"
    if not model.exists():
        made = kinds.make(name, pruning("blocks-1x4"), options.size)
        onnx.save(made, str(folder / "part"))
        (folder / "part").replace(model)
    common = ("--threads", options.threads, "--budget", options.seconds, "--json")
    say(f"{name}: converting")
    call(options.programs / "patdnn_convert", model, file, *common, folder / "network.json")
    promise = json.loads((folder / "network.json").read_text())["network"]
    call(options.programs / "patdnn_convert", model, "--onnxruntime", converted, *common, folder / "regions.json")
    gain = json.loads((folder / "regions.json").read_text())

    say(f"{name}: running")
    sessions = [open_session(path, options) for path in (model, converted)]
    shape = sessions[0].get_inputs()[0].shape
    x = np.random.default_rng(1).uniform(0, 1, shape).astype(np.float32)
    feeds = {"input": x}
    expected = sessions[0].run(None, feeds)
    check(sessions[1].run(None, feeds), expected, f"{name}, converted")
    np.save(folder / "x.npy", x)
    call(options.programs / "patdnn_run", file, "--input", folder / "x.npy", "--output", folder / "y.npy")
    check([np.load(folder / "y.npy")], expected, f"{name}, patdnn_run")
    plain, ours = in_turns(sessions, feeds, options.seconds)
    repeats = max(5, min(100, round(1e3 * options.seconds / promise["ms"])))
    call(options.programs / "patdnn_run", file, "--random", "--threads", options.threads, "--repeat", repeats, "--json",
         folder / "run.json")
    return {
        "regions": gain["replaced"],
        "as_it_is": converted.read_bytes() == model.read_bytes(),
        "not_compared": gain.get("not_compared", ""),
        "promised": {"plain": gain.get("plain_ms"), "converted": gain.get("converted_ms"), "gain": gain.get("gain", 1.0),
                     "patdnn": promise["ms"], "patdnn_dense": promise["dense_ms"],
                     "patdnn_convolutions": promise["convolutions_ms"]},
        "run": {"plain": statistics.median(plain), "converted": statistics.median(ours), "least_plain": min(plain),
                "least_converted": min(ours), "patdnn": json.loads((folder / "run.json").read_text())["ms"]},
    }


def is_slower(figures):
    """Whether a converted model takes too long, in the median and in its fastest run; one that was left as it is does
    not, whatever two sessions of it take."""
    run = figures["run"]
    return not figures["as_it_is"] and min(run["converted"] / run["plain"], run["least_converted"] / run["least_plain"]) > SLOWER


def table(results):
    """Promise beside run, a line for each network."""
    lines = [f"{'':16}{'ONNX Runtime, ms':>18}{'converted':>11}{'regions':>9}{'promised':>10}{'kept':>8}"
             f"{'patdnn promised':>17}{'run':>8}{'ratio':>7}"]
    for name, figures in results.items():
        run, promised = figures["run"], figures["promised"]
        kept = run["plain"] / run["converted"]
        lines.append(f"{name:16}{run['plain']:18.2f}{run['converted']:11.2f}{figures['regions']:9}"
                     f"{promised['gain']:9.2f}x{kept:7.2f}x{promised['patdnn']:17.2f}{run['patdnn']:8.2f}"
                     f"{run['patdnn'] / promised['patdnn']:7.2f}"
                     + ("  left as it is" if figures["as_it_is"] else "")
                     + ("  SLOWER" if is_slower(figures) else "")
                     + (f"  not compared: {figures['not_compared']}" if figures["not_compared"] else ""))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", type=Path, metavar="DIR", help="for models and results")
    parser.add_argument("--network", choices=kinds.NETWORKS, action="append", help="(all)")
    parser.add_argument("--size", type=int, default=160, help="of images, a multiple of 32 (%(default)s)")
    parser.add_argument("--threads", type=int, default=1, help="(%(default)s)")
    parser.add_argument("--seconds", type=float, default=2, help="of each measurement of a network (%(default)s)")
    parser.add_argument("--programs", type=Path, default=BUILD, help="(%(default)s)")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    settings = {"size": options.size, "threads": options.threads, "seconds": options.seconds,
                "onnxruntime": ort.__version__}
    path = options.work / "promises.json"
    stored = json.loads(path.read_text()) if path.exists() else {}
    results = stored["networks"] if stored.get("settings") == settings else {}
    wanted = options.network or list(kinds.NETWORKS)
    for i, name in enumerate(wanted):
        if name in results:
            continue
        say(f"network {i + 1} of {len(wanted)}")
        results[name] = measure(name, options)
        part = path.with_name(path.name + ".part")
        part.write_text(json.dumps({"settings": settings, "networks": results}, indent=2) + "\n")
        part.replace(path)
    shown = {name: results[name] for name in wanted}
    print(table(shown))
    slower = [name for name, figures in shown.items() if is_slower(figures)]
    print(f"{len(slower)} of {len(shown)} converted models take more than {SLOWER} of the plain one's time"
          + (": " + ", ".join(slower) if slower else ""))
    return 1 if slower else 0


if __name__ == "__main__":
    sys.exit(main())
