#!/usr/bin/env python3
"""Runs one network in one engine, at the command of compare.py, in an environment of its own.

Reads lines from standard input: `check FILE` saves the outputs to a .npy file, `time N` runs N times and answers with
the milliseconds of each. Each answer is a line of JSON; the first says which version is ready.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent


def call(*command, cwd=None):
    """Run a converter; where it fails this process ends, and the last line of the log is what the converter said."""
    status = subprocess.run([str(part) for part in command], cwd=cwd, check=False).returncode
    if status != 0:
        sys.exit(1)


def converted(options, name, convert):
    """Return an engine's own file or folder of a model, written by `convert(part)` unless it is there and not older."""
    path = options.work / name
    if not path.exists() or path.stat().st_mtime < options.model.stat().st_mtime:
        part = path.with_name("part-" + path.name)
        convert(part)
        if path.is_dir():
            shutil.rmtree(path)
        part.replace(path)
    return path


def to_nchw(y):
    """Return outputs in NHWC, if they are maps, as NCHW, without a copy."""
    return y.transpose(0, 3, 1, 2) if y.ndim == 4 else y


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

    def convert(part):
        part.mkdir(exist_ok=True)
        shutil.copy(model, part / "model.onnx")
        shape = "[" + ",".join(map(str, x.shape)) + "]"
        call(Path(sys.executable).with_name("pnnx"), "model.onnx", f"inputshape={shape}", "fp16=0", cwd=part)
        for file in part.iterdir():
            if not file.name.startswith("model.ncnn."):
                file.unlink()

    folder = converted(options, f"{model.stem}.ncnn", convert)
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
    sparse = ["--detectSparseSpeedUp", "1"] if options.pruned else []
    file = converted(options, f"{model.stem}.mnn", lambda part: call(
        Path(sys.executable).with_name("mnnconvert"), "-f", "ONNX", "--modelFile", model, "--MNNModel", part,
        "--bizCode", "x", *sparse))
    settings = {"backend": "CPU", "precision": "high", "numThread": options.threads}
    module = nn.load_module_from_file(str(file), [], [], runtime_manager=nn.create_runtime_manager((settings,)))
    blob = expr.placeholder(list(x.shape), expr.NCHW)
    blob.write(x)
    return MNN.version(), lambda: np.array(module.forward([blob])[0].read())


def tflite(model, x, options):
    """TFLite with its XNNPACK delegate, which is on unless told otherwise, in float32. Reads and writes NHWC."""
    from ai_edge_litert.interpreter import Interpreter
    file = converted(options, f"{model.stem}.tflite", lambda part: call(
        sys.executable, HERE / "tflite_model.py", model, part))
    interpreter = Interpreter(str(file), num_threads=options.threads)
    interpreter.allocate_tensors()
    source, target = (details()[0]["index"] for details in (interpreter.get_input_details,
                                                            interpreter.get_output_details))
    pixels = np.ascontiguousarray(x.transpose(0, 2, 3, 1))

    def run():
        interpreter.set_tensor(source, pixels)
        interpreter.invoke()
        return to_nchw(interpreter.get_tensor(target))
    return version("ai-edge-litert"), run


def tvm(model, x, options):
    """TVM, tuned by MetaSchedule for these threads, in float32. Reads and writes NHWC."""
    os.environ |= {"TVM_NUM_THREADS": str(options.threads), "TVM_BIND_THREADS": "0"}
    import tvm as engine
    from tvm import relax
    tuning = f"{options.trials}-{options.threads}"
    file = converted(options, f"{model.stem}-tvm-{tuning}.so", lambda part: call(
        sys.executable, HERE / "tvm_model.py", model, part, options.work / f"tvm-{tuning}", options.trials,
        options.threads))
    machine = relax.VirtualMachine(engine.runtime.load_module(str(file)), engine.cpu())
    pixels = engine.runtime.tensor(np.ascontiguousarray(x.transpose(0, 2, 3, 1)))
    return (f"{engine.__version__} ({options.trials} trials an operation)",
            lambda: to_nchw(machine["main"](pixels).numpy()))


def deepsparse(model, x, options):
    """DeepSparse, the last that was released."""
    os.environ["NM_DISABLE_ANALYTICS"] = "1"
    import deepsparse as engine
    compiled = engine.compile_model(str(model), batch_size=len(x), num_cores=options.threads)
    return engine.__version__, lambda: compiled.run([x])[0]


ENGINES = {f.__name__: f for f in (onnxruntime, openvino, ncnn, mnn, tflite, tvm, deepsparse)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("model", type=Path)
    parser.add_argument("input", type=Path, help=".npy")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--pruned", action="store_true")
    parser.add_argument("--trials", type=int, default=64, help="of TVM, for each operation")
    parser.add_argument("--work", type=Path, required=True, help="folder for converted models")
    options = parser.parse_args()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what an engine prints is no answer
    x = np.load(options.input)
    release, run = ENGINES[options.engine](options.model, x, options)
    print(json.dumps({"version": str(release)}), file=answers)
    for line in sys.stdin:
        command, argument = line.rstrip("\n").split(" ", 1)
        if command == "check":
            np.save(argument, np.asarray(run(), np.float32).reshape(len(x), -1))
            print(json.dumps({}), file=answers)
        else:
            times = []
            run()  # once without a clock, since other engines had the caches
            for _ in range(int(argument)):
                begin = time.perf_counter()
                run()
                times.append(1e3 * (time.perf_counter() - begin))
            print(json.dumps({"ms": times}), file=answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
