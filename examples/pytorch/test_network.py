#!/usr/bin/env python3
"""Tests the class Network of the Python module: test_network.py MODELS. Needs patdnn_pruning, NumPy and onnx."""

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import patdnn_pruning as pp
from onnx import TensorProto, helper, numpy_helper


def refused(kind, texts, action):
    """Check that an action raises an error of a kind, whose message holds the texts."""
    try:
        action()
    except kind as error:
        assert all(text in str(error) for text in texts), error
        return
    raise AssertionError(f"nothing was refused: {texts}")


def write_pointwise(path):
    """Write y = relu(W x) with a pruned W, for any height and width; return W."""
    weights = np.random.default_rng(1).standard_normal((16, 8)).astype(np.float32)
    weights[:, 2:] = 0
    graph = helper.make_graph(
        [helper.make_node("Conv", ["x", "w"], ["c"]), helper.make_node("Relu", ["c"], ["y"])], "pointwise",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["N", 8, "H", "W"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(weights.reshape(16, 8, 1, 1), "w")])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    onnx.save(model, str(path))
    return weights


def write_halves(path):
    """Write h = x / 2 as 16-bit floats and y as integers, of bytes x."""
    graph = helper.make_graph(
        [helper.make_node("Cast", ["x"], ["f"], to=TensorProto.FLOAT), helper.make_node("Div", ["f", "two"], ["q"]),
         helper.make_node("Cast", ["q"], ["h"], to=TensorProto.FLOAT16),
         helper.make_node("Cast", ["q"], ["y"], to=TensorProto.INT64)], "halves",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [2])],
        [helper.make_tensor_value_info("h", TensorProto.FLOAT16, [2]),
         helper.make_tensor_value_info("y", TensorProto.INT64, [2])],
        [numpy_helper.from_array(np.float32(2), "two")])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)]), str(path))


def main():
    models = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights = write_pointwise(folder / "pointwise.onnx")
        refused(pp.Error, ["'x'", "expected its extents"], lambda: pp.Network(folder / "pointwise.onnx"))
        network = pp.Network(folder / "pointwise.onnx", input_shapes={"x": (2, 8, 5, 7)})
        assert network.inputs == {"x": (2, 8, 5, 7)} and network.outputs == {"y": (2, 16, 5, 7)}
        x = np.random.default_rng(2).standard_normal((2, 8, 5, 7)).astype(np.float32)
        y = network.run({"x": x})["y"]
        np.testing.assert_allclose(y, np.maximum(np.einsum("kc,nchw->nkhw", weights, x), 0), atol=1e-5)
        # Arrays of other types and orders are converted.
        assert np.array_equal(network.run({"x": np.asfortranarray(x.astype(np.float64))})["y"], y)
        assert "32 of 128 weights kept" in network.report(), network.report()
        refused(pp.Error, ["2×8×5×6", "2×8×5×7"], lambda: network.run({"x": x[..., :6]}))
        refused(pp.Error, ["'x'"], lambda: network.run({"input": x}))
        refused(pp.Error, ["pointwise.onnx"], lambda: pp.Network(folder / "no-pointwise.onnx"))

        network.save(folder / "pointwise.patdnn")
        assert np.array_equal(pp.Network(folder / "pointwise.patdnn").run({"x": x})["y"], y)
        refused(ValueError, ["threads=0"], lambda: pp.Network(folder / "pointwise.patdnn", threads=0))

        # A network may end at other values, and arrays have the types that the model gives them.
        inner = pp.Network(folder / "pointwise.onnx", input_shapes={"x": (2, 8, 5, 7)}, outputs=["c"])
        assert list(inner.outputs) == ["c"]
        np.testing.assert_allclose(np.maximum(inner.run({"x": x})["c"], 0), y, atol=1e-5)
        refused(pp.Error, ["'cc'", "'c'"], lambda: pp.Network(
            folder / "pointwise.onnx", input_shapes={"x": (2, 8, 5, 7)}, outputs=["cc"]))
        write_halves(folder / "halves.onnx")
        halves = pp.Network(folder / "halves.onnx").run({"x": np.array([3, 255], np.uint8)})
        assert halves["y"].dtype == np.int64 and halves["y"].tolist() == [1, 127]
        assert halves["h"].dtype == np.float16 and halves["h"].tolist() == [1.5, 127.5]

        image = {"input": np.random.default_rng(3).uniform(-1, 1, (1, 3, 32, 32)).astype(np.float32)}
        scores = [pp.Network(models / "cifar10-pruned.patdnn", threads=n).run(image) for n in (1, 2)]
        (first,), (second,) = (list(s.values()) for s in scores)
        assert first.shape == (1, 10) and np.array_equal(first, second)
        scalar = pp.Network(models / "cifar10-pruned.patdnn", arch="scalar")
        assert scalar.arch == "scalar"
        np.testing.assert_allclose(list(scalar.run(image).values())[0], first, rtol=1e-3, atol=1e-4)
    print("ok")


if __name__ == "__main__":
    main()
