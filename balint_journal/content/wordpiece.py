"""Text to the model's word pieces: lower case, no accents, punctuation on its own, longest known piece first.

After the tokenisation described by Devlin et al., "BERT" (2019), uncased; written from that description.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, combining, normalize

_BASIC = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 100
_CJK = re.compile("[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002ceaf]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """``ids`` of all pieces, and for each the number of its word; ``words`` are ``(start, end)`` in the text."""

    ids: list[int]
    word_of: list[int]
    words: list[tuple[int, int]]


class WordPiece:
    """Cuts text by a vocabulary of pieces; a piece that continues a word begins with ``##``."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._ids = vocabulary
        self.unknown, self.first, self.last = (vocabulary[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self._pieces = lru_cache(maxsize=20_000)(self._cut)

    def cut(self, text: str, start: int = 0, end: int | None = None) -> Pieces:
        """The pieces of ``text[start:end]``, with offsets into ``text``."""
        pieces = Pieces([], [], [])
        for begin, stop in _words(text, start, len(text) if end is None else end):
            ids = self._pieces(text[begin:stop])
            if ids:
                pieces.ids.extend(ids)
                pieces.word_of.extend([len(pieces.words)] * len(ids))
                pieces.words.append((begin, stop))
        return pieces

    def _cut(self, word: str) -> tuple[int, ...]:
        plain = "".join(
            c for c in normalize("NFD", word.lower()) if not combining(c) and category(c) not in {"Cc", "Cf"}
        )
        if not plain:
            return ()
        if len(plain) > _LONGEST_WORD:
            return (self.unknown,)
        ids: list[int] = []
        at = 0
        while at < len(plain):
            for end in range(len(plain), at, -1):
                piece = ("##" if at else "") + plain[at:end]
                if piece in self._ids:
                    ids.append(self._ids[piece])
                    at = end
                    break
            else:
                return (self.unknown,)
        return tuple(ids)


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _BASIC.finditer(text, start, end):
        if match.end() - match.start() > 1 and not match.group().isascii() and _CJK.search(match.group()):
            found.extend((i, i + 1) for i in range(match.start(), match.end()))
        else:
            found.append(match.span())
    return found
