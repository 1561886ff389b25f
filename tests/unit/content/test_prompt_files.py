"""Sets of one's own: what can be used, and how a mistake is named by file, line and key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balint_journal.content.prompts import check_prompt_file, load_prompts, read_prompt_file
from balint_journal.domain.prompts import Stage, Valence
from balint_journal.domain.reflection import Kind
from balint_journal.errors import ContentError

GOOD = """\
stage = "stuck"

[[prompt]]
id = "light"
text = "What was the light like?"
follow_up = "A word will do."
kind = "stuck"
valence = "mixed"
core = false

[[prompt]]
stage = "body"
text = "Where were your hands?"
"""


def test_a_set_of_her_own_stands_first_beside_ours() -> None:
    own = read_prompt_file(GOOD, "mine.toml")
    first, second = own
    assert (first.id, first.stage, first.kind, first.valence, first.core, first.own) == (
        "own-light",
        Stage.STUCK,
        Kind.STUCK,
        Valence.MIXED,
        False,
        True,
    )
    assert (second.stage, second.core, second.own) == (Stage.BODY, True, True)
    everything = load_prompts(own).prompts
    assert everything[:2] == own
    assert len(everything) == 116


def test_an_id_left_out_stays_the_same_as_long_as_the_words_do() -> None:
    one = read_prompt_file(GOOD, "mine.toml")[1].id
    assert one == read_prompt_file(GOOD.replace("light", "lamp"), "other.toml")[1].id
    assert one != read_prompt_file(GOOD.replace("hands", "feet"), "mine.toml")[1].id


def test_an_id_of_ours_may_be_used_without_clashing() -> None:
    own = read_prompt_file(GOOD.replace('"light"', '"K1"'), "mine.toml")
    assert load_prompts(own).get("K1") != own[0]


def test_windows_line_ends_are_read() -> None:
    assert read_prompt_file(GOOD.replace("\n", "\r\n"), "mine.toml") == read_prompt_file(GOOD, "mine.toml")


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ('text = "What was the light like?"\n', "", 3, "text"),
        ('"What was the light like?"', '""', 5, "text"),
        ('"What was the light like?"', "7", 5, "text"),
        ('"What was the light like?"', '"Why was the light so poor?"', 5, "text"),
        ('"What was the light like?"', '"What should you have said?"', 5, "text"),
        ('"A word will do."', '"What would your mother say?"', 6, "follow_up"),
        ('kind = "stuck"', 'kind = "sad"', 7, "kind"),
        ('"mixed"', '"happy"', 8, "valence"),
        ("core = false", 'core = "no"', 9, "core"),
        ("core = false", "colour = 1", 9, "colour"),
        ('stage = "body"', 'stage = "attic"', 12, "stage"),
        ('stage = "body"', 'stage = "close"', 12, "stage"),
        ('"light"', '"light switch"', 4, "id"),
        ("[[prompt]]\nid", "[[prompts]]\nid", 3, "prompts"),
        ('text = "Where', "text = Where", 13, "text"),
        ('stage = "body"\n', 'stage = "body"\nid = "light"\n', 13, "id"),
        ("Where were your hands?", "Where were your\\u001b[2J hands?", 13, "text"),
        ('stage = "stuck"', 'stage = "nowhere"', 1, "stage"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_key(old: str, new: str, line: int, key: str) -> None:
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    problem = check_prompt_file(text, "mine.toml")[0]
    assert (problem.file, problem.line, problem.key) == ("mine.toml", line, key)
    with pytest.raises(ContentError, match=f'mine.toml, line {line}, "{key}"') as raised:
        read_prompt_file(text, "mine.toml")
    assert raised.value.exit_code == 2


def test_a_stage_left_out_altogether_is_missed() -> None:
    problems = check_prompt_file('[[prompt]]\ntext = "Where were your hands?"\n', "mine.toml")
    assert [(problem.line, problem.key) for problem in problems] == [(1, "stage")]


def test_every_mistake_is_listed_in_the_order_of_its_lines() -> None:
    text = GOOD.replace("What was", "Why was").replace("Where were your hands?", "What will you change?")
    lines = [problem.line for problem in check_prompt_file(text, "mine.toml")]
    assert lines == sorted(lines)
    assert set(lines) == {5, 13}


def test_a_message_never_repeats_what_stands_in_the_file() -> None:
    text = GOOD.replace("What was the light like?", "Why did Wilhelmina leave?")
    for problem in check_prompt_file(text, "mine.toml"):
        assert "Wilhelmina" not in str(problem)


@pytest.mark.parametrize("text", ["", "prompt = []", 'prompt = "x"', "[prompt]", "\x00", "[[", 'stage = "body"'])
def test_a_file_without_questions_is_refused(text: str) -> None:
    with pytest.raises(ContentError):
        read_prompt_file(text, "mine.toml")


@given(st.text(max_size=200))
def test_any_file_is_answered_and_never_with_a_fault(text: str) -> None:
    problems = check_prompt_file(text, "mine.toml")
    if problems:
        with pytest.raises(ContentError, match=r"^mine\.toml, line \d+"):
            read_prompt_file(text, "mine.toml")
    else:
        assert read_prompt_file(text, "mine.toml")
