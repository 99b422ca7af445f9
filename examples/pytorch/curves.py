#!/usr/bin/env python3
"""Draws a run's learning curves: loss, accuracies and ADMM's residuals by epoch, with the borders of the stages.

Usage: curves.py RUN/history.json [OUTPUT.png]
"""

import json
import sys
from pathlib import Path

from checkpoint import write


def draw(epochs, path, title=""):
    """Write a picture of the epochs of history.json. Returns False, and says so, when matplotlib is missing."""
    try:
        import matplotlib
    except ImportError:
        print(f"{path.name} is not drawn: matplotlib is missing (Debian: python3-matplotlib)", flush=True)
        return False
    matplotlib.use("Agg")
    from matplotlib import pyplot

    admm = any("primal" in epoch for epoch in epochs)
    figure, axes = pyplot.subplots(3 if admm else 2, sharex=True, figsize=(8, 9 if admm else 6.5), squeeze=True)
    numbers = range(1, len(epochs) + 1)

    def line(axis, key, label, **style):
        at = [(n, epoch[key]) for n, epoch in zip(numbers, epochs) if key in epoch]
        axis.plot(*zip(*at), label=label, marker=".", **style)

    line(axes[0], "loss", "loss", color="tab:blue")
    axes[0].set_ylabel("training loss")
    line(axes[1], "test_accuracy", "test", color="tab:orange")
    line(axes[1], "training_accuracy", "training, augmented", color="tab:blue")
    axes[1].set_ylabel("top-1, %")
    axes[1].legend(loc="lower right")
    if admm:
        line(axes[2], "primal", "primal |W - Z| / |W|", color="tab:red")
        line(axes[2], "dual", "dual rho |change of Z| / |W|", color="tab:green")
        axes[2].set_yscale("log")
        axes[2].set_ylabel("residual")
        axes[2].legend(loc="best")
    axes[-1].set_xlabel("epoch")
    for axis in axes:
        axis.grid(alpha=0.3)
    begins = [i for i, epoch in enumerate(epochs) if i == 0 or epoch["stage"] != epochs[i - 1]["stage"]]
    for begin in begins:
        for axis in axes:
            axis.axvline(begin + 0.5, color="grey", linewidth=0.8, linestyle="--")
        axes[0].annotate(epochs[begin]["stage"], (begin + 0.5, 1), xycoords=("data", "axes fraction"),
                         xytext=(3, 3), textcoords="offset points", fontsize=9)
    figure.suptitle(title)
    figure.tight_layout()
    write(path, lambda part: figure.savefig(part, format="png", dpi=110))
    pyplot.close(figure)
    return True


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    history = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    output = Path(sys.argv[2]) if len(sys.argv) == 3 else Path(sys.argv[1]).with_name("curves.png")
    sys.exit(0 if draw(history["epochs"], output, Path(sys.argv[1]).parent.name) else 1)
