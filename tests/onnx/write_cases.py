#!/usr/bin/env python3
"""Writes the test cases of the installed package onnx that use operators of a list, one folder each.

A folder holds model.onnx, and input_0.pb, ..., output_0.pb, ... as ONNX's own test data do.
"""

import argparse
import importlib
import pkgutil
import shutil
import sys
import warnings
from pathlib import Path

import numpy as np

# Cases of onnx 1.12 use names that NumPy dropped since.
for alias, kind in (("float", float), ("int", int), ("bool", bool), ("object", object)):
    if alias not in np.__dict__:
        setattr(np, alias, kind)

import onnx  # noqa: E402
from onnx import numpy_helper  # noqa: E402
from onnx.backend.test.case import node as node_cases  # noqa: E402


def tensor(value, name):
    """Return a value of a case as a TensorProto, or None for a sequence or an optional value."""
    return numpy_helper.from_array(value, name) if isinstance(value, np.ndarray) else None


def collect_node_cases():
    """Return the generated cases; a module of cases that this NumPy cannot run is left out."""
    for module in pkgutil.iter_modules(node_cases.__path__):
        try:
            importlib.import_module(f"{node_cases.__name__}.{module.name}")
        except Exception as error:  # noqa: BLE001: cases are programs of their own
            print(f"{module.name}: {error}", file=sys.stderr)
    cases = getattr(node_cases, "_NodeTestCases", None)
    return cases if cases is not None else node_cases.collect_testcases(None)


def write_node_case(case, folder):
    """Write a generated case; returns False for one with values other than tensors."""
    inputs, outputs = case.data_sets[0]
    names = [value.name for value in case.model.graph.input], [value.name for value in case.model.graph.output]
    tensors = [[tensor(np.asarray(v) if np.isscalar(v) else v, n) for v, n in zip(vs, ns)]
               for vs, ns in zip((inputs, outputs), names)]
    if any(t is None for group in tensors for t in group):
        return False
    folder.mkdir(parents=True)
    onnx.save(case.model, str(folder / "model.onnx"))
    for kind, group in zip(("input", "output"), tensors):
        for i, t in enumerate(group):
            (folder / f"{kind}_{i}.pb").write_bytes(t.SerializeToString())
    return True


def uses_only(model, operators):
    """Whether all nodes of a model are of the list."""
    return all(node.domain in ("", "ai.onnx") and node.op_type in operators for node in model.graph.node)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("operators", nargs="+")
    options = parser.parse_args()
    operators = set(options.operators)
    shutil.rmtree(options.output, ignore_errors=True)
    written = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cases = collect_node_cases()
    for case in cases:
        folder = options.output / case.name
        if uses_only(case.model, operators) and not folder.exists():  # onnx 1.12 has two of one name
            written += write_node_case(case, folder)
    data = Path(onnx.__file__).parent / "backend" / "test" / "data"
    for kind in ("pytorch-converted", "pytorch-operator"):
        for folder in sorted(data.joinpath(kind).glob("*")):
            if uses_only(onnx.load(str(folder / "model.onnx")), operators):
                target = options.output / f"{kind}.{folder.name}"
                target.mkdir(parents=True)
                shutil.copy(folder / "model.onnx", target)
                for file in folder.joinpath("test_data_set_0").glob("*.pb"):
                    shutil.copy(file, target)
                written += 1
    print(f"{written} cases of onnx {onnx.__version__}")


if __name__ == "__main__":
    main()
