"""The header's files: the first, its second copy, and the one to come while every key is being renewed."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from balint_journal.crypto import header as headers
from balint_journal.crypto.header import Header
from balint_journal.crypto.kdf import DEFAULT_BOUNDS, KdfBounds
from balint_journal.errors import DamagedError, DamagedHeaderError, JournalError, NewerVersionError, NoJournalError
from balint_journal.vault import files
from balint_journal.vault.place import Place


class MissingHeaderError(DamagedHeaderError):
    """The database is here, and neither copy of the header. To say "no journal" would invite her to begin another."""

    what = "The journal (journal.db) is here, but both its key files are missing."
    remedy = "If the folder is a synced one, wait until it is complete. If not: balint restore."


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the folder. ``first`` or ``second`` is None when missing or damaged; never both.

    ``second_newer``: the second copy is of a newer version, so it may not be written over.
    """

    first: Header | None
    second: Header | None
    coming: Header | None
    second_newer: bool = False

    @property
    def best(self) -> Header:
        """The header to begin with."""
        best = self.first or self.second
        assert best is not None
        return best


def read(place: Place, bounds: KdfBounds = DEFAULT_BOUNDS) -> Found:
    """Read all there is, without any key.

    Raises NoJournalError (nothing is there), MissingHeaderError (only the database is), NewerVersionError, DamagedHeaderError (neither copy is whole),
    OddFileError, NotWritableError (not readable).
    """
    first, second = _one(place.header, bounds), _one(place.second_header, bounds)
    if first is None and second is None:
        raise MissingHeaderError if os.path.lexists(place.database) else NoJournalError
    if isinstance(first, NewerVersionError):
        raise first
    if not isinstance(first, Header) and not isinstance(second, Header):
        raise second if isinstance(second, NewerVersionError) else DamagedHeaderError
    coming = _one(place.next_header, bounds)
    return Found(
        first if isinstance(first, Header) else None,
        second if isinstance(second, Header) else None,
        coming if isinstance(coming, Header) else None,
        second_newer=isinstance(second, NewerVersionError),
    )


def write(place: Place, header: Header) -> None:
    """Write both copies, the second first; if the first cannot be written, the second is put back as it was.

    Raises NoRoomError, NotWritableError, OddFileError.
    """
    before = files.read(place.second_header, headers.LARGEST)
    files.replace(place.second_header, headers.dumps(header))
    try:
        files.replace(place.header, headers.dumps(header))
    except JournalError:
        with suppress(JournalError):
            if before is not None:
                files.replace(place.second_header, before)
        raise


def write_first_then_second(place: Place, header: Header) -> None:
    """Write both copies, the first first: the order when every key was renewed. Raises as :func:`write`."""
    files.replace(place.header, headers.dumps(header))
    files.replace(place.second_header, headers.dumps(header))


def mend(place: Place, found: Found, header: Header) -> None:
    """Make both copies ``header``, where ``found`` says that one differs. Raises as :func:`write`."""
    if found.second != header and not found.second_newer:
        files.replace(place.second_header, headers.dumps(header))
    if found.first != header:
        files.replace(place.header, headers.dumps(header))


def _one(path: Path, bounds: KdfBounds) -> Header | DamagedError | NewerVersionError | None:
    try:
        raw = files.read(path, headers.LARGEST)
        return None if raw is None else headers.loads(raw, bounds)
    except files.OddFileError:
        raise
    except (DamagedError, NewerVersionError) as error:
        return error
