#!/usr/bin/env python3
"""Writes VGG-16, ResNet-18, ResNet-50 and MobileNet-V2 as ONNX, with random weights, dense or pruned.

Shapes are torchvision's. Weights keep activations of one size from layer to layer, so that no engine meets infinities
or denormal numbers.
"""

import argparse
import math
import sys
from pathlib import Path

import numpy as np
import onnx
from forms import pruning
from onnx import TensorProto, helper, numpy_helper

VGG16 = (64, 64, "pool", 128, 128, "pool", 256, 256, 256, "pool", 512, 512, 512, "pool", 512, 512, 512, "pool")
MOBILENET_V2 = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                (6, 320, 1, 1))  # expansion, filters, repetitions, stride


class Builder:
    """A graph under construction; methods take and return names of values."""

    def __init__(self, seed, prune, channels=3):
        self.random = np.random.default_rng(seed)
        self.prune = prune
        self.nodes, self.initializers = [], []
        self.channels = {"input": channels}

    def add(self, kind, inputs, **attributes):
        """Add a node with one output."""
        name = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        self.channels[name] = self.channels[inputs[0]]
        return name

    def constant(self, array):
        """Add an initializer."""
        name = f"weights{len(self.initializers)}"
        self.initializers.append(numpy_helper.from_array(np.asarray(array, np.float32, order="C"), name))
        return name

    def conv(self, x, filters, kernel, stride=1, groups=1, gain=2.0, bias=True):
        """Add a convolution, padded so that stride 1 keeps the extents."""
        channels = self.channels[x]
        shape = (filters, channels // groups, kernel, kernel)
        weights = self.random.standard_normal(shape).astype(np.float32)
        if channels > 3:  # the first layer stays dense
            weights *= self.prune(weights, groups)
        # What is left of a filter decides on the size of its outputs.
        norms = np.sqrt((weights.reshape(filters, -1) ** 2).sum(1))
        weights *= (math.sqrt(gain) / np.maximum(norms, 1e-6))[:, None, None, None]
        inputs = [x, self.constant(weights)]
        if bias:
            inputs.append(self.constant(0.01 * self.random.standard_normal(filters)))
        pad = kernel // 2
        y = self.add("Conv", inputs, kernel_shape=[kernel] * 2, strides=[stride] * 2, pads=[pad] * 4, group=groups)
        self.channels[y] = filters
        return y

    def norm(self, x, gain=1.0):
        """Add a batch normalisation that changes little."""
        n = self.channels[x]
        return self.add("BatchNormalization", [
            x, self.constant(gain * self.random.uniform(0.9, 1.1, n)), self.constant(self.random.normal(0, 0.05, n)),
            self.constant(self.random.normal(0, 0.05, n)), self.constant(self.random.uniform(0.9, 1.1, n))],
            epsilon=1e-5)

    def linear(self, x, features, outputs):
        """Add a fully connected layer, which stays dense."""
        weights = self.random.standard_normal((outputs, features)) * math.sqrt(2.0 / features)
        y = self.add("Gemm", [x, self.constant(weights), self.constant(np.zeros(outputs))], transB=1)
        self.channels[y] = outputs
        return y


def vgg16(b, classifier=True):
    """VGG-16, or its convolutions alone."""
    x = "input"
    for step in VGG16:
        if step == "pool":
            x = b.add("MaxPool", [x], kernel_shape=[2, 2], strides=[2, 2])
        else:
            x = b.add("Relu", [b.conv(x, step, 3)])
    if not classifier:
        return x
    x = b.add("Flatten", [x])
    for i, (features, outputs) in enumerate(((25088, 4096), (4096, 4096), (4096, 1000))):
        x = b.linear(x, features, outputs)
        x = b.add("Relu", [x]) if i < 2 else x
    return x


def stem(b):
    """The first layers of a ResNet."""
    x = b.add("Relu", [b.norm(b.conv("input", 64, 7, stride=2, bias=False))])
    return b.add("MaxPool", [x], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])


def head(b, x, features):
    """The last layers of a ResNet or a MobileNet."""
    return b.linear(b.add("Flatten", [b.add("GlobalAveragePool", [x])]), features, 1000)


