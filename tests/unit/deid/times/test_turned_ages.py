"""Ages that a turn of speech tells, and the counts, readings and stretches of time that only sound like them."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.text.note import Note
from balint_journal.deid.times.ages import ages
from balint_journal.deid.times.ages_turned import turned


def _found(text: str) -> list[str]:
    note = Note(text, load_lexicon())
    return [note.text[c.start : c.end] for c in turned(note)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("She has two girls under four, and a cough.", "four"),
        ("He lives with three under seven and no cooker.", "seven"),
        ("All five under twelve; she never sat down.", "twelve"),
        ("I saw wee Petal again, six now and full of talk.", "six"),
        ("Their Darren, 4 when he had the graft, drives a van.", "4"),
        ("They have a baby boy of three weeks.", "three weeks"),
        ("A bairn of ten days lay in the drawer.", "ten days"),
        ("She reared them from two weeks.", "two weeks"),
        ("My aunt had me from five months, she said.", "five months"),
        ("He had sixty-eight years on him and not one tablet.", "sixty-eight years"),
        ("Eighty-four winters, and she minded every one.", "Eighty-four winters"),
        ("She was seventy-nine not out, by her own count.", "seventy-nine"),
        ("Ninety if he's a day.", "Ninety"),
        ("The old man, eighty that very week, waved his stick.", "eighty"),
        ("She's Portuguese and barely twenty, I think.", "twenty"),
        ("He was widowed and sixty-one.", "sixty-one"),
        ("She looked up. Nine and three quarters, she said.", "Nine and three quarters"),
        ("Poppy, P3, so seven, would not speak.", "seven"),
        ("I'd have said sixty.", "sixty"),
        ("The passport says thirty-eight, the knees say more.", "thirty-eight"),
        ("The girl's only gone six.", "six"),
        ("The newborn in her arms, nine days, slept.", "nine days"),
        ("The screen said 46, and she laughed.", "46"),
        ("Her aunt lived till 103.", "103"),
        ("He was on the boats, from fourteen.", "fourteen"),
        ("Corrected, five and a half months; he sat up.", "five and a half months"),
        ('"Sweet sixteen," her father said.', "Sweet sixteen"),
        ("It says seventy-two.", "seventy-two"),
        ("Dry skin, late thirties, off work.", "late thirties"),
        ("Roofer, fifties, no regular medicines.", "fifties"),
    ],
)
def test_found(text: str, age: str) -> None:
    assert age in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The queue was under ten by noon.",
        "We kept it under six minutes.",
        "She took two tablets, 5 when the pain was bad.",
        "How many a day? Twenty, ten now and then.",
        "It was a matter of three weeks.",
        "He had a cough of five weeks.",
        "I had it from two weeks ago.",
        "Two winters, and no boiler.",
        "The pulse was high and ninety.",
        "I drank one and a half, cold.",
        "The waiting list is long and 63.",
        "I read novels of the thirties, forties, fifties.",
        "The form says no.",
        "The screen said 120/80.",
        "It went up, from fourteen to twenty.",
        "It had just gone eight.",
        "They raised the dose from six weeks ago.",
    ],
)
def test_left(text: str) -> None:
    assert _found(text) == []


def test_long_text_stays_linear() -> None:
    """A hostile run of the words that open these patterns ends."""
    note = Note("all four under " * 20_000, load_lexicon())
    assert list(turned(note)) == []


def test_they_reach_the_ages_of_a_note() -> None:
    """The row of ages holds what is told by a turn of speech."""
    note = Note("She has two girls under four, and a cough.", load_lexicon())
    assert "four" in [note.text[c.start : c.end] for c in ages(note)]
