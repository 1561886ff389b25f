"""Unlocking at the terminal: the passphrase twice at most, and a typed yes before anything unusual."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from balint_journal.cli.terminal import Terminal
from balint_journal.errors import LargeMemoryError, OlderHeaderError, WrongPassphraseError

if TYPE_CHECKING:
    from balint_journal.services.journal import OpenJournal

_T = TypeVar("_T")

TRIES = 2
_AGAIN = "That passphrase does not open this journal either."
_OLDER = (
    "This copy of the journal is older than the one last open here: an earlier one was put back, perhaps by a synced "
    "folder. If that was not you, write nothing yet: balint check"
)


def unlock(terminal: Terminal, folder: Path) -> OpenJournal:
    """Ask for the passphrase and open the journal. Raises as ``journal.find`` and ``LockedJournal.unlock``."""
    from balint_journal.services import journal

    locked = journal.find(folder)
    for left in range(TRIES, 0, -1):
        secret = _passphrase(terminal)
        try:
            opened = opened_on_her_word(terminal, partial(locked.unlock, secret))
        except WrongPassphraseError as wrong:
            if terminal.scripted or not terminal.can_ask:
                raise
            if left == 1:
                raise WrongPassphraseError(_AGAIN) from None
            terminal.show.note(wrong.what)
        else:
            return opened
    raise WrongPassphraseError


def _passphrase(terminal: Terminal) -> str:
    """What she typed. Enter alone is no try: it is asked again."""
    while not (secret := terminal.ask.passphrase()) and terminal.can_ask and not terminal.scripted:
        pass
    return secret


class Opening(Protocol):
    """Opens the journal by a secret that was typed already."""

    def __call__(self, *, accept_older: bool, accept_memory: bool) -> OpenJournal:
        """Raises OlderHeaderError and LargeMemoryError until these are accepted."""
        ...


def opened_on_her_word(terminal: Terminal, opening: Opening) -> OpenJournal:
    """Open it by either secret, asking for a typed yes before an older key file or much memory; says what is noticed."""
    from balint_journal.vault.journal import Notice

    older = memory = False
    while True:
        try:
            opened = opening(accept_older=older, accept_memory=memory)
        except OlderHeaderError as error:
            if older or not _says_yes(terminal, error.what):
                raise
            older = True
        except LargeMemoryError as error:
            if memory or not _says_yes(terminal, error.what):
                raise
            memory = True
        else:
            if Notice.OLDER_COPY in opened.notices:
                terminal.show.note(_OLDER)
            return opened


def spent_on_her_word(terminal: Terminal, work: Callable[[bool], _T]) -> _T:
    """Do what derives the key but opens nothing, asking for a typed yes before it takes much memory."""
    try:
        return work(False)
    except LargeMemoryError as error:
        if not _says_yes(terminal, error.what):
            raise
    return work(True)


def _says_yes(terminal: Terminal, what: str) -> bool:
    if not terminal.can_ask:
        return False
    terminal.show.say(f"{what}\nOpen it all the same? Type yes; Enter leaves it as it is.")
    return terminal.ask.line().lower() == "yes"
