"""The desk: what lies ready for every command. Where the journal is, the terminal, and the journal while it is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from balint_journal.cli.pointers import NotACommandError
from balint_journal.cli.terminal import Terminal
from balint_journal.errors import ChangedElsewhereError, JournalError, NoTerminalError

if TYPE_CHECKING:
    from balint_journal.cli.ask import Asker
    from balint_journal.cli.show import Show
    from balint_journal.services.journal import OpenJournal


class Desk:
    """Handed to every command as the context's object. ``settle`` lays it out once, from the global options."""

    def __init__(self) -> None:
        self.folder = Path()
        self.held_open = False
        self._terminal: Terminal | None = None
        self._journal: OpenJournal | None = None
        self._settled = False

    def settle(
        self,
        folder: Path | None,
        *,
        passphrase_fd: int | None = None,
        no_input: bool = False,
        plain: bool | None = None,
    ) -> None:
        """Lay out the desk by the global options. A second time (from the home screen) nothing changes."""
        if self._settled:
            return
        import os

        from balint_journal.vault.place import default_folder

        self.folder = (folder or default_folder(os.environ)).expanduser().absolute()
        self._terminal = Terminal.attach(no_input=no_input, plain=plain, passphrase_fd=passphrase_fd)
        self._settled = True

    @property
    def terminal(self) -> Terminal:
        """The terminal; a bare one when the options could not even be read."""
        if self._terminal is None:
            self._terminal = Terminal.attach(no_input=True)
        return self._terminal

    @property
    def ask(self) -> Asker:
        """The only reader of the terminal."""
        return self.terminal.ask

    @property
    def show(self) -> Show:
        """The only maker of output."""
        return self.terminal.show

    @contextmanager
    def journal(self) -> Iterator[OpenJournal]:
        """The journal, unlocked; locked again at the end unless the home screen holds it open."""
        if self._journal is None:
            from balint_journal.cli.unlocking import unlock

            self.take(unlock(self.terminal, self.folder))
        assert self._journal is not None
        try:
            yield self._journal
        except ChangedElsewhereError:
            self.leave()
            raise
        finally:
            if not self.held_open:
                self.leave()

    def need_somebody(self, instead: str) -> None:
        """Raise NoTerminalError, saying what to do ``instead``, before anything is unlocked or begun."""
        if not self.terminal.can_ask:
            raise NoTerminalError(remedy=instead)

    def given_before_unlocking(self) -> str | None:
        """The text on standard input, read before the passphrase is asked for at the terminal behind the pipe.

        None when secrets stand on the same stream or the journal lies open: then the text comes after.
        """
        return None if self.terminal.scripted or self.is_open else self.terminal.standard_input()

    def take(self, journal: OpenJournal) -> None:
        """Lay an unlocked journal on the desk: one that was just made or re-keyed."""
        self.leave()
        self._journal = journal
        self.ask.verify = journal.is_opened_by

    def leave(self) -> None:
        """Lock the journal, if it is open."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._terminal is not None:
            self._terminal.ask.verify = None

    @property
    def today(self) -> date:
        """The day it is here."""
        return datetime.now().astimezone().date()

    def say_locked(self) -> None:
        """The line that stays in the window after her words were shown."""
        if not self.held_open:
            self.show.say("The journal is locked.", indent=0)

    @property
    def is_open(self) -> bool:
        """Whether the journal lies open on the desk."""
        return self._journal is not None

    def fail(self, error: JournalError) -> int:
        """Say what happened and what to do about it; the exit code."""
        if isinstance(error, NotACommandError):
            self.show.note(error.what)
        else:
            self.show.error(error)
        return error.exit_code


def desk_of(context: typer.Context) -> Desk:
    """The desk of a command's context."""
    desk = context.obj
    assert isinstance(desk, Desk)
    return desk
