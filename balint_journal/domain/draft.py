"""Something being written, kept as it goes, so that a crash loses at most the last seconds of typing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from balint_journal.domain.reflection import LayerKind


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """One answer of a draft. ``position`` counts from 1; ``finished`` is false while it is being typed."""

    position: int
    prompt: str | None
    question: str
    text: str
    only_for_me: bool = False
    finished: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A sitting under way. ``reflection`` is the one it is about, None for a new one; ``state`` is the session's own."""

    uuid: UUID
    kind: LayerKind
    flow: str
    reflection: UUID | None
    started: datetime
    touched: datetime
    state: str
    answers: tuple[DraftAnswer, ...] = ()
