"""Bodies that need no name, for there is one of them, and the same words where there are many."""

from __future__ import annotations

import pytest
from places_changed import places_changed

# the text, and what must be gone
GONE = [
    ("she reads the weather on harbour radio, or did", "harbour radio"),
    ("he did his time in hmp the moat, mostly", "hmp the moat"),
    ("she works at threshers three nights and sleeps the rest", "threshers"),
    ("he sings with the carnmellies, bass", "carnmellies"),
    ("the k&w had her in a corridor all night", "k&w"),
    ("It was this card, not the RT&E, that told him.", "RT&E"),
    ("she is on the board of the credit union with me", "credit union"),
    ("he runs jasper's autos on the corner", "jasper's autos"),
    ("her brother has the turks head now", "turks head"),
    ("the home office want her fingerprints again", "home office"),
    ("I wrote to the Home Office and to the MDU.", "Home Office"),
    ("I wrote to the Home Office and to the MDU.", "MDU"),
    ("rang the mps and they were kind", "mps"),
    ("the letter was from the hse, she said", "hse"),
    ("i spoke to the mash about them both", "mash"),
    ("he fell outside the town hall, in front of everybody", "town hall"),
    ("she is in the regional since sunday", "regional"),
    ("he sang at the cathedral once, before his voice went", "cathedral"),
    ("his tea was from the co op, cold", "co op"),
    ("She had a Co-op bag on her knee.", "Co-op"),
    ("her mam is in on amber ward, asking for a comb", "amber ward"),
    ("they met in the kings head of all places", "kings head"),
    ("the memory clinic at the vossbury took her on", "vossbury"),
    ("meals on wheels found him on the floor", "meals on wheels"),
]
KEPT = [
    "the home office form was on the chair, and then the hse form",
    "we had it on local radio and on the radio after",
    "she works at night three nights a week",
    "he played with the idea for days",
    "she sang for the queen once",
    "he went to the a&e and then to the b&b",
    "in the q&a she asked who would do it",
    "she owns her son's tyres and his debts",
    "he likes the mash best, and gravy",
    "peas with the mash, she said, and nothing else",
    "we sat on the labour ward and said nothing",
    "he was moved from one ward to another ward twice",
    "she was in a side ward with the door open",
    "he did co operate in the end",
    "the general idea was to rest",
    "in the general way of things i would have rung",
    "a cathedral of a man, and as cold",
    "the town has no hall to speak of",
    "she looked at the crem and then at the annexe",
    "nodded the kings head off its shoulders in the game",
    "the mps in parliament said nothing of it",
]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_the_one_there_is_is_found(text: str, gone: str) -> None:
    assert any(gone in found for found in places_changed(text))


@pytest.mark.parametrize("text", KEPT)
def test_one_of_many_stays(text: str) -> None:
    assert places_changed(text) == []
