"""The open journal: transactions that notice when it was changed elsewhere, and speak of failures as ours.

The nouns beside this module (reflections, drafts, search, dustbin, ...) work inside these transactions::

    with store.read() as db:
        newest = reflections.summaries(db, Filter(limit=20))
    with store.write() as pen:
        number = reflections.keep(pen, uuid=..., alias="Heron", when=..., layer=...)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine

from balint_journal.errors import BusyError, ChangedElsewhereError, DamagedError, NoRoomError, NotWritableError
from balint_journal.vault import facts
from balint_journal.vault.engine import check_file
from balint_journal.vault.faults import as_ours


@dataclass(frozen=True, slots=True)
class Pen:
    """A writing transaction: all that is written with it is kept together, or not at all.

    ``now`` is the moment of the whole transaction; ``new_id`` makes uuids for rows nobody names beforehand.
    """

    db: Connection
    now: datetime
    new_id: Callable[[], UUID]


class Store:
    """An unlocked journal. Holds the key and no open file; every transaction opens and closes its own connection."""

    def __init__(
        self, database: Path, engine: Engine, *, clock: Callable[[], datetime], new_id: Callable[[], UUID]
    ) -> None:
        self.database = database
        self.engine = engine
        self._clock = clock
        self._new_id = new_id
        self._known: facts.Facts | None = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads. Raises ChangedElsewhereError, DamagedError, BusyError."""
        with self._transaction(write=False) as db:
            yield db

    @contextmanager
    def write(self) -> Iterator[Pen]:
        """A transaction that is committed at the end of the block, or undone by whatever is raised in it."""
        with self._transaction(write=True) as db:
            raw = db.connection.driver_connection
            assert raw is not None
            before = raw.total_changes
            yield Pen(db, self._clock(), self._new_id)
            latest = facts.count_write(db) if raw.total_changes != before else facts.read(db)
        self._known = latest  # it was committed: a copy put in its place later is seen to be older
        if latest.sweep_due:
            self._sweep()

    def _sweep(self) -> None:
        """Rewrite the file, because balancing its pages can leave a copy of removed words in unused bytes.

        What cannot be done now (no room, in use) stays due and is done after a later write.
        """
        with suppress(BusyError, NoRoomError, NotWritableError), as_ours(), self.engine.connect() as db:
            raw = db.connection.driver_connection
            assert raw is not None
            raw.execute("VACUUM")  # not in a transaction
            with db.begin():
                facts.set_sweep(db, due=False)

    @contextmanager
    def _transaction(self, *, write: bool) -> Iterator[Connection]:
        with as_ours(), ExitStack() as stack:
            with self._elsewhere(), as_ours():
                check_file(self.database)
                db = stack.enter_context(self.engine.connect()).execution_options(write=write)
                stack.enter_context(db.begin())
                found = facts.read(db)
            self._check_same(found)
            yield db

    @contextmanager
    def _elsewhere(self) -> Iterator[None]:
        try:
            yield
        except DamagedError:
            if self._known is None:
                raise
            raise ChangedElsewhereError from None  # this key did open it: another one does now

    def _check_same(self, found: facts.Facts) -> None:
        known = self._known
        self._known = found
        if known is None:
            return
        if (found.vault_id, found.generation) != (known.vault_id, known.generation) or found.counter < known.counter:
            self._known = known
            raise ChangedElsewhereError
