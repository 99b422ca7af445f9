#!/usr/bin/env python3
"""Tests the class Network of the Python module: test_network.py MODELS. Needs patdnn_pruning, NumPy and onnx."""

import errno
import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import threading
import traceback
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
        return error
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


def write_casts(path):
    """Write casts of x to integers and truth values, by the names of their types."""
    types = {"bool": TensorProto.BOOL, "int64": TensorProto.INT64, "uint8": TensorProto.UINT8}
    graph = helper.make_graph(
        [helper.make_node("Cast", ["x"], [name], to=kind) for name, kind in types.items()], "casts",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [4])],
        [helper.make_tensor_value_info(name, kind, [4]) for name, kind in types.items()])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)]), str(path))


def status_of_child(action):
    """Return the status of a forked child that carries out an action: 0 when it ended within a minute, without an error."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(60)
            action()
            status = 0
        except BaseException:  # pylint: disable=broad-except
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1]


def check_children(path, inputs):
    """Check that forked children run a network of several threads and drop it, also while the parent runs it."""
    held = [pp.Network(path, threads=3)]
    expected = held[0].run(inputs)

    def run():
        for name, array in held[0].run(inputs).items():
            assert np.array_equal(array, expected[name]), name

    def run_and_drop():
        run()
        held.clear()

    for i in range(100):
        assert status_of_child((run, held.clear, run_and_drop)[i % 3]) == 0, i
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=run) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
        assert worker.exitcode == 0, worker.exitcode

    done = threading.Event()

    def keep_running():
        while not done.is_set():
            run()

    runner = threading.Thread(target=keep_running)
    runner.start()
    try:
        for i in range(50):
            assert status_of_child(run) == 0, i
    finally:
        done.set()
        runner.join()
    run()


def check_limits(path):
    """Check what is said of numbers of threads that are too many, for the module or for the system."""
    for threads in (0, 257, 1_000_000):
        refused(ValueError, [f"threads: {threads}, expected 1 to 256"], lambda n=threads: pp.Network(path, threads=n))

    def start_too_many():
        if os.geteuid() == 0:
            os.setuid(58417)  # root has no limit
        resource.setrlimit(resource.RLIMIT_NPROC, (4, 4))
        refused(pp.ThreadsUnavailable, [" of 15 cannot be started"], lambda: pp.Network(path, threads=16))
        assert issubclass(pp.ThreadsUnavailable, RuntimeError)

    assert status_of_child(start_too_many) == 0


def check_arrays(network):
    """Check which arrays a network of the input x, 2 x 8 x 5 x 7, takes."""
    x = np.random.default_rng(2).standard_normal((2, 8, 5, 7)).astype(np.float32)
    y = network.run({"x": x})["y"]
    # Arrays of other real types and orders are converted.
    assert np.array_equal(network.run({"x": np.asfortranarray(x.astype(np.float64))})["y"], y)
    whole = np.round(x).astype(np.int8)
    assert np.array_equal(network.run({"x": whole})["y"], network.run({"x": whole.astype(np.float32)})["y"])
    assert np.array_equal(network.run({"x": (x > 0).tolist()})["y"], network.run({"x": x > 0})["y"])
    for kind in ("complex64", "object", "U1", "datetime64[s]"):
        refused(TypeError, ["input 'x'", "expected real numbers"], lambda k=kind: network.run({"x": np.zeros(x.shape, k)}))
    large = np.full(x.shape, 2 ** 24, np.int64)
    network.run({"x": large})
    refused(pp.Error, ["input 'x'", "integer", "2^24"], lambda: network.run({"x": large + 1}))
    refused(pp.Error, ["2×8×5×6", "2×8×5×7"], lambda: network.run({"x": x[..., :6]}))
    refused(pp.Error, ["'x'"], lambda: network.run({"input": x}))


def check_threads(models):
    """Check that one to sixteen threads give the same bits."""
    for name in ("cifar10-pruned.patdnn", "cifar10-dense.onnx"):
        image = {"input": np.random.default_rng(3).uniform(-1, 1, (1, 3, 32, 32)).astype(np.float32)}
        expected = pp.Network(models / name).run(image)
        assert [array.shape for array in expected.values()] == [(1, 10)]
        for threads in range(2, 17):
            for output, array in pp.Network(models / name, threads=threads).run(image).items():
                assert array.tobytes() == expected[output].tobytes(), (name, threads)


def main():
    models = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        weights = write_pointwise(folder / "pointwise.onnx")
        error = refused(pp.Error, ["'x'", "expected its extents", "input_shapes={'x': (...)}"],
                        lambda: pp.Network(folder / "pointwise.onnx"))
        assert "--" not in str(error) and isinstance(error, NotImplementedError), error
        network = pp.Network(folder / "pointwise.onnx", input_shapes={"x": (2, 8, 5, 7)})
        assert network.inputs == {"x": (2, 8, 5, 7)} and network.outputs == {"y": (2, 16, 5, 7)}
        x = np.random.default_rng(2).standard_normal((2, 8, 5, 7)).astype(np.float32)
        y = network.run({"x": x})["y"]
        np.testing.assert_allclose(y, np.maximum(np.einsum("kc,nchw->nkhw", weights, x), 0), atol=1e-5)
        check_arrays(network)
        assert "32 of 128 weights kept" in network.report(), network.report()
        error = refused(FileNotFoundError, ["no-pointwise.onnx"], lambda: pp.Network(folder / "no-pointwise.onnx"))
        assert error.errno == errno.ENOENT and error.filename == str(folder / "no-pointwise.onnx")
        assert isinstance(error, pp.FileError) and isinstance(error, pp.Error)
        refused(OSError, [name], lambda: network.save(folder / "none" / "pointwise.patdnn"))
        (folder / "none.patdnn").write_bytes(b"nothing of the kind")
        refused(pp.FileError, ["none.patdnn"], lambda: pp.Network(folder / "none.patdnn"))

        network.save(folder / "pointwise.patdnn")
        assert np.array_equal(pp.Network(folder / "pointwise.patdnn").run({"x": x})["y"], y)
        refused(pp.Error, ["pointwise.patdnn"], lambda: pp.Network(folder / "pointwise.patdnn", outputs=["c"]))
        check_limits(models / "cifar10-pruned.patdnn")
        check_threads(models)

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
        # Integers end where their type ends, as casts do.
        write_casts(folder / "casts.onnx")
        casts = pp.Network(folder / "casts.onnx").run({"x": np.float32([-1e30, 0, 2.5, 1e30])})
        wide = np.iinfo(np.int64)
        assert casts["int64"].tolist() == [wide.min, 0, 2, wide.max], casts
        assert casts["uint8"].tolist() == [0, 0, 2, 255] and casts["bool"].tolist() == [True, False, True, True], casts
        assert [array.dtype for array in casts.values()] == [np.dtype(name) for name in casts]

        image = {"input": np.random.default_rng(3).uniform(-1, 1, (1, 3, 32, 32)).astype(np.float32)}
        check_children(models / "cifar10-pruned.patdnn", image)
        (first,) = pp.Network(models / "cifar10-pruned.patdnn").run(image).values()
        scalar = pp.Network(models / "cifar10-pruned.patdnn", arch="scalar")
        assert scalar.arch == "scalar"
        np.testing.assert_allclose(list(scalar.run(image).values())[0], first, rtol=1e-3, atol=1e-4)

        reports = [pp.Network(models / "cifar10-dense.onnx", winograd=allowed).report() for allowed in (True, False)]
        assert ["  winograd " in report for report in reports] == [True, False], reports
        assert "Winograd::allow" in reports[1], reports  # which says what was refused
    print("ok")


if __name__ == "__main__":
    main()
