"""Reading something long, page by page, on our own screen: never an external pager, which would keep a copy."""

from __future__ import annotations

from collections.abc import Sequence

from balint_journal.cli.edits import Ended
from balint_journal.cli.keys import (
    CTRL_C,
    CTRL_D,
    CTRL_L,
    DOWN,
    ENTER,
    PAGE_DOWN,
    PAGE_UP,
    UP,
    Keyboard,
    LostError,
    now,
)
from balint_journal.cli.lines import harmless, prose
from balint_journal.cli.screen import Screen

_ON = {ENTER, " ", DOWN, PAGE_DOWN}
_BACK = {"b", "B", UP, PAGE_UP}
_ENDINGS = {CTRL_C: Ended.STOPPED, CTRL_D: Ended.STOPPED, CTRL_L: Ended.COVER}

#: Seconds between two looks at the size of the window.
_GLANCE = 0.5


class Pager:
    """A text being read: where in it she is, and how it is laid out in this window."""

    def __init__(
        self, keyboard: Keyboard, screen: Screen, text: str, keys: Sequence[str], *, idle_seconds: float
    ) -> None:
        self.key = ""
        self._keyboard = keyboard
        self._screen = screen
        self._text = harmless(text)
        self._keys = keys
        self._idle = idle_seconds
        self._top = 0
        self._size = (0, 0)
        self._lines: list[str] = []

    def turn(self) -> Ended:
        """Read on from here until it is left, covered or lost; ``key`` then says which of the keys left it."""
        try:
            with self._keyboard.watching(), self._keyboard.raw():
                while True:
                    self._draw()
                    key = self._wait()
                    if key in _ENDINGS:
                        return _ENDINGS[key]
                    if not key:
                        return Ended.IDLE
                    if self._leaves(key):
                        return Ended.DONE
        except LostError:
            return Ended.LOST

    def _leaves(self, key: str) -> bool:
        if key in self._keys:
            self.key = key
            return True
        if key in _BACK:
            self._top = max(0, self._top - self._page)
        elif key in _ON:
            if self._is_last:
                return key in {ENTER, " "}
            self._top += self._page
        return key in {"q", "Q"}

    @property
    def _page(self) -> int:
        return max(1, self._size[1] - 3)

    @property
    def _is_last(self) -> bool:
        return self._top + self._page >= len(self._lines)

    def _wait(self) -> str:
        """The next key, or ``""`` after the idle time; the page is laid out again when the window changes."""
        end = now() + self._idle
        while (left := end - now()) > 0:
            if key := self._keyboard.key(min(_GLANCE, left)):
                return key
            if self._screen.size != self._size and not self._screen.plain:
                self._draw()
        return ""

    def _lay_out(self) -> None:
        before = len(self._lines)
        self._size = self._screen.size
        self._lines = prose(self._text, self._screen.width)
        if before:
            self._top = self._top * len(self._lines) // before
        self._top = min(self._top, max(0, len(self._lines) - 1))

    def _draw(self) -> None:
        if self._screen.size != self._size:
            self._lay_out()
        shown = self._lines[self._top : self._top + self._page]
        on = "Enter to leave" if self._is_last else "Space for more"
        foot = f"  {on}{', b for back' if self._top else ''}{'' if self._is_last else ', q to leave'}. "
        self._screen.page([*shown, "", foot])
