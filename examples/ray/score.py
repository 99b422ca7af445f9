#!/usr/bin/env python3
"""Classifies the photographs of a folder on a Ray cluster, in ONNX Runtime with patdnn's operators.

Actors of one thread, each pinned to a core of its own. What an actor was doing when it died, another one does again.
Writes a table of photographs, labels and scores, in the order of the names; every photograph is in it once.
"""

import argparse
import csv
import os
import sys
import time
from pathlib import Path

import classifier
import ray

SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp")


def find_photographs(folder):
    """Return the paths of a folder's photographs, at any depth, in order."""
    paths = sorted(str(path.resolve()) for path in Path(folder).rglob("*") if path.suffix.lower() in SUFFIXES)
    if not paths:
        raise ValueError(f"{folder}: 0 photographs, expected files *{', *'.join(SUFFIXES)}")
    return paths


def classified(paths, model, library, actors, batch):
    """Classify photographs with so many actors of the cluster; yield batches of rows as they come, in any order.

    All machines have photographs, model and library under the same paths.
    """
    ray.cloudpickle.register_pickle_by_value(classifier)  # and need no copy of that file
    rows = ray.data.from_items([{"path": path} for path in paths], override_num_blocks=-(-len(paths) // batch))
    rows = rows.map_batches(classifier.Classifier, fn_constructor_args=(model, library), batch_size=batch, num_cpus=1,
                            compute=ray.data.ActorPoolStrategy(size=actors))
    yield from rows.iter_batches(batch_size=None)


def one_process(paths, model, library, batch):
    """Do the same here; yield the same."""
    classify = classifier.Classifier(model, library)
    for begin in range(0, len(paths), batch):
        yield classify({"path": paths[begin:begin + batch]})


class Results:
    """Rows by photograph, and what they took."""

    def __init__(self, paths):
        self.expected, self.rows = set(paths), {}
        self.processes, self.cores, self.cpu_seconds = set(), set(), 0.0
        self.first = self.last = time.perf_counter()
        self.first_count = 0

    def add(self, batch):
        """Take a batch. ValueError for a photograph that was there before, or is none of the expected."""
        self.last = time.perf_counter()
        for path, label, score in zip(batch["path"], batch["label"], batch["score"]):
            if path in self.rows or path not in self.expected:
                raise ValueError(f"{path} was classified {'twice' if path in self.rows else 'unasked'}")
            self.rows[str(path)] = (str(label), float(score))
        if self.first_count == 0:
            self.first, self.first_count = self.last, len(self.rows)
        self.processes.update(int(process) for process in batch["process"])
        self.cores.update(int(core) for core in batch["core"] if core >= 0)
        self.cpu_seconds += float(batch["seconds"].sum())

    def check_complete(self):
        """ValueError for photographs that were not classified."""
        missing = self.expected - self.rows.keys()
        if missing:
            raise ValueError(f"{len(missing)} of {len(self.expected)} photographs were lost, such as {min(missing)}")

    def summary(self, actors):
        """Photographs a second, by the clock behind the first batch, and of the classifiers' CPU time."""
        seconds = self.last - self.first
        by_clock = (len(self.rows) - self.first_count) / seconds / actors if seconds > 0 else float("nan")
        return (f"{len(self.rows)} photographs, {actors} at a time, on cores {sorted(self.cores)}: {by_clock:.0f} a "
                f"second on each core, {len(self.rows) / self.cpu_seconds:.0f} a second of CPU time")

    def save(self, path):
        """Write the table beside its file, and rename it."""
        part = Path(f"{path}.part")
        with open(part, "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file)
            table.writerow(("photograph", "label", "score"))
            table.writerows((photograph, *self.rows[photograph]) for photograph in sorted(self.rows))
        os.replace(part, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="an ONNX model of patdnn_convert --onnxruntime")
    parser.add_argument("photographs", type=Path, help="a folder")
    parser.add_argument("output", type=Path, help="the table (.csv)")
    parser.add_argument("--library", dest="operator_library", type=Path, required=True, metavar="LIBRARY",
                        help="libpatdnn_ort.so")
    parser.add_argument("--actors", type=int, default=0, help="(one for each CPU of the cluster)")
    parser.add_argument("--batch", type=int, default=64, help="photographs that an actor takes at a time (%(default)s)")
    parser.add_argument("--address", help="of a cluster that runs (one is started on this machine)")
    parser.add_argument("--one-process", action="store_true", help="without Ray, to compare")
    options = parser.parse_args()
    try:
        paths = find_photographs(options.photographs)
        results, files = Results(paths), (options.model.resolve(), options.operator_library.resolve())
        if options.one_process:
            actors = 1
            batches = one_process(paths, *files, options.batch)
        else:
            ray.init(address=options.address, include_dashboard=False if options.address is None else None)
            actors = options.actors or int(ray.cluster_resources()["CPU"])
            batches = classified(paths, *files, actors, options.batch)
        for batch in batches:
            results.add(batch)
        results.check_complete()
        results.save(options.output)
    except (OSError, ValueError, ray.exceptions.RayError) as error:
        sys.exit(f"score: {error}")
    print(results.summary(actors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
