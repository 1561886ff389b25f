"""The words that the model spoke of, and not loudly enough."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.names.model import faint, modelled
from balint_journal.deid.text.note import Note

TEXT = "I met Zorbatty at noon and she was fond of the garden."


def heard_faintly(word: str, share: float, text: str = TEXT) -> list[str]:
    note = Note(text, load_lexicon())
    start = text.index(word)
    return [note.tokens[index].text for index in faint(note, [(start, start + len(word), "SURNAME", share)])]


@pytest.mark.parametrize(("share", "words"), [(0.04, []), (0.05, ["Zorbatty"]), (0.19, ["Zorbatty"]), (0.2, [])])
def test_it_is_in_doubt_from_a_twentieth_until_it_is_heeded(share: float, words: list[str]) -> None:
    assert heard_faintly("Zorbatty", share) == words


@pytest.mark.parametrize("word", ["she", "garden", "of"])
def test_a_word_that_would_not_be_heeded_however_loud_is_not_in_doubt(word: str) -> None:
    assert heard_faintly(word, 0.1) == []


def test_the_pieces_of_one_word_of_ours_are_one_word() -> None:
    text = "We spoke of Zorbatty's garden."
    note = Note(text, load_lexicon())
    at = text.index("Zorbatty")
    spans = [(at, at + 4, "SURNAME", 0.1), (at + 4, at + 8, "SURNAME", 0.1)]
    assert {note.tokens[index].text for index in faint(note, spans)} == {"Zorbatty's"}


def test_the_ending_of_a_possessive_is_no_word() -> None:
    text = "We spoke of Zorbatty's garden."
    at = text.index("'s")
    spans = [(at + 1, at + 2, "BUILDING_NUMBER", 0.99), (at - 8, at, "SURNAME", 0.99)]
    assert [text[one.start : one.end] for one in modelled(Note(text, load_lexicon()), spans)] == ["Zorbatty"]
