"""Ages beside kin, peoples and births; and numbers that only stand there."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.numerals import numbers
from balint_journal.deid.times.ages_kin import beside_kin


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in beside_kin(note, list(numbers(note)))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("their lad Marek 13 does the talking", "13"),
        ("the daughter leila twenty two has come back", "twenty two"),
        ("grandson Femi fourteen stays with her", "fourteen"),
        ("i saw them late. their lad Zuba 13 does it all, he is quick", "13"),
        ("then in he walked, 31, latvian, thin as a rail", "31"),
        ("She fainted. 44, Somali, a nurse", "44"),
        ("their boy had lived for seven hours. it was years ago", "seven hours"),
        ("she was a fortnight postnatal; the midwife said", "a fortnight postnatal"),
    ],
)
def test_ages_beside_kin(text: str, age: str) -> None:
    assert _found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "mum took 2 tablets and slept",
        "her son had 3, and her brother drank 12 pints",
        "brother and 4 others came",
        "the boy Marek 13 times",
        "bed 7, irish stew",
        "they lived for three years in hull",
        "the bag was a week old",
        "sister gave 5 mg",
    ],
)
def test_numbers_that_only_stand_there(text: str) -> None:
    assert _found(text) == []
