"""Dates told by what stands around them: after "on", above a scale, behind a weekday, a season with its adjective, a feast some years back."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.clock import times
from balint_journal.deid.times.date_phrases import date_phrases
from balint_journal.deid.times.dates import dates


def _found(text: str) -> list[str]:
    note = Note("She came in again. " + text, load_lexicon())
    return [note.text[c.start : c.end] for detector in (dates, date_phrases) for c in detector(note)]


def _hours(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in times(note)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She says on 8/10 I promised.", "8/10"),
        ("Seen in Alford 18/10 and not since.", "18/10"),
        ("It was my Friday 3rd clinic.", "Friday 3rd"),
        ("In the dry summer of '76 he swam.", "the dry summer of '76"),
        ("It was the wet spring of 2012 that did it.", "the wet spring of 2012"),
        ("She went in Lent of last year.", "Lent of last year"),
        ("That was three Christmases back.", "three Christmases back"),
        ("I'll go after New Year.", "New Year"),
        ("Her sister died on the second, in Lagos.", "the second"),
        ("He wrote the tenth of Aban on the card.", "the tenth of Aban"),
        ("He fell on Easter two years back.", "Easter two years back"),
        ('"The due month was May," he said.', "May"),
        ('"Keep me till May," she said.', "May"),
    ],
)
def test_found(text: str, date: str) -> None:
    assert date in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pain 9/10 on standing.",
        "The score was 7/10, then 8/10.",
        "Finished on 9/10 days of the course.",
        "It was the long end of a bad day.",
        "May she rest.",
        "He slipped on the first, not the second.",
        "She made a New Year resolution.",
    ],
)
def test_left(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Ten to nine, past the church, it began.", ["Ten to nine"]),
        ("It was twenty to four when he rang.", ["twenty to four"]),
        ("Retired cooper, in my 9.10.", ["9.10"]),
        ("Ten to fifteen of them.", []),
        ("My 8.50.12 reference.", []),
    ],
)
def test_hours(text: str, hours: list[str]) -> None:
    assert _hours(text) == hours
