"""Unlocking at the terminal: the passphrase twice at most, and a typed yes before anything unusual."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from balint_journal.cli.terminal import Terminal
from balint_journal.errors import LargeMemoryError, OlderHeaderError, WrongPassphraseError

if TYPE_CHECKING:
    from balint_journal.services.journal import LockedJournal, OpenJournal

TRIES = 2
_AGAIN = "That passphrase does not open this journal either."
_OLDER = (
    "This copy of the journal is older than the one last open here: an earlier one was put back, perhaps by a synced "
    "folder. If that was not you, write nothing yet: balint check"
)


def unlock(terminal: Terminal, folder: Path) -> OpenJournal:
    """Ask for the passphrase and open the journal. Raises as ``journal.find`` and ``LockedJournal.unlock``."""
    from balint_journal.services import journal
    from balint_journal.vault.journal import Notice

    locked = journal.find(folder)
    for left in range(TRIES, 0, -1):
        secret = terminal.ask.passphrase()
        try:
            opened = _open(terminal, locked, secret)
        except WrongPassphraseError as wrong:
            if terminal.scripted or not terminal.can_ask:
                raise
            if left == 1:
                raise WrongPassphraseError(_AGAIN) from None
            terminal.show.note(wrong.what)
        else:
            if Notice.OLDER_COPY in opened.notices:
                terminal.show.note(_OLDER)
            return opened
    raise WrongPassphraseError


def _open(terminal: Terminal, locked: LockedJournal, secret: str) -> OpenJournal:
    older = memory = False
    while True:
        try:
            return locked.unlock(secret, accept_older=older, accept_memory=memory)
        except OlderHeaderError as error:
            if older or not _says_yes(terminal, error.what):
                raise
            older = True
        except LargeMemoryError as error:
            if memory or not _says_yes(terminal, error.what):
                raise
            memory = True


def _says_yes(terminal: Terminal, what: str) -> bool:
    if not terminal.can_ask:
        return False
    terminal.show.say(f"{what}\nOpen it all the same? Type yes; Enter leaves it as it is.")
    return terminal.ask.line().lower() == "yes"
