#!/usr/bin/env python3
"""Train a small VGG-style network on CIFAR-10, prune it, and write both as .npy files.

The dense network is trained first and written to OUTPUT/dense. Pruning then starts from it:
the filters of each pruned convolution are grouped into blocks of four similar filters, the four
filters of a block share one mask over their C x 3 x 3 taps, and the masks tighten gradually
while the network keeps training with the dense network as its teacher. The result goes to
OUTPUT/pruned. Batch normalisation is folded into the convolutions before writing.
"""

import argparse
import ctypes
import io
import json
import math
import os
import sys
import tarfile
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import nn

LABELS = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
SIZE = 32                     # height and width of an image
BORDER = 4                    # reflected border from which random crops are taken
GROUP = 4                     # filters in a block
MASK_INTERVAL = 130           # steps between two updates of the masks
TEMPERATURE = 3.0             # of the distillation
DISTILLATION = 0.7            # share of the distillation in the loss
STAGES = ("dense", "pruned")
# name, filters, max-pool after the activation (1: none), default fraction of taps kept
LAYERS = (("conv1", 32, 1, 1.0), ("conv2", 64, 2, 0.125), ("conv3", 64, 1, 0.13),
          ("conv4", 128, 2, 0.115), ("conv5", 128, 1, 0.115), ("conv6", 256, 2, 0.10),
          ("conv7", 256, 2, 0.10))


class Convolution(nn.Module):
    """A 3x3 convolution with a mask on its taps, batch normalisation, ReLU and max-pooling."""

    def __init__(self, channels, filters, pool):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(filters, channels, 3, 3))
        nn.init.kaiming_normal_(self.weight, mode="fan_out")
        self.norm = nn.BatchNorm2d(filters)
        self.pool = pool
        self.register_buffer("mask", torch.ones_like(self.weight))

    def forward(self, x):
        """Apply the masked weight."""
        x = F.relu(self.norm(F.conv2d(x, self.weight * self.mask, padding=1)))
        return x if self.pool == 1 else F.max_pool2d(x, self.pool)

    def folded(self):
        """Return the masked weight and the bias that equal convolution and normalisation together."""
        scale = self.norm.weight / torch.sqrt(self.norm.running_var + self.norm.eps)
        weight = torch.where(self.mask > 0, self.weight * scale[:, None, None, None], torch.zeros(()))
        return weight.detach(), (self.norm.bias - self.norm.running_mean * scale).detach()


class Network(nn.Module):
    """The convolutions of LAYERS and one linear layer on their flattened (C, H, W) output."""

    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleDict()
        channels, size = 3, SIZE
        for name, filters, pool, _ in LAYERS:
            self.convolutions[name] = Convolution(channels, filters, pool)
            channels, size = filters, size // pool
        self.linear = nn.Linear(channels * size * size, len(LABELS))

    def forward(self, x):
        for convolution in self.convolutions.values():
            x = convolution(x)
        return self.linear(x.flatten(1))


def load_split(archive, output, split):
    """Return images (N x 32 x 32 x 3, uint8) and labels of a tar of JPEGs, cached in output."""
    caches = [output / f"{split}.{part}.npy" for part in ("images", "labels")]
    if not all(cache.exists() for cache in caches):
        images, labels = [], []
        with tarfile.open(archive) as tar:
            for member in sorted((m for m in tar if m.isfile()), key=lambda m: m.name):
                folder = Path(member.name).parent.name
                if folder not in LABELS:
                    raise SystemExit(f"{archive}: {member.name}: unknown label '{folder}'")
                image = np.asarray(Image.open(io.BytesIO(tar.extractfile(member).read())).convert("RGB"))
                if image.shape != (SIZE, SIZE, 3):
                    raise SystemExit(f"{archive}: {member.name}: shape {image.shape}, not 32x32x3")
                images.append(image)
                labels.append(LABELS.index(folder))
        if not images:
            raise SystemExit(f"{archive}: holds no images")
        for cache, array in zip(caches, (np.stack(images), np.array(labels))):
            np.save(cache, array)
    return [torch.from_numpy(np.load(cache)) for cache in caches]


def to_input(images):
    """Turn N x H x W x 3 bytes into a channels-last float tensor in [-1, 1]."""
    return images.permute(0, 3, 1, 2).float().div_(127.5).sub_(1)


