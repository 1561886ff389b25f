"""Turns away from feeling: what is noticed, and above all what is left alone."""

from __future__ import annotations

import json
import time
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.domain.turns import Turn, turns

DATA = Path(__file__).parent / "data"
SETS = ("turns_dev", "turns_learn", "turns_kept_back", "turns_second", "turns_third", "turns_fourth", "turns_sixth")
Row = tuple[str, frozenset[str]]


def rows(name: str) -> list[Row]:
    lines = (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(row["text"], frozenset(row["labels"])) for row in map(json.loads, lines)]


def noticed(text: str) -> set[str]:
    return {cue.turn.value for cue in turns(text)}


@pytest.mark.parametrize("name", [*SETS, "turns_fifth", "turns_blind"])
def test_wrong_on_quiet_sentences_at_most_two_in_a_hundred(name: str) -> None:
    quiet = [text for text, labels in rows(name) if not labels]
    wrong = [text for text in quiet if turns(text)]
    assert len(quiet) >= 40
    assert len(wrong) <= 0.02 * len(quiet), wrong


@pytest.mark.parametrize("name", [*SETS, "turns_blind"])
def test_at_least_six_turns_in_ten_are_noticed(name: str) -> None:
    labelled = [(text, labels) for text, labels in rows(name) if labels]
    assert sum(bool(noticed(text) & labels) for text, labels in labelled) >= 0.6 * len(labelled)


@pytest.mark.parametrize("turn", list(Turn))
def test_every_turn_is_noticed_more_often_than_not_and_hardly_ever_mistaken(turn: Turn) -> None:
    everything = list(chain.from_iterable(rows(name) for name in SETS))
    held = [text for text, labels in everything if turn.value in labels]
    assert sum(turn.value in noticed(text) for text in held) >= 0.6 * len(held)
    strange = [text for text, labels in everything if turn.value in noticed(text) and turn.value not in labels]
    assert len(strange) <= 0.02 * len(held)


PAIRS = [
    ("Next time I'll refer her to the falls clinic.", "She wanted me to refer her to the falls clinic."),
    ("I should have seen it coming.", "He told me I should have seen it coming."),
    ("I should have seen it coming.", "I felt I should have seen it coming."),
    ("It was my fault.", "She said it was my fault."),
    ("It was my fault.", "It was not my fault."),
    ("It was my fault.", "I wonder whether it was my fault."),
    ("I let her down.", "She thinks I let her down."),
    ("I let her down.", "It was as if I let her down."),
    ("She is manipulative.", "They call her manipulative."),
    ("She is manipulative.", "She is not manipulative."),
    ("She is manipulative.", "My trainer said she is manipulative."),
    ("She is manipulative.", "I used to think she was manipulative."),
    ("Typical heartsink.", "There was that heartsink feeling."),
    ("He's clearly depressed.", "He told me he is clearly depressed."),
    ("I could have prevented it if I had looked.", "I could have hugged him."),
    ("I should have asked about her mood.", "I should have liked to ask about her mood."),
    ("I missed the diagnosis.", "I missed her laugh."),
    ("What would you do?", "What would you do, she asked?"),
    ("How do I get him to stop?", "How do I feel about him?"),
    ("Should I tell her?", "Should I laugh?"),
    ("Any advice on ending these?", "He wanted advice on ending these."),
    ("Gave her amitriptyline 10mg.", "I felt like amitriptyline 10mg."),
    ("TSH was 2.1.", "TSH was 2.1 and my heart sank."),
    ("She needs a medication review.", "She needs me to be cross with her."),
    ("I was hopeless with her.", "I was hopeless with laughter."),
    ("A frequent flyer.", "The word 'frequent flyer' stood in his notes."),
]


@pytest.mark.parametrize(("turned", "quiet"), PAIRS)
def test_the_same_words_in_another_setting_are_left_alone(turned: str, quiet: str) -> None:
    assert turns(turned)
    assert not turns(quiet)


def test_a_cue_says_where_it_stands_and_on_which_words_it_rests() -> None:
    text = "He sat down. I\N{RIGHT SINGLE QUOTATION MARK}ll refer him to the pain clinic. I should have listened."
    cues = turns(text)
    assert [cue.turn for cue in cues] == [Turn.FIX, Turn.SELF_BLAME]
    assert all(text[cue.start : cue.end] == cue.words for cue in cues)


def test_one_phrase_is_one_cue() -> None:
    assert len(turns("I should have seen it coming.")) == 1


def test_a_line_break_ends_a_sentence() -> None:
    assert [cue.turn for cue in turns("I felt small\nMust chase the ECG")] == [Turn.FIX]


@pytest.mark.parametrize("text", ["", " ", "\x00", "\N{SAUROPOD}" * 50, "I" * 10_000, "'" * 3_000, '"' * 3_001])
def test_strange_text_is_quiet(text: str) -> None:
    assert turns(text) == []


@given(st.text(max_size=400))
def test_any_text_is_read_without_fault(text: str) -> None:
    for cue in turns(text):
        assert text[cue.start : cue.end] == cue.words


@pytest.mark.parametrize(
    "piece",
    ["she is just so very ", "and i ", "i should really have ", "a bit of a ", "bloods and ", "the a an ", "' "],
)
def test_a_very_long_answer_is_read_quickly(piece: str) -> None:
    began = time.perf_counter()
    turns(piece * (100_000 // len(piece)))
    turns((piece * 20 + ". ") * 40)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("text", ["I prescribed.", "I have titrated.", "Then I safety-netted.", "So I rebooked."])
def test_what_was_done_needs_no_other_word_of_the_surgery(text: str) -> None:
    assert [cue.turn for cue in turns(text)] == [Turn.FIX]
