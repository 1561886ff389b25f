"""Words for feelings: from the list, by number, misspelt, or her own; and her own sort."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.words import load_vocabulary
from balint_journal.domain.reflection import Kind
from balint_journal.domain.vocabulary import Word, kinds_in, says_yes

WORDS = load_vocabulary()
STRONG, LINGERING, STUCK, GLAD = Kind.STRONG, Kind.LINGERING, Kind.STUCK, Kind.GLAD


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("lingering, a bit stuck", (LINGERING, STUCK)),
        ("Strong", (STRONG,)),
        ("strong lingering stuck glad", (STRONG, LINGERING, STUCK, GLAD)),
        ("it lingers", (LINGERING,)),
        ("lingerring and stcuk", (LINGERING, STUCK)),
        ("glad, oddly", (GLAD,)),
        ("all but stuck, no, not stuck. glad", (STUCK, GLAD)),
        ("not stuck", ()),
        ("it isn\N{RIGHT SINGLE QUOTATION MARK}t strong", ()),
        ("not strong, lingering", (LINGERING,)),
        ("not sure", ()),
        ("", ()),
        ("none of them", ()),
        ("sad", ()),
        ("string of events", ()),
        ("struck by her hat", ()),
        ("luck", ()),
        ("\x00\x1b[31mstuck", (STUCK,)),
        ("\N{SAUROPOD}", ()),
    ],
)
def test_her_own_sort_is_read_as_she_writes_it(text: str, kinds: tuple[Kind, ...]) -> None:
    assert kinds_in(text) == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exasperrated", [Word("exasperrated", offer="exasperated")]),
        ("exasperated", [Word("exasperated", known=True)]),
        ("Fond", [Word("fond", known=True)]),
        ("fond but weary", [Word("fond but weary", known=True)]),
        ("fond and weary", [Word("fond", known=True), Word("weary", known=True)]),
        ("sad, sad, sad", [Word("sad", known=True)]),
        ("a bit sheepish; I felt small", [Word("sheepish", known=True), Word("small", known=True)]),
        ("swimmy", [Word("swimmy")]),
        ("like old rope", [Word("like old rope")]),
        ("out of my depth", [Word("out of my depth", known=True)]),
        ("not sure", []),
        ("none", []),
        ("", []),
        ("1 2", [Word("weary", known=True), Word("drained", known=True)]),
        ("0 999", []),
        ("It was the way she looked at the door that stayed with me", []),
        ("sorrowfull\ndelihgted", [Word("sorrowfull", offer="sorrowful"), Word("delihgted", offer="delighted")]),
    ],
)
def test_feelings_are_read_by_word_by_number_misspelt_or_her_own(text: str, expected: list[Word]) -> None:
    assert list(WORDS.read_feelings(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tight chest", ("tight chest",)),
        ("A sigh, leaden legs.", ("a sigh", "leaden legs")),
        ("tight chest and a sigh", ("tight chest", "a sigh")),
        ("nowhere", ()),
        ("a sigh, and my foot was going", ()),
        ("", ()),
    ],
)
def test_sensations_are_taken_from_list_words_alone(text: str, expected: tuple[str, ...]) -> None:
    assert WORDS.only_sensations(text) == expected


def test_a_misspelt_sensation_is_offered() -> None:
    assert WORDS.read_sensations("clenchd jaw") == (Word("clenchd jaw", offer="clenched jaw"),)


@pytest.mark.parametrize("text", ["Yes.", "yes", "y", "YES, it can", "I think so"])
def test_a_plain_yes(text: str) -> None:
    assert says_yes(text)


@pytest.mark.parametrize("text", ["", "not yet", "no", "yes and no", "yes but", "yesterday", "maybe"])
def test_anything_more_is_not_a_yes(text: str) -> None:
    assert not says_yes(text)


def test_a_word_and_its_number_on_the_list_are_the_same() -> None:
    for number, word in enumerate(WORDS.feeling_list(), start=1):
        assert WORDS.read_feelings(str(number)) == WORDS.read_feelings(word) == (Word(word, known=True),)


@given(st.text(max_size=300))
def test_no_text_upsets_the_reading_and_hers_is_never_replaced(text: str) -> None:
    for word in WORDS.read_feelings(text):
        assert word.known or word.text in text
    kinds_in(text)
    says_yes(text)
