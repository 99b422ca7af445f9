#!/usr/bin/env python3
"""Changes the headers by one token at a time and sees whether a test notices.

Draws mutants by seed from all operators, constants and bounds of the headers in include/. Each is built and tested in a
copy of the sources, which keeps its objects from call to call. A test is linked alone: of the other tests in its
program nothing is compiled. Tests that share words with the file's name come first, then those that take least to
build. The first that does not build, fails, crashes or runs too long catches the mutant; only tests count that pass in
the unchanged sources.

What was found is in WORK/results.json after each mutant. Another call with the same arguments goes on where it ended.
"""

import argparse
import json
import os
import random
import re
import shutil
import sys
import time
from pathlib import Path

from mutation_build import Build, must, run
from mutation_sites import Mutant, all_mutants

ROOT = Path(__file__).resolve().parent.parent
STATES = ("caught", "equivalent", "survived", "undecided")


def write_json(path, content):
    """Write a file beside and rename it."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(content, indent=1))
    os.replace(beside, path)


class Change:
    """A mutant in the copy, until undo() puts back the header and what was built from it."""

    def __init__(self, build, mutant, outputs):
        self.journal = build.folder / "change.json"
        header = build.source / "include" / mutant.file
        text, times = header.read_text(), header.stat()
        outputs = [str(build.folder / output) for output in outputs]
        write_json(self.journal, {"header": str(header), "text": text, "outputs": outputs,
                                  "times": [times.st_atime_ns, times.st_mtime_ns]})
        for output in filter(os.path.exists, outputs):
            os.replace(output, f"{output}.unchanged")
        header.write_text(mutant.apply(text))

    def undo(self):
        undo(self.journal)


def undo(journal):
    """Put back what a journal says; of a call that was ended, too."""
    change = json.loads(journal.read_text())
    for output in change["outputs"]:
        Path(output).unlink(missing_ok=True)
        if os.path.exists(f"{output}.unchanged"):
            os.replace(f"{output}.unchanged", output)
    Path(change["header"]).write_text(change["text"])
    os.utime(change["header"], ns=tuple(change["times"]))
    journal.unlink()


def unchanged_headers(include, journal):
    """Return the text of each header by its name, without the mutant that another call may be at."""
    headers = {path.relative_to(include).as_posix(): path.read_text() for path in sorted(include.rglob("*.hpp"))}
    if journal.exists():
        change = json.loads(journal.read_text())
        headers[Path(change["header"]).relative_to(include).as_posix()] = change["text"]
    return headers


class Results:
    """What is known of each mutant, in a file."""

    def __init__(self, path):
        self.path = path
        self.content = {"mutants": [], "unchanged": {}, "unneeded": {}}
        if path.exists():
            self.content = json.loads(path.read_text())

    def save(self):
        write_json(self.path, self.content)

    def entry(self, number, mutant, source_line):
        """Return what is known of a mutant."""
        for entry in self.content["mutants"]:
            if entry["mutant"] == mutant.as_dict():
                entry["number"] = number
                return entry
        entry = {"number": number, "mutant": mutant.as_dict(), "text": source_line.strip(), "state": "undecided",
                 "passed": []}
        self.content["mutants"].append(entry)
        return entry


def passes_unchanged(build, results, test, seconds):
    """Return whether a test passes in the unchanged sources; tried once."""
    unchanged = results.content["unchanged"]
    if test.name not in unchanged:
        found = build.try_test(test, seconds)
        unchanged[test.name] = found is None
        if found:
            print(f"mutation: {test.name} fails in the unchanged sources, and is left out: {found}", file=sys.stderr)
        elif test.link:
            results.content["unneeded"][test.name] = build.unneeded(test)
            test.leave_out(results.content["unneeded"][test.name])
        results.save()
    return unchanged[test.name]


def decide(build, results, entry, tests, arguments):
    """Try tests on a mutant until one catches it, or `arguments.most` of them passed."""
    mutant = Mutant(**entry["mutant"])
    unchanged = results.content["unchanged"]
    outputs = sorted({output for test in tests for output in test.affected(mutant.file)})
    seconds, built = build.seconds_of(), set()

    def cost(test):
        return (not test.link, -test.closeness(mutant.file),
                sum(seconds.get(output, 60) for output in test.affected(mutant.file) if output not in built))

    left = [test for test in tests if (not test.link or test.affected(mutant.file))
            and test.name not in entry["passed"] and unchanged.get(test.name, True)]
    tried, change = 0, None
    try:
        while left and tried < arguments.most and entry["state"] != "caught":
            test = min(left, key=cost)
            if test.name not in unchanged and change:
                change.undo()
                change = None
                built.clear()
            left.remove(test)
            is_known = test.name in unchanged
            if not passes_unchanged(build, results, test, arguments.timeout):
                continue
            if not is_known and test.link and not test.affected(mutant.file):
                continue  # what the header changes is not linked
            change = change or Change(build, mutant, outputs)
            tried += 1
            found = build.try_test(test, arguments.timeout)
            built.update(test.affected(mutant.file))
            if found:
                entry.update(state="caught", test=test.name, how=found[0], what=found[1])
            else:
                entry["passed"].append(test.name)
    finally:
        if change:
            change.undo()
    if entry["state"] != "caught":
        entry["state"] = "undecided" if left else "survived"


def copy_sources(source, work, prepare):
    """Copy what git would list, or all but builds where there is no git or repository, and change it by a command."""
    if (work / "source").exists():
        return
    beside = work / "source.new"
    shutil.rmtree(beside, ignore_errors=True)
    list_files = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    status, listing = run(list_files, source, 60) if shutil.which("git") else (None, "")
    if status == 0 and listing:
        for name in filter(None, listing.split("\0")):
            if (source / name).is_file():
                (beside / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source / name, beside / name)
    else:
        shutil.copytree(source, beside, ignore=shutil.ignore_patterns(".git", "build"))
    if prepare:
        must(["sh", "-c", prepare], beside)
    beside.rename(work / "source")


def describe(entry):
    mutant = entry["mutant"]
    outcome = entry["state"]
    if outcome == "equivalent":
        outcome += f": {entry['reason']}"
    elif outcome == "caught":
        outcome = f"{entry['how']} in {entry['test']}: {entry['what']}"
    elif entry["passed"]:
        outcome += f", passed {len(entry['passed'])}: {' '.join(entry['passed'])}"
    place = f"{mutant['file']}:{mutant['line']}:{mutant['column']}"
    return f"{entry['number']:3}  {place}  {mutant['before']} → {mutant['after'] or '(nothing)'}  {outcome}"


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="folder for the copy, its build and the results")
    parser.add_argument("--source", type=Path, default=ROOT, help="what is copied (default: this repository)")
    parser.add_argument("--count", type=int, default=40, help="mutants to draw (default: 40)")
    parser.add_argument("--seed", type=int, default=1, help="which (default: 1)")
    parser.add_argument("--most", type=int, default=1000, help="tests to try on a mutant in this call (default: all)")
    parser.add_argument("--timeout", type=int, default=600, help="seconds that a test may compute (default: 600)")
    parser.add_argument("--only", type=int, nargs="*", help="numbers of mutants to take; what was known is forgotten")
    parser.add_argument("--equivalent", nargs=2, action="append", default=[], metavar=("NUMBER", "REASON"),
                        help="note why a mutant means the same; it is not tried")
    parser.add_argument("--prepare", help="shell command that changes the new copy, as to build fewer architectures")
    parser.add_argument("--option", action="append", default=[], help="passed to cmake; may be given repeatedly")
    parser.add_argument("--also", default=r"^(compile|must_not_compile|static)\.",
                        help="tests without a program of the build to try last, as a regular expression")
    parser.add_argument("--list", action="store_true", help="print the mutants and what is known of them, and end")
    return parser.parse_args(arguments)


def main(arguments=None):
    arguments = parse(arguments)
    work = arguments.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    copy_sources(arguments.source.resolve(), work, arguments.prepare)
    journal = work / "build" / "change.json"
    if journal.exists() and not arguments.list:
        undo(journal)
    headers = unchanged_headers(work / "source" / "include", journal)
    sites = all_mutants(headers)
    drawn = random.Random(arguments.seed).sample(sites, min(arguments.count, len(sites)))
    results = Results(work / "results.json")
    entries = [results.entry(number, mutant, headers[mutant.file].splitlines()[mutant.line - 1])
               for number, mutant in enumerate(drawn, 1)]
    for number, reason in arguments.equivalent:
        entries[int(number) - 1].update(state="equivalent", reason=reason)
        results.save()
    if not arguments.list:
        build = Build(work, arguments.option)
        tests = [test for test in build.tests if test.link or re.search(arguments.also, test.name)]
        for test in tests:
            test.leave_out(results.content["unneeded"].get(test.name, []))
        for entry in [entries[number - 1] for number in arguments.only] if arguments.only else entries:
            if arguments.only:
                entry.update(state="undecided", passed=[])
            if entry["state"] == "undecided":
                start = time.monotonic()
                decide(build, results, entry, tests, arguments)
                entry["seconds"] = round(entry.get("seconds", 0) + time.monotonic() - start)
                results.save()
                print(describe(entry), flush=True)
        print()
    for entry in entries:
        print(describe(entry))
    states = [entry["state"] for entry in entries]
    print(f"\n{len(sites)} possible, {len(entries)} drawn: " +
          ", ".join(f"{states.count(state)} {state}" for state in STATES))
    return 0 if arguments.list or {*states} <= {"caught", "equivalent"} else 1


if __name__ == "__main__":
    sys.exit(main())
