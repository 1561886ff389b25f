"""Given names that are ordinary words, after what somebody is, and the same words where they are no names."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.names.after_role import after_role
from balint_journal.deid.text.note import Note

GONE = [
    ("i walked home with jet the collie and basil the plumber", "basil"),
    ("it was her and clover the whippet all winter", "clover"),
    ("her daughter iris works in a bank and never rings", "iris"),
    ("my partner basil was in the room when it happened", "basil"),
    ("then his dad cleavon said it was enough", "cleavon"),
    ("the registrar willow sat in and said nothing", "willow"),
    ("his wife clementine, 61, does all of it", "clementine"),
    ("sister of the groom, nurse heather told me", "heather"),
    ("the receptionist jodrie had it in her drawer", "jodrie"),
]
KEPT = [
    "at dawn the nurse came and told us",
    "and will the doctor come, she asked",
    "he fed the horse and the dog",
    "and still the dog would not eat",
    "my son will be there and so will i",
    "her mum may say no in the end",
    "the nurse rose to go without a word",
    "the doctor can say what he likes",
    "his dad drew breath and told me",
    "the patient art works in the corridor were hers",
    "my mum woried about it for years",
    "the driver grant was refused",
]


def _people(text: str) -> list[str]:
    result = deidentify(text, lexicon=load_lexicon())
    return [f.text for f in result.findings if f.action is Action.REPLACE and f.category is Category.PERSON]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_names_after_roles_are_found(text: str, gone: str) -> None:
    assert any(gone in found for found in _people(text))


@pytest.mark.parametrize("text", KEPT)
def test_what_acts_after_a_role_stays(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the receptionist jodrİe had it in her drawer", "jodrİe"),
        ("then his dad İcleavon said it was enough", "İcleavon"),
        ("and jodrİe the plumber came again", "jodrİe"),
    ],
)
def test_a_letter_that_grows_in_lower_case_takes_no_more(text: str, name: str) -> None:
    note = Note(text, load_lexicon())
    assert [note.text[c.start : c.end] for c in after_role(note)] == [name]
