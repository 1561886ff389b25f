"""What the files of words may hold. Anything else is refused, so that a slip is seen and not passed over."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool

from balint_journal.domain.prompts import Stage, Valence
from balint_journal.domain.reflection import Kind


def _one_line(text: str) -> str:
    if not text.isprintable() or text != text.strip():
        raise ValueError("is one plain line, without spaces at its ends")
    return text


Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_one_line)]
Id = Annotated[str, Field(min_length=1, max_length=32, pattern=r"^[A-Za-z0-9_-]+$")]
Group = Annotated[tuple[Line, ...], Field(min_length=1)]


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PromptRow(_Closed):
    """One question. ``stage`` is needed unless the file gives one for all."""

    text: Line
    id: Id | None = None
    stage: Stage | None = None
    follow_up: Line | None = None
    kind: Kind | None = None
    valence: Valence = Valence.ANY
    core: StrictBool = True


class PromptFile(_Closed):
    """A file of questions."""

    stage: Stage | None = None
    prompt: Annotated[tuple[PromptRow, ...], Field(min_length=1)]


class VocabularyFile(_Closed):
    """Words by group, groups in the order in which they are shown."""

    feelings: Annotated[dict[Line, Group], Field(min_length=1)]
    sensations: Annotated[dict[Line, Group], Field(min_length=1)]


class AliasFile(_Closed):
    """Names for patients, in the order in which they are given."""

    names: Annotated[tuple[Line, ...], Field(min_length=2)]
