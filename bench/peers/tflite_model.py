#!/usr/bin/env python3
"""Writes one of networks.py's models as a TFLite file with the same weights: tflite_model.py MODEL.onnx MODEL.tflite.

Needs TensorFlow, whose converter makes the file.
"""

import sys
from pathlib import Path

import onnx
import tensorflow as tf

import nhwc


def padded(x, pads):
    """Return a map with zeros around it."""
    return tf.pad(x, [[0, 0], [pads[0], pads[2]], [pads[1], pads[3]], [0, 0]]) if any(pads) else x


class TensorFlow:
    """nhwc.replay()'s operations."""

    relu, relu6, add = staticmethod(tf.nn.relu), staticmethod(tf.nn.relu6), staticmethod(tf.add)

    @staticmethod
    def convolution(x, weights, bias, strides, pads, groups):
        extents = weights.shape[:2]
        # The padding that TensorFlow has a name for; any other becomes a node of its own, as in Keras' networks.
        same = list(strides) == [1, 1] and all(2 * p + 1 == k for p, k in zip(pads, [*extents, *extents]))
        x, padding = (x, "SAME") if same else (padded(x, pads), "VALID")
        if groups == 1:
            return tf.nn.bias_add(tf.nn.conv2d(x, weights, strides, padding), bias)
        weights = weights.reshape(*extents, groups, -1)
        return tf.nn.bias_add(tf.nn.depthwise_conv2d(x, weights, [1, *strides, 1], padding), bias)

    @staticmethod
    def max_pool(x, extents, strides, pads):
        return tf.nn.max_pool2d(padded(x, pads), extents, strides, "VALID")

    @staticmethod
    def average(x):
        return tf.reduce_mean(x, [1, 2], keepdims=True)

    @staticmethod
    def flatten(x):
        return tf.reshape(x, [x.shape[0], -1])

    @staticmethod
    def linear(x, weights, bias):
        return tf.linalg.matmul(x, weights, transpose_b=True) + bias

    @staticmethod
    def shape(x):
        return x.shape


def convert(source, target):
    """Write the model `source` as the TFLite file `target`."""
    graph = onnx.load(str(source)).graph
    network = tf.function(lambda x: nhwc.replay(graph, x, TensorFlow),
                          input_signature=[tf.TensorSpec(nhwc.input_shape(graph), tf.float32)])
    target.write_bytes(tf.lite.TFLiteConverter.from_concrete_functions([network.get_concrete_function()]).convert())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
