"""Single layers of VGG-16, ResNet-50 and MobileNet-V2 as ONNX models, with bias and ReLU.

A session of one layer would be timed with what enters and leaves it: an engine's call, and the way from NCHW to a
layout of its own and back, which a layer within a network does not take. So a model is a chain of 8, or of 32 of
MobileNet-V2's small ones: the layer itself where it keeps the number of channels, otherwise the layer and its mirror
image in turn, C → K and K → C, which multiply as much. Each has weights of its own, which come from memory as a
network's do. A strided layer cannot be chained and stands alone, entry and exit included.
"""

import dataclasses

from networks import Builder, as_model

CHAINED = {"vgg16": 8, "resnet50": 8, "mobilenet_v2": 32}


@dataclasses.dataclass(frozen=True)
class Layer:
    """A convolution of K × K taps over a square map, padded by half its kernel."""

    network: str
    kernel: int
    channels: int
    filters: int
    extent: int
    stride: int = 1
    depthwise: bool = False
    label: str = ""

    @property
    def name(self):
        """Return a name for files and command lines."""
        kind = "depthwise-" if self.depthwise else ""
        end = f"-stride{self.stride}" if self.stride > 1 else ""
        return f"{self.network}-{kind}{self.kernel}x{self.kernel}-{self.channels}-{self.filters}-{self.extent}{end}"

    @property
    def count(self):
        """Return how many of it a model holds."""
        return CHAINED[self.network] if self.stride == 1 else 1

    @property
    def text(self):
        """Return a description for people."""
        parts = [f"{self.label} {self.kernel}×{self.kernel}".strip(), "depthwise" if self.depthwise else "",
                 str(self.channels) if self.depthwise else f"{self.channels} → {self.filters}",
                 f"{self.extent}×{self.extent}", f"stride {self.stride}" if self.stride > 1 else ""]
        return ", ".join(part for part in parts if part)


def vgg16():
    """L2 to L9, as the paper numbers VGG-16's distinct layers."""
    shapes = ((64, 64, 224), (64, 128, 112), (128, 128, 112), (128, 256, 56), (256, 256, 56), (256, 512, 28),
              (512, 512, 28), (512, 512, 14))
    return [Layer("vgg16", 3, c, k, extent, label=f"L{i}") for i, (c, k, extent) in enumerate(shapes, 2)]


def resnet50():
    """The 3×3 layers of both strides and the 1×1 layers; one of two that are mirror images."""
    spatial = [Layer("resnet50", 3, c, c, extent) for c, extent in ((64, 56), (128, 28), (256, 14), (512, 7))]
    strided = [Layer("resnet50", 3, c, c, extent, 2) for c, extent in ((128, 56), (256, 28), (512, 14))]
    shapes = ((64, 64, 56), (64, 256, 56), (256, 128, 56), (128, 512, 28), (512, 256, 28), (256, 1024, 14),
              (1024, 512, 14), (512, 2048, 7))
    shortcuts = ((256, 512, 56), (512, 1024, 28), (1024, 2048, 14))
    return [*spatial, *strided, *(Layer("resnet50", 1, *shape) for shape in shapes),
            *(Layer("resnet50", 1, *shape, 2) for shape in shortcuts)]


def mobilenet_v2():
    """The depthwise layers of both strides and the 1×1 layers; one of two that are mirror images."""
    depthwise = ((32, 112, 1), (96, 112, 2), (144, 56, 1), (144, 56, 2), (192, 28, 1), (192, 28, 2), (384, 14, 1),
                 (576, 14, 1), (576, 14, 2), (960, 7, 1))
    shapes = ((32, 16, 112), (16, 96, 112), (96, 24, 56), (24, 144, 56), (144, 32, 28), (32, 192, 28), (192, 64, 14),
              (64, 384, 14), (384, 96, 14), (96, 576, 14), (576, 160, 7), (160, 960, 7), (960, 320, 7), (320, 1280, 7))
    return [*(Layer("mobilenet_v2", 3, c, c, extent, stride, True) for c, extent, stride in depthwise),
            *(Layer("mobilenet_v2", 1, *shape) for shape in shapes)]


LAYERS = {layer.name: layer for layer in (*vgg16(), *resnet50(), *mobilenet_v2())}


def make_layer(layer, prune, seed=1):
    """Return the model of a layer."""
    b = Builder(seed, prune, channels=layer.channels)
    x = "input"
    for i in range(layer.count):
        filters = layer.filters if i % 2 == 0 else layer.channels
        x = b.add("Relu", [b.conv(x, filters, layer.kernel, layer.stride, layer.channels if layer.depthwise else 1)])
    return as_model(b, x, layer.name, (1, layer.channels, layer.extent, layer.extent))
