#!/usr/bin/env python3
"""Tests the pruning part of the Python module on arrays, and on modules where PyTorch is: python3 test_pruning.py."""

import errno
import os
import re
import tempfile
from pathlib import Path

import numpy as np
import patdnn_pruning as pp

try:
    import torch
except ImportError:
    torch = None

ROOT = Path(__file__).resolve().parents[2]
TAPS = pp.Recipe(structure="free_taps", block=4, tap_rate=8.1)
PATTERNS = pp.Recipe(structure="patterns", block=4, connectivity_rate=3.6)


def weights(*extents, seed=1):
    """Return random weights."""
    return np.random.default_rng(seed).standard_normal(extents).astype(np.float32)


def refused(kind, texts, action):
    """Check that an action raises an error of a kind, whose message holds the texts."""
    try:
        action()
    except kind as error:
        assert all(text in str(error) for text in texts), error
        return error
    raise AssertionError(f"nothing was refused: {texts}")


def blocks_of(pruned):
    """Return the filters of each block."""
    order = list(pruned.order)
    return [[k for k in order[i:i + pruned.block] if k >= 0] for i in range(0, len(order), pruned.block)]


def test_filters_of_different_groups_share_no_block():
    w = weights(128, 16, 3, 3)
    for grouping in ("file_order", "similar", "energy"):
        recipe = pp.Recipe(structure="free_taps", block=4, tap_rate=8.1, grouping=grouping)
        pruned = pp.prune(w, recipe, groups=8)
        assert pruned.kept == int(pruned.mask.sum()) == 128 * int(16 * 9 / 8.1) == 2176, pruned.kept
        for block in blocks_of(pruned):
            assert len({k // 16 for k in block}) == 1, block
            assert (pruned.mask[block] == pruned.mask[block[0]]).all(), block
        assert len(blocks_of(pruned)) == 32
    # Two filters to a group leave half of each block of four empty.
    assert {len(block) for block in blocks_of(pp.prune(weights(16, 4, 3, 3), TAPS, groups=8))} == {2}
    mixed = [k for pair in zip(range(64), range(64, 128)) for k in pair]
    refused(pp.Error, ["filters 0 and 64 share a block", "groups 0 and 4"], lambda: pp.prune(w, TAPS, mixed, 8))
    refused(pp.Error, ["5 groups", "128 filters"], lambda: pp.prune(w, TAPS, groups=5))
    refused(pp.Error, ["0 groups"], lambda: pp.prune(w, TAPS, groups=0))


def test_a_depthwise_layer_loses_taps_alone():
    w = weights(32, 1, 3, 3)
    for recipe in (TAPS, PATTERNS):
        pruned = pp.prune(w, pp.recipe_for(w, recipe, groups=32), groups=32)
        assert (pruned.mask.reshape(32, 9).sum(1) == 4).all(), pruned.mask.reshape(32, 9).sum(1)
    # Without its groups it would be an ordinary layer of one channel.
    assert pp.recipe_for(w, PATTERNS).connectivity_rate == 3.6 and pp.recipe_for(w, PATTERNS, groups=32).connectivity_rate == 1


def test_pointwise_first_and_linear_layers_have_recipes_of_their_own():
    pointwise, first, linear = weights(64, 32, 1, 1), weights(16, 3, 3, 3), weights(10, 40)
    assert pp.recipe_for(pointwise, TAPS, pointwise_rate=5).tap_rate == 5
    assert pp.recipe_for(pointwise, PATTERNS, pointwise_rate=5).connectivity_rate == 5
    assert pp.prune(first, pp.recipe_for(first, TAPS, "first")).kept == first.size
    assert pp.prune(first, pp.recipe_for(first, TAPS, "first", prune_first=True)).kept < first.size / 8
    assert pp.prune(linear, pp.recipe_for(linear, TAPS)).kept == linear.size
    pruned = pp.prune(linear, pp.recipe_for(linear, TAPS, prune_linear=True))
    assert pruned.mask.shape == (10, 40) and pruned.kept == 10 * int(40 / 8.1), pruned.kept
    assert (pruned.mask == pp.prune(linear[:, :, None, None].copy(), TAPS).mask[:, :, 0, 0]).all()
    recipe = pp.recipe_for(first, TAPS)
    assert recipe.structure == "free_taps" and recipe.tap_rate == 8.1 and list(recipe.patterns) == list(pp.default_patterns)
    refused(ValueError, ["role 'last'", "convolution, first, linear"], lambda: pp.recipe_for(first, TAPS, "last"))


def test_a_one_dimensional_layer_is_one_of_flat_kernels():
    w = weights(16, 8, 5)
    for recipe in (TAPS, PATTERNS):
        flat, square = pp.prune(w, recipe, groups=2), pp.prune(w[:, :, None].copy(), recipe, groups=2)
        assert flat.mask.shape == w.shape and flat.kept == square.kept
        assert (flat.mask == square.mask[:, :, 0]).all() and flat.order == square.order
    refused(pp.Error, ["1 × 9", "1 × 1 to 7 × 7"], lambda: pp.prune(weights(4, 4, 9), TAPS))


def test_admm_takes_layers_of_every_kind():
    layers = [("grouped", weights(16, 4, 3, 3), TAPS, 0.1, 4), ("depthwise", weights(8, 1, 3, 3), TAPS, 0.1, 8),
              ("flat", weights(8, 8, 5), TAPS, 0.1), ("linear", weights(10, 40), TAPS, 0.1),
              ("patterns", weights(8, 8, 3, 3), PATTERNS, 0.1)]
    admm = pp.Admm(layers)
    for _ in range(3):
        admm.update()
    pruned = admm.prune()
    for i, (_, w, recipe, rho, *groups) in enumerate(layers):
        gradient = np.ones_like(w)
        admm.add_penalty_gradient(i, gradient)
        assert admm.target(i).shape == w.shape and admm.stiffness(i) == rho
        np.testing.assert_allclose(gradient, 1 + rho * (w - admm.target(i)), rtol=1e-5, atol=1e-6)
        alone = pp.prune(w, recipe, groups=groups[0] if groups else None)
        assert pruned[i].kept == alone.kept and pruned[i].mask.shape == w.shape
        assert all(len({k // (len(w) // (groups or [1])[0]) for k in block}) == 1 for block in blocks_of(pruned[i]))
    refused(pp.Error, ["layer 'flat'", "gradient of 8 × 5 × 8, expected 8 × 8 × 5"],
            lambda: admm.add_penalty_gradient(2, np.zeros((8, 5, 8), np.float32)))
    refused(TypeError, ["layer 'flat'", "float64", "float32"], lambda: admm.add_penalty_gradient(2, np.zeros((8, 8, 5))))
    refused(IndexError, ["layer 5, expected 0 to 4"], lambda: admm.target(5))
    refused(TypeError, ["layer 0", "(name, weights, recipe, rho)"], lambda: pp.Admm([("conv", weights(4, 4, 3, 3))]))
    refused(pp.Error, ["'conv'", "3 groups"], lambda: pp.Admm([("conv", weights(4, 4, 3, 3), TAPS, 0.1, 3)]))
    with tempfile.TemporaryDirectory() as folder:
        admm.save(os.path.join(folder, "state"))
        again = pp.Admm(layers)
        again.restore(os.path.join(folder, "state"))
        assert all((admm.target(i) == again.target(i)).all() for i in range(len(layers)))


def test_weights_that_are_no_numbers_are_refused():
    w = weights(8, 4, 3, 3)
    for bad in (np.nan, np.inf):
        w[2, 1, 1, 0] = bad
        place = ["filter 2, channel 1, entry 3", "expected a finite number"]
        refused(pp.Error, place, lambda: pp.prune(w, TAPS))
        refused(pp.Error, place + ["layer 0"], lambda: pp.best_patterns([w]))
        refused(pp.Error, place + ["layer 1"], lambda: pp.rates_by_energy([weights(4, 4, 3, 3), w], [1, 1], 4))
        refused(pp.Error, place + ["'conv'"], lambda: pp.Admm([("conv", w, TAPS, 0.1)]))


def test_arrays_of_other_kinds_are_refused():
    refused(TypeError, ["float64", "C-contiguous array of float32"], lambda: pp.prune(np.zeros((4, 4, 3, 3)), TAPS))
    refused(TypeError, ["complex64"], lambda: pp.prune(np.zeros((4, 4, 3, 3), np.complex64), TAPS))
    refused(TypeError, ["C-contiguous"], lambda: pp.prune(np.asfortranarray(weights(4, 4, 3, 3)), TAPS))
    refused(TypeError, ["1 dimensions (4)", "filters × channels"], lambda: pp.prune(weights(4), TAPS))
    refused(TypeError, ["5 dimensions (4 × 4 × 3 × 3 × 3)"], lambda: pp.prune(weights(4, 4, 3, 3, 3), TAPS))
    refused(TypeError, ["list", "expected an array"], lambda: pp.prune([[1.0]], TAPS))


def test_a_missing_file_is_a_file_not_found_error():
    admm = pp.Admm([("conv", weights(4, 4, 3, 3), TAPS, 0.1)])
    error = refused(FileNotFoundError, ["no-such-state"], lambda: admm.restore("no-such-state"))
    assert error.errno == errno.ENOENT and error.filename == "no-such-state" and isinstance(error, pp.Error)
    with tempfile.TemporaryDirectory() as folder:
        refused(OSError, [folder], lambda: admm.save(Path(folder) / "none" / "state"))
        (Path(folder) / "state").write_bytes(b"nothing of the kind")
        refused(pp.FileError, ["state"], lambda: admm.restore(Path(folder) / "state"))


def test_a_module_brings_its_groups():
    grouped, flat = torch.nn.Conv2d(32, 64, 3, groups=4), torch.nn.Conv1d(8, 16, 5)
    w = grouped.weight.detach().numpy()
    assert pp.prune(grouped, TAPS).order == pp.prune(w, TAPS, groups=4).order
    depthwise = torch.nn.Conv2d(16, 16, 3, groups=16)
    assert pp.recipe_for(depthwise, PATTERNS).connectivity_rate == 1
    admm = pp.Admm([(str(i), m, TAPS, 0.1) for i, m in enumerate((grouped, flat, torch.nn.Linear(40, 10), depthwise))])
    assert [p.mask.shape for p in admm.prune()] == [(64, 8, 3, 3), (16, 8, 5), (10, 40), (16, 1, 3, 3)]
    refused(TypeError, ["'up'", "transposed"], lambda: pp.Admm([("up", torch.nn.ConvTranspose2d(4, 4, 3), TAPS, 0.1)]))
    refused(TypeError, ["1 dimensions"], lambda: pp.Admm([("norm", torch.nn.BatchNorm2d(4), TAPS, 0.1)]))


def test_parameters_that_were_replaced_are_noticed():
    module = torch.nn.Conv2d(8, 8, 3)
    gradient = np.zeros((8, 8, 3, 3), np.float32)

    def replace_parameter():
        module.weight = torch.nn.Parameter(module.weight.detach().clone())

    def move_data():
        module.weight.data = module.weight.data.clone()

    for change in (replace_parameter, move_data):
        admm = pp.Admm([("conv", module, TAPS, 0.1)])
        with torch.no_grad():
            module.weight.mul_(1.5)  # in place, as optimizers do
        before = admm.penalty()
        admm.update()
        assert admm.penalty() != before
        change()
        for action in (admm.update, admm.penalty, admm.residuals, admm.regroup, admm.prune,
                       lambda: admm.add_penalty_gradient(0, gradient)):
            refused(pp.Error, ["layer 'conv'", "replaced or moved"], action)


def test_the_loops_of_the_documents_run():
    class Scaler:
        """Scales as GradScaler does on a GPU."""

        def scale(self, loss):
            return loss * 1024

        def unscale_(self, optimizer):
            for group in optimizer.param_groups:
                for parameter in group["params"]:
                    parameter.grad.div_(1024)

        def step(self, optimizer):
            optimizer.step()

        def update(self):
            pass

    ran = 0
    for document in (ROOT / "README.md", ROOT / "examples/pytorch/README.md"):
        for block in re.findall(r"```python\n(.*?)```", document.read_text(encoding="utf-8"), re.S):
            if "pp.Admm" not in block:
                continue
            torch.manual_seed(1)
            network = torch.nn.Sequential(torch.nn.Conv2d(3, 8, 3), torch.nn.ReLU(), torch.nn.Conv2d(8, 16, 3, groups=4),
                                          torch.nn.Flatten(), torch.nn.Linear(16 * 16, 10))
            layers = [(name, m) for name, m in network.named_modules() if hasattr(m, "weight")]
            optimizer = torch.optim.SGD(network.parameters(), lr=0.01)
            batches = [(torch.rand(2, 3, 8, 8), torch.tensor([1, 2]))] * 3
            names = {"network": network, "layers": layers, "optimizer": optimizer, "batches": batches, "scaler": Scaler(),
                     "loss_of": torch.nn.functional.cross_entropy, "end_of_epoch": True, "torch": torch,
                     "device": "cpu"}
            before = network[2].weight.detach().clone()
            exec(block, names)  # pylint: disable=exec-used
            masks = names["masks"]
            assert len(masks) == len(layers) and not torch.equal(before, network[2].weight)
            # The first layer and the linear one keep everything; the grouped one, of two channels, 2 taps of 18.
            assert [int(mask.sum()) for mask in masks] == [8 * 27, 16 * 2, 2560], [int(mask.sum()) for mask in masks]
            ran += 1
    assert ran == 2, ran


def main():
    """Run the tests; those that need PyTorch only where it is."""
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        if torch is None and "torch" in test.__code__.co_names:
            print(f"skipped {name}: PyTorch was not found")
            continue
        test()
        print(f"ok      {name}", flush=True)


if __name__ == "__main__":
    main()
