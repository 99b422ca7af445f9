#!/usr/bin/env python3
"""Times patdnn and other engines on the same networks or layers, dense and pruned, taking turns.

Each engine has an environment of its own under the work folder, made by pip; one that cannot be installed or run is
left out, and the result says why. Outputs are compared with ONNX Runtime's before anything is timed.
"""

import argparse
import json
import sys
from pathlib import Path

import report
from cases import NETWORKS, cases_of
from engines import HERE, PACKAGES, LeftOut, python_of
from forms import FORMS
from measure import JUDGE, measure, missing


def merge(known, new):
    """Add what was measured to what was known: a time replaces all, why an engine is left out replaces no time."""
    known.update({name: engine for name, engine in new.items()
                  if "median" in engine or "median" not in known.get(name, {})})


def read(path):
    """Return the results so far."""
    try:
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    except ValueError as why:
        raise ValueError(f"{path}: {why}, expected results of this program") from why


def write(path, results):
    """Write the results beside the file and rename."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)


def run(options):
    """Measure what is missing."""
    results = read(options.results)

    def known(case):
        return next((e["engines"] for e in results if case.key.items() <= e.items()), {})

    work = [case for case in cases_of(options) if missing(known(case), options)]
    options.unavailable = {}
    wanted = {JUDGE, *(name for case in work for name in missing(known(case), options))} if work else set()
    for name in [name for name in PACKAGES if name in wanted]:
        try:
            python_of(name, options.work)
        except LeftOut as why:
            options.unavailable[name] = str(why)
    for i, case in enumerate(work):
        print(f"[{i + 1}/{len(work)}] {case.model.stem}, threads {case.threads}: "
              f"{', '.join(missing(known(case), options))}", file=sys.stderr, flush=True)
        case.make()
        engines = measure(case, known(case), options)
        print(f"    {report.summary(engines)}", file=sys.stderr, flush=True)
        if not known(case):
            results.append({**case.key, **case.facts, "engines": {}})
        merge(known(case), engines)
        write(options.results, results)


def positive(text):
    """Return a number from a command line that has to be above 0."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number}, expected 1 or more")
    return number


def parse_arguments(arguments):
    """Return the options of a command line."""
    parser = argparse.ArgumentParser(
        description=__doc__.splitlines()[0], formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Example:\n  bench/peers/compare.py --work /tmp/peers --network resnet50 --form dense --form taps-g4\n"
               "A second call goes on where the first one ended: it measures engines that a result lacks or that were\n"
               "left out. Forms in patterns and taps need the Python module patdnn_pruning.")
    parser.add_argument("--programs", type=Path, default=HERE.parents[1] / "build/release/examples",
                        help="folder of patdnn_convert and patdnn_run (%(default)s)")
    parser.add_argument("--work", type=Path, required=True, help="folder for environments, models and results")
    parser.add_argument("--results", type=Path, help="(results.json in the work folder)")
    parser.add_argument("--engine", action="append", choices=PACKAGES, help="besides ONNX Runtime and patdnn (all)")
    models = parser.add_mutually_exclusive_group()
    models.add_argument("--network", action="append", choices=NETWORKS, help="(all)")
    models.add_argument("--layers", nargs="?", const="*", metavar="PATTERN",
                        help="the networks' layers instead, each in a model of its own; those of such names, (*)")
    parser.add_argument("--form", action="append", choices=FORMS, help="(dense, and taps-g4 of networks)")
    parser.add_argument("--threads", action="append", type=positive, help="(1 and 2)")
    parser.add_argument("--rounds", type=positive, default=7, help="turns that each engine takes (%(default)s)")
    parser.add_argument("--repeats", type=positive, default=5, help="runs in a turn (%(default)s)")
    parser.add_argument("--trials", type=positive, default=64,
                        help="measurements by which TVM tunes each operation (%(default)s)")
    parser.add_argument("--table", action="store_true", help="print the results so far and measure nothing")
    parser.add_argument("--chart", type=Path, help="draw the networks' results to this file, .svg or .png")
    options = parser.parse_args(arguments)
    options.engine = options.engine or list(PACKAGES)
    options.work = options.work.resolve()
    options.results = options.results or options.work / "results.json"
    return options


def main(arguments=None):
    """Carry out a command line and return the exit status."""
    options = parse_arguments(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    try:
        if not options.table:
            run(options)
        print(report.table(read(options.results)))
        if options.chart:
            report.chart(read(options.results), options.chart)
    except LeftOut as why:
        print(f"compare.py: ONNX Runtime, which all others are compared with: {why}", file=sys.stderr)
        return 1
    except (ImportError, OSError, ValueError) as why:
        print(f"compare.py: {why}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("compare.py: stopped; the same command goes on", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
