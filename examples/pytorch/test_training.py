#!/usr/bin/env python3
"""Tests the training scripts on a few dozen generated images: python3 test_training.py. Needs patdnn_pruning."""

import contextlib
import io
import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import average
import checkpoint
import grid
import methods
import onnx_file
import recipes
import train
from data import BORDER, TrainingImages, load_split, to_input
from export import run_written
from generated_images import make_archive
from networks import NETWORKS, make_network, multiplications, whiten
from options import parse_arguments

HERE = Path(__file__).resolve().parent
SHORT = ["--width", "0.25", "--batch", "16", "--epochs", "2", "--prune-epochs", "3", "--retrain-epochs", "2",
         "--threads", "1"]


def arguments(folder, output, *more):
    """Return a short run's command line."""
    return ["--train", str(folder / "train.tar.gz"), "--test", str(folder / "test.tar.gz"), "--cache",
            str(folder / "cache"), "--output", str(folder / output), *SHORT, *map(str, more)]


def run(folder, output, *more, status=0):
    """Carry out a short run in this process, check its exit status, and return what it wrote to stderr."""
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        found = train.main(arguments(folder, output, *more))
    assert found == status, f"exit status {found}, expected {status}: {errors.getvalue()}"
    return errors.getvalue()


def refused(folder, output, text, *more):
    """Check that a run ends with status 1 and one line that holds `text`."""
    errors = run(folder, output, *more, status=1)
    assert text in errors, f"'{text}' is not in: {errors}"
    assert errors.count("\n") == 1 and errors.startswith("train.py: "), errors


def history(folder, output):
    """Return history.json without its times."""
    content = json.loads((folder / output / "history.json").read_text())
    for entry in [*content["epochs"], content.get("result", {})]:
        entry.pop("seconds", None)
    return content


def dense_run(folder):
    """Return the dense.pt that tests share."""
    file = folder / "dense" / "dense.pt"
    if not file.exists():
        run(folder, "dense", "--dense-only")
    return file


def test_a_run_goes_through_all_stages_and_its_masks_hold(folder):
    run(folder, "whole", "--block", 4, "--rate", 8.1)
    content = history(folder, "whole")
    stages = [epoch["stage"] for epoch in content["epochs"]]
    assert stages == ["dense"] * 2 + ["pruning"] * 3 + ["retraining"] * 2, stages
    assert all(math.isfinite(v) for e in content["epochs"] for v in e.values() if isinstance(v, float))
    written = json.loads((folder / "whole/pruned/network.json").read_text())
    for layer in written["layers"][1:-1]:
        weight = np.load(folder / "whole/pruned" / layer["weight"])
        blocks = layer["blocks"]
        assert sorted(sum(blocks, [])) == list(range(len(weight))), layer["name"]
        kept = weight[0].size // 8.1
        for block in blocks:
            masks = (weight[block] != 0).reshape(len(block), -1)
            assert len(block) == 4 and (masks == masks[0]).all(), f"{layer['name']}: a block does not share its taps"
            assert masks[0].sum() == kept, f"{layer['name']}: {masks[0].sum()} taps, expected {kept}"
    assert content["result"]["kept_weights"] == sum(layer["kept"] for layer in content["result"]["layers"].values())
    dense = json.loads((folder / "whole/dense/network.json").read_text())
    assert {layer["structure"] for layer in dense["layers"]} == {"dense"}
    assert not list((folder / "whole").glob("*.part")) and not list((folder / "whole").glob(".part*"))


def test_retraining_goes_on_under_the_masks_of_another_run(folder):
    run(folder, "once", "--dense-from", dense_run(folder), "--method", "magnitude")
    run(folder, "twice", "--pruned-from", folder / "once" / "pruned.pt", "--method", "magnitude", "--retrain-epochs", 1)
    once, twice = (history(folder, name) for name in ("once", "twice"))
    assert twice["epochs"][:-1] == once["epochs"] and twice["epochs"][-1]["stage"] == "retraining"
    assert twice["result"]["layers"] == once["result"]["layers"]
    kept = [np.load(folder / name / "pruned" / "conv3.weight.npy") != 0 for name in ("once", "twice")]
    assert (kept[0] == kept[1]).all() and not kept[0].all()
    refused(folder, "other", "was made with network small, the command says resnet20", "--network", "resnet20", "--pruned-from",
            folder / "once" / "pruned.pt")


