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
