"""The journal's own facts: which one it is, how often re-keyed and written to, and whether hold is on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from balint_journal.errors import DamagedError
from balint_journal.vault.tables import JOURNAL


@dataclass(frozen=True, slots=True)
class Facts:
    """What the journal knows of itself.

    ``generation`` may lag the header's, never lead it; ``counter`` grows with every transaction that changed something;
    ``sweep_due`` says that removed words may still stand in unused bytes of the file.
    """

    vault_id: UUID
    generation: int
    counter: int
    hold: bool
    sweep_due: bool


_COLUMNS = (JOURNAL.c.vault_id, JOURNAL.c.generation, JOURNAL.c.counter, JOURNAL.c.hold, JOURNAL.c.sweep_due)


def write_first(db: Connection, vault_id: UUID, generation: int) -> None:
    """The one row of a new journal."""
    values = {"vault_id": vault_id, "generation": generation, "counter": 0, "last_number": 0}
    db.execute(insert(JOURNAL).values(id=1, hold=False, sweep_due=False, **values))


def read(db: Connection) -> Facts:
    """The facts as they stand in this transaction. Raises DamagedError if they are not there."""
    row = db.execute(select(*_COLUMNS)).first()
    if row is None:
        raise DamagedError
    return Facts(*row)


def set_generation(db: Connection, generation: int) -> None:
    """Follow the header, after it was written."""
    db.execute(update(JOURNAL).values(generation=generation))


def count_write(db: Connection) -> Facts:
    """One more transaction that changed something; the facts as it leaves them."""
    return Facts(*db.execute(update(JOURNAL).values(counter=JOURNAL.c.counter + 1).returning(*_COLUMNS)).one())


def next_number(db: Connection) -> int:
    """A number for a new reflection. None is given twice, not even that of one removed for good."""
    last_number = JOURNAL.c.last_number
    return int(db.execute(update(JOURNAL).values(last_number=last_number + 1).returning(last_number)).scalar_one())


def set_sweep(db: Connection, *, due: bool) -> None:
    """Words were removed for good in this transaction, so the file is to be swept after it; or that was done."""
    db.execute(update(JOURNAL).where(JOURNAL.c.sweep_due != due).values(sweep_due=due))


def set_hold(db: Connection, *, on: bool) -> None:
    """With hold on, triggers refuse every change and removal of what is written; reading and new writing go on."""
    db.execute(update(JOURNAL).values(hold=on))
