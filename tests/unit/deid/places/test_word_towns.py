"""Towns that are a word besides, roads as they are said, streets without capitals; the same words elsewhere stay."""

from __future__ import annotations

import pytest
from places_changed import places_changed

# the text, and what must be gone
GONE = [
    ("the family moved here from hull, and he hates it still", "hull"),
    ("she could not get off the sofa in diss, she said, not for me", "diss"),
    ("her mum is coming over from cork, and there will be words", "cork"),
    ("he was in a home in deal, and then in three others", "deal"),
    ("the lorry went over off the m3, and he was under it", "m3"),
    ("they stopped on the m180 hard shoulder and rang us from there", "m180"),
    ("He'd been picked up on the A forty one in his slippers.", "A forty one"),
    ("She has the cleaners on green lanes, two doors from him.", "green lanes"),
    ("the gurdwara on lark street does a supper and they all go", "lark street"),
    ("he drinks in the rusty nail and so does his son, on fridays", "rusty nail"),
]
KEPT = [
    "no deal was done and nobody came from the bank",
    "she cried in reading it and so did i in hearing it",
    "he came down to settle the bill, and settled it",
    "a cork in a bottle and a hull with a hole in it",
    "he took the m out of me, and i let him",
    "she fell asleep in the bath, and woke in it",
    "we all live in hope, and it came back to hope in the end",
    "his daughter came in to bath him, and her son came to bury him",
    "he works at well-man clinic on mondays",
    "he plays darts in the basement and she has a room over the porch",
    "he lives above the fray, and over the newsagent",
    "the first forty one pages are his and the rest are mine",
    "he was in the fast lane and she was on the hard shoulder",
    "she works in reading and writing, and i in sums, she says",
    "they moved from street to street that winter, she and the pram",
]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_a_town_that_is_a_word_is_found(text: str, gone: str) -> None:
    assert any(gone in found for found in places_changed(text))


@pytest.mark.parametrize("text", KEPT)
def test_the_word_stays(text: str) -> None:
    assert places_changed(text) == []
