"""A sitting taken up again, what she marks in it, and that no sequence of steps loses a kept answer."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.prompts import load_prompts
from balint_journal.content.words import load_vocabulary
from balint_journal.domain.flow import Flow
from balint_journal.domain.guided import GuidedSession
from balint_journal.domain.prompts import Prompt, PromptSet

PROMPTS = load_prompts()
WORDS = load_vocabulary()


def begin(flow: Flow = Flow.EVENING) -> GuidedSession:
    return GuidedSession(flow, PROMPTS, vocabulary=WORDS)


def resumed(session: GuidedSession, prompts: PromptSet = PROMPTS) -> GuidedSession:
    return GuidedSession.resume(json.loads(json.dumps(session.state())), prompts, vocabulary=WORDS)


def test_an_unfinished_line_survives_a_flat_battery() -> None:
    session = begin()
    session.answer("The man.")
    session.answer("stuck")
    session.typing("He had his li")
    again = resumed(session)
    assert again.question is not None
    assert again.question.kept == "He had his li"
    again.skip()
    assert again.finish().answers[-1].text == "He had his li"


def test_an_unfinished_second_thought_does_not_push_out_the_kept_answer() -> None:
    session = begin()
    session.answer("The man with the list.")
    session.back()
    session.typing("Or was it")
    kept = resumed(session).finish().answers[0].text
    assert kept == "The man with the list.\nOr was it"


def test_a_line_going_on_from_the_kept_answer_is_not_doubled() -> None:
    session = begin()
    session.answer("The man")
    session.back()
    session.typing("The man with the list")
    assert resumed(session).finish().answers[0].text == "The man with the list"


def test_a_sitting_resumed_keeps_the_wording_she_was_shown() -> None:
    session = begin()
    session.answer("x")
    others = PromptSet(tuple(Prompt(p.id, p.stage, f"New: {p.text}") for p in PROMPTS.prompts if p.id != "O1"))
    again = resumed(session, others)
    sitting = again.finish()
    assert sitting.answers[0].question == "Which consultation is still with you?"
    assert again.state()["steps"] == session.state()["steps"]


def test_an_answer_to_a_place_that_is_gone_stands_first() -> None:
    session = begin()
    session.answer("The man.")
    state = json.loads(json.dumps(session.state()))
    state["steps"][0]["slot"] = "a place of an earlier release"
    again = GuidedSession.resume(state, PROMPTS)
    assert again.finish().answers[0].text == "The man."


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"flow": "evening"},
        {"flow": "no such way"},
        {"flow": "evening", "steps": [{"slot": 1}]},
        {"flow": "evening", "steps": "x"},
    ],
)
def test_a_state_that_is_none_is_a_value_error(state: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        GuidedSession.resume(state, PROMPTS)


def test_she_may_keep_others_for_herself_and_star_them() -> None:
    session = begin()
    session.answer("The man.")
    session.only_for_me()
    session.star()
    answer = resumed(session).finish().answers[0]
    assert (answer.only_for_me, answer.starred) == (True, True)
    session.only_for_me(on=False)
    session.star(on=False)
    answer = session.finish().answers[0]
    assert (answer.only_for_me, answer.starred) == (False, False)


def test_a_name_taken_out_leaves_nothing_of_the_former_wording() -> None:
    session = begin()
    session.answer("His daughter Wilhelmina rang.")
    session.mend("His daughter rang.")
    assert session.last_given == "His daughter rang."
    assert "Wilhelmina" not in json.dumps(session.state())
    assert "Wilhelmina" not in repr(session.finish())


lines = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), lines),
        st.tuples(st.just("typing"), lines),
        st.tuples(st.sampled_from(["skip", "back", "resume"]), st.just("")),
    ),
    max_size=40,
)


@given(st.sampled_from(list(Flow)), moves)
def test_no_sequence_of_steps_loses_a_kept_answer(flow: Flow, steps: list[tuple[str, str]]) -> None:
    session = begin(flow)
    kept: dict[str, str] = {}
    for step, text in steps:
        question = session.question
        place = session.state()["at"]
        if step == "back":
            session.back()
        elif step == "resume":
            session = resumed(session)
        elif question is None:
            continue
        elif step == "typing":
            session.typing(text)
        else:
            session.answer(text)
            if text.strip():
                kept[str(place)] = text.strip("\n")
    texts = [answer.text for answer in session.finish().answers]
    for said in kept.values():
        assert any(said in text for text in texts)
    assert all(answer.question or flow is Flow.BLANK for answer in session.finish().answers)
