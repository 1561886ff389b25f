"""Setting up a journal: what may lie in its folder before, and its first database."""

from __future__ import annotations

import os
import secrets
import uuid
from typing import TYPE_CHECKING

from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import KdfBounds
from balint_journal.errors import DamagedHeaderError, JournalExistsError, MissingDatabaseError
from balint_journal.vault import files, header_file
from balint_journal.vault.place import Place

if TYPE_CHECKING:
    from sqlalchemy import Engine


def refuse_existing(place: Place) -> None:
    """Raise JournalExistsError where anything stands in the place of a database."""
    if os.path.lexists(place.database):
        raise JournalExistsError


def put_aside_a_cut_short_set_up(place: Place, bounds: KdfBounds) -> None:
    """A header of the first generation without a database was never used. It is kept all the same, under another name.

    On a synced folder it could be a journal whose database is still on its way. Raises MissingDatabaseError where the
    header was in use, DamagedHeaderError, NewerVersionError.
    """
    if not any(os.path.lexists(path) for path in (place.header, place.second_header)):
        return
    found = header_file.read(place, bounds)
    if found.best.generation > 1 or found.coming is not None:
        raise MissingDatabaseError
    if found.first is None and place.header.exists():
        raise DamagedHeaderError
    for path in (place.second_header, place.header):
        if path.exists():
            files.move(path, path.with_name(f"{path.name}.unused-{secrets.token_hex(4)}"))


def create_database(place: Place, header: Header, data_key: bytes, private: bytes) -> Engine:
    """The empty database of ``header``, whole or not at all. Raises JournalExistsError, NoRoomError, NotWritableError."""
    from balint_journal.vault import engine  # noqa: PLC0415 - brings SQLAlchemy
    from balint_journal.vault.letterbox_keys import LetterboxKey  # noqa: PLC0415

    pair = LetterboxKey(header.letterbox_id.hex(), header.letterbox_public, private)
    key = subkey(data_key, Use.DATABASE)
    return engine.create_database(place.database, key, uuid.UUID(header.vault_id), header.generation, pair)
