"""What stands before an age and belongs to it, and what only looks like it."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Category


def ages(text: str) -> list[str]:
    return [f.text for f in deidentify(text, lexicon=load_lexicon()).findings if f.category is Category.AGE]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Her mother, who is about seventy, came too.", "about seventy"),
        ("He was past fifty and had said nothing.", "past fifty"),
        ("She died when she was not yet forty.", "not yet forty"),
        ("She is in her eighty-fourth year, and sharp.", "in her eighty-fourth year"),
        ("Her son is barely eighteen now.", "barely eighteen"),
    ],
)
def test_what_qualifies_an_age_goes_with_it(text: str, age: str) -> None:
    assert ages(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "I waited about twenty minutes for her.",
        "She is in her third year at the university.",
        "I am in my twentieth year of practice.",
        "It was nearly seventy miles.",
        "We were over budget, and past caring.",
    ],
)
def test_what_counts_other_things_stays(text: str) -> None:
    assert ages(text) == []
