"""The result as it stands, and what of it is heard again."""

import pytest

from balint_journal.deid.findings import Category
from balint_journal.deid.learnt.cuts import cuts
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.settling.second_reading import Draft, brought_back, draft, heard_again
from balint_journal.deid.text.note import Note

TEXT = "I met Okafor at noon. Then Pip came in."


def changed(text: str, *words: str) -> Draft:
    return draft(Note(text), [_candidate(text, word) for word in words])


def _candidate(text: str, word: str) -> Candidate:
    at = text.index(word)
    return Candidate(at, at + len(word), Category.PERSON, Strength.SURE, "it is a name", replacement="a neighbour")


def _place(text: str, word: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)


@pytest.mark.parametrize("word", ["I", "met", "at", "noon", "Then", "Pip"])
def test_a_word_that_was_left_alone_is_found_again(word: str) -> None:
    drafted = changed(TEXT, "Okafor")
    now = drafted.now(_place(TEXT, word))
    assert now is not None
    assert drafted.note.text[slice(*now)] == word


@pytest.mark.parametrize("word", ["Okafor", "kafo", "Okafor at"])
def test_a_word_that_was_changed_is_nowhere(word: str) -> None:
    assert changed(TEXT, "Okafor").now(_place(TEXT, word)) is None


def test_a_word_is_heard_again_where_its_company_was_changed() -> None:
    drafted = changed(TEXT, "Okafor")
    again = heard_again(drafted, [_place(TEXT, "Pip"), _place(TEXT, "Okafor")])
    assert [[drafted.note.text[slice(*word)] for word in words] for words in again.values()] == [["Pip"]]


def test_a_word_whose_company_is_as_it_was_is_not_heard_again() -> None:
    far = f"Okafor sat. {'It rained and rained on us. ' * 60}Then Pip came in."
    assert heard_again(changed(far, "Okafor"), [_place(far, "Pip")]) == {}


def test_where_nothing_was_changed_nothing_is_heard_again() -> None:
    assert heard_again(changed(TEXT), [_place(TEXT, "Pip")]) == {}


def test_what_is_found_in_the_draft_is_a_change_of_the_first_text_and_our_own_wording_none() -> None:
    drafted = changed(TEXT, "Okafor")
    text = drafted.note.text
    found = [_candidate(text, "Pip"), _candidate(text, "neighbour"), _candidate(text, "neighbour at noon")]
    assert [TEXT[one.start : one.end] for one in brought_back(drafted, found)] == ["Pip", "at noon"]


def test_a_word_where_two_stretches_overlap_is_heard_in_the_one_with_more_around_it() -> None:
    text = f"Okafor sat. {'word ' * 75}zorb and {'word ' * 40}Okafor left. {'word ' * 40}"
    drafted = changed(text, "Okafor")
    now = drafted.now(_place(text, "zorb"))
    assert now is not None
    assert (
        384 <= now[0] < 432
    )  # in the overlap, nearer to the end of the first stretch than to the beginning of the second
    assert list(heard_again(drafted, [_place(text, "zorb")])) == [next(cuts(drafted.note.text))]


@pytest.mark.parametrize(
    "text", ["&lt;Okafor&gt;", "He wrote &amp;amp; and &amp;lt; and Okafor rang.", "\uff1cOkafor\uff1e"]
)
def test_the_draft_is_not_undone_a_second_time(text: str) -> None:
    note = Note(text)
    at = note.text.index("Okafor")
    candidate = Candidate(at, at + 6, Category.PERSON, Strength.SURE, "it is a name", replacement="a neighbour")
    assert draft(note, [candidate]).note.text == note.text.replace("Okafor", "a neighbour")
