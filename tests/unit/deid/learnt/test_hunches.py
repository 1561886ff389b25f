"""What the learnt reader may say, whatever it has learnt."""

from collections.abc import Sequence

import pytest

from balint_journal.content.lexicon import load_lexicon
from balint_journal.deid.engine import deidentify
from balint_journal.deid.findings import Action, Category
from balint_journal.deid.learnt.heard import LABELS, LEANINGS, Heard, Learnt, Weights, place
from balint_journal.deid.learnt.hunches import hunches, nearly
from balint_journal.deid.learnt.leaning import leant
from balint_journal.deid.settling.candidate import Candidate
from balint_journal.deid.text.note import Note

AND_SO_ON = "It was late and neither of us had much to say. " * 4
SIZE = 1 << 14


def weights(weighs: dict[str, int], unit: float = 1.0) -> Weights:
    steps = bytearray(SIZE)
    for thing, steps_of_it in weighs.items():
        steps[place(thing, SIZE)] = steps_of_it % 256
    return Weights(memoryview(bytes(steps)).cast("b"), unit)


# The words say nothing; in company each word leans as far as by itself, to the half.
SILENT = Learnt(weights({}), weights({f"z={step}": step for step in range(-8, 7)}, 0.5))


def heard(text: str, odds: dict[str, float], kind: str = "ORG", learnt: Learnt | None = SILENT) -> Heard:
    """Each word of ``odds`` leans so far, all towards ``kind``; the others lean away."""
    leanings: list[tuple[int, int, list[float]]] = []
    at = 0
    for word in (one.strip(".") for one in text.split()):
        at = text.index(word, at)
        row = [-9.0] * len(LEANINGS)
        row[0], row[LEANINGS.index(kind)] = odds.get(word, -9.0), 1.0
        leanings.append((at, at + len(word), row))
    return Heard((), leanings, learnt)


def hunched(note: Note, said: Heard) -> list[Candidate]:
    return list(hunches(note, leant(note, said)))


def found(text: str, odds: dict[str, float], kind: str = "ORG") -> list[tuple[str, Category]]:
    return [(text[c.start : c.end], c.category) for c in hunched(Note(text, load_lexicon()), heard(text, odds, kind))]


def test_words_side_by_side_are_one_thing() -> None:
    text = "He sweeps up at Wobbly Spanner most days."
    assert found(text, {"Wobbly": 3, "Spanner": 3}) == [("Wobbly Spanner", Category.ORGANISATION)]


@pytest.mark.parametrize("word", ["Spanner", "spanner", "QZX", "forty"])
def test_a_word_that_leans_far_enough_is_found(word: str) -> None:
    assert found(f"We spoke of {word} again. {AND_SO_ON}", {word: 0.5}) == [(word, Category.ORGANISATION)]


@pytest.mark.parametrize(
    ("word", "odds"),
    [
        ("Spanner", 0.0),
        ("spanner", -1.0),
        ("the", 9.0),  # never a small word
        ("Monday", 9.0),  # what is known to stay stays
        ("Sertraline", 9.0),
        ("weeks", 9.0),
        ("organisation", 9.0),  # what we put there ourselves
        ("summer", 9.0),
    ],
)
def test_a_word_that_leans_no_further_stays(word: str, odds: float) -> None:
    assert found(f"We spoke of {word} again. {AND_SO_ON}", {word: odds}) == []


@pytest.mark.parametrize(
    ("text", "odds", "whole"),
    [
        (
            "He sweeps up at the Wobbly Spanner most days.",
            {"the": 3, "Wobbly": 3, "Spanner": 3},
            ["Wobbly Spanner"],  # an article names nobody
        ),
        ("The feast of Wobbly is near.", {"feast": 3, "of": 3, "Wobbly": 3}, ["feast of Wobbly"]),
        ("The feast of Wobbly is near.", {"of": 0.5, "Wobbly": 3}, ["Wobbly"]),  # a small word must lean further
        ("It was of no use to Wobbly.", {"of": 9, "Wobbly": 3}, ["Wobbly"]),
        ("She had been on sertraline since Wobbly.", {"sertraline": 9, "since": 3, "Wobbly": 3}, ["since Wobbly"]),
    ],
)
def test_a_small_word_is_part_of_what_stands_beside_it(text: str, odds: dict[str, float], whole: list[str]) -> None:
    assert [words for words, _ in found(text, odds)] == whole


@pytest.mark.parametrize("figure", ["18.25", "2/52", "20:40"])
def test_one_side_of_a_figure_is_left_to_the_rules(figure: str) -> None:
    assert found(f"We spoke of {figure} again. {AND_SO_ON}", {figure: 9}) == []


@pytest.mark.parametrize("text", ["She came for forty years.", "He fell forty weeks ago."])
def test_time_that_passed_is_nobodys_age(text: str) -> None:
    assert found(f"{text} {AND_SO_ON}", {"forty": 9}, "AGE") == []


def test_an_age_in_years_may_still_be_one() -> None:
    assert found(f"She came, forty years old. {AND_SO_ON}", {"forty": 9}, "AGE") == [("forty", Category.AGE)]


def test_what_is_true_of_a_word_is_weighed_with_what_the_network_says() -> None:
    text = f"We spoke of spanner again. {AND_SO_ON}"
    note = Note(text, load_lexicon())
    heavy = Learnt(weights({"w=spanner": 4}), SILENT.company)
    assert [c.start for c in hunched(note, heard(text, {"spanner": -3.5}, learnt=heavy))] == [text.index("spanner")]
    assert hunched(note, heard(text, {"spanner": -3.5})) == []


