#!/usr/bin/env python3
"""Writes a small ONNX model with pruned layers and arrays to run it on, or compares two arrays.

usage: small_network.py write FOLDER
       small_network.py turn PHOTOGRAPH.jpg FOLDER
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


def write_odd(folder):
    """Write models and arrays that are odd: hostile.onnx, one.onnx, tiny.onnx, pair.onnx, empty.onnx, order.npy."""
    def save(name, nodes, initializers, inputs, metadata=None):
        values = [helper.make_tensor_value_info(key, TensorProto.FLOAT, dims) for key, dims in inputs.items()]
        graph = helper.make_graph(nodes, "odd", values,
                                  [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
                                  [numpy_helper.from_array(value, key) for key, value in initializers.items()])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7)
        helper.set_model_props(model, metadata or {})
        onnx.save(model, str(folder / name))

    random = np.random.default_rng(4)
    weight = weights(random, (8, 3, 3, 3))
    image = {"x": [1, 3, SIZE, SIZE]}
    same = {"pads": [1, 1, 1, 1]}
    conv = helper.make_node("Conv", ["x", "w"], ["y"], "only", **same)
    # Sequences that would colour a terminal, set its title, clear it.
    hostile = helper.make_node("Conv", ["x", "w"], ["y"], "\x1b[31mred\x1b]0;title\x07\n\x9b2J", **same)
    save("hostile.onnx", [hostile], {"w": weight}, image, {"labels": "\x1b[2J", "key\x1b[0m": "a\rb"})
    save("unknown.onnx", [helper.make_node("Relu", ["x"], ["r"]),
                          helper.make_node("\x1b[31mNone", ["r"], ["y"], "\x1b[2J")], {}, image)
    save("one.onnx", [conv], {"w": weight}, image)
    tiny = weight.copy()
    tiny[::2] = 1e-9
    save("tiny.onnx", [conv], {"w": tiny}, image)
    save("pair.onnx", [helper.make_node("Add", ["a", "b"], ["y"], "sum")], {}, {"a": ["n", "m"], "b": ["n", "m"]})
    save("empty.onnx", [helper.make_node("Relu", ["x"], ["y"], "relu")], {}, {"x": [0, 3]})
    onnx.save(onnx.load(folder / "network.onnx"), folder / "beside.onnx", save_as_external_data=True,
              location="beside.bin", size_threshold=0)
    # Keys in the order in which another library writes them.
    x = np.load(folder / "x.npy")
    header = f"{{'shape': ({', '.join(map(str, x.shape))}), 'fortran_order': False, 'descr': '<f4'}}".encode()
    header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
    (folder / "order.npy").write_bytes(b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + x.tobytes())


def write_turned(photograph, folder):
    """Write turned.jpg, a photograph that says that it is to be turned by 90 degrees, and large.jpg of 12000 x 12000."""
    tiff = (b"II*\0" + (8).to_bytes(4, "little") + b"\x01\0" + b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0" + bytes(4))
    exif = b"Exif\0\0" + tiff
    data = photograph.read_bytes()
    frame = data.index(b"\xff\xc0") + 5  # its extents
    (folder / "large.jpg").write_bytes(data[:frame] + 2 * (12000).to_bytes(2, "big") + data[frame + 4:])
    (folder / "turned.jpg").write_bytes(data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:])


def main():
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]))
        write_typed(Path(sys.argv[2]))
        write_odd(Path(sys.argv[2]))
        return 0
    if sys.argv[1] == "turn":
        write_turned(Path(sys.argv[2]), Path(sys.argv[3]))
        return 0
    a, b = np.load(sys.argv[2]), np.load(sys.argv[3])
    difference = float(np.abs(a - b).max()) if a.shape == b.shape else float("nan")
    if a.size > 0 and difference <= 1e-4 * max(1.0, float(np.abs(b).max())):
        return 0
    print(f"{a.shape} and {b.shape}, largest difference {difference}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
