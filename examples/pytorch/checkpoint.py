"""Files that are whole or absent, and stopping between two steps."""

import json
import pickle
import signal
import zipfile

import torch

from errors import BadInput


class Stopped(Exception):
    """The run ends early, its last checkpoint intact. `status` is the exit status."""

    def __init__(self, text, status):
        super().__init__(text)
        self.status = status


def write(path, writer):
    """Call writer(part) on a name beside `path`, and give the file its name when it is whole."""
    part = path.with_name(path.name + ".part")
    try:
        writer(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def flattened(value, tensors):
    """Replace the tensors in nested dicts and lists by their places in the list `tensors`, so that the rest is JSON."""
    if isinstance(value, torch.Tensor):
        tensors.append(value)
        return {"tensor": len(tensors) - 1}
    if isinstance(value, dict):
        return {"pairs": [[key, flattened(v, tensors)] for key, v in value.items()]}
    return [flattened(v, tensors) for v in value] if isinstance(value, (list, tuple)) else value


def unflattened(value, tensors):
    """Undo flattened()."""
    if isinstance(value, list):
        return [unflattened(v, tensors) for v in value]
    if not isinstance(value, dict):
        return value
    return tensors[value["tensor"]] if "tensor" in value else {k: unflattened(v, tensors) for k, v in value["pairs"]}


def save(path, content):
    """Write nested dicts and lists of tensors and plain data, which load() reads."""
    tensors = []
    text = json.dumps(flattened(content, tensors))
    write(path, lambda part: torch.save({"content": text, "tensors": tensors}, part))


def save_json(path, content):
    """Write plain data as JSON."""
    write(path, lambda part: part.write_text(json.dumps(content, indent=1, allow_nan=False) + "\n", encoding="utf-8"))


def load(path, kind):
    """Return the content of a save()d file with content["kind"] == kind. Raises BadInput for any other file."""
    try:
        # Restricted to tensors and text, loading runs no code that a file brings along.
        saved = torch.load(path, map_location="cpu", weights_only=True)
        content = unflattened(json.loads(saved["content"]), saved["tensors"])
    except FileNotFoundError:
        raise BadInput(f"{path}: does not exist") from None
    except (OSError, RuntimeError, EOFError, LookupError, TypeError, ValueError, pickle.UnpicklingError,
            zipfile.BadZipFile) as error:
        raise BadInput(f"{path}: is no checkpoint, or a damaged one: {str(error)[:120]}") from error
    if not isinstance(content, dict) or content.get("kind") != kind:
        raise BadInput(f"{path}: is no {kind} checkpoint of train.py")
    return content


def check_same(path, saved, wanted):
    """Raise BadInput, naming the option, when a checkpoint's options differ from those of the command."""
    for name, value in wanted.items():
        if saved.get(name) != value:
            raise BadInput(f"{path}: was made with {name} {saved.get(name)}, the command says {value}")


def load_weights(network, state, path):
    """Load a state dictionary into a network.

    Raises BadInput when it is another network's or holds a number that is not finite.
    """
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise BadInput(f"{path}: is of another network: {' '.join(str(error).split())[:200]}") from error
    for name, value in network.state_dict().items():
        if not bool(torch.isfinite(value).all()):
            raise BadInput(f"{path}: {name} holds a number that is not finite")


class Interruption:
    """While entered, remembers SIGINT and SIGTERM for check(); a second one ends the process at once."""

    def __enter__(self):
        self.received = None
        self.before = {number: signal.signal(number, self.receive) for number in (signal.SIGINT, signal.SIGTERM)}
        return self

    def receive(self, number, frame):
        """Handle a signal."""
        self.received = number
        signal.signal(number, signal.SIG_DFL)

    def check(self):
        """Raise Stopped if a signal came."""
        if self.received:
            raise Stopped(f"stopped by {signal.Signals(self.received).name}", 128 + self.received)

    def __exit__(self, *error):
        for number, handler in self.before.items():
            signal.signal(number, handler)
