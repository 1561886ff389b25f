"""Nudges: their wording, and how rarely one comes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.domain.nudges import MOST, NUDGES, SAFETY_LINE, Nudging
from balint_journal.domain.turns import Turn

TWO_FIXES = "Must chase the ECG. I'll refer her to the pain clinic."
ONE_FIX = "Must chase the ECG."
AGREED = Nudging(automatic=True)


def test_the_thirteen_and_the_fixed_line_stand_as_worded() -> None:
    assert {nudge.id: nudge.text for nudge in NUDGES} == {
        "U1": "The plan has its place in the record. What else is here?",
        "U2": "What were you feeling just before the plan arrived?",
        "U3": "If there were nothing more to do, what would be left between you?",
        "U5": "What do you wonder about in that?",
        "U6": "If nobody could answer that, what would you like them to know?",
        "U8": "What was it like to be you, just then?",
        "U9": "What was happening a moment before that?",
        "U10": "Is anything else there, beside that feeling?",
        "U11": "And apart from that word, what are they like?",
        "U12": "What was it like to be with them before that word came?",
        "U13": "How might they tell this part?",
        "U14": "What did you see or feel just before that thought?",
        "U15": "You can stop here. Nothing has to be finished.",
    }
    assert SAFETY_LINE == "Anything the patient still needs belongs in the record, not here."


def test_a_nudge_never_says_what_she_has_just_done() -> None:
    told = re.compile(
        r"\b(?:that is|that's|there is|you have|you are|you seem|detected|noticed|sounds? like|it seems)\b",
        re.IGNORECASE,
    )
    assert not [nudge.id for nudge in NUDGES if told.search(nudge.text)]


def test_the_safety_line_is_never_given_as_a_nudge() -> None:
    assert SAFETY_LINE not in {nudge.text for nudge in NUDGES}


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("I'll refer her to the pain clinic.", Turn.FIX),
        ("What would you do?", Turn.ADVICE),
        ("I should have seen it coming.", Turn.SELF_BLAME),
        ("She is manipulative.", Turn.LABELLING),
    ],
)
def test_on_request_she_gets_one_for_the_turn_she_took(text: str, turn: Turn) -> None:
    nudge, _ = Nudging().on_request(text)
    assert nudge is not None
    assert nudge.turn is turn


def test_on_request_there_is_one_even_for_a_quiet_answer() -> None:
    nudge, _ = Nudging().on_request("The paper getting smaller.")
    assert nudge is not None
    assert nudge.id in {"U8", "U13", "U14", "U15"}


def test_none_comes_by_itself_until_she_has_agreed() -> None:
    assert Nudging().to_be_asked
    for nudging in (Nudging(), Nudging(automatic=False)):
        assert nudging.by_itself(TWO_FIXES) == (None, nudging)
    nudge, after = Nudging().agreed(automatic=True).by_itself(TWO_FIXES)
    assert nudge is not None
    assert not after.to_be_asked


def test_by_itself_one_waits_for_two_cues_of_one_turn() -> None:
    assert AGREED.by_itself(ONE_FIX)[0] is None
    assert AGREED.by_itself("Must chase the ECG. I should have listened.")[0] is None
    assert AGREED.by_itself(TWO_FIXES)[0] is not None


def test_at_most_one_to_an_answer() -> None:
    first, nudging = AGREED.by_itself(TWO_FIXES)
    assert first is not None
    assert nudging.on_request(TWO_FIXES)[0] is None
    assert nudging.next_answer().on_request(TWO_FIXES)[0] is not None


def test_never_the_same_twice_running_not_even_across_reflections() -> None:
    first, nudging = Nudging().on_request(TWO_FIXES)
    second, _ = nudging.next_answer().on_request(TWO_FIXES)
    assert first is not None
    assert second is not None
    assert first.id != second.id
    again, _ = Nudging(before=first.id).on_request(TWO_FIXES)
    assert again is not None
    assert again.id != first.id


answers = st.lists(
    st.tuples(
        st.sampled_from(["ask", "wait"]),
        st.sampled_from([TWO_FIXES, "I felt small.", "She is manipulative. He is needy.", ""]),
    ),
    max_size=30,
)


@given(answers, st.sampled_from([True, False, None]))
def test_never_more_than_two_to_a_reflection(steps: list[tuple[str, str]], automatic: bool | None) -> None:  # noqa: FBT001
    nudging = Nudging(automatic=automatic)
    given_out = []
    for how, text in steps:
        nudge, nudging = nudging.on_request(text) if how == "ask" else nudging.by_itself(text)
        nudging = nudging.next_answer()
        given_out += [nudge.id] if nudge else []
    assert len(given_out) <= MOST
    assert len(set(given_out)) == len(given_out)
    assert tuple(given_out) == nudging.given
