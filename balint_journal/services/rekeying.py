"""Changing what opens the journal: the passphrase, the paper key, or every key there is."""

from __future__ import annotations

import os
from pathlib import Path

from balint_journal.errors import JournalError, WrongPassphraseError
from balint_journal.services.journal import OpenJournal, find
from balint_journal.vault import journal as vault_journal
from balint_journal.vault import keys
from balint_journal.vault.calibrate import calibrate
from balint_journal.vault.keys import Passphrase, RecoveryKey
from balint_journal.vault.place import Place


def change_passphrase(journal: OpenJournal, new: str) -> None:
    """Give it another passphrase; the cost of a guess is measured again and never lowered. Raises BusyError and others."""
    journal.vault.change_passphrase(Passphrase(new), cost=calibrate())
    journal.forget_rows()


def open_by_paper(folder: Path, key: str, *, accept_older: bool = False, accept_memory: bool = False) -> OpenJournal:
    """Open the journal with the paper key. Raises as ``LockedJournal.unlock_by_paper``."""
    return find(folder).unlock_by_paper(key, accept_older=accept_older, accept_memory=accept_memory)


def unlock_again(journal: OpenJournal, passphrase: str) -> None:
    """Open the same journal anew, in place, after it was changed elsewhere. Raises as ``Journal.unlock``."""
    former = journal.vault
    journal.vault = former.unlock_again(Passphrase(passphrase))
    journal.forget_rows()
    former.close()


def check_paper(folder: Path, key: str) -> None:
    """Check a copy of the paper key without opening anything. Raises MistypedRecoveryKeyError, WrongRecoveryKeyError."""
    vault_journal.check_recovery_key(folder, RecoveryKey(key))


def new_paper_key() -> str:
    """A new paper key, to be shown and checked before it is put in force."""
    return keys.new_recovery_key().text


def renew_paper(journal: OpenJournal, key: str) -> None:
    """Put a new paper key in force; the former one no longer opens the journal as it is now."""
    journal.vault.renew_recovery_key(RecoveryKey(key))
    journal.forget_rows()


def paper_in_force(folder: Path, key: str) -> bool | None:
    """Whether this paper key opens the journal as it is now; None while a renewal waits to be finished, or it is unknown."""
    place = Place(folder)
    if os.path.lexists(place.next_header):
        return None
    try:
        check_paper(folder, key)
    except WrongPassphraseError:
        return False
    except JournalError:
        return None
    return True


def rotate(journal: OpenJournal, passphrase: str, key: str) -> Path:
    """Renew every key, after a verified backup; where that backup is. Raises BusyError, NoRoomError, NotWritableError."""
    from balint_journal.services.backups import back_up_beside, remember

    kept = remember(journal, back_up_beside(journal.vault, "before-rotate"))
    journal.vault.rotate(Passphrase(passphrase), RecoveryKey(key), cost=calibrate())
    journal.forget_rows()
    return kept
