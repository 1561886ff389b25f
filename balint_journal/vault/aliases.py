"""Aliases: neutral names by which a patient can be followed without a name."""

from __future__ import annotations

import unicodedata

from sqlalchemy import Connection, insert, select

from balint_journal.errors import NothingFoundError, UsageError
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import ALIAS, REFLECTION
from balint_journal.vault.versions import revise


def folded(name: str) -> str:
    """The form by which two spellings of one alias are the same: spaces and capitals aside."""
    return unicodedata.normalize("NFKC", " ".join(name.split())).casefold()


def row_id(pen: Pen, name: str) -> int:
    """The row of an alias, made if it is new."""
    found = pen.db.execute(select(ALIAS.c.id).where(ALIAS.c.folded == folded(name))).scalar_one_or_none()
    if found is not None:
        return int(found)
    values = {"uuid": pen.new_id(), "name": " ".join(name.split()), "folded": folded(name), "version": pen.new_id()}
    row = pen.db.execute(insert(ALIAS).values(values)).inserted_primary_key
    assert row is not None
    return int(row[0])


def used(db: Connection) -> tuple[str, ...]:
    """Every alias ever given, those of binned and removed reflections included: none is offered twice. By name."""
    return tuple(db.execute(select(ALIAS.c.name).order_by(ALIAS.c.folded)).scalars())


def listed(db: Connection) -> tuple[str, ...]:
    """The aliases that a reflection not in the bin bears, by name: what is shown when she asks for the names."""
    kept = select(REFLECTION.c.alias_id).where(REFLECTION.c.binned_at.is_(None))
    return tuple(db.execute(select(ALIAS.c.name).where(ALIAS.c.id.in_(kept)).order_by(ALIAS.c.folded)).scalars())


def known(db: Connection, name: str) -> str | None:
    """The alias as it was first written, or None."""
    return db.execute(select(ALIAS.c.name).where(ALIAS.c.folded == folded(name))).scalar_one_or_none()


def rename(pen: Pen, old: str, new: str) -> None:
    """Give an alias another name. Raises NothingFoundError; UsageError if the new name is another's; HoldError."""
    rows = {row.folded: row.id for row in pen.db.execute(select(ALIAS.c.id, ALIAS.c.folded))}
    if folded(old) not in rows:
        raise NothingFoundError
    if rows.get(folded(new), rows[folded(old)]) != rows[folded(old)]:
        raise UsageError("That name is in use for someone else.", "Choose another one.")
    revise(pen, ALIAS, rows[folded(old)], {"name": " ".join(new.split()), "folded": folded(new)})
