"""The terminal a command is given: one who asks, one who shows, and the screen both share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from balint_journal.cli.ask import Asker
from balint_journal.cli.show import Show


@dataclass(frozen=True, slots=True)
class Terminal:
    """Handed to every command. ``ask`` is the only reader, ``show`` the only maker of output."""

    ask: Asker
    show: Show

    @classmethod
    def attach(
        cls,
        *,
        no_input: bool = False,
        plain: bool | None = None,
        passphrase_fd: int | None = None,
        idle_seconds: float = 300.0,
    ) -> Terminal:
        """The terminal this process has, if any. ``plain=None`` means what was remembered; TERM=dumb is always plain."""
        raise NotImplementedError

    @contextmanager
    def screen(self) -> Iterator[None]:
        """Whatever shows or takes her words runs in here; nothing of it stays in the window. May be nested."""
        raise NotImplementedError
        yield

    def standard_input(self) -> str:
        """All text waiting on standard input (after the secrets, with ``--passphrase-fd 0``): UTF-8, line ends as newlines.

        Raises ``NoTerminalError`` when standard input is a terminal, ``UsageError`` when it is not UTF-8.
        """
        raise NotImplementedError
