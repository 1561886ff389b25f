"""The rubric: every shipped question passes all six points, and sixty bad ones do not."""

from __future__ import annotations

import pytest

from balint_journal.content.prompts import load_prompts
from balint_journal.domain.prompts import Prompt
from balint_journal.domain.rubric import lint

BAD = [
    # R1: tells, advises or states instead of inviting.
    ("R1", "You were tired that day."),
    ("R1", "Feelings are welcome here."),
    ("R1", "Have you considered a longer appointment?"),
    ("R1", "Have you tried asking what they want?"),
    ("R1", "Could you try a warmer tone?"),
    ("R1", "Why not tell them what you feel?"),
    ("R1", "Patients often need to be heard."),
    ("R1", "Remember to be kind to yourself."),
    # R2: the fix, the plan, the lesson.
    ("R2", "What should you have said at the door?"),
    ("R2", "What will you do when they come again?"),
    ("R2", "What would you do differently?"),
    ("R2", "What is your plan for the next meeting?"),
    ("R2", "What did you learn from this?"),
    ("R2", "Which lesson stays with you?"),
    ("R2", "How could this be resolved?"),
    ("R2", "What might solve it?"),
    ("R2", "What is one step towards a calmer visit?"),
    ("R2", "What are your learning goals after this?"),
    ("R2", "Next time, where might you sit?"),
    ("R2", "What can you change?"),
    ("R2", "How did you manage the anger in the room?"),
    ("R2", "What advice might a friend give you?"),
    ("R2", "Which competence does this show?"),
    ("R2", "What needs fixing between you?"),
    # R3: why, fault, mistake.
    ("R3", "Why did you feel angry?"),
    ("R3", "What was your part in the mistake?"),
    ("R3", "Whose fault does it seem to be?"),
    ("R3", "What did you miss?"),
    ("R3", "What went wrong in the room?"),
    ("R3", "How come you let it run on?"),
    ("R3", "What made you so short with them?"),
    ("R3", "Where did you fail them?"),
    ("R3", "What are you responsible for in this?"),
    ("R3", "What do you regret?"),
    ("R3", "What caused the silence?"),
    ("R3", "What is the reason for this feeling?"),
    # R4: home, family, the past, a likeness.
    ("R4", "Who in your own family comes to mind?"),
    ("R4", "Do they remind you of anyone?"),
    ("R4", "What from your childhood stirs here?"),
    ("R4", "What would your mother say about them?"),
    ("R4", "Have you ever lost someone in this way?"),
    ("R4", "Is your marriage a little like theirs?"),
    ("R4", "Where does this touch your own health?"),
    ("R4", "Is there someone in your life whom they resemble?"),
    ("R4", "What is your own past with anger?"),
    # R5: words of the trade, and scales.
    ("R5", "What was the transference like?"),
    ("R5", "What might they be projecting on to you?"),
    ("R5", "Which defences did you notice?"),
    ("R5", "Where were the boundaries?"),
    ("R5", "How are you processing this?"),
    ("R5", "What did you contain for them?"),
    ("R5", "What might be unconscious here?"),
    ("R5", "What triggered the feeling?"),
    ("R5", "What is it like to sit with a heartsink?"),
    ("R5", "How strong is it, from one to ten?"),
    ("R5", "How much does it still hurt?"),
    # R6: long, several at once, or not to be skipped.
    (
        "R6",
        "What happened, who was there, what did each of you say, and where were you sitting when the first of the words came?",
    ),
    ("R6", "What did you see? What did you hear? What did you feel?"),
    ("R6", "Describe in detail what they looked like."),
    ("R6", "What three things must be written down here?"),
]


@pytest.mark.parametrize("prompt", load_prompts().prompts, ids=lambda prompt: prompt.id)
def test_every_shipped_question_passes_all_six_points(prompt: Prompt) -> None:
    assert lint(prompt.text, prompt.follow_up) == ()


def test_there_are_114_shipped_questions_to_pass() -> None:
    assert len(load_prompts().prompts) == 114


def test_the_table_of_bad_ones_holds_sixty() -> None:
    assert len({text for _, text in BAD}) == 60


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_bad_question_fails_on_the_point_it_misses(rule: str, text: str) -> None:
    assert rule in {fault.rule for fault in lint(text)}


@pytest.mark.parametrize(("rule", "text"), [row for row in BAD if row[0] not in {"R1", "R6"}])
def test_a_follow_up_is_held_to_the_same_words(rule: str, text: str) -> None:
    faults = lint("What was the air like between you?", text)
    assert (rule, "follow_up") in {(fault.rule, fault.part) for fault in faults}


def test_a_reason_never_repeats_the_question() -> None:
    assert not any("mother" in fault.reason for fault in lint("What would your mother say about them?"))


@pytest.mark.parametrize(
    "text",
    [
        "What was the light like?",
        "Who was quiet?",
        "Suppose the door had stayed open. What would you have heard?",
        "Is there a sound you keep?",
        "Where were your hands?",
        "Which word would you take back to the car?",
        "Tell it from the doorway, in a line or two.",
        "Did anything make you smile?",
        "When did the room go quiet?",
        "Finish anywhere: 'The chair...'",
    ],
)
def test_a_plain_question_of_her_own_passes(text: str) -> None:
    assert lint(text) == ()
