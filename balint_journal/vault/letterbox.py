"""The letterbox: jots sealed without a passphrase, opened with the journal. Sealing loads no database and no KDF."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from balint_journal.crypto import jots
from balint_journal.crypto.header import Header
from balint_journal.crypto.jots import Sealed, UnopenableError, Why
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import (
    ChangedElsewhereError,
    DamagedError,
    DamagedHeaderError,
    HoldError,
    JournalError,
    NoJournalError,
    NotWritableError,
    UsageError,
)  # fmt: skip
from balint_journal.vault import files, header_file, last_seen
from balint_journal.vault.place import Place, state_folder

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from balint_journal.vault.journal import Journal

SUFFIX = ".jot"


@dataclass(frozen=True, slots=True)
class Jot:
    """A jot that was opened: found in the letterbox, which proves no author. ``when`` is in UTC, to the second."""

    id: bytes
    when: datetime
    text: str
    file: Path


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that could not be taken in, where it lies now and why."""

    file: Path
    why: Why


@dataclass(frozen=True, slots=True)
class Opened:
    """The waiting jots, oldest first, and what was set aside on the way."""

    jots: tuple[Jot, ...]
    aside: tuple[SetAside, ...]


def seal(
    folder: Path, line: str, *, now: datetime, bounds: KdfBounds = DEFAULT_BOUNDS, state: Path | None = None
) -> None:
    """Seal one line into the letterbox of the journal in ``folder``; durable when this returns. ``now`` is aware.

    Works while another process has the journal open, and without any secret.

    Raises UsageError (empty, or longer than 16,355 bytes), NoJournalError, ChangedElsewhereError (the letterbox's key
    is not the one last seen here: nothing was sealed), DamagedError, NewerVersionError, NoRoomError, NotWritableError.
    """
    words = line.strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not words:
        raise UsageError("There was no line to seal.", "Type one line, then Enter: balint jot")
    if len(words.encode("utf-8")) > jots.LONGEST_LINE:
        raise UsageError("That is longer than a jot can be, so nothing was sealed.", "balint write takes any length.")
    place, header = Place(folder), header_to_seal_to(folder, bounds=bounds, state=state)
    jot = Sealed(secrets.token_bytes(jots.ID_BYTES), int(now.timestamp()), words)
    try:
        raw = jots.seal(jot, header.letterbox_public, header.vault_id)
    except ValueError:
        raise DamagedHeaderError from None
    files.make_folder(place.letterbox)
    _refuse_odd_folder(place.letterbox)
    files.replace(place.letterbox / f"{secrets.token_hex(16)}{SUFFIX}", raw)


def header_to_seal_to(folder: Path, *, bounds: KdfBounds = DEFAULT_BOUNDS, state: Path | None = None) -> Header:
    """The header whose letterbox takes jots; worth asking before a line is typed. Needs no secret.

    Raises NoJournalError, ChangedElsewhereError, DamagedError, NewerVersionError as :func:`seal`.
    """
    place = Place(folder)
    header = header_file.read(place, bounds).best
    if not os.path.lexists(place.database):
        raise NoJournalError
    seen = last_seen.recall(state or state_folder(), place)
    if seen is not None and (seen.vault_id, seen.letterbox) != (header.vault_id, header.letterbox_id.hex()):
        raise ChangedElsewhereError(
            "The letterbox's key was changed since this journal was last open here, so nothing was sealed.",
            "Unlock the journal once first, by balint still, then jot again.",
        )
    return header


def waiting(folder: Path) -> int:
    """How many jots wait. Needs no secret and reads none of them; 0 when there is no letterbox."""
    return sum(1 for _ in _files(Place(folder).letterbox))


