"""Archives of generated images, for tests."""

import io
import tarfile

import numpy as np
from PIL import Image

from data import LABELS


def make_archive(path, count, labels=LABELS, size=32):
    """Write a tar of noisy JPEGs whose stripes and colours tell their labels."""
    random = np.random.default_rng(count)
    with tarfile.open(path, "w:gz") as tar:
        for i in range(count):
            label = i % len(labels)
            stripes = np.arange(size)[:, None, None] // (1 + label // 3) % 2 * 60 + (np.arange(3) == label % 3) * 50
            pixels = np.clip(random.normal(90, 30, (size, size, 3)) + stripes, 0, 255).astype(np.uint8)
            file = io.BytesIO()
            Image.fromarray(pixels).save(file, "JPEG", quality=90)
            member = tarfile.TarInfo(f"split/{labels[label]}/{i:04}.jpg")
            member.size = file.tell()
            file.seek(0)
            tar.addfile(member, file)
