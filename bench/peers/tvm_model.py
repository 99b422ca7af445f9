#!/usr/bin/env python3
"""Compiles one of networks.py's models with TVM, tuned by MetaSchedule, NHWC.

usage: tvm_model.py MODEL.onnx LIBRARY.so MEASUREMENTS TRIALS THREADS

The folder MEASUREMENTS keeps what was measured, so that no operation is tuned twice for any model. The library takes an
NHWC input.
"""

import sys
from pathlib import Path

import onnx
import tvm
from tvm import relax
from tvm.s_tir.meta_schedule import relax_integration
from tvm.s_tir.meta_schedule.builder import LocalBuilder
from tvm.s_tir.meta_schedule.database import JSONDatabase
from tvm.s_tir.meta_schedule.tune import tune_tasks
from tvm.s_tir.transform import RemoveWeightLayoutRewriteBlock

import nhwc


class Relax:
    """nhwc.replay()'s operations."""

    def __init__(self, builder):
        self.builder = builder

    def relu(self, x):
        return self.builder.emit(relax.op.nn.relu(x))

    def relu6(self, x):
        return self.builder.emit(relax.op.clip(x, 0, 6))

    def add(self, x, y):
        return self.builder.emit(relax.op.add(x, y))

    def convolution(self, x, weights, bias, strides, pads, groups):
        y = self.builder.emit(relax.op.nn.conv2d(x, relax.const(weights), strides=list(strides), padding=list(pads),
                                                 groups=groups, data_layout="NHWC", kernel_layout="HWIO"))
        return self.add(y, relax.const(bias))

    def max_pool(self, x, extents, strides, pads):
        return self.builder.emit(relax.op.nn.max_pool2d(x, list(extents), list(strides), list(pads), layout="NHWC"))

    def average(self, x):
        return self.builder.emit(relax.op.mean(x, [1, 2], keepdims=True))

    def flatten(self, x):
        return self.builder.emit(relax.op.reshape(x, (self.shape(x)[0], -1)))

    def linear(self, x, weights, bias):
        y = self.builder.emit(relax.op.matmul(x, relax.const(weights.T.copy())))
        return self.add(y, relax.const(bias))

    def shape(self, x):
        return [int(extent) for extent in x.ty.shape]


def module(graph):
    """Return a graph as a module of Relax."""
    builder = relax.BlockBuilder()
    x = relax.Var("x", relax.TensorType(nhwc.input_shape(graph), "float32"))
    with builder.function("main", [x]):
        with builder.dataflow():
            y = builder.emit_output(nhwc.replay(graph, x, Relax(builder)))
        builder.emit_func_output(y)
    return builder.get()


def build(mod, target, _params):
    """Build a candidate: MetaSchedule's own function loads GPU intrinsics first, which takes most of its time limit."""
    return tvm.driver.build(RemoveWeightLayoutRewriteBlock(skip_tensor_rewrite=True)(mod), target=target)


def tune(module, machine, folder, trials):
    """Tune each operation that has no measurements in a folder by so many of them, and return the database of all."""
    database = JSONDatabase(work_dir=str(folder))
    tasks = [task for task in relax_integration.extract_tasks(module, machine)
             if database.query_tuning_record(task.dispatched[0], machine, task.task_name) is None]
    if tasks:
        contexts, weights = relax_integration.extracted_tasks_to_tune_contexts(tasks, str(folder), seed=1)
        tune_tasks(tasks=contexts, task_weights=weights, work_dir=str(folder), max_trials_global=trials * len(tasks),
                   max_trials_per_task=trials, num_trials_per_iter=min(trials, 64), database=database,
                   builder=LocalBuilder(f_build=build, timeout_sec=120))
    return database


def compile_model(source, target, folder, trials, threads):
    """Write the model `source` as the library `target`."""
    machine = tvm.target.Target({"kind": "llvm", "mcpu": tvm.target.codegen.llvm_get_system_cpu(),
                                 "num-cores": threads})
    folder.mkdir(parents=True, exist_ok=True)
    with machine:
        fused = relax.get_pipeline("zero")(module(onnx.load(str(source)).graph))
        with tune(fused, machine, folder, trials):
            tuned = relax.transform.MetaScheduleApplyDatabase()(fused)
    tvm.compile(tuned, target=machine).export_library(str(target))


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    compile_model(*map(Path, sys.argv[1:4]), *map(int, sys.argv[4:]))
