"""Half a number or a code is no less telling than the whole; half a word that means something by itself is."""

from __future__ import annotations

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.settling.whole_words import whole_words
from balint_journal.deid.text.note import Note


def widened(text: str, half: str, category: Category, action: Action = Action.REPLACE) -> list[tuple[str, str]]:
    at = text.index(half)
    found = Candidate(at, at + len(half), category, Strength.HUNCH, "it was heard", hint="years:9", action=action)
    return [(text[one.start : one.end], one.hint) for one in whole_words(Note(text, load_lexicon()), [found])]


@pytest.mark.parametrize(
    ("text", "half", "whole"),
    [
        ("It says RF-2-1 on the side.", "2-1", "RF-2-1"),
        ("It says CD-118 on the side.", "118", "CD-118"),
        ("It says 4471-AB on the side.", "4471", "4471-AB"),
        ("you did nought-nought-six, he said", "six", "nought-nought-six"),
        ("It was on the twenty-third of it.", "twenty", "twenty-third"),
        ("It says RF\u20112 on the side.", "2", "RF\u20112"),
    ],
)
def test_the_rest_of_a_number_or_a_code_goes_too(text: str, half: str, whole: str) -> None:
    assert [said for said, _ in widened(text, half, Category.REFERENCE)] == [whole]


def test_an_age_is_then_the_whole_number() -> None:
    assert widened("A man of twenty-nine came in.", "nine", Category.AGE) == [("twenty-nine", "years:29")]


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("He is ex-Harwich and proud.", "Harwich"),
        ("She is Bristol-born and proud.", "Bristol"),
        ("He smokes forty-a-day still.", "forty"),
        ("up in the multi-storey again", "storey"),
        ("We did an X-ray for Ash-Wednesday week.", "Wednesday"),
        ("It says RF 2 on the side.", "2"),
        ("It says RF - 2 on the side.", "2"),
        ("HE IS THE EX-MINER FROM THERE AND HE SAID SO.", "MINER"),
        ("RF-2", "RF-2"),
    ],
)
def test_what_means_something_by_itself_stays(text: str, half: str) -> None:
    assert widened(text, half, Category.REFERENCE) == []


def test_what_is_only_flagged_is_not_widened() -> None:
    assert widened("It says CD-118 on the side.", "118", Category.REFERENCE, Action.FLAG) == []


def test_a_long_chain_goes_once() -> None:
    """Each part of a chain found by itself must not go over the whole of it again: that would be quadratic."""
    text = "12-" * 400 + "12"
    found = [Candidate(at, at + 2, Category.REFERENCE, Strength.HUNCH, "it was heard") for at in range(0, len(text), 9)]
    assert [(one.start, one.end) for one in whole_words(Note(text, load_lexicon()), found)] == [(0, len(text))]
