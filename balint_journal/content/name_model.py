"""The name model: Rampart (National Design Studio, CC BY 4.0), its layers trained further, run by onnxruntime on this computer.

It reads 480 characters at a time, overlapping by 96, and says of every word how likely it is part of an identifier: once as
Rampart says it (``spans``), once as was learnt from notes such as these (``leanings``).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from balint_journal.content.model_files import checked, learnt_beside
from balint_journal.content.wordpiece import Pieces, WordPiece
from balint_journal.deid.learnt.cuts import cuts
from balint_journal.deid.learnt.heard import Heard, Learnt, NameModel

if TYPE_CHECKING:
    from numpy.typing import NDArray

LABELS = (
    "GIVEN_NAME", "SURNAME", "EMAIL", "PHONE", "URL", "TAX_ID", "BANK_ACCOUNT", "ROUTING_NUMBER", "GOVERNMENT_ID", "PASSPORT",
    "DRIVERS_LICENSE", "BUILDING_NUMBER", "STREET_NAME", "SECONDARY_ADDRESS", "CITY", "STATE", "ZIP_CODE",
)  # fmt: skip
# Tokens the model can take at once, and how many windows are handed over together.
_MOST_PIECES, _TOGETHER = 510, 2
# Below this nobody would listen; it keeps the answer short.
_FLOOR = 0.02
_THREADS = 2

_Words = dict[tuple[int, int], tuple[str, float]]
# For a word: how far it stands from the edges of its window, and what it leans towards.
_Views = dict[tuple[int, int], tuple[int, tuple[float, ...]]]


@lru_cache(maxsize=1)
def load_name_model() -> NameModel:
    """The model, checked by hash and ready to be asked; loaded once in a process. Raises DamagedModelError, DamagedWeightsError."""
    return model_from(checked("reader.onnx"), learnt_beside())


def model_from(model: bytes, learnt: Learnt | None = None) -> Runner:
    """The same from the bytes of any such file: to learn from, and to learn for. Without ``learnt``, Rampart as it was published."""
    _one_thread()
    return Runner(_session(model), _pieces(), learnt)


def _pieces() -> WordPiece:
    return WordPiece({piece: number for number, piece in enumerate(checked("vocab.txt").decode().split("\n")) if piece})


def _one_thread() -> None:
    """For numpy, told before it is loaded: its second thread would wait in a loop and double the work."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _session(model: bytes) -> Any:  # noqa: ANN401 - onnxruntime ships no types
    import onnxruntime  # noqa: PLC0415 - costs a fifth of a second

    onnxruntime.disable_telemetry_events()  # on Windows it would send events to the system's own log
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(_THREADS, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    # Working out a quicker order of the steps costs 30 ms at every start and saves a few a note. (It also moves the odds by a hundredth or so.)
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting in a loop doubles the work
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


class Runner:
    """A model that was loaded; it is called with texts (see ``NameModel``)."""

    def __init__(self, session: Any, pieces: WordPiece, learnt: Learnt | None) -> None:  # noqa: ANN401 - onnxruntime ships no types
        self._session = session
        self._pieces = pieces
        self._learnt = learnt
        self._takes = {entry.name for entry in session.get_inputs()}

    def __call__(self, texts: Sequence[str]) -> list[Heard]:
        """What it says of each text, in their order."""
        windows = [(number, window) for number, text in enumerate(texts) for window in self.windows(text)]
        windows.sort(key=lambda pair: len(pair[1].ids))
        best: list[_Words] = [{} for _ in texts]
        views: list[_Views] = [{} for _ in texts]
        for at in range(0, len(windows), _TOGETHER):
            batch = windows[at : at + _TOGETHER]
            for (number, window), (shares, leanings) in zip(batch, self._asked([w for _, w in batch]), strict=True):
                _keep_best(best[number], window, shares)
                if leanings is not None:
                    _keep_innermost(views[number], window, leanings)
        return [
            Heard(
                sorted((s, e, label, score) for (s, e), (label, score) in found.items()),
                sorted((s, e, leaning) for (s, e), (_, leaning) in seen.items()),
                self._learnt,
            )
            for found, seen in zip(best, views, strict=True)
        ]

    def windows(self, text: str) -> Iterator[Pieces]:
        """The pieces of the text, as many at a time as the model is shown together."""
        for start, end in cuts(text):
            pieces = self._pieces.cut(text, start, end)
            for at in range(0, len(pieces.ids), _MOST_PIECES):
                yield Pieces(pieces.ids[at : at + _MOST_PIECES], pieces.word_of[at : at + _MOST_PIECES], pieces.words)

    def framed(self, window: Pieces) -> list[int]:
        """The pieces between the marks for beginning and end."""
        return [self._pieces.first, *window.ids, self._pieces.last]

    def _asked(self, batch: list[Pieces]) -> Iterator[tuple[NDArray[Any], NDArray[Any] | None]]:
        import numpy as np  # noqa: PLC0415 - costs a fifth of a second

        width = max(len(window.ids) for window in batch) + 2
        ids = np.zeros((len(batch), width), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, window in enumerate(batch):
            length = len(window.ids) + 2
            ids[row, :length] = self.framed(window)
            mask[row, :length] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        outputs = ["logits", "leanings"] if self._learnt else ["logits"]
        logits, *leanings = self._session.run(outputs, {name: given[name] for name in self._takes})
        odds = np.exp(logits.astype(np.float32) - logits.max(axis=-1, keepdims=True))
        shares = odds / odds.sum(axis=-1, keepdims=True)
        for row, window in enumerate(batch):
            inside = slice(1, len(window.ids) + 1)
            yield shares[row, inside], leanings[0][row, inside] if leanings else None


def _keep_best(best: _Words, window: Pieces, shares: NDArray[Any]) -> None:
    scores = 1.0 - shares[:, 0]
    for piece in (scores >= _FLOOR).nonzero()[0]:
        word = window.words[window.word_of[piece]]
        score = float(scores[piece])
        if score > best.get(word, ("", 0.0))[1]:
            best[word] = (LABELS[int(shares[piece, 1:].argmax()) // 2], score)


def _keep_innermost(views: _Views, window: Pieces, leanings: NDArray[Any]) -> None:
    """Each word's view, the mean over its pieces, from the window in which most stands around it."""
    import numpy as np  # noqa: PLC0415 - costs a fifth of a second

    if not window.word_of:
        return
    numbers = np.asarray(window.word_of)
    starts = np.flatnonzero(np.diff(numbers, prepend=-1))
    counts = np.diff(starts, append=len(numbers))
    means = (np.add.reduceat(leanings, starts) / counts[:, None]).tolist()
    first, last = window.words[int(numbers[0])][0], window.words[int(numbers[-1])][1]
    for number, mean in zip(numbers[starts].tolist(), means, strict=True):
        word = window.words[number]
        around = min(word[0] - first, last - word[1])
        if word not in views or around > views[word][0]:
            views[word] = (around, tuple(mean))
