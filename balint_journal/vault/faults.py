"""Database failures told as ours, in one place: the kind, never a value, a query or a key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy.exc import DBAPIError

from balint_journal.errors import BusyError, DamagedError, HoldError, JournalError, NoRoomError, NotWritableError

_HOLD = "hold"  # what the triggers of the first migration raise
_BY_CODE: dict[int, type[JournalError]] = {
    5: BusyError,  # SQLITE_BUSY
    6: BusyError,  # SQLITE_LOCKED
    8: NotWritableError,  # SQLITE_READONLY
    10: NotWritableError,  # SQLITE_IOERR
    11: DamagedError,  # SQLITE_CORRUPT
    13: NoRoomError,  # SQLITE_FULL
    14: NotWritableError,  # SQLITE_CANTOPEN
    26: DamagedError,  # SQLITE_NOTADB
}
# The backup interface gives no code, only SQLite's own fixed words for it.
_CODES = {
    "database is locked": 5,
    "database table is locked": 6,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
_PRIMARY = 0xFF  # extended result codes carry the primary one in their low byte


def told(error: BaseException) -> JournalError:
    """The failure of ours that stands for a database error; it holds nothing of the error's own text."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None and isinstance(cause, dbapi.Error) and cause.args:
        code = _CODES.get(cause.args[0])
    if isinstance(cause, dbapi.IntegrityError) and cause.args == (_HOLD,):
        return HoldError()
    return _BY_CODE.get(code & _PRIMARY, JournalError)() if isinstance(code, int) else JournalError()


@contextmanager
def as_ours() -> Iterator[None]:
    """Raise every database error inside as one of ours, with no chain that a traceback could print."""
    try:
        yield
    except (DBAPIError, dbapi.Error) as error:
        raise told(error) from None
