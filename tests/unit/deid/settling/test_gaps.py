"""Small words left standing between two found parts of a name, and those that join two names."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify


@pytest.mark.parametrize(
    "text", ["We moved here from Cyprus (Greek) in spring.", "She writes from Porto Alegre\n, RS\nBrazil"]
)
def test_what_belongs_to_the_place_goes_with_it(text: str) -> None:
    result = deidentify(text, lexicon=load_lexicon()).text
    assert "Greek" not in result
    assert "RS" not in result


def test_words_between_two_names_stay() -> None:
    result = deidentify("Mrs Hollis and Mr Tan came, Mrs Abernethy with them.", lexicon=load_lexicon()).text
    assert " and " in result
    assert "with them" in result


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I said that young Iwan was late.", "young"),
        ("Then our Pauline went in.", "our"),
        ("We had baby Okonjo in at ten.", "baby"),
    ],
)
def test_what_stands_before_a_name_goes_with_it(text: str, word: str) -> None:
    assert word not in deidentify(text, lexicon=load_lexicon()).text.split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He drove her old Ford home.", "old"),
        ("I asked our Dr Shah.", "our"),
        ("An old man told young women.", "young"),
    ],
)
def test_what_tells_which_of_several_stays(text: str, word: str) -> None:
    assert word in deidentify(text, lexicon=load_lexicon()).text.split()
