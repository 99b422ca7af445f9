"""Writes networks as ONNX, and computes what such a file says, to check it without another package.

ONNX is a protocol buffer: fields of (number << 3 | wire type), which may be appended to a message.
"""

import inspect
import io
import logging
import struct
import warnings

import numpy as np
import torch
import torch.nn.functional as F

from data import SIZE
from errors import BadInput

OPSET = 13


def field(number, content):
    """Encode a field of bytes or text."""
    content = content.encode() if isinstance(content, str) else content
    return varint(number << 3 | 2) + varint(len(content)) + content


def varint(value):
    """Encode an unsigned number, seven bits to a byte."""
    encoded = b""
    while value > 127:
        encoded, value = encoded + bytes([value & 127 | 128]), value >> 7
    return encoded + bytes([value])


def to_onnx(network, metadata):
    """Return a network as the bytes of an ONNX file: `input` (N x 3 x 32 x 32) to `scores` (N x labels).

    metadata  texts by name, which become the file's metadata_props
    """
    arguments = {"input_names": ["input"], "output_names": ["scores"], "opset_version": OPSET,
                 "dynamic_axes": {"input": {0: "N"}, "scores": {0: "N"}}}
    if "dynamo" in inspect.signature(torch.onnx.export).parameters:
        arguments["dynamo"] = False
    file = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that the exporter used here is the older one
            logging.getLogger("torch.onnx").setLevel(logging.ERROR)
            torch.onnx.export(network, torch.zeros(1, 3, SIZE, SIZE), file, **arguments)
    except (ImportError, RuntimeError) as error:
        if "onnx" in str(error) and "installed" in str(error):
            raise BadInput("ONNX export of this PyTorch needs the package onnx (pip install onnx)") from error
        raise
    entries = (field(1, key) + field(2, value) for key, value in metadata.items())
    return file.getvalue() + b"".join(field(14, entry) for entry in entries)


def message(content):
    """Decode a message into lists of values by field number: int, or bytes."""
    fields, at = {}, 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte, at = content[at], at + 1
            value, shift = value | (byte & 127) << shift, shift + 7
            if byte < 128:
                return value

    while at < len(content):
        key = number()
        if key & 7 == 0:
            value = number()
        else:
            size = {1: 8, 5: 4}.get(key & 7) or number()
            value, at = content[at:at + size], at + size
        fields.setdefault(key >> 3, []).append(value)
    return fields


def numbers(values):
    """Decode repeated integers, packed or not."""
    result = []
    for value in values:
        if isinstance(value, int):
            result.append(value)
            continue
        current = shift = 0
        for byte in value:
            current, shift = current | (byte & 127) << shift, shift + 7
            if byte < 128:
                result.append(current)
                current = shift = 0
    return result


def tensor(content):
    """Decode a float tensor with raw data."""
    fields = message(content)
    if fields[2] != [1] or 9 not in fields:
        raise ValueError(f"a tensor of type {fields[2]}, expected float with raw data")
    return torch.from_numpy(np.frombuffer(fields[9][0], dtype="<f4").reshape(numbers(fields.get(1, []))).copy())


def attributes(node):
    """The attributes of a node by name."""
    result = {}
    for content in node.get(5, []):
        fields = message(content)
        name, kind = fields[1][0].decode(), fields[20][0]
        read = {1: lambda f: struct.unpack("<f", f[2][0])[0], 2: lambda f: f[3][0], 4: lambda f: tensor(f[5][0]),
                7: lambda f: numbers(f[8])}.get(kind, lambda f: None)
        result[name] = read(fields)
    return result


def metadata_of(content):
    """The texts that to_onnx() added."""
    entries = map(message, message(content).get(14, []))
    return {entry[1][0].decode(): entry[2][0].decode() for entry in entries}


def convolution(x, weight, bias=None, *, strides, pads, **_):
    """Conv."""
    return F.conv2d(F.pad(x, (pads[1], pads[3], pads[0], pads[2])), weight, bias, tuple(strides))


OPERATIONS = {
    "Add": torch.add, "Mul": torch.mul, "Sub": torch.sub, "Relu": torch.relu, "Identity": lambda x: x,
    "Constant": lambda value: value, "Conv": convolution,
    "MaxPool": lambda x, kernel_shape, strides, **_: F.max_pool2d(x, tuple(kernel_shape), tuple(strides)),
    "GlobalAveragePool": lambda x: x.mean((2, 3), keepdim=True),
    "Flatten": lambda x, axis=1: x.flatten(axis),
    "Gemm": lambda x, weight, bias, **_: F.linear(x, weight, bias)}


def evaluate(content, x):
    """Compute the scores that an ONNX file of ours gives for input x."""
    graph = message(message(content)[7][0])
    values = {message(t)[8][0].decode(): tensor(t) for t in graph.get(5, [])}
    values["input"] = x
    for node in map(message, graph[1]):
        inputs = [values[name.decode()] for name in node.get(1, [])]
        values[node[2][0].decode()] = OPERATIONS[node[4][0].decode()](*inputs, **attributes(node))
    return values["scores"]
