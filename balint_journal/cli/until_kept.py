"""Keeping what she wrote, whatever stands in the way: she is told, and it is tried again with her words still in hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from balint_journal.cli.desk import Desk
from balint_journal.errors import (
    BusyError,
    ChangedElsewhereError,
    HoldError,
    JournalError,
    NoRoomError,
    NotWritableError,
    WrongPassphraseError,
)
from balint_journal.services.journal import OpenJournal

_T = TypeVar("_T")
_IN_HAND = "What you wrote is still here, and not kept yet."


def until_kept(desk: Desk, journal: OpenJournal, step: Callable[[], _T], again: Callable[[], _T] | None = None) -> _T:
    """Take a step that keeps her words, as often as she lets it be tried; ``again`` is the step for a second time.

    Ctrl-C gives it up: StoppedError. What no waiting can mend is raised at once.
    """
    while True:
        try:
            return step()
        except HoldError:
            raise
        except (BusyError, NoRoomError, NotWritableError) as failed:
            if not desk.terminal.can_ask:
                raise
            _mended(desk, journal, failed)
            step = again or step


def _mended(desk: Desk, journal: OpenJournal, failed: JournalError) -> None:
    desk.show.gap()
    desk.show.say(f"{failed.what} {_IN_HAND}")
    if not isinstance(failed, ChangedElsewhereError):
        desk.show.say(f"{failed.remedy} Press Enter to try again.")
        desk.ask.line()
        return
    from balint_journal.services import rekeying

    desk.show.say("The passphrase opens it again, and then it is kept.")
    while True:
        try:
            rekeying.unlock_again(journal, desk.ask.passphrase())
        except WrongPassphraseError as wrong:
            desk.show.say(wrong.what)
        else:
            return
