"""What a model says of one text, and what was learnt beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

# Start, end, label and probability of every word that may identify.
Spans = Sequence[tuple[int, int, str, float]]
# Start and end of a word, and how far the model's inner view of it speaks for each thing in ``LEANINGS``, as log odds.
Leanings = Sequence[tuple[int, int, Sequence[float]]]

DIRECT = ("PERSON", "PLACE", "ORG", "AGE", "DATE")
TELLING = (
    "OCCUPATION", "NATIONALITY", "FAITH", "FAMILY_STRUCTURE", "RARE_EVENT", "RARE_CONDITION", "RARE_TRAIT", "TIME_REF", "ROLE_SINGLE",
)  # fmt: skip
# An identifier at all, a telling fact at all; then which one it would be.
LEANINGS = ("direct", "telling", *DIRECT, *TELLING)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What each true thing about a word weighs (see ``features``), in steps of ``unit`` log odds.

    Two whole numbers a bucket: towards an identifier, towards a telling fact.
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
