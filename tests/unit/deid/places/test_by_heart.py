"""Hospitals, firms and helpers by the name they go by, and bodies named by their place or spelt aloud; the same words elsewhere stay."""

from __future__ import annotations

import pytest
from places_changed import places_changed

# the text, and what must be gone
GONE = [
    ("he rang the ward at raigmore and nobody had the notes", "raigmore"),
    ("i told the lister twice and the second time they wrote it down", "lister"),
    ("she was under the christie for years and they were good to her", "christie"),
    ("clinic at kings again, and he was late for it, and so was i", "kings"),
    ("the letter from guys genetics came on the day she married", "guys"),
    ("The vascular people at Queen's have offered him a date.", "Queen's"),
    ("the clinic at the women's needs her form by friday", "women's"),
    ("he is down at the mercy with a broken arm and a comic", "mercy"),
    ("vascular at the heath, urgent, and he went in his slippers", "heath"),
    ("seen in the west suffolk and sent home with a leaflet", "west suffolk"),
    ("UCLH would see him at two, they said.", "UCLH"),
    ("He said the B R I had lost his teeth.", "B R I"),
    ("I rang Priya at the M D U from a layby.", "M D U"),
    ("I wrote to the R S A about the form.", "R S A"),
    ("he was barred by dvla and took it out on the dog, poor thing", "dvla"),
    ("she rang stepchange in the end and they were kind to her", "stepchange"),
    ("He said superdrug had none, and the other place was shut.", "superdrug"),
    ("we buried him from thornaby crem in the rain", "thornaby crem"),
    ("he sold the last of the ewes at hexham mart and cried", "hexham mart"),
    ("The sergeant at Wisbech nick was kind to him.", "Wisbech nick"),
    ("He fell asleep at Keele services with the engine on.", "Keele services"),
    ("he supports swindon town and always has, god help him", "swindon town"),
    ("op courage have him now, and about time, he says", "op courage"),
]
KEPT = [
    "He scored nineteen on the Addenbrooke's cognitive examination.",
    "we were all at the mercy of the weather that day",
    "she walked the dog on the heath and came back wet",
    "the guys at work were nice about it and so was she",
    "nice guys kept us laughing all the way to the end of it",
    "he is one of the kings of the old school and i like him for it",
    "she lives in the city and never sees a soul from one week to the next",
    "The M R I was fine and so was the E C G.",
    "She has a T V in every room.",
    "she got high and he got the bus into town and that was that",
    "he said the general idea was to rest and not to lift",
    "i put the heater on and she took her coat off at last",
    "It was a western, and he had seen it before.",
    "the language she used was her own and i liked it",
    "he went to town on me and then he went home",
    "We talked about Samaritans, and I told her about Al-Anon.",
    "the dvla form is on my desk and has been all week",
]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_a_body_known_by_heart_is_found(text: str, gone: str) -> None:
    assert any(gone in found for found in places_changed(text))


@pytest.mark.parametrize("text", KEPT)
def test_the_same_words_elsewhere_stay(text: str) -> None:
    assert places_changed(text) == []
