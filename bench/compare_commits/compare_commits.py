#!/usr/bin/env python3
"""Says whether a commit made the library slower than another one: builds the programs of both and times them in turn.

Nothing is compiled against both: each commit's own patdnn_bench and patdnn_run are driven by their command lines, so
the C++ interface may differ. README.md beside this file says how to read the result.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path

from cases import all_probes
from commit import Commit, check_settings
from programs import Failed
from verdict import TWICE_LIMIT, Comparison, above

REPOSITORY = Path(__file__).resolve().parents[2]


def say(text):
    """Report progress."""
    print(text, file=sys.stderr, flush=True)


def positive(text):
    """Return a number from a command line that has to be above 0."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number}, expected 1 or more")
    return number


class Parser(argparse.ArgumentParser):
    """Reports a wrong command line in one line."""

    def error(self, message):
        self.exit(2, f"{self.prog}: {message} (--help lists the options)\n")


def parse_arguments(arguments):
    """Return the options of a command line."""
    parser = Parser(
        prog="compare_commits.py", description=__doc__.splitlines()[0],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Exit status: 0 if the change passes, 1 if it does not, 2 if it could not be measured.\n"
               "Example:\n  bench/compare_commits/compare_commits.py main HEAD --work /tmp/commits --repeat-failed")
    parser.add_argument("base", metavar="BASE", help="commit, branch or tag before the change")
    parser.add_argument("head", metavar="HEAD", nargs="?", default="HEAD", help="the one with it (%(default)s)")
    parser.add_argument("--work", type=Path, metavar="DIR",
                        help="folder for worktrees, builds and models, kept and used again (a temporary one)")
    parser.add_argument("--rounds", type=positive, default=15, help="(%(default)s)")
    parser.add_argument("--arch", choices=("avx512", "avx2", "sse4"), help="of the kernels (the best of this machine)")
    parser.add_argument("--only", metavar="GLOB", action="append", help="cases of such names, 'chain/*/g4' (all)")
    parser.add_argument("--threads", type=positive, default=1, help="(%(default)s)")
    parser.add_argument("--jobs", type=positive, default=os.cpu_count() or 1, help="of the builds (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures")
    parser.add_argument("--repeat-failed", action="store_true", help=f"measure cases above {TWICE_LIMIT} a second time")
    parser.add_argument("--repository", type=Path, default=REPOSITORY, help="clone that has the commits (this one)")
    options = parser.parse_args(arguments)
    allowed = sorted(os.sched_getaffinity(0))
    if options.threads > len(allowed):
        parser.error(f"--threads: {options.threads}, expected at most {len(allowed)}, the CPUs of this process")
    options.cpus = set(allowed[-options.threads:])  # the first ones serve interrupts
    return options


def wanted(case, options):
    """Whether a case was asked for."""
    return not options.only or any(fnmatch(case, pattern) for pattern in options.only)


def choose_probes(base, head, options):
    """Build what the wanted cases need; return the probes that both commits have, and {case: where it is missing}."""
    probes = [probe for probe in all_probes(options) if any(wanted(case, options) for case in probe.cases)]
    if not probes:
        raise Failed(f"--only {' '.join(options.only)}: no case has such a name")
    for commit in (base, head):
        say(f"building {commit}")
        commit.check_out()
        commit.configure()
        for target in dict.fromkeys(probe.target for probe in probes if probe.target):
            commit.build(target)
    check_settings(base, head)
    shared, missing = [], {}
    for probe in probes:
        without = [(commit.side, probe.lacks(commit)) for commit in (base, head)]
        for case in probe.cases:
            sides = [side for side, lacking in without if case in lacking]
            if sides and wanted(case, options):
                missing[case] = "not in " + " nor in ".join(sides)
        if not any(lacking for _, lacking in without):
            shared.append(probe)
    if not shared:
        raise Failed(f"{base} and {head}: no case is in both: {', '.join(missing)}")
    return shared, missing


def measure(probes, base, head, options):
    """Return {case: [(base, head) of each round]}; who is first changes from round to round."""
    pairs = {case: [] for probe in probes for case in probe.cases if wanted(case, options)}
    for number in range(options.rounds):
        say(f"round {number + 1} of {options.rounds}")
        for probe in probes:
            if probe.most_rounds is not None and number >= probe.most_rounds:
                continue
            values = {}
            for commit in (base, head) if number % 2 == 0 else (head, base):
                values[commit.side] = probe.measure(commit)
            for case in probe.cases:
                if case in pairs:
                    pairs[case].append((values[base.side][case], values[head.side][case]))
    return pairs


def compare(base, head, options):
    """Compare two commits; return the exit status."""
    probes, missing = choose_probes(base, head, options)
    load = os.getloadavg()[0]
    if load > 0.5:
        say(f"the load is {load:.1f}: others compute on this machine, figures count on a quiet one")
    for probe in probes:
        probe.check(base, head)
    pairs = measure(probes, base, head, options)
    comparison = Comparison(pairs, {}, missing)
    again = set(above(comparison.speed, TWICE_LIMIT))
    if options.repeat_failed and again:
        say(f"again: {', '.join(sorted(again))}")
        repeated = measure([probe for probe in probes if again & set(probe.cases)], base, head, options)
        comparison = Comparison(pairs, {case: p for case, p in repeated.items() if case in again}, missing)
    print(f"{head} against {base}, {options.rounds} rounds, CPU {', '.join(map(str, sorted(options.cpus)))}\n")
    print(comparison.text())
    if options.json:
        settings = {"base": base.id, "head": head.id, "rounds": options.rounds, "threads": options.threads,
                    "arch": options.arch, "build": base.settings()}
        part = options.json.with_name(options.json.name + ".part")
        part.write_text(json.dumps({**settings, **comparison.to_json()}, indent=1) + "\n", encoding="utf-8")
        part.replace(options.json)
    return 1 if comparison.reasons else 0


def main(arguments=None):
    """Carry out a command line and return the exit status."""
    options = parse_arguments(arguments)
    kept = options.work is not None
    commits = []
    try:
        options.work = options.work.resolve() if kept else Path(tempfile.mkdtemp(prefix="patdnn_commits_"))
        options.work.mkdir(parents=True, exist_ok=True)
        for side in ("base", "head"):
            commits.append(Commit(side, getattr(options, side), options.repository, options.work, options.jobs))
        return compare(*commits, options)
    except Failed as why:
        print(f"compare_commits.py: {why}", file=sys.stderr)
    except OSError as why:
        print(f"compare_commits.py: {why}", file=sys.stderr)
    except KeyboardInterrupt:
        print("compare_commits.py: stopped", file=sys.stderr)
    finally:
        if not kept and options.work:
            for commit in commits:
                commit.remove()
            shutil.rmtree(options.work, ignore_errors=True)
    return 2


if __name__ == "__main__":
    sys.exit(main())
