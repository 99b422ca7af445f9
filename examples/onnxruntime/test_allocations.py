#!/usr/bin/env python3
"""Tests that kernels allocate nothing after their first call: test_allocations.py CONVERT COUNTING MODEL...

CONVERT   patdnn_convert
COUNTING  the library of counted_allocations.cpp, preloaded, in front of the one that PATDNN_ORT_LIBRARY names
MODEL     .patdnn files of one image input of 3 x 32 x 32
"""

import ctypes
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime as ort


def main():
    convert, library, *models = sys.argv[1:]
    counts = ctypes.CDLL(library)
    counts.patdnn_allocations.restype = counts.patdnn_computed.restype = ctypes.c_size_t
    with tempfile.TemporaryDirectory() as folder:
        for model in models:
            converted = Path(folder) / "model.onnx"
            subprocess.run([convert, model, "--onnxruntime", str(converted)], check=True, stdout=subprocess.DEVNULL)
            for threads in (1, 2):
                options = ort.SessionOptions()
                options.intra_op_num_threads = threads
                options.register_custom_ops_library(library)
                session = ort.InferenceSession(str(converted), options, providers=["CPUExecutionProvider"])
                name = session.get_inputs()[0].name
                for call, images in enumerate((2, 2, 1, 7, 3, 1)):
                    session.run(None, {name: np.zeros((images, 3, 32, 32), np.float32)})
                    allocations, computed = counts.patdnn_allocations(), counts.patdnn_computed()
                    what = f"{Path(model).name}, {threads} threads, call {call}: {allocations} allocations"
                    assert computed == 1, f"{what}: the kernel computed {computed} times"
                    # The first call takes memory for the network's values: were it not seen, nothing would be.
                    assert (allocations > 0) == (call == 0), what
    print("ok")


if __name__ == "__main__":
    main()
