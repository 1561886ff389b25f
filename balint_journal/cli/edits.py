"""What an editor hands back, whichever it is: the drawn one, or the plain one for screen readers and simple terminals."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto

from balint_journal.cli.said import Written

#: Seconds between two keepings of what is being typed.
DRAFT_SECONDS = 5.0
#: Seconds within which the next key means that this one was pasted, or typed by a machine.
PASTE_SECONDS = 0.05


class Ended(Enum):
    """Why editing came to an end, or to a pause."""

    DONE = auto()
    STOPPED = auto()
    LOST = auto()
    COVER = auto()
    IDLE = auto()
    RESIZED = auto()


@dataclass(frozen=True, slots=True)
class Edit:
    """Where editing stands: everything needed to go on with it, and ``written`` once it is done."""

    ended: Ended
    text: str
    cursor: int
    pasted: bool = False
    written: Written | None = None


class Draft:
    """Calls back with what is being typed, at line ends and at most every five seconds in between.

    A draft that cannot be kept disturbs nobody in mid-sentence: the answer itself is kept, and fails aloud, at its end.
    """

    def __init__(self, keep: Callable[[str], None] | None, text: str = "") -> None:
        self._keep = keep
        self._kept = text
        self._when = time.monotonic()

    @property
    def due(self) -> float:
        """Seconds until the next keeping may happen; 0 when it may happen now."""
        return max(0.0, self._when + DRAFT_SECONDS - time.monotonic())

    def typing(self, text: str) -> None:
        """Something was typed, or time has passed: keep it if five seconds have gone by."""
        if self.due == 0:
            self.line_end(text)

    def line_end(self, text: str) -> None:
        """Keep now, unless nothing has changed."""
        if self._keep is None or text == self._kept:
            return
        self._when = time.monotonic()
        with suppress(Exception):
            self._keep(text)
            self._kept = text
