#!/usr/bin/env python3
"""Writes test cases of Resize and Upsample with what ONNX Runtime makes of them, one folder each.

A case resizes an axis of one extent in one way, from 1 to 64 entries, to each extent from 1 to 128, by sizes and by
scales; its outputs are joined to one. A folder holds model.onnx, input_0.pb and output_0.pb as ONNX's own test data do.

usage: write_resizes.py FOLDER [--inputs N]
"""

import argparse
import itertools
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper

COORDINATES = ("half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric",
               "tf_half_pixel_for_nn")
ROUNDINGS = ("round_prefer_floor", "round_prefer_ceil", "floor", "ceil")
OUTPUTS = range(1, 129)


def ways():
    """Yield names, operators, opsets and attributes of all ways to resize."""
    for coordinates in COORDINATES:
        for rounding in ROUNDINGS:
            yield (f"nearest_{coordinates}_{rounding}", "Resize", 19,
                   dict(mode="nearest", coordinate_transformation_mode=coordinates, nearest_mode=rounding))
        for mode, outside in (("linear", 0), ("cubic", 0), ("cubic", 1)):
            yield (f"{mode}{outside}_{coordinates}", "Resize", 19,
                   dict(mode=mode, coordinate_transformation_mode=coordinates, exclude_outside=outside))
    for mode, outside in itertools.product(("linear", "cubic"), (0, 1)):
        for coordinates in ("half_pixel", "align_corners", "asymmetric"):
            yield (f"antialias_{mode}{outside}_{coordinates}", "Resize", 19,
                   dict(mode=mode, coordinate_transformation_mode=coordinates, exclude_outside=outside, antialias=1))
    yield ("cubic_a", "Resize", 19, dict(mode="cubic", cubic_coeff_a=-0.5))
    yield ("antialias_cubic_a", "Resize", 19, dict(mode="cubic", cubic_coeff_a=-0.5, antialias=1))
    yield ("crop_nearest", "Resize", 19, dict(mode="nearest", coordinate_transformation_mode="tf_crop_and_resize"))
    yield ("crop_linear", "Resize", 19, dict(mode="linear", coordinate_transformation_mode="tf_crop_and_resize",
                                             extrapolation_value=-3.0))
    for mode in ("nearest", "linear"):
        yield (f"opset10_{mode}", "Resize", 10, dict(mode=mode))
        yield (f"opset11_{mode}", "Resize", 11, dict(mode=mode))
        yield (f"upsample9_{mode}", "Upsample", 9, dict(mode=mode))
        yield (f"upsample7_{mode}", "Upsample", 7, dict(mode=mode))


def scales_of(extent, least):
    """Return scales to each extent and to half an entry more, as far as something is left of the axis."""
    wanted = [np.float32(n) / np.float32(extent) for n in OUTPUTS]
    wanted += [np.float32(n + 0.5) / np.float32(extent) for n in OUTPUTS[::3]]
    return [s for s in wanted if s >= least and np.float32(s * np.float32(extent)) >= 1]


def model_of(operator, opset, attributes, extent, by_sizes):
    """Return a model that resizes the third axis of its input to all extents, and joins the results."""
    nodes, constants, results = [], [], []

    def constant(name, value):
        constants.append(numpy_helper.from_array(value, name))
        return name

    roi = constant("roi", np.array([0, 0, 0.2, 0, 1, 1, 1.1, 1], np.float32))
    none = constant("none", np.array([], np.float32))
    targets = list(OUTPUTS) if by_sizes else scales_of(extent, 1 if operator == "Upsample" else 0)
    if attributes.get("coordinate_transformation_mode") == "tf_crop_and_resize":
        # ONNX Runtime copies the input where no extent changes, whatever the region.
        targets = [t for t in targets if int(np.float32(t) if by_sizes else t * np.float32(extent)) != extent]
    for i, target in enumerate(targets):
        more = {}
        if by_sizes:
            # Before opset 13, a list of no scales says that there are sizes.
            inputs = ["x", roi, "" if opset >= 13 else none, constant(f"n{i}", np.array([1, 1, target, 1], np.int64))]
        elif opset == 7:
            inputs, more = ["x"], dict(scales=[1.0, 1.0, float(target), 1.0])
        else:
            scales = constant(f"s{i}", np.array([1, 1, target, 1], np.float32))
            inputs = ["x", scales] if opset < 11 else ["x", roi, scales]
        nodes.append(helper.make_node(operator, inputs, [f"r{i}"], **attributes, **more))
        results.append(f"r{i}")
    nodes.append(helper.make_node("Concat", results, ["y"], axis=2))
    graph = helper.make_graph(
        nodes, "resizes", [helper.make_tensor_value_info("x", onnx.TensorProto.FLOAT, [1, 1, extent, 1])],
        [helper.make_tensor_value_info("y", onnx.TensorProto.FLOAT, None)], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)


def main():
    """Write all cases."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--inputs", type=int, default=64, help="resize axes of 1 to so many entries")
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder, ignore_errors=True)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    random = np.random.default_rng(1)
    written = 0
    for name, operator, opset, attributes in ways():
        for extent, by_sizes in itertools.product(range(1, arguments.inputs + 1), (True, False)):
            if by_sizes and opset < 11:
                continue
            model = model_of(operator, opset, attributes, extent, by_sizes)
            x = random.standard_normal((1, 1, extent, 1)).astype(np.float32)
            session = onnxruntime.InferenceSession(model.SerializeToString(), options,
                                                   providers=["CPUExecutionProvider"])
            y = session.run(None, {"x": x})[0]
            folder = arguments.folder / f"{name}.{extent}.{'sizes' if by_sizes else 'scales'}"
            folder.mkdir(parents=True)
            onnx.save(model, str(folder / "model.onnx"))
            for kind, value in (("input", x), ("output", y)):
                (folder / f"{kind}_0.pb").write_bytes(numpy_helper.from_array(value).SerializeToString())
            written += 1
    print(f"{written} cases of onnxruntime {onnxruntime.__version__}")


if __name__ == "__main__":
    main()