def test_the_mean_of_two_networks_keeps_their_masks(folder):
    files = [folder / name / "pruned.pt" for name in ("once", "twice")]
    common = ["--train", str(folder / "train.tar.gz"), "--test", str(folder / "test.tar.gz"), "--cache",
              str(folder / "cache"), "--batch", "16", "--output", str(folder / "mean")]
    with contextlib.redirect_stdout(io.StringIO()):
        assert average.main([*map(str, files), *common]) == 0
    states = [checkpoint.load(file, "pruned")["state"] for file in (*files, folder / "mean" / "pruned.pt")]
    for name in ("conv3.weight", "linear.weight"):
        assert torch.allclose(states[2][name], (states[0][name] + states[1][name]) / 2, atol=1e-6), name
    assert torch.equal(states[2]["conv3.mask"], states[0]["conv3.mask"])
    assert float((states[2]["conv3.norm.running_mean"] - states[0]["conv3.norm.running_mean"]).abs().max()) > 0
    whole = folder / "whole" / "pruned.pt"  # of other masks
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        assert average.main([str(files[0]), str(whole), *common]) == 1
    assert "mask is not that of" in errors.getvalue(), errors.getvalue()


def test_patterns_are_those_of_the_chosen_set(folder):
    run(folder, "patterns", "--dense-from", dense_run(folder), "--structure", "patterns", "--block", 1, "--patterns", 6)
    for layer in json.loads((folder / "patterns/pruned/network.json").read_text())["layers"][1:-1]:
        kernels = np.load(folder / "patterns/pruned" / layer["weight"]).reshape(-1, 9) != 0
        used = {int(bits) for bits in kernels @ (1 << np.arange(9))} - {0}
        assert len(layer["patterns"]) == 6 and used <= set(layer["patterns"]), (layer["name"], used)
        assert (kernels.any(1)).sum() <= len(kernels) / 3.6


def test_resuming_gives_what_an_uninterrupted_run_gives(folder):
    cases = {"admm": ["--structure", "patterns", "--splitting", "separate", "--regroup", "--distillation", 0.5],
             "magnitude": ["--method", "magnitude", "--network", "resnet20", "--prune-shortcuts", "--prune-linear"],
             "one-shot": ["--method", "one-shot", "--structure", "unstructured", "--rates", "energy-weights"]}
    for name, case in cases.items():
        run(folder, f"{name}-at-once", *case)
        run(folder, f"{name}-in-parts", *case, "--budget", 0, status=train.UNFINISHED)
        run(folder, f"{name}-in-parts", *case, "--budget", 0, "--resume", status=train.UNFINISHED)
        run(folder, f"{name}-in-parts", *case, "--budget", 0, "--resume", status=train.UNFINISHED)
        run(folder, f"{name}-in-parts", *case, "--resume")
        assert history(folder, f"{name}-at-once") == history(folder, f"{name}-in-parts"), name
        files = [(folder / f"{name}-{how}/pruned.onnx").read_bytes() for how in ("at-once", "in-parts")]
        assert files[0] == files[1], name


