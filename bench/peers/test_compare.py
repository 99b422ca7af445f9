#!/usr/bin/env python3
"""Tests compare.py with programs that only play engines: python3 test_compare.py. Needs NumPy and onnx, no network."""

import contextlib
import io
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import compare
import forms
import layers
import measure
import networks
import nhwc
from engines import PACKAGES

# Stands where an environment's interpreter would: obeys peer.py's commands as fakes.json tells it to.
PEER = """#!{python}
import json, os, signal, sys
from pathlib import Path
import numpy as np
engine, model, x = sys.argv[2:5]
work = Path(sys.argv[sys.argv.index("--work") + 1])
fake = json.loads((work / "fakes.json").read_text()).get(engine, {{}})
with (work / "started.txt").open("a") as started:
    print(engine, file=started)
if "fails" in fake:
    sys.exit("Traceback\\n" + fake["fails"])
if "killed" in fake:
    os.kill(os.getpid(), signal.SIGKILL)
print(json.dumps({{"version": fake.get("version", "1.0")}}), flush=True)
for line in sys.stdin:
    command, argument = line.split()
    if command == "check":
        y = np.load(x).reshape(1, -1)[:, :fake.get("outputs", 4)] + fake.get("wrong", 0)
        np.save(argument, y.astype(np.float32))
        print("{{}}", flush=True)
    else:
        if "dies" in fake:
            sys.exit("out of memory")
        print(json.dumps({{"ms": [fake.get("ms", 10.0)] * int(argument)}}), flush=True)
"""
CONVERT = """#!{python}
import shutil, sys
shutil.copy(sys.argv[1], sys.argv[2])
"""
RUN = """#!{python}
import json, sys
from pathlib import Path
import numpy as np
options = dict(zip(sys.argv[2::2], sys.argv[3::2]))
work = Path(sys.argv[1]).parent
fake = json.loads((work / "fakes.json").read_text()).get("patdnn", {{}})
if "fails" in fake:
    sys.exit(fake["fails"])
np.save(options["--output"], np.load(options["--input"]).reshape(1, -1)[:, :4] + np.float32(fake.get("wrong", 0)))
Path(options["--json"]).write_text(json.dumps({{"min_ms": fake.get("ms", 5.0), "median_ms": fake.get("ms", 5.0)}}))
"""


