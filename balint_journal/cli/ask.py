"""The only reader of the terminal: every question the program asks goes through an ``Asker``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from balint_journal.cli.said import Item, Picked, Written


class Asker:
    """Asks the person, on the terminal she sits at; or takes secrets from ``--passphrase-fd``.

    Without a terminal, or under ``--no-input``, every question raises ``NoTerminalError`` at once. Ctrl-C and a lost
    terminal raise ``StoppedError``, except in ``text``, which gives back what was typed. Ctrl-L covers; five minutes
    without a key cover too and ask for the passphrase by ``verify``.
    """

    #: Says whether a passphrase opens the journal that is open; set it once unlocked. None: Enter uncovers.
    verify: Callable[[str], bool] | None = None

    def passphrase(self, prompt: str = "Passphrase:") -> str:
        """A secret, typed without echo (Tab first shows it), or the next line of ``--passphrase-fd``."""
        raise NotImplementedError

    def line(self, prompt: str = "> ", *, now: str = "", leave_when_idle: bool = False) -> str:
        """One line, trimmed. ``now`` can be edited; in plain mode Enter leaves it. With ``leave_when_idle``, five minutes
        without a key are Enter alone.
        """  # noqa: D205
        raise NotImplementedError

    def choice(self, answers: Mapping[str, str] | Sequence[str], *, again: str = "", prompt: str = "> ") -> str:
        """One of ``answers`` (what may be typed -> what it means; ``""`` is Enter), asked again with ``again`` until one fits."""
        raise NotImplementedError

    def yes_no_unsure(self) -> str:
        """``"yes"``, ``"no"`` or ``"unsure"``; y, n and u are enough, and Enter alone is none of them."""
        raise NotImplementedError

    def numbers(self, count: int, keys: Sequence[str] = ("",), *, again: str = "") -> Picked:
        """Numbers from 1 to ``count`` ("1 2 3", "2-4"), or one of ``keys``."""
        raise NotImplementedError

    def pick(self, items: Sequence[Item], keys: Sequence[str] = ("",), *, none: str = "") -> Item | str:
        """One of a short list by number or name (a beginning is enough), or one of ``keys``; ``none`` is said when neither fits."""
        raise NotImplementedError

    def text(
        self,
        *,
        so_far: str = "",
        now: str = "",
        on_typing: Callable[[str], None] | None = None,
    ) -> Written:
        """An answer of several lines under the one rule: an empty line goes on, and skips if nothing was written.

        ``so_far`` is taken up and written on; ``now`` is a wording to change (in plain mode it is typed afresh, and Enter
        alone leaves it). ``on_typing`` gets the text at line ends and at most every 5 seconds, so that drafts are kept.
        """
        raise NotImplementedError

    def read(self, text: str, *, keys: Sequence[str] = ()) -> str:
        """Show ``text`` page by page (space or Enter on, b back, q leaves) and give back the key of ``keys`` typed, or ``""``."""
        raise NotImplementedError
