"""A stage of training: epochs of stochastic gradient descent, with a pruning method's hooks."""

import copy
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from errors import BadInput
from export import accuracy

TEMPERATURE = 3.0  # of the distillation
SMOOTHING = 0.2  # part of a label that all classes share
CHECK_INTERVAL = 50  # steps between looks at whether the loss is finite: on a GPU each look waits for it


@dataclass(frozen=True)
class Stage:
    """What distinguishes a stage: its length and its learning rate, one cycle from `peak` down to `floor` of it."""

    name: str
    epochs: int
    peak: float
    warm_up: float = 0.0  # part of the stage in which the rate rises
    floor: float = 0.0

    def learning_rate(self, progress):
        """The rate at a part of the stage, 0..1."""
        if progress < self.warm_up:
            return self.peak * (0.1 + 0.9 * progress / self.warm_up)
        cosine = 0.5 * (1 + math.cos(math.pi * (progress - self.warm_up) / (1 - self.warm_up)))
        return self.peak * (self.floor + (1 - self.floor) * cosine)


def stages_of(options):
    """The stages of a run. ADMM's rate stays above zero, or weights could not follow their targets to the end."""
    return [Stage("dense", options.epochs, options.lr, warm_up=0.25),
            Stage("pruning", options.prune_epochs, options.prune_lr, floor=0.1),
            Stage("retraining", options.retrain_epochs, options.retrain_lr)]


def make_optimizer(network, options):
    """SGD with Nesterov momentum; weights decay, biases and normalisation do not."""
    groups = [{"params": [p for p in network.parameters() if p.dim() > 1], "weight_decay": options.decay},
              {"params": [p for p in network.parameters() if p.dim() == 1 and p.requires_grad], "weight_decay": 0.0}]
    return torch.optim.SGD(groups, lr=options.lr, momentum=0.9, nesterov=True)


def loss_of(scores, y, x, teacher, share):
    """Cross entropy, and for `share` of it the distance to the teacher's softened scores."""
    loss = F.cross_entropy(scores, y, label_smoothing=SMOOTHING)
    if teacher is None:
        return loss
    with torch.no_grad():
        target = F.softmax(teacher(x) / TEMPERATURE, 1)
    distance = F.kl_div(F.log_softmax(scores / TEMPERATURE, 1), target, reduction="batchmean")
    return (1 - share) * loss + share * TEMPERATURE ** 2 * distance


def generator_of(seed, stage, epoch):
    """Random numbers of an epoch, whatever ran before it in this process."""
    key = seed * 1_000_003 + ("dense", "pruning", "retraining").index(stage.name) * 10_007 + epoch
    return torch.Generator().manual_seed(key)


class ForwardPass(torch.nn.Module):
    """A network's forward pass, apart from the network, which keeps its own."""

    def __init__(self, network):
        super().__init__()
        self.network = network
        self.training = network.training

    def forward(self, x):
        return self.network(x)


def forward_of(network, inputs, options):
    """Return what scores inputs like these, in the network's present mode: the network or, on a GPU, CUDA graphs of it.

    Graphs launch the kernels of a pass all at once, which takes a small network less time than one by one.
    """
    if options.device == "cpu":
        return network
    averages = copy.deepcopy(dict(network.named_buffers()))  # capturing moves those of the normalisations
    with torch.autocast(options.device, torch.bfloat16, enabled=options.precision == "bfloat16", cache_enabled=False):
        forward = torch.cuda.make_graphed_callables(ForwardPass(network), (inputs,))
    for name, buffer in network.named_buffers():
        buffer.copy_(averages[name])
    return forward


def train_epoch(network, forward, optimizer, stage, epoch, batches, steps, options, method, teacher, progress,
                interruption):
    """Train for one epoch and return its mean loss and its accuracy on the augmented images, in percent."""
    network.train()
    loss_sum, right = (torch.zeros((), dtype=torch.double, device=options.device) for _ in range(2))
    for i, (x, y) in enumerate(batches):
        step = epoch * steps + i
        for group in optimizer.param_groups:
            group["lr"] = stage.learning_rate(step / (stage.epochs * steps))
        with torch.autocast(options.device, torch.bfloat16, enabled=options.precision == "bfloat16"):
            scores = forward(x)
            loss = loss_of(scores, y, x, teacher, options.distillation)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        if method:
            method.after_backward()
        optimizer.step()
        loss_sum += loss.detach()
        right += (scores.detach().argmax(1) == y).sum()
        if (i + 1) % CHECK_INTERVAL == 0 or i + 1 == steps:
            check_finite(loss_sum, stage, epoch, i)
        if method:
            method.after_step(step, stage.epochs * steps)
        progress.step(stage, epoch, i + 1, steps, lambda done=i + 1: float(loss_sum) / done)
        interruption.check()
    return float(loss_sum) / steps, 100 * float(right) / (steps * options.batch)


def check_finite(loss_sum, stage, epoch, step):
    """Raise BadInput when the losses so far do not add up to a number."""
    if not math.isfinite(float(loss_sum)):
        raise BadInput(f"{stage.name} epoch {epoch + 1}, step {step + 1}: the loss is not finite; "
                       "a lower learning rate (or rho) may help")


def run_stage(run, stage, data, test, method, teacher):
    """Train from the run's epoch to the stage's last; the run's checkpoint follows each epoch."""
    options, network = run.options, run.network
    optimizer = make_optimizer(network, options)
    if run.optimizer:
        optimizer.load_state_dict(run.optimizer)
    inputs = data.crops(torch.arange(options.batch), 0, torch.Generator())
    network.train()
    forward = forward_of(network, inputs, options)
    teacher = teacher and forward_of(teacher, inputs, options)
    for epoch in range(run.epoch, stage.epochs):
        run.check_budget()
        run.progress.begin_epoch()
        torch.set_flush_denormal(True)  # momentum of pruned weights dwindles through denormal numbers, which are slow
        batches = data.batches(options.batch, len(run.history), generator_of(options.seed, stage, epoch))
        loss, training = train_epoch(network, forward, optimizer, stage, epoch, batches, len(data) // options.batch, options,
                                     method, teacher, run.progress, run.interruption)
        torch.set_flush_denormal(False)
        network.eval()
        figures = {"stage": stage.name, "epoch": epoch + 1, "loss": loss, "training_accuracy": training,
                   "test_accuracy": accuracy(network, *test, options.device)}
        if method:
            figures.update(method.figures())
        figures["seconds"] = round(run.progress.end_epoch(stage, figures), 2)
        run.epoch_done(stage, figures, optimizer, method)
