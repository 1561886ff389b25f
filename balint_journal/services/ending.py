"""The end of a journal: everything in its folder removed, keys first."""

from __future__ import annotations

from pathlib import Path

from balint_journal.errors import HoldError, NotWritableError
from balint_journal.services import mending
from balint_journal.services.journal import OpenJournal
from balint_journal.vault import files, last_seen
from balint_journal.vault.lock import exclusive
from balint_journal.vault.place import Place, state_folder


def remove_everything(journal: OpenJournal) -> tuple[Path, ...]:
    """Remove the journal for good: its keys first, so that what a crash leaves cannot be opened; then all else of ours.

    Files that are not ours are left where they are; gives back what is left in the folder. Raises HoldError, BusyError,
    NotWritableError.
    """
    if mending.is_held(journal):
        raise HoldError
    place = journal.vault.place
    with exclusive(place):
        journal.close()
        for path in _ours(place):
            files.remove(path)
    last_seen.forget(state_folder(), place)
    files.remove(place.lock)
    return _left(place)


def _ours(place: Place) -> list[Path]:
    keys = [place.header, place.second_header, place.next_header]
    unused = [path for header in keys for path in header.parent.glob(f"{header.name}.unused-*")]
    half = [path for header in keys for path in header.parent.glob(f".{header.name}.*.tmp")]
    database = sorted(
        [*place.folder.glob(f"{place.database.name}*"), *place.folder.glob(f".{place.database.name}*.tmp")]
    )
    jots = [path for box in (place.aside, place.letterbox) for path in (*box.glob("*.jot"), *box.glob(".*.tmp"))]
    return [path for path in (*keys, *unused, *half, *database, *jots) if path.is_symlink() or path.exists()]


def _left(place: Place) -> tuple[Path, ...]:
    for folder in (place.aside, place.letterbox, place.folder):
        try:
            folder.rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            break
    if not place.folder.exists():
        return ()
    try:
        return tuple(sorted(place.folder.iterdir()))
    except OSError:
        raise NotWritableError from None