def augmented(padded, picked, generator):
    """Return a random crop, flipped at random, of each picked image of the padded images."""
    n, ramp = len(picked), torch.arange(SIZE)
    top, left = torch.randint(0, 2 * BORDER + 1, (2, n, 1), generator=generator)
    flip = torch.randint(0, 2, (n, 1), generator=generator).bool()
    rows, columns = top + ramp, left + torch.where(flip, SIZE - 1 - ramp, ramp)
    return to_input(padded[picked[:, None, None], rows[:, :, None], columns[:, None, :]])


def similar_blocks(weight):
    """Partition the filters into blocks of GROUP by the cosine similarity of |weight|.

    Greedy: a block starts from the largest filter left and takes, one after another, the filter
    most similar to the sum of the block's filters so far.
    """
    magnitude = weight.detach().abs().flatten(1)
    unit = F.normalize(magnitude)
    left = magnitude.norm(dim=1).argsort(descending=True).tolist()
    blocks = []
    while left:
        block = [left.pop(0)]
        while len(block) < GROUP:
            similarity = unit[left] @ unit[block].sum(0)
            block.append(left.pop(int(similarity.argmax())))
        blocks.append(sorted(block))
    return blocks


def update_mask(convolution, blocks, fraction):
    """Keep, in every block, the given fraction of the taps: those with the largest joint energy.

    A tap that was dropped has no energy left and stays dropped.
    """
    weight = convolution.weight.detach() * convolution.mask
    taps = weight[0].numel()
    energy = weight[torch.tensor(blocks)].square().sum(1).flatten(1)
    kept = energy.topk(max(1, math.floor(fraction * taps + 1e-6))).indices
    mask = torch.zeros(len(blocks), taps).scatter_(1, kept, 1.0).reshape(-1, 1, *weight.shape[1:])
    convolution.mask[torch.tensor(blocks)] = mask.expand(-1, GROUP, -1, -1, -1)


def learning_rate(progress, peak, warm_up):
    """One-cycle rate: linear to the peak over the warm-up, then a cosine down to zero."""
    if progress < warm_up:
        return peak * (0.1 + 0.9 * progress / warm_up)
    return peak * 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up)))


def train(state, data, options, save):
    """Run the stage of state ('dense' or 'pruned') from its epoch to its last, in place."""
    network, stage = state["network"], state["stage"]
    pruning = stage == "pruned"  # the teacher helps, the masks tighten
    epochs, peak, warm_up = {"dense": (options.epochs, options.rate, 0.25),
                             "pruned": (options.prune_epochs, options.prune_rate, 0.0)}[stage]
    normal = [p for p in network.parameters() if p.dim() > 1]
    optimizer = torch.optim.SGD([{"params": normal, "weight_decay": options.decay},
                                 {"params": [p for p in network.parameters() if p.dim() == 1]}],
                                lr=peak, momentum=0.9, nesterov=True)
    if state["optimizer"]:
        optimizer.load_state_dict(state["optimizer"])
    padded, labels = data
    steps = len(labels) // options.batch
    for epoch in range(state["epoch"], epochs):
        start, total, right = time.time(), 0.0, 0
        generator = torch.Generator().manual_seed(options.seed * 1000 + epoch + STAGES.index(stage) * 500)
        order = torch.randperm(len(labels), generator=generator)
        reduced = epoch < epochs - options.exact_epochs
        network.train()
        for i in range(steps):
            step = epoch * steps + i
            progress = step / (epochs * steps)
            if pruning and step % MASK_INTERVAL == 0:
                remaining = max(0.0, 1 - progress / options.ramp) ** 3
                for name, keep in options.keep.items():
                    update_mask(network.convolutions[name], state["blocks"][name],
                                keep + (1 - keep) * remaining)
            for parameters in optimizer.param_groups:
                parameters["lr"] = learning_rate(progress, peak, warm_up)
            picked = order[i * options.batch:(i + 1) * options.batch]
            x, y = augmented(padded, picked, generator), labels[picked]
            with torch.autocast("cpu", torch.bfloat16, enabled=reduced):
                scores = network(x)
                with torch.no_grad():
                    target = state["teacher"](x) if pruning else None
            scores = scores.float()
            loss = F.cross_entropy(scores, y)
            if pruning:
                distance = F.kl_div(F.log_softmax(scores / TEMPERATURE, 1),
                                    F.softmax(target.float() / TEMPERATURE, 1), reduction="batchmean")
                loss = (1 - DISTILLATION) * loss + DISTILLATION * TEMPERATURE ** 2 * distance
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
            right += int((scores.argmax(1) == y).sum())
        if not math.isfinite(total):
            raise SystemExit(f"epoch {epoch + 1}: the loss is {total}")
        print(f"{stage} epoch {epoch + 1}/{epochs}: loss {total / steps:.4f}, augmented "
              f"training accuracy {100 * right / (steps * options.batch):.2f} %, "
              f"{time.time() - start:.1f} s", flush=True)
        state.update(epoch=epoch + 1, optimizer=optimizer.state_dict())
        save(state)


