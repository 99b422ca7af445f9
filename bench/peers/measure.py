"""Measures the engines of one case: compares their outputs, then lets them take turns."""

import statistics
import time

import numpy as np

from engines import LeftOut, Patdnn, Peer

JUDGE, YARDSTICK = "onnxruntime", "patdnn"
TOLERANCE = 2e-3  # of the largest output
PAUSE = 0.2  # seconds before a turn, in which the threads of the engine before stop to spin


def start(case, names, options):
    """Return the engines whose outputs are ONNX Runtime's, and why the others are left out."""
    engines, left_out, expected = {}, {}, None
    for name in names:
        try:
            if name in options.unavailable:
                raise LeftOut(options.unavailable[name])
            engines[name] = Patdnn(case, options) if name == YARDSTICK else Peer(name, case, options)
            y = engines[name].outputs(options.work / f"{name}.npy")
            expected = y if name == JUDGE else expected
            if y.shape != expected.shape:
                raise LeftOut(f"outputs of {y.shape[1]} numbers, expected {expected.shape[1]}")
            difference = float(np.abs(y - expected).max() / np.abs(expected).max())
            if not difference <= TOLERANCE:
                raise LeftOut(f"outputs differ from ONNX Runtime's by {difference:.1e} of the largest")
        except LeftOut as why:
            if name in engines:
                engines.pop(name).close()
            if name == JUDGE:
                raise
            left_out[name] = {"left_out": str(why)}
    return engines, left_out


def take_turns(engines, options):
    """Return the milliseconds of each engine's turns, and why some are left out after all."""
    times, left_out = {name: [] for name in engines}, {}
    for _ in range(options.rounds):
        for name in list(engines):
            time.sleep(PAUSE)
            try:
                times[name].append(engines[name].time(options.repeats))
            except LeftOut as why:
                engines.pop(name).close()
                times.pop(name)
                left_out[name] = {"left_out": str(why)}
    return times, left_out


def missing(known, options):
    """Return the engines asked for that have no time in turns with patdnn, itself among them."""
    return [name for name in dict.fromkeys([JUDGE, *options.engine, YARDSTICK]) if YARDSTICK not in known.get(name, {})]


def measure(case, known, options):
    """Return what missing engines took: {engine: {"min": ms, "median": ms, "version": ...} or {"left_out": why}}.

    ONNX Runtime judges them and patdnn is timed in their turns, whose median each engine's entry holds as "patdnn", so
    that ratios are those of one run. Nobody is timed when `known` would gain nothing.
    """
    peers = [name for name in missing(known, options) if name not in (JUDGE, YARDSTICK)]
    engines, results = start(case, [JUDGE, *peers, YARDSTICK], options)
    try:
        gains = [name for name in engines if "median" not in known.get(name, {})
                 or YARDSTICK in engines and YARDSTICK not in known[name]]
        if not gains:
            return results
        times, left_out = take_turns(engines, options)
        results |= left_out
        for name, turns in times.items():
            results[name] = {"min": min(map(min, turns)), "median": statistics.median(map(statistics.median, turns)),
                             "version": engines[name].version}
        for name in times if YARDSTICK in times else ():
            results[name][YARDSTICK] = results[YARDSTICK]["median"]
    finally:
        for engine in engines.values():
            engine.close()
    return results
