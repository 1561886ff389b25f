"""What this software must never do, as far as the domain and the shipped words can show it."""

from __future__ import annotations

import ast
import dataclasses
import re
from itertools import chain
from pathlib import Path

import pytest

import balint_journal.domain as domain_package
from balint_journal.content.pages import PAGES, load_page
from balint_journal.content.prompts import load_prompts
from balint_journal.domain import calendar_words, looking_back, nudges
from balint_journal.domain.flow import PATHS, Flow
from balint_journal.domain.guided import GuidedSession
from balint_journal.domain.prompts import Prompt
from balint_journal.domain.sitting import Given, Question, Sitting

PROMPTS = load_prompts()
OURS = (
    "guided",
    "flow",
    "prompts",
    "sitting",
    "vocabulary",
    "aliases",
    "nudges",
    "turns",
    "looking_back",
    "calendar_words",
    "rubric",
)
SHOWN = [
    *chain.from_iterable((prompt.text, prompt.follow_up) for prompt in PROMPTS.prompts),
    *(nudge.text for nudge in nudges.NUDGES),
    nudges.SAFETY_LINE,
    nudges.NO_MORE,
    nudges.ASK_AUTOMATIC,
    *(flow.opening for flow in Flow),
    looking_back.NOTICE,
]


def said(pattern: str) -> list[str]:
    return [line for line in SHOWN if re.search(pattern, line, re.IGNORECASE)]


def test_1_nothing_a_sitting_gives_is_a_number() -> None:
    for value in (Question, Given, Sitting):
        assert not {"int", "float"} & {str(field.type) for field in dataclasses.fields(value)}


def test_1_no_question_rates_grades_or_charts() -> None:
    assert not said(r"\b(?:score|scale|rate|out of ten|how (?:much|strong|often)|percent)\b")


def test_2_no_line_names_an_illness_or_guesses_at_one() -> None:
    assert not said(r"\b(?:depress|burn-?out|anxiety|disorder|suicid|risk)\w*")


@pytest.mark.parametrize("name", OURS)
def test_3_the_domain_has_no_model_no_network_and_no_statistics(name: str) -> None:
    tree = ast.parse((Path(domain_package.__path__[0]) / f"{name}.py").read_text(encoding="utf-8"))
    imported = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {(node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported <= {
        "__future__",
        "balint_journal",
        "collections",
        "dataclasses",
        "datetime",
        "difflib",
        "enum",
        "functools",
        "re",
    }


def test_4_nothing_counts_gaps_or_reminds() -> None:
    assert not said(r"\b(?:streak|total|haven't|have not written|days? ago|times|overdue|remind|badge|well done)\b")
    assert not [name for name in vars(calendar_words) if "ago" in name or "overdue" in name]


def test_5_every_question_of_every_path_can_be_skipped_and_nothing_then_is_missing() -> None:
    for flow in PATHS:
        session = GuidedSession(flow, PROMPTS)
        while session.question:
            session.skip()
        assert session.finish().empty
    assert not said(r"\b(?:required|incomplete|must|please complete|unfinished answer|missing)\b")


def test_6_no_line_advises_or_teaches() -> None:
    assert not said(r"\b(?:should|try to|next time|learn|lesson|advice|consider)\b")


def test_7_no_line_reaches_into_her_private_life() -> None:
    assert not said(r"\byour (?:own )?(?:mother|father|family|childhood|partner|marriage|health|past)\b|\bremind you\b")


@pytest.mark.parametrize("name", PAGES)
def test_8_no_page_promises_what_the_law_does_not_give(name: str) -> None:
    page = load_page(name).casefold()
    assert "anonymised" not in page
    assert not re.search(
        r"\b(?:is|are) (?:privileged|safe|compliant|confidential)\b|cannot (?:be )?(?:see|read|ask)", page
    )


def test_9_no_page_suggests_removing_or_changing_anything_in_the_face_of_a_complaint() -> None:
    law = " ".join(load_page("law").split())
    assert "change nothing here" in law
    assert not re.search(r"\b(?:delete|remove|edit|tidy)\b (?:it|them|your|the)", law)


def test_10_the_record_is_named_before_the_first_line_is_written() -> None:
    assert nudges.SAFETY_LINE == "Anything the patient still needs belongs in the record, not here."


def test_12_nobody_is_asked_who_said_what_in_the_group_nor_about_another_s_patient() -> None:
    by_id = {prompt.id: prompt for prompt in PROMPTS.prompts}
    assert "leave out who" in by_id["N1"].follow_up
    assert "nothing of their patient" in by_id["N11"].text
    assert not said(r"\bwho said\b|\bwhich member\b|appraisal|portfolio")


@pytest.mark.parametrize(
    "text", ["He said he would kill himself.", "suicide", "I cannot go on like this", "She died by suicide in March."]
)
def test_13_no_word_of_hers_calls_up_a_message(text: str) -> None:
    asked = []
    for typed in (text, "x"):
        session = GuidedSession(Flow.EVENING, PROMPTS)
        shown = []
        while question := session.question:
            shown.append(question.text)
            session.answer("stuck" if question.prompt == "O2" else typed)
        asked.append(shown)
    assert asked[0] == asked[1]
    assert nudges.Nudging(automatic=True).by_itself(text)[0] is None


def test_14_no_question_turns_on_a_group_of_people() -> None:
    assert not {"age", "sex", "gender", "ethnicity", "background"} & {
        field.name for field in dataclasses.fields(Prompt)
    }
    assert not said(r"\b(?:women|men|elderly|immigrant|religio\w+|ethnic\w*|class)\b")


def test_15_about_claims_to_be_no_group_and_no_one_s_choice() -> None:
    about = " ".join(load_page("about").split())
    assert "not a Balint group" in about
    assert "No Balint society has endorsed it" in about
