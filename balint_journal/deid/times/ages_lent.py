"""Ages that another age in the same sentence explains: "fourteen when it happened, not sixteen", "she told them sixty-nine"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import Number
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.ages_explained import is_counted_clause, is_loose, is_measure
from balint_journal.deid.times.ages_said import ADULT, KIN, in_figures

# One of these shortly before the number sets it beside the age that was told.
_BESIDE = words(
    "not nor or than say says said saying tell tells told claim claims claimed put puts read reads reckon reckons reckoned thought guess guessed swore swears wrote form screen card now though but and to"
    " then looked looks passes passed"
)
_NEAR = 90
_WORDS_BACK = 4
_STOPS = ".!?\n\u2026"


def lent(note: Note, numbers: Sequence[Number], seen: Sequence[Candidate]) -> Iterator[Number]:
    """Grown numbers between stops that speak of the same thing as an age before them in their sentence."""
    ends = sorted(candidate.end for candidate in seen)
    starts = {candidate.start for candidate in seen}
    for number in numbers:
        if number.ordinal or not ADULT <= number.value <= _NEAR + ADULT or in_figures(note, number):
            continue
        before = bisect_left(ends, number.start + 1) - 1
        if before < 0 or ends[before] >= number.start or number.start - ends[before] > _NEAR or number.start in starts:
            continue
        if not any(stop in note.text[ends[before] : number.start] for stop in _STOPS) and _is_set_beside(note, number):
            yield number


def _is_set_beside(note: Note, number: Number) -> bool:
    last, first = note.tokens[number.last], note.tokens[number.first]
    left = note.after(first, -1)
    if left is None or not first.joined or is_measure(note, left) or not is_loose(note, last):
        return False
    if note.after(last) is not None and not note.tail(last).strip(" "):
        return False
    back = [note.tokens[index].lower for index in range(max(0, first.index - _WORDS_BACK), first.index)]
    if left.lower in KIN:
        return True
    near = bool(set(back) & (_BESIDE - {"and", "but", "to"})) or back[-1] in _BESIDE
    return near and not is_counted_clause(note, first)