def test_nobody_looks_closer_at_what_the_network_puts_far_away() -> None:
    text = f"We spoke of spanner again. {AND_SO_ON}"
    heavy = Learnt(weights({"w=spanner": 100}), SILENT.company)
    assert hunched(Note(text, load_lexicon()), heard(text, {"spanner": -4.5}, learnt=heavy)) == []


def test_a_possessive_ending_stays_and_all_is_changed_not_flagged() -> None:
    text = "I met Spanner's wife."
    (candidate,) = hunched(Note(text, load_lexicon()), heard(text, {"Spanner's": 3}, "PERSON"))
    assert (text[candidate.start : candidate.end], candidate.category) == ("Spanner", Category.PERSON)
    assert candidate.action is Action.REPLACE


def test_nothing_learnt_nothing_said() -> None:
    text = "I met Spanner."
    assert hunched(Note(text, load_lexicon()), heard(text, {"Spanner": 9}, learnt=None)) == []


@pytest.mark.parametrize(
    ("word", "hint", "wording"), [("forty-one", "years:41", None), ("spanner", "", "a certain age")]
)
def test_an_age_brings_its_years_or_a_wording(word: str, hint: str, wording: str | None) -> None:
    text = f"We spoke of {word} again. {AND_SO_ON}"
    (candidate,) = hunched(Note(text, load_lexicon()), heard(text, {word: 9}, "AGE"))
    assert (candidate.hint, candidate.replacement) == (hint, wording)


def test_in_a_few_words_only_a_capital_speaks() -> None:
    assert found("We spoke of spanner again.", {"spanner": 9}) == []
    assert found("We spoke of Spanner again.", {"Spanner": 9}) == [("Spanner", Category.ORGANISATION)]


def test_a_rule_goes_before_a_hunch_and_what_it_found_is_found_again() -> None:
    text = "I saw Okafor on the ward. Later Okafor sat up."
    result = deidentify(
        text, lexicon=load_lexicon(), model=lambda texts: [heard(one, {"Okafor": 9}, "PLACE") for one in texts]
    )
    assert "Okafor" not in result.text


def test_a_tie_of_kinds_falls_to_the_first() -> None:
    text = "He sweeps up at Wobbly Spanner most days."
    leanings = heard(text, {"Wobbly": 3, "Spanner": 3}).leanings
    mixed = [
        (start, end, [*row[:1], *([0.0] * (len(LABELS) - 1)), 5.0] if text[start:end] == "Spanner" else row)
        for start, end, row in leanings
    ]
    (candidate,) = hunched(Note(text, load_lexicon()), Heard((), mixed, SILENT))
    assert candidate.category is Category.ORGANISATION


def test_a_letter_that_grows_in_lower_case_takes_nothing_along() -> None:
    text = "I met \u0130stanbulxs again."
    (candidate,) = hunched(Note(text, load_lexicon()), heard(text, {"\u0130stanbulxs": 9}))
    assert text[candidate.start : candidate.end] == "\u0130stanbulxs"


@pytest.mark.parametrize(
    ("odds", "words"), [(-0.2, ["Spanner"]), (0.0, ["Spanner"]), (0.5, []), (-0.6, ["Spanner"]), (-1.2, [])]
)
def test_a_word_that_lacks_little_is_told_apart(odds: float, words: list[str]) -> None:
    text = f"We spoke of Spanner again. {AND_SO_ON}"
    note = Note(text, load_lexicon())
    assert [note.tokens[index].text for index in nearly(leant(note, heard(text, {"Spanner": odds})))] == words


def test_a_word_that_could_not_stand_alone_is_not_in_doubt() -> None:
    text = f"We spoke of the spanner again. {AND_SO_ON}"
    note = Note(text, load_lexicon())
    assert list(nearly(leant(note, heard(text, {"the": -0.1})))) == []


@pytest.mark.parametrize(("then", "gone"), [(9.0, True), (-9.0, False)])
def test_a_word_that_lacked_little_is_asked_about_again_in_its_new_company(then: float, *, gone: bool) -> None:
    text = f"I saw Mr Tranter near the spanner today. {AND_SO_ON}"

    def model(texts: Sequence[str]) -> list[Heard]:
        return [heard(one, {"spanner": -0.2 if "Tranter" in one else then}) for one in texts]

    assert ("spanner" not in deidentify(text, lexicon=load_lexicon(), model=model).text) is gone


def test_far_down_a_long_note_it_is_the_same_word_that_is_heard_again_and_no_other() -> None:
    text = f"{AND_SO_ON * 6}I saw Mr Tranter near the spanner and the kettle today. {AND_SO_ON * 6}"

    def model(texts: Sequence[str]) -> list[Heard]:
        return [heard(one, {"spanner": -0.2} if "Tranter" in one else {"spanner": 9, "kettle": 9}) for one in texts]

    found = [finding.text for finding in deidentify(text, lexicon=load_lexicon(), model=model).findings]
    assert "spanner" in found
    assert "kettle" not in found


def test_a_word_that_was_nowhere_near_is_not_asked_about_again() -> None:
    asked: list[str] = []

    def model(texts: Sequence[str]) -> list[Heard]:
        asked.extend(texts)
        return [heard(one, {"spanner": -9}) for one in texts]

    deidentify(f"I saw Mr Tranter near the spanner today. {AND_SO_ON}", lexicon=load_lexicon(), model=model)
    assert len(asked) == 1