def resnet(b, blocks, bottleneck):
    """A ResNet of basic blocks or bottlenecks."""
    x, expansion = stem(b), 4 if bottleneck else 1
    for stage, count in enumerate(blocks):
        filters = 64 << stage
        for i in range(count):
            stride = 2 if stage > 0 and i == 0 else 1
            around = x
            if i == 0 and (stride != 1 or b.channels[x] != filters * expansion):
                around = b.norm(b.conv(x, filters * expansion, 1, stride, gain=1.0, bias=False), 0.7)
            if bottleneck:
                y = b.add("Relu", [b.norm(b.conv(x, filters, 1, bias=False))])
                y = b.add("Relu", [b.norm(b.conv(y, filters, 3, stride, bias=False))])
                y = b.norm(b.conv(y, filters * 4, 1, gain=1.0, bias=False), 0.5)
            else:
                y = b.add("Relu", [b.norm(b.conv(x, filters, 3, stride, bias=False))])
                y = b.norm(b.conv(y, filters, 3, gain=1.0, bias=False), 0.5)
            x = b.add("Relu", [b.add("Add", [y, around])])
    return head(b, x, 512 * expansion)


def mobilenet_v2(b):
    """MobileNet-V2."""
    def relu6(x):
        return b.add("Clip", [x, low, high])

    low, high = (b.constant(np.array(limit)) for limit in (0.0, 6.0))
    x = relu6(b.norm(b.conv("input", 32, 3, 2, bias=False)))
    for expansion, filters, count, stride in MOBILENET_V2:
        for i in range(count):
            around, step, wide = x, stride if i == 0 else 1, b.channels[x] * expansion
            if expansion != 1:
                x = relu6(b.norm(b.conv(x, wide, 1, bias=False)))
            x = relu6(b.norm(b.conv(x, wide, 3, step, groups=wide, bias=False)))
            x = b.norm(b.conv(x, filters, 1, gain=1.0, bias=False))
            if step == 1 and b.channels[around] == filters:
                x = b.add("Add", [x, around])
    return head(b, relu6(b.norm(b.conv(x, 1280, 1, bias=False))), 1280)


NETWORKS = {"vgg16": vgg16, "vgg16_convolutions": lambda b: vgg16(b, classifier=False),
            "resnet18": lambda b: resnet(b, (2, 2, 2, 2), False), "resnet50": lambda b: resnet(b, (3, 4, 6, 3), True),
            "mobilenet_v2": mobilenet_v2}


def as_model(b, y, name, shape):
    """Return what was built as a model with an input of this shape and the output `y`."""
    graph = helper.make_graph(
        b.nodes, name, [helper.make_tensor_value_info("input", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(y, TensorProto.FLOAT, None)], b.initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 7
    return onnx.shape_inference.infer_shapes(model)  # the output's shape is required


def make(name, prune, batch=1, size=224, seed=1):
    """Return a network as a model."""
    b = Builder(seed, prune)
    return as_model(b, NETWORKS[name](b), name, (batch, 3, size, size))


def save(model, path):
    """Write a model beside its file and rename."""
    part = path.with_name(path.name + ".part")
    onnx.save(model, str(part))
    part.replace(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path, help="folder")
    parser.add_argument("--network", choices=NETWORKS, action="append", help="(all)")
    parser.add_argument("--form", choices=("dense", "patterns", "taps", "unstructured", "blocks-1x4"), default="dense",
                        help="(%(default)s)")
    parser.add_argument("--block", type=int, choices=(1, 2, 4, 8), default=4,
                        help="filters of a block of patterns or taps (%(default)s)")
    parser.add_argument("--batch", type=int, default=1, help="images (%(default)s)")
    parser.add_argument("--size", type=int, default=224, help="of an image (%(default)s)")
    options = parser.parse_args()
    form = f"{options.form}-g{options.block}" if options.form in ("patterns", "taps") else options.form
    prune = pruning(form)
    options.output.mkdir(parents=True, exist_ok=True)
    for name in options.network or NETWORKS:
        path = options.output / f"{name}{'' if form == 'dense' else '-' + form}.onnx"
        save(make(name, prune, options.batch, options.size), path)
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
