"""Replays one of networks.py's ONNX models in a framework whose maps are NHWC, with the same weights.

The framework is an object of a few operations on values of its own; weights come as NumPy arrays, batch normalisation
folded into them.
"""

import numpy as np
import onnx
from onnx import numpy_helper


def folded(weights, bias, scale, shift, mean, variance, epsilon):
    """Return weights and bias of a convolution with the batch normalisation behind it."""
    factor = scale / np.sqrt(variance + epsilon)
    bias = np.zeros_like(mean) if bias is None else bias
    return weights * factor[:, None, None, None], (bias - mean) * factor + shift


def replay(graph, x, framework):
    """Return the graph's output for the NHWC value `x`.

    The framework has
      convolution(x, weights H × W × C/groups × K, bias, strides, pads, groups), pads top, left, bottom, right
      relu(x), relu6(x), add(x, y), average(x) over each map, flatten(x), linear(x, weights K × C, bias)
      max_pool(x, extents, strides, pads), padded with zeros: only what a ReLU wrote has pads
      shape(x)
    """
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes = list(graph.node)
    values, flattened, after_relu = {graph.input[0].name: x}, {}, set()
    while nodes:
        node = nodes.pop(0)
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        x, *rest = (values[name] if name in values else constants[name] for name in node.input)
        result = node.output[0]
        if node.op_type == "Conv":
            weights, bias = rest[0], rest[1] if len(rest) > 1 else None
            if nodes and nodes[0].op_type == "BatchNormalization" and nodes[0].input[0] == result:
                norm = nodes.pop(0)
                weights, bias = folded(weights, bias, *(constants[name] for name in norm.input[1:]),
                                       onnx.helper.get_attribute_value(norm.attribute[0]))
                result = norm.output[0]
            bias = np.zeros(len(weights), np.float32) if bias is None else bias
            y = framework.convolution(x, np.ascontiguousarray(weights.transpose(2, 3, 1, 0)), bias,
                                      attributes["strides"], attributes["pads"], attributes["group"])
        elif node.op_type == "Relu":
            y = framework.relu(x)
            after_relu.add(result)
        elif node.op_type == "Clip" and [float(limit) for limit in rest] == [0, 6]:
            y = framework.relu6(x)
        elif node.op_type == "MaxPool":
            pads = attributes.get("pads", [0] * 4)
            if any(pads) and node.input[0] not in after_relu:
                raise ValueError(f"{node.name}: padded pooling of {node.input[0]}, expected what a Relu wrote")
            y = framework.max_pool(x, attributes["kernel_shape"], attributes["strides"], pads)
        elif node.op_type == "Add":
            y = framework.add(x, rest[0])
        elif node.op_type == "GlobalAveragePool":
            y = framework.average(x)
        elif node.op_type == "Flatten":
            y = framework.flatten(x)
            flattened[result] = framework.shape(x)
        elif node.op_type == "Gemm":
            weights, bias = rest
            if node.input[0] in flattened:  # from C × H × W to H × W × C
                _, height, width, channels = flattened[node.input[0]]
                weights = weights.reshape(-1, channels, height, width).transpose(0, 2, 3, 1).reshape(len(weights), -1)
            y = framework.linear(x, np.ascontiguousarray(weights), bias)
        else:
            raise ValueError(f"{node.name}: {node.op_type} is no operation that networks.py writes")
        values[result] = y
    return values[graph.output[0].name]


def input_shape(graph):
    """Return the shape of a graph's input as NHWC."""
    n, c, h, w = (d.dim_value for d in graph.input[0].type.tensor_type.shape.dim)
    return n, h, w, c
