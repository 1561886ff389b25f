"""Versions: every row that can change bears a random mark, renewed with each change, the former ones remembered.

So two copies of a journal can tell which of them went on from the other, and the marks tell nothing about the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, insert, select, update

from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ANCESTOR, TOMBSTONE


def revise(pen: Pen, table: Table, row: int, values: Mapping[str, Any]) -> None:
    """Change a row and give it a new version, if anything differs."""
    held = pen.db.execute(select(table).where(table.c.id == row)).mappings().one()
    if any(held[name] != value for name, value in values.items()):
        remember(pen.db, held["uuid"], held["version"])
        pen.db.execute(update(table).where(table.c.id == row).values(version=pen.new_id(), **values))


def remember(db: Connection, uuid: UUID, version: UUID) -> None:
    """Note a version that a row has had."""
    db.execute(insert(ANCESTOR).prefix_with("OR IGNORE").values(uuid=uuid, version=version))


def forget(db: Connection, uuid: UUID) -> None:
    """Forget the versions of a row that is removed for good."""
    db.execute(delete(ANCESTOR).where(ANCESTOR.c.uuid == uuid))


def bury(db: Connection, sort: str, uuid: UUID, version: str) -> None:
    """Leave a tombstone: this was removed for good, at this version."""
    db.execute(insert(TOMBSTONE).prefix_with("OR IGNORE").values(uuid=uuid, version=version, sort=sort))
