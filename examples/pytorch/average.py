#!/usr/bin/env python3
"""Averages the weights of pruned networks that share their masks, and exports the result.

Networks at the ends of several rounds of retraining (train.py --pruned-from) lie around a better one (Izmailov et al.,
"Averaging weights leads to wider optima and better generalization", arXiv 1803.05407). Normalisations get the statistics
of the averaged network, from one pass over the training images.
"""

import argparse
import json
import sys
from pathlib import Path

import torch

import checkpoint
from data import TrainingImages, load_split
from errors import BadInput
from export import accuracy, write_arrays, write_onnx
from networks import Chain, make_network


def averaged(files):
    """Return the first of pruned.pt files, and the mean of all their states. Raises BadInput unless masks are the same."""
    loaded = [checkpoint.load(file, "pruned") for file in files]
    first = loaded[0]
    for file, pruned in zip(files[1:], loaded[1:]):
        checkpoint.check_same(file, pruned, {"network": first["network"], "width": first["width"]})
        for name, value in first["state"].items():
            if name.endswith("mask") and not torch.equal(value, pruned["state"][name]):
                raise BadInput(f"{file}: {name} is not that of {files[0]}")
    state = {name: sum(pruned["state"][name] for pruned in loaded) / len(loaded) if value.is_floating_point() else value
             for name, value in first["state"].items()}
    return first, state


def measure_statistics(network, data, batch):
    """Give normalisations the mean and variance of all training images."""
    norms = [module for module in network.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean
    network.train()
    with torch.no_grad():
        for x, _ in data.batches(batch, 0, torch.Generator().manual_seed(0)):
            network(x)
    network.eval()


def average(options):
    """Carry out the command line."""
    first, state = averaged(options.files)
    network = make_network(first["network"], first["width"])
    checkpoint.load_weights(network, state, options.files[0])
    options.output.mkdir(parents=True, exist_ok=True)
    train, test = (load_split(file, options.cache or options.output) for file in (options.train, options.test))
    measure_statistics(network, TrainingImages(*train, "cpu", 0, options.cutout), min(options.batch, len(train[1])))
    top1 = accuracy(network, *test)
    metadata = {"name": f"cifar10-{first['network']}-pruned", "top1": f"{top1:.2f}",
                "structures": json.dumps(first["structures"])}
    write_onnx(network, options.output / "pruned.onnx", metadata, test[0])
    if isinstance(network, Chain):
        write_arrays(network, first["structures"], options.output / "pruned", metadata["name"], test, "cpu")
    checkpoint.save(options.output / "pruned.pt", {**first, "state": network.state_dict()})
    print(f"mean of {len(options.files)} networks: top-1 {top1:.2f} % of {len(test[1])} test images "
          f"(dense {first['dense']['test_accuracy']:.2f} %), {options.output / 'pruned.onnx'}")


def main(arguments=None):
    """Run the command line and return the exit status."""
    parser = argparse.ArgumentParser(prog="average.py", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", metavar="pruned.pt", help="of runs of train.py")
    parser.add_argument("--train", required=True, metavar="TAR", help="training images")
    parser.add_argument("--test", required=True, metavar="TAR", help="test images")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder of what is written")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="folder for decoded images (default: the output folder)")
    parser.add_argument("--cutout", type=int, default=0, metavar="PIXELS", help="as in training (%(default)s)")
    parser.add_argument("--batch", type=int, default=250, help="images at a time (%(default)s)")
    try:
        average(parser.parse_args(arguments))
    except (BadInput, OSError) as error:
        print(f"average.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
