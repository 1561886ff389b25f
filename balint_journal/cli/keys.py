"""Single keys from the terminal she sits at, without echo, on POSIX and on Windows.

A key is one printable character, or one of the names below; ``""`` means that time has passed without a key.
"""

from __future__ import annotations

import codecs
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from types import FrameType
from typing import TextIO

ENTER, BACKSPACE, TAB, OTHER = "enter", "backspace", "tab", "other"
CTRL_C, CTRL_D, CTRL_L, CTRL_U, CTRL_W = "ctrl-c", "ctrl-d", "ctrl-l", "ctrl-u", "ctrl-w"
DOWN, UP, PAGE_DOWN, PAGE_UP = "down", "up", "page-down", "page-up"

_CONTROLS = {
    "\r": ENTER,
    "\n": ENTER,
    "\x7f": BACKSPACE,
    "\x08": BACKSPACE,
    "\t": TAB,
    "\x03": CTRL_C,
    "\x04": CTRL_D,
    "\x0c": CTRL_L,
    "\x15": CTRL_U,
    "\x17": CTRL_W,
}
_SEQUENCES = {"[A": UP, "[B": DOWN, "OA": UP, "OB": DOWN, "[5~": PAGE_UP, "[6~": PAGE_DOWN}

#: How often, in seconds, waiting looks up to see whether the terminal is still there.
_GLANCE = 0.2
#: How long, in seconds, the rest of an escape sequence may take.
_SEQUENCE_WAIT = 0.05


def now() -> float:
    """Seconds on a clock that goes on while the computer sleeps, so that a closed lid counts as time without a key."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.time()


class LostError(Exception):
    """The terminal went away: its window was closed, the line was cut, or the process was told to end."""


class Keyboard:
    """Keys of one terminal. ``waiting`` holds characters that were read and not yet used, in order."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.waiting: deque[str] = deque()
        self.lost = False
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._told: Callable[[], None] | None = None
        self._watches = 0
        self._interrupted = False

    def key(self, timeout: float | None = None) -> str:
        """The next key, or ``""`` after ``timeout`` seconds; raises ``LostError`` once the terminal is gone."""
        char = self._char(timeout)
        if char == "\x1b":
            return self._sequence()
        if char in _CONTROLS:
            return _CONTROLS[char]
        return char if char == "" or char.isprintable() or ord(char) >= 0xA0 else OTHER  # noqa: PLR2004 - past C1

    def _sequence(self) -> str:
        char = self._char(_SEQUENCE_WAIT)
        sequence = char
        while char and (sequence in "[O" or (sequence[0] == "[" and not "@" <= char <= "~")):
            char = self._char(_SEQUENCE_WAIT)
            sequence += char
        return _SEQUENCES.get(sequence, OTHER)

    def _char(self, timeout: float | None) -> str:
        end = None if timeout is None else now() + timeout
        while not self.waiting:
            if self.lost:
                raise LostError
            if self._interrupted:
                self._interrupted = False
                return "\x03"
            left = _GLANCE if end is None else min(_GLANCE, end - now())
            if left < 0:
                return ""
            self.waiting.extend(self._read(left))
        return self.waiting.popleft()

    def drop_waiting(self) -> None:
        """Forget every key that was pressed and not yet read."""
        self.waiting.clear()
        while not self.lost and self._read(0.0):
            pass

    def more_within(self, seconds: float) -> bool:
        """Whether another key comes within ``seconds``; it stays to be read."""
        char = self._char(seconds)
        if char:
            self.waiting.appendleft(char)
        return bool(char)

    @contextmanager
    def watching(self, told: Callable[[], None] | None = None) -> Iterator[None]:
        """While this holds, a hang-up or a request to end marks the keyboard as lost, and calls ``told``, instead of ending."""
        names = [name for name in ("SIGHUP", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
        former = {} if self._watches else {name: signal.getsignal(getattr(signal, name)) for name in names}
        outer, self._told = self._told, told or self._told
        self._watches += 1
        try:
            for name in former:
                signal.signal(getattr(signal, name), self._gone)
            yield
        finally:
            self._watches -= 1
            self._told = outer
            for name, handler in former.items():
                signal.signal(getattr(signal, name), handler or signal.SIG_DFL)

    @contextmanager
    def _interrupts_as_keys(self) -> Iterator[None]:
        """While keys are read, an interrupt sent from elsewhere is the key Ctrl-C, so that nothing typed is lost by it."""
        former = signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, former or signal.default_int_handler)

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        self._interrupted = True

    def _gone(self, _number: int, _frame: FrameType | None) -> None:
        self.lost = True
        if self._told:
            self._told()

    if sys.platform == "win32":

        @contextmanager
        def raw(self, *, signals: bool = False) -> Iterator[None]:
            """Keys come one by one and unechoed; the console always gives them so."""
            with nullcontext() if signals else self._interrupts_as_keys():
                yield

        def hung_up(self) -> bool:
            """Whether the terminal is gone."""
            return self.lost

        def _read(self, timeout: float) -> str:
            import msvcrt

            end = time.monotonic() + timeout
            while not msvcrt.kbhit():
                if time.monotonic() >= end:
                    return ""
                time.sleep(0.01)
            char = msvcrt.getwch()
            if char in "\x00\xe0":
                return {"H": "\x1b[A", "P": "\x1b[B", "I": "\x1b[5~", "Q": "\x1b[6~"}.get(msvcrt.getwch(), "\x1b[0~")
            if "\ud800" <= char <= "\udbff":
                char = (char + msvcrt.getwch()).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            return char

    else:

        @contextmanager
        def raw(self, *, signals: bool = False) -> Iterator[None]:
            """Keys come one by one and unechoed while this holds; with ``signals``, Ctrl-C still interrupts."""
            import termios

            try:
                former = termios.tcgetattr(self.stream)
                mode = termios.tcgetattr(self.stream)
                mode[0] &= ~(termios.IXON | (0 if signals else termios.ICRNL))
                mode[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN | (0 if signals else termios.ISIG))
                mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
                mode[6][termios.VSUSP] = mode[6][termios.VQUIT] = os.fpathconf(self.stream.fileno(), "PC_VDISABLE")
                termios.tcsetattr(self.stream, termios.TCSANOW, mode)
            except (termios.error, OSError, ValueError):
                raise LostError from None
            try:
                with nullcontext() if signals else self._interrupts_as_keys():
                    yield
            finally:
                try:
                    termios.tcsetattr(self.stream, termios.TCSANOW, former)
                except (termios.error, OSError, ValueError):
                    self.lost = True

        def hung_up(self) -> bool:
            """Whether the terminal is gone."""
            import select

            glance = select.poll()
            glance.register(self.stream.fileno(), select.POLLIN)
            self.lost = self.lost or any(event & select.POLLHUP for _, event in glance.poll(0))
            return self.lost

        def _read(self, timeout: float) -> str:
            import select

            try:
                if not select.select([self.stream], [], [], max(0.0, timeout))[0]:
                    return ""
                data = os.read(self.stream.fileno(), 65536)
            except (OSError, ValueError):
                data = b""
            if not data:
                self.lost = True
            return self._decoder.decode(data)
