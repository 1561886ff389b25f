"""What a model says of one text, and what was learnt beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from zlib import crc32

# Start, end, label and probability of every word that may identify.
Spans = Sequence[tuple[int, int, str, float]]
# Start and end of a word, and how far the model speaks for each thing in ``LEANINGS``, as log odds.
Leanings = Sequence[tuple[int, int, Sequence[float]]]

LABELS = ("PERSON", "AGE", "DATE", "PLACE", "ORG", "ID")
# An identifier at all; then which one it would be.
LEANINGS = ("any", *LABELS)


@dataclass(frozen=True, slots=True)
class Weights:
    """What each of many true things weighs: whole numbers, in ``unit`` log odds, in favour of an identifier when above nought.

    As many as a power of two; a thing's own lies where its text hashes to.
    """

    steps: memoryview
    unit: float

    def of(self, things: Iterable[str]) -> float:
        """What all these together weigh, in log odds."""
        steps, size = self.steps, len(self.steps)
        return self.unit * sum(steps[place(thing, size)] for thing in things)


def place(thing: str, size: int) -> int:
    """Where its weight lies in a table of so many."""
    return crc32(thing.encode("utf-8", "surrogatepass")) & (size - 1)


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt of words (``features``) and of the company they keep (``company``).

    Without the network, ``labels`` tells which identifier a word would be. Beside it, ``second`` is what the words weigh without
    it: another opinion, for the company to weigh.
    """

    words: Weights
    company: Weights
    labels: Weights | None = None
    second: Weights | None = None


class Heard(NamedTuple):
    """What the model says of one text; ``leanings`` only where something was learnt.

    Of a stretch heard again only the words in ``asked`` (start and end, in order) are to be answered for; the rest is their company.
    """

    spans: Spans = ()
    leanings: Leanings = ()
    learnt: Learnt | None = None
    asked: Sequence[tuple[int, int]] | None = None

    def only(self, words: Sequence[tuple[int, int]], *, shift: int) -> Heard:
        """The same, to answer for these words alone; all lies ``shift`` further on in the text they are words of."""
        spans = [(start + shift, end + shift, label, share) for start, end, label, share in self.spans]
        leanings = [(start + shift, end + shift, leaning) for start, end, leaning in self.leanings]
        return Heard(spans, leanings, self.learnt, sorted(words))

    def answers_for(self, place: int) -> bool:
        """Whether the word that stands here was asked about."""
        if self.asked is None:
            return True
        at = bisect_right(self.asked, place, key=_start) - 1
        return at >= 0 and place < self.asked[at][1]


def together(parts: Sequence[Heard]) -> Heard:
    """What was said of the parts of one text, as of the whole: of a word in two parts, what was said where it was asked about."""
    spans: dict[tuple[int, int], tuple[int, int, str, float]] = {}
    leanings: dict[tuple[int, int], tuple[int, int, Sequence[float]]] = {}
    for part in parts:
        for span in part.spans:
            if span[:2] not in spans or part.answers_for(span[0]):
                spans[span[:2]] = span
        for leaning in part.leanings:
            if leaning[:2] not in leanings or part.answers_for(leaning[0]):
                leanings[leaning[:2]] = leaning
    return Heard(
        sorted(spans.values()),
        sorted(leanings.values(), key=_start),
        parts[0].learnt if parts else None,
        sorted({word for part in parts for word in part.asked or ()}),
    )


def _start(stretch: Sequence[Any]) -> int:
    return int(stretch[0])


# Hears several texts at once.
NameModel = Callable[[Sequence[str]], Sequence[Heard]]