def test_a_signal_stops_a_run_that_then_goes_on(folder):
    run(folder, "signal-at-once", "--dense-only", "--epochs", 12)
    command = [sys.executable, str(HERE / "train.py"), *arguments(folder, "signal", "--dense-only", "--epochs", 12)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate()
    assert process.returncode == 128 + signal.SIGTERM, (process.returncode, errors)
    assert "stopped by SIGTERM" in errors, errors
    assert len(history(folder, "signal")["epochs"]) < 12
    run(folder, "signal", "--dense-only", "--epochs", 12, "--resume")
    assert history(folder, "signal") == history(folder, "signal-at-once")


def random_network():
    """A small network whose weights are all random: fresh ones have zeros, and hold their structure already."""
    network = make_network("small", 0.25)
    for layer in network.layers().values():
        torch.nn.init.kaiming_normal_(layer.weight)
    return network


def test_admm_draws_weights_to_their_structure(folder):
    """On least squares, whose minimum is known, so that what the method does is not lost in the noise of training."""
    options = parse_arguments(arguments(folder, "unused", "--rho", 1, "--rho-growth", 2, "--rho-stages", 2))
    torch.manual_seed(4)
    network = random_network()
    layers = recipes.layers_to_prune(network, options)
    method = methods.make_method(layers, options, 20)
    method.start()
    weights = [layer.module.weight for layer in layers]
    wanted = [weight.detach().clone() for weight in weights]
    optimizer = torch.optim.SGD(weights, lr=0.2)
    primal = [method.figures()["primal"]]
    steps = 600
    for step in range(steps):
        for weight, goal in zip(weights, wanted):
            weight.grad = weight.detach() - goal
        method.after_backward()
        optimizer.step()
        method.after_step(step, steps)
        primal.append(method.figures()["primal"])
    assert primal[-1] < 0.01 * primal[0], primal[::20]
    assert method.figures()["rho"] == 2, method.figures()
    before = [weight.detach().clone() for weight in weights]
    structures = method.finish()
    assert all(torch.allclose(weight, old, atol=1e-2) for weight, old in zip(weights, before))
    assert structures["conv2"]["kept"] == network.conv2.kept() == int((network.conv2.weight != 0).sum())


def test_targets_on_a_device_give_the_gradient_that_is_added_in_place(folder):
    options = parse_arguments(arguments(folder, "unused", "--structure", "patterns", "--splitting", "separate"))
    gradients = []
    for shared in (True, False):
        torch.manual_seed(3)
        network = random_network()
        layers = recipes.layers_to_prune(network, options)
        for layer in layers:
            if not shared:  # as for a weight on another device
                layer.shared, layer.host = False, layer.host.clone()
                layer.array = layer.host.numpy()
        method = methods.make_method(layers, options, 1)
        method.start()
        with torch.no_grad():
            for parameter in network.parameters():
                parameter.mul_(1.1)
                parameter.grad = torch.zeros_like(parameter)
        method.after_step(0, 10)
        method.after_backward()
        gradients.append(network.conv3.weight.grad.clone())
    assert gradients[0].abs().max() > 0 and torch.allclose(*gradients, rtol=1e-4, atol=1e-9)


def test_momentum_does_not_bring_pruned_weights_back(folder):
    network = make_network("small", 0.25)
    layer = network.conv2
    with torch.no_grad():
        layer.mask[:, ::2] = 0
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-2)
    for _ in range(3):
        optimizer.zero_grad()
        F.cross_entropy(network(torch.rand(8, 3, 32, 32)), torch.arange(8)).backward()
        optimizer.step()
    assert not network.deployed().conv2.weight[:, ::2].any()
    x = torch.rand(2, 3, 32, 32)
    with torch.no_grad():
        expected, found = network.eval()(x), network.deployed()(x)
    assert (found - expected).abs().max() <= 1e-4 * expected.abs().max()


def test_exports_give_the_networks_scores(folder):
    for name in NETWORKS:
        torch.manual_seed(5)
        network = make_network(name, 0.125)
        for _ in range(2):
            network(torch.rand(16, 3, 32, 32))  # statistics of their own for the normalisation
        x = torch.rand(3, 3, 32, 32)
        content = onnx_file.to_onnx(network.deployed(), {"name": name})
        with torch.no_grad():
            expected = network.eval()(x)
        assert torch.allclose(onnx_file.evaluate(content, x), expected, rtol=1e-3, atol=1e-4), name
        assert onnx_file.metadata_of(content) == {"name": name}
        with contextlib.suppress(ImportError):
            import onnxruntime
            scores = onnxruntime.InferenceSession(content).run(["scores"], {"input": x.numpy()})[0]
            assert np.allclose(scores, expected, rtol=1e-3, atol=1e-4), name
    dense = checkpoint.load(dense_run(folder), "dense")
    network = make_network("small", 0.25)
    network.load_state_dict(dense["state"])
    images, _ = load_split(folder / "test.tar.gz", folder / "cache")
    with torch.no_grad():
        expected = network.eval()(to_input(images))
        demo = run_written(folder / "dense/dense", images.float() / 127.5 - 1)
    assert torch.allclose(demo, expected, rtol=1e-3, atol=1e-4)


