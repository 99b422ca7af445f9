"""A classifier of photographs in ONNX Runtime, with patdnn's operators, on one core."""

import fcntl
import io
import os
import re
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime as ort
from PIL import Image


def pixel_scale(metadata):
    """Return divisor and offset of a model's metadata `pixels`, such as "x / 127.5 - 1"; without, they are 0..1."""
    text = metadata.get("pixels", "x / 255")
    found = re.fullmatch(r"x(?: / ([\d.]+))?(?: ([+-]) ([\d.]+))?", text)
    if not found:
        raise ValueError(f"the model's metadata: pixels is '{text}', expected the likes of 'x / 127.5 - 1'")
    divisor, sign, offset = found.groups()
    return float(divisor or 1), float((sign or "+") + (offset or "0"))


def pin_to_free_core():
    """Pin this process to a core that no other classifier on this machine has. Return it and the lock that keeps it.

    A lock ends with its process, however that ends. Where all cores are taken, nothing is pinned: None, None.
    """
    for core in sorted(os.sched_getaffinity(0)):
        lock = open(Path(tempfile.gettempdir()) / f"patdnn-{os.getuid()}-core-{core}.lock", "w", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            continue
        for thread in os.listdir("/proc/self/task"):
            os.sched_setaffinity(int(thread), {core})
        return core, lock
    return None, None


class Classifier:
    """Runs a model on batches of photographs.

    model    an ONNX model with an input N x 3 x H x W, and metadata `labels`, as patdnn_convert makes it
    library  libpatdnn_ort.so
    """

    def __init__(self, model, library):
        self.core, self.lock = pin_to_free_core()
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.register_custom_ops_library(str(library))
        self.session = ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.input = self.session.get_inputs()[0]
        metadata = self.session.get_modelmeta().custom_metadata_map
        if "labels" not in metadata:
            raise ValueError(f"{model}: the metadata `labels` is missing, expected the names of its classes")
        self.labels = np.array(metadata["labels"].split(","))
        self.scale = pixel_scale(metadata)

    def read(self, path):
        """Return a photograph as 3 x H x W pixels."""
        height, width = self.input.shape[2:]
        try:
            with Image.open(io.BytesIO(Path(path).read_bytes())) as image:
                image = image.convert("RGB")
        except OSError as error:
            raise ValueError(f"{path}: {error}") from error
        if image.size != (width, height):
            image = image.resize((width, height), Image.Resampling.BILINEAR)
        divisor, offset = self.scale
        return np.asarray(image, np.float32).transpose(2, 0, 1) / np.float32(divisor) + np.float32(offset)

    def __call__(self, batch):
        """Classify the photographs of batch["path"]; also tell who did it, where, and in how much of its time."""
        begin = time.process_time()
        paths = batch["path"]
        scores = self.session.run(None, {self.input.name: np.stack([self.read(path) for path in paths])})[0]
        best = scores.argmax(1)
        count = len(paths)
        return {"path": paths, "label": self.labels[best], "score": scores[np.arange(count), best],
                "process": np.full(count, os.getpid()), "core": np.full(count, -1 if self.core is None else self.core),
                "seconds": np.full(count, (time.process_time() - begin) / count)}
