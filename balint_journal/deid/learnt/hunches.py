"""What the learnt reader suspects: words that no rule knew, by the company they keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from balint_journal.deid.findings import Category
from balint_journal.deid.learnt.leaning import Leant
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import number_at

# A word that lacks less than this may lean far enough once its company has changed.
_NEARLY = 1.0
# They stand beside a name and are none of it.
_ARTICLES = frozenset({"the", "a", "an"})
_WHY = "it stands where such things are named"
_CATEGORIES = {
    "PERSON": Category.PERSON, "AGE": Category.AGE, "DATE": Category.DATE, "PLACE": Category.PLACE, "ORG": Category.ORGANISATION,
    "ID": Category.REFERENCE,
}  # fmt: skip


def hunches(note: Note, leaning: Leant) -> Iterator[Candidate]:
    """Words that lean far enough towards an identifier, neighbours together; small words only beside such a word."""
    found = {index: one for index, one in leaning.items() if one.over > 0}
    for first, last in _rows(note, sorted(found)):
        row = [found[index] for index in range(first, last + 1)]
        if any(one.alone for one in row):
            yield _candidate(note, [one.label for one in row], *_without_articles(note, first, last))


def nearly(leaning: Leant) -> Iterator[int]:
    """The words, by their index, that lean almost far enough by themselves: in other company they might."""
    for index, one in leaning.items():
        if one.alone and -_NEARLY < one.over <= 0:
            yield index


def _without_articles(note: Note, first: int, last: int) -> tuple[int, int]:
    while first < last and note.tokens[first].base in _ARTICLES:
        first += 1
    while first < last and note.tokens[last].base in _ARTICLES:
        last -= 1
    return first, last


def _candidate(note: Note, kinds: Sequence[str], first: int, last: int) -> Candidate:
    category = _CATEGORIES[max(dict.fromkeys(kinds), key=kinds.count)]
    candidate = Candidate(note.tokens[first].start, note.tokens[last].bare_end, category, Strength.HUNCH, _WHY)
    return _with_years(note, first, candidate) if category is Category.AGE else candidate


def _with_years(note: Note, first: int, candidate: Candidate) -> Candidate:
    """Where the age is a number, the wording may follow it; otherwise it says no more than that there is one."""
    number = number_at(note.tokens, first)
    if number:
        return replace(candidate, hint=f"years:{number.value}")
    return replace(candidate, replacement="a certain age")


def _rows(note: Note, indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last index of words that stand side by side."""
    first = last = -2
    for index in indexes:
        if index == last + 1 and note.tokens[index].before in {" ", "-", "'", " & "}:
            last = index
            continue
        if first >= 0:
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last
