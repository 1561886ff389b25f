"""Streets in small letters, and the roads, courts and ways that are none."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action

GONE = [
    ("he has the chip van on harbour street, so he smells of it", "harbour street"),
    ("she lives top of windmill hill and won't move", "windmill hill"),
    ("they found him down tanner lane, singing", "tanner lane"),
    ("i met her in church st and she looked away", "church st"),
    ("the flat in magnolia court is damp again", "magnolia court"),
]
KEPT = [
    "he was in crown court all week and lost",
    "we went down memory lane together",
    "she is on the road to somewhere",
    "it fell into place in the second place",
    "he is in a bad way and by the way so am i",
    "three nights in a row, and in family court by friday",
    "in my way i loved him",
]


def _changed(text: str) -> list[str]:
    result = deidentify(text, lexicon=load_lexicon())
    return [f.text for f in result.findings if f.action is Action.REPLACE]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_a_street_in_small_letters_is_found(text: str, gone: str) -> None:
    assert any(gone in found for found in _changed(text))


@pytest.mark.parametrize("text", KEPT)
def test_a_way_of_speaking_stays(text: str) -> None:
    assert not any({"court", "lane", "road", "place", "way", "row"} & set(found.split()) for found in _changed(text))