def accuracy(function, images, labels):
    """Percentage of images whose largest score is their label's, in fp32."""
    with torch.no_grad():
        right = sum(int((function(to_input(x)).argmax(1) == y).sum())
                    for x, y in zip(images.split(500), labels.split(500)))
    return 100 * right / len(labels)


def run_written(folder, layers, x):
    """Evaluate the layers of a written network.json from its .npy files."""
    for layer in layers:
        weight, bias = (torch.from_numpy(np.load(folder / layer[part])) for part in ("weight", "bias"))
        if layer["kind"] == "linear":
            x = F.linear(x.flatten(1), weight, bias)
        else:
            x = F.relu(F.conv2d(x, weight, bias, padding=layer["padding"]))
            x = x if layer["pool"] == 1 else F.max_pool2d(x, layer["pool"])
    return x


def export(network, blocks, folder, name, test):
    """Write the folded network to the folder, measured on the test images from the written files."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    layers, size, counts = [], SIZE, np.zeros((2, 2), dtype=np.int64)
    for layer, (weight, bias) in [(n, c.folded()) for n, c in network.convolutions.items()]:
        np.save(folder / f"{layer}.weight.npy", np.ascontiguousarray(weight.numpy()))
        np.save(folder / f"{layer}.bias.npy", bias.numpy())
        pool = network.convolutions[layer].pool
        entry = {"name": layer, "kind": "convolution", "weight": f"{layer}.weight.npy",
                 "bias": f"{layer}.bias.npy", "stride": 1, "padding": 1, "activation": "relu",
                 "pool": pool, "structure": "free_taps" if layer in blocks else "dense"}
        if layer in blocks:
            entry.update(group=GROUP, groups=blocks[layer])
        layers.append(entry)
        whole, kept = weight.numel(), int(network.convolutions[layer].mask.sum())
        counts += np.outer((1, size * size), (whole, kept))
        size //= pool
        print(f"  {layer}: {kept} of {whole} weights kept ({kept / whole:.4f})")
    np.save(folder / "linear.weight.npy", network.linear.weight.detach().numpy())
    np.save(folder / "linear.bias.npy", network.linear.bias.detach().numpy())
    layers.append({"name": "linear", "kind": "linear", "weight": "linear.weight.npy",
                   "bias": "linear.bias.npy"})
    top1 = accuracy(lambda x: run_written(folder, layers, x), *test)
    head = {"name": name, "input": [3, SIZE, SIZE], "labels": LABELS, "top1": round(top1, 4)}
    lines = ",\n  ".join(json.dumps(layer) for layer in layers)
    (folder / "network.json").write_text(f'{json.dumps(head)[:-1]}, "layers": [\n  {lines}\n]}}\n')
    for what, (whole, kept) in zip(("weights", "multiplications per image"), counts):
        print(f"  convolution {what}: {kept} of {whole} ({whole / kept:.3f}x fewer)")
    print(f"{name}: top-1 {accuracy(network, *test):.2f} %, folded {top1:.2f} % "
          f"({len(test[1])} test images), written to {folder}", flush=True)


def parse_arguments():
    """Read the command line and check the values."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--train", type=Path, required=True, metavar="TAR", help="training images")
    parser.add_argument("--test", type=Path, required=True, metavar="TAR", help="test images")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="output folder")
    parser.add_argument("--epochs", type=int, default=14, help="of the dense training (%(default)s)")
    parser.add_argument("--prune-epochs", type=int, default=26, help="of the pruning (%(default)s)")
    parser.add_argument("--exact-epochs", type=int, default=1,
                        help="last epochs of each stage in fp32, not bfloat16 (%(default)s)")
    parser.add_argument("--batch", type=int, default=128, help="images in a step (%(default)s)")
    parser.add_argument("--rate", type=float, default=0.1, help="peak learning rate (%(default)s)")
    parser.add_argument("--prune-rate", type=float, default=0.04,
                        help="learning rate at the start of the pruning (%(default)s)")
    parser.add_argument("--decay", type=float, default=5e-4, help="weight decay (%(default)s)")
    parser.add_argument("--ramp", type=float, default=0.5,
                        help="part of the pruning in which the masks tighten (%(default)s)")
    parser.add_argument("--keep", default=",".join(str(keep) for *_, keep in LAYERS[1:]),
                        help="fraction of taps kept in conv2,conv3,... (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of all random numbers (%(default)s)")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="(%(default)s)")
    parser.add_argument("--resume", action="store_true", help="continue from DIR/checkpoint.pt")
    options = parser.parse_args()
    for name in ("epochs", "prune_epochs", "batch", "threads"):
        if getattr(options, name) < 1:
            parser.error(f"--{name.replace('_', '-')} {getattr(options, name)}: must be at least 1")
    if not 0 < options.ramp <= 1:
        parser.error(f"--ramp {options.ramp}: must be in (0, 1]")
    try:
        keep = [float(text) for text in options.keep.split(",")]
    except ValueError:
        parser.error(f"--keep {options.keep}: not a list of numbers")
    if len(keep) != len(LAYERS) - 1 or not all(0 < k <= 1 for k in keep):
        parser.error(f"--keep {options.keep}: needs {len(LAYERS) - 1} fractions in (0, 1]")
    options.keep = {name: k for (name, *_), k in zip(LAYERS[1:], keep)}
    return options


