"""Cutting real prose into sentences: titles, initials, quotations, ellipses, and lines that end without a full stop."""

from __future__ import annotations

import re
import unicodedata

_SHORT = frozenset(
    re.findall(
        r"\S+",
        "mr mrs ms mx dr st prof rev revd fr sgt capt lt maj gen cllr sr jr hon eg e.g ie i.e cf viz vs approx ca nos tel ext fig pp "
        "vol dept hosp jan feb apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs",
    )
)
_END = re.compile(r"(?:\.{2,}|[.!?\u2026]+)[\"'\u2019\u201d)\]*_]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[\w.]+$")
_SAYS = re.compile(r"I (?:said|asked|thought|told|answered|replied|wondered|heard myself)\b")
_CLOSES = "\"'\u2019\u201d)]*_"
_OPENS = "\"'\u2018\u201c([*_"
_BLANKS = re.compile(r"\s+")
_SOFT_BREAK = 60


def visible(text: str) -> str:
    """``text`` without characters that cannot be seen: a page holds only what she can read on it."""
    whole = unicodedata.normalize("NFC", text)
    return "".join(
        c if c.isspace() else "" if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Cn"} else c for c in whole
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of ``text`` in order, each on one line, nothing left out but blanks and what cannot be seen."""
    found: list[str] = []
    for block in _blocks(visible(text)):
        found += _cut(block)
    return tuple(found)


def _blocks(text: str) -> list[str]:
    """Paragraphs, and lines short enough to have been ended on purpose."""
    blocks: list[str] = []
    open_line = wrapped = False
    for raw in text.splitlines():
        line = _BLANKS.sub(" ", raw).strip()
        if line and open_line and (wrapped or not line[0].isupper()):
            blocks[-1] += " " + line
        elif line:
            blocks.append(line)
        open_line = bool(line) and not _END.search(line[-4:])
        wrapped = len(line) >= _SOFT_BREAK
    return blocks


def _cut(block: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for match in _END.finditer(block):
        if _ends(block, start, match):
            pieces.append(block[start : match.end()].strip())
            start = match.end()
    rest = block[start:].strip()
    return [piece for piece in (*pieces, rest) if piece]


def _ends(block: str, start: int, match: re.Match[str]) -> bool:
    after = block[match.end() :].lstrip().lstrip(_OPENS)
    if not after:
        return True
    mark = match.group().rstrip(_CLOSES)
    # What runs on in lower case is the same sentence (he said "no." and left), unless she writes all in lower case.
    if after[0].islower() and (mark != "." or mark != match.group() or not block.lstrip(_OPENS)[0].islower()):
        return False
    if mark != match.group() and _SAYS.match(after):
        return False
    return mark != "." or not _is_short(block[start : match.start()])


def _is_short(before: str) -> bool:
    found = _WORD_BEFORE.search(before)
    word = found.group().lower().lstrip(".") if found else ""
    if word in _SHORT or (len(word) == 1 and word.isalpha() and word != "i"):
        return True
    return word.isdigit() and before.strip() == word  # "1. First thing"
