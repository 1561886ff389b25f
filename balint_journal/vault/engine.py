"""SQLCipher behind SQLAlchemy: one way to connect, to create and to open the database."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from balint_journal.errors import DamagedError, JournalExistsError, NoJournalError
from balint_journal.vault import files, machine
from balint_journal.vault.faults import as_ours
from balint_journal.vault.letterbox_keys import LetterboxKey

KEY_BYTES = 32
PAGE_BYTES = 4096
WAIT_SECONDS = 10.0
_PRAGMAS = (
    "journal_mode = DELETE",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
)


def connect(database: Path, key: bytes, *, wait: float = WAIT_SECONDS) -> Any:  # noqa: ANN401 - the driver is untyped
    """A keyed DB-API connection to an existing file, page 1 already read and checked.

    The key goes in by sqlite3_key() and so stands in no SQL text, trace or URL. ``wait`` is the busy timeout in seconds.
    Raises the driver's own errors: see ``faults.as_ours``.
    """
    if len(key) != KEY_BYTES:  # anything else would silently be taken for a passphrase
        raise ValueError("a database key has 32 bytes")
    connection = dbapi.connect(
        f"{database.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=wait, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()  # else it prints on stderr
        connection.set_key(f"x'{key.hex()}'")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def check_file(database: Path) -> None:
    """Refuse what is no database before it is opened: missing, a link, a pipe, empty, cut short."""
    with files.failures_told():
        try:
            found = database.lstat()
        except FileNotFoundError:
            raise NoJournalError from None
    files.refuse_odd(found.st_mode)
    if found.st_size < PAGE_BYTES:
        raise DamagedError


def engine_for(database: Path, key: bytes) -> Engine:
    """An engine on a file that is there. Nothing is kept open between transactions.

    Writing transactions begin IMMEDIATE, so that two of them wait for one another; reading ones say so with
    ``execution_options(write=False)``.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi,
        creator=lambda: connect(database, key),
        poolclass=NullPool,
        hide_parameters=True,
        logging_name="journal",
    )
    logging.getLogger("sqlalchemy.engine.Engine.journal").setLevel(logging.CRITICAL)  # at DEBUG it would print rows
    event.listen(engine, "begin", _begin)
    return engine


def open_engine(database: Path, key: bytes) -> Engine:
    """The engine of an existing journal. ``key`` is the 32-byte database key.

    Raises NoJournalError, DamagedError (also for a key that is not its own: the header decides on passphrases before),
    BusyError, NotWritableError.
    """
    check_file(database)
    with as_ours():
        connect(database, key).close()
    return engine_for(database, key)


def create_database(
    database: Path, key: bytes, vault_id: UUID, generation: int, letterbox: LetterboxKey | None = None
) -> Engine:
    """Make a new journal database: all of it, or nothing under that name.

    It is built beside its place by the migrations and only then named, so a crash leaves no half database. A left-over
    of such a crash is removed. Raises JournalExistsError, NotWritableError, NoRoomError.
    """
    from balint_journal.vault import facts, letterbox_keys, migrate  # noqa: PLC0415 - alembic is loaded only here

    if os.path.lexists(database):
        raise JournalExistsError
    unfinished = database.with_name(database.name + ".new")
    create_file(unfinished)
    engine = engine_for(unfinished, key)
    with as_ours(), engine.begin() as db:
        migrate.build(db)
        facts.write_first(db, vault_id, generation)
        if letterbox is not None:
            letterbox_keys.add(db, letterbox)
    publish(unfinished, database)
    return engine_for(database, key)


def create_file(path: Path) -> None:
    """An empty file that only she can read, made here and now, whatever the umask. Never follows a link.

    A left-over under this name is removed. Raises NotWritableError, NoRoomError.
    """
    with files.failures_told():
        path.unlink(missing_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | machine.no_follow(), machine.FILE_MODE))


def publish(unfinished: Path, final: Path) -> None:
    """Give a finished file its name, durably, without ever replacing another.

    Raises JournalExistsError, NotWritableError, NoRoomError.
    """
    with files.failures_told():
        try:
            final.hardlink_to(unfinished)  # unlike a rename, this refuses to replace
        except FileExistsError:
            raise JournalExistsError from None
        except OSError:  # a file system without links
            if os.path.lexists(final):
                raise JournalExistsError from None
            unfinished.rename(final)
        else:
            unfinished.unlink()
        machine.sync_folder(final.parent)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("write", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
