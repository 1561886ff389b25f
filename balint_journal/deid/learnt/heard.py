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


# Hears several texts at once.
NameModel = Callable[[Sequence[str]], Sequence[Heard]]
