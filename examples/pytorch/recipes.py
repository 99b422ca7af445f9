"""Which layers are pruned, and to what: from options to one patdnn_pruning.Recipe per layer."""

import json
import math

import numpy as np
import torch

from errors import BadInput
from networks import Convolution, multiplications

try:
    import patdnn_pruning as pp
except ImportError as error:
    if error.name != "patdnn_pruning":
        raise
    pp = None

PATTERN_ENTRIES = 4  # kept entries of a 3 x 3 kernel
RATES = ("uniform", "energy-weights", "energy-multiplications")  # or a file


def need_module():
    """Raise BadInput when the compiled module was not found."""
    if pp is None:
        raise BadInput("the module patdnn_pruning was not found: build the library with its examples and add "
                       "build/release/examples/pytorch to PYTHONPATH")


def prunable(network, options):
    """Return the layers that are pruned, by name.

    The first convolution is small and everything depends on it, so it stays dense; so do 1 x 1 shortcuts and the linear
    layer unless options say otherwise.
    """
    def is_pruned(name, module):
        if not isinstance(module, Convolution):
            return options.prune_linear
        return options.prune_shortcuts or module.weight.shape[2:] != (1, 1)

    layers = list(network.layers().items())
    return {name: module for name, module in layers[1:] if is_pruned(name, module)}


def read_rates(text):
    """Return a value of RATES as it is, or the rates of a JSON file {"conv2": 6, ...}."""
    if text in RATES:
        return text
    try:
        with open(text, encoding="utf-8") as file:
            rates = json.load(file)
    except (OSError, ValueError) as error:
        raise BadInput(f"--rates {text}: is none of {', '.join(RATES)} and no readable JSON file: {error}") from error
    if not isinstance(rates, dict):
        raise BadInput(f'--rates {text}: expected an object of rates by layer, like {{"conv2": 6}}')
    for name, rate in rates.items():
        if isinstance(rate, bool) or not isinstance(rate, (int, float)) or not 1 <= rate < math.inf:
            raise BadInput(f"--rates {text}: {name} has rate {rate}, expected a number of at least 1")
    return rates


def least_rate(shape, options):
    """The smallest rate at which a layer of K x C x kh x kw weights can be pruned: what patterns take by themselves."""
    return 9 / PATTERN_ENTRIES if options.structure == "patterns" and tuple(shape[2:]) == (3, 3) else 1.0


def given_rate(name, options):
    """The overall rate that options give a layer by itself."""
    return options.rates.get(name, options.rate) if isinstance(options.rates, dict) else options.rate


def check_rates(network, options):
    """Raise BadInput unless each pruned layer has a rate that its structure can meet, and each rate a pruned layer."""
    layers = prunable(network, options)
    for name in options.rates if isinstance(options.rates, dict) else ():
        if name not in layers:
            raise BadInput(f"--rates: no layer '{name}' is pruned, expected one of {', '.join(layers)}")
    for name, module in layers.items():
        rate, least = given_rate(name, options), least_rate(module.weight.shape, options)
        if rate != 1 and rate < least:
            raise BadInput(f"{name}: rate {rate}, expected 1 (dense) or at least {least}, which "
                           f"{PATTERN_ENTRIES} of 9 entries give by themselves")


def choose_patterns(layers, count):
    """Return the `count` natural patterns that the 3 x 3 kernels of the layers fit best."""
    if count == len(pp.natural_patterns):
        return list(pp.natural_patterns)
    return list(pp.best_patterns([layer.array for layer in layers if layer.array.shape[2:] == (3, 3)], count))


def make_recipe(layer, rate, options):
    """Return the recipe for a layer at an overall rate."""
    balanced = {"auto": None, "yes": True, "no": False}[options.balanced]
    if options.structure == "unstructured":
        return pp.Recipe(structure="free_taps", block=1, tap_rate=rate, grouping="file_order", balanced=False)
    if options.structure == "free_taps":
        return pp.Recipe(structure="free_taps", block=options.block, tap_rate=rate, grouping=options.grouping,
                         balanced=balanced)
    connectivity = rate / least_rate(layer.array.shape, options)
    return pp.Recipe(structure="patterns", block=options.block, patterns=layer.patterns, connectivity_rate=connectivity,
                     grouping=options.grouping, balanced=balanced)


class Layer:
    """A layer to prune: its module, rate, recipe, and its weights where patdnn_pruning reads them.

    `array` has the weight's extents and shares its memory on the CPU; of a weight on another device it is a copy, current
    after fetch().
    """

    def __init__(self, name, module):
        self.name, self.module = name, module
        self.rate = self.recipe = None
        self.patterns = []
        weight = module.weight.detach()
        self.shared = weight.device.type == "cpu"
        self.host = weight if self.shared else weight.cpu()
        self.array = self.host.numpy()
        self.groups = getattr(module, "groups", 1)

    def fetch(self):
        """Bring `array` up to date."""
        if not self.shared:
            self.host.copy_(self.module.weight.detach())

    def mask(self):
        """The module's mask as bytes."""
        return self.module.mask.cpu().numpy().astype(np.uint8)

    def set_mask(self, mask):
        """Prune: `mask` (shape of `array`, 0 pruned) becomes the module's, and pruned weights become 0."""
        with torch.no_grad():
            self.module.mask.copy_(torch.from_numpy(mask))
            self.module.weight.mul_(self.module.mask)
        self.fetch()


def rates_of(layers, network, options):
    """Return the overall rate of each layer, as --rates says; where energies decide, patterns keep their least."""
    if options.rates not in ("energy-weights", "energy-multiplications"):
        return [given_rate(layer.name, options) for layer in layers]
    costs = [1.0] * len(layers)
    if options.rates == "energy-multiplications":
        whole = multiplications(network)
        costs = [whole[layer.name][0] / layer.array.size for layer in layers]
    rates = pp.rates_by_energy([layer.array for layer in layers], costs, options.rate, max(32.0, 2 * options.rate))
    return [max(rate, least_rate(layer.array.shape, options)) for rate, layer in zip(rates, layers)]


def layers_to_prune(network, options):
    """Return a Layer with its recipe for each layer that is pruned; the present weights choose the pattern set."""
    need_module()
    layers = [Layer(name, module) for name, module in prunable(network, options).items()]
    for layer, rate in zip(layers, rates_of(layers, network, options)):
        layer.rate = float(rate)
    layers = [layer for layer in layers if layer.rate != 1]
    if not layers:
        raise BadInput("no layer is pruned: every rate is 1")
    patterns = choose_patterns(layers, options.patterns) if options.structure == "patterns" else []
    for layer in layers:
        layer.patterns = patterns
        layer.recipe = make_recipe(layer, layer.rate, options)
    return layers