def test_crops_are_pieces_of_the_image_mirrored_in_turns(folder):
    images, labels = load_split(folder / "train.tar.gz", folder / "cache")
    data = TrainingImages(images, labels, "cpu", seed=1)
    picked = torch.arange(6)
    shifts = range(2 * BORDER + 1)
    for epoch in (0, 1, 2):
        crops = data.crops(picked, epoch, torch.Generator().manual_seed(1)) * 255
        for k, crop in zip(picked, crops):
            border = data.padded[k].float()
            mirrored = (int(data.mirrored[k]) + epoch) % 2 == 1
            places = [border[:, y:y + 32, x:x + 32] for y in shifts for x in shifts]
            assert any((crop - (p.flip(2) if mirrored else p)).abs().max() < 0.01 for p in places), (epoch, int(k))
    assert 0 < int(data.mirrored.sum()) < len(labels)
    batches = list(data.batches(16, 0, torch.Generator().manual_seed(1)))
    assert len(batches) == len(labels) // 16 and batches[0][0].shape == (16, 3, 32, 32)


def test_whitened_filters_make_patches_uncorrelated(folder):
    images, _ = load_split(folder / "train.tar.gz", folder / "cache")
    layer = make_network("small").conv1
    whiten(layer, to_input(images))
    with torch.no_grad():
        maps = torch.nn.functional.conv2d(to_input(images) * 2 - 1, layer.weight)
    half = layer.weight.shape[0] // 2
    assert torch.equal(layer.weight[:half], -layer.weight[half:])
    covariance = torch.cov(maps[:, :half].transpose(0, 1).reshape(half, -1))
    assert torch.allclose(covariance, torch.diag(covariance.diagonal()), atol=1e-2)
    assert 0.9 < float(covariance[0, 0]) <= 1.01


def test_training_computes_what_is_exported(folder):
    network = make_network("small", 0.25)
    for layer in network.layers().values():
        if hasattr(layer, "norm"):
            layer.norm.running_mean.normal_()
            layer.norm.running_var.uniform_(0.5, 2)
    x = torch.rand(4, 3, 32, 32)
    with torch.no_grad():
        assert torch.allclose(network.eval()(x), network.deployed()(x), rtol=1e-3, atol=1e-4)


def test_multiplications_follow_the_maps(folder):
    network = make_network("vgg16")
    assert sum(whole for whole, _ in multiplications(network).values()) == 313_196_544 + 5120
    assert sum(m.weight.numel() for m in network.layers().values()) == 14_710_464 + 5120


