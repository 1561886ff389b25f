"""The terminal a command is given: one who asks, one who shows, and the screen both share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import TextIO

from balint_journal.cli.ask import Asker
from balint_journal.cli.keys import Keyboard, LostError
from balint_journal.cli.screen import Screen
from balint_journal.cli.secret_lines import SecretLines
from balint_journal.cli.show import Show
from balint_journal.errors import NoTerminalError, UsageError

_IN, _OUT = ("CONIN$", "CONOUT$") if sys.platform == "win32" else ("/dev/tty", "/dev/tty")


@dataclass(frozen=True, slots=True)
class Terminal:
    """Handed to every command. ``ask`` is the only reader, ``show`` the only maker of output."""

    ask: Asker
    show: Show
    _screen: Screen
    _no_input: bool

    @classmethod
    def attach(
        cls,
        *,
        no_input: bool = False,
        plain: bool | None = None,
        passphrase_fd: int | None = None,
        idle_seconds: float = 300.0,
    ) -> Terminal:
        """The terminal this process has, if any.

        ``plain=None`` means what was remembered, anything else is remembered from now on; TERM=dumb is always plain.
        Raises ``UsageError`` for a ``passphrase_fd`` that this platform cannot use.
        """
        secrets = None if passphrase_fd is None else SecretLines(passphrase_fd)
        keyboard = None if no_input or not _is_terminal(sys.stdin) else Keyboard(sys.stdin)
        stream = _stream() if keyboard else None
        dumb = stream is None or not _obeys(stream)
        screen = Screen(stream, sys.stderr, plain=dumb or _liked_plain(plain), dumb=dumb)
        return cls(
            ask=Asker(screen, keyboard, secrets, idle_seconds=idle_seconds),
            show=Show(screen, sys.stdout, sys.stderr),
            _screen=screen,
            _no_input=no_input,
        )

    @property
    def can_ask(self) -> bool:
        """Whether there is somebody to ask."""
        return self.ask.can_ask

    @property
    def scripted(self) -> bool:
        """Whether secrets come from a file descriptor."""
        return self.ask.secrets is not None

    @property
    def can_read_out(self) -> bool:
        """Whether her words can be shown to a person, page by page, rather than to a pipe."""
        return self.can_ask and _is_terminal(sys.stdout)

    @property
    def plain(self) -> bool:
        """Whether input is ordinary line input, which begins with nothing on the line."""
        return self._screen.plain

    @contextmanager
    def screen(self) -> Iterator[None]:
        """Whatever shows or takes her words runs in here; nothing of it stays in the window. May be nested."""
        keyboard = self.ask.keyboard
        with ExitStack() as held:
            held.enter_context(self._screen.opened())
            if keyboard is not None:
                held.enter_context(keyboard.watching())
                try:
                    held.enter_context(keyboard.raw(signals=True))
                except LostError:
                    keyboard.lost = True
            yield

    def standard_input(self) -> str:
        """All text waiting on standard input (after the secrets, with ``--passphrase-fd 0``), line ends as newlines.

        Raises ``NoTerminalError`` when standard input is a terminal, ``UsageError`` when it is no UTF-8 or UTF-16 text.
        Afterwards a passphrase can still be asked for, if there is a terminal behind the pipe.
        """
        if _is_terminal(sys.stdin):
            raise NoTerminalError("No text came on standard input.", "Send it in: balint write - < FILE")
        raw = sys.stdin.buffer.read() if sys.stdin is not None else b""
        text = _decoded(raw)
        if not self._no_input and self.ask.keyboard is None:
            self._look_behind_the_pipe()
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _look_behind_the_pipe(self) -> None:
        try:
            reader, stream = open(_IN, encoding="utf-8"), _stream()  # noqa: PTH123, SIM115 - open as long as the program
        except OSError:
            return
        self.ask.keyboard = Keyboard(reader)
        self._screen.stream = stream
        self._screen.dumb = stream is None or not _obeys(stream)
        # On macOS the drawn editor cannot wait for keys on /dev/tty, only on standard input.
        self._screen.plain = self._screen.dumb or sys.platform == "darwin" or _liked_plain(None)


def _decoded(raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise UsageError(
            "The text that came in is not UTF-8, so nothing was done with it.", "Save it as UTF-8."
        ) from None


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _stream() -> TextIO | None:
    """Where to draw: stdout, or stderr when that is a pipe, or else the terminal itself."""
    for stream in (sys.stdout, sys.stderr):
        if _is_terminal(stream):
            return stream
    try:
        return open(_OUT, "w", encoding="utf-8")  # noqa: PTH123
    except OSError:
        return None


def _obeys(stream: TextIO) -> bool:
    """Whether the terminal knows control codes; on Windows they are switched on here."""
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        mode = ctypes.c_ulong()
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(stream.fileno()))
        console = ctypes.windll.kernel32
        return bool(
            console.GetConsoleMode(handle, ctypes.byref(mode)) and console.SetConsoleMode(handle, mode.value | 4)
        )
    return os.environ.get("TERM", "dumb") not in {"dumb", "", "unknown"}


def _liked_plain(asked: bool | None) -> bool:  # noqa: FBT001 - tri-state of an option
    """Whether she likes it plain: as asked now, which is remembered, or as remembered."""
    from balint_journal.cli.plain import recall, remember

    likings = recall()
    if asked is not None and asked != likings.plain:
        remember(replace(likings, plain=asked))
    return likings.plain if asked is None else asked
