"""Fails unless figures of one network agree: times_add_up.py RUN FIGURES...

RUN      of patdnn_run --json
FIGURES  of patdnn_convert --json and patdnn_inspect --json

Times of nodes and of what is in none add up to the run's, convolutions to what is said of them, and all name the same
nodes, kernels and forms.
"""

import json
import sys
from pathlib import Path


def check_sums(what, nodes, figures):
    """Times of nodes, each there once, add up."""
    names = [node["name"] for node in nodes]
    assert len(set(names)) == len(names), f"{what}: a node is counted twice: {names}"
    assert all(node["ms"] >= 0 for node in nodes) and figures["outside_nodes_ms"] >= 0, f"{what}: {figures}"
    total = sum(node["ms"] for node in nodes) + figures["outside_nodes_ms"]
    assert abs(total - figures["ms"]) < 1e-6 * figures["ms"], f"{what}: nodes take {total}, the network {figures['ms']}"
    if "convolutions_ms" in figures:
        convolutions = sum(node["ms"] for node in nodes if node["kind"] == "convolution")
        assert abs(convolutions - figures["convolutions_ms"]) < 1e-6 * figures["ms"], f"{what}: {figures}"


def main():
    run = json.loads(Path(sys.argv[1]).read_text())
    check_sums(sys.argv[1], run["layers"], run)
    kernels = {node["name"]: node["kernel"] for node in run["layers"]}
    forms = None
    for path in sys.argv[2:]:
        figures = json.loads(Path(path).read_text())
        network = figures["network"]
        check_sums(path, network["nodes"], network)
        assert {node["name"]: node["kernel"] for node in network["nodes"]} == kernels, f"{path}: {network}, not {kernels}"
        for layer in figures["layers"]:
            node = next(node for node in network["nodes"] if node["name"] == layer["name"])
            assert layer["kernel"] == node["kernel"], f"{path}: {layer}, not {node}"
            assert (layer["ms"], layer["dense_ms"]) == (node["ms"], node["dense_ms"]), f"{path}: {layer}, not {node}"
        said = {layer["name"]: (layer["form"], layer["kept_weights"]) for layer in figures["layers"]}
        assert forms in (None, said), f"{path}: {said}, not {forms}"
        forms = said


if __name__ == "__main__":
    main()
