"""The command line of train.py."""

import argparse
import math
import os
from pathlib import Path

from errors import BadInput
from methods import METHODS
from networks import NETWORKS
from recipes import RATES, read_rates

DESCRIPTION = """\
Trains a network on CIFAR-10, prunes it with patdnn_pruning, retrains it, and writes both as ONNX and, where patdnn_pack
reads it, as .npy arrays."""
EPILOG = """\
A run goes through three stages: dense training, pruning (ADMM, or masks that tighten), retraining under fixed masks.
The first convolution stays dense; so do the linear layer and 1 x 1 shortcuts unless options say otherwise.

Examples:
  train.py --train train.tar.gz --test test.tar.gz --output run
  train.py --train train.tar.gz --test test.tar.gz --output run --resume
  train.py ... --network vgg16 --width 0.25 --structure patterns --block 1 --patterns 8 --rate 8.1
  train.py ... --network resnet20 --dense-only --output dense
  train.py ... --network resnet20 --dense-from dense/dense.pt --method magnitude --rate 6 --output run
  train.py ... --rates rates.json        rates.json: {"conv2": 4, "conv7": 12}; other layers get --rate
"""
# What a run may change when it goes on: where things are, and how fast they are done.
NO_PART_OF_THE_RUN = ("train", "test", "output", "cache", "dense_from", "pruned_from", "resume", "budget", "threads",
                      "device")


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line and exit status 1."""

    def error(self, message):
        raise BadInput(f"{message} (--help lists the options)")


def at_least(least, kind=float):
    """Return a converter that refuses what is not finite or smaller than `least`."""
    def convert(text):
        try:
            value = kind(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"'{text}' is not a number") from None
        if not least <= value < math.inf:
            raise argparse.ArgumentTypeError(f"{text}, expected a finite number of at least {least}")
        return value
    return convert


def positive(text):
    """Convert a finite number above zero."""
    value = at_least(0)(text)
    if value == 0:
        raise argparse.ArgumentTypeError(f"{text}, expected more than 0")
    return value


def fraction(text):
    """Convert a number in 0..1."""
    value = at_least(0)(text)
    if value > 1:
        raise argparse.ArgumentTypeError(f"{text}, expected at most 1")
    return value


def available_cores():
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def make_parser():
    """Return the parser."""
    parser = Parser(prog="train.py", description=DESCRIPTION, epilog=EPILOG,
                    formatter_class=argparse.RawDescriptionHelpFormatter)
    count, whole = at_least(1, int), at_least(0, int)
    group = parser.add_argument_group("files")
    group.add_argument("--train", required=True, metavar="TAR", help="training images: JPEGs in folders named by label")
    group.add_argument("--test", required=True, metavar="TAR", help="test images")
    group.add_argument("--output", type=Path, required=True, metavar="DIR", help="folder of the run")
    group.add_argument("--cache", type=Path, metavar="DIR",
                       help="folder for decoded images (default: the output folder)")
    group.add_argument("--dense-from", metavar="FILE", help="start from the dense.pt of another run")
    group.add_argument("--pruned-from", metavar="FILE", help="retrain the network in the pruned.pt of another run")
    group.add_argument("--dense-only", action="store_true", help="stop after the dense training")
    group.add_argument("--resume", action="store_true", help="go on from the checkpoint in the output folder")
    group = parser.add_argument_group("network")
    group.add_argument("--network", choices=NETWORKS, default="small", help="(%(default)s)")
    group.add_argument("--width", type=positive, default=1.0, help="factor on the filters of each layer (%(default)s)")
    group = parser.add_argument_group("structure")
    group.add_argument("--structure", choices=("patterns", "free_taps", "unstructured"), default="free_taps",
                       help="what a kernel may keep: one of a few patterns, taps that its block shares, anything "
                       "(%(default)s)")
    group.add_argument("--block", type=int, choices=(1, 2, 4, 8), default=4,
                       help="filters of a block; 1 when unstructured (%(default)s)")
    group.add_argument("--rate", type=at_least(1), default=8.1,
                       help="weights of a layer per weight kept; patterns alone give 2.25 (%(default)s)")
    group.add_argument("--rates", default="uniform", metavar="WHICH",
                       help=f"rates of single layers: {', '.join(RATES)} or a JSON file (%(default)s)")
    group.add_argument("--patterns", type=int, default=8, metavar="N",
                       help="pattern set: the N of the 56 natural ones that the dense weights fit best (%(default)s)")
    group.add_argument("--grouping", choices=("file_order", "similar", "energy"), default="energy",
                       help="how filters come into blocks (%(default)s)")
    group.add_argument("--regroup", action="store_true", help="form blocks anew at each update in ADMM's first half")
    group.add_argument("--balanced", choices=("auto", "yes", "no"), default="auto",
                       help="whether all blocks of a layer keep equally much; auto: of free taps (%(default)s)")
    group.add_argument("--prune-linear", action="store_true", help="prune the linear layer too")
    group.add_argument("--prune-shortcuts", action="store_true", help="prune 1 x 1 shortcuts too")
    group = parser.add_argument_group("pruning")
    group.add_argument("--method", choices=METHODS, default="admm", help="(%(default)s)")
    group.add_argument("--rho", type=positive, default=1e-2, help="penalty at the start of ADMM (%(default)s)")
    group.add_argument("--rho-growth", type=at_least(1), default=2.0,
                       help="factor on rho at each rho stage (%(default)s)")
    group.add_argument("--rho-stages", type=count, default=5,
                       help="equal parts of ADMM with a rho of their own (%(default)s)")
    group.add_argument("--splitting", choices=("joint", "separate"), default="joint",
                       help="one copy of the weights for patterns and connectivity, or one each (%(default)s)")
    group.add_argument("--admm-interval", "--interval", dest="interval", type=positive, metavar="EPOCHS",
                       help="between updates of ADMM (default: 1), or of tightening masks (default: 1/3)")
    group.add_argument("--ramp", type=positive, default=0.8,
                       help="part of the pruning stage in which masks tighten (%(default)s)")
    group.add_argument("--distillation", type=fraction, default=0.0, metavar="W",
                       help="share of the dense network's scores in the loss, after dense training (%(default)s)")
    group = parser.add_argument_group("training")
    group.add_argument("--epochs", type=count, default=20, help="of dense training (%(default)s)")
    group.add_argument("--prune-epochs", type=whole, default=10, help="of ADMM or tightening masks (%(default)s)")
    group.add_argument("--retrain-epochs", type=whole, default=10, help="under fixed masks (%(default)s)")
    group.add_argument("--lr", type=positive, default=0.1, help="peak learning rate of dense training (%(default)s)")
    group.add_argument("--prune-lr", type=positive, default=0.03, help="at the start of pruning (%(default)s)")
    group.add_argument("--retrain-lr", type=positive, default=0.03, help="at the start of retraining (%(default)s)")
    group.add_argument("--decay", type=at_least(0), default=1e-3, help="weight decay (%(default)s)")
    group.add_argument("--batch", type=count, default=128, help="images in a step (%(default)s)")
    group.add_argument("--cutout", type=whole, default=0, metavar="PIXELS",
                       help="edge of a grey square in each training image (%(default)s)")
    group.add_argument("--seed", type=whole, default=1, help="of all random numbers (%(default)s)")
    group.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="(%(default)s)")
    group.add_argument("--precision", choices=("float32", "bfloat16"), default="float32",
                       help="of products in training; weights and evaluation stay float32 (%(default)s)")
    group.add_argument("--threads", type=count, default=available_cores(), help="(%(default)s)")
    group.add_argument("--budget", type=at_least(0), metavar="SECONDS",
                       help="stop, with exit status 75, before an epoch that would take the run beyond this time")
    return parser


def parse_arguments(arguments=None):
    """Return the options, checked as far as they can be alone. Raises BadInput."""
    options = make_parser().parse_args(arguments)
    if options.cache is None:
        options.cache = options.output
    options.rates = read_rates(options.rates)
    if options.structure == "unstructured":
        options.block = 1
    if not 1 <= options.patterns <= 56:
        raise BadInput(f"--patterns {options.patterns}, expected 1 to 56")
    if options.ramp > 1:
        raise BadInput(f"--ramp {options.ramp}, expected at most 1")
    if options.regroup and (options.method != "admm" or options.block == 1 or options.grouping == "file_order"):
        raise BadInput("--regroup needs --method admm, blocks of 2 filters or more, a grouping other than file_order")
    if options.interval is None:
        options.interval = 1 / 3 if options.method == "magnitude" else 1.0
    if options.method == "one-shot":
        options.prune_epochs = 0
    elif options.prune_epochs == 0:
        raise BadInput(f"--prune-epochs 0: {options.method} needs at least 1")
    return options


def identity(options):
    """Return the options that decide a run's outcome, in plain data."""
    return {name: value for name, value in sorted(vars(options).items()) if name not in NO_PART_OF_THE_RUN}
