"""A text as a reader sees it: without invisible characters, look-alike letters and tags, and the way back to the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

# One character for one: these change no offset.
_LEVEL = str.maketrans(
    {
        "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "\uff07": "'", "\u2032": "'",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u2002": " ", "\u2003": " ", "\u3000": " ",
        "\u2010": "-", "\u2011": "-", "\u00ad": "\u00ad", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
    }
)  # fmt: skip
# Cyrillic and Greek letters that look like Latin ones.
_ALIKE = dict(
    zip(
        "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u03bf\u03b1\u03b5\u03b9\u03ba\u03bd\u03c1\u03c5\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "aeopcyxijshdABEKMHOPCTYXIJSoaeikvpuABEZHIKMNOPTYX",
        strict=True,
    )
)
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\x00-\x08\x0e-\x1f\x7f\U000e0000-\U000e01ef]"
)
_TURNED = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_COMBINING = re.compile("[\u0300-\u036f]")
_WIDE = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff\u24b6-\u24e9\u2100-\u214f\ufb00-\ufb06]")
_MIXED = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|nbsp|quot|apos|lt|gt|shy|zwj|zwnj));")
_NAMED = {"amp": "&", "nbsp": " ", "quot": '"', "apos": "'", "lt": "<", "gt": ">", "shy": "", "zwj": "", "zwnj": ""}
_PRINTABLE, _HIGHEST = 0x20, 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class PlainText:
    """``text`` is what is looked at; ``suspicious`` are stretches of ``text`` that were written to be overlooked."""

    text: str
    suspicious: tuple[tuple[int, int], ...] = ()
    # Where text and source part: at text offset ``marks[i]`` the source is ``shifts[i]`` further on.
    marks: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    # Where a stretch of the source was put into other letters: the text offset of its end, and the source offset of its end.
    ends: Mapping[int, int] = field(default_factory=dict)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch as offsets into the original. What was left out at its edges stays outside."""
        if not self.marks:
            return start, end
        return self._one(start), self._end(start, end)

    def _end(self, start: int, end: int) -> int:
        if end in self.ends:
            return self.ends[end]
        return self._one(end - 1) + 1 if end > start else self._one(end)

    def _one(self, offset: int) -> int:
        index = bisect_right(self.marks, offset) - 1
        return offset + (self.shifts[index] if index >= 0 else 0)


def plain_text(source: str) -> PlainText:
    """Normalise ``source`` for looking. Costs one pass, and nothing more for ordinary text."""
    levelled = source.translate(_LEVEL)
    edits = sorted(_edits(levelled))
    if not edits:
        return PlainText(levelled)
    out: list[str] = []
    marks: list[int] = []
    shifts: list[int] = []
    suspicious: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    at = length = 0
    for start, end, new, doubtful in edits:
        if start < at:
            continue
        out.append(levelled[at:start] + new)
        length += start - at
        if doubtful:
            suspicious.append((length, length + len(new)))
        length += len(new)
        at = end
        if new:
            ends[length] = end
        marks.append(length)
        shifts.append(end - length)
    out.append(levelled[at:])
    return PlainText("".join(out), tuple(suspicious), tuple(marks), tuple(shifts), ends)


def _edits(text: str) -> list[tuple[int, int, str, bool]]:
    edits: list[tuple[int, int, str, bool]] = []
    if "<" in text:
        edits += [(m.start(), m.end(), "", False) for m in _TAG.finditer(text)]
    if "&" in text:
        edits += [(m.start(), m.end(), _entity(m).translate(_LEVEL), False) for m in _ENTITY.finditer(text)]
    if text.isascii() and text.isprintable():
        return edits
    edits += [(m.start(), m.end(), "", _inside_word(text, m) or m.group() in _TURNED) for m in _HIDDEN.finditer(text)]
    if text.isascii():
        return edits
    edits += [
        (m.start() - 1, m.end(), new, False)
        for m in _COMBINING.finditer(text, 1)
        if (new := _composed(text, m)) is not None
    ]
    edits += [(m.start(), m.end(), unicodedata.normalize("NFKC", m.group()), True) for m in _WIDE.finditer(text)]
    if _MIXED.search(text):
        for word in _WORD.finditer(text):
            edits += _alike(word)
    return edits


def _entity(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if _PRINTABLE <= code <= _HIGHEST and code not in _SURROGATES else " "


def _inside_word(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return before.isalnum() and after.isalnum()


def _composed(text: str, match: re.Match[str]) -> str | None:
    pair = text[match.start() - 1 : match.end()]
    composed = unicodedata.normalize("NFC", pair)
    return composed if len(composed) == 1 else pair[0]


def _alike(word: re.Match[str]) -> list[tuple[int, int, str, bool]]:
    letters = word.group()
    if letters.isascii() or not any(letter.isascii() for letter in letters):
        return []
    return [(word.start() + i, word.start() + i + 1, _ALIKE[c], True) for i, c in enumerate(letters) if c in _ALIKE]
