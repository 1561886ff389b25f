"""Many overlapping beliefs become one row of stretches that do not overlap. Nothing a detector found is lost: union, never intersection."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.vocabulary import TITLES
from balint_journal.deid.settling.candidate import Candidate, Strength

_FAR = 1 << 60
_PLACES = {Category.PLACE, Category.ADDRESS, Category.ORGANISATION}
# A middle initial between two names.
_INITIAL = re.compile(r" [^\W\d_]\.? ")
_POSSESSIVE = re.compile(r"['\u2019]s(?!\w)", re.IGNORECASE)
_JOINS = {" ", "-", "'", ". ", ".", "  "}


def settle(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Non-overlapping candidates in order, which together cover every letter that any candidate covered.

    Where candidates meet, a change goes before a flag, the stronger before the weaker and the longer before the shorter;
    what sticks out of the loser stays, on its own. Only a possessive's ending may be left to the name it ends.
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
    covered: list[tuple[int, int]] = []
    for candidate in sorted(_outermost(cluster), key=_claim):
        free = list(_free(covered, candidate.start, candidate.end))
        taken.extend(_pieces(text, candidate, free))
        _cover(covered, candidate.start, candidate.end)
    return sorted(taken, key=_place)


def _outermost(cluster: Sequence[Candidate]) -> Iterator[Candidate]:
    """Without the parts of a longer name of a place: "Marlborough Road" goes up in "Marlborough Road Medical Practice"."""
    reach: dict[int, int] = {}
    furthest = -1
    for candidate in sorted(cluster, key=_place):
        if (
            candidate.category in _PLACES
            and candidate.strength >= Strength.LIKELY
            and candidate.action is Action.REPLACE
        ):
            furthest = max(furthest, candidate.end)
            reach[candidate.start] = furthest
    starts = sorted(reach)
    for candidate in cluster:
        part = candidate.strength < Strength.HIDDEN and candidate.category in _PLACES
        before = bisect_left(starts, candidate.start)
        earlier = before > 0 and reach[starts[before - 1]] >= candidate.end
        if not part or not (earlier or reach.get(candidate.start, -1) > candidate.end):
            yield candidate


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, candidate.end


def _claim(candidate: Candidate) -> tuple[bool, int, int, int]:
    return candidate.action is Action.FLAG, -candidate.strength, candidate.start - candidate.end, candidate.start


def _free(covered: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What of ``[start, end)`` the merged stretches of ``covered`` leave over."""
    at = start
    for begin, stop in covered[max(0, bisect_right(covered, (start, _FAR)) - 1) :]:
        if begin >= end:
            break
        if at < begin:
            yield at, begin
        at = max(at, stop)
    if at < end:
        yield at, end


def _cover(covered: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a stretch, merging it with those it touches."""
    first = bisect_left(covered, (start, -1))
    if first and covered[first - 1][1] >= start:
        first -= 1
        start = covered[first][0]
    last = first
    while last < len(covered) and covered[last][0] <= end:
        end = max(end, covered[last][1])
        last += 1
    covered[first:last] = [(start, end)]


def _pieces(text: str, candidate: Candidate, free: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    for start, end in free:
        if (start, end) == (candidate.start, candidate.end):
            yield candidate
            continue
        trimmed = _trimmed(text, _behind_possessive(text, start, end), end)
        if trimmed:
            yield replace(candidate, start=trimmed[0], end=trimmed[1], replacement=None)


def _behind_possessive(text: str, start: int, end: int) -> int:
    """Where the rest of "Bede's choir" begins whose "Bede" is taken: with the choir. Of "Bede's" nothing but the ending is left."""
    possessive = _POSSESSIVE.match(text, start, end)
    return possessive.end() if possessive and text[possessive.end() : end].strip() else start


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return (start, end) if start < end else None


def _joined(text: str, settled: Sequence[Candidate]) -> Iterator[Candidate]:
    """Pieces of one name that only a blank or a hyphen parts are one name; an ending goes with what it ends."""
    last: Candidate | None = None
    for candidate in settled:
        if last and _POSSESSIVE.fullmatch(text, last.end, candidate.end) and last.action is candidate.action:
            last = replace(last, end=candidate.end)
            continue
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


def _sentence_ends(text: str, left: Candidate, right: Candidate) -> bool:
    """A full stop after a whole word parts two sentences; after an initial or a shortened title it does not."""
    words = text[left.start : left.end].replace(".", " ").split() or [""]
    shortened = len(words[-1]) <= len("Sr") or words[-1].lower() in TITLES
    return "." in text[left.end : right.start] and not shortened


def _one_name(text: str, left: Candidate, right: Candidate) -> bool:
    return (
        left.category is right.category is Category.PERSON
        and left.action is right.action is Action.REPLACE
        and (
            left.end == right.start
            or (text[left.end : right.start] in _JOINS and not _sentence_ends(text, left, right))
            or bool(_INITIAL.fullmatch(text, left.end, right.start))
        )
    )
