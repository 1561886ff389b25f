"""Which characters the shipped fonts can draw, read from the fonts themselves."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
#: Stands where no font has the character.
BOX = "\u25a1"
_TEXT_FONTS = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf")
_BOX_FONT = "NotoSansSymbols2-Box.ttf"
_SEGMENTS = 4
_LAST = 0xFFFF


def is_printable(character: str) -> bool:
    """Whether ``character`` has a glyph, or is a blank."""
    return character.isspace() or character == BOX or ord(character) in _covered()


def printable(text: str) -> str:
    """``text`` with a box for every character that cannot be drawn."""
    return "".join(character if is_printable(character) else BOX for character in text)


@cache
def _covered() -> frozenset[int]:
    regular, bold = (_code_points((FONTS / name).read_bytes()) for name in _TEXT_FONTS)
    return regular & bold


def _code_points(font: bytes) -> frozenset[int]:
    """The characters of a TrueType font, from its format 4 character map (OpenType, ``cmap``)."""
    at = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, at + 2)
    offsets = (struct.unpack_from(">HHL", font, at + 4 + 8 * number)[2] for number in range(count))
    start = next(at + offset for offset in offsets if struct.unpack_from(">H", font, at + offset) == (_SEGMENTS,))
    segments = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends = struct.unpack_from(f">{segments}H", font, start + 14)
    begins = struct.unpack_from(f">{segments}H", font, start + 16 + 2 * segments)
    return frozenset(
        code for begin, end in zip(begins, ends, strict=True) for code in range(begin, end + 1) if code != _LAST
    )


def _table(font: bytes, tag: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    rows = (struct.unpack_from(">4sLLL", font, 12 + 16 * number) for number in range(count))
    return int(next(offset for name, _, offset, _ in rows if name == tag))
