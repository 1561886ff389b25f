"""A page for the group as the journal keeps it: under review, or brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page. ``progress`` is the review's own state, opaque here; ``files`` are the paths it was written to."""

    uuid: UUID
    reflection: int
    started: datetime
    progress: str
    text: str = ""
    card: str = ""
    brought_at: datetime | None = None
    files: tuple[str, ...] = ()
