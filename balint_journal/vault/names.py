"""The names to hide: a row for each, undated, linked to nothing."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from balint_journal.domain.hiding import NameKind, NameToHide
from balint_journal.errors import NothingFoundError
from balint_journal.vault import facts
from balint_journal.vault.aliases import folded
from balint_journal.vault.store import Pen
from balint_journal.vault.tables import NAME
from balint_journal.vault.versions import bury, forget


def listed(db: Connection) -> tuple[NameToHide, ...]:
    """Every name, in the order of the alphabet: the order in which they came would tell something."""
    rows = db.execute(select(NAME.c.uuid, NAME.c.name, NAME.c.kind))
    found = [NameToHide(row.uuid, row.name, NameKind(row.kind)) for row in rows]
    found.sort(key=lambda name: (folded(name.name), name.uuid))
    return tuple({folded(name.name): name for name in reversed(found)}.values())[::-1]  # two copies may each have it


def add(pen: Pen, name: str, kind: NameKind = NameKind.UNSAID) -> bool:
    """Add a name; False if it is empty or on the list already, capitals and spaces aside."""
    held = {folded(known) for known in pen.db.execute(select(NAME.c.name)).scalars()}
    if not name.strip() or folded(name) in held:
        return False
    values = {"uuid": pen.new_id(), "name": " ".join(name.split()), "kind": kind.value, "version": pen.new_id()}
    pen.db.execute(insert(NAME).values(values))
    return True


def forget_name(pen: Pen, name: str) -> None:
    """Remove a name for good. Raises NothingFoundError, HoldError."""
    rows = [row for row in pen.db.execute(select(NAME)).all() if folded(row.name) == folded(name)]
    if not rows:
        raise NothingFoundError
    facts.set_sweep(pen.db, due=True)
    for row in rows:
        bury(pen.db, "name", row.uuid, row.version.hex)
        pen.db.execute(delete(NAME).where(NAME.c.id == row.id))
        forget(pen.db, row.uuid)