class Comparison(unittest.TestCase):
    """compare.py on a work folder whose environments and programs are fakes."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.work, self.programs = Path(folder.name) / "work", Path(folder.name) / "programs"
        self.work.mkdir()
        self.programs.mkdir()
        for engine in PACKAGES:
            self.program(self.work / f"venv-{engine}" / "bin" / "python", PEER)
            (self.work / f"venv-{engine}" / "ready").touch()
        self.program(self.programs / "patdnn_convert", CONVERT)
        self.program(self.programs / "patdnn_run", RUN)
        for name in ("mobilenet_v2", "resnet50"):  # fakes do not read them
            (self.work / f"{name}.onnx").write_bytes(b"")
        self.fakes()
        self.addCleanup(setattr, measure, "PAUSE", measure.PAUSE)
        measure.PAUSE = 0

    def program(self, path, text):
        """Write a program."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(python=sys.executable))
        path.chmod(0o755)

    def fakes(self, **behaviour):
        """Tell the fakes how to behave, and forget which were started."""
        (self.work / "fakes.json").write_text(json.dumps(behaviour))
        (self.work / "started.txt").write_text("")

    def started(self):
        """Return the engines that were started since."""
        return (self.work / "started.txt").read_text().split()

    def compare(self, *arguments, status=0, network="mobilenet_v2"):
        """Run compare.py, check its status, and return what it printed to both streams."""
        printed, errors = io.StringIO(), io.StringIO()
        command = ["--work", self.work, "--programs", self.programs, "--rounds", 2, "--repeats", 3]
        command += ["--network", network, "--form", "dense", "--threads", 1] if network else []
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(errors):
            found = compare.main([str(a) for a in (*command, *arguments)])
        self.assertEqual(found, status, errors.getvalue())
        return printed.getvalue(), errors.getvalue()

    def results(self):
        """Return the engines of each result."""
        return [entry["engines"] for entry in json.loads((self.work / "results.json").read_text())]

    def test_all_engines_take_turns_and_the_table_says_who_is_ahead(self):
        self.fakes(ncnn={"ms": 8.0}, patdnn={"ms": 4.0}, mnn={"version": "3.6-beta"})
        table, progress = self.compare()
        self.assertEqual(self.started(), list(PACKAGES))
        self.assertIn("[1/1] mobilenet_v2, threads 1", progress)
        (engines,) = self.results()
        self.assertEqual(set(engines), {*PACKAGES, "patdnn"})
        self.assertEqual(engines["ncnn"], {"min": 8.0, "median": 8.0, "version": "1.0", "patdnn": 4.0})
        self.assertIn("| MobileNet-V2 | dense | 1 | 4.00 | 10.00 | 10.00 | **8.00** | 10.00 |", table)
        self.assertIn("| 2.00 |\n", table)
        self.assertIn("MNN 3.6,", table)

    def test_what_is_measured_is_not_measured_again(self):
        first, _ = self.compare()
        self.fakes()
        again, progress = self.compare()
        self.assertEqual((self.started(), again, progress), ([], first, ""))
        self.fakes(onnxruntime={"fails": "must not be started"})
        self.assertEqual(self.compare("--table"), (first, ""))

    def test_a_result_is_completed_with_the_engines_it_lacks(self):
        self.fakes(ncnn={"ms": 8.0}, patdnn={"ms": 4.0})
        self.compare("--engine", "ncnn")
        self.fakes(mnn={"ms": 18.0}, patdnn={"ms": 10.0}, onnxruntime={"ms": 20.0})  # a slower moment
        table, _ = self.compare("--engine", "ncnn", "--engine", "mnn")
        self.assertEqual(self.started(), ["onnxruntime", "mnn"])
        (engines,) = self.results()
        self.assertEqual({name: (e["median"], e["patdnn"]) for name, e in engines.items()},
                         {"onnxruntime": (20, 10), "ncnn": (8, 4), "mnn": (18, 10), "patdnn": (10, 10)})
        # 18 is more than 8, but by patdnn's time in the same turns MNN was the best.
        self.assertIn("| 10.00 | 20.00 | 8.00 | **18.00** | 1.80 |", table)

    def test_an_engine_that_fails_is_left_out_with_its_reason_and_tried_again(self):
        self.fakes(tvm={"fails": "ImportError: no such library"}, mnn={"killed": True})
        table, _ = self.compare()
        self.assertIn("Left out: TVM, mobilenet_v2 dense: exit status 1: ImportError: no such library", table)
        self.assertIn("Left out: MNN, mobilenet_v2 dense: ended by SIGKILL", table)
        self.assertIn("median", self.results()[0]["ncnn"])
        before = self.results()[0]["onnxruntime"]
        self.fakes(tvm={"fails": "still not"}, mnn={"fails": "another reason"}, onnxruntime={"ms": 1.0})
        self.compare()
        self.assertEqual(self.started(), ["onnxruntime", "mnn", "tvm"])
        self.assertEqual(self.results()[0]["mnn"]["left_out"], "exit status 1: another reason")
        self.assertEqual(self.results()[0]["onnxruntime"], before)  # with nobody to be timed, nobody is timed
        self.fakes(mnn={"ms": 7.0}, tvm={"fails": "still not"})
        self.compare()
        self.assertEqual(self.results()[0]["mnn"]["median"], 7.0)

    def test_wrong_outputs_are_not_timed(self):
        self.fakes(ncnn={"wrong": 0.01, "ms": 0.1}, mnn={"wrong": float("nan")}, openvino={"outputs": 3},
                   tflite={"wrong": 1e-5})
        table, _ = self.compare()
        engines = self.results()[0]
        self.assertRegex(engines["ncnn"]["left_out"], r"differ from ONNX Runtime's by \d\.\de-02 of the largest")
        self.assertIn("by nan", engines["mnn"]["left_out"])
        self.assertIn("outputs of 3 numbers, expected 4", engines["openvino"]["left_out"])
        self.assertIn("median", engines["tflite"])
        self.assertIn("| 5.00 | **10.00** | — | — | — |", table)

    def test_an_engine_that_ends_in_its_turn_stops_nobody_else(self):
        self.fakes(ncnn={"dies": True})
        self.compare("--engine", "ncnn", "--engine", "mnn")
        engines = self.results()[0]
        self.assertEqual(engines["ncnn"], {"left_out": "exit status 1: out of memory"})
        self.assertEqual([engines[name]["median"] for name in ("onnxruntime", "mnn", "patdnn")], [10, 10, 5])

    def test_without_patdnn_there_is_no_ratio_and_all_are_timed_again_with_it(self):
        self.fakes(patdnn={"fails": "operator Foo is not supported"})
        table, _ = self.compare("--engine", "ncnn")
        self.assertIn("patdnn_run, exit status 1: operator Foo is not supported", table)
        self.assertIn("| — | 10.00 | 10.00 | — |", table)
        self.fakes(patdnn={"fails": "still not"}, ncnn={"ms": 7.0})
        self.compare("--engine", "ncnn")
        self.assertEqual(self.results()[0]["ncnn"]["median"], 10.0)
        self.fakes(patdnn={"ms": 2.0}, ncnn={"ms": 6.0})
        table, _ = self.compare("--engine", "ncnn")
        self.assertEqual(self.started(), ["onnxruntime", "ncnn"])
        self.assertIn("| 2.00 | 10.00 | **6.00** | 3.00 |", table)

    def test_without_onnx_runtime_nothing_is_compared_but_earlier_results_stay(self):
        self.compare()
        self.fakes(onnxruntime={"fails": "no such model"})
        _, errors = self.compare("--network", "resnet50", status=1)
        self.assertIn("ONNX Runtime, which all others are compared with: exit status 1: no such model", errors)
        self.assertEqual(len(self.results()), 1)

    def test_an_engine_that_cannot_be_installed_is_left_out(self):
        (self.work / "venv-ncnn" / "ready").unlink()
        (self.work / "venv-ncnn" / "bin" / "python").unlink()
        before = os.environ.get("PIP_NO_INDEX")
        os.environ["PIP_NO_INDEX"] = "1"
        try:
            _, progress = self.compare("--engine", "ncnn", "--engine", "mnn")
        finally:
            os.environ.pop("PIP_NO_INDEX")
            os.environ |= {} if before is None else {"PIP_NO_INDEX": before}
        self.assertIn("installing ncnn", progress)
        self.assertRegex(self.results()[0]["ncnn"]["left_out"], "^(pip: .*No matching distribution|no environment)")
        self.assertIn("median", self.results()[0]["mnn"])

    def test_layers_are_timed_in_models_of_their_own(self):
        self.fakes(ncnn={"ms": 64.0}, patdnn={"ms": 80.0}, onnxruntime={"ms": 96.0})
        table, _ = self.compare("--layers", "mobilenet_v2-*-16-112", "--threads", 1, "--engine", "ncnn", network=None)
        self.assertIn("| 1×1, 32 → 16, 112×112 | dense | 1 | 2.500 | 3.000 | **2.000** | 1.25 |", table)
        model = onnx.load(str(self.work / "mobilenet_v2-1x1-32-16-112.onnx"))
        self.assertEqual([node.op_type for node in model.graph.node], ["Conv", "Relu"] * 32)
        self.assertFalse(list(self.work.glob("*.part")))

    def test_bad_requests_say_what_is_wrong(self):
        for arguments, text in ((["--engine", "caffe"], "invalid choice: 'caffe'"),
                                (["--form", "taps"], "invalid choice: 'taps'"),
                                (["--rounds", "0"], "0, expected 1 or more"), (["--layers"], "not allowed with")):
            errors = io.StringIO()
            with self.assertRaises(SystemExit) as ended, contextlib.redirect_stderr(errors):
                compare.main(["--work", str(self.work), "--network", "resnet50", *arguments])
            self.assertEqual(ended.exception.code, 2)
            self.assertIn(text, errors.getvalue())
        _, errors = self.compare("--layers", "alexnet*", status=1, network=None)
        self.assertIn("compare.py: --layers alexnet*: no layer is called so, expected one of vgg16-3x3-", errors)
        (self.work / "results.json").write_text("[{")
        _, errors = self.compare(status=1)
        self.assertRegex(errors, r"^compare.py: .*results.json: .*, expected results of this program\n$")

    def test_a_chart_shows_networks(self):
        chart = self.work / "chart.svg"
        try:
            import matplotlib  # pylint: disable=unused-import
        except ImportError:
            self.skipTest("matplotlib is missing")
        _, errors = self.compare("--table", "--chart", chart, status=1)
        self.assertIn("compare.py: no network was measured, nothing to draw", errors)
        self.compare("--chart", chart)
        self.assertIn("</svg>", chart.read_text())
        self.assertEqual([path.name for path in self.work.glob("*part*")], [])