def reuse_memory():
    """Stop glibc from returning freed memory to the system: fewer page faults, faster steps."""
    if sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallopt"):
        for parameter, value in ((-4, 0), (-1, 2 ** 31 - 1), (-8, 1)):  # mmap, trim, arenas
            ctypes.CDLL(None).mallopt(parameter, value)


def main():
    """Train, write the dense network, prune, write the pruned network."""
    options = parse_arguments()
    reuse_memory()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.output.mkdir(parents=True, exist_ok=True)
    images, labels = load_split(options.train, options.output, "train")
    test = load_split(options.test, options.output, "test")
    if options.batch > len(labels):
        raise SystemExit(f"--batch {options.batch}: only {len(labels)} training images")
    border = (0, 0), (BORDER, BORDER), (BORDER, BORDER), (0, 0)
    data = torch.from_numpy(np.pad(images.numpy(), border, mode="reflect")), labels

    file = options.output / "checkpoint.pt"
    network, teacher = Network().to(memory_format=torch.channels_last), Network().eval()
    state = {"stage": "dense", "epoch": 0, "network": network, "teacher": teacher,
             "optimizer": None, "blocks": {}}
    if options.resume:
        if not file.exists():
            raise SystemExit(f"--resume: {file} does not exist")
        loaded = torch.load(file)
        for part in ("network", "teacher"):
            state[part].load_state_dict(loaded.pop(part))
        state.update(loaded)

    def save(state):
        modules = {part: state[part].state_dict() for part in ("network", "teacher")}
        torch.save({**state, **modules}, file.with_suffix(".part"))
        file.with_suffix(".part").replace(file)

    if state["stage"] == "dense":
        train(state, data, options, save)
        export(network, {}, options.output / "dense", "cifar10-dense", test)
        teacher.load_state_dict(network.state_dict())
        blocks = {name: similar_blocks(network.convolutions[name].weight) for name in options.keep}
        state.update(stage="pruned", epoch=0, optimizer=None, blocks=blocks)
        save(state)
    train(state, data, options, save)
    export(network, state["blocks"], options.output / "pruned", "cifar10-pruned", test)


if __name__ == "__main__":
    main()
