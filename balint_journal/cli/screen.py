"""The screen she looks at: what was said on it, the alternate screen, and how it is cleared, covered and painted again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from balint_journal.cli.lines import WIDEST, cells, harmless, prose, tabled, wrapped

_ENTER = "\x1b[?1049h\x1b[2J\x1b[H"
_CLEAR = "\x1b[2J\x1b[H"
_LEAVE = "\x1b[2J\x1b[?1049l"

#: Blocks remembered, so that the screen can be painted again after a cover or a resize.
REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Block:
    """Something that was said: wrapped text, or rows of a table; laid out again for whatever width there is."""

    text: str = ""
    first: str = ""
    rest: str | None = None
    rows: tuple[tuple[str, ...], ...] | None = None

    def laid_out(self, width: int) -> list[str]:
        """The lines of this block at ``width`` cells."""
        if self.rows is not None:
            return tabled(self.rows, width, indent=len(self.first))
        if self.first.strip():
            return wrapped(harmless(self.text), width, first=self.first, rest=self.rest)
        return prose(harmless(self.text), width, indent=len(self.first))


class Screen:
    """Where the person looks: a terminal, or none (then prose goes to stderr and nothing is ever cleared).

    ``plain`` draws nothing: no editor, no alternate screen; ``dumb`` knows no control codes at all.
    """

    def __init__(self, stream: TextIO | None, aside: TextIO | None, *, plain: bool, dumb: bool) -> None:
        self.stream = stream
        self.aside = aside
        self.plain = plain
        self.dumb = dumb
        self.depth = 0
        self._said: list[Block] = []

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows; 80 by 24 where nobody can say."""
        try:
            assert self.stream is not None
            columns, rows = os.get_terminal_size(self.stream.fileno())
        except (OSError, ValueError, AssertionError):
            return 80, 24
        return columns or 80, rows or 24

    @property
    def width(self) -> int:
        """The widest line to draw: 76 cells, or less in a narrow window."""
        return min(WIDEST, max(10, self.size[0] - 1))

    def put(self, text: str, *, first: str = "", rest: str | None = None) -> None:
        """Say a block of text, wrapped behind ``first``."""
        self._add(Block(text, first, rest))

    def put_rows(self, rows: list[list[str]], indent: int) -> None:
        """Say a table."""
        self._add(Block(first=" " * indent, rows=tuple(tuple(row) for row in rows)))

    def _add(self, block: Block) -> None:
        self._said = [*self._said, block][-REMEMBERED:]
        self.write("".join(line + "\n" for line in block.laid_out(self.width)))

    def write(self, text: str) -> None:
        """Exactly these characters, at once; a terminal that went away takes them silently."""
        stream = self.stream or self.aside
        if stream is None:
            return
        try:
            stream.write(text)
            stream.flush()
        except OSError:
            self.stream = self.aside = None

    def remember(self, text: str, *, first: str = "", rest: str | None = None) -> None:
        """Take note of something that is on the screen already, so that it is painted again with the rest."""
        self._said = [*self._said, Block(text, first, rest)][-REMEMBERED:]

    def wipe_line(self, prompt: str, shown: str) -> None:
        """End the line being typed; if a secret was shown on it, take that off the screen first."""
        if not shown:
            self.write("\n")
        elif self.dumb:
            self.write("\r" + " " * cells(prompt + shown) + "\r" + prompt + "\n")
        else:
            above = (cells(prompt + shown) - 1) // max(1, self.size[0])
            self.write((f"\x1b[{above}A" if above else "") + "\r\x1b[J" + prompt + "\n")

    @contextmanager
    def opened(self) -> Iterator[None]:
        """The alternate screen for as long as this holds; in plain mode, cleared at the end with its scrollback."""
        if self.stream is None:
            yield
            return
        outer, self._said = self._said, []
        self.depth += 1
        self.write("" if self.plain else _CLEAR if self.depth > 1 else _ENTER)
        try:
            yield
        finally:
            self.depth -= 1
            self._said = outer
            if self.plain:
                self._clear_plain()
            elif self.depth:
                self.paint()
            else:
                self.write(_LEAVE)

    @contextmanager
    def covered(self) -> Iterator[None]:
        """Nothing on the screen but what is written while this holds; afterwards everything is as it was."""
        if self.plain:
            self._clear_plain()
        else:
            self.write(_CLEAR if self.depth else _ENTER)
        try:
            yield
        finally:
            if self.plain:
                self._clear_plain()
                self.paint()
            elif self.depth:
                self.paint()
            else:
                self.write(_LEAVE)

    def paint(self) -> None:
        """Clear, and say again the last of what was said, as much as leaves room for an answer."""
        columns_rows = self.size
        lines: list[str] = []
        for block in reversed(self._said):
            lines[:0] = block.laid_out(self.width)
            if len(lines) >= columns_rows[1]:
                break
        room = max(3, columns_rows[1] - 3)
        self.write(("" if self.plain else _CLEAR) + "".join(line + "\n" for line in lines[-room:]))

    def page(self, lines: list[str]) -> None:
        """One page of something long, in place of what was there; in plain mode it follows what was there."""
        self.write(("\n" if self.plain else _CLEAR) + "\n".join(lines))

    def _clear_plain(self) -> None:
        """Clear the window and its scrollback; where there are no control codes, push everything out of sight."""
        self.write("\n" * self.size[1] if self.dumb else "\x1b[H\x1b[2J\x1b[3J")
