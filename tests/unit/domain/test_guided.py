"""The guided sitting: it goes on, skips, goes back, stops and is taken up again, and loses nothing she kept."""

from __future__ import annotations

import json

import pytest

from balint_journal.content.prompts import load_prompts
from balint_journal.content.words import load_vocabulary
from balint_journal.domain.flow import Flow
from balint_journal.domain.guided import GuidedSession
from balint_journal.domain.prompts import PromptSet, Stage
from balint_journal.domain.reflection import Kind

PROMPTS = load_prompts()
WORDS = load_vocabulary()


def begin(flow: Flow = Flow.EVENING, **given_before: object) -> GuidedSession:
    return GuidedSession(flow, PROMPTS, vocabulary=WORDS, **given_before)  # type: ignore[arg-type]


def resumed(session: GuidedSession, prompts: PromptSet = PROMPTS) -> GuidedSession:
    return GuidedSession.resume(json.loads(json.dumps(session.state())), prompts, vocabulary=WORDS)


def at(session: GuidedSession) -> str:
    question = session.question
    assert question is not None
    return question.prompt or ""


def go_to(session: GuidedSession, prompt: str) -> None:
    while at(session) != prompt:
        session.answer("x")


def test_an_evening_gives_a_layer_everything_it_needs() -> None:
    session = begin()
    for text in (
        "The man with the list.",
        "lingering, a bit stuck",
        "He had his list.\nHe nodded.",
        "",
        "Hot.",
        "Sheepish. And fond.",
    ):
        session.answer(text)
    sitting = session.finish()
    assert session.done
    assert [answer.prompt for answer in sitting.answers] == ["O1", "O2", "S1", "B1", "C4"]
    assert sitting.answers[2].text == "He had his list.\nHe nodded."
    assert sitting.kinds == (Kind.LINGERING, Kind.STUCK)
    assert sitting.word == "Sheepish. And fond."
    assert sitting.shown == ("O1", "O2", "S1", "L2", "B1", "C4")


def test_only_the_word_that_closes_is_called_the_last() -> None:
    session = begin()
    lasts = []
    while question := session.question:
        lasts.append((question.prompt, question.last))
        session.skip()
    assert [prompt for prompt, last in lasts if last] == ["C4"]


def test_skipping_everything_keeps_nothing_and_blames_nobody() -> None:
    session = begin()
    while session.question:
        session.skip()
    assert session.finish().empty


def test_back_shows_the_answer_kept_and_an_empty_line_leaves_it() -> None:
    session = begin()
    session.answer("The man with the list.")
    assert session.back()
    assert session.question is not None
    assert session.question.kept == "The man with the list."
    session.skip()
    assert at(session) == "O2"
    assert session.finish().answers[0].text == "The man with the list."


def test_back_at_the_first_question_stays_there() -> None:
    session = begin()
    assert not session.back()
    assert at(session) == "O1"


def test_back_from_the_end_reopens_the_last_question() -> None:
    session = begin()
    while session.question:
        session.answer("x")
    assert session.back()
    assert at(session) == "C4"


def test_a_new_answer_takes_the_place_of_the_one_she_came_back_to() -> None:
    session = begin()
    session.answer("The man.")
    session.back()
    session.answer("The man with the list.")
    assert [answer.text for answer in session.finish().answers] == ["The man with the list."]


def test_another_sort_changes_the_branch_ahead_and_keeps_what_was_answered() -> None:
    session = begin()
    session.answer("x")
    session.answer("stuck")
    session.answer("the story")
    assert at(session) == "K1"
    session.answer("we circle")
    session.back()
    session.back()
    session.back()
    assert at(session) == "O2"
    session.answer("glad")
    session.skip()
    assert at(session) == "K1"
    sitting = session.finish()
    assert sitting.kinds == (Kind.GLAD,)
    assert "we circle" in [answer.text for answer in sitting.answers]


def test_another_sort_before_the_branch_is_answered_opens_the_new_one() -> None:
    session = begin()
    session.answer("x")
    session.answer("stuck")
    session.answer("the story")
    session.back()
    session.back()
    session.answer("glad")
    session.skip()
    assert at(session) == "G1"


def test_stop_keeps_everything_as_far_as_she_went() -> None:
    session = begin()
    session.answer("The man.")
    session.typing("ling")
    session.stop()
    assert session.done
    assert not session.back()
    assert [answer.text for answer in session.finish().answers] == ["The man.", "ling"]


def test_nothing_is_taken_in_after_a_stop() -> None:
    session = begin()
    session.stop()
    with pytest.raises(ValueError, match="over"):
        session.answer("more")


def test_a_jot_stands_before_every_answer() -> None:
    session = begin()
    session.begin_with("the way he folded it\n")
    session.answer("The man.")
    first = resumed(session).finish().answers[0]
    assert (first.prompt, first.question, first.text) == (None, "What you jotted", "the way he folded it")


def test_what_is_given_beforehand_is_not_asked_again() -> None:
    session = begin(Flow.CATCH, kinds=(Kind.STRONG,), feelings=("weary",))
    assert at(session) == "B2"
    session.answer("x")
    assert resumed(session).done
    sitting = session.finish()
    assert (sitting.kinds, sitting.feelings) == ((Kind.STRONG,), ("weary",))


def test_the_small_thing_about_them_is_kept_for_her_by_itself() -> None:
    only_p8 = PromptSet(
        tuple(p for p in PROMPTS.prompts if p.stage not in {Stage.BODY, Stage.BETWEEN, Stage.PATIENT} or p.id == "P8")
    )
    session = GuidedSession(Flow.LONG, only_p8)
    go_to(session, "P8")
    session.answer("his hat")
    sitting = session.finish()
    assert [answer.prompt for answer in sitting.answers if answer.only_for_me] == ["P8"]


def test_feelings_are_taken_from_the_list_or_as_she_writes_them() -> None:
    session = begin(Flow.CATCH)
    session.answer("strong")
    session.answer("Fond, on edge and swimmy")
    assert session.finish().feelings == ("fond", "on edge", "swimmy")


def test_sensations_are_taken_only_when_she_answers_in_words_of_the_list() -> None:
    session = begin(Flow.CATCH)
    session.skip()
    session.skip()
    session.answer("tight chest, a sigh")
    assert session.finish().sensations == ("tight chest", "a sigh")
    told = begin(Flow.CATCH)
    told.skip()
    told.skip()
    told.answer("My foot was going under the desk, and a sigh.")
    assert told.finish().sensations == ()


def test_words_picked_from_a_list_are_kept_once_and_trimmed() -> None:
    session = begin()
    session.choose_feelings(["fond", " fond ", "", "sad"])
    session.choose_sensations(["a sigh", "a sigh"])
    sitting = session.finish()
    assert (sitting.feelings, sitting.sensations) == (("fond", "sad"), ("a sigh",))


@pytest.mark.parametrize(
    ("text", "rests"),
    [("yes", True), ("Yes, I think so.", True), ("not yet", False), ("", False), ("yes and no", False)],
)
def test_only_a_plain_yes_lets_it_rest(text: str, rests: bool) -> None:  # noqa: FBT001
    session = begin(Flow.REVISIT)
    go_to(session, "R9")
    session.answer(text)
    assert session.finish().rest is rests


def test_a_follow_up_is_there_for_the_asking() -> None:
    question = begin().question
    assert question is not None
    assert question.follow_up == "It need not count as 'a case'. A doorway moment or a phone call will do."
