"""The shipped questions, and sets of one's own beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from balint_journal.content.toml_text import Problem, examine, line_of, read, shipped
from balint_journal.domain.prompts import FIXED_STAGES, Prompt, PromptSet, Stage
from balint_journal.domain.rubric import lint

if TYPE_CHECKING:
    from balint_journal.content.schemas import PromptFile, PromptRow

_OWN_STAGES = ", ".join(stage.value for stage in Stage if stage not in FIXED_STAGES)


def load_prompts(own: Iterable[Prompt] = ()) -> PromptSet:
    """All shipped questions, with a set of one's own first beside them."""
    return _shipped_set().with_own(own)


def read_prompt_file(text: str, name: str) -> tuple[Prompt, ...]:
    """A set of one's own from the text of a TOML file; ``name`` is the file's name, for the error.

    A file that is not well formed, or a question that does not pass the rubric, is a ContentError naming file, line
    and key.
    """
    problems = check_prompt_file(text, name)
    if problems:
        raise problems[0].error()
    from balint_journal.content.schemas import PromptFile  # noqa: PLC0415 - pydantic is paid for where it is used

    return _own(read(text, name, PromptFile))


def check_prompt_file(text: str, name: str) -> tuple[Problem, ...]:
    """Everything that is amiss in a set of one's own, in the order of its lines; empty when it can be used."""
    from balint_journal.content.schemas import PromptFile  # noqa: PLC0415 - pydantic is paid for where it is used

    found = examine(text, name, PromptFile)
    if isinstance(found, list):
        return tuple(found)
    problems: list[Problem] = []
    ids: set[str] = set()
    for index, row in enumerate(found.prompt):
        problems += _amiss(row, found.stage, text, name, index)
        own_id = _own_id(row)
        if own_id in ids:
            problems.append(_at(text, name, index, "id" if row.id else "text", "stands here twice"))
        ids.add(own_id)
    return tuple(sorted(problems, key=lambda problem: problem.line))


@cache
def _shipped_set() -> PromptSet:
    from balint_journal.content.schemas import PromptFile  # noqa: PLC0415 - pydantic is paid for where it is used

    prompts: list[Prompt] = []
    for stage in Stage:
        name = f"{stage.value}.toml"
        found = read(shipped("prompts", name), name, PromptFile)
        prompts += (_prompt(row, stage, row.id or "", own=False) for row in found.prompt)
    return PromptSet(tuple(prompts))


def _own(found: PromptFile) -> tuple[Prompt, ...]:
    rows = ((row, row.stage or found.stage) for row in found.prompt)
    return tuple(_prompt(row, stage, _own_id(row), own=True) for row, stage in rows if stage)


def _own_id(row: PromptRow) -> str:
    """An id that never meets one of ours, and without one given stays the same as long as the words do."""
    return f"own-{row.id or sha256(row.text.encode()).hexdigest()[:10]}"


def _prompt(row: PromptRow, stage: Stage, prompt_id: str, *, own: bool) -> Prompt:
    return Prompt(prompt_id, stage, row.text, row.follow_up or "", row.kind, row.valence, core=row.core, own=own)


def _amiss(row: PromptRow, shared: Stage | None, text: str, name: str, index: int) -> list[Problem]:
    problems = [_at(text, name, index, fault.part, fault.reason) for fault in lint(row.text, row.follow_up or "")]
    stage = row.stage or shared
    if stage is None:
        problems.append(_at(text, name, index, "stage", "is needed"))
    elif stage in FIXED_STAGES:
        problems.append(_at(text, name, index, "stage", f"is one of {_OWN_STAGES}"))
    return problems


def _at(text: str, name: str, index: int, key: str, reason: str) -> Problem:
    return Problem(name, line_of(text, ("prompt", index, key)), key, reason)
