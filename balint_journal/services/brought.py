"""Pages that were brought: which was the last, and the files of it that still lie about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from balint_journal.services.journal import OpenJournal
from balint_journal.vault import pages, reflections


@dataclass(frozen=True, slots=True)
class Brought:
    """The reflection whose page was brought last."""

    number: int
    alias: str


def last(journal: OpenJournal) -> Brought | None:
    """The one brought last, or None."""
    with journal.store.read() as db:
        page = pages.last_brought(db)
        return None if page is None else Brought(page.reflection, reflections.get(db, page.reflection).alias)


def files_left(journal: OpenJournal, number: int) -> tuple[Path, ...]:
    """The files of this reflection's pages that are still where they were written."""
    with journal.store.read() as db:
        written = [Path(file) for page in pages.brought(db, number) for file in page.files]
    return tuple(dict.fromkeys(file for file in written if file.is_file()))


def written(journal: OpenJournal, numbers: tuple[int, ...] | None = None) -> tuple[str, ...]:
    """Where pages of these (None: of all, the bin too) were written: what removing words does not reach. Ask before it."""
    with journal.store.read() as db:
        return pages.files_of(db, numbers)


def remove_files(journal: OpenJournal, number: int) -> tuple[Path, ...]:
    """Remove those files and forget where they were; gives back those that could not be removed."""
    with journal.store.read() as db:
        found = pages.brought(db, number)
    left: list[Path] = []
    for page in found:
        kept = [file for file in page.files if not _removed(Path(file))]
        left += [Path(file) for file in kept]
        with journal.store.write() as pen:
            pages.set_files(pen, page.uuid, kept)
    return tuple(left)


def _removed(file: Path) -> bool:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return False
    return True
