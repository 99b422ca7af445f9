#!/usr/bin/env python3
"""Trains a network on CIFAR-10, prunes it to patterns or free taps, retrains it, and exports both."""

import copy
import ctypes
import json
import sys

import torch

import checkpoint
from checkpoint import Interruption, Stopped
from curves import draw
from data import TrainingImages, load_split, to_input
from errors import BadInput
from export import accuracy, write_arrays, write_onnx
from methods import make_method
from networks import Chain, make_network, multiplications, whiten
from options import identity, parse_arguments
from progress import Progress
from recipes import check_rates, layers_to_prune, need_module, pp
from stage import run_stage, stages_of

WHITENING_IMAGES = 5000  # whose patches the first convolution begins with
UNFINISHED = 75  # exit status of a run that --budget stopped


def reuse_memory():
    """Stop glibc from returning freed memory to the system: fewer page faults, faster steps."""
    if sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallopt"):
        for parameter, value in ((-4, 0), (-1, 2 ** 31 - 1), (-8, 1)):  # mmap, trim, arenas
            ctypes.CDLL(None).mallopt(parameter, value)


class Run:
    """The state of a run, what its checkpoint holds of it, and the files in its folder."""

    def __init__(self, options, interruption):
        self.options, self.interruption = options, interruption
        self.folder, self.file = options.output, options.output / "checkpoint.pt"
        torch.manual_seed(options.seed)
        self.network = make_network(options.network, options.width).to(options.device)
        self.stages = [stage for stage in stages_of(options) if stage.name == "dense" or not options.dense_only]
        self.stage, self.epoch, self.optimizer, self.method = "dense", 0, None, None
        self.structures, self.history = {}, []
        self.progress = Progress(self.stages)

    def resume(self):
        """Go on from the checkpoint."""
        saved = checkpoint.load(self.file, "run")
        checkpoint.check_same(self.file, saved["options"], identity(self.options))
        checkpoint.load_weights(self.network, saved["network"], self.file)
        for part in ("stage", "epoch", "optimizer", "method", "structures", "history"):
            setattr(self, part, saved[part])
        print(f"{self.file}: going on after {self.stage} epoch {self.epoch}", flush=True)

    def enter(self, stage):
        """Move on to a stage; True when it begins and was not resumed."""
        begins = self.stage != stage
        if begins:
            self.stage, self.epoch, self.optimizer, self.method = stage, 0, None, None
        return begins

    def check_budget(self):
        """Raise Stopped when the next epoch would probably end beyond the budget."""
        budget, seconds = self.options.budget, max(self.progress.last.values(), default=0.0)
        if budget is not None and self.progress.last and self.progress.elapsed() + seconds > budget:
            raise Stopped(f"stopped, as the next epoch would end beyond --budget {budget:g}", UNFINISHED)

    def epoch_done(self, stage, figures, optimizer, method):
        """Write checkpoint and history."""
        self.epoch, self.optimizer = figures["epoch"], optimizer.state_dict()
        self.method = method.state() if method else None
        self.history.append(figures)
        checkpoint.save(self.file, {
            "kind": "run", "options": identity(self.options), "stage": stage.name, "epoch": self.epoch,
            "network": self.network.state_dict(), "optimizer": self.optimizer, "method": self.method,
            "structures": self.structures, "history": self.history})
        self.write_history()

    def write_history(self, **more):
        """Write history.json."""
        checkpoint.save_json(self.folder / "history.json",
                             {"options": identity(self.options), "epochs": self.history, **more})

    def draw(self):
        """Draw curves.png."""
        if self.history:
            draw(self.history, self.folder / "curves.png", self.folder.name)

    def export(self, role, top1, test):
        """Write the network as ONNX, and a chain's arrays."""
        o = self.options
        metadata = {"name": f"cifar10-{o.network}-{role}", "top1": f"{top1:.2f}",
                    "structures": json.dumps(self.structures)}
        write_onnx(self.network, self.folder / f"{role}.onnx", metadata, test[0])
        text = f"{role}: top-1 {top1:.2f} % of {len(test[1])} test images, {self.folder / role}.onnx"
        if isinstance(self.network, Chain):
            written = write_arrays(self.network, self.structures, self.folder / role, metadata["name"], test, o.device)
            text += f", {self.folder / role / 'network.json'} ({written:.2f} %)"
        print(text, flush=True)


def dense_file(run):
    """Where a run keeps its dense network."""
    return run.folder / "dense.pt"


def save_dense(run, test):
    """Keep the dense network for the stages and runs that start from it, and export it."""
    last = run.history[-1]
    run.export("dense", last["test_accuracy"], test)
    run.draw()
    checkpoint.save(dense_file(run), {
        "kind": "dense", "network": run.options.network, "width": run.options.width, "seed": run.options.seed,
        "state": run.network.state_dict(), "test_accuracy": last["test_accuracy"],
        "training_accuracy": last["training_accuracy"], "history": run.history})


def load_dense(run, path):
    """Return the dense checkpoint at `path`, its weights loaded into the run's network."""
    dense = checkpoint.load(path, "dense")
    checkpoint.check_same(path, dense, {"network": run.options.network, "width": run.options.width})
    checkpoint.load_weights(run.network, dense["state"], path)
    return dense


