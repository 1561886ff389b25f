"""Two copies of a journal side by side: which of two versions of a row went on from the other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, Table, func, select

from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ANCESTOR, TOMBSTONE
from balint_journal.vault.versions import remember


class Relation(Enum):
    """How our version of a row stands to theirs. No clock is asked."""

    SAME = auto()
    OURS_NEWER = auto()
    THEIRS_NEWER = auto()
    APART = auto()


@dataclass(slots=True)
class Told:
    """What a merge did, as it goes. ``numbers`` maps their numbers to ours for what is new here."""

    numbers: dict[int, int] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    came_back: set[int] = field(default_factory=set)
    side_by_side: int = 0


class Both:
    """Our copy, being written to, and theirs, being read. With ``adds_only`` nothing of ours is changed or removed."""

    def __init__(self, pen: Pen, theirs: Connection, *, adds_only: bool) -> None:
        self.pen, self.db, self.theirs, self.adds_only = pen, pen.db, theirs, adds_only
        self.told = Told()
        self._before_ours, self._before_theirs = _ancestors(pen.db), _ancestors(theirs)
        self.buried_here, self.buried_there = _buried(pen.db), _buried(theirs)
        self.gone_here = {uuid for uuid, _ in self.buried_here}

    def relation(self, uuid: UUID, ours: UUID, theirs: UUID) -> Relation:
        """How two versions of the row ``uuid`` stand to one another."""
        if ours == theirs:
            return Relation.SAME
        if theirs in self._before_ours[uuid]:
            return Relation.OURS_NEWER
        if ours in self._before_theirs[uuid]:
            return Relation.THEIRS_NEWER
        return Relation.APART

    def inherit(self, uuid: UUID, *versions: UUID) -> None:
        """Our row has taken in theirs: it now comes from all that theirs came from, and from ``versions``."""
        for version in (*self._before_theirs[uuid], *versions):
            remember(self.db, uuid, version)

    def ours_by_uuid(self, table: Table) -> dict[UUID, Row[Any]]:
        """Our rows of a table."""
        return {row.uuid: row for row in self.db.execute(select(table))}

    def next_free(self, table: Table, parent: str, parent_id: int) -> int:
        """The next free position under one of our rows."""
        query = select(func.max(table.c.position)).where(table.c[parent] == parent_id)
        return (self.db.execute(query).scalar() or 0) + 1


def joined(one: UUID, other: UUID) -> UUID:
    """The version of a row in which two versions were joined: the same from whichever side."""
    low, high = sorted((one, other))
    return uuid5(low, high.hex)


def beside(uuid: UUID, version: UUID) -> UUID:
    """The uuid under which a version stands beside the row it could not be joined with: the same on every copy."""
    return uuid5(uuid, version.hex)


def _ancestors(db: Connection) -> defaultdict[UUID, set[UUID]]:
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for row in db.execute(select(ANCESTOR)):
        found[row.uuid].add(row.version)
    return found


def _buried(db: Connection) -> dict[tuple[UUID, str], str]:
    return {(row.uuid, row.version): row.sort for row in db.execute(select(TOMBSTONE))}
