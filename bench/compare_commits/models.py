"""Networks as ONNX files, written without other packages: random weights, pruned to free taps of blocks of filters.

The shapes are those of ResNet-50 and MobileNet-V2 for one image of 224 x 224, 8.1 times fewer weights in kernels of
3 x 3 and 3.6 times in those of 1 x 1. Batch normalisations are folded.
"""

import math
import random
import struct
from array import array

EXTENT = 224
BLOCK, RATE, TAPS = 4, 3.6, 4  # filters that share taps, kernels per kept one, kept entries of nine
FLOATS, INTS, INT, FLOAT = 1, 7, 2, 1  # element type; types of attributes
MOBILENET_V2 = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                (6, 320, 1, 1))  # expansion, filters, repetitions, stride


def varint(number):
    """Return a number in protobuf's variable length."""
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(encoded) + bytes([number])


def message(*fields):
    """Return a protobuf message of fields (number, value): integers, floats, texts, or messages as bytes."""
    parts = []
    for number, value in fields:
        if isinstance(value, int):
            parts.append(varint(number << 3) + varint(value))
        elif isinstance(value, float):
            parts.append(varint(number << 3 | 5) + struct.pack("<f", value))
        else:
            value = value.encode() if isinstance(value, str) else value
            parts += [varint(number << 3 | 2) + varint(len(value)), value]
    return b"".join(parts)


def attribute(name, value):
    """Return an AttributeProto."""
    if isinstance(value, list):
        return message((1, name), *((8, i) for i in value), (20, INTS))
    return message((1, name), (3, value), (20, INT))


def value_info(name, shape):
    """Return a ValueInfoProto of floats."""
    dims = message(*((1, message((1, extent))) for extent in shape))
    return message((1, name), (2, message((1, message((1, FLOATS), (2, dims))))))


class Network:
    """A network under construction; its methods take and return names of values."""

    def __init__(self, name):
        self.name, self.random = name, random.Random(1)
        self.nodes, self.tensors, self.channels = [], [], {"input": 3}

    def add(self, kind, inputs, channels=None, **attributes):
        """Add a node with one output."""
        name = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(message(*((1, x) for x in inputs), (2, name), (3, name), (4, kind),
                                  *((5, attribute(*item)) for item in attributes.items())))
        self.channels[name] = channels or self.channels[inputs[0]]
        return name

    def constant(self, values, shape):
        """Add an initializer."""
        name = f"weights{len(self.tensors)}"
        self.tensors.append(message(*((1, extent) for extent in shape), (2, FLOATS), (8, name),
                                    (9, array("f", values).tobytes())))
        return name

    def weights(self, filters, per_filter, kept, block):
        """Return random weights, of each filter `kept` ones, the same in a block. Outputs are as large as inputs."""
        values, largest = array("f", bytes(4 * filters * per_filter)), math.sqrt(6 / kept)
        for first in range(0, filters, block):
            places = range(per_filter) if kept == per_filter else self.random.sample(range(per_filter), kept)
            for place in places:
                for f in range(first, min(first + block, filters)):
                    values[f * per_filter + place] = largest * (2 * self.random.random() - 1)
        return values

    def conv(self, x, filters, kernel, stride=1, groups=1):
        """Add a pruned convolution, padded so that stride 1 keeps the extents; the first layer stays dense."""
        channels, entries = self.channels[x] // groups, kernel * kernel
        kernels = max(1, round(channels / RATE))
        kept = channels * entries if self.channels[x] == 3 else TAPS if groups > 1 else \
            kernels * (TAPS if entries > 1 else 1)
        values = self.weights(filters, channels * entries, kept, 1 if groups > 1 else BLOCK)
        inputs = [x, self.constant(values, (filters, channels, kernel, kernel)),
                  self.constant([0.01] * filters, (filters,))]
        return self.add("Conv", inputs, filters, kernel_shape=[kernel] * 2, strides=[stride] * 2,
                        pads=[kernel // 2] * 4, group=groups)

    def classify(self, x):
        """Add what ends a network: means of maps, and a fully connected layer, which stays dense."""
        features = self.channels[x]
        x = self.add("Flatten", [self.add("GlobalAveragePool", [x])])
        return self.add("Gemm", [x, self.constant(self.weights(1000, features, features, 1), (1000, features)),
                                 self.constant([0.0] * 1000, (1000,))], 1000, transB=1)

    def encode(self, output, shape):
        """Return the file's bytes."""
        graph = message(*((1, node) for node in self.nodes), (2, self.name), *((5, t) for t in self.tensors),
                        (11, value_info("input", (1, 3, EXTENT, EXTENT))), (12, value_info(output, shape)))
        return message((1, 7), (7, graph), (8, message((1, ""), (2, 13))))


def resnet50():
    """Return ResNet-50."""
    net = Network("resnet50")
    x = net.add("Relu", [net.conv("input", 64, 7, 2)])
    x = net.add("MaxPool", [x], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    for stage, count in enumerate((3, 4, 6, 3)):
        width = 64 << stage
        for i in range(count):
            stride = 2 if stage > 0 and i == 0 else 1
            around = net.conv(x, 4 * width, 1, stride) if i == 0 else x
            y = net.add("Relu", [net.conv(x, width, 1)])
            y = net.add("Relu", [net.conv(y, width, 3, stride)])
            x = net.add("Relu", [net.add("Add", [net.conv(y, 4 * width, 1), around])])
    return net.encode(net.classify(x), (1, 1000))


def mobilenet_v2():
    """Return MobileNet-V2."""
    net = Network("mobilenet_v2")
    low, high = net.constant([0.0], ()), net.constant([6.0], ())
    x = net.add("Clip", [net.conv("input", 32, 3, 2), low, high])
    for expansion, filters, count, first_stride in MOBILENET_V2:
        for i in range(count):
            around, stride, wide = x, first_stride if i == 0 else 1, net.channels[x] * expansion
            if expansion > 1:
                x = net.add("Clip", [net.conv(x, wide, 1), low, high])
            x = net.add("Clip", [net.conv(x, wide, 3, stride, wide), low, high])
            x = net.conv(x, filters, 1)
            if stride == 1 and net.channels[around] == filters:
                x = net.add("Add", [x, around])
    return net.encode(net.classify(net.add("Clip", [net.conv(x, 1280, 1), low, high])), (1, 1000))


NETWORKS = {"resnet50": resnet50, "mobilenet_v2": mobilenet_v2}


def write_image(path):
    """Write the input of all networks as a .npy file."""
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3, {EXTENT}, {EXTENT}), }}"
    header += " " * (-(10 + len(header) + 1) % 64) + "\n"
    generator = random.Random(2)
    pixels = array("f", (generator.random() for _ in range(3 * EXTENT * EXTENT)))
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + pixels.tobytes())


def read_floats(path):
    """Return the numbers of a .npy file of 32-bit floats, format version 1."""
    data = path.read_bytes()
    begin = 10 + int.from_bytes(data[8:10], "little")
    if data[:7] != b"\x93NUMPY\x01" or b"'<f4'" not in data[:begin] or (len(data) - begin) % 4 != 0:
        raise ValueError(f"{path}: expected a .npy file of 32-bit floats")
    values = array("f")
    values.frombytes(data[begin:])
    return values