def prune(run, data, test):
    """From the dense network to masks: the stage of the method, then its decision."""
    if run.enter("pruning"):
        run.dense = load_dense(run, dense_file(run))
    teacher = teacher_of(run)
    # The recipes are those of the dense weights, also when the stage goes on from a checkpoint.
    resumed = copy.deepcopy(run.network.state_dict())
    run.network.load_state_dict(run.dense["state"])
    interval = max(1, round(run.options.interval * (len(data) // run.options.batch)))
    method = make_method(layers_to_prune(run.network, run.options), run.options, interval)
    run.network.load_state_dict(resumed)
    if run.method:
        method.restore(run.method)
    else:
        method.start()
    run_stage(run, run.stages[1], data, test, method, teacher)
    run.structures = method.finish()
    run.draw()


def start_from_pruned(run):
    """Begin with the retraining of another run's pruned network, under its masks."""
    path = run.options.pruned_from
    pruned = checkpoint.load(path, "pruned")
    checkpoint.check_same(path, pruned, {"network": run.options.network, "width": run.options.width})
    checkpoint.load_weights(run.network, pruned["state"], path)
    checkpoint.save(dense_file(run), pruned["dense"])
    run.structures, run.history = pruned["structures"], pruned["history"]
    run.enter("retraining")


def teacher_of(run):
    """The dense network, if it teaches."""
    if run.options.distillation == 0:
        return None
    teacher = copy.deepcopy(run.network)
    teacher.load_state_dict(run.dense["state"])
    return teacher.eval().requires_grad_(False)


def finish(run, test):
    """Export the pruned network and write down what the run came to."""
    run.network.eval()
    top1 = accuracy(run.network, *test, run.options.device)
    run.export("pruned", top1, test)
    checkpoint.save(run.folder / "pruned.pt", {
        "kind": "pruned", "network": run.options.network, "width": run.options.width,
        "state": run.network.state_dict(), "structures": run.structures, "dense": run.dense, "history": run.history})
    products, layers = multiplications(run.network), run.network.layers()
    weights, kept = sum(m.weight.numel() for m in layers.values()), sum(m.kept() for m in layers.values())
    result = {"dense_accuracy": run.dense["test_accuracy"], "test_accuracy": top1,
              "training_accuracy": run.history[-1]["training_accuracy"],
              "weights": weights, "kept_weights": kept,
              "multiplications": sum(whole for whole, _ in products.values()),
              "kept_multiplications": sum(part for _, part in products.values()),
              "seconds": round(sum(epoch["seconds"] for epoch in run.history), 1),
              "layers": {name: {"weights": m.weight.numel(), "kept": m.kept()} for name, m in layers.items()}}
    run.write_history(result=result)
    run.draw()
    print(f"{run.folder.name}: top-1 {top1:.2f} % (dense {result['dense_accuracy']:.2f} %), "
          f"{kept} of {weights} weights ({weights / kept:.2f}x fewer), {result['kept_multiplications']} of "
          f"{result['multiplications']} multiplications per image "
          f"({result['multiplications'] / result['kept_multiplications']:.2f}x fewer)", flush=True)


def train(options, interruption):
    """Carry a run through its stages."""
    if not options.dense_only:
        need_module()
    if options.device == "cuda" and not torch.cuda.is_available():
        raise BadInput("--device cuda: PyTorch sees no GPU")
    torch.set_num_threads(options.threads)
    torch.backends.cudnn.allow_tf32 = False  # evaluation is in float32
    run = Run(options, interruption)
    check_rates(run.network, options)
    if options.resume:
        run.resume()
    elif run.file.exists():
        raise BadInput(f"{run.file} exists: --resume goes on from it, another --output begins anew")
    options.output.mkdir(parents=True, exist_ok=True)
    options.cache.mkdir(parents=True, exist_ok=True)
    train_images, test = load_split(options.train, options.cache), load_split(options.test, options.cache)
    if options.batch > len(train_images[1]):
        raise BadInput(f"--batch {options.batch}: there are only {len(train_images[1])} training images")
    data = TrainingImages(*train_images, options.device, options.seed, options.cutout)

    if options.pruned_from and run.stage == "dense":
        start_from_pruned(run)
    if run.stage == "dense":
        if options.dense_from and run.epoch == 0:
            dense = load_dense(run, options.dense_from)
            checkpoint.save(dense_file(run), dense)
            run.history = dense["history"]
        else:
            if run.epoch == 0:
                whiten(run.network.conv1, to_input(train_images[0][:WHITENING_IMAGES]))
            run_stage(run, run.stages[0], data, test, None, None)
            save_dense(run, test)
    if options.dense_only:
        return
    run.dense = checkpoint.load(dense_file(run), "dense")
    if run.stage != "retraining":
        prune(run, data, test)
    run.enter("retraining")
    run_stage(run, run.stages[2], data, test, None, teacher_of(run))
    finish(run, test)


def main(arguments=None):
    """Run the command line and return the exit status."""
    reuse_memory()
    try:
        options = parse_arguments(arguments)
        with Interruption() as interruption:
            train(options, interruption)
    except Stopped as stopped:
        print(f"\ntrain.py: {stopped}; --resume goes on from the last whole epoch", file=sys.stderr)
        return stopped.status
    except (BadInput, OSError, *([pp.Error] if pp else [])) as error:
        print(f"train.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
