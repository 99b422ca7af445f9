#!/usr/bin/env python3
"""Runs a grid of experiments with train.py, one dense network for all runs that can share it, and tells what came out.

What is finished is skipped, what was interrupted goes on; a finished run is added to the results at once.
"""

import argparse
import json
import math
import sys
from fnmatch import fnmatch
from pathlib import Path

from checkpoint import write
from errors import BadInput
from jobs import Job, run_jobs
from options import Parser, at_least, available_cores

HERE = Path(__file__).resolve().parent
DENSE_OPTIONS = ("network", "width", "epochs", "lr", "decay", "batch", "cutout", "precision")  # decide on a dense network, with its seed
EPILOG = """\
The grid is a JSON file: {"defaults": {OPTIONS}, "runs": [{"name": "...", "seeds": [1, 2], "options": {OPTIONS}}, ...]},
where OPTIONS are those of train.py without their dashes, like "structure": "patterns", "regroup": true.

Examples:
  grid.py --train train.tar.gz --test test.tar.gz --output DIR --jobs 2
  grid.py --train train.tar.gz --test test.tar.gz --output DIR --only 'patterns*' --seeds 1 --budget 7200
  grid.py --table
"""


def parse_arguments(arguments):
    """Return the options. Raises BadInput."""
    parser = Parser(prog="grid.py", description=__doc__.splitlines()[0], epilog=EPILOG,
                    formatter_class=argparse.RawDescriptionHelpFormatter)
    count = at_least(1, int)
    parser.add_argument("--train", metavar="TAR", help="training images")
    parser.add_argument("--test", metavar="TAR", help="test images")
    parser.add_argument("--output", type=Path, metavar="DIR", help="folder of the runs' folders")
    parser.add_argument("--grid", type=Path, default=HERE / "grid.json", metavar="FILE", help="(%(default)s)")
    parser.add_argument("--results", type=Path, default=HERE / "results.json", metavar="FILE", help="(%(default)s)")
    parser.add_argument("--only", action="append", metavar="PATTERN", help="runs of these names only, like 'patterns*'")
    parser.add_argument("--seeds", type=lambda text: [at_least(0, int)(t) for t in text.split(",")], metavar="1,2",
                        help="of the grid's seeds only these")
    parser.add_argument("--jobs", type=count, default=1, help="runs at the same time (%(default)s)")
    parser.add_argument("--threads", type=count, help="of each run (default: the cores, shared by the jobs)")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="(%(default)s)")
    parser.add_argument("--budget", type=at_least(0), metavar="SECONDS", help="stop cleanly within this time")
    parser.add_argument("--table", action="store_true", help="print the table of the results and do nothing else")
    options = parser.parse_args(arguments)
    if not options.table and not (options.train and options.test and options.output):
        parser.error("--train, --test and --output are needed, or --table")
    return options


def read_json(path, otherwise=None):
    """Return the content of a JSON file, or `otherwise`, if given, when there is none."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if otherwise is not None:
            return otherwise
        raise BadInput(f"{path}: does not exist") from error
    except (OSError, ValueError) as error:
        raise BadInput(f"{path}: is no readable JSON: {error}") from error


def planned(path, only, seeds):
    """Return the grid's runs as (name, seed, options), each name's seeds together."""
    grid, runs = read_json(path), []
    try:
        names = [run["name"] for run in grid["runs"]]
        for run in grid["runs"]:
            options = {**grid.get("defaults", {}), **run.get("options", {})}
            if only is None or any(fnmatch(run["name"], pattern) for pattern in only):
                runs += [(run["name"], seed, options) for seed in run["seeds"] if seeds is None or seed in seeds]
    except (KeyError, TypeError, AttributeError) as error:
        raise BadInput(f"{path}: is no grid: {error!r}; --help shows its form") from error
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise BadInput(f"{path}: two runs are called '{twice.pop()}'")
    return runs


def as_arguments(options):
    """Return train.py's command line for options by name."""
    arguments = []
    for name, value in options.items():
        if value is True:
            arguments.append(f"--{name.replace('_', '-')}")
        elif value is not False:
            arguments += [f"--{name.replace('_', '-')}", str(value)]
    return arguments


