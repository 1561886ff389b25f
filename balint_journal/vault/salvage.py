"""What can still be read in a damaged database, row by row, into a new journal that the same secrets open."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as dbapi

from balint_journal.crypto import header as headers
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import DamagedError, JournalError
from balint_journal.vault import engine, files, header_file, restore
from balint_journal.vault.check import open_either
from balint_journal.vault.faults import as_ours
from balint_journal.vault.keys import Secret
from balint_journal.vault.lock import exclusive
from balint_journal.vault.orphans import adopt
from balint_journal.vault.place import Place
from balint_journal.vault.tables import Row

_LAST = ("journal", "alembic_version")
_UNREADABLE_IN_A_ROW = 5_000  # how far to look where nothing says how many rows there were


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows of each table were saved; how many reflections; how many pieces had lost their reflection."""

    rows: dict[str, int]
    reflections: int
    adopted: int


def salvage(
    folder: Path,
    secret: Secret,
    into: Path,
    *,
    now: datetime,
    new_id: Callable[[], uuid.UUID],
    bounds: KdfBounds = DEFAULT_BOUNDS,
    accept_memory: bool = False,
) -> Salvaged:
    """Save what can be read of the journal in ``folder`` into a new one in ``into``. The damaged one is not touched.

    Words whose reflection or sitting could not be read are kept under the alias "Salvaged". Raises DamagedError where
    not even the first page can be read, JournalExistsError, and whatever opening the header raises.
    """
    place, target = Place(folder), Place(into)
    header, data_key = open_either(header_file.read(place, bounds), secret, bounds, accept_memory=accept_memory)
    key = subkey(data_key, Use.DATABASE)
    restore.refuse_existing(target)
    engine.check_file(place.database)
    with as_ours():
        source = _Source(place.database, key)
    rows = {table: list(source.rows(table)) for table in source.tables}
    facts = next(iter(source.rows("journal")), {})
    raised = headers.seal(replace(header, generation=header.generation + 1), data_key)
    files.make_folder(into)
    with exclusive(target):
        engine.create_database(target.database, key, uuid.UUID(header.vault_id), raised.generation)
        orphans = adopt(rows, now=now, new_id=new_id)
        with as_ours(), closing(engine.connect(target.database, key)) as raw:
            _fill(raw, rows, facts)
        _copy_jots(place, target)
        header_file.write(target, raised)
    return Salvaged({table: len(kept) for table, kept in rows.items()}, len(rows["reflection"]), orphans)


class _Source:
    """A damaged database. After every unreadable page the connection is made anew: the old one answers nothing more."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key
        self._connection = engine.connect(database, key)
        there = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        self.tables = [table.name for table in Row.metadata.sorted_tables if table.name in there - set(_LAST)]

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Every row that can be read, by rowid."""
        first = {row.pop("rowid"): row for row in self._run(table, "ORDER BY rowid")}
        last = {row.pop("rowid"): row for row in self._run(table, "ORDER BY rowid DESC")} if self._broke else {}
        found = last | first
        for rowid in self._between(table, first, last):
            for row in self._run(table, "WHERE rowid = ?", rowid):
                found[row.pop("rowid")] = row
        yield from (found[rowid] for rowid in sorted(found))

    def _between(self, table: str, first: dict[int, Any], last: dict[int, Any]) -> Iterator[int]:
        """The rowids that neither the way up nor the way down reached."""
        if not self._broke:
            return
        indexed = {row["rowid"] for row in self._run(table, f"INDEXED BY sqlite_autoindex_{table}_1", what="rowid")}
        low = max(first, default=0) + 1
        high = min(last) if last else max(indexed, default=low + _UNREADABLE_IN_A_ROW) + 1
        yield from range(low, high) if self._broke else sorted(indexed - first.keys() - last.keys())

    def _run(self, table: str, how: str, *values: int, what: str = "rowid, *") -> Iterator[dict[str, Any]]:
        self._broke = False
        try:
            cursor = self._connection.execute(f"SELECT {what} FROM {table} {how}", values)  # noqa: S608 - our own names
            names = [column[0] for column in cursor.description]
            for row in cursor:
                # A table whose own id is the rowid gives it twice; both stay, one under each name.
                yield {"rowid": row[0]} | dict(zip(names[1:], row[1:], strict=True))
        except dbapi.DatabaseError:
            self._broke = True
            self._again()

    def _again(self) -> None:
        self._connection.close()
        try:
            self._connection = engine.connect(self._database, self._key)
        except dbapi.DatabaseError:
            raise DamagedError from None


def _fill(raw: Any, rows: dict[str, list[dict[str, Any]]], facts: dict[str, Any]) -> None:  # noqa: ANN401
    raw.execute("BEGIN IMMEDIATE")
    for table, kept in rows.items():
        for row in kept:
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            raw.execute(f"INSERT OR IGNORE INTO {table}({names}) VALUES ({marks})", tuple(row.values()))  # noqa: S608
    last = max([row["number"] for row in rows["reflection"]] + [facts.get("last_number", 0)], default=0)
    counter, hold = facts.get("counter", 0) + 1, facts.get("hold", False)
    raw.execute("UPDATE journal SET last_number = ?, counter = ?, hold = ?", (last, counter, hold))
    raw.execute("INSERT INTO answer_fts(answer_fts) VALUES('rebuild')")
    raw.execute("COMMIT")


def _copy_jots(place: Place, target: Place) -> None:
    for source, to in ((place.letterbox, target.letterbox), (place.aside, target.aside)):
        if source.is_dir() and not source.is_symlink():
            files.make_folder(to)
            for file in source.glob("*.jot"):
                raw = None
                with suppress(JournalError):  # one that cannot be read keeps no other word from being saved
                    raw = files.read(file, 1 << 20)
                if raw is not None:
                    files.replace(to / file.name, raw)
    files.make_folder(target.letterbox)
