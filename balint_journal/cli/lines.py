"""Lines of text as a terminal shows them: cell widths, wrapping, tables, and nothing that a terminal would obey. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

#: No line on screen is wider than this many cells.
WIDEST = 76

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c|$)"  # OSC, DCS, SOS, PM, APC
    "|\x1b[ -/]*[0-~]?"
)
_COLUMN = re.compile(r".*?\S {3,}(?=\S)")
_WORDS = re.compile(r"\S+\s*|\s+")


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:  # noqa: PLR2004 - the C0 controls
        return "^" + chr(code + 64)
    return "^?" if code == 0x7F else f"<{code:02X}>"  # noqa: PLR2004 - DEL


def harmless(text: str) -> str:
    r"""``text`` with every control, bidirectional override and lone surrogate made visible ("^[" for escape).

    Newlines stay, of whatever kind, as ``\n``; tabs become spaces. Nothing is hidden and nothing is obeyed.
    """
    return _CONTROL.sub(_visible, _ENDS.sub("\n", text).replace("\t", "    "))


def typed(text: str) -> str:
    """``text`` as it is kept when it comes from keys or a paste: escape sequences and control characters are left out."""
    plain = _SEQUENCE.sub("", text)
    return _CONTROL.sub("", _ENDS.sub("\n", plain).replace("\t", "    "))


def cells(text: str) -> int:
    """How many terminal cells ``text`` takes: 2 for wide characters, 0 for those that combine."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def spans(line: str, width: int, measure: Callable[[str], int] = cells) -> list[tuple[int, int]]:
    """Where one line breaks to fit ``width`` cells: (start, end) pairs that together cover all of it, at least one.

    It breaks after spaces; a word longer than a whole line breaks inside. Spaces at a break may hang over the edge.
    """
    if measure(line) <= width:
        return [(0, len(line))]
    pieces: list[tuple[int, int]] = []
    start = end = used = 0
    for match in _WORDS.finditer(line):
        bare, whole = measure(match[0].rstrip()), measure(match[0])
        if end > start and used + bare > width:
            pieces.append((start, end))
            start, used = match.start(), 0
        end = match.end()
        while bare > width:
            cut = _cut(line, start, width, measure)
            pieces.append((start, cut))
            start, used = cut, 0
            bare, whole = measure(line[cut:end].rstrip()), measure(line[cut:end])
        used += whole
    if end > start or not pieces:
        pieces.append((start, end))
    return pieces


def _cut(line: str, start: int, width: int, measure: Callable[[str], int]) -> int:
    used, end = 0, start
    while end < len(line) and (end == start or used + measure(line[end]) <= width):
        used += measure(line[end])
        end += 1
    return end


def wrapped(text: str, width: int = WIDEST, *, first: str = "", rest: str | None = None) -> list[str]:
    """``text`` (already harmless) in lines of at most ``width`` cells, ``first`` before the first and ``rest`` before others.

    A newline in ``text`` begins a new line; an empty line stays one. Words keep their own spacing inside a line.
    """
    rest = " " * cells(first) if rest is None else rest
    room = max(8, width - max(cells(first), cells(rest)))
    lines: list[str] = []
    for line in text.split("\n"):
        for start, end in spans(line, room):
            before = rest if lines else first
            lines.append((before + line[start:end]).rstrip())
    return lines


def prose(text: str, width: int = WIDEST, *, indent: int = 0) -> list[str]:
    """``text`` (already harmless) wrapped line by line, each keeping its own indent.

    Where a line has columns (three spaces or more after its first words), what wraps hangs under the second column.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.lstrip(" ")
        lead = min(indent + len(line) - len(bare), width // 2)
        column = _COLUMN.match(bare)
        hang = lead + cells(column[0]) if column else width
        if column and hang <= width // 2:
            lines.extend(wrapped(bare[column.end() :], width, first=" " * lead + column[0], rest=" " * hang))
        else:
            lines.extend(wrapped(bare, width, first=" " * lead))
    return lines


def padded(text: str, width: int) -> str:
    """``text`` filled with spaces to ``width`` cells."""
    return text + " " * max(0, width - cells(text))


def tabled(rows: Iterable[Sequence[str]], width: int = WIDEST, *, indent: int = 2) -> list[str]:
    """Rows as columns two or more spaces apart, the first column to the right if it is all figures; the last one wraps.

    A narrow screen that has no room for columns gets each row as wrapped lines instead.
    """
    table = [[harmless(cell).replace("\n", " ") for cell in row] for row in rows]
    if not any(table):
        return []
    widths = [max(map(cells, column)) for column in zip_longest(*table, fillvalue="")]
    figures = all(row[0].isdecimal() for row in table if row and row[0])
    lead = indent + sum(wide + 2 for wide in widths[:-1])
    if width - lead < min(widths[-1], 20):
        return [
            line
            for row in table
            for line in wrapped("  ".join(row), width, first=" " * indent, rest=" " * (indent + 4))
        ]
    lines: list[str] = []
    for row in table:
        front = "".join(
            (cell.rjust(wide) if figures and place == 0 else padded(cell, wide)) + "  "
            for place, (cell, wide) in enumerate(zip(row[:-1], widths, strict=False))
        )
        lines.extend(wrapped(row[-1] if row else "", width, first=" " * indent + front, rest=" " * lead))
    return lines
