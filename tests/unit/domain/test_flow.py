"""Paths through the stages, and the choice of each question by rotation, sort and valence alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.prompts import load_prompts
from balint_journal.domain.flow import LONGEST, PATHS, Flow, Slot, choose
from balint_journal.domain.guided import GuidedSession
from balint_journal.domain.prompts import Prompt, PromptSet, Stage, Valence
from balint_journal.domain.reflection import Kind, LayerKind

PROMPTS = load_prompts()
FIRST_EVENING = datetime(2026, 1, 5, 19, tzinfo=UTC)


def walk(flow: Flow, said: str = "", shown: dict[str, datetime] | None = None) -> list[str]:
    """The ids asked in a sitting in which every answer but the sort is ``x``."""
    session = GuidedSession(flow, PROMPTS, shown=shown)
    asked = []
    while question := session.question:
        asked.append(question.prompt or "")
        session.answer(said if question.prompt == "O2" else "x")
    return asked


def stages(ids: list[str]) -> list[Stage]:
    return [prompt.stage for prompt in (PROMPTS.get(name) for name in ids) if prompt]


def test_an_evening_is_the_one_the_screens_show() -> None:
    assert walk(Flow.EVENING, "lingering, a bit stuck") == ["O1", "O2", "S1", "L2", "B1", "C4"]


def test_a_catch_is_the_sort_three_words_and_the_body() -> None:
    assert walk(Flow.CATCH, "strong") == ["O2", "O3", "B2"]


def test_a_blank_page_asks_nothing() -> None:
    assert walk(Flow.BLANK) == [""]


@pytest.mark.parametrize(
    "said", ["", "strong", "lingering", "stuck", "glad", "glad, stuck", "not sure", "strong lingering stuck glad"]
)
def test_the_long_way_is_never_longer_than_nine_and_goes_deeper(said: str) -> None:
    asked = walk(Flow.LONG, said)
    assert len(asked) == len(set(asked)) <= LONGEST
    assert {Stage.IMAGINE, Stage.LIGHTEN} < set(stages(asked))
    assert asked[-1] == "C4"


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("strong", Stage.STRONG),
        ("lingering", Stage.LINGERING),
        ("stuck", Stage.STUCK),
        ("glad", Stage.POSITIVE),
        ("not sure", Stage.STORY),
    ],
)
def test_her_own_sort_opens_its_own_branch(said: str, stage: Stage) -> None:
    assert stages(walk(Flow.EVENING, said))[3] is stage


def _a_year(said: str) -> list[list[str]]:
    shown: dict[str, datetime] = {}
    evenings = []
    for week in range(60):
        asked = walk(Flow.EVENING, said, shown)
        shown |= dict.fromkeys(asked, FIRST_EVENING + timedelta(weeks=week))
        evenings.append(asked)
    return evenings


def test_the_fifth_question_takes_body_patient_and_between_in_turn() -> None:
    fifth = [stages(asked)[4] for asked in _a_year("stuck")]
    assert fifth[:6] == [Stage.BODY, Stage.PATIENT, Stage.BETWEEN] * 2
    assert set(fifth) == {Stage.BODY, Stage.PATIENT, Stage.BETWEEN}


def test_an_evening_keeps_to_the_core_of_its_branch() -> None:
    assert {asked[3] for asked in _a_year("stuck")} == {"K1", "K2", "K3"}


def test_an_evening_never_asks_for_the_most_recognisable_thing_nor_the_harder_ones() -> None:
    for said in ("strong", "lingering", "stuck", "glad", ""):
        asked = {name for evening in _a_year(said) for name in evening}
        assert not asked & {"P8", "A7", "W7", "M4"}


def test_gladness_alone_is_never_asked_for_the_hard_side() -> None:
    asked = {name for evening in _a_year("glad") for name in evening}
    assert not {prompt.id for prompt in PROMPTS.prompts if prompt.valence is Valence.NEG} & asked
    assert {"G1", "G2", "G3"} <= asked


def test_gladness_beside_something_stuck_leaves_both_doors_open() -> None:
    branches = {stages(evening)[3] for evening in _a_year("glad and stuck")}
    assert branches == {Stage.POSITIVE, Stage.STUCK}


def test_the_question_shown_longest_ago_comes_first() -> None:
    ages = {"K1": 3, "K2": 9, "K3": 1}
    shown = {name: FIRST_EVENING - timedelta(days=days) for name, days in ages.items()}
    slot = Slot("branch", stages=(Stage.STUCK,), core_only=True)
    found = choose(slot, PROMPTS, kinds=(Kind.STUCK,), shown=shown)
    assert found is not None
    assert found.id == "K2"


def test_hers_come_before_ours_and_then_take_turns() -> None:
    own = Prompt("own-1", Stage.STUCK, "What was the light like?", own=True)
    prompts = PROMPTS.with_own([own])
    slot = Slot("branch", stages=(Stage.STUCK,), core_only=True)
    first = choose(slot, prompts, kinds=(Kind.STUCK,))
    then = choose(slot, prompts, kinds=(Kind.STUCK,), shown={"own-1": FIRST_EVENING})
    assert first == own
    assert then is not None
    assert then.id == "K1"


def test_two_questions_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        PROMPTS.with_own([Prompt("K1", Stage.STUCK, "What was the light like?")])


def test_a_place_where_nothing_fits_has_no_question() -> None:
    only_strong = PromptSet(tuple(prompt for prompt in PROMPTS.prompts if prompt.stage is Stage.STRONG))
    assert choose(Slot("branch", stages=(Stage.STRONG,)), only_strong, kinds=(Kind.STUCK,)) is None


@pytest.mark.parametrize("flow", [Flow.AFTER, Flow.REVISIT])
def test_after_and_revisit_open_with_their_fixed_line(flow: Flow) -> None:
    said = {
        Flow.AFTER: "What was said in the group stays there. Write what stirred in you.",
        Flow.REVISIT: "There is no right amount of change.",
    }
    session = GuidedSession(flow, PROMPTS)
    assert session.opening == said[flow]
    assert session.finish().kind is (LayerKind.AFTER if flow is Flow.AFTER else LayerKind.REVISIT)


@pytest.mark.parametrize("flow", [Flow.AFTER, Flow.REVISIT])
def test_after_and_revisit_stay_within_their_own_questions(flow: Flow) -> None:
    asked = walk(flow, "strong")
    allowed = {Stage.AFTER, Stage.REVISIT, Stage.OPEN, Stage.CLOSE} - {
        Stage.REVISIT if flow is Flow.AFTER else Stage.AFTER
    }
    assert set(stages(asked)) <= allowed
    assert len(asked) <= 6
    assert asked[-1] == "C4"


def test_no_question_comes_twice_in_one_sitting_and_every_path_fits_the_set() -> None:
    for flow in Flow:
        asked = walk(flow, "strong, lingering, stuck, glad")
        assert len(asked) == len(set(asked)) == len(PATHS[flow])


texts = st.text(max_size=200) | st.sampled_from(
    ["I should have referred her", "she is manipulative", "glad glad glad", "P8", "\x1b[2J", "suicide", "he died"]
)


@given(st.sampled_from(list(Flow)), st.lists(texts, min_size=9, max_size=9), st.lists(texts, min_size=9, max_size=9))
def test_the_questions_are_the_same_whatever_she_writes(flow: Flow, one: list[str], other: list[str]) -> None:
    """Only her sort may steer; it is handed in here, so nothing typed may change a single question."""
    asked = []
    for said in (one, other):
        session = GuidedSession(flow, PROMPTS, kinds=(Kind.LINGERING, Kind.GLAD))
        ids = []
        while question := session.question:
            ids.append(question.prompt)
            session.answer(said[len(ids) - 1])
        asked.append(ids)
    assert asked[0] == asked[1]
