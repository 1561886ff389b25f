"""Many overlapping beliefs become one row of stretches that do not overlap. Nothing a detector found is lost: union, never intersection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.candidate import Candidate, Strength
from balint_journal.deid.findings import Action, Category

_PLACES = {Category.PLACE, Category.ADDRESS, Category.ORGANISATION}
# A middle initial between two names.
_INITIAL = re.compile(r" [^\W\d_]\.? ")
_JOINS = {" ", "-", "'", ". ", ".", "  "}


def settle(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Non-overlapping candidates in order, which together cover every letter that any candidate covered.

    Where candidates meet, a change goes before a flag, the stronger before the weaker and the longer before the shorter;
    what sticks out of the loser stays, on its own.
    """
    settled: list[Candidate] = []
    for cluster in _clusters(sorted(candidates, key=lambda c: (c.start, -c.end))):
        settled.extend(_share(text, cluster))
    return list(_joined(text, settled))


def _clusters(ordered: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    cluster: list[Candidate] = []
    end = -1
    for candidate in ordered:
        if candidate.start >= end and cluster:
            yield cluster
            cluster = []
        cluster.append(candidate)
        end = max(end, candidate.end)
    if cluster:
        yield cluster


def _share(text: str, cluster: list[Candidate]) -> list[Candidate]:
    taken: list[Candidate] = []
    for candidate in sorted(_outermost(cluster), key=_claim):
        taken.extend(_left_over(text, candidate, taken))
    return sorted(taken)


def _outermost(cluster: Sequence[Candidate]) -> Iterator[Candidate]:
    """Without the parts of a longer name of a place: "Marlborough Road" goes up in "Marlborough Road Medical Practice"."""
    wholes = [
        c for c in cluster if c.category in _PLACES and c.strength >= Strength.LIKELY and c.action is Action.REPLACE
    ]
    for candidate in cluster:
        part = candidate.strength < Strength.HIDDEN and candidate.category in _PLACES
        if not part or not any(_holds(whole, candidate) for whole in wholes):
            yield candidate


def _holds(whole: Candidate, part: Candidate) -> bool:
    return whole.start <= part.start and part.end <= whole.end and whole.end - whole.start > part.end - part.start


def _claim(candidate: Candidate) -> tuple[bool, int, int, int]:
    return candidate.action is Action.FLAG, -candidate.strength, candidate.start - candidate.end, candidate.start


def _left_over(text: str, candidate: Candidate, taken: Sequence[Candidate]) -> Iterator[Candidate]:
    pieces = [(candidate.start, candidate.end)]
    for other in taken:
        pieces = [
            piece
            for start, end in pieces
            for piece in ((start, min(end, other.start)), (max(start, other.end), end))
            if piece[0] < piece[1]
        ]
    for start, end in pieces:
        if (start, end) == (candidate.start, candidate.end):
            yield candidate
            continue
        trimmed = _trimmed(text, start, end)
        if trimmed:
            yield replace(candidate, start=trimmed[0], end=trimmed[1], replacement=None)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else None


def _joined(text: str, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Pieces of one name that only a blank or a hyphen parts are one name."""
    last: Candidate | None = None
    for candidate in settled:
        if last and _one_name(text, last, candidate):
            strong = max((last, candidate), key=lambda c: c.strength)
            hint = last.hint or candidate.hint
            spreads = last.spreads or candidate.spreads
            last = replace(strong, start=last.start, end=candidate.end, hint=hint, spreads=spreads)
            continue
        if last:
            yield last
        last = candidate
    if last:
        yield last


def _one_name(text: str, left: Candidate, right: Candidate) -> bool:
    return (
        left.category is right.category is Category.PERSON
        and left.action is right.action is Action.REPLACE
        and (
            left.end == right.start
            or text[left.end : right.start] in _JOINS
            or bool(_INITIAL.fullmatch(text, left.end, right.start))
        )
    )
