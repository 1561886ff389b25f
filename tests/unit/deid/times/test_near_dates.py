"""Dates told shortly, as in a hurried line; and what only sounds like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.dates_near import near_dates


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in near_dates(note)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("mri tomorrow the 9th if it runs", "tomorrow the 9th"),
        ("fell tuesday gone, 4th, in the byre", "tuesday gone, 4th"),
        ("cast off next wed 23rd.", "next wed 23rd"),
        ("ot visit wk beg the 12th. bp fine", "wk beg the 12th"),
        ("met his wife in leeds, winter 07.", "winter 07"),
        ("off work oct to march, again", "oct to march"),
        ("lost one jan the yr before, and now", "jan the yr before"),
        ("smear feb next. home", "feb next"),
        ("not well since the regatta.", "the regatta"),
        ("buried him on stir up sunday", "stir up sunday"),
        ("she moved in lockdown two with the cat", "lockdown two"),
        ("he left on epiphany.", "epiphany"),
        ("stent went in the tail of oct at the infirmary", "the tail of oct"),
        ("grieving since the back of the summer, and", "the back of the summer"),
        ("42 kg at start of term. pulse slow", "start of term"),
        ("out of work from the miners' strike, he said", "the miners' strike"),
        ("jabbed in the covid winter and since", "the covid winter"),
    ],
)
def test_short_dates(text: str, date: str) -> None:
    assert date in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow the nurse rings",
        "today 4 falls on the ward",
        "next week 3 of us",
        "since the spring mattress came",
        "no drink since the autumn, he says",
        "the watch has a winter 15 strap",
        "march to the shops and may to god",
        "he may next year or not",
        "the races were dull",
        "the back of the house and the foot of the bed",
        "the start of terminal care",
        "harvest soup on monday",
        "the covid ward was full",
        "going on round the houses",
    ],
)
def test_what_only_sounds_like_a_date(text: str) -> None:
    assert not _found(text)
