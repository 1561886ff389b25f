"""Everybody's words and numbers that measure, and the same words where they name or age somebody."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action
from balint_journal.deid.text.note import Note

LEXICON = load_lexicon()

TERMS = [
    ("the lorry was soz about the fridge", "lorry soz fridge"),
    ("he came w his brother, cos of the telly", "w cos telly"),
    ("d/w the reg, nil c/o, plan unchanged", "d w nil c o"),
    ("i did her e c g and sent a p s a off", "e c g p s a"),
    ("sats 88 on air, pulse was 61 and peak flow about four eighty", "88 61 four eighty"),
    ("pressure one forty eight over ninety", "one forty eight over ninety"),
    ("six foot four and eighteen stone, at ten past nine", "six four eighteen ten nine"),
    ("a hundred and forty, the lab said", "hundred and forty"),
    ("she scored twenty nine out of thirty", "thirty"),
    ("Hb 68 and Na 121, then Resps 8", "hb 68 na 121 resps 8"),
    ("twice a yr, and most wks", "yr wks"),
    ("There was a card from the King.", "king"),
    ("furosemide 40 and methadone 40", "40 40"),
]
OPEN = [
    ("she is a hundred and two", ("hundred", "two")),
    ("he was seen aged nine minutes after his sister", ("nine",)),
    ("methadone, 40, from the hostel", ("40",)),
    ("his weight was 14/5 kept", ("14",)),
    ("her pulse was 14 may so", ("14",)),
    ("a girl six hours old", ("six",)),
    ("saw amina w. again", ("w",)),
    ("ref w 4 q 7", ("w",)),
    ("she lives at Fridge House with Aye Aye Thant", ("Fridge", "Aye")),
    ("five of june", ("five",)),
    ("one of us is thirty", ("thirty",)),
    ("a letter from the King Edward, and one from the Queen's", ("King", "Queen's")),
    ("her fifth, 10 wks, and the first wk of lent", ("wks", "wk")),
    ("she was admitted to the Queen again", ("Queen",)),
]
GONE = [
    ("amina w. said he was 61 and his weight 61 too.", "61"),
    ("mrs lasagne rang about mr toast, who is 88 and sats fine.", "lasagne"),
    ("His sats were fine. Aged 88.", "88"),
    ("saw tom kettle, 44, at noon. the kettle was on.", "tom kettle"),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_words_and_numbers_of_everybody_are_terms(text: str, terms: str) -> None:
    note = Note(text, LEXICON)
    inside = [note.tokens[index].lower for index in sorted(note.in_terms)]
    left = iter(inside)
    assert all(any(word == one for one in left) for word in terms.split()), inside


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_what_may_age_date_or_name_somebody_stays_open(text: str, words: tuple[str, ...]) -> None:
    note = Note(text, LEXICON)
    assert not {note.tokens[index].text for index in note.in_terms} & set(words)


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_identifiers_beside_such_words_still_go(text: str, gone: str) -> None:
    found = deidentify(text, lexicon=LEXICON).findings
    assert any(gone in one.text for one in found if one.action is Action.REPLACE)
