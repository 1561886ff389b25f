"""Backups: one encrypted file with all of the journal, checked deeply before it is called good."""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from balint_journal.crypto import backups, jots
from balint_journal.crypto import header as headers
from balint_journal.crypto.backups import Contents, Part
from balint_journal.crypto.derive import Use
from balint_journal.errors import (
    BackupExistsError,
    ChangedElsewhereError,
    DamagedError,
    JournalError,
    JournalExistsError,
    NotWritableError,
    UsageError,
)  # fmt: skip
from balint_journal.vault import backup_file, engine, files, header_file, settings, soundness
from balint_journal.vault.faults import as_ours
from balint_journal.vault.journal import Journal
from balint_journal.vault.store import Pen

SUFFIX = ".balint"
_NAMED = "balint-backup-%Y%m%d-%H%M%S"
_KNOWN = "backups"
_REMEMBERED = 20
_HOUR = 3600.0  # a backup to the same folder that is going on now is left alone


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A verified backup that was made here: when, and at which path it was put."""

    made: datetime
    path: str


def back_up(journal: Journal, to: Path, *, made: datetime, replace: bool = False) -> Path:
    """Make a verified backup; gives its path. The journal may be in use meanwhile.

    The file appears under its name only when it is complete, on the disk, read back and found whole. ``made`` is aware.

    Raises UsageError (in the journal's own folder), BackupExistsError (``replace`` not set), DamagedError (the journal itself is hurt: nothing was made),
    ChangedElsewhereError, BusyError, NoRoomError, NotWritableError.
    """
    if to.parent.resolve().is_relative_to(journal.place.folder.resolve()):  # it could replace what it is a copy of
        raise UsageError(
            "That is the journal's own folder, so nothing was made.", "Choose another: balint backup -o FILE"
        )
    if os.path.lexists(to):
        files.refuse_odd(to.lstat().st_mode)
        if not replace:
            raise BackupExistsError
    _clear(to.parent, re.escape(to.name))
    snapshot, unfinished = (_temporary(to), _temporary(to))
    try:
        with journal.changes_told():
            _snapshot(journal, snapshot)
        header = header_file.read(journal.place, journal.bounds).best
        if header != journal.header:
            raise ChangedElsewhereError
        _write(journal, snapshot, unfinished, made)
        backup_file.check(unfinished, journal.key(Use.BACKUP_MAC))
        if replace:
            files.move(unfinished, to)
        else:
            engine.publish(unfinished, to)
    except JournalExistsError:
        raise BackupExistsError from None
    finally:
        files.discard(snapshot)
        files.discard(snapshot.with_name(snapshot.name + "-journal"))
        files.discard(unfinished)
    return to


def back_up_into(journal: Journal, folder: Path, *, made: datetime, keep: int | None = None) -> Path:
    """Make a verified backup in a folder, named by its moment; then leave only the newest ``keep`` of this journal.

    Nothing but backups of this journal, named as we name them, is ever removed, and never the one just made. Raises as
    :func:`back_up`, NotWritableError also where there is no such folder.
    """
    if not folder.is_dir():
        raise NotWritableError
    _clear(folder, rf"balint-backup-\d{{8}}-\d{{6}}{re.escape(SUFFIX)}", untouched_for=_HOUR)
    path = back_up(journal, folder / f"{made.strftime(_NAMED)}{SUFFIX}", made=made)
    if keep is not None:
        ours = sorted(_ours(journal, folder, path), reverse=True)
        for _, _, old in ours[max(keep, 1) - 1 :]:
            files.remove(old)
    return path


def remember(pen: Pen, path: Path) -> None:
    """Note in the journal that a verified backup was made now, at this path."""
    held = [one for one in known(pen.db) if one.path != str(path)]
    rows = [KnownBackup(pen.now, str(path)), *held][:_REMEMBERED]
    settings.put(pen, _KNOWN, json.dumps([[one.made.isoformat(), one.path] for one in rows]))


def known(db: Connection) -> tuple[KnownBackup, ...]:
    """The verified backups made from this journal, the latest first; whether they are still there is not looked at."""
    rows = json.loads(settings.get(db, _KNOWN) or "[]")
    return tuple(KnownBackup(datetime.fromisoformat(made), path) for made, path in rows)


def _snapshot(journal: Journal, path: Path) -> None:
    """A sound copy of the database under the same key."""
    key = journal.key(Use.DATABASE)
    engine.check_file(journal.place.database)
    engine.create_file(path)
    with as_ours(), closing(engine.connect(journal.place.database, key)) as source:
        with closing(engine.connect(path, key)) as copy:
            source.backup(copy)
        with closing(engine.connect(path, key)) as copy:
            hurt = soundness.hurt_parts(copy)
    if hurt:
        raise DamagedError


def _write(journal: Journal, snapshot: Path, unfinished: Path, made: datetime) -> None:
    raw_header = headers.dumps(journal.header)
    jots = dict(_jots(journal))
    with files.failures_told():
        size = snapshot.stat().st_size
    parts = [Part(backups.HEADER, len(raw_header)), Part(backups.DATABASE, size)]
    parts += [Part(name, len(raw)) for name, raw in jots.items()]
    contents = Contents(int(made.timestamp()), tuple(parts))
    seal = backups.authenticator(journal.key(Use.BACKUP_MAC))
    with _made(unfinished) as target, files.failures_told(), snapshot.open("rb") as source:
        for piece in (backups.dumps(contents), raw_header, *_chunks(source), *jots.values()):
            seal.update(piece)
            target.write(piece)
        target.write(seal.digest())


def _clear(folder: Path, name: str, *, untouched_for: float = 0.0) -> None:
    """Remove what a crash left beside a backup of a ``name`` like this: encrypted, but in the way."""
    ours = re.compile(rf"\.{name}\.[0-9a-f]{{16}}\.tmp(-journal)?")
    with suppress(OSError):
        for file in folder.glob(".*.tmp*"):
            if ours.fullmatch(file.name) and time.time() - file.lstat().st_mtime >= untouched_for:
                files.discard(file)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")


def _chunks(source: BinaryIO) -> Iterator[bytes]:
    while piece := source.read(backup_file.CHUNK):
        yield piece


@contextmanager
def _made(path: Path) -> Iterator[BinaryIO]:
    engine.create_file(path)
    with files.failures_told(), path.open("r+b") as target:
        yield target
        target.flush()
        os.fsync(target.fileno())


def _jots(journal: Journal) -> Iterator[tuple[str, bytes]]:
    """Waiting jots and those set aside; one that cannot be read is left out, as it is when jots are opened."""
    for folder in (journal.place.letterbox, journal.place.aside):
        if folder.is_symlink() or not folder.is_dir():
            continue
        for file in sorted(folder.glob("*.jot")):
            try:
                raw = files.read(file, max(jots.FILE_SIZES))
            except JournalError:
                continue
            if raw is not None:
                yield file.relative_to(journal.place.folder).as_posix(), raw


def _ours(journal: Journal, folder: Path, but: Path) -> Iterator[tuple[int, str, Path]]:
    for file in folder.glob(f"balint-backup-*{SUFFIX}"):
        if file == but:
            continue
        try:
            contents, header = backup_file.look(file, bounds=journal.bounds)
        except JournalError:
            continue
        if header.vault_id == journal.header.vault_id:
            yield contents.made, file.name, file
