#!/usr/bin/env python3
"""Tests batch scoring on a local cluster of two nodes: test_ray.py CONVERT LIBRARY MODEL PHOTOGRAPHS.

CONVERT      patdnn_convert
LIBRARY      libpatdnn_ort.so
MODEL        a CIFAR-10 network (.patdnn)
PHOTOGRAPHS  folder of the test photographs, in folders named by label
"""

import csv
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import ray
import score
from ray.cluster_utils import Cluster

BATCH = 200


def collect(paths, batches, kill_one=False):
    """Take all batches; kill the first process that one comes from. Return the results, which are complete."""
    results, killed = score.Results(paths), None
    for batch in batches:
        if kill_one and killed is None:
            killed = int(batch["process"][0])
            os.kill(killed, signal.SIGKILL)
        results.add(batch)
    results.check_complete()
    return results


def score_in_one_process(model, library, photographs, folder):
    """Run the program without Ray, in a process of its own, which it pins; return the rows of its table."""
    table = Path(folder) / "scores.csv"
    subprocess.run([sys.executable, score.__file__, model, photographs, table, "--library", library, "--one-process"],
                   check=True)
    with open(table, newline="", encoding="utf-8") as file:
        return {row["photograph"]: (row["label"], float(row["score"])) for row in csv.DictReader(file)}


def main():
    convert, library, source, photographs = sys.argv[1:]
    paths = score.find_photographs(photographs)
    library = Path(library).resolve()
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model.onnx"
        subprocess.run([convert, source, "--onnxruntime", model], check=True, stdout=subprocess.DEVNULL)
        alone = score_in_one_process(model, library, photographs, folder)
        correct = sum(Path(path).parent.name == label for path, (label, _) in alone.items())
        assert correct > 0.8 * len(paths), f"{correct} of {len(paths)} photographs are what their folders say"

        cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
        try:
            cluster.add_node(num_cpus=1)
            ray.init(address=cluster.address)
            disturbed = collect(paths, score.classified(paths, model, library, 2, BATCH), kill_one=True)
            # Two processes, and one in place of the one that was killed.
            assert len(disturbed.processes) == 3, disturbed.processes
            assert disturbed.rows == alone, "scores differ from those of one process"
            undisturbed = collect(paths, score.classified(paths, model, library, 2, BATCH))
            assert undisturbed.rows == alone, "scores differ from those of one process"
        finally:
            ray.shutdown()
            cluster.shutdown()
        print(undisturbed.summary(2))
    print("ok")


if __name__ == "__main__":
    main()
