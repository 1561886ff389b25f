"""The files of the name model and of what was learnt beside it, each checked before it is used."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from balint_journal.deid.learnt.heard import Learnt, Weights
from balint_journal.errors import DamagedError

FOLDER = Path(__file__).parent / "data" / "deid" / "model"
SHA256 = {
    "reader.onnx": "af102ccd8f4d019830a1fb628338ee51b36c81f073fd92c6bc8b883b11211118",
    "beside.zip": "04ba41f95746bfc70e65fb10d5f52fc630785cc628cce1aefdd17c4eb663cff0",
    "alone.zip": "8108f3718907ce4cf8d5c3cfa30389543b5404b490012c8c92e34d75634c0f60",
    "vocab.txt": "0fbe6b50061feabb9be68af471e9aa6df07a4bc428bdca4b0eff1fcd3612dee5",
}


class DamagedModelError(DamagedError):
    """A file of the name model is not the one that was shipped."""

    what = "A file of the name model is missing or has changed since it was installed."
    remedy = "Installing this program again mends it; deidentify --no-model does without it."


class DamagedWeightsError(DamagedError):
    """The file for reading without the name model is not the one that was shipped."""

    what = "A file for reading without the name model is missing or has changed since it was installed."
    remedy = "Installing this program again mends it."


def checked(name: str, error: type[DamagedError] = DamagedModelError) -> bytes:
    """The bytes of one of these files. Raises ``error`` where they are not the ones that were shipped."""
    try:
        data = (FOLDER / name).read_bytes()
    except OSError as cause:
        raise error from cause
    if hashlib.sha256(data).hexdigest() != SHA256[name]:
        raise error
    return data


def learnt_beside() -> Learnt:
    """What was learnt beside the network. Raises DamagedModelError, DamagedWeightsError."""
    return replace(read_learnt(checked("beside.zip")), second=learnt_alone().words)


@lru_cache(maxsize=1)
def learnt_alone() -> Learnt:
    """What was learnt for reading without the network. Raises DamagedWeightsError."""
    return read_learnt(checked("alone.zip", DamagedWeightsError))


def read_learnt(data: bytes) -> Learnt:
    """From the bytes of a zip file: for each table its weights, a signed byte each, and in ``units.json`` their units."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        units = json.loads(file.read("units.json"))
        return Learnt(**{name: Weights(memoryview(file.read(name)).cast("b"), unit) for name, unit in units.items()})
