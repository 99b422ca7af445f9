"""The forms that weights are pruned to: functions of a layer's weights and its groups that return a mask.

All of them keep the first layer and classifiers dense, one of 8.1 weights of a 3×3 layer, and one of 3.6 of a 1×1
layer.
"""

import numpy as np

FORMS = ("dense", "patterns-g1", "patterns-g2", "patterns-g4", "taps-g1", "taps-g2", "taps-g4", "unstructured",
         "blocks-1x4")
PATTERNS_RATE = 3.6  # times 9 / 4 for the patterns' own zeros
SPATIAL_RATE, POINTWISE_RATE = 8.1, 3.6


def keep_all(weights, groups):
    """Leave a layer dense."""
    del groups
    return np.ones_like(weights)


def strongest(energy, rate):
    """Return a mask that holds the first in `rate` of the entries in order of their energy."""
    mask = np.zeros(energy.size, np.float32)
    mask[np.argsort(-energy, axis=None, kind="stable")[:round(energy.size / rate)]] = 1
    return mask.reshape(energy.shape)


def blocks(count):
    """Prune in blocks of so many consecutive filters that keep the same taps; depthwise layers stay dense.

    One filter a block is unstructured pruning by magnitude. Four are what is called 1×4 blocks where weights are a
    matrix of taps × filters: what one 128-bit vector of filters holds, so that engines can skip it.
    """
    def prune(weights, groups):
        if groups > 1:
            return keep_all(weights, groups)
        if len(weights) % count:
            raise ValueError(f"{len(weights)} filters, expected a multiple of {count}")
        rate = POINTWISE_RATE if weights.shape[2:] == (1, 1) else SPATIAL_RATE
        energy = (weights.reshape(-1, count, *weights.shape[1:]) ** 2).sum(1)
        return np.repeat(strongest(energy, rate), count, axis=0)

    return prune


def projection(structure, group):
    """Prune by patdnn's own projection: 8 patterns and kernels, or free taps; patterns alone in depthwise layers."""
    import patdnn_pruning as pp  # the Python module of this library's training example

    def prune(weights, groups):
        filters, _, kernel, _ = weights.shape
        if groups == filters and groups > 1:
            recipe = pp.Recipe(structure="patterns", block=1, patterns=list(pp.default_patterns), connectivity_rate=1.0)
        elif kernel == 1:
            recipe = pp.Recipe(structure="free_taps", block=group, tap_rate=POINTWISE_RATE)
        elif structure == "taps":
            recipe = pp.Recipe(structure="free_taps", block=group, tap_rate=SPATIAL_RATE)
        else:
            recipe = pp.Recipe(structure="patterns", block=group, patterns=list(pp.default_patterns),
                               connectivity_rate=PATTERNS_RATE)
        return pp.prune(weights, recipe).mask

    return prune


def pruning(form):
    """Return the function that prunes to one of FORMS."""
    if form == "dense":
        return keep_all
    if form in ("unstructured", "blocks-1x4"):
        return blocks(1 if form == "unstructured" else 4)
    structure, group = form.split("-g")
    return projection(structure, int(group))
