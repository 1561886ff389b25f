"""What the database says of its journal, and how it follows the header: it may lag, it never leads."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import Engine, update

from balint_journal.crypto.header import Header
from balint_journal.errors import JournalError
from balint_journal.vault import facts, migrate
from balint_journal.vault.facts import Facts
from balint_journal.vault.faults import as_ours
from balint_journal.vault.tables import LETTERBOX_KEY


def read_facts(engine: Engine) -> Facts:
    """The journal's own facts. Raises NewerVersionError, DamagedError, BusyError."""
    with as_ours(), engine.connect().execution_options(write=False) as db, db.begin():
        migrate.is_due(db)
        return facts.read(db)


def follow(engine: Engine, header: Header) -> None:
    """Let the database follow its header, never backwards. If that fails, it lags, and the next unlock does it again."""
    with suppress(JournalError), as_ours(), engine.begin() as db:
        facts.set_generation(db, max(header.generation, facts.read(db).generation))
        db.execute(update(LETTERBOX_KEY).values(retired=LETTERBOX_KEY.c.key_id != header.letterbox_id.hex()))