def open_all(journal: Journal) -> Opened:
    """Open every waiting jot. What cannot be taken in is moved to ``letterbox/aside`` and is never fatal.

    Earlier strangers whose key has become known since are opened too. Raises DamagedError, BusyError,
    ChangedElsewhereError from the database only.
    """
    from balint_journal.vault import letterbox_keys  # noqa: PLC0415 - brings SQLAlchemy
    from balint_journal.vault.faults import as_ours  # noqa: PLC0415

    place, vault_id = journal.place, journal.header.vault_id
    opened: list[Jot] = []
    aside: list[SetAside] = []
    with journal.changes_told(), as_ours(), journal.engine.connect().execution_options(write=False) as db, db.begin():
        known = {bytes.fromhex(key.key_id): key.private for key in letterbox_keys.all_keys(db)}
        candidates = [*_files(place.letterbox), *_strangers_known_now(place, known)]
        for file in candidates:
            try:
                jot = _open(file, known, vault_id)
                repeated = any(jot.id == other.id for other in opened) or letterbox_keys.seen(db, jot.id)
                if not repeated:
                    opened.append(jot)
                elif file.parent == place.letterbox:
                    aside.append(SetAside(_set_aside(place, file, Why.REPEATED), Why.REPEATED))
            except UnopenableError as error:
                aside.append(SetAside(_set_aside(place, file, error.why), error.why))
            except FileNotFoundError:  # another window was faster
                continue
    return Opened(tuple(sorted(opened, key=lambda jot: (jot.when, jot.id))), tuple(aside))


def taken_in(db: Connection, jot: Jot) -> None:
    """Remember, in the transaction that takes the jot in, that it was; after its commit call :func:`clear`."""
    from balint_journal.vault import letterbox_keys  # noqa: PLC0415 - brings SQLAlchemy

    letterbox_keys.mark_seen(db, jot.id)


def clear(journal: Journal, jot: Jot) -> None:
    """Remove the file of a jot whose id is remembered; of any other, it stays. Raises NotWritableError, BusyError."""
    from balint_journal.vault import letterbox_keys  # noqa: PLC0415 - brings SQLAlchemy
    from balint_journal.vault.faults import as_ours  # noqa: PLC0415

    with journal.changes_told(), as_ours(), journal.engine.connect().execution_options(write=False) as db, db.begin():
        remembered = letterbox_keys.seen(db, jot.id)
    if remembered:
        files.remove(jot.file)


def drop(journal: Journal, jot: Jot) -> None:
    """Let a jot go: remembered as dropped, then removed. Raises HoldError, BusyError, NoRoomError, NotWritableError."""
    from balint_journal.vault import facts  # noqa: PLC0415 - brings SQLAlchemy
    from balint_journal.vault.faults import as_ours  # noqa: PLC0415

    with journal.changes_told(), as_ours(), journal.engine.begin() as db:
        if facts.read(db).hold:
            raise HoldError
        taken_in(db, jot)
        facts.count_write(db)
    clear(journal, jot)


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        if not folder.is_symlink():
            yield from sorted(file for file in folder.iterdir() if file.suffix == SUFFIX)


def _strangers_known_now(place: Place, known: dict[bytes, bytes]) -> Iterator[Path]:
    for file in _files(place.aside):
        with suppress(UnopenableError, JournalError):
            raw = files.read(file, max(jots.FILE_SIZES))
            if raw is not None and file.name.startswith(Why.FOREIGN.value) and jots.sealed_to(raw) in known:
                yield file


def _open(file: Path, known: dict[bytes, bytes], vault_id: str) -> Jot:
    try:
        raw = files.read(file, max(jots.FILE_SIZES))
    except NotWritableError:
        raise UnopenableError(Why.UNREADABLE) from None
    except DamagedError:
        raise UnopenableError(Why.FOREIGN if not _regular(file) else Why.CUT) from None
    if raw is None:
        raise FileNotFoundError
    private = known.get(jots.sealed_to(raw))
    if private is None:
        raise UnopenableError(Why.FOREIGN)
    sealed = jots.unseal(raw, private, vault_id)
    return Jot(sealed.id, datetime.fromtimestamp(sealed.seconds, UTC), sealed.line, file)


def _regular(file: Path) -> bool:
    return stat.S_ISREG(file.lstat().st_mode)


def _set_aside(place: Place, file: Path, why: Why) -> Path:
    if why is Why.UNREADABLE:
        return file
    to = place.aside / f"{why.value}-{secrets.token_hex(8)}{SUFFIX}"
    with suppress(JournalError):
        files.make_folder(place.aside)
        _refuse_odd_folder(place.aside)  # a link would carry her jots elsewhere
        files.move(file, to)
        return to
    return file


def _refuse_odd_folder(folder: Path) -> None:
    if folder.is_symlink() or not folder.is_dir():
        raise files.OddFileError
