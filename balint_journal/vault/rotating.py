"""Renewing every key: done whole, or finished or dropped by the next unlock. Format page, section 8."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import Engine

from balint_journal.crypto import header as headers
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import KdfBounds
from balint_journal.errors import (
    BusyError,
    DamagedError,
    JournalError,
    NoRoomError,
    NotWritableError,
    UnfinishedRotationError,
    WrongPassphraseError,
)  # fmt: skip
from balint_journal.vault import facts, files, header_file, keys, letterbox_keys
from balint_journal.vault.engine import KEY_BYTES, connect, open_engine
from balint_journal.vault.faults import as_ours
from balint_journal.vault.following import follow
from balint_journal.vault.keys import Secret
from balint_journal.vault.letterbox_keys import LetterboxKey
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place


@dataclass(frozen=True, slots=True)
class Rekeying:
    """All that a rotation puts in place: the header to come, its letterbox's private key, both database keys."""

    header: Header
    private: bytes = field(repr=False)
    old_key: bytes = field(repr=False)
    new_key: bytes = field(repr=False)


def rotate(place: Place, engine: Engine, former: Header, to: Rekeying) -> Engine:
    """Carry out a rotation under the lock, which the caller holds; gives the engine with the new key.

    Raises BusyError, NoRoomError, NotWritableError: then the former keys still hold, or the next unlock finishes it.
    """
    header = to.header
    with as_ours(), engine.begin() as db:
        letterbox_keys.add(db, LetterboxKey(header.letterbox_id.hex(), header.letterbox_public, to.private))
        facts.count_write(db)
    files.replace(place.next_header, headers.dumps(header))
    try:
        rekey(place, to.old_key, to.new_key)
        renewed = open_engine(place.database, to.new_key)
    except JournalError as error:
        if _opens(place, to.old_key) is None:
            raise
        with suppress(JournalError):
            _drop(place, engine, former)
        # The driver can fail without a word; the database is whole, so somebody was in the way.
        raise (BusyError() if isinstance(error, DamagedError) else error) from None
    _finish(place, header, renewed)
    return renewed


def rekey(place: Place, old_key: bytes, new_key: bytes) -> None:
    """Encrypt the database anew, in one SQLite transaction.

    Raises BusyError (another window reads or writes), NoRoomError, NotWritableError.
    """
    if len(new_key) != KEY_BYTES:  # anything else would silently be taken for a passphrase
        raise ValueError("a database key has 32 bytes")
    with as_ours():
        connection = connect(place.database, old_key)
        try:
            for statement in ("BEGIN EXCLUSIVE", "ROLLBACK"):  # waits for the others, which sqlite3_rekey does not tell
                connection.execute(statement)
            connection.reset_key(f"x'{new_key.hex()}'")
        except dbapi.Error as error:
            raise _told(error) from None
        finally:
            connection.close()


def _told(error: dbapi.Error) -> JournalError:
    """sqlite3_rekey fails without a code, so its words are looked at; they hold nothing of hers."""
    words = str(error)
    if "locked" in words:
        return BusyError()
    return NoRoomError() if "full" in words else NotWritableError("The disk refused; the former keys still hold.")


def settle(place: Place, secret: Secret, bounds: KdfBounds) -> None:
    """Finish or drop a rotation that was cut short: the database says which, by the key that opens it.

    Raises WrongPassphraseError (no header is opened by it), UnfinishedRotationError (the other secret is needed),
    DamagedError, BusyError (a rotation is going on now).
    """
    with ExitStack() as stack:
        writable = True
        try:
            stack.enter_context(exclusive(place))
        except NotWritableError:
            writable = False
        found = header_file.read(place, bounds)
        coming = found.coming
        if coming is None:
            return
        opened = _data_keys((coming, found.best), secret, bounds)
        renewed = _opens(place, subkey(opened[coming.mac], Use.DATABASE)) if coming.mac in opened else None
        if renewed is not None:
            _finish(place, coming, renewed)
            return
        former = _opens(place, subkey(opened[found.best.mac], Use.DATABASE)) if found.best.mac in opened else None
        if former is None:
            raise DamagedError if len(opened) > 1 else UnfinishedRotationError
        if writable:
            _drop(place, former, found.best)


def _finish(place: Place, header: Header, engine: Engine) -> None:
    header_file.write_first_then_second(place, header)
    files.remove(place.next_header)
    follow(engine, header)


def _drop(place: Place, engine: Engine, header: Header) -> None:
    files.remove(place.next_header)
    follow(engine, header)  # its letterbox key is the one in use


def _opens(place: Place, key: bytes) -> Engine | None:
    with suppress(DamagedError):
        return open_engine(place.database, key)
    return None


def _data_keys(candidates: tuple[Header, ...], secret: Secret, bounds: KdfBounds) -> dict[str, bytes]:
    """The data keys of those headers that ``secret`` opens, by their MAC."""
    opened, refused = {}, None
    for header in candidates:
        try:
            opened[header.mac] = keys.open_header(header, secret, bounds=bounds)
        except WrongPassphraseError as error:
            refused = error
    if refused is not None and not opened:
        raise refused
    return opened
