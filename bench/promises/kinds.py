"""Networks of the kinds that people bring, with random weights: what bench/peers/networks.py has, and seven more.

They have the layers of those that they are named after, written down from the papers; heads are shortened.
"""

import math
import sys
from pathlib import Path

import numpy as np
from onnx import helper, numpy_helper

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "peers"))
import networks as peers  # noqa: E402

EFFICIENTNET_B0 = ((1, 16, 1, 1, 3), (6, 24, 2, 2, 3), (6, 40, 2, 2, 5), (6, 80, 3, 2, 3), (6, 112, 3, 1, 5),
                   (6, 192, 4, 2, 5), (6, 320, 1, 1, 3))  # expansion, filters, repetitions, stride, kernel


class Builder(peers.Builder):
    """With what the other networks do not need: kernels and strides of two extents, integers, several outputs."""

    def conv2(self, x, filters, kernel, stride=(1, 1), gain=2.0):
        """Add a convolution of kh x kw, padded so that stride 1 keeps the extents."""
        channels = self.channels[x]
        weights = self.random.standard_normal((filters, channels, *kernel)).astype(np.float32)
        if channels > 3:
            weights *= self.prune(weights, 1)
        norms = np.sqrt((weights.reshape(filters, -1) ** 2).sum(1))
        weights *= (math.sqrt(gain) / np.maximum(norms, 1e-6))[:, None, None, None]
        pads = [k // 2 for k in kernel] * 2
        y = self.add("Conv", [x, self.constant(weights), self.constant(0.01 * self.random.standard_normal(filters))],
                     kernel_shape=list(kernel), strides=list(stride), pads=pads)
        self.channels[y] = filters
        return y

    def integers(self, values):
        """Add an initializer of integers."""
        name = f"integers{len(self.initializers)}"
        self.initializers.append(numpy_helper.from_array(np.array(values, np.int64), name))
        return name

    def concat(self, values, axis=1):
        """Concatenate channels, or another axis."""
        y = self.add("Concat", values, axis=axis)
        if axis == 1:
            self.channels[y] = sum(self.channels[x] for x in values)
        return y

    def halves(self, x):
        """Split channels in two."""
        n = self.channels[x]
        names = [f"split{len(self.nodes)}_{i}" for i in range(2)]
        self.nodes.append(helper.make_node("Split", [x, self.integers([n // 2, n - n // 2])], names, axis=1,
                                           name=f"split{len(self.nodes)}"))
        self.channels.update(zip(names, (n // 2, n - n // 2)))
        return names

    def relu(self, x):
        """ReLU."""
        return self.add("Relu", [x])

    def silu(self, x):
        """x times its sigmoid."""
        return self.add("Mul", [x, self.add("Sigmoid", [x])])

    def pool(self, x, extent=2, stride=2, pad=0, kind="MaxPool"):
        """Pool over squares."""
        return self.add(kind, [x], kernel_shape=[extent] * 2, strides=[stride] * 2, pads=[pad] * 4)

    def upsample(self, x):
        """Twice the height and width, nearest."""
        return self.add("Resize", [x, "", self.constant([1, 1, 2, 2])], mode="nearest",
                        coordinate_transformation_mode="asymmetric", nearest_mode="floor")


def squeezenet(b):
    """SqueezeNet 1.1: fire modules."""
    x = b.pool(b.relu(b.conv("input", 64, 3, 2)), 3, 2, 1)
    for i, (squeeze, expand) in enumerate(((16, 64), (16, 64), (32, 128), (32, 128), (48, 192), (48, 192), (64, 256),
                                           (64, 256))):
        if i in (2, 4):
            x = b.pool(x, 3, 2, 1)
        x = b.relu(b.conv(x, squeeze, 1))
        x = b.concat([b.relu(b.conv(x, expand, 1)), b.relu(b.conv(x, expand, 3))])
    return b.add("Flatten", [b.add("GlobalAveragePool", [b.relu(b.conv(x, 1000, 1))])])


def efficientnet_b0(b):
    """EfficientNet-B0: inverted residuals, squeeze and excitation, SiLU."""
    x = b.silu(b.norm(b.conv("input", 32, 3, 2, bias=False)))
    for expansion, filters, count, stride, kernel in EFFICIENTNET_B0:
        for i in range(count):
            around, step, wide = x, stride if i == 0 else 1, b.channels[x] * expansion
            squeezed = b.channels[x] // 4
            if expansion != 1:
                x = b.silu(b.norm(b.conv(x, wide, 1, bias=False)))
            x = b.silu(b.norm(b.conv(x, wide, kernel, step, groups=wide, bias=False)))
            scale = b.silu(b.conv(b.add("GlobalAveragePool", [x]), squeezed // 4 * 4, 1))
            x = b.add("Mul", [x, b.add("Sigmoid", [b.conv(scale, wide, 1)])])
            x = b.norm(b.conv(x, filters, 1, gain=4.0, bias=False))
            if step == 1 and b.channels[around] == filters:
                x = b.add("Add", [x, around])
    return peers.head(b, b.silu(b.norm(b.conv(x, 1280, 1, bias=False))), 1280)


def c2f(b, x, filters, count, shortcut=True):
    """YOLOv8's block: a split, bottlenecks one behind the other, all of them concatenated."""
    parts = b.halves(b.silu(b.conv(x, filters, 1)))
    for _ in range(count):
        y = b.silu(b.conv(b.silu(b.conv(parts[-1], filters // 2, 3)), filters // 2, 3))
        parts.append(b.add("Add", [parts[-1], y]) if shortcut else y)
    return b.silu(b.conv(b.concat(parts), filters, 1))


def yolov8n(b):
    """YOLOv8n up to what its three heads say of every place."""
    x = b.silu(b.conv(b.silu(b.conv("input", 16, 3, 2)), 32, 3, 2))
    levels = [c2f(b, x, 32, 1)]
    for filters, count in ((64, 2), (128, 2), (256, 1)):
        levels.append(c2f(b, b.silu(b.conv(levels[-1], filters, 3, 2)), filters, count))
    pools = [b.silu(b.conv(levels[3], 128, 1))]
    for _ in range(3):
        pools.append(b.pool(pools[-1], 5, 1, 2))
    deep = b.silu(b.conv(b.concat(pools), 256, 1))
    middle = c2f(b, b.concat([b.upsample(deep), levels[2]]), 128, 1, False)
    fine = c2f(b, b.concat([b.upsample(middle), levels[1]]), 64, 1, False)
    middle = c2f(b, b.concat([b.silu(b.conv(fine, 64, 3, 2)), middle]), 128, 1, False)
    deep = c2f(b, b.concat([b.silu(b.conv(middle, 128, 3, 2)), deep]), 256, 1, False)
    heads = []
    for x in (fine, middle, deep):
        box = b.conv(b.silu(b.conv(b.silu(b.conv(x, 64, 3)), 64, 3)), 64, 1)
        kind = b.conv(b.silu(b.conv(b.silu(b.conv(x, 80, 3)), 80, 3)), 80, 1)
        heads.append(b.add("Reshape", [b.concat([box, b.add("Sigmoid", [kind])]), b.integers([0, 144, -1])]))
    return b.concat(heads, axis=2)


def unet(b):
    """A U-Net of 32 to 256 channels."""
    def twice(x, filters):
        return b.relu(b.conv(b.relu(b.conv(x, filters, 3)), filters, 3))

    levels = [twice("input", 32)]
    for filters in (64, 128, 256):
        levels.append(twice(b.pool(levels[-1]), filters))
    x = levels.pop()
    for level in reversed(levels):
        filters = b.channels[level]
        x = twice(b.concat([level, b.conv(b.upsample(x), filters, 1)]), filters)
    return b.conv(x, 4, 1)


def densenet(b):
    """DenseNet-121 of half as many layers: each reads all before it."""
    x = peers.stem(b)
    for i, count in enumerate((3, 6, 12, 8)):
        for _ in range(count):
            y = b.conv(b.relu(b.norm(x)), 128, 1, bias=False)
            y = b.conv(b.relu(b.norm(y)), 32, 3, gain=1.0, bias=False)
            x = b.concat([x, y])
        if i < 3:
            x = b.pool(b.conv(b.relu(b.norm(x)), b.channels[x] // 8 * 4, 1, bias=False), kind="AveragePool")
    return peers.head(b, b.relu(b.norm(x)), b.channels[x])


def text_recogniser(b):
    """The convolutions of a recogniser of lines of text: columns are kept where rows are pooled."""
    x = b.pool(b.relu(b.conv("input", 64, 3)))
    x = b.pool(b.relu(b.conv(x, 128, 3)))
    for filters in (256, 512):
        x = b.relu(b.norm(b.conv(x, filters, 3, bias=False)))
        x = b.relu(b.conv2(x, filters, (3, 3), (2, 1)))
    x = b.relu(b.conv2(x, 512, (3, 3), (2, 1)))
    x = b.add("ReduceMean", [x], axes=[2], keepdims=0)  # channels of each column
    y = b.add("MatMul", [b.add("Transpose", [x], perm=[0, 2, 1]),
                         b.constant(b.random.standard_normal((512, 96)) / 16)])
    return b.add("Softmax", [y], axis=-1)


def inception(b):
    """Blocks of Inception-V3: kernels of 1 x 1, 5 x 5, 3 x 3, 1 x 7 and 7 x 1 side by side."""
    x = b.relu(b.conv(b.relu(b.conv("input", 32, 3, 2)), 64, 3))
    x = b.pool(b.relu(b.conv(b.pool(x, 3, 2, 1), 192, 3)), 3, 2, 1)
    for _ in range(3):
        x = b.concat([b.relu(b.conv(x, 64, 1)), b.relu(b.conv(b.relu(b.conv(x, 48, 1)), 64, 5)),
                      b.relu(b.conv(b.relu(b.conv(b.relu(b.conv(x, 64, 1)), 96, 3)), 96, 3)),
                      b.relu(b.conv(b.pool(x, 3, 1, 1, "AveragePool"), 64, 1))])
    x = b.concat([b.relu(b.conv(x, 384, 3, 2)), b.pool(x, 3, 2, 1)])
    for wide in (128, 160, 192):
        y = b.relu(b.conv2(b.relu(b.conv2(b.relu(b.conv(x, wide, 1)), wide, (1, 7))), 192, (7, 1)))
        z = b.relu(b.conv2(b.relu(b.conv2(b.relu(b.conv(x, wide, 1)), wide, (7, 1))), 192, (1, 7)))
        x = b.concat([b.relu(b.conv(x, 192, 1)), y, z, b.relu(b.conv(b.pool(x, 3, 1, 1, "AveragePool"), 192, 1))])
    return peers.head(b, x, b.channels[x])


NETWORKS = {"vgg16": peers.vgg16, "resnet18": peers.NETWORKS["resnet18"], "resnet50": peers.NETWORKS["resnet50"],
            "mobilenet_v2": peers.mobilenet_v2, "squeezenet": squeezenet, "efficientnet_b0": efficientnet_b0,
            "yolov8n": yolov8n, "unet": unet, "densenet": densenet, "text_recogniser": text_recogniser,
            "inception": inception}


def make(name, prune, size):
    """Return a network for one image of size x size, of size / 4 x size for lines of text."""
    b = Builder(1, prune)
    shape = (1, 3, size // 4 if name == "text_recogniser" else size, size)
    if name == "vgg16":  # whose classifier is for images of 224
        return peers.as_model(b, peers.vgg16(b, classifier=size == 224), name, shape)
    return peers.as_model(b, NETWORKS[name](b), name, shape)
