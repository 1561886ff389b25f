"""The only maker of output: prose for the person, data on stdout, errors on stderr, and nothing a terminal would obey."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from balint_journal.cli.lines import WIDEST, harmless, prose, tabled
from balint_journal.cli.screen import Screen
from balint_journal.errors import JournalError, NotWritableError

#: What JSON may hold as it is, but a terminal might obey.
_OBEYED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_UNHEARD = (
    "The paper key could not be written to standard output, so nothing was changed.",
    "Send it to a place that takes it.",
)


class Show:
    """Everything that is printed goes through here.

    Prose for the person (``say``, ``quote``, ``table``) goes to the screen she looks at, or to stderr when there is none.
    Data (``out``, ``raw``, ``document``, ``record``) goes to stdout. A pipe closed at the other end ends the program
    quietly with 0, at any write and at the last flush.
    """

    def __init__(self, screen: Screen, stdout: TextIO | None, stderr: TextIO | None) -> None:
        self._screen = screen
        self._stdout = stdout
        self._stderr = stderr
        for stream in (stdout, stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:
                reconfigure(errors="backslashreplace" if stream is stderr else "replace")

    def say(self, text: str, *, indent: int = 2) -> None:
        """Prose for the person: each line of ``text`` is a paragraph, wrapped at 76 columns or the window, and indented."""
        self._screen.put(text, first=" " * indent)

    def quote(self, text: str) -> None:
        """Her own words, set in by six, with an empty line before and after."""
        self._screen.put("")
        self._screen.put(text, first=" " * 6)
        self._screen.put("")

    def gap(self) -> None:
        """An empty line."""
        self._screen.put("")

    def table(self, rows: Iterable[Sequence[str]], *, indent: int = 2) -> None:
        """Rows in columns for the person; on a narrow screen, wrapped lines."""
        self._screen.put_rows([list(row) for row in rows], indent)

    def out(self, text: str, *, indent: int = 0) -> None:
        """Finished lines on stdout (results, fixed pages), harmless; wrapped only when stdout is a terminal."""
        width = self._screen.width if self._is_terminal(self._stdout) else WIDEST
        shown = harmless(text)
        if indent or self._is_terminal(self._stdout):
            shown = "\n".join(prose(shown, width, indent=indent))
        self._write(shown + "\n")

    def surely(self, text: str) -> None:
        """A line on stdout that must have arrived before anything rests on it: a key. Raises NotWritableError."""
        if self._stdout is None:
            raise NotWritableError(*_UNHEARD)
        try:
            self._stdout.write(text + "\n")
            self._stdout.flush()
        except OSError:
            _let_go(self._stdout)
            raise NotWritableError(*_UNHEARD) from None

    def out_table(self, rows: Iterable[Sequence[str]], *, indent: int = 2) -> None:
        """Rows in columns on stdout."""
        width = self._screen.width if self._is_terminal(self._stdout) else WIDEST
        for line in tabled(rows, width, indent=indent):
            self._write(line + "\n")

    def raw(self, text: str) -> None:
        """Exactly ``text`` on stdout, for filters; made harmless only when stdout is a terminal."""
        self._write(harmless(text) if self._is_terminal(self._stdout) else text)

    def document(self, fields: Mapping[str, object]) -> None:
        """One JSON document on stdout, with ``"schema": 1`` first."""
        self._write(self._json({"schema": 1, **fields}) + "\n")

    def record(self, fields: Mapping[str, object]) -> None:
        """One line of JSON on stdout, for ``--jsonl``."""
        self._write(self._json(fields) + "\n")

    def note(self, text: str) -> None:
        """One line on stderr that is no error: a warning, or what could be typed next."""
        self._write_aside(self._aside(text))

    def error(self, error: JournalError) -> None:
        """What happened and what to do about it: two lines on stderr."""
        self._write_aside(self._aside(error.what) + self._aside(error.remedy))

    def finish(self) -> None:
        """Flush at the very end, so that a closed pipe is met here and not by the interpreter on its way out."""
        self._flush()
        if self._stderr is not None:
            try:
                self._stderr.flush()
            except OSError:
                _let_go(self._stderr)

    def _json(self, fields: Mapping[str, object]) -> str:
        encoding = (getattr(self._stdout, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
        written = json.dumps(fields, ensure_ascii=not encoding.startswith("utf"))
        return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)

    def _write(self, text: str) -> None:
        if self._stdout is None:
            return
        try:
            self._stdout.write(text)
        except OSError as error:
            self._pipe_ended(error)
        if self._is_terminal(self._stdout):
            self._flush()

    def _flush(self) -> None:
        if self._stdout is None:
            return
        try:
            self._stdout.flush()
        except OSError as error:
            self._pipe_ended(error)

    def _pipe_ended(self, error: OSError) -> None:
        import errno

        assert self._stdout is not None
        _let_go(self._stdout)
        if error.errno in {errno.EPIPE, errno.EINVAL}:  # Windows says EINVAL
            raise SystemExit(0) from None
        from balint_journal.vault import files

        raise files.told(error) from None  # what went to a file is not whole

    def _aside(self, text: str) -> str:
        lines = prose(harmless(text), self._screen.width) if self._is_terminal(self._stderr) else [harmless(text)]
        return "".join(line + "\n" for line in lines)

    def _write_aside(self, text: str) -> None:
        if self._stderr is None:
            return
        try:
            self._stderr.write(text)
            self._stderr.flush()
        except OSError:
            _let_go(self._stderr)

    @staticmethod
    def _is_terminal(stream: TextIO | None) -> bool:
        return stream is not None and stream.isatty()


def _let_go(stream: TextIO) -> None:
    """Point a stream nobody reads at the null device, so that later flushes cannot fail."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(null, stream.fileno())
    except (OSError, ValueError):
        if stream is sys.stdout:
            sys.stdout = None
    finally:
        os.close(null)
