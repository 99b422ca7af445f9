#!/usr/bin/env python3
"""Tests the operator library and the converter in ONNX Runtime: test_onnxruntime.py PROGRAMS LIBRARY PEERS MODELS.

PROGRAMS  folder of patdnn_convert and patdnn_run
LIBRARY   libpatdnn_ort.so
PEERS     folder of networks.py, which makes VGG-16, ResNet-50 and MobileNet-V2; promises/kinds.py beside it makes others
MODELS    folder of the CIFAR-10 networks
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

TOLERANCE = 1e-4  # of the largest output
GROUP = 4  # filters that keep the same taps


class Tools:
    """What is tested."""

    def __init__(self, programs, library, peers, models):
        self.programs, self.operator_library, self.models = Path(programs), library, Path(models)
        sys.path[:0] = [peers, str(Path(peers).parent / "promises")]
        import kinds
        import networks
        self.networks, self.kinds = networks, kinds
        self.runtime = next(Path(ort.__file__).parent.glob("capi/libonnxruntime.so*"))

    def convert(self, *arguments, status=0, runtime=None):
        """Run patdnn_convert; return what it wrote: its report, or its error."""
        environment = dict(os.environ, PATDNN_ONNXRUNTIME=str(runtime or self.runtime))
        budget = () if "--budget" in arguments else ("--budget", "0.05")
        done = subprocess.run([self.programs / "patdnn_convert", *map(str, arguments), *budget], capture_output=True,
                              text=True, check=False, env=environment)
        assert done.returncode == status, f"exit status {done.returncode}, expected {status}: {done.stdout}{done.stderr}"
        return done.stdout if status == 0 else done.stderr

    def session(self, model, threads=1, library=True):
        """Open a model."""
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        if library:
            options.register_custom_ops_library(str(self.operator_library))
        return ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def keep_some(rate, seed=7):
    """Prune to free taps that blocks of filters share: one in `rate`, and one in 3.6 of 1 x 1 kernels."""
    random = np.random.default_rng(seed)

    def prune(weights, groups):
        filters, channels, rows, columns = weights.shape
        if groups > 1:
            return np.ones_like(weights)
        kept = random.random(((filters + GROUP - 1) // GROUP, channels, rows, columns)) < 1 / (rate if rows > 1 else 3.6)
        return np.repeat(kept, GROUP, axis=0)[:filters].astype(np.float32)

    return prune


def keep_all(weights, groups):
    """Leave a network dense."""
    del groups
    return np.ones_like(weights)


def make(tools, folder, name, prune, batch="N", size=64):
    """Write a network; return its path."""
    path = folder / f"{name}-{batch}-{prune.__qualname__.split('.')[0]}.onnx"
    if not path.exists():
        onnx.save(tools.networks.make(name, prune, batch, size), str(path))
    return path


def images(count, size=64, seed=3):
    """Random images."""
    return np.random.default_rng(seed).uniform(0, 1, (count, 3, size, size)).astype(np.float32)


def check_same(outputs, expected, what):
    """Compare all outputs of two sessions."""
    assert len(outputs) == len(expected)
    for y, e in zip(outputs, expected):
        assert y.shape == e.shape, f"{what}: {y.shape}, expected {e.shape}"
        difference = float(np.abs(y - e).max()) if y.size else 0.0
        bound = TOLERANCE * float(np.abs(e).max()) if y.size else 0.0
        assert difference <= bound, f"{what}: outputs differ by {difference}, expected at most {bound}"


def operators(model):
    """How many nodes of each type a model has."""
    counts = {}
    for node in onnx.load(str(model)).graph.node:
        counts[node.op_type] = counts.get(node.op_type, 0) + 1
    return counts


def run(session, x):
    """All outputs for one input."""
    return session.run(None, {session.get_inputs()[0].name: x})


def test_pruned_networks_give_the_same_outputs_for_any_number_of_images(tools, folder):
    for name, left in (("vgg16_convolutions", 0), ("resnet50", 1), ("mobilenet_v2", 1)):
        model, output = make(tools, folder, name, keep_some(8.1)), folder / f"{name}-ort.onnx"
        report = tools.convert(model, "--onnxruntime", output, "--estimate")
        assert "replaced: estimated" in report, report
        counts = operators(output)
        assert counts["Region"] == 1 and counts.get("Conv", 0) == 0 and counts.get("Gemm", 0) == left, counts
        assert output.stat().st_size < model.stat().st_size
        plain, ours = tools.session(model, library=False), tools.session(output)
        for count in (1, 3, 2, 1):
            check_same(run(ours, images(count)), run(plain, images(count)), f"{name}, {count} images")


def test_threads_of_the_session_change_no_bit(tools, folder):
    model, output = make(tools, folder, "resnet50", keep_some(8.1)), folder / "threads.onnx"
    tools.convert(model, "--onnxruntime", output, "--regions", "all")
    expected = run(tools.session(output, 1), images(2))
    for threads in (2, 3):
        y = run(tools.session(output, threads), images(2))
        assert all(np.array_equal(a, b) for a, b in zip(y, expected)), f"{threads} threads"


def test_one_session_serves_threads_of_the_caller(tools, folder):
    model, output = make(tools, folder, "mobilenet_v2", keep_some(8.1)), folder / "callers.onnx"
    tools.convert(model, "--onnxruntime", output, "--regions", "all")
    session = tools.session(output, 2)
    expected = {n: run(session, images(n, seed=n)) for n in (1, 2)}
    wrong = []

    def call(n):
        for _ in range(5):
            if not np.array_equal(run(session, images(n, seed=n))[0], expected[n][0]):
                wrong.append(n)

    callers = [threading.Thread(target=call, args=(1 + i % 2,)) for i in range(4)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert not wrong, wrong


def test_the_cifar10_networks_run_as_one_operator(tools, folder):
    for name in ("dense", "pruned"):
        models = tools.models if name == "pruned" else tools.programs / "models"
        model, output = models / f"cifar10-{name}.patdnn", folder / f"cifar10-{name}.onnx"
        tools.convert(model, "--onnxruntime", output)
        assert operators(output) == {"Region": 1}
        x = images(5, 32)
        y = run(tools.session(output), x)[0]
        assert y.shape == (5, 10)
        for i in range(5):
            np.save(folder / "x.npy", x[i:i + 1])
            subprocess.run([tools.programs / "patdnn_run", str(model), "--input", str(folder / "x.npy"), "--output",
                            str(folder / "y.npy")], check=True, capture_output=True)
            check_same([y[i:i + 1]], [np.load(folder / "y.npy").reshape(1, -1)], f"cifar10-{name}, image {i}")


def test_a_dense_network_stays_as_it_is_by_estimate(tools, folder):
    model, output = make(tools, folder, "resnet18", keep_all), folder / "dense.onnx"
    report = tools.convert(model, "--onnxruntime", output, "--estimate")
    assert "left as it is" in report, report
    assert output.read_bytes() == model.read_bytes()
    check_same(run(tools.session(output, library=False), images(1)), run(tools.session(model, library=False), images(1)),
               "dense")
    tools.convert(model, "--onnxruntime", output, "--regions", "all")
    assert operators(output)["Region"] == 1
    check_same(run(tools.session(output), images(2)), run(tools.session(model, library=False), images(2)), "all")


def test_convolutions_alone_can_be_replaced(tools, folder):
    model, output = make(tools, folder, "resnet18", keep_some(8.1)), folder / "layers.onnx"
    convolutions = operators(model)["Conv"]
    tools.convert(model, "--onnxruntime", output, "--regions", "layers")
    assert operators(output)["Region"] == convolutions
    check_same(run(tools.session(output), images(2)), run(tools.session(model, library=False), images(2)), "layers")


def test_networks_of_all_kinds_compute_the_same(tools, folder):
    for name in ("squeezenet", "efficientnet_b0", "yolov8n", "unet", "densenet", "text_recogniser", "inception"):
        model, output = folder / f"{name}.onnx", folder / f"{name}-all.onnx"
        onnx.save(tools.kinds.make(name, keep_some(8.1), 64), str(model))
        tools.convert(model, "--onnxruntime", output, "--regions", "all")
        assert operators(output)["Region"] >= 1, operators(output)
        plain = tools.session(model, library=False)
        x = np.random.default_rng(3).uniform(0, 1, plain.get_inputs()[0].shape).astype(np.float32)
        check_same(run(tools.session(output), x), run(plain, x), name)


def test_what_is_replaced_gains_by_the_times_that_are_shown(tools, folder):
    for name, prune in (("resnet18", keep_some(8.1)), ("mobilenet_v2", keep_all)):
        model, output, figures = make(tools, folder, name, prune), folder / "timed.onnx", folder / "timed.json"
        report = tools.convert(model, "--onnxruntime", output, "--json", figures)
        assert f"ONNX Runtime {ort.__version__}, 1 thread" in report, report
        found = json.loads(figures.read_text())
        assert found["library"] == str(tools.runtime) and "not_compared" not in found, found
        replaced = [region for region in found["regions"] if region["replaced"]]
        assert all(region["gain"] > 1.03 for region in replaced), found
        assert operators(output).get("Region", 0) == len(replaced) == found["replaced"], found
        if replaced:
            assert found["gain"] > 1.03 and found["converted_ms"] < found["plain_ms"] / 1.03, found
        else:
            assert "stays as it is" in report, report
            assert output.read_bytes() == model.read_bytes()
        check_same(run(tools.session(output), images(2)), run(tools.session(model, library=False), images(2)), name)


def test_a_region_that_does_not_gain_is_taken_apart(tools, folder):
    # It may gain or not: all convolutions are judged, each in one region.
    m = Model()
    m.conv("x", "a", 16, 32)
    m.add("Sigmoid", ["a"], ["b"])
    m.conv("b", "y", 32, 16)
    path = m.save(folder / "apart.onnx", {"x": ["N", 16, 24, 24]}, {"y": None})
    figures = folder / "apart.json"
    tools.convert(path, "--onnxruntime", folder / "apart-ort.onnx", "--json", figures, "--budget", "2")
    regions = json.loads(figures.read_text())["regions"]
    assert sum(region["convolutions"] for region in regions) == 2, regions
    for region in regions:
        assert region["convolutions"] == 1 or region["gain"] > 1.03, regions


def test_without_the_library_nothing_is_promised(tools, folder):
    model, output, figures = make(tools, folder, "resnet18", keep_some(8.1)), folder / "alone.onnx", folder / "alone.json"
    missing = folder / "libmissing.so"
    report = tools.convert(model, "--onnxruntime", output, "--json", figures, runtime=missing)
    assert "not compared with ONNX Runtime" in report and str(missing) in report, report
    found = json.loads(figures.read_text())
    assert "not_compared" in found and "gain" not in found and "converted_ms" not in found, found
    assert "as fast" not in report, report
    error = tools.convert(model, "--onnxruntime", output, "--onnxruntime-library", missing, status=1)
    assert str(missing) in error, error
    error = tools.convert(model, "--onnxruntime", output, "--onnxruntime-library", tools.operator_library, status=1)
    assert "another library" in error, error
    report = tools.convert(model, "--onnxruntime", output, "--onnxruntime-library", tools.runtime, "--threads", 2,
                           runtime=missing)
    assert f"ONNX Runtime {ort.__version__}, 2 threads" in report, report


def test_extents_that_are_open_are_not_compared_and_said(tools, folder):
    m = Model()
    m.conv("x", "a", 16, 16)
    m.add("Erf", ["z"], ["e"])
    path = m.save(folder / "half-open.onnx", {"x": ["N", 16, 8, 8], "z": ["N", "M"]}, {"a": None, "e": None})
    report = tools.convert(path, "--onnxruntime", folder / "half-open-ort.onnx", "--regions", "all")
    assert "not compared" in report and "'z'" in report and "--input-shape" in report, report


class Model:
    """A small model under construction."""

    def __init__(self):
        self.nodes, self.weights, self.random = [], [], np.random.default_rng(5)

    def constant(self, array):
        """Add an initializer; return its name."""
        self.weights.append(numpy_helper.from_array(array, f"w{len(self.weights)}"))
        return self.weights[-1].name

    def conv(self, x, y, channels, filters):
        """Add a pruned convolution."""
        kept = np.repeat(self.random.random((filters // GROUP, channels, 3, 3)) < 1 / 8, GROUP, axis=0)
        weights = self.random.standard_normal((filters, channels, 3, 3)) * kept
        self.add("Conv", [x, self.constant(weights.astype(np.float32))], [y], pads=[1, 1, 1, 1])

    def add(self, kind, inputs, outputs, **attributes):
        """Add a node."""
        self.nodes.append(helper.make_node(kind, inputs, outputs, **attributes))

    def save(self, path, inputs, outputs):
        """Write it; extents by name."""
        def infos(ports):
            return [helper.make_tensor_value_info(n, TensorProto.FLOAT, d) for n, d in ports.items()]
        graph = helper.make_graph(self.nodes, "model", infos(inputs), infos(outputs), self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
        model.ir_version = 7
        onnx.save(model, str(path))
        return path


def check_converted(tools, path, feeds, regions, *arguments):
    """Convert a model, count its regions, and compare all outputs; return what is left of it."""
    output = path.with_name(path.stem + "-ort.onnx")
    tools.convert(path, "--onnxruntime", output, "--regions", "all", *arguments)
    counts = operators(output)
    assert counts.get("Region", 0) == regions, counts
    check_same(tools.session(output).run(None, feeds), tools.session(path, library=False).run(None, feeds), path.stem)
    return counts


def test_a_path_that_leaves_a_region_and_enters_it_again_splits_it(tools, folder):
    m = Model()
    m.conv("x", "a", 16, 32)
    m.add("CumSum", ["a", m.constant(np.array(3, np.int64))], ["b"])  # which patdnn knows of constants alone
    m.conv("a", "c", 32, 32)
    m.add("Add", ["b", "c"], ["d"])
    m.conv("d", "y", 32, 16)
    path = m.save(folder / "split.onnx", {"x": ["N", 16, 24, 24]}, {"y": None, "a": None})
    x = np.random.default_rng(1).standard_normal((3, 16, 24, 24)).astype(np.float32)
    counts = check_converted(tools, path, {"x": x}, 2)
    assert counts["CumSum"] == 1 and "Add" not in counts and "Conv" not in counts, counts


def test_nodes_that_mix_images_stay_outside(tools, folder):
    m = Model()
    m.conv("x", "a", 16, 16)
    m.add("Softmax", ["a"], ["b"], axis=0)
    m.conv("b", "c", 16, 16)
    m.add("Reshape", ["c", m.constant(np.array([1, -1], np.int64))], ["d"])  # all images in one row
    m.add("Concat", ["x", "x"], ["twice"], axis=0)
    m.conv("twice", "e", 16, 16)
    path = m.save(folder / "mixing.onnx", {"x": ["N", 16, 9, 11]}, {"d": None, "e": None})
    x = np.random.default_rng(2).standard_normal((2, 16, 9, 11)).astype(np.float32)
    counts = check_converted(tools, path, {"x": x}, 2)
    assert all(counts[kind] == 1 for kind in ("Softmax", "Reshape", "Concat")), counts
    assert counts["Conv"] == 1, counts  # behind Concat, of twice as many images: their number is not the model's


def test_extents_that_a_model_computes_are_known_inside(tools, folder):
    m = Model()
    m.conv("x", "a", 16, 32)
    m.add("Shape", ["x"], ["shape"])
    m.add("Gather", ["shape", m.constant(np.array([0], np.int64))], ["images"])
    m.add("Concat", ["images", m.constant(np.array([-1], np.int64))], ["flat"], axis=0)
    m.add("Relu", ["a"], ["r"])
    m.add("GlobalMaxPool", ["r"], ["g"])
    m.add("Reshape", ["g", "flat"], ["y"])
    path = m.save(folder / "shape.onnx", {"x": ["N", 16, 12, 12]}, {"y": None})
    x = np.random.default_rng(2).standard_normal((4, 16, 12, 12)).astype(np.float32)
    assert check_converted(tools, path, {"x": x}, 1) == {"Region": 1}


def test_several_inputs_and_outputs(tools, folder):
    m = Model()
    m.conv("left", "a", 16, 16)
    m.conv("right", "b", 16, 16)
    m.add("Add", ["a", "b"], ["sum"])
    m.add("Relu", ["sum"], ["y"])
    m.add("Sigmoid", ["b"], ["z"])
    extents = ["N", 16, 8, 8]
    path = m.save(folder / "ports.onnx", {"left": extents, "right": extents}, {"y": None, "z": None, "b": None})
    random = np.random.default_rng(2)
    feeds = {name: random.standard_normal((2, 16, 8, 8)).astype(np.float32) for name in ("left", "right")}
    assert check_converted(tools, path, feeds, 1) == {"Region": 1}


def test_no_images_and_too_many_extents(tools, folder):
    m = Model()
    m.conv("x", "y", 16, 16)
    path = m.save(folder / "open.onnx", {"x": ["N", 16, "H", "W"]}, {"y": None})
    output = folder / "closed.onnx"
    error = tools.convert(path, "--onnxruntime", output, "--regions", "all", "--input-shape", "1x16x8x8x8", status=1)
    assert "1×16×8×8×8" in error, error
    assert "no part" in tools.convert(path, "--onnxruntime", output, "--regions", "all")
    tools.convert(path, "--onnxruntime", output, "--regions", "all", "--input-shape", "1x16x8x10")
    session = tools.session(output)
    assert session.get_inputs()[0].shape[1:] == [16, 8, 10], session.get_inputs()[0].shape
    assert run(session, np.zeros((0, 16, 8, 10), np.float32))[0].shape == (0, 16, 8, 10)


def refusal(action):
    """What ONNX Runtime says when it cannot do something."""
    try:
        action()
    except Exception as error:  # pylint: disable=broad-except
        return str(error)
    raise AssertionError("nothing was refused")


def test_wrong_tensors_and_files_are_refused(tools, folder):
    m = Model()
    m.conv("x", "y", 16, 16)
    path = m.save(folder / "fine.onnx", {"x": ["N", 16, 8, 8]}, {"y": None})
    output = folder / "fine-ort.onnx"
    tools.convert(path, "--onnxruntime", output, "--regions", "all")
    # A model whose input has other extents than its network.
    model = onnx.load(str(output))
    model.graph.input[0].type.tensor_type.shape.dim[2].dim_param = "H"
    onnx.save(model, str(folder / "open-height.onnx"))
    session = tools.session(folder / "open-height.onnx")
    error = refusal(lambda: run(session, np.zeros((2, 16, 9, 8), np.float32)))
    assert "2×16×9×8" in error and "1×16×8×8" in error and "'x'" in error, error
    # Networks that are damaged, or none.
    attribute = model.graph.node[0].attribute[0]
    whole = attribute.s
    for content in (whole[:-9], b"", b"ONNX" * 9):
        attribute.s = content
        onnx.save(model, str(folder / "damaged.onnx"))
        assert "patdnn_region_0" in refusal(lambda: tools.session(folder / "damaged.onnx"))
    # Without the library, the operator is unknown.
    assert "patdnn" in refusal(lambda: tools.session(output, library=False))


def test_options_that_exclude_each_other(tools, folder):
    error = tools.convert("model.onnx", "--onnxruntime", folder / "y.onnx", "--prune", "taps=8.1", status=1)
    assert "--prune" in error, error
    error = tools.convert("model.onnx", "--regions", "all", status=1)
    assert "--onnxruntime" in error, error


def main():
    tools = Tools(*sys.argv[1:])
    failed = 0
    tests = {name: value for name, value in globals().items() if name.startswith("test_")}
    with tempfile.TemporaryDirectory() as folder:
        for name, test in tests.items():
            try:
                test(tools, Path(folder))
                print(f"ok      {name}", flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"FAILED  {name}\n{traceback.format_exc()}", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
