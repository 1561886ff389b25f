"""What a model says of one text, and what was learnt beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Start, end, label and probability of every word that may identify.
Spans = Sequence[tuple[int, int, str, float]]
# Start and end of a word, and how far the model speaks for each thing in ``LEANINGS``, as log odds.
Leanings = Sequence[tuple[int, int, Sequence[float]]]

LABELS = ("PERSON", "AGE", "DATE", "PLACE", "ORG", "ID")
# An identifier at all; then which one it would be.
LEANINGS = ("any", *LABELS)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What each true thing about a word weighs (see ``features``), in steps of ``unit`` log odds.

    One whole number a bucket, in favour of an identifier when it is above nought.
    """

    weights: memoryview
    unit: float


class Heard(NamedTuple):
    """What the model says of one text; ``leanings`` only where something was learnt."""

    spans: Spans = ()
    leanings: Leanings = ()
    learnt: Learnt | None = None

    def only(self, words: Sequence[tuple[int, int]], *, shift: int) -> Heard:
        """What was said of these words alone, not of their neighbours; all lies ``shift`` further on in the text they are words of."""
        spans = [(s + shift, e + shift, label, share) for s, e, label, share in self.spans if _in(s + shift, words)]
        leanings = [(s + shift, e + shift, leaning) for s, e, leaning in self.leanings if _in(s + shift, words)]
        return Heard(spans, leanings, self.learnt)


def together(parts: Sequence[Heard]) -> Heard:
    """What was said of the parts of one text, as of the whole."""
    return Heard(
        [span for part in parts for span in part.spans],
        [leaning for part in parts for leaning in part.leanings],
        parts[0].learnt if parts else None,
    )


def _in(place: int, words: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in words)


# Hears several texts at once.
NameModel = Callable[[Sequence[str]], Sequence[Heard]]