def test_bad_input_is_refused_with_one_line(folder):
    dense = dense_run(folder)
    refused(folder, "bad", "--rate: 0.5, expected a finite number of at least 1", "--rate", 0.5)
    refused(folder, "bad", "conv2: rate 2.0, expected 1 (dense) or at least 2.25", "--rate", 2,
            "--structure", "patterns")
    refused(folder, "bad", "no layer 'conv99' is pruned", "--rates", write_json(folder / "rates.json", {"conv99": 4}))
    refused(folder, "bad", "conv2 has rate 0.1", "--rates", write_json(folder / "rates.json", {"conv2": 0.1}))
    refused(folder, "bad", "no readable JSON file", "--rates", folder / "missing.json")
    refused(folder, "bad", "was made with network small, the command says vgg16", "--dense-from", dense,
            "--network", "vgg16")
    refused(folder, "bad", "missing.pt: does not exist", "--dense-from", folder / "missing.pt")
    refused(folder, "bad", "is no checkpoint, or a damaged one", "--dense-from", folder / "train.tar.gz")
    refused(folder, "bad", "invalid choice: 'vgg99'", "--network", "vgg99")
    refused(folder, "bad", "there are only 80 training images", "--batch", 1000)
    refused(folder, "bad", "--regroup needs", "--regroup", "--grouping", "file_order")
    assert not any((folder / "bad").glob("*.onnx")) and not (folder / "bad/checkpoint.pt").exists()
    refused(folder, "dense", "checkpoint.pt exists", "--dense-only")
    refused(folder, "dense", "was made with seed 1, the command says 2", "--dense-only", "--resume", "--seed", 2)
    refused(folder, "fresh", "checkpoint.pt: does not exist", "--resume")

    content = checkpoint.load(dense, "dense")
    content["state"]["conv3.weight"][1, 0, 2, 2] = math.nan
    checkpoint.save(folder / "nan.pt", content)
    refused(folder, "nan", "conv3.weight holds a number that is not finite", "--dense-from", folder / "nan.pt")
    refused(folder, "diverges", "dense epoch 1, step 5: the loss is not finite", "--lr", 1e30)
    assert not (folder / "diverges/checkpoint.pt").exists()

    (folder / "short.tar.gz").write_bytes((folder / "train.tar.gz").read_bytes()[:3000])
    make_archive(folder / "labels.tar.gz", 3, labels=("cat", "unicorn"))
    make_archive(folder / "large.tar.gz", 3, size=40)
    refused(folder, "bad", "cannot be read", "--train", folder / "short.tar.gz")
    refused(folder, "bad", "unknown label 'unicorn'", "--test", folder / "labels.tar.gz")
    refused(folder, "bad", "40 x 40 pixels, expected 32 x 32", "--train", folder / "large.tar.gz")


def write_json(path, content):
    """Write JSON and return the path."""
    path.write_text(json.dumps(content))
    return path


def test_a_grid_shares_dense_networks_and_goes_on(folder):
    short = {"width": 0.25, "batch": 16, "epochs": 2, "prune_epochs": 1, "retrain_epochs": 1}
    runs = [{"name": "taps", "seeds": [1], "options": {"structure": "free_taps"}},
            {"name": "shot", "seeds": [1], "options": {"method": "one-shot"}}]
    file = write_json(folder / "grid.json", {"defaults": short, "runs": runs})
    command = [sys.executable, str(HERE / "grid.py"), "--train", str(folder / "train.tar.gz"), "--test",
               str(folder / "test.tar.gz"), "--output", str(folder / "grid"), "--grid", str(file), "--results",
               str(folder / "results.json"), "--threads", "1"]
    stopped = subprocess.run([*command, "--budget", "0.01"], capture_output=True, text=True)
    assert stopped.returncode == train.UNFINISHED, stopped
    assert not (folder / "results.json").exists()
    done = subprocess.run([*command, "--jobs", "2"], capture_output=True, text=True)
    assert done.returncode == 0, done
    results = json.loads((folder / "results.json").read_text())
    assert {result["name"] for result in results} == {"taps", "shot"}, results
    assert len(list((folder / "grid").glob("dense-*"))) == 1
    assert "| shot | 1 |" in done.stdout and "going on after dense epoch 1" in done.stdout, done.stdout
    again = subprocess.run(command, capture_output=True, text=True)
    assert again.returncode == 0 and "2 of 2 runs are finished" in again.stdout, again
    assert grid.spread([1.0, 2.0, 3.0]) == "2.00 ± 1.00"


def main():
    """Run the tests and return the exit status."""
    if recipes.pp is None:
        print("skipped: the module patdnn_pruning was not found")
        return 77
    torch.set_num_threads(1)
    failed = 0
    tests = {name: value for name, value in globals().items() if name.startswith("test_")}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_archive(folder / "train.tar.gz", 80)
        make_archive(folder / "test.tar.gz", 40)
        for name, test in tests.items():
            try:
                test(folder)
                print(f"ok      {name}", flush=True)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                print(f"FAILED  {name}\n{traceback.format_exc()}", flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