def save_results(path, results):
    """Write the results, one to a line."""
    lines = ",\n".join(json.dumps(result) for result in results)
    write(path, lambda part: part.write_text(f"[\n{lines}\n]\n", encoding="utf-8"))


def to_do(runs, results, path):
    """Return the runs that have no result yet. Raises BadInput for one whose result is of other options."""
    known = {(result["name"], result["seed"]): result["options"] for result in results}
    for name, seed, options in runs:
        if known.get((name, seed), options) != options:
            raise BadInput(f"{path}: {name}, seed {seed}, was run with other options; "
                           "remove the result or rename the run")
    return [run for run in runs if (run[0], run[1]) not in known]


def make_jobs(runs, options, results):
    """Return the jobs for runs: dense ones, each before those that start from it."""
    common = ["--train", options.train, "--test", options.test, "--cache", str(options.output / "cache"), "--device",
              options.device, "--threads", str(options.threads or max(1, available_cores() // options.jobs))]
    jobs, dense_jobs = [], {}
    for name, seed, run in runs:
        dense = {key: run[key] for key in DENSE_OPTIONS if key in run}
        dense_name = "-".join(["dense", *(f"{key}{value}" if key != "network" else str(value)
                                          for key, value in dense.items()), f"seed{seed}"])
        folder, dense_folder = options.output / f"{name}-seed{seed}", options.output / dense_name
        if dense_name not in dense_jobs and not (dense_folder / "dense.pt").exists():
            dense_jobs[dense_name] = Job(dense_name, dense_folder,
                                         common + as_arguments({**dense, "seed": seed, "dense_only": True}))
            jobs.append(dense_jobs[dense_name])

        def finished(name=name, seed=seed, run=run, folder=folder):
            result = read_json(folder / "history.json")["result"]
            result.pop("layers")
            results.append({"name": name, "seed": seed, "options": run, **result})
            save_results(options.results, results)

        more = as_arguments({**run, "seed": seed, "dense_from": dense_folder / "dense.pt"})
        jobs.append(Job(folder.name, folder, common + more, dense_jobs.get(dense_name), finished))
    return jobs


def spread(values, digits=2):
    """Return 'mean ± sample standard deviation' of several values, or the one."""
    mean = sum(values) / len(values)
    if len(values) == 1:
        return f"{mean:.{digits}f}"
    deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))
    return f"{mean:.{digits}f} ± {deviation:.{digits}f}"


def table(names, results):
    """Return the results as a table in Markdown, one row per name."""
    lines = ["| run | seeds | dense, % | pruned, % | difference | training, % | weights kept | multiplications kept |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for name in names:
        rows = [result for result in results if result["name"] == name]
        if not rows:
            continue
        first = rows[0]
        kept = [f"{first['kept_' + what]:,} ({first[what] / first['kept_' + what]:.2f}x fewer)"
                for what in ("weights", "multiplications")]
        cells = [name, str(len(rows)), spread([r["dense_accuracy"] for r in rows]),
                 spread([r["test_accuracy"] for r in rows]),
                 spread([r["test_accuracy"] - r["dense_accuracy"] for r in rows]),
                 spread([r["training_accuracy"] for r in rows]), *kept]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def grid(options):
    """Run what is left of the grid and print the table; returns the exit status."""
    runs = planned(options.grid, options.only, options.seeds)
    names = list(dict.fromkeys(name for name, _, _ in runs))
    results = read_json(options.results, [])
    status = 0
    if not options.table:
        left = to_do(runs, results, options.results)
        print(f"{len(runs) - len(left)} of {len(runs)} runs are finished", flush=True)
        status = run_jobs(make_jobs(left, options, results), options.jobs, options.budget)
    print(table(names, results), flush=True)
    return status


def main(arguments=None):
    """Run the command line and return the exit status."""
    try:
        return grid(parse_arguments(arguments))
    except (BadInput, OSError) as error:
        print(f"grid.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
