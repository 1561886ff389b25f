"""Where there is nobody to ask, nothing she wrote is shown on the way to saying so."""

import pytest
from program import Inside

HERS = "She folded the paper."


@pytest.fixture
def one(balint: Inside) -> Inside:
    assert balint("write", "-", text=HERS).code == 0
    return balint


@pytest.mark.parametrize("words", ["show", "amend 1", "amend", "amend --forget", "rest", "delete", "look-back"])
def test_a_question_that_cannot_be_asked_shows_none_of_her_words(one: Inside, words: str) -> None:
    ran = one(*words.split())
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 2
    assert "folded" not in ran.err
