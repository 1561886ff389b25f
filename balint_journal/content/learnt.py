"""What was learnt from the development notes (``lexicons/learn.py``), to lean on the name model's inner view of a text."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from balint_journal.deid.learnt.heard import Learnt

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Layers of the model whose view of a word is asked for.
LAYERS = (1, 3, 4, 5)
_OUTPUT = "/bert/encoder/layer.{}/output/LayerNorm/LayerNormalization_output_0"
# Numbers of the fields in the file format of ONNX (onnx.proto): a model's graph, a graph's outputs, an output's name.
_GRAPH, _GRAPH_OUTPUT, _NAME = 7, 12, 1
_LENGTH_FOLLOWS = 2


@dataclass(frozen=True, slots=True)
class Leaning:
    """``inner @ matrix + bias`` is what the inner view of a word speaks for; ``learnt`` weighs the rest."""

    matrix: NDArray[Any]
    bias: NDArray[Any]
    learnt: Learnt | None


def read_leaning(data: bytes) -> Leaning:
    """From the bytes of the shipped file: arrays ``matrix``, ``bias``, ``weights`` (bytes with a sign) and ``unit``."""
    import numpy as np  # noqa: PLC0415 - costs a fifth of a second

    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        weights = memoryview(arrays["weights"].tobytes()).cast("b")
        return Leaning(arrays["matrix"].astype(np.float32), arrays["bias"], Learnt(weights, float(arrays["unit"])))


def inner_outputs() -> list[str]:
    """The names of the outputs that hold the inner view."""
    return [_OUTPUT.format(layer) for layer in LAYERS]


def with_inner_view(model: bytes) -> bytes:
    """The same model, its inner view among its outputs: in this format a message that is appended is merged into the first."""
    return model + b"".join(
        _field(_GRAPH, _field(_GRAPH_OUTPUT, _field(_NAME, name.encode()))) for name in inner_outputs()
    )


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | _LENGTH_FOLLOWS, len(content)]) + content
