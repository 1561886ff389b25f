"""Backups: one encrypted file out, checked before it is called good; and what is known of those made."""

from __future__ import annotations

from pathlib import Path

from balint_journal.services.journal import OpenJournal, now
from balint_journal.vault import backup
from balint_journal.vault.backup import SUFFIX, KnownBackup
from balint_journal.vault.journal import Journal


def back_up(journal: OpenJournal, to: Path, *, replace: bool = False) -> Path:
    """Make a verified backup at ``to`` and note it in the journal; its path. Raises as ``vault.backup.back_up``."""
    made = backup.back_up(journal.vault, to.expanduser().absolute(), made=now(), replace=replace)
    return remember(journal, made)


def back_up_into(journal: OpenJournal, folder: Path, *, keep: int | None) -> Path:
    """Make a verified backup in a folder, leaving the newest ``keep``; its path. Raises as ``vault.backup.back_up_into``."""
    made = backup.back_up_into(journal.vault, folder.expanduser().absolute(), made=now(), keep=keep)
    return remember(journal, made)


def back_up_beside(vault: Journal, why: str) -> Path:
    """Make a verified backup in the folder that holds the journal's own, named by why and when."""
    folder = vault.place.folder
    return backup.back_up(vault, folder.with_name(f"{folder.name}-{why}-{now():%Y%m%d-%H%M%S}{SUFFIX}"), made=now())


def back_up_before_upgrade(vault: Journal) -> Path:
    """The verified backup that comes before every upgrade of the journal's format."""
    return back_up_beside(vault, "before-upgrade")


def known(journal: OpenJournal) -> tuple[KnownBackup, ...]:
    """The verified backups made from this journal, the latest first."""
    with journal.store.read() as db:
        return backup.known(db)


def remember(journal: OpenJournal, made: Path) -> Path:
    """Note a verified backup in the journal, so that it is named whenever words are removed; its path."""
    with journal.store.write() as pen:
        backup.remember(pen, made)
    return made
