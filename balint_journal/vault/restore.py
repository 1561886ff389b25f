"""Restoring a backup: all of it checked before a byte is written, and the header written last."""

from __future__ import annotations

import os
import secrets
import uuid
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from balint_journal.crypto import backups
from balint_journal.crypto import header as headers
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import DamagedBackupError, JournalExistsError
from balint_journal.vault import backup_file, engine, facts, files, last_seen, migrate
from balint_journal.vault.backup_file import Backup
from balint_journal.vault.faults import as_ours
from balint_journal.vault.journal import Journal
from balint_journal.vault.last_seen import Seen
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place, state_folder


def restore(backup: Backup, folder: Path, *, bounds: KdfBounds = DEFAULT_BOUNDS, state: Path | None = None) -> Journal:
    """Write a verified backup (``backup_file.verify``) into a folder with no journal, and open what was restored.

    A database that lies there without any header is put aside under another name. A restore that was cut short can
    simply be done again.

    Raises JournalExistsError, DamagedBackupError (it changed since it was verified: nothing is in force),
    NewerVersionError, NoRoomError, NotWritableError, BusyError.
    """
    state = state or state_folder()
    place = Place(folder)
    refuse_existing(place)
    files.make_folder(folder)
    with exclusive(place):
        refuse_existing(place)
        _put_aside(place)
        files.make_folder(place.letterbox)
        unfinished = place.folder / "journal.db.new"
        key = subkey(backup.data_key, Use.DATABASE)
        header = _raised(backup, last_seen.recall(state, place))
        try:
            jots = _write_database(backup, unfinished)
            _take_over(unfinished, key, header.vault_id, header.generation)
            engine.publish(unfinished, place.database)
        finally:
            files.discard(unfinished)
        for name, raw in jots.items():
            files.make_folder((place.folder / name).parent)
            files.replace(place.folder / name, raw)
        files.replace(place.second_header, headers.dumps(header))
        files.replace(place.header, headers.dumps(header))
    opened = engine.open_engine(place.database, key)
    journal = Journal(place, header, backup.data_key, opened, bounds=bounds, state=state)
    journal.remember()
    return journal


def refuse_existing(place: Place) -> None:
    """Raise JournalExistsError where any header stands."""
    if any(os.path.lexists(path) for path in (place.header, place.second_header, place.next_header)):
        raise JournalExistsError


def made_at(backup: Backup) -> datetime:
    """When a backup was made, in UTC."""
    return datetime.fromtimestamp(backup.contents.made, UTC)


def _raised(backup: Backup, seen: Seen | None) -> Header:
    """The header, one generation above the highest that is known."""
    header = backup.header
    known = seen.generation if seen is not None and seen.vault_id == header.vault_id else 0
    raised = replace(header, generation=max(header.generation, known) + 1)
    return headers.seal(raised, backup.data_key)


def _put_aside(place: Place) -> None:
    mark = secrets.token_hex(4)
    journal = place.database.with_name(place.database.name + "-journal")
    for path in (place.database, journal):
        if os.path.lexists(path):
            files.move(path, path.with_name(f"{path.name}.before-restore-{mark}"))


def _write_database(backup: Backup, unfinished: Path) -> dict[str, bytes]:
    """The database into its file; the jots, which are small, into memory."""
    jots: dict[str, bytes] = {}
    engine.create_file(unfinished)
    stale = unfinished.with_name(unfinished.name + "-journal")
    files.remove(stale)
    with files.failures_told(), unfinished.open("r+b") as target:
        for name, piece in backup_file.pieces(backup.file, backup.contents, subkey(backup.data_key, Use.BACKUP_MAC)):
            _put(name, piece, target, jots)
        target.flush()
        os.fsync(target.fileno())
    return jots


def _put(name: str, piece: bytes, target: BinaryIO, jots: dict[str, bytes]) -> None:
    if name == backups.DATABASE:
        target.write(piece)
    elif name != backups.HEADER:
        jots[name] = jots.get(name, b"") + piece


def _take_over(unfinished: Path, key: bytes, vault_id: str, generation: int) -> None:
    with as_ours(), closing(engine.connect(unfinished, key)):
        pass
    with as_ours(), engine.engine_for(unfinished, key).begin() as db:
        migrate.is_due(db)
        if facts.read(db).vault_id != uuid.UUID(vault_id):
            raise DamagedBackupError
        facts.set_generation(db, generation)
