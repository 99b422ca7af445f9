#!/usr/bin/env python3
"""Runs one network in one engine, at the command of compare.py, in an environment of its own.

Reads lines from standard input: `check FILE` saves the outputs to a .npy file, `time N` runs N times and answers with
the milliseconds of each. Each answer is a line of JSON; the first says which version is ready.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np


def onnxruntime(model, x, options):
    """ONNX Runtime, its CPU provider."""
    import onnxruntime as ort
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = options.threads
    session = ort.InferenceSession(str(model), settings, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return ort.__version__, lambda: session.run(None, {name: x})[0]


def openvino(model, x, options):
    """OpenVINO in float32, for latency."""
    import openvino as ov
    core = ov.Core()
    compiled = core.compile_model(str(model), "CPU", {
        "INFERENCE_PRECISION_HINT": "f32", "INFERENCE_NUM_THREADS": options.threads, "PERFORMANCE_HINT": "LATENCY",
        "ENABLE_CPU_PINNING": False})
    request = compiled.create_infer_request()
    return ov.__version__, lambda: np.array(request.infer({0: x}, share_inputs=True)[0])


def ncnn(model, x, options):
    """ncnn, from what pnnx makes of the model, in float32."""
    import ncnn as engine
    folder = options.work / f"ncnn-{model.stem}"
    if not (folder / "model.ncnn.bin").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model.onnx").write_bytes(model.read_bytes())
        shape = "[" + ",".join(map(str, x.shape)) + "]"
        subprocess.run([str(Path(sys.executable).with_name("pnnx")), "model.onnx", f"inputshape={shape}", "fp16=0"],
                       cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    net = engine.Net()
    net.opt.num_threads = options.threads
    net.opt.use_fp16_packed = net.opt.use_fp16_storage = net.opt.use_fp16_arithmetic = False
    net.load_param(str(folder / "model.ncnn.param"))
    net.load_model(str(folder / "model.ncnn.bin"))
    blob = engine.Mat(np.ascontiguousarray(x[0]))

    def run():
        with net.create_extractor() as extractor:
            extractor.input(net.input_names()[0], blob)
            return np.array(extractor.extract(net.output_names()[0])[1])
    return engine.__version__, run


def mnn(model, x, options):
    """MNN in float32; pruned models are converted with its search for sparse layers."""
    import MNN
    from MNN import expr, nn
    sparse = "sparse-" if options.pruned else ""
    file = options.work / f"mnn-{sparse}{model.stem}.mnn"
    if not file.exists():
        command = [str(Path(sys.executable).with_name("mnnconvert")), "-f", "ONNX", "--modelFile", str(model),
                   "--MNNModel", str(file), "--bizCode", "x"]
        if options.pruned:
            command += ["--detectSparseSpeedUp", "1"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    settings = {"backend": "CPU", "precision": "high", "numThread": options.threads}
    module = nn.load_module_from_file(str(file), [], [], runtime_manager=nn.create_runtime_manager((settings,)))
    blob = expr.placeholder(list(x.shape), expr.NCHW)
    blob.write(x)
    return MNN.version(), lambda: np.array(module.forward([blob])[0].read())


def deepsparse(model, x, options):
    """DeepSparse, the last that was released."""
    os.environ["NM_DISABLE_ANALYTICS"] = "1"
    import deepsparse as engine
    compiled = engine.compile_model(str(model), batch_size=len(x), num_cores=options.threads)
    return engine.__version__, lambda: compiled.run([x])[0]


ENGINES = {f.__name__: f for f in (onnxruntime, openvino, ncnn, mnn, deepsparse)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("model", type=Path)
    parser.add_argument("input", type=Path, help=".npy")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--pruned", action="store_true")
    parser.add_argument("--work", type=Path, required=True, help="folder for converted models")
    options = parser.parse_args()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what an engine prints is no answer
    x = np.load(options.input)
    version, run = ENGINES[options.engine](options.model, x, options)
    print(json.dumps({"version": str(version)}), file=answers)
    for line in sys.stdin:
        command, argument = line.rstrip("\n").split(" ", 1)
        if command == "check":
            np.save(argument, np.asarray(run(), np.float32).reshape(len(x), -1))
            print(json.dumps({}), file=answers)
        else:
            times = []
            for _ in range(int(argument)):
                begin = time.perf_counter()
                run()
                times.append(1e3 * (time.perf_counter() - begin))
            print(json.dumps({"ms": times}), file=answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
