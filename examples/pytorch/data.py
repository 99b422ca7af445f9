"""CIFAR-10 from tar archives of JPEGs: decoded once, cached, and augmented batch by batch."""

import hashlib
import io
import os
import tarfile
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from errors import BadInput

LABELS = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
SIZE = 32    # height and width of an image
BORDER = 4   # reflected border from which random crops are taken


def decode(archive):
    """Return images (N x 3 x 32 x 32, uint8) and labels (N, int64) of a tar of JPEGs, in the order of their names.

    An image's folder is its label. Raises BadInput, naming the member, for a folder that is no label, an image that
    cannot be decoded or has another size, and for an archive without images.
    """
    images, labels = [], []
    try:
        with tarfile.open(archive) as tar:
            for member in sorted((m for m in tar if m.isfile()), key=lambda m: m.name):
                folder = Path(member.name).parent.name
                if folder not in LABELS:
                    raise BadInput(f"{archive}: {member.name}: unknown label '{folder}', expected one of "
                                   + ", ".join(LABELS))
                try:
                    image = np.asarray(Image.open(io.BytesIO(tar.extractfile(member).read())).convert("RGB"))
                except (OSError, SyntaxError) as error:
                    raise BadInput(f"{archive}: {member.name}: cannot be decoded: {error}") from error
                if image.shape != (SIZE, SIZE, 3):
                    raise BadInput(f"{archive}: {member.name}: {image.shape[0]} x {image.shape[1]} pixels, "
                                   f"expected {SIZE} x {SIZE}")
                images.append(image.transpose(2, 0, 1))
                labels.append(LABELS.index(folder))
    except (tarfile.TarError, EOFError, OSError) as error:
        raise BadInput(f"{archive}: cannot be read: {error}") from error
    if not images:
        raise BadInput(f"{archive}: 0 images, expected folders named by label with JPEG files in them")
    return np.stack(images), np.array(labels, dtype=np.int64)


def load_split(archive, cache):
    """Return decode(archive) as tensors, from a file in the folder `cache` if the same archive was decoded before.

    The file is named after the archive's content, so that one folder serves any number of archives.
    """
    try:
        digest = hashlib.sha256(Path(archive).read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise BadInput(f"{archive}: cannot be read: {error.strerror}") from error
    file = Path(cache) / f"images-{digest}.npz"
    if not file.exists():
        images, labels = decode(archive)
        part = file.with_name(f"{file.stem}.{os.getpid()}.part.npz")
        np.savez(part, images=images, labels=labels)
        part.replace(file)
    try:
        with np.load(file) as arrays:
            return torch.from_numpy(arrays["images"]), torch.from_numpy(arrays["labels"])
    except (OSError, ValueError, KeyError) as error:
        raise BadInput(f"{file}: is not a cache of images ({error}); remove it") from error


def to_input(images):
    """Turn N x 3 x 32 x 32 bytes into what the networks read: RGB in 0..1, channels last in memory."""
    return images.to(torch.float32, memory_format=torch.channels_last).div_(255)


class TrainingImages:
    """Training images with a reflected border, on the device that trains.

    An image is mirrored in every other epoch, half of them in the first: in two epochs each shows both its sides, which
    chance would leave out (Jordan, arXiv 2404.00498, section 3.6).
    cutout  edge of a square of each crop that is grey, its centre anywhere (DeVries and Taylor, arXiv 1708.04552)
    """

    def __init__(self, images, labels, device, seed, cutout=0):
        border = (0, 0), (0, 0), (BORDER, BORDER), (BORDER, BORDER)
        self.padded = torch.from_numpy(np.pad(images.numpy(), border, mode="reflect")).to(device)
        self.labels = labels.to(device)
        self.mirrored = torch.randint(0, 2, (len(labels),), generator=torch.Generator().manual_seed(seed))
        self.cutout = cutout

    def __len__(self):
        return len(self.labels)

    def crops(self, picked, epoch, generator):
        """Return a random crop of each picked image, mirrored if it is the image's turn, as network input."""
        n, ramp = len(picked), torch.arange(SIZE)
        top, left = torch.randint(0, 2 * BORDER + 1, (2, n, 1), generator=generator)
        mirrored = (self.mirrored[picked, None] + epoch) % 2 == 1
        rows, columns = top + ramp, left + torch.where(mirrored, SIZE - 1 - ramp, ramp)
        at = (picked[:, None, None, None], torch.arange(3)[None, :, None, None],
              rows[:, None, :, None], columns[:, None, None, :])
        crops = to_input(self.padded[tuple(index.to(self.padded.device) for index in at)])
        if self.cutout:
            inside = ramp - torch.randint(0, SIZE, (2, n, 1), generator=generator) + self.cutout // 2
            inside = ((inside >= 0) & (inside < self.cutout)).to(crops.device)
            crops.masked_fill_((inside[0, :, :, None] & inside[1, :, None, :])[:, None], 0.5)
        return crops

    def batches(self, batch, epoch, generator):
        """Yield inputs and labels of one epoch, counted over all stages, in random order; an incomplete last batch is left out."""
        order = torch.randperm(len(self), generator=generator)
        for start in range(0, len(self) - batch + 1, batch):
            picked = order[start:start + batch]
            yield self.crops(picked, epoch, generator), self.labels[picked.to(self.labels.device)]
