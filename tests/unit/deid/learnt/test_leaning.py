"""What the shipped weights make of words, beside the network and without it."""

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.content.model_files import learnt_alone, learnt_beside
from balint_journal.deid.engine import deidentify
from balint_journal.deid.learnt.heard import LEANINGS, Heard, Learnt
from balint_journal.deid.learnt.leaning import by_itself, leant
from balint_journal.deid.text.note import Note

BEFORE = (
    "It was late and neither of us had much to say. We sat there for a while and I looked at the clock on the wall. "
)
AFTER = " Then she went home, and I was as tired as I have ever been, and a little sad about it all."


def over(text: str, learnt: Learnt, odds: dict[str, float]) -> dict[str, float]:
    """How far each of these words leans in company, when the network gives it so much and all others nothing."""
    note = Note(text, load_lexicon())
    rows = [
        (token.start, token.end, [odds.get(token.text, -9.0), *([0.0] * (len(LEANINGS) - 1))]) for token in note.tokens
    ]
    return {note.tokens[at].text: one.over for at, one in leant(note, Heard((), rows, learnt)).items()}


def test_of_two_words_that_lean_alike_the_one_with_a_capital_goes_first() -> None:
    small = over(f"{BEFORE}We spoke of spanner again.{AFTER}", learnt_beside(), {"spanner": 0.0})
    capital = over(f"{BEFORE}We spoke of Spanner again.{AFTER}", learnt_beside(), {"Spanner": 0.0})
    assert capital["Spanner"] > small["spanner"]


def test_a_word_leans_further_beside_one_that_leans_and_less_among_plain_ones() -> None:
    text = f"{BEFORE}He works at Wobbly Spanner now.{AFTER}"
    alone = over(text, learnt_beside(), {"Spanner": -1.0})
    beside = over(text, learnt_beside(), {"Spanner": -1.0, "Wobbly": 3.0})
    assert beside["Spanner"] > alone["Spanner"]


def test_without_the_network_the_questions_alone_lean_towards_a_name_and_away_from_a_plain_word() -> None:
    text = f"{BEFORE}she rang mr plimstock at tansy court about the bread.{AFTER}"
    note = Note(text, load_lexicon())
    odds = dict(
        zip((token.text for token in note.tokens), by_itself(note, Heard(learnt=learnt_alone())).odds, strict=True)
    )
    assert min(odds["plimstock"], odds["tansy"]) > max(odds["bread"], odds["clock"])


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Her mum works nights at Wobbly Spanner now.", "Wobbly"),
        ("she was at tansy before that, the gym by the station", "tansy"),
    ],
)
def test_without_the_network_more_is_found_than_by_the_rules_alone(sentence: str, gone: str) -> None:
    text = f"{BEFORE}{sentence}{AFTER}"
    assert gone not in deidentify(text, lexicon=load_lexicon(), alone=learnt_alone()).text


def test_without_the_network_plain_words_stay() -> None:
    text = f"{BEFORE}She had brought bread and I thought of my mother, and then the phone rang twice.{AFTER}"
    result = deidentify(text, lexicon=load_lexicon(), alone=learnt_alone())
    assert result.text == text
