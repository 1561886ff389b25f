"""A journal brought back from a backup: looked at, opened, checked whole, and only then written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from balint_journal.errors import WrongPassphraseError
from balint_journal.services.journal import OpenJournal, forms_of
from balint_journal.vault import backup_file
from balint_journal.vault import restore as vault_restore
from balint_journal.vault.backup_file import Backup
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.place import Place


@dataclass(frozen=True, slots=True)
class Held:
    """A backup that was opened and checked: when it was made, how large its database is, how many jots wait in it."""

    backup: Backup

    @property
    def made(self) -> datetime:
        """When it was made, in UTC."""
        return vault_restore.made_at(self.backup)

    @property
    def bytes(self) -> int:
        """The size of the database in it."""
        return self.backup.contents.parts[1].size

    @property
    def jots(self) -> int:
        """How many jots are in it."""
        return len(self.backup.contents.parts) - 2


def look(file: Path) -> None:
    """Whether this is a backup at all, before any secret is asked for. Raises as ``backup_file.look``."""
    backup_file.look(file)


def refuse_taken(folder: Path) -> None:
    """Raise JournalExistsError where a journal is already."""
    vault_restore.refuse_existing(Place(folder))


def verify(file: Path, secret: str, *, by_paper: bool) -> Held:
    """Open a backup and check every byte of it; writes nothing. Raises as ``backup_file.verify``."""
    if by_paper:
        return Held(backup_file.verify(file, RecoveryKey(secret)))
    for form in forms_of(secret):
        try:
            return Held(backup_file.verify(file, Passphrase(form)))
        except WrongPassphraseError:
            continue
    raise WrongPassphraseError(
        "That passphrase does not open this backup.",
        "It opens with the passphrase of the day it was made. By the paper key: add --recovery",
    )


def restore(held: Held, folder: Path) -> OpenJournal:
    """Write it into a folder with no journal; gives it open. Raises as ``vault.restore.restore``."""
    return OpenJournal(vault_restore.restore(held.backup, folder))
