"""The deep check, and what can be saved from a damaged journal."""

from __future__ import annotations

from pathlib import Path

from balint_journal.services.journal import OpenJournal, now
from balint_journal.vault import check, salvage
from balint_journal.vault.check import Report
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret
from balint_journal.vault.salvage import Salvaged


def examine(folder: Path, secret: str, *, by_paper: bool = False, accept_memory: bool = False) -> Report:
    """Look at every part, deeply; damage is told, not raised. Raises as ``vault.check.examine``."""
    return check.examine(folder, _secret(secret, by_paper=by_paper), accept_memory=accept_memory)


def mend_search(journal: OpenJournal) -> None:
    """Make the search index anew from the words."""
    check.mend_search(journal.vault)


def salvage_into(
    folder: Path, secret: str, into: Path, *, by_paper: bool = False, accept_memory: bool = False
) -> Salvaged:
    """Save what can still be read into a new journal. Raises as ``vault.salvage.salvage``."""
    given = _secret(secret, by_paper=by_paper)
    return salvage.salvage(
        folder, given, into.expanduser().absolute(), now=now(), new_id=OpenJournal.new_id, accept_memory=accept_memory
    )


def _secret(typed: str, *, by_paper: bool) -> Secret:
    return RecoveryKey(typed) if by_paper else Passphrase(typed)
