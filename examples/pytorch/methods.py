"""The ways from dense weights to masks: one shot, gradual by magnitude, ADMM.

Each has the same hooks, which the training loop calls: after_backward(), after_step(), figures() at the end of an
epoch, finish() at the end of the stage, state() and restore() for checkpoints.
"""

import math
import os
import tempfile

import numpy as np
import torch

from recipes import least_rate, make_recipe, pp


def structure_of(layer, pruned):
    """Describe a pruned layer in plain data, as network.json and checkpoints hold it."""
    order = list(pruned.order)
    blocks = [[k for k in order[i:i + pruned.block] if k >= 0] for i in range(0, len(order), pruned.block)]
    return {"structure": pruned.structure, "block": pruned.block, "blocks": blocks, "rate": layer.rate,
            "patterns": [int(p) for p in pruned.patterns], "kept": int(pruned.kept)}


class OneShot:
    """Prunes by magnitude in one go, without a stage of training of its own."""

    def __init__(self, layers, options, interval):
        self.layers, self.options, self.interval = layers, options, interval

    def start(self):
        """Look at the dense weights."""

    def after_backward(self):
        """Add to the gradients."""

    def after_step(self, step, steps):
        """Look at the weights after step `step` (from 0) of `steps` in the stage."""

    def figures(self):
        """Return what an epoch's line reports."""
        return {}

    def state(self):
        """Return what restore() needs, in plain data and tensors."""
        return {}

    def restore(self, state):
        """Go on from a state()."""

    def prune(self, layer):
        """Return the pruned layer of patdnn_pruning."""
        return pp.prune(layer.array, layer.recipe, groups=layer.groups)

    def finish(self):
        """Set the final masks and return {name: structure_of(...)}."""
        structures = {}
        for layer in self.layers:
            layer.fetch()
            pruned = self.prune(layer)
            layer.set_mask(pruned.mask)
            structures[layer.name] = structure_of(layer, pruned)
        return structures


class Magnitude(OneShot):
    """Masks that tighten while training goes on: the kept part falls along a cubic ramp; what is dropped stays so.

    Blocks of filters are formed once, by the dense weights.
    """

    def __init__(self, layers, options, interval):
        super().__init__(layers, options, interval)
        self.orders = None

    def start(self):
        self.orders = {layer.name: list(OneShot.prune(self, layer).order) for layer in self.layers}

    def tighten(self, layer, rate):
        """Prune a layer to a rate on the way, within its present mask."""
        return pp.prune(layer.array, make_recipe(layer, rate, self.options), self.orders[layer.name], layer.groups)

    def after_step(self, step, steps):
        if step % self.interval:
            return
        remaining = max(0.0, 1 - step / (self.options.ramp * steps)) ** 3
        for layer in self.layers:
            least = least_rate(layer.array.shape, self.options)
            kept = 1 / layer.rate + (1 / least - 1 / layer.rate) * remaining
            self.hold(layer)
            layer.set_mask(self.tighten(layer, max(least, 1 / kept)).mask * layer.mask())

    @staticmethod
    def hold(layer):
        """Set to 0 again what momentum moved under the mask."""
        with torch.no_grad():
            layer.module.weight.mul_(layer.module.mask)
        layer.fetch()

    def figures(self):
        kept = sum(layer.module.kept() for layer in self.layers)
        return {"kept": kept / sum(layer.array.size for layer in self.layers)}

    def prune(self, layer):
        self.hold(layer)
        return self.tighten(layer, layer.rate)

    def state(self):
        return {"orders": self.orders}

    def restore(self, state):
        self.orders = state["orders"]


class Admm(OneShot):
    """Training under a penalty that draws the weights to the nearest ones of the wanted structure (PatDNN section 4.2).

    On the CPU the penalty's gradient is added in place; on another device the targets stay there between updates.
    """

    def __init__(self, layers, options, interval):
        super().__init__(layers, options, interval)
        self.admm = pp.Admm([(layer.name, layer.array, layer.recipe, options.rho, layer.groups) for layer in layers],
                            joint=options.splitting == "joint")
        self.rho_stage = 0
        self.targets = []

    def start(self):
        self.fetch_targets()

    def fetch_targets(self):
        """Copy the targets of the penalty to where the weights are, if that is not the CPU."""
        self.targets = [None if layer.shared else torch.from_numpy(self.admm.target(i)).to(
            layer.module.weight.device) for i, layer in enumerate(self.layers)]

    def after_backward(self):
        for i, (layer, target) in enumerate(zip(self.layers, self.targets)):
            weight = layer.module.weight
            if target is None:
                self.admm.add_penalty_gradient(i, weight.grad.numpy())
            else:
                weight.grad.add_(weight.detach() - target, alpha=self.admm.stiffness(i))

    def after_step(self, step, steps):
        done = step + 1
        if done % self.interval == 0:
            for layer in self.layers:
                layer.fetch()
            if self.options.regroup and 2 * done <= steps:
                self.admm.regroup()
            self.admm.update()
            self.fetch_targets()
        stage = done * self.options.rho_stages // steps
        if self.rho_stage < stage < self.options.rho_stages:
            self.rho_stage = stage
            self.admm.scale_rho(self.options.rho_growth)
            self.fetch_targets()

    def figures(self):
        for layer in self.layers:
            layer.fetch()
        residuals = self.admm.residuals()
        primal, dual, weights = (math.sqrt(sum(getattr(r, part) ** 2 for r in residuals))
                                 for part in ("primal", "dual", "weight_norm"))
        return {"penalty": self.admm.penalty(), "primal": primal / weights, "dual": dual / weights,
                "rho": self.admm.rho(0)}

    def finish(self):
        for layer in self.layers:
            layer.fetch()
        structures = {}
        for layer, pruned in zip(self.layers, self.admm.prune()):
            layer.set_mask(pruned.mask)
            structures[layer.name] = structure_of(layer, pruned)
        return structures

    def state(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "admm")
            self.admm.save(file)
            saved = np.fromfile(file, dtype=np.uint8)
        return {"rho_stage": self.rho_stage, "admm": torch.from_numpy(saved)}

    def restore(self, state):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "admm")
            state["admm"].numpy().tofile(file)
            self.admm.restore(file)
        self.rho_stage = state["rho_stage"]
        self.fetch_targets()


METHODS = {"admm": Admm, "one-shot": OneShot, "magnitude": Magnitude}


def make_method(layers, options, interval):
    """Return the method of the options for layers_to_prune(), which updates every `interval` steps."""
    return METHODS[options.method](layers, options, interval)
