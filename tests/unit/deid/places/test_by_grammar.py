"""Ordinary words that are a firm, a helper, a public house or the one body there is, by grammar alone; elsewhere they stay."""

from __future__ import annotations

import pytest
from places_changed import places_changed

# the text, and what must be gone
GONE = [
    ("There was a letter from the diocese about the roof.", "diocese"),
    ("i wrote to the council about the damp for her again", "council"),
    ("she was seen at the hub on sunday and sent on to us", "hub"),
    ("The Guild ladies had a cake for him and he wept.", "Guild"),
    ("he has a stall on the cattle market and a bad hip", "cattle market"),
    ("He told the yacht club that he had been a captain.", "yacht club"),
    ("He needs a line for the ferry company by Friday.", "ferry company"),
    ("lunch was from the gurdwara, and there was plenty of it", "gurdwara"),
    ("she rang shelter from the stairs and they rang back", "shelter"),
    ("the counsellor at cruse was kind and then she left", "cruse"),
    ("he works in mind on the high road, two days out of five", "mind"),
    ("he volunteers at scope and it has been the making of him", "scope"),
    ("she bought her frames in boots, the plain ones, and cried", "boots"),
    ("his teeth were in a marks bag on the seat beside him", "marks"),
    ("he was on lates at next, folding jumpers", "next"),
    ("it was fine until boots swapped his tablets for the white ones", "boots"),
    ("he drinks in the rusty anchor and so does his son", "rusty anchor"),
    ("they live over the grapes and hear every word", "grapes"),
    ("she plays whistle at the fountain on a thursday", "fountain"),
    ("her sister has the nail bar, luxa, in the arcade", "luxa"),
    ("he has a phone contract with three, and a bill", "three"),
    ("his school is st nicks, where they like him", "st nicks"),
]
KEPT = [
    "the council tax is due again and so is the rent",
    "he wrote of the housing of the poor and i believed him",
    "she came in to shelter from the rain and stayed an hour",
    "he has a lot on his mind and it shows in his face",
    "it was a crisis and she rang me at once, which was right",
    "there is scope for more, i said, and she agreed with me",
    "he came in boots and a long coat and sat down",
    "next week will do, i said, and then the one after",
    "he marks bags of books on a sunday, being a teacher",
    "she lives over the road and he lives above the shop",
    "they live over the border and come across for the bread",
    "he drinks in the evening and she drinks in the bath",
    "he plays fiddle at the wedding of anyone who asks him",
    "she owns a bar, poor thing, and it never sleeps",
    "the school is good, she said, and the bus stops outside",
    "she will see sense in time, and so will he",
    "my shift ends at three, and the tablets are due at three",
    "at once, the coffee shop went quiet and we all looked up",
    "at home, the corner shop, it is all one to him",
    "it was on page three, the back of it, under the tides",
    "the grief works in mind and body, i think, and in mine too",
]


@pytest.mark.parametrize(("text", "gone"), GONE)
def test_a_body_told_by_grammar_is_found(text: str, gone: str) -> None:
    assert any(gone in found for found in places_changed(text))


@pytest.mark.parametrize("text", KEPT)
def test_the_same_word_without_that_grammar_stays(text: str) -> None:
    assert places_changed(text) == []
