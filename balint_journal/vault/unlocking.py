"""From the files in a folder and a secret to an open database, mending what a crash left half done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Engine

from balint_journal.crypto import header as headers
from balint_journal.crypto.derive import Use, subkey
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import KdfBounds
from balint_journal.errors import (
    ChangedElsewhereError,
    DamagedError,
    JournalError,
    MissingDatabaseError,
    NoJournalError,
    OlderHeaderError,
    WrongPassphraseError,
)  # fmt: skip
from balint_journal.vault import files, header_file, keys, rotating
from balint_journal.vault.engine import open_engine
from balint_journal.vault.facts import Facts
from balint_journal.vault.following import follow, read_facts
from balint_journal.vault.header_file import Found
from balint_journal.vault.keys import Secret
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place


@dataclass(frozen=True, slots=True)
class Opened:
    """What an unlock leads to."""

    place: Place
    header: Header
    data_key: bytes = field(repr=False)
    engine: Engine
    older_accepted: bool = False


def open_place(
    place: Place,
    secret: Secret,
    *,
    bounds: KdfBounds,
    accept_older: bool = False,
    accept_memory: bool = False,
    as_it_is: bool = False,
) -> Opened:
    """Open the journal at ``place``; see ``Journal.unlock`` for what is raised."""
    found = header_file.read(place, bounds)
    if not os.path.lexists(place.database):
        raise _without_database(found)
    if isinstance(secret, keys.Passphrase) and not accept_memory:
        for header in (found.first, found.second, found.coming):
            keys.ask_before_spending(header.passphrase.cost if header else None)
    if found.coming is not None:
        rotating.settle(place, secret, bounds)
        found = header_file.read(place, bounds)
    header, data_key = _unwrap(found, secret, bounds)
    engine = _open_database(place, found, data_key, bounds)
    known = read_facts(engine)
    if str(known.vault_id) != header.vault_id:
        raise DamagedError("The journal's key file and its database belong to two journals.")
    if known.generation > header.generation:
        header = _for_newer_database(found, header, data_key, known, accept_older=accept_older)
    accepted = header not in (found.first, found.second)
    agree = found.first == found.second == header and known.generation == header.generation
    if not as_it_is and (not agree or any(_left_over(place))):
        _mend(place, found, header, engine, bounds)
    return Opened(place, header, data_key, engine, older_accepted=accepted)


def _without_database(found: Found) -> JournalError:
    if found.best.generation > 1 or found.coming is not None:
        return MissingDatabaseError()
    return NoJournalError(
        "There is a journal's key file here, but no journal: setting it up was cut short.",
        "balint init takes it up again. If the folder is a synced one, wait until it is complete.",
    )


def _unwrap(found: Found, secret: Secret, bounds: KdfBounds) -> tuple[Header, bytes]:
    first, second = found.best, found.second
    try:
        return first, keys.open_header(first, secret, bounds=bounds)
    except WrongPassphraseError:
        # A change cut short after its first write: the new secret opens only the second copy.
        if second is None or second.generation <= first.generation:
            raise
        return second, keys.open_header(second, secret, bounds=bounds)


def _open_database(place: Place, found: Found, data_key: bytes, bounds: KdfBounds) -> Engine:
    try:
        return open_engine(place.database, subkey(data_key, Use.DATABASE))
    except DamagedError:
        if header_file.read(place, bounds) != found:
            raise ChangedElsewhereError from None
        raise


def _for_newer_database(
    found: Found, header: Header, data_key: bytes, known: Facts, *, accept_older: bool
) -> Header:  # fmt: skip
    second = found.second
    if (
        second is not None
        and second.generation >= known.generation
        and ((second.passphrase, second.recovery) == (header.passphrase, header.recovery))
    ):  # the other copy is up to date and opens with the same secrets
        headers.verify(second, data_key)
        return second
    if not accept_older:
        raise OlderHeaderError
    return headers.seal(replace(header, generation=known.generation + 1), data_key)


def _mend(place: Place, found: Found, header: Header, engine: Engine, bounds: KdfBounds) -> None:
    """Make both copies and the database agree; on a read-only disk they stay as they are."""
    with suppress(JournalError), exclusive(place, wait=0):
        if header_file.read(place, bounds) == found:
            header_file.mend(place, found, header)
            follow(engine, header)
            for file in _left_over(place):
                files.discard(file)


def _left_over(place: Place) -> Iterator[Path]:
    """Temporary headers of a crash: they are made under the lock only, so whoever holds it may remove them."""
    return place.folder.glob(".header.*.tmp")
