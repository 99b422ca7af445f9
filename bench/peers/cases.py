"""What is compared: networks or layers, in their forms, on some threads."""

import dataclasses
import fnmatch
from pathlib import Path

import numpy as np

from forms import pruning

NETWORKS = ("vgg16_convolutions", "vgg16", "resnet50", "mobilenet_v2")


@dataclasses.dataclass(frozen=True)
class Case:
    """A model to be timed."""

    name: str
    form: str
    threads: int
    work: Path
    layer: object = None  # None: a network

    @property
    def key(self):
        """Return what a result is found by."""
        return {"network": self.name, "form": self.form, "threads": self.threads}

    @property
    def facts(self):
        """Return what a layer's result says besides."""
        return {"layers": self.layer.count, "label": self.layer.text} if self.layer else {}

    @property
    def model(self):
        """Return the model's file."""
        return self.work / f"{self.name}{'' if self.form == 'dense' else '-' + self.form}.onnx"

    @property
    def input(self):
        """Return the file of its input."""
        shape = (1, self.layer.channels, self.layer.extent, self.layer.extent) if self.layer else (1, 3, 224, 224)
        return self.work / f"input-{'x'.join(map(str, shape))}.npy"

    def make(self):
        """Write the files that are not there."""
        if not self.model.exists():
            import layers  # here, because tables need no ONNX
            import networks
            prune = pruning(self.form)
            model = layers.make_layer(self.layer, prune) if self.layer else networks.make(self.name, prune)
            networks.save(model, self.model)
        if not self.input.exists():
            shape = [int(extent) for extent in self.input.stem.split("-")[1].split("x")]
            np.save(self.input, np.random.default_rng(1).uniform(0, 1, shape).astype(np.float32))


def cases_of(options):
    """Return the cases that are asked for."""
    named = {name: None for name in options.network or NETWORKS}
    if options.layers:
        from layers import LAYERS  # here, because tables need no ONNX
        named = {name: layer for name, layer in LAYERS.items() if fnmatch.fnmatch(name, options.layers)}
        if not named:
            raise ValueError(f"--layers {options.layers}: no layer is called so, expected one of {', '.join(LAYERS)}")
    forms = options.form or (("dense",) if options.layers else ("dense", "taps-g4"))
    return [Case(name, form, threads, options.work, layer) for name, layer in named.items() for form in forms
            for threads in options.threads or (1, 2)]
