"""Bringing in a second copy of the same journal."""

from __future__ import annotations

from pathlib import Path

from balint_journal.services.journal import OpenJournal, find, now
from balint_journal.vault import merge
from balint_journal.vault.merge import Merged


def bring_in(journal: OpenJournal, other: OpenJournal) -> Merged:
    """Bring in all that ``other`` holds, in one transaction. Raises as ``vault.merge.merge``."""
    merged = merge.merge(journal.vault, other.vault, clock=now, new_id=OpenJournal.new_id)
    journal.forget_rows()
    return merged


def open_other(folder: Path, passphrase: str) -> OpenJournal:
    """Open the other copy, its key files left as they are; that it is older is expected. Raises as ``LockedJournal.unlock``."""
    return find(folder.expanduser().absolute()).unlock(passphrase, accept_older=True, as_it_is=True)
