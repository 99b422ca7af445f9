"""Writes a trained network: as ONNX, and a chain also as the .npy arrays and network.json that patdnn_pack reads."""

import json
import shutil

import numpy as np
import torch
import torch.nn.functional as F

from checkpoint import write
from data import LABELS, SIZE, to_input
from networks import Chain
from onnx_file import evaluate, to_onnx

TOLERANCE = 1e-4  # of scores, as a part of the largest


def accuracy(function, images, labels, device="cpu"):
    """Percentage of images whose largest score is their label's."""
    right = 0
    with torch.no_grad():
        for x, y in zip(images.split(500), labels.split(500)):
            right += int((function(to_input(x.to(device))).argmax(1).cpu() == y).sum())
    return 100 * right / len(labels)


def check(what, scores, expected):
    """Raise AssertionError when written scores differ from the network's."""
    difference = float((scores - expected).abs().max())
    bound = TOLERANCE * max(1.0, float(expected.abs().max()))
    assert difference <= bound, f"{what}: scores differ from the network's by {difference}"


def write_onnx(network, path, metadata, images):
    """Write `path`, with normalisation, masks and batch normalisation in it, and check its scores of some images."""
    content = to_onnx(network.deployed(), {"labels": ",".join(LABELS), "input": "N x 3 x 32 x 32, RGB in 0..1",
                                           **metadata})
    x = to_input(images[:16])
    with torch.no_grad():
        expected = network.eval()(x.to(next(network.parameters()).device)).cpu()
        check(str(path), evaluate(content, x), expected)
    write(path, lambda part: part.write_bytes(content))


def run_written(folder, x):
    """Evaluate a written network.json from its .npy files; x is RGB in -1..1, as patdnn_classify feeds it."""
    for layer in json.loads((folder / "network.json").read_text(encoding="utf-8"))["layers"]:
        weight, bias = (torch.from_numpy(np.load(folder / layer[part])).to(x.device) for part in ("weight", "bias"))
        if layer["kind"] == "linear":
            x = F.linear(x.flatten(1), weight, bias)
        else:
            x = F.relu(F.conv2d(x, weight, bias, padding=layer["padding"]))
            x = x if layer["pool"] == 1 else F.max_pool2d(x, layer["pool"])
    return x


def describe(name, layer, pool, structure):
    """Return a layer's entry in network.json."""
    entry = {"name": name, "weight": f"{name}.weight.npy", "bias": f"{name}.bias.npy"}
    if layer.weight.dim() == 2:
        entry["kind"] = "linear"
    else:
        entry.update(kind="convolution", stride=1, padding=layer.padding, activation="relu", pool=pool)
    if structure is None:
        return {**entry, "structure": "dense"}
    entry.update(structure=structure["structure"], block=structure["block"], blocks=structure["blocks"])
    if tuple(layer.weight.shape[2:]) != (3, 3):
        entry["structure"] = "free_taps"  # of 1 x 1 kernels, each of which is one tap
    elif structure["patterns"]:
        entry["patterns"] = structure["patterns"]
    return entry


def write_arrays(network, structures, folder, name, test, device):
    """Write a chain's arrays and network.json, and return the top-1 of the written files on the test images.

    The folder appears when all is written. Arrays take the normalised input, so that zero padding means the same.
    structures  what methods.structure_of() says of each pruned layer
    """
    assert isinstance(network, Chain)
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        entries = []
        for (layer_name, layer), pool in zip(network.deployed().layers().items(), [*network.pools, 1]):
            np.save(part / f"{layer_name}.weight.npy", np.ascontiguousarray(layer.weight.detach().numpy()))
            np.save(part / f"{layer_name}.bias.npy", layer.bias.detach().numpy())
            entries.append(describe(layer_name, layer, pool, structures.get(layer_name)))
        head = {"name": name, "input": [3, SIZE, SIZE], "labels": LABELS}

        def write_description():
            lines = ",\n  ".join(json.dumps(entry) for entry in entries)
            text = f'{json.dumps(head)[:-1]}, "layers": [\n  {lines}\n]}}\n'
            (part / "network.json").write_text(text, encoding="utf-8")

        write_description()
        x = to_input(test[0][:16])
        with torch.no_grad():
            expected = network.eval()(x.to(next(network.parameters()).device)).cpu()
            check(str(folder), run_written(part, x * 2 - 1), expected)
        head["top1"] = round(accuracy(lambda x: run_written(part, x * 2 - 1), *test, device), 4)
        write_description()
        shutil.rmtree(folder, ignore_errors=True)
        part.replace(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return head["top1"]
