"""A person at a terminal: starts the real program on a pty, presses keys, and reads the screen as it would look."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import pexpect
import pyte

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "backspace": "\x7f",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "page-up": "\x1b[5~",
    "page-down": "\x1b[6~",
    **{f"ctrl-{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
    "ctrl-backslash": "\x1c",
}

_ALTERNATE = 1049
_BRACKETED = 2004


class Window(pyte.HistoryScreen):
    """A terminal window with scrollback, and an alternate screen that has none."""

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__(columns, rows, history=10_000)
        self.kept: tuple[Any, Any] | None = None

    @property
    def is_alternate(self) -> bool:
        return self.kept is not None

    @property
    def takes_pastes(self) -> bool:
        return _BRACKETED << 5 in self.mode

    def set_mode(self, *modes: int, **how: Any) -> None:  # noqa: ANN401 - as in the library
        super().set_mode(*modes, **how)
        if how.get("private") and _ALTERNATE in modes and self.kept is None:
            lines = {y: {x: self.buffer[y][x] for x in self.buffer[y]} for y in range(self.lines)}
            self.kept = (lines, (self.cursor.x, self.cursor.y))
            super().erase_in_display(2)

    def reset_mode(self, *modes: int, **how: Any) -> None:  # noqa: ANN401 - as in the library
        super().reset_mode(*modes, **how)
        if how.get("private") and _ALTERNATE in modes and self.kept is not None:
            super().erase_in_display(2)
            lines, (self.cursor.x, self.cursor.y) = self.kept
            self.kept = None
            for y, line in lines.items():
                for x, char in line.items():
                    self.buffer[y][x] = char

    def index(self) -> None:
        if self.is_alternate:
            pyte.Screen.index(self)
        else:
            super().index()


class Person:
    """Sits before a program. ``sees`` waits; everything that was ever written to the terminal is in ``raw``."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", **(env or {})}
        environment.pop("COLUMNS", None)
        environment.pop("LINES", None)
        self.window = Window(columns, rows)
        self.raw = b""
        self._stream = pyte.ByteStream(self.window)
        self._child = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(rows, columns), env=environment, cwd=cwd, timeout=None, echo=True
        )
        self._child.delaybeforesend = None
        self._child.ptyproc.delayafterclose = 0.05
        setattr(self.window, "write_process_input", self._child.send)  # noqa: B010 - how pyte is told where answers go

    @classmethod
    def at(cls, script: str, **how: Any) -> Self:  # noqa: ANN401 - handed on
        """A person before a few lines of Python."""
        return cls([sys.executable, "-c", script], **how)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._child.close(force=True)

    def types(self, text: str) -> None:
        """Keys as fast as a machine can press them."""
        self._child.send(text)

    def presses(self, *keys: str) -> None:
        """Named keys, one after the other, or single characters."""
        for key in keys:
            self._child.send(KEYS.get(key, key))

    def enters(self, text: str) -> None:
        """A line and Enter, with the pause a person makes before Enter and after it."""
        self.types(text)
        self.pauses(0.02)
        self.presses("enter")
        self.pauses(0.08)

    def answers(self, *lines: str) -> None:
        """An answer of several lines, ended by an empty one."""
        for line in [*lines, ""]:
            self.enters(line)

    def pastes(self, text: str) -> None:
        """What a terminal sends for a paste: in brackets where the program asked for them, else bare with returns."""
        self.looks()
        bare = text.replace("\r\n", "\n").replace("\n", "\r")
        self._send_slowly(f"\x1b[200~{bare}\x1b[201~" if self.window.takes_pastes else bare)

    def _send_slowly(self, text: str) -> None:
        data = text.encode()
        for start in range(0, len(data), 1024):
            self._child.send(data[start : start + 1024])
            self.looks()

    def pauses(self, seconds: float) -> None:
        """Waits, looking at the screen."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.looks(left)

    def looks(self, wait: float = 0.0) -> str:
        """The window as it is now, reading whatever the program has written."""
        while True:
            try:
                data = self._child.read_nonblocking(65536, timeout=wait)
            except pexpect.TIMEOUT:
                return self.text
            except (pexpect.EOF, OSError):
                time.sleep(min(wait, 0.02))
                return self.text
            self.raw += data
            self._stream.feed(data)
            wait = 0.0

    @property
    def lines(self) -> list[str]:
        """The window, line by line, without spaces at the ends."""
        return [self._read(self.window.buffer[y]) for y in range(self.window.lines)]

    def _read(self, line: Mapping[int, Any]) -> str:
        return "".join(line[x].data for x in range(self.window.columns)).rstrip()

    @property
    def text(self) -> str:
        """The window as one text."""
        return "\n".join(self.lines).strip("\n")

    @property
    def scrollback(self) -> str:
        """The window and all that has scrolled out of it."""
        top = [self._read(line) for line in self.window.history.top]
        return "\n".join([*top, *self.lines]).strip("\n")

    def sees(self, words: str, within: float = 10.0) -> None:
        """Waits until these words are in the window, however the lines break."""
        wanted = " ".join(words.split())
        end = time.monotonic() + within
        while wanted not in " ".join(self.looks(0.02).split()):
            assert time.monotonic() < end, f"never saw {words!r} in:\n{self.text}"

    def sees_no_more(self, words: str, within: float = 10.0) -> None:
        """Waits until these words have left the window."""
        wanted = " ".join(words.split())
        end = time.monotonic() + within
        while wanted in " ".join(self.looks(0.02).split()):
            assert time.monotonic() < end, f"still saw {words!r} in:\n{self.text}"

    def resizes(self, columns: int, rows: int) -> None:
        """Drags the window to another size."""
        self.looks()
        self.window.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def signals(self, number: int = signal.SIGTERM) -> None:
        """Sends a signal to the program."""
        self._child.kill(number)

    def hangs_up(self) -> None:
        """Closes the window."""
        self.looks()
        os.close(self._child.child_fd)

    def ends(self, within: float = 10.0) -> int:
        """Waits for the program to end, and gives its exit code (minus the signal, if one ended it)."""
        end = time.monotonic() + within
        while self._child.isalive():
            self.looks(0.02)
            assert time.monotonic() < end, f"it did not end:\n{self.text}"
        self.looks(0.05)
        if self._child.exitstatus is not None:
            return int(self._child.exitstatus)
        return -int(self._child.signalstatus)
