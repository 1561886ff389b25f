"""Telephone numbers by their exchange, a laboratory's numbers, and addresses in words; years, doses and readings stay."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.shaped.contact import contacts
from balint_journal.deid.shaped.rooms import rooms
from balint_journal.deid.shaped.runs import runs
from balint_journal.deid.text.note import Note


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for detector in (contacts, runs, rooms) for c in detector(note)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I can say it still. Keswick 318. Nobody answers.", "Keswick 318"),
        ("Our number was Skipton 47, then.", "Skipton 47"),
        ("The histology, K,24.0071155, was lost.", "K,24.0071155"),
        ("The specimen was R23:0048812 on the pot.", "R23:0048812"),
        ("She lives at number four the almshouses.", "number four the almshouses"),
        ("winter comma number nine the cottages comma settle", "number nine the cottages"),
    ],
)
def test_found(text: str, number: str) -> None:
    assert number in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was Keswick 1974.",
        "He scored in Skipton 4.",
        "The first reading. Sodium 138.",
        "He said Gleason 7 and I nodded.",
        "That was number one the whole summer long.",
        "The potassium was 4.5 and the ratio 23.5.",
    ],
)
def test_left(text: str) -> None:
    assert _found(text) == []