class Models(unittest.TestCase):
    """The models that are compared."""

    def test_unstructured_pruning_keeps_the_largest_weights(self):
        weights = np.random.default_rng(1).standard_normal((16, 9, 3, 3)).astype(np.float32)
        mask = forms.pruning("unstructured")(weights, 1)
        self.assertEqual(mask.sum(), round(weights.size / 8.1))
        self.assertGreaterEqual(np.abs(weights[mask == 1]).min(), np.abs(weights[mask == 0]).max())
        self.assertEqual(forms.pruning("unstructured")(weights[:, :, :1, :1], 1).sum(), round(16 * 9 / 3.6))

    def test_blocks_are_four_filters_that_keep_the_same_taps(self):
        weights = np.random.default_rng(1).standard_normal((16, 9, 3, 3)).astype(np.float32)
        mask = forms.pruning("blocks-1x4")(weights, 1)
        blocks = mask.reshape(4, 4, -1)
        self.assertTrue((blocks == blocks[:, :1]).all())
        self.assertEqual(mask.sum(), 4 * round(4 * 81 / 8.1))
        energy = (weights.reshape(4, 4, -1) ** 2).sum(1)
        self.assertGreaterEqual(energy[blocks[:, 0] == 1].min(), energy[blocks[:, 0] == 0].max())
        with self.assertRaisesRegex(ValueError, "6 filters, expected a multiple of 4"):
            forms.pruning("blocks-1x4")(weights[:6], 1)

    def test_depthwise_layers_and_the_first_one_stay_dense(self):
        model = networks.make("mobilenet_v2", forms.pruning("unstructured"), size=32)
        onnx.checker.check_model(model)
        weights = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        for node in (node for node in model.graph.node if node.op_type == "Conv"):
            kept = np.count_nonzero(weights[node.input[1]]) / weights[node.input[1]].size
            dense = node.input[0] == "input" or weights[node.input[1]].shape[1] == 1
            self.assertAlmostEqual(kept, 1 if dense else 1 / 3.6, delta=0.01)

    def test_layers_chain_and_have_weights_of_their_own(self):
        self.assertEqual(len(layers.LAYERS), len([*layers.vgg16(), *layers.resnet50(), *layers.mobilenet_v2()]))
        for layer in (layers.Layer("vgg16", 3, 8, 12, 9), layers.Layer("vgg16", 3, 8, 8, 10, 2),
                      layers.Layer("vgg16", 1, 8, 4, 6), layers.Layer("vgg16", 3, 8, 8, 7, depthwise=True)):
            model = layers.make_layer(layer, forms.keep_all)
            onnx.checker.check_model(model)
            shape = [d.dim_value for d in model.graph.output[0].type.tensor_type.shape.dim]
            extent = layer.extent // layer.stride
            self.assertEqual(shape, [1, layer.channels, extent, extent], layer.name)
            weights = [numpy_helper.to_array(i) for i in model.graph.initializer if len(i.dims) == 4]
            self.assertEqual(len(weights), 8 if layer.stride == 1 else 1)
            self.assertEqual(weights[0].shape[:2], (layer.filters, 1 if layer.depthwise else layer.channels))
            self.assertEqual(len({w.tobytes() for w in weights}), len(weights))

    def test_a_model_replayed_in_nhwc_computes_the_same(self):
        random = np.random.default_rng(2)

        def some(*shape):
            return random.uniform(0.5, 1.5, shape).astype(np.float32)

        x, weights, norm, matrix, bias = some(1, 3, 2, 2) - 1, some(4, 3, 1, 1), some(4, 4), some(5, 16) - 1, some(5)
        nodes = [helper.make_node("Conv", ["x", "weights"], ["a"], kernel_shape=[1, 1], strides=[1, 1], pads=[0] * 4,
                                  group=1),
                 helper.make_node("BatchNormalization", ["a", *"0123"], ["b"], epsilon=1e-5),
                 helper.make_node("Relu", ["b"], ["c"]), helper.make_node("Flatten", ["c"], ["d"]),
                 helper.make_node("Gemm", ["d", "matrix", "bias"], ["y"], transB=1)]
        arrays = {"weights": weights, "matrix": matrix, "bias": bias, **dict(zip("0123", norm))}
        graph = helper.make_graph(nodes, "n", [helper.make_tensor_value_info("x", TensorProto.FLOAT, x.shape)],
                                  [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 5])],
                                  [numpy_helper.from_array(array, name) for name, array in arrays.items()])

        class Arrays:
            """The operations that this graph needs, on NumPy's arrays."""

            convolution = staticmethod(lambda x, weights, bias, strides, pads, groups: x @ weights[0, 0] + bias)
            relu = staticmethod(lambda x: np.maximum(x, 0))
            flatten = staticmethod(lambda x: x.reshape(len(x), -1))
            linear = staticmethod(lambda x, weights, bias: x @ weights.T + bias)
            shape = staticmethod(np.shape)

        y = np.einsum("kc,nchw->nkhw", weights[:, :, 0, 0], x)
        scale, shift, mean, variance = (n[:, None, None] for n in norm)
        y = np.maximum((y - mean) / np.sqrt(variance + 1e-5) * scale + shift, 0).reshape(1, -1) @ matrix.T + bias
        self.assertEqual(nhwc.input_shape(graph), (1, 2, 2, 3))
        np.testing.assert_allclose(nhwc.replay(graph, x.transpose(0, 2, 3, 1), Arrays), y, rtol=1e-5, atol=1e-5)
        nodes[2].op_type = "Tanh"
        graph = helper.make_graph(nodes, "n", graph.input, graph.output, graph.initializer)
        with self.assertRaisesRegex(ValueError, "Tanh is no operation"):
            nhwc.replay(graph, x.transpose(0, 2, 3, 1), Arrays)


if __name__ == "__main__":
    unittest.main()
