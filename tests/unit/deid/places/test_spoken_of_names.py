"""Organisations and places as people speak of them, and the plain words beside them."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

FOUND = [
    ("We used to drink in Hanratty's after surgery.", "Hanratty's"),
    ("I smelt Goddard's pies on his coat.", "Goddard's"),
    ("She is a picker on nights at Ocado.", "Ocado"),
    ("Rang the Larkspur crisis team again.", "Larkspur crisis team"),
    ("She grew up in Llanfair-yn-y-cwm with goats.", "Llanfair-yn-y-cwm"),
    ("the girls are at little pickles and she works till six so i said come at seven", "little pickles"),
    ("he preaches at rivers of living water every week and she sits at the back", "rivers of living water"),
    ("She's called May, and may or may not come.", "May"),
    ("Sent to UHCW by ambulance.", "UHCW"),
    ("Scottish Widows have written to him.", "Scottish Widows"),
]
LEFT = [
    "We met at home and talked at length.",
    "The crisis team came.",
    "He went to sleep in bed.",
    "She prays at home.",
]


def _changed(text: str) -> str:
    return " ".join(f.text for f in deidentify(text, lexicon=load_lexicon()).findings if f.action is Action.REPLACE)


@pytest.mark.parametrize(("text", "gone"), FOUND)
def test_spoken_of_is_found(text: str, gone: str) -> None:
    assert gone in _changed(text)


@pytest.mark.parametrize("text", LEFT)
def test_plain_speech_stays(text: str) -> None:
    assert _changed(text) == ""
