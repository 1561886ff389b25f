"""Firms, charities and clubs that everybody knows: found as work, club or help, left as goods; letters and owners' names."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

FOUND = [
    ("He packs for Amazon and his back is gone.", "Amazon"),
    ("The Amazon drivers sleep in the lay-by.", "Amazon"),
    ("She was in the Rotary, the bowls and the choir for years.", "the bowls"),
    ("She was in the Rotary, the bowls and the choir for years.", "the choir"),
    ("Nissan let him go.", "Nissan"),
    ("P&O sacked him by video.", "P&O"),
    ("He stacks shelves at B&Q at night.", "B&Q"),
    ("He does nights at the BP by the station.", "BP"),
    ("She volunteers for the Samaritans.", "Samaritans"),
    ("Her key worker from Barnardo's rang again.", "Barnardo's"),
    ("The woman from Age UK came with him.", "Age UK"),
    ("Shelter Derby are full.", "Shelter Derby"),
    ("Crisis found him a bed.", "Crisis"),
    ("His sponsor at AA died.", "AA"),
    ("Her WI made the cakes.", "WI"),
    ("Our Women's Institute has folded.", "Women's Institute"),
    ("She has a season ticket for Rangers.", "Rangers"),
    ("Whenever Celtic lost he drank.", "Celtic"),
    ("He plays for Saints under-tens.", "Saints under-tens"),
    ("Larch let him go by text.", "Larch"),
    ("He served in the UDR for nine years.", "UDR"),
    ("They sent her to the QEH and she waited nine hours.", "QEH"),
    ("He coaches hurling for the GAA.", "GAA"),
    ("he drives for dpd and has not had a day off since his daughter was born in the van", "dpd"),
    ("she works shifts at amazon and sleeps in the car and will not hear a word against them", "amazon"),
    ("Whenever Garside's comes up she looks at the floor.", "Garside's"),
    ("Gillespie's won't have him back.", "Gillespie's"),
    ("I rang Hegarty's and they hadn't seen him.", "Hegarty's"),
    ("Priya's nail bar sent her to us with a black toe.", "Priya's"),
]
LEFT = [
    "The Samaritans number is on the wall.",
    "He has a Ford Fiesta and a bad hip.",
    "She likes a Guinness with her tea.",
    "It crossed my mind that shelter was what he wanted.",
    "Google told her it was cancer.",
    "Grief let him go in the end.",
    "Work let him go early.",
    "Her Parkinson's has crept up on her.",
    "His Crohn's keeps him at home.",
    "She was put on the DOAC and sent to the AMU.",
    "I checked the BNF and rang the CQC.",
    "She filled in the PHQ form.",
    "They sang in the choir, and the bowls were out.",
]


def _changed(text: str) -> str:
    return " ".join(f.text for f in deidentify(text, lexicon=load_lexicon()).findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_known_bodies_are_found(text: str, gone: str) -> None:
    assert gone in _changed(text)


@pytest.mark.parametrize("text", LEFT)
def test_goods_and_plain_words_stay(text: str) -> None:
    assert _changed(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Salvation Army hostel took him.", "Salvation Army"),
        ("A woman from Jewish Care brought soup.", "Jewish Care"),
        ("She spoke at the Women's Institute on knees.", "Women's Institute"),
        ("Police Scotland rang.", "Police Scotland"),
        ("She has her Brownies sash on.", "Brownies"),
        ("The Christian Brothers had him till he was ten.", "Christian Brothers"),
        ("He got through to the DWP at last.", "DWP"),
        ("Her rep is from Unison.", "Unison"),
    ],
)
def test_bodies_of_several_words_are_found_wherever_named(text: str, name: str) -> None:
    found = deidentify(text, lexicon=load_lexicon()).findings
    assert any(name in one.text for one in found if one.action is Action.REPLACE)


@pytest.mark.parametrize(
    "text", ["They sang in unison.", "The police came, in an army lorry.", "We ate brownies and gas on board."]
)
def test_words_of_such_names_stay(text: str) -> None:
    assert deidentify(text, lexicon=load_lexicon()).text == text
