#!/usr/bin/env python3
"""Writes a small ONNX model with pruned layers and arrays to run it on, or compares two arrays.

usage: small_network.py write FOLDER
       small_network.py compare A.npy B.npy
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIZE = 12


def weights(random, shape, keep=1.0):
    """Random weights, each kernel kept with a probability, its kept ones in two of four patterns."""
    values = random.standard_normal(shape).astype(np.float32) / np.sqrt(np.prod(shape[1:]))
    if keep == 1.0:
        return values
    values *= random.random(shape[:2])[:, :, None, None] < keep
    values[::2, :, 0, :] = 0
    values[1::2, :, :, 2] = 0
    return values.astype(np.float32)


def write(folder):
    """Write network.onnx, fixed.onnx, whose number of images is given, typed.onnx, and arrays for them."""
    random = np.random.default_rng(3)
    initializers = {
        "stem.weight": weights(random, (8, 3, 3, 3)), "stem.bias": random.random(8).astype(np.float32),
        "depth.weight": weights(random, (8, 1, 3, 3)), "point.weight": weights(random, (16, 8, 1, 1)),
        "body<1>.weight": weights(random, (16, 16, 3, 3), 0.3),
        "scores.weight": weights(random, (16, 10)), "scores.bias": random.random(10).astype(np.float32)}
    same = {"pads": [1, 1, 1, 1]}
    nodes = [
        helper.make_node("Conv", ["image", "stem.weight", "stem.bias"], ["s"], "stem", **same),
        helper.make_node("Relu", ["s"], ["sr"], "stem.relu"),
        helper.make_node("Conv", ["sr", "depth.weight"], ["d"], "depth", group=8, strides=[2, 2], **same),
        helper.make_node("Conv", ["d", "point.weight"], ["p"], "point"),
        helper.make_node("Relu", ["p"], ["pr"], "point.relu"),
        helper.make_node("Conv", ["pr", "body<1>.weight"], ["b"], "body<1>", **same),
        helper.make_node("Add", ["b", "pr"], ["sum"], "sum"),
        helper.make_node("GlobalAveragePool", ["sum"], ["mean"], "mean"),
        helper.make_node("Flatten", ["mean"], ["flat"], "flat"),
        helper.make_node("Gemm", ["flat", "scores.weight", "scores.bias"], ["scores"], "classifier")]

    def save(name, images):
        graph = helper.make_graph(
            nodes, "small", [helper.make_tensor_value_info("image", TensorProto.FLOAT, [images, 3, SIZE, SIZE])],
            [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [images, 10])],
            [numpy_helper.from_array(value, key) for key, value in initializers.items()])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
        helper.set_model_props(model, {"labels": ",".join(f"label {i}" for i in range(10))})
        onnx.checker.check_model(model)
        onnx.save(model, str(folder / name))

    save("network.onnx", "N")
    save("fixed.onnx", 1)
    x = random.random((2, 3, SIZE, SIZE)).astype(np.float32)
    np.save(folder / "two.npy", x)
    np.save(folder / "x.npy", x[:1])
    np.save(folder / "double.npy", x.astype(np.float64))


def write_typed(folder):
    """Write typed.onnx, which halves bytes and gives out integers, bytes.npy, floats.npy and wanted.npy."""
    graph = helper.make_graph(
        [helper.make_node("Cast", ["x"], ["f"], to=TensorProto.FLOAT), helper.make_node("Div", ["f", "two"], ["h"]),
         helper.make_node("Cast", ["h"], ["y"], to=TensorProto.INT64)], "typed",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [4])],
        [helper.make_tensor_value_info("y", TensorProto.INT64, [4])],
        [numpy_helper.from_array(np.float32(2), "two")])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7),
              str(folder / "typed.onnx"))
    np.save(folder / "bytes.npy", np.array([0, 1, 200, 255], np.uint8))
    np.save(folder / "floats.npy", np.zeros(4, np.float32))
    np.save(folder / "wanted.npy", np.array([0, 0, 100, 127], np.int64))


def main():
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]))
        write_typed(Path(sys.argv[2]))
        return 0
    a, b = np.load(sys.argv[2]), np.load(sys.argv[3])
    difference = float(np.abs(a - b).max()) if a.shape == b.shape else float("nan")
    if a.size > 0 and difference <= 1e-4 * max(1.0, float(np.abs(b).max())):
        return 0
    print(f"{a.shape} and {b.shape}, largest difference {difference}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
