"""The networks: convolutions with batch normalisation and a mask on their taps, and one linear layer.

Their input is RGB in 0..1; the first step of forward() maps it to -1..1, so that an exported graph holds the
normalisation, and zeros that a convolution pads with mean the same as in a program that maps the pixels itself.
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn

from data import LABELS, SIZE
from errors import BadInput

SMALL = ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1), (256, 2), (256, 2))  # filters, max-pool behind (1: none)
VGG16 = ((64, 1), (64, 2), (128, 1), (128, 2), (256, 1), (256, 1), (256, 2), (512, 1), (512, 1), (512, 2), (512, 1),
         (512, 1), (512, 2))
RESNET20 = ((16, 1), (16, 1), (16, 1), (32, 2), (32, 1), (32, 1), (64, 2), (64, 1), (64, 1))  # filters, stride
RESNET18 = ((64, 1), (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1))


class Masked(nn.Module):
    """A layer with a weight and a mask of its shape. Whatever a pruned weight holds, momentum included, counts as 0."""

    def __init__(self, weight):
        super().__init__()
        self.weight = nn.Parameter(weight)
        self.register_buffer("mask", torch.ones_like(weight))

    def masked(self):
        """The weight under its mask."""
        return self.weight if self.mask is None else self.weight * self.mask

    def bake(self, weight):
        """Put `weight` in the place of weight and mask, pruned weights +0, for evaluation only."""
        weight = torch.where(self.mask > 0, weight, torch.zeros_like(weight))
        self.weight, self.mask = nn.Parameter(weight.detach().float(), requires_grad=False), None

    def kept(self):
        """How many weights the mask keeps."""
        return int(self.mask.sum())


def max_pool(x, pool):
    """Max-pooling of pool x pool; 1 is none."""
    return x if pool == 1 else F.max_pool2d(x, pool)


class Convolution(Masked):
    """A convolution without bias, and its batch normalisation.

    The normalisation has no scale to learn, which the next layer's weights make redundant. So it never turns a map upside
    down, and training normalises behind the pooling, where fewer pixels are left, what the exported network pools last.
    """

    def __init__(self, channels, filters, kernel=3, stride=1):
        super().__init__(nn.init.kaiming_normal_(torch.empty(filters, channels, kernel, kernel), mode="fan_out"))
        self.norm = nn.BatchNorm2d(filters)
        self.norm.weight.requires_grad_(False)
        self.bias = None  # has one once folded
        self.stride, self.padding = stride, kernel // 2

    def forward(self, x):
        return self.norm(F.conv2d(x, self.masked(), self.bias, self.stride, self.padding))

    def pooled(self, x, pool):
        """Convolution, normalisation, rectifier, max-pooling of pool x pool."""
        if self.bias is not None:
            return max_pool(F.relu(self(x), inplace=True), pool)
        x = F.conv2d(x, self.masked(), None, self.stride, self.padding)
        return F.relu(self.norm(max_pool(x, pool)), inplace=True)

    def begin_as_identity(self):
        """Let the first filters copy the channels, so that a deep chain passes on something from the first step."""
        with torch.no_grad():
            nn.init.dirac_(self.weight[:self.weight.shape[1]])

    def fold(self):
        """Take the normalisation into weight and bias, for evaluation only."""
        norm = self.norm
        scale = norm.weight.double() / torch.sqrt(norm.running_var.double() + norm.eps)
        bias = norm.bias.double() - norm.running_mean.double() * scale
        self.bake(self.weight.double() * scale[:, None, None, None])
        self.bias, self.norm = nn.Parameter(bias.detach().float(), requires_grad=False), nn.Identity()


class Linear(Masked):
    """A linear layer."""

    def __init__(self, channels, scores):
        linear = nn.Linear(channels, scores)
        super().__init__(linear.weight.detach())
        self.bias = nn.Parameter(linear.bias.detach())

    def forward(self, x):
        return F.linear(x, self.masked(), self.bias)

    def fold(self):
        """Take the mask into the weight, for evaluation only."""
        self.bake(self.weight)


class Residual(nn.Module):
    """Two convolutions and what goes around them: the input itself, or a 1 x 1 convolution where the shape changes."""

    def __init__(self, channels, filters, stride):
        super().__init__()
        self.conv1 = Convolution(channels, filters, stride=stride)
        self.conv2 = Convolution(filters, filters)
        same = stride == 1 and channels == filters
        self.shortcut = None if same else Convolution(channels, filters, kernel=1, stride=stride)

    def forward(self, x):
        around = x if self.shortcut is None else self.shortcut(x)
        return F.relu(self.conv2(F.relu(self.conv1(x), inplace=True)) + around, inplace=True)


class Network(nn.Module):
    """What the networks have in common. Their layers are named as in files of per-layer rates."""

    def layers(self):
        """The convolutions and the linear layer by name, in the order in which they run."""
        return {name: module for name, module in self.named_modules() if isinstance(module, Masked)}

    def forward(self, x):
        return self.scores(x * 2 - 1)

    def deployed(self):
        """Return a copy for evaluation on the CPU: masks and batch normalisation in the weights."""
        copied = copy.deepcopy(self).cpu().eval()
        for layer in copied.layers().values():
            layer.fold()
        return copied


class Chain(Network):
    """Convolutions one after the other, ReLU behind each and max-pooling behind some, and a linear layer."""

    def __init__(self, plan, width):
        super().__init__()
        channels, size, self.pools = 3, SIZE, []
        for i, (filters, pool) in enumerate(plan, 1):
            filters = scaled(filters, width)
            layer = Convolution(channels, filters)
            if i > 1:
                layer.begin_as_identity()
            self.add_module(f"conv{i}", layer)
            self.pools.append(pool)
            channels, size = filters, size // pool
        self.linear = Linear(channels * size * size, len(LABELS))

    def scores(self, x):
        for i, pool in enumerate(self.pools, 1):
            x = getattr(self, f"conv{i}").pooled(x, pool)
        return self.linear(x.flatten(1))


class ResNet(Network):
    """A convolution, residual blocks, the average of each map, and a linear layer."""

    def __init__(self, plan, width):
        super().__init__()
        channels = scaled(plan[0][0], width)
        self.conv1, self.blocks = Convolution(3, channels), len(plan)
        for i, (filters, stride) in enumerate(plan, 1):
            filters = scaled(filters, width)
            self.add_module(f"block{i}", Residual(channels, filters, stride))
            channels = filters
        self.linear = Linear(channels, len(LABELS))

    def scores(self, x):
        x = F.relu(self.conv1(x), inplace=True)
        for i in range(1, self.blocks + 1):
            x = getattr(self, f"block{i}")(x)
        return self.linear(F.adaptive_avg_pool2d(x, 1).flatten(1))


NETWORKS = {"small": (Chain, SMALL), "vgg16": (Chain, VGG16), "resnet20": (ResNet, RESNET20),
            "resnet18": (ResNet, RESNET18)}


def scaled(filters, width):
    """The filters of a layer at a width: a multiple of eight, which blocks of any size divide."""
    return max(8, 8 * round(filters * width / 8))


def make_network(name, width=1.0):
    """Return a network with fresh weights, its filters those of the original times `width`."""
    if name not in NETWORKS:
        raise BadInput(f"network '{name}', expected one of {', '.join(NETWORKS)}")
    kind, plan = NETWORKS[name]
    return kind(plan, width)


def whiten(layer, images):
    """Set a first convolution to the principal components of its patches in `images`, each and its negative.

    Components have unit variance; the greatest come first, and filters beyond twice their number stay as they are. From
    Jordan, "94% on CIFAR-10 in 3.29 seconds on a single GPU", arXiv 2404.00498, section 3.2; like the identity above (its
    section 3.1 and 3.3) it saves epochs.
    images  N x 3 x H x W, RGB in 0..1
    """
    channels, rows, columns = layer.weight.shape[1:]
    patches = F.unfold(images * 2 - 1, (rows, columns)).transpose(1, 2).reshape(-1, channels * rows * columns)
    variances, components = torch.linalg.eigh(torch.cov(patches.double().T))
    count = min(layer.weight.shape[0] // 2, len(variances))
    filters = (components / torch.sqrt(variances + 1e-4)).T.flip(0)[:count].reshape(count, channels, rows, columns)
    with torch.no_grad():
        layer.weight[:2 * count] = torch.cat([filters, -filters]).to(layer.weight)


def multiplications(network):
    """Return what each layer multiplies for one image, by name: (dense, kept)."""
    maps, deployed, layers = {}, network.deployed(), network.layers()
    for name, module in deployed.layers().items():
        module.register_forward_hook(lambda module, inputs, y, name=name: maps.update({name: y[0, 0].numel()}))
    with torch.no_grad():
        deployed(torch.zeros(1, 3, SIZE, SIZE))
    return {name: (module.weight.numel() * maps[name], module.kept() * maps[name]) for name, module in layers.items()}
