"""Initials that the words around them give away, newborns by number, and animals in pairs; abbreviations stay."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.names.bynames import bynames
from balint_journal.deid.names.initials_told import told_initials
from balint_journal.deid.names.titles import titled
from balint_journal.deid.text.note import Note


def _note(text: str) -> Note:
    return Note("She came in again today. " + text, load_lexicon())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The swab has her initials on it, CRP, like the test.", "CRP"),
        ("His case was monogrammed PDQ in gold.", "PDQ"),
        ("JR, 51, plumber. Knee.", "JR"),
        ("The week: Mon HB Tues me Wed Farida.", "HB"),
        ("Check on the ward: Twin 1 Rahman, 6 wks.", "Twin 1 Rahman"),
        ("The letter was for Baby Boy Kowalczyk.", "Baby Boy Kowalczyk"),
    ],
)
def test_found(text: str, name: str) -> None:
    note = _note(text)
    assert name in [note.text[c.start : c.end] for c in told_initials(note)]


@pytest.mark.parametrize(
    "text",
    [
        "He was in SVT when the crew came.",
        "BP, 44, made no sense.",
        "Clinic is Mon AM and Tues PM.",
        "She wrote her initials. CRP was back.",
        "Twin 1 breech, twin 2 not.",
        "FBC, U&E and CRP were sent on Monday.",
    ],
)
def test_left(text: str) -> None:
    assert list(told_initials(_note(text))) == []


def test_animals_in_pairs() -> None:
    """Both names before "both whippets" are found, and plain things in pairs are not."""
    note = _note("He lives with Ferdinand and Miranda, both whippets.")
    assert {note.text[c.start : c.end] for c in bynames(note)} >= {"Ferdinand", "Miranda"}
    assert list(bynames(_note("She keeps cats and dogs, both rescued."))) == []


@pytest.mark.parametrize("text", ["Firefighter Odell would not sit.", "We buried Guardsman Pryce that week."])
def test_ranks(text: str) -> None:
    note = _note(text)
    assert [note.text[c.start : c.end].split()[-1] for c in titled(note)] in (["Odell"], ["Pryce"])
