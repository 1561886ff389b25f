"""The shipped word lists, asked without being read into memory: a sorted file, mapped, searched by halving."""

from __future__ import annotations

import mmap
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from balint_journal.deid.text.lexicon import Kind, Kinds

DATA = Path(__file__).parent / "data" / "deid"
_STROKES = str.maketrans("łŁøØđĐßıæœ", "lLoOdDsiao")
_REMEMBERED = 50_000


class MappedLexicon:
    """Word lists in ``words.lex``: lines "word TAB kinds in hexadecimal", sorted by bytes (see ``lexicons/build.py``)."""

    def __init__(self, path: Path = DATA / "words.lex") -> None:
        with path.open("rb") as handle:
            self._lines = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        self.kinds = lru_cache(maxsize=_REMEMBERED)(self._kinds)

    def phrase(self, words: str) -> Kinds:
        """As ``kinds``, for several words joined by single spaces."""
        return self.kinds(words)

    @lru_cache(maxsize=8)  # noqa: B019 - one lexicon lives as long as the process
    def terms(self, name: str) -> Collection[str]:
        """A small named list; none is shipped under an unknown name."""
        path = DATA / "terms" / f"{name}.txt"
        return frozenset(path.read_text(encoding="utf-8").split("\n")) if path.is_file() else frozenset()

    def _kinds(self, word: str) -> Kinds:
        key = _folded(word).encode()
        low, high = 0, len(self._lines)
        while low < high:
            middle = (low + high) // 2
            start = self._lines.rfind(b"\n", low, middle) + 1 or low
            end = self._lines.find(b"\n", start)
            line = self._lines[start:end]
            found, _, kinds = line.partition(b"\t")
            if found == key:
                return int(kinds, 16)
            if found < key:
                low = end + 1
            else:
                high = start
        return Kind.NONE


def _folded(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word.translate(_STROKES)) if not combining(c))


@lru_cache(maxsize=1)
def load_lexicon() -> MappedLexicon:
    """The shipped word lists, opened once in a process."""
    return MappedLexicon()
