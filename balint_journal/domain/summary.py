"""What a list shows of a reflection, what a search finds, and what both can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from balint_journal.domain.reflection import Kind, Stays


@dataclass(frozen=True, slots=True)
class Filter:
    """Which reflections; every condition given must hold. Binned ones never pass.

    ``about`` is an alias, capitals aside; ``since`` and ``until`` are days, both included, of the consultation.
    """

    about: str | None = None
    kind: Kind | None = None
    feeling: str | None = None
    since: date | None = None
    until: date | None = None
    stays: Stays | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """A reflection in a list. ``opening`` is the first line she wrote, ``layers`` how many sittings there were."""

    uuid: UUID
    number: int
    alias: str
    when: date
    kinds: tuple[Kind, ...]
    feelings: tuple[str, ...]
    sensations: tuple[str, ...]
    stays: Stays
    word: str
    layers: int
    opening: str


@dataclass(frozen=True, slots=True)
class Binned:
    """A reflection in the bin. It never empties itself."""

    number: int
    alias: str
    when: date
    binned_at: datetime
    opening: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A reflection in which the words were found, and a few words around one place where they stand."""

    number: int
    when: date
    alias: str
    snippet: str
