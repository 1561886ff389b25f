"""A word that is somebody's name in the note, said with its degree or amount: the thing is meant, and nobody."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify

OPENING = "saw mrs gail short and dr pearl root today, both in the one clinic. "
MEANT = [
    "it was too short to sleep on",
    "her one pearl earring was in the sink",
    "there was no root left in the jaw",
    "i said very short things all evening",
]


@pytest.mark.parametrize("sentence", MEANT)
def test_a_degree_makes_a_word_of_the_name(sentence: str) -> None:
    assert sentence in deidentify(OPENING + sentence, lexicon=load_lexicon()).text


@pytest.mark.parametrize("sentence", ["then pearl told me off", "i asked short again", "so pearl is not coming"])
def test_without_one_it_is_she(sentence: str) -> None:
    assert sentence not in deidentify(OPENING + sentence, lexicon=load_lexicon()).text
